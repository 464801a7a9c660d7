from django.apps import AppConfig


class AutomationsConfig(AppConfig):
    name = "inbox.automations"
    label = "automations"

    def ready(self) -> None:
        from inbox.automations import subscribers  # noqa: F401
        from inbox.automations.services.leaving import (
            erase_of_sessions,
            export_of_person,
            forget_old_runs,
        )
        from inbox.automations.services.rules import automations_copy
        from konan.core import hooks

        hooks.register("bot_duplicated", automations_copy)
        hooks.register("housekeeping", forget_old_runs)
        hooks.register("sessions_erasing", erase_of_sessions)
        hooks.register("user_exporting", export_of_person)
