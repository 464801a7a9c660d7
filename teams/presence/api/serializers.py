"""Presence as the API shows it."""

from typing import Any, Final

from rest_framework import serializers

from accounts.models import User
from konan.core.api.examples import AGENT, YASMINE, shown
from konan.core.api.serializers import ResourceSerializer
from teams.presence.models import AgentPresence, status_of

MOST_AT_ONCE: Final = 100
DEFAULTS: Final = AgentPresence()
SEEN: Final = "2030-01-15T09:33:48.000000Z"
OWN: Final = {
    "status": "busy",
    "capacity": 4,
    "effective_status": "busy",
    "last_seen_at": SEEN,
}
SHOWN: Final = {
    "user_id": AGENT,
    "name": YASMINE["name"],
    "status": "online",
    "last_seen_at": SEEN,
    "open_sessions": 2,
    "capacity": 5,
}


@shown({"status": "online", "expires_in": 60})
class HeartbeatSerializer(ResourceSerializer):
    status = serializers.ChoiceField(choices=AgentPresence.Status.choices, read_only=True)
    expires_in = serializers.IntegerField(
        read_only=True, help_text="Seconds until one is offline without another heartbeat."
    )


@shown(OWN, asked={"status": "busy", "capacity": 4})
class OwnPresenceSerializer(ResourceSerializer):
    status = serializers.ChoiceField(
        choices=AgentPresence.Status.choices,
        help_text="What one chooses to be; it counts while heartbeats come.",
    )
    capacity = serializers.IntegerField(
        required=False,
        min_value=0,
        max_value=MOST_AT_ONCE,
        help_text="How many open sessions one takes at once.",
    )
    effective_status = serializers.ChoiceField(
        choices=AgentPresence.Status.choices,
        read_only=True,
        help_text="The chosen status, or offline without a heartbeat for 60 seconds.",
    )
    last_seen_at = serializers.DateTimeField(read_only=True, allow_null=True)


@shown(SHOWN)
class PresenceSerializer(ResourceSerializer):
    """`open_sessions` comes by the context: counted once for the whole page."""

    user_id = serializers.UUIDField()
    name = serializers.CharField()
    status = serializers.ChoiceField(
        choices=AgentPresence.Status.choices,
        help_text="The chosen status, or offline without a heartbeat for 60 seconds.",
    )
    last_seen_at = serializers.DateTimeField(allow_null=True)
    open_sessions = serializers.IntegerField()
    capacity = serializers.IntegerField()

    def to_representation(self, user: User) -> dict[str, Any]:
        presence = getattr(user, "presence", DEFAULTS)
        return super().to_representation(
            {
                "user_id": user.pk,
                "name": user.name,
                "status": status_of(user),
                "last_seen_at": presence.last_seen_at,
                "open_sessions": self.context.get("open_sessions", {}).get(user.pk, 0),
                "capacity": presence.capacity,
            }
        )
