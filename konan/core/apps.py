from django.apps import AppConfig


class CoreConfig(AppConfig):
    name = "konan.core"
    label = "core"
