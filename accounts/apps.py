from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "accounts"

    def ready(self) -> None:
        import accounts.browser  # noqa: F401  registers its receivers
        from accounts.services.housekeeping import forget_what_is_over
        from konan.core import hooks

        hooks.register("housekeeping", forget_what_is_over)
