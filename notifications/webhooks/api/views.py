"""The doors to webhooks: all of them need the role admin on the bot."""

from collections.abc import Mapping
from typing import Any

from rest_framework.request import Request
from rest_framework.response import Response

from bots.access import get_bot
from konan.core.api.viewsets import ApiView, ResourceViewSet
from konan.core.ids import parse_uuid
from notifications.webhooks.access import get_delivery, get_endpoint
from notifications.webhooks.api import docs
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
from notifications.webhooks.models import Delivery, Endpoint
from notifications.webhooks.services import deliveries, endpoints, pinging


class WebhooksView(ApiView):
    serializer_class = WebhookWithSecretSerializer

    @docs.webhook_create
    def post(self, request: Request) -> Response:
        named = request.data.get("bot_id") if isinstance(request.data, Mapping) else None
        bot = get_bot(self.actor, named, "manage") if parse_uuid(named) else None
        sent = dict(self.body(WebhookCreateSerializer))
        bot = bot or get_bot(self.actor, sent.pop("bot_id"), "manage")
        sent.pop("bot_id", None)
        return self.answer(endpoints.endpoint_create(actor=self.actor, bot=bot, **sent), status=201)


class WebhookViewSet(ResourceViewSet):
    """/webhooks/{id}: for GET a bot's id, for the others a webhook's."""

    model = Endpoint
    serializer_class = WebhookSerializer

    def narrow(self, rows: Any) -> Any:
        return rows.filter(bot=get_bot(self.actor, self.kwargs["id"], "manage"))

    def endpoint(self) -> Endpoint:
        return get_endpoint(self.actor, self.kwargs["id"])

    @docs.webhook_list
    def list(self, request: Request, **_: object) -> Response:
        return super().list(request)

    @docs.webhook_update
    def update(self, request: Request, **_: object) -> Response:
        endpoint = self.endpoint()
        sent = self.body(WebhookSerializer, partial=True)
        changed = endpoints.endpoint_update(actor=self.actor, endpoint=endpoint, changes=sent)
        return self.answer(changed)

    @docs.webhook_destroy
    def destroy(self, request: Request, **_: object) -> Response:
        endpoints.endpoint_delete(actor=self.actor, endpoint=self.endpoint())
        return Response(status=204)

    @docs.webhook_rotate
    def rotate_secret(self, request: Request, **_: object) -> Response:
        made = endpoints.endpoint_rotate_secret(actor=self.actor, endpoint=self.endpoint())
        return self.answer(made, WebhookWithSecretSerializer)

    @docs.webhook_test
    def test(self, request: Request, **_: object) -> Response:
        pinged = pinging.endpoint_test(actor=self.actor, endpoint=self.endpoint())
        return self.answer(pinged, PingedSerializer)

    @docs.redeliver_failed
    def redeliver_failed(self, request: Request, **_: object) -> Response:
        endpoint = self.endpoint()
        sent = self.body(SinceSerializer)
        count = deliveries.endpoint_redeliver_failed(
            actor=self.actor, endpoint=endpoint, since=sent["since"]
        )
        return self.answer({"count": count}, CountSerializer, status=202)


class DeliveryViewSet(ResourceViewSet):
    model = Delivery
    serializer_class = DeliverySerializer

    def narrow(self, rows: Any) -> Any:
        bot = get_bot(self.actor, self.kwargs["bot_id"], "manage")
        asked = dict(self.query(DeliveryFilterSerializer))
        if "webhook_id" in asked:
            asked["endpoint_id"] = asked.pop("webhook_id")
        return rows.filter(bot=bot, **asked).prefetch_related("attempts")

    @docs.delivery_list
    def list(self, request: Request, **_: object) -> Response:
        return super().list(request)

    @docs.delivery_redeliver
    def redeliver(self, request: Request, **_: object) -> Response:
        delivery = get_delivery(self.actor, self.kwargs["id"])
        again = deliveries.delivery_redeliver(actor=self.actor, delivery=delivery)
        return self.answer(again, status=202)
