"""The doors to the desk as a whole: who can take a session, round robin, numbers."""

from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from bots.access import get_bot
from inbox.api import examples
from inbox.api.sessions import NothingSerializer
from inbox.services.availability import available_agents
from inbox.services.round_robin import auto_assign
from inbox.services.stats import inbox_stats
from konan.core.api.examples import shown
from konan.core.api.schema import REFUSES
from konan.core.api.serializers import QuerySerializer, ResourceSerializer
from konan.core.api.viewsets import ApiView
from teams.presence.api.serializers import PresenceSerializer
from teams.presence.models import AgentPresence


class AssignedSerializer(ResourceSerializer):
    session_id = serializers.UUIDField()
    agent_id = serializers.UUIDField()


@shown(examples.ROUND)
class RoundSerializer(ResourceSerializer):
    assigned = AssignedSerializer(many=True)
    unassigned = serializers.IntegerField(help_text="How many sessions still wait.")


class StatsAgentSerializer(ResourceSerializer):
    id = serializers.UUIDField()
    name = serializers.CharField()
    status = serializers.ChoiceField(choices=AgentPresence.Status.choices)
    open = serializers.IntegerField(help_text="Open and pending sessions at this bot.")


@shown(examples.STATS)
class StatsSerializer(ResourceSerializer):
    open = serializers.IntegerField()
    pending = serializers.IntegerField()
    snoozed = serializers.IntegerField()
    resolved_today = serializers.IntegerField(help_text="Since midnight where the caller lives.")
    unassigned = serializers.IntegerField(help_text="With people, and nobody's.")
    mine = serializers.IntegerField(help_text="The caller's, open or pending.")
    median_first_response_s = serializers.IntegerField(
        allow_null=True,
        help_text="From the hand-over to an agent's first reply; of the last 7 days.",
    )
    median_resolution_s = serializers.IntegerField(
        allow_null=True,
        help_text="From beginning to end, of what did not just fall silent; of the last 7 days.",
    )
    longest_wait_s = serializers.IntegerField(
        allow_null=True, help_text="Of whoever waits for a person now."
    )
    agents = StatsAgentSerializer(many=True, help_text="Everybody who may answer for the bot.")


class AvailableFilterSerializer(QuerySerializer):
    bot_id = serializers.UUIDField(help_text="The bot that they answer for.")


class AutoAssignView(ApiView):
    serializer_class = RoundSerializer

    @extend_schema(
        operation_id="autoAssign",
        tags=["Inbox"],
        summary="Give what waits to who is free",
        description="Round robin of the waiting sessions, by priority, then longest waiting, "
        "over the available agents (online, below capacity): fewest open sessions first, then "
        "longest without a new one. Two calls at once never assign a session twice. Runs by "
        "itself where `handoff.auto_assign` is on. Needs role admin.",
        request=NothingSerializer,
        responses={200: RoundSerializer},
    )
    def post(self, request: Request, **_: object) -> Response:
        bot = get_bot(self.actor, self.kwargs["bot_id"], "manage")
        self.body(NothingSerializer)
        return self.answer(auto_assign(bot=bot, actor=self.actor))


class StatsView(ApiView):
    serializer_class = StatsSerializer

    @extend_schema(
        operation_id="getInboxStats",
        tags=["Inbox"],
        summary="The desk in numbers",
        description="True at the moment of the call. Medians are those of the last 7 days. "
        "Sessions of the playground are left out.",
        responses={200: StatsSerializer},
    )
    def get(self, request: Request, **_: object) -> Response:
        bot = get_bot(self.actor, self.kwargs["bot_id"])
        return self.answer(inbox_stats(actor=self.actor, bot=bot))


class AvailableView(ApiView):
    serializer_class = PresenceSerializer
    ordering = ("-id",)

    @extend_schema(
        operation_id="listAvailableAgents",
        tags=["Presence"],
        summary="Who can take a session now",
        description="Those who may answer for the bot, are online, and have fewer open "
        "sessions than their capacity.",
        parameters=[AvailableFilterSerializer],
        extensions={REFUSES: ["404"]},
        responses={200: PresenceSerializer(many=True)},
    )
    def get(self, request: Request) -> Response:
        asked = self.query(AvailableFilterSerializer)
        return self.page(available_agents(get_bot(self.actor, asked["bot_id"]).pk))

    def paginate_queryset(self, queryset: Any) -> list[Any]:
        self.people: list[Any] = super().paginate_queryset(queryset) or []
        return self.people

    def get_serializer_context(self) -> dict[str, Any]:
        in_hand = {user.pk: user.in_hand for user in getattr(self, "people", ())}
        return {**super().get_serializer_context(), "open_sessions": in_hand}
