from django.urls import path

from notifications.webhooks.api.views import DeliveryViewSet, WebhooksView, WebhookViewSet

urlpatterns = [
    path("webhooks", WebhooksView.as_view()),
    path(
        "webhooks/<uuid:id>",
        WebhookViewSet.as_view(
            {"get": "list", "put": "update", "patch": "update", "delete": "destroy"}
        ),
    ),
    path("webhooks/<uuid:id>/rotate-secret", WebhookViewSet.as_view({"post": "rotate_secret"})),
    path("webhooks/<uuid:id>/test", WebhookViewSet.as_view({"post": "test"})),
    path(
        "webhooks/<uuid:id>/redeliver-failed",
        WebhookViewSet.as_view({"post": "redeliver_failed"}),
    ),
    path("webhooks/<uuid:bot_id>/deliveries", DeliveryViewSet.as_view({"get": "list"})),
    path("webhooks/deliveries/<uuid:id>/redeliver", DeliveryViewSet.as_view({"post": "redeliver"})),
]
