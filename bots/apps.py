from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class BotsConfig(AppConfig):
    name = "bots"
    verbose_name = _("Bots")

    def ready(self) -> None:
        from bots.audit_naming import name_bots
        from bots.plan_usage import count_bots
        from bots.services.exporting import export_of_person
        from bots.services.lifecycle import erase_of_person
        from bots.services.sharing import count_of_teams, unshare_of_member
        from bots.services.sightings import forget_old_sightings
        from konan.core import hooks

        hooks.register("audit_naming", name_bots)
        hooks.register("housekeeping", forget_old_sightings)
        hooks.register("user_deleting", erase_of_person)
        hooks.register("user_exporting", export_of_person)
        hooks.register("plan_usage_counting", count_bots)
        hooks.register("team_bots_counting", count_of_teams)
        hooks.register("member_leaving", unshare_of_member)
