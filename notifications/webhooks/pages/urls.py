from django.urls import path

from notifications.webhooks.pages import log, views

_ALL = "bots/<uuid:bot_id>/webhooks"
_ONE = f"{_ALL}/<uuid:endpoint_id>"
_LOG = f"{_ALL}/deliveries"
_DELIVERY = f"{_LOG}/<uuid:delivery_id>"

urlpatterns = [
    path(_ALL, views.WebhookList.as_view(), name="webhooks"),
    path(f"{_ALL}/new", views.WebhookNew.as_view(), name="webhook_new"),
    path(_LOG, log.DeliveryLog.as_view(), name="deliveries"),
    path(f"{_LOG}/resend", log.ResendFailed.as_view(), name="deliveries_resend"),
    path(_DELIVERY, log.DeliveryPage.as_view(), name="delivery"),
    path(f"{_DELIVERY}/redeliver", log.Redeliver.as_view(), name="delivery_redeliver"),
    path(_ONE, views.WebhookPage.as_view(), name="webhook"),
    path(f"{_ONE}/switch", views.WebhookSwitch.as_view(), name="webhook_switch"),
    path(f"{_ONE}/test", views.WebhookTest.as_view(), name="webhook_test"),
    path(f"{_ONE}/rotate-secret", views.WebhookRotate.as_view(), name="webhook_rotate"),
    path(f"{_ONE}/delete", views.WebhookDelete.as_view(), name="webhook_delete"),
]
