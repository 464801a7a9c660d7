from django.apps import AppConfig


class KnowledgeConfig(AppConfig):
    name = "bots.knowledge"
    label = "knowledge"

    def ready(self) -> None:
        from bots.knowledge.plan_usage import count_documents
        from bots.knowledge.services import knowledge_copy
        from bots.knowledge.services.discoveries import forget_old
        from bots.knowledge.services.exporting import export_of_person
        from konan.core import hooks

        hooks.register("bot_duplicated", knowledge_copy)
        hooks.register("housekeeping", forget_old)
        hooks.register("plan_usage_counting", count_documents)
        hooks.register("user_exporting", export_of_person)
