from django.urls import path

from bots.knowledge.api.views import ChunkViewSet, GapViewSet, KnowledgeViewSet

_ONE = "bots/<uuid:bot_id>/knowledge/<uuid:document_id>"

urlpatterns = [
    path(
        "bots/<uuid:bot_id>/knowledge",
        KnowledgeViewSet.as_view({"get": "list", "post": "create"}),
    ),
    path("bots/<uuid:bot_id>/knowledge/search", KnowledgeViewSet.as_view({"get": "search"})),
    path("bots/<uuid:bot_id>/knowledge/gaps", GapViewSet.as_view({"get": "list"})),
    path(
        _ONE,
        KnowledgeViewSet.as_view(
            {"get": "retrieve", "put": "update", "patch": "update", "delete": "destroy"}
        ),
    ),
    path(f"{_ONE}/refresh", KnowledgeViewSet.as_view({"post": "refresh"})),
    path(f"{_ONE}/chunks", ChunkViewSet.as_view({"get": "list"})),
]
