from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CoreConfig(AppConfig):
    name = "konan.core"
    label = "core"
    verbose_name = _("The instance")

    def ready(self) -> None:
        import konan.celery  # noqa: F401  so that a wake-up finds our broker
