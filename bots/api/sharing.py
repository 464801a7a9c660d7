"""Sharing a bot with a team: POST /teams/{id}/share-bot."""

from typing import Final

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from bots import services
from bots.access import get_bot, get_share
from bots.api.examples import SHARED
from konan.core.api.examples import got, sent
from konan.core.api.serializers import ResourceSerializer
from konan.core.api.viewsets import ApiView
from teams.access import get_team

TAGS: Final = ["Teams"]


class SharedTeamSerializer(ResourceSerializer):
    id = serializers.UUIDField()
    name = serializers.CharField()


class SharedBotSerializer(ResourceSerializer):
    id = serializers.UUIDField()
    name = serializers.CharField()


class ShareSerializer(ResourceSerializer):
    team = SharedTeamSerializer(read_only=True)
    bot = SharedBotSerializer(read_only=True)
    created_at = serializers.DateTimeField(read_only=True)


class ShareBotSerializer(ResourceSerializer):
    bot_id = serializers.UUIDField(help_text="A bot of one's own.")


class ShareBot(ApiView):
    serializer_class = ShareSerializer

    @extend_schema(
        operation_id="shareBot",
        tags=TAGS,
        summary="Share a bot with a team",
        description="Each member reaches it in their role, the team's owner as admin. By the "
        "bot's owner, who is owner or admin of the team. Sharing it again changes nothing.",
        request=ShareBotSerializer,
        responses={200: ShareSerializer},
        examples=[
            sent({"bot_id": SHARED["bot"]["id"]}),
            got(SHARED),
        ],
    )
    def post(self, request: Request, **_: object) -> Response:
        team = get_team(self.actor, self.kwargs["id"], "manage")
        sent = self.body(ShareBotSerializer)
        bot = get_bot(self.actor, sent["bot_id"], "own")
        return self.answer(services.bot_share(actor=self.actor, bot=bot, team=team))


class UnshareBot(ApiView):
    serializer_class = ShareSerializer

    @extend_schema(
        operation_id="unshareBot",
        tags=TAGS,
        summary="Share a bot with a team no longer",
        description="What its members reached through the team ends at once, open sockets "
        "included; their sessions go back to the queue. For the bot's owner.",
        responses={204: None},
    )
    def delete(self, request: Request, **_: object) -> Response:
        share = get_share(self.actor, self.kwargs["id"], self.kwargs["bot_id"])
        services.bot_unshare(actor=self.actor, share=share)
        return Response(status=204)
