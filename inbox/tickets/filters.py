"""What lists of tickets and tasks can be narrowed by."""

from rest_framework import serializers

from conversations.filters import AssigneeField
from inbox.tickets.models import Ticket
from inbox.tickets.querysets import ORDERINGS
from konan.core.api.serializers import QuerySerializer


class WorkFilterSerializer(QuerySerializer):
    bot_id = serializers.UUIDField(required=False)
    session_id = serializers.UUIDField(required=False)
    assignee = AssigneeField(required=False, help_text="A user's id, `me` or `none`.")
    due_before = serializers.DateTimeField(required=False)
    sort = serializers.ChoiceField(
        choices=list(ORDERINGS),
        required=False,
        help_text="`due`: what is due first comes first, what is due at no time last.",
    )


class TicketFilterSerializer(WorkFilterSerializer):
    status = serializers.ChoiceField(choices=Ticket.Status.choices, required=False)
    priority = serializers.ChoiceField(choices=Ticket.Priority.choices, required=False)
    q = serializers.CharField(
        required=False,
        max_length=200,
        allow_blank=True,
        help_text="The number, or beginnings of words in subject, description and who asks.",
    )


class TaskFilterSerializer(WorkFilterSerializer):
    done = serializers.BooleanField(required=False)
    q = serializers.CharField(
        required=False,
        max_length=200,
        allow_blank=True,
        help_text="Beginnings of words in the title.",
    )
