from django.urls import path

from analytics.api import views

urlpatterns = [
    path("analytics/<uuid:bot_id>", views.OverviewView.as_view()),
    path("analytics/<uuid:bot_id>/conversations", views.ConversationsView.as_view()),
    path("analytics/<uuid:bot_id>/messages", views.MessagesView.as_view()),
    path("analytics/<uuid:bot_id>/csat", views.SatisfactionView.as_view()),
]
