from django.urls import path

from notifications.pages import views

urlpatterns = [
    path("notifications", views.NotificationsPage.as_view(), name="notifications"),
    path("notifications/latest", views.BellPage.as_view(), name="notifications_latest"),
    path("notifications/count", views.BellCount.as_view(), name="notifications_count"),
    path(
        "notifications/<uuid:id>/open",
        views.NotificationOpen.as_view(),
        name="notification_open",
    ),
    path(
        "settings/notifications",
        views.PreferencesPage.as_view(),
        name="notification_preferences",
    ),
]
