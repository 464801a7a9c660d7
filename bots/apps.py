from django.apps import AppConfig


class BotsConfig(AppConfig):
    name = "bots"

    def ready(self) -> None:
        from bots.services.exporting import export_of_person
        from bots.services.lifecycle import erase_of_person
        from konan.core import hooks

        hooks.register("user_deleting", erase_of_person)
        hooks.register("user_exporting", export_of_person)
