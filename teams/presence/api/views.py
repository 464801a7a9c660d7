"""The doors to presence."""

from typing import Any, Final

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.models import User
from konan.core.api.viewsets import ApiView
from teams.presence import services
from teams.presence.access import mates_of, open_sessions_of
from teams.presence.api.serializers import (
    HeartbeatSerializer,
    OwnPresenceSerializer,
    PresenceSerializer,
)
from teams.presence.models import WINDOW

TAGS: Final = ["Presence"]


class Heartbeat(ApiView):
    serializer_class = HeartbeatSerializer

    @extend_schema(
        operation_id="sendHeartbeat",
        tags=TAGS,
        summary="Say that one is there",
        description="Good for 60 seconds, for all of one's tabs and clients together; an open "
        "`/ws/inbox` does it by itself. `status` is what one chose: online until changed.",
        request=None,
        responses={200: HeartbeatSerializer},
    )
    def post(self, request: Request) -> Response:
        assert self.actor.user_id
        heard = services.heartbeat(user_ids=[self.actor.user_id])
        told = {"status": heard[self.actor.user_id], "expires_in": int(WINDOW.total_seconds())}
        return self.answer(told)


class TeamPresence(ApiView):
    serializer_class = PresenceSerializer

    @extend_schema(
        operation_id="listTeamPresence",
        tags=TAGS,
        summary="Who of one's teams is at the desk",
        description="Oneself and everybody in one's teams, each once.",
        responses={200: PresenceSerializer(many=True)},
    )
    def get(self, request: Request) -> Response:
        return self.page(mates_of(self.actor))

    def paginate_queryset(self, queryset: Any) -> list[Any]:
        self.people: list[User] = super().paginate_queryset(queryset) or []
        return self.people

    def get_serializer_context(self) -> dict[str, Any]:
        people = [user.pk for user in getattr(self, "people", ())]
        return {**super().get_serializer_context(), "open_sessions": open_sessions_of(people)}


class OwnPresence(ApiView):
    serializer_class = OwnPresenceSerializer

    @extend_schema(
        operation_id="setPresence",
        tags=TAGS,
        summary="Choose one's status and capacity",
        description="Away and busy agents get no session by themselves. It counts while "
        "heartbeats come; by itself it makes nobody reachable.",
        request=OwnPresenceSerializer,
        responses={200: OwnPresenceSerializer},
    )
    def put(self, request: Request) -> Response:
        return self.answer(
            services.presence_set(
                actor=self.actor, **self.body(OwnPresenceSerializer, partial=True)
            )
        )

    def patch(self, request: Request) -> Response:
        return self.put(request)
