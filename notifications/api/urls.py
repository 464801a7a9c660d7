from django.urls import path

from notifications.api.views import (
    NotificationViewSet,
    PreferencesView,
    ReadAllView,
    UnreadCountView,
)

urlpatterns = [
    path("notifications", NotificationViewSet.as_view({"get": "list"})),
    path("notifications/unread-count", UnreadCountView.as_view()),
    path("notifications/read-all", ReadAllView.as_view()),
    path(
        "notifications/read/<uuid:id>",
        NotificationViewSet.as_view({"put": "read", "patch": "read"}),
    ),
    path("notifications/preferences", PreferencesView.as_view()),
]
