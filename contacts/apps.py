from django.apps import AppConfig


class ContactsConfig(AppConfig):
    name = "contacts"

    def ready(self) -> None:
        from contacts import subscribers  # noqa: F401
        from contacts.exporting import export_of_person
        from konan.core import hooks

        hooks.register("user_exporting", export_of_person)
