from django.apps import AppConfig


class InboxConfig(AppConfig):
    name = "inbox"

    def ready(self) -> None:
        from inbox import subscribers  # noqa: F401
        from inbox.services.at_session import read_at_session, reply_at_session
        from inbox.services.canned import canned_copy
        from inbox.services.erasing import erase_of_sessions
        from inbox.services.exporting import export_of_person
        from inbox.services.returning import return_sessions_of
        from konan.core import hooks

        hooks.register("access_changed", return_sessions_of)
        hooks.register("agent_replying", reply_at_session)
        hooks.register("agent_reading", read_at_session)
        hooks.register("bot_duplicated", canned_copy)
        hooks.register("sessions_erasing", erase_of_sessions)
        hooks.register("user_exporting", export_of_person)
