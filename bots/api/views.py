"""The doors to bots."""

from django.db.models import QuerySet
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.plans import require_room
from bots import services
from bots.access import get_bot
from bots.api import docs
from bots.api.serializers import (
    BotFilterSerializer,
    BotSerializer,
    DuplicateSerializer,
    IdentitySecretSerializer,
)
from bots.models import Bot
from bots.querysets import BotQuerySet
from konan.core.api.viewsets import ResourceViewSet
from teams.roles import Need


class BotViewSet(ResourceViewSet):
    model = Bot
    serializer_class = BotSerializer

    def narrow(self, rows: QuerySet[Bot]) -> QuerySet[Bot]:
        asked = self.query(BotFilterSerializer)
        assert isinstance(rows, BotQuerySet)
        rows = rows.search(asked.get("q", ""))
        return rows.filter(status=asked["status"]) if "status" in asked else rows

    @docs.bot_list
    def list(self, request: Request, **_: object) -> Response:
        return super().list(request)

    def bot(self, need: Need = "view") -> Bot:
        return get_bot(self.actor, self.kwargs["id"], need)

    @docs.bot_create
    def create(self, request: Request) -> Response:
        if self.actor.user_id:
            require_room("bots", owner_id=self.actor.user_id, actor=self.actor)
        sent = self.body(BotSerializer, partial=True)
        bot = services.bot_create(actor=self.actor, settings=sent)
        return self.answer(bot, status=201)

    @docs.bot_retrieve
    def retrieve(self, request: Request, **_: object) -> Response:
        return self.answer(self.bot())

    @docs.bot_update
    def update(self, request: Request, **_: object) -> Response:
        bot = self.bot(need="manage")
        sent = self.body(BotSerializer, partial=True)
        return self.answer(services.bot_update(actor=self.actor, bot=bot, changes=sent))

    @docs.bot_destroy
    def destroy(self, request: Request, **_: object) -> Response:
        services.bot_delete(actor=self.actor, bot=self.bot(need="own"))
        return Response(status=204)

    @docs.bot_activate
    def activate(self, request: Request, **_: object) -> Response:
        bot = self.bot(need="manage")
        return self.answer(services.bot_activate(actor=self.actor, bot=bot))

    @docs.bot_pause
    def pause(self, request: Request, **_: object) -> Response:
        bot = self.bot(need="manage")
        return self.answer(services.bot_pause(actor=self.actor, bot=bot))

    @docs.bot_duplicate
    def duplicate(self, request: Request, **_: object) -> Response:
        bot = self.bot(need="manage")
        sent = self.body(DuplicateSerializer)
        copy = services.bot_duplicate(actor=self.actor, bot=bot, name=sent.get("name"))
        return self.answer(copy, status=201)

    @docs.bot_rotate_token
    def rotate_token(self, request: Request, **_: object) -> Response:
        bot = self.bot(need="manage")
        return self.answer(services.bot_rotate_token(actor=self.actor, bot=bot))

    @docs.bot_rotate_identity_secret
    def rotate_identity_secret(self, request: Request, **_: object) -> Response:
        bot = self.bot(need="manage")
        secret = services.bot_rotate_identity_secret(actor=self.actor, bot=bot)
        return self.answer({"identity_secret": secret}, IdentitySecretSerializer)
