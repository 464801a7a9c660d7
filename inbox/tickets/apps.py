from django.apps import AppConfig


class TicketsConfig(AppConfig):
    name = "inbox.tickets"
    label = "tickets"

    def ready(self) -> None:
        from inbox.tickets.services.leaving import (
            erase_of_contact,
            erase_of_sessions,
            export_of_contact,
            export_of_person,
            merge_of_contact,
            unassign_those_without_access,
        )
        from konan.core import hooks

        hooks.register("access_changed", unassign_those_without_access)
        hooks.register("contact_erasing", erase_of_contact)
        hooks.register("contact_exporting", export_of_contact)
        hooks.register("contact_merging", merge_of_contact)
        hooks.register("sessions_erasing", erase_of_sessions)
        hooks.register("user_exporting", export_of_person)
