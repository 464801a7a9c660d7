from django.apps import AppConfig


class AutomationsConfig(AppConfig):
    name = "inbox.automations"
    label = "automations"
