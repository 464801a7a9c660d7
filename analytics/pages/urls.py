from django.urls import path

from analytics.pages import views

BOT = "bots/<uuid:bot_id>/analytics"

urlpatterns = [
    path(BOT, views.Overview.as_view(), name="analytics"),
    path(f"{BOT}/conversations", views.Conversations.as_view(), name="analytics_conversations"),
    path(f"{BOT}/satisfaction", views.Satisfaction.as_view(), name="analytics_satisfaction"),
    path(f"{BOT}/live", views.Live.as_view(), name="analytics_live"),
    path(f"{BOT}/behind", views.Behind.as_view(), name="analytics_behind"),
    path(f"{BOT}/<slug:what>.csv", views.Download.as_view(), name="analytics_csv"),
]
