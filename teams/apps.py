from django.apps import AppConfig


class TeamsConfig(AppConfig):
    name = "teams"

    def ready(self) -> None:
        from konan.core import hooks
        from teams.exporting import export_of_person
        from teams.services.lifecycle import erase_of_person

        hooks.register("user_deleting", erase_of_person)
        hooks.register("user_exporting", export_of_person)
