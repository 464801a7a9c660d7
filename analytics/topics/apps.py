from django.apps import AppConfig


class TopicsConfig(AppConfig):
    name = "analytics.topics"
    label = "topics"

    def ready(self) -> None:
        from analytics.topics.services import prepare_turns
        from analytics.topics.services.leaving import erase_of_sessions
        from konan.core import hooks

        hooks.register("housekeeping", prepare_turns)
        hooks.register("sessions_erasing", erase_of_sessions)
