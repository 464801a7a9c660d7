from django.urls import path

from bots.pages import embedding, views
from bots.pages.sharing import TeamBots, TeamBotUnshare

urlpatterns = [
    path("bots", views.BotList.as_view(), name="bots"),
    path("bots/<uuid:bot_id>", views.BotHome.as_view(), name="bot"),
    path("bots/<uuid:bot_id>/settings", views.BotSettingsPage.as_view(), name="bot_settings"),
    path("bots/<uuid:bot_id>/embed", views.BotEmbed.as_view(), name="bot_embed"),
    path("bots/<uuid:bot_id>/embed/seen", embedding.EmbedSeen.as_view(), name="embed_seen"),
    path("bots/<uuid:bot_id>/embed/check", embedding.EmbedCheck.as_view(), name="embed_check"),
    path("bots/<uuid:bot_id>/activate", views.BotActivate.as_view(), name="bot_activate"),
    path("bots/<uuid:bot_id>/pause", views.BotPause.as_view(), name="bot_pause"),
    path("bots/<uuid:bot_id>/duplicate", views.BotDuplicate.as_view(), name="bot_duplicate"),
    path("bots/<uuid:bot_id>/rotate-token", views.BotRotate.as_view(), name="bot_rotate_token"),
    path(
        "bots/<uuid:bot_id>/identity-secret",
        views.BotIdentitySecret.as_view(),
        name="bot_identity_secret",
    ),
    path("bots/<uuid:bot_id>/delete", views.BotDelete.as_view(), name="bot_delete"),
    path("teams/<uuid:team_id>/bots", TeamBots.as_view(), name="team_bots"),
    path(
        "teams/<uuid:team_id>/bots/<uuid:bot_id>/unshare",
        TeamBotUnshare.as_view(),
        name="team_bot_unshare",
    ),
]
