"""What the OpenAPI document says about the operations on webhooks."""

from typing import Any, Final

from drf_spectacular.utils import extend_schema

from konan.core.api.examples import BOT, HANDED_OVER, SITE, got, sent
from konan.core.api.schema import REFUSES
from notifications.webhooks.api.serializers import (
    CountSerializer,
    DeliveryFilterSerializer,
    DeliverySerializer,
    PingedSerializer,
    SinceSerializer,
    WebhookCreateSerializer,
    WebhookSerializer,
    WebhookWithSecretSerializer,
)

TAGS: Final = ["Webhooks"]
EVENT: Final = "01b924e8-95e8-7d19-9f49-7bd533a760e1"
SHOWN: Final[dict[str, Any]] = {
    "id": "01b8fbd2-1760-73e8-a5ae-eb044a7a0305",
    "bot_id": BOT,
    "url": f"{SITE}/hooks/konan",
    "events": ["new_message", "handoff_requested"],
    "description": "The shop's helpdesk",
    "enabled": True,
    "failing_since": None,
    "failures": 0,
    "last_success_at": HANDED_OVER,
    "last_failure_at": None,
    "disabled_reason": None,
    "created_at": "2030-01-07T10:01:00.000000Z",
    "updated_at": "2030-01-07T10:01:00.000000Z",
}
SECRET: Final = {
    **SHOWN,
    "last_success_at": None,
    "secret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=",
}
PINGED: Final = {
    "success": True,
    "status_code": 204,
    "duration_ms": 87,
    "error": None,
    "delivery_id": "01b924e9-8050-7e0a-bfbd-70280970425b",
}
DELIVERY: Final[dict[str, Any]] = {
    "id": PINGED["delivery_id"],
    "webhook_id": SHOWN["id"],
    "event": "new_message",
    "event_id": EVENT,
    "status": "succeeded",
    "attempts": [
        {
            "at": HANDED_OVER,
            "status_code": 200,
            "duration_ms": 87,
            "error": None,
            "response_excerpt": "ok",
        }
    ],
    "next_attempt_at": None,
    "request": {
        "headers": {
            "Content-Type": "application/json",
            "webhook-id": EVENT,
            "webhook-timestamp": "1894872660",
            "webhook-signature": "v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=",
        },
        "body": '{"type":"new_message","timestamp":"2030-01-15T09:30:59.812345Z",'
        f'"bot_id":"{BOT}","data":{{}}}}',
    },
    "created_at": HANDED_OVER,
}


webhook_create = extend_schema(
    operation_id="createWebhook",
    tags=TAGS,
    summary="Add a webhook",
    description="Each event is sent as Standard Webhooks says (`webhook-id`, "
    "`webhook-timestamp`, `webhook-signature`), at least once: 2xx within 10 s is success, "
    "anything else is tried again after 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 14 h, 20 h and 24 h "
    "(give or take 20 %). Redirects are not followed. The `secret` is shown this once. Needs "
    "role admin and a verified e-mail. Where the plan of the bot's owner has no room for "
    "another webhook: 403 `plan_limit_reached`.",
    request=WebhookCreateSerializer,
    responses={201: WebhookWithSecretSerializer},
    extensions={REFUSES: ["404", "409"]},
    examples=[
        sent(
            {name: SHOWN[name] for name in ("bot_id", "url", "events", "description")},
            "Two events",
        ),
        got(SECRET, "201"),
    ],
)
webhook_list = extend_schema(
    operation_id="listWebhooks",
    tags=TAGS,
    summary="List a bot's webhooks",
    description="`id` is the bot's. Newest first, each with how it fares. Needs role admin.",
    responses={200: WebhookSerializer(many=True)},
    examples=[got(SHOWN)],
)
webhook_destroy = extend_schema(
    operation_id="deleteWebhook",
    tags=TAGS,
    summary="Delete a webhook",
    description="With its deliveries: what waits is not sent. Needs role admin.",
    responses={204: None},
)
webhook_rotate = extend_schema(
    operation_id="rotateWebhookSecret",
    tags=TAGS,
    summary="Make a new secret",
    description="Shown this once. The one before signs along for 24 hours, so that a receiver "
    "can change over in between. Needs role admin.",
    request=None,
    responses={200: WebhookWithSecretSerializer},
    examples=[got(SECRET)],
)
webhook_test = extend_schema(
    operation_id="testWebhook",
    tags=TAGS,
    summary="Send a ping now",
    description="Waits for the answer, up to 10 s. Needs role admin.",
    request=None,
    responses={200: PingedSerializer},
    examples=[got(PINGED)],
)
delivery_list = extend_schema(
    operation_id="listWebhookDeliveries",
    tags=TAGS,
    summary="List what was sent, or will be",
    description="Newest first, for 30 days, with every attempt. Needs role admin.",
    parameters=[DeliveryFilterSerializer],
    responses={200: DeliverySerializer(many=True)},
    examples=[got(DELIVERY)],
)
delivery_redeliver = extend_schema(
    operation_id="redeliverWebhook",
    tags=TAGS,
    summary="Send a delivery again",
    description="With the same `webhook-id`, and tried again as a new one would be. 409 "
    "`webhook_disabled` where the webhook is switched off. Needs role admin.",
    request=None,
    responses={202: DeliverySerializer},
    extensions={REFUSES: ["409"]},
    examples=[got({**DELIVERY, "status": "pending"}, "202")],
)
redeliver_failed = extend_schema(
    operation_id="redeliverFailedWebhooks",
    tags=TAGS,
    summary="Send again what failed",
    description="All of a webhook that failed and was made since then. 409 `webhook_disabled` "
    "where it is switched off. Needs role admin.",
    request=SinceSerializer,
    responses={202: CountSerializer},
    extensions={REFUSES: ["409"]},
    examples=[sent({"since": "2030-01-15T12:00:00Z"}, "Since noon"), got({"count": 12}, "202")],
)


def webhook_update(view: Any) -> Any:
    """PUT and its synonym PATCH are one method with an operation id each."""
    for method, name in (("PUT", "updateWebhook"), ("PATCH", "patchWebhook")):
        view = extend_schema(
            operation_id=name,
            methods=[method],
            tags=TAGS,
            summary="Change a webhook",
            description="Changes what is sent and keeps the rest. Switched off, what waits has "
            "failed, and can be sent again; switched on, it begins anew. Needs role admin and a "
            "verified e-mail.",
            request=WebhookSerializer(partial=True),
            responses={200: WebhookSerializer},
            examples=[sent({"enabled": False}, "Switch off"), got({**SHOWN, "enabled": False})],
        )(view)
    return view
