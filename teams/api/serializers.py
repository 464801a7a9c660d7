"""What teams look like from outside."""

from typing import Any

from rest_framework import serializers

from konan.core.api.examples import shown
from konan.core.api.serializers import QuerySerializer, ResourceSerializer
from teams.api import examples
from teams.models import Invitation, Membership
from teams.presence.models import AgentPresence, status_of

ROLES = Membership.Role.values


@shown(examples.SHOWN)
class TeamSerializer(ResourceSerializer):
    id = serializers.UUIDField(read_only=True)
    name = serializers.CharField(max_length=120)
    role = serializers.ChoiceField(choices=ROLES, read_only=True, help_text="One's own role.")
    members = serializers.IntegerField(read_only=True, help_text="How many are in it.")
    bots = serializers.IntegerField(read_only=True, help_text="How many are shared with it.")
    created_at = serializers.DateTimeField(read_only=True)


class SearchSerializer(QuerySerializer):
    q = serializers.CharField(required=False, max_length=200, allow_blank=True)


class TeamNameSerializer(ResourceSerializer):
    id = serializers.UUIDField(read_only=True)
    name = serializers.CharField(read_only=True)


@shown(examples.INVITATION)
class InvitationSerializer(ResourceSerializer):
    id = serializers.UUIDField(read_only=True)
    team = TeamNameSerializer(read_only=True)
    email = serializers.EmailField(max_length=254)
    role = serializers.ChoiceField(choices=Invitation.Role.choices)
    status = serializers.ChoiceField(choices=Invitation.Status.choices, read_only=True)
    expires_at = serializers.DateTimeField(read_only=True)


@shown(examples.MEMBER)
class MemberSerializer(ResourceSerializer):
    user_id = serializers.UUIDField(read_only=True)
    name = serializers.CharField(read_only=True)
    email = serializers.EmailField(read_only=True)
    role = serializers.ChoiceField(choices=ROLES)
    status = serializers.ChoiceField(
        choices=AgentPresence.Status.choices,
        read_only=True,
        help_text="What they chose while they are reachable, else offline.",
    )

    def to_representation(self, member: Membership) -> dict[str, Any]:
        return super().to_representation(
            {
                "user_id": member.user_id,
                "name": member.user.name,
                "email": member.user.email,
                "role": member.role,
                "status": status_of(member.user),
            }
        )
