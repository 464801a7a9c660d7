from django.apps import AppConfig


class KnowledgeConfig(AppConfig):
    name = "bots.knowledge"
    label = "knowledge"
