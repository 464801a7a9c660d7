from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "accounts"

    def ready(self) -> None:
        import accounts.browser
        import accounts.subscribers  # noqa: F401  both register themselves
        from accounts.services.housekeeping import forget_what_is_over
        from konan.core import hooks

        hooks.register("housekeeping", forget_what_is_over)
