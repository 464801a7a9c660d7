from django.apps import AppConfig


class NotificationsConfig(AppConfig):
    name = "notifications"

    def ready(self) -> None:
        from konan.core import hooks
        from notifications import subscribers  # noqa: F401
        from notifications.services.leaving import erase_of_bot, export_of_person, forget_old
        from notifications.services.reading import notifications_read_of_session
        from notifications.services.work_news import forget_tasks, forget_tickets

        hooks.register("bot_deleting", erase_of_bot)
        hooks.register("housekeeping", forget_old)
        hooks.register("session_read", notifications_read_of_session)
        hooks.register("tasks_deleting", forget_tasks)
        hooks.register("tickets_deleting", forget_tickets)
        hooks.register("user_exporting", export_of_person)
