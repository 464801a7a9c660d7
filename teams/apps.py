from django.apps import AppConfig


class TeamsConfig(AppConfig):
    name = "teams"

    def ready(self) -> None:
        from konan.core import hooks
        from teams.audit_naming import name_teams
        from teams.exporting import export_of_person
        from teams.plan_usage import count_seats
        from teams.services.lifecycle import erase_of_person

        hooks.register("audit_naming", name_teams)
        hooks.register("plan_usage_counting", count_seats)
        hooks.register("user_deleting", erase_of_person)
        hooks.register("user_exporting", export_of_person)
