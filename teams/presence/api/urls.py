from django.urls import path

from teams.presence.api import views

urlpatterns = [
    path("presence/heartbeat", views.Heartbeat.as_view()),
    path("presence/team", views.TeamPresence.as_view()),
    path("presence/status", views.OwnPresence.as_view()),
]
