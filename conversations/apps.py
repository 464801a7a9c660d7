from django.apps import AppConfig


class ConversationsConfig(AppConfig):
    name = "conversations"

    def ready(self) -> None:
        from conversations import subscribers  # noqa: F401
        from conversations.services.erasing import erase_of_bot
        from conversations.services.exporting import export_of_person
        from konan.core import hooks

        hooks.register("bot_deleting", erase_of_bot)
        hooks.register("user_exporting", export_of_person)
