from django.urls import path

from bots.api.sharing import ShareBot, UnshareBot
from bots.api.views import BotViewSet

urlpatterns = [
    path("bots", BotViewSet.as_view({"get": "list", "post": "create"})),
    path(
        "bots/<uuid:id>",
        BotViewSet.as_view(
            {"get": "retrieve", "put": "update", "patch": "update", "delete": "destroy"}
        ),
    ),
    path("bots/<uuid:id>/activate", BotViewSet.as_view({"post": "activate"})),
    path("bots/<uuid:id>/pause", BotViewSet.as_view({"post": "pause"})),
    path("bots/<uuid:id>/duplicate", BotViewSet.as_view({"post": "duplicate"})),
    path("bots/<uuid:id>/rotate-token", BotViewSet.as_view({"post": "rotate_token"})),
    path(
        "bots/<uuid:id>/rotate-identity-secret",
        BotViewSet.as_view({"post": "rotate_identity_secret"}),
    ),
    path("teams/<uuid:id>/share-bot", ShareBot.as_view()),
    path("teams/<uuid:id>/share-bot/<uuid:bot_id>", UnshareBot.as_view()),
]
