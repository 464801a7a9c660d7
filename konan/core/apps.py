from django.apps import AppConfig


class CoreConfig(AppConfig):
    name = "konan.core"
    label = "core"

    def ready(self) -> None:
        import konan.celery  # noqa: F401  so that a wake-up finds our broker
