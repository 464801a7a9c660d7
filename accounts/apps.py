from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AccountsConfig(AppConfig):
    name = "accounts"
    verbose_name = _("Accounts")

    def ready(self) -> None:
        import accounts.browser
        import accounts.subscribers  # noqa: F401  both register themselves
        from accounts.services.housekeeping import forget_what_is_over
        from accounts.services.plan_leaving import export_of_person, forget_old_notices
        from konan.core import hooks

        hooks.register("housekeeping", forget_what_is_over)
        hooks.register("housekeeping", forget_old_notices)
        hooks.register("user_exporting", export_of_person)
