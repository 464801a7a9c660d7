from django.urls import path

from teams.presence.pages.views import PresenceMenu

urlpatterns = [path("presence", PresenceMenu.as_view(), name="presence")]
