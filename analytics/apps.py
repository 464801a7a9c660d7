from django.apps import AppConfig


class AnalyticsConfig(AppConfig):
    name = "analytics"

    def ready(self) -> None:
        from analytics import subscribers  # noqa: F401
        from analytics.services.leaving import erase_of_sessions
        from konan.core import hooks

        hooks.register("sessions_erasing", erase_of_sessions)
