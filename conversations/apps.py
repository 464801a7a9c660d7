from django.apps import AppConfig


class ConversationsConfig(AppConfig):
    name = "conversations"

    def ready(self) -> None:
        from conversations import subscribers  # noqa: F401
        from conversations.services.attachments import forget_untaken
        from conversations.services.contact_erasing import erase_of_contact
        from conversations.services.contact_exporting import export_of_contact
        from conversations.services.contact_merging import merge_of_contact
        from conversations.services.counting import (
            count_contacts_sessions,
            count_open_sessions,
        )
        from conversations.services.erasing import erase_of_bot
        from conversations.services.exporting import export_of_person
        from konan.core import hooks

        hooks.register("bot_deleting", erase_of_bot)
        hooks.register("user_exporting", export_of_person)
        hooks.register("housekeeping", forget_untaken)
        hooks.register("open_sessions_counting", count_open_sessions)
        hooks.register("contact_sessions_counting", count_contacts_sessions)
        hooks.register("contact_erasing", erase_of_contact)
        hooks.register("contact_exporting", export_of_contact)
        hooks.register("contact_merging", merge_of_contact)
