from django.apps import AppConfig


class TopicsConfig(AppConfig):
    name = "analytics.topics"
    label = "topics"
