"""Bodies and shapes of tickets and tasks."""

from typing import Any

from rest_framework import serializers

from conversations.api.serializers import PersonSerializer
from inbox.tickets.api import examples
from inbox.tickets.models import Ticket
from inbox.tickets.services.tickets import DESCRIPTION, SUBJECT
from inbox.tickets.services.todos import TITLE
from konan.core.api.examples import shown
from konan.core.api.serializers import ResourceSerializer


class TicketContactSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    name = serializers.CharField(allow_null=True)
    email = serializers.CharField(allow_null=True)


@shown(examples.TICKET)
class TicketSerializer(ResourceSerializer):
    """Something that somebody asked for and that has a number."""

    id = serializers.UUIDField(read_only=True)
    number = serializers.IntegerField(
        read_only=True, help_text="1, 2, 3 … of the bot's owner, over all bots."
    )
    bot_id = serializers.UUIDField(read_only=True)
    session_id = serializers.UUIDField(read_only=True, allow_null=True)
    contact = TicketContactSerializer(read_only=True, allow_null=True)
    email = serializers.CharField(
        read_only=True,
        allow_null=True,
        help_text="Where its visitor wants to be answered; nobody has verified it.",
    )
    subject = serializers.CharField(max_length=SUBJECT)
    description = serializers.CharField(
        required=False, allow_blank=True, max_length=DESCRIPTION, trim_whitespace=False
    )
    priority = serializers.ChoiceField(choices=Ticket.Priority.choices, required=False)
    status = serializers.ChoiceField(choices=Ticket.Status.choices, required=False)
    assignee = PersonSerializer(read_only=True, allow_null=True)
    assignee_id = serializers.UUIDField(
        required=False, allow_null=True, help_text="Somebody with role agent or more on the bot."
    )
    due_at = serializers.DateTimeField(required=False, allow_null=True)
    created_by = PersonSerializer(
        read_only=True, allow_null=True, help_text="Null where a visitor or a rule did."
    )
    created_at = serializers.DateTimeField(read_only=True)
    updated_at = serializers.DateTimeField(read_only=True)
    resolved_at = serializers.DateTimeField(read_only=True, allow_null=True)


@shown(asked=examples.TICKET_SENT)
class TicketCreateSerializer(TicketSerializer):
    bot_id = serializers.UUIDField()
    session_id = serializers.UUIDField(required=False, allow_null=True)


@shown(examples.TASK)
class TaskSerializer(ResourceSerializer):
    """Something that somebody of the team has to do."""

    id = serializers.UUIDField(read_only=True)
    bot_id = serializers.UUIDField(read_only=True)
    session_id = serializers.UUIDField(read_only=True, allow_null=True)
    title = serializers.CharField(max_length=TITLE)
    due_at = serializers.DateTimeField(required=False, allow_null=True)
    assignee = PersonSerializer(read_only=True, allow_null=True)
    assignee_id = serializers.UUIDField(
        required=False, allow_null=True, help_text="Somebody with role agent or more on the bot."
    )
    done = serializers.BooleanField(required=False)
    done_at = serializers.DateTimeField(read_only=True, allow_null=True)
    created_by = PersonSerializer(
        read_only=True, allow_null=True, help_text="Null where a rule did."
    )
    created_at = serializers.DateTimeField(read_only=True)
    updated_at = serializers.DateTimeField(read_only=True)


@shown(asked=examples.TASK_SENT)
class TaskCreateSerializer(TaskSerializer):
    bot_id = serializers.UUIDField()
    session_id = serializers.UUIDField(required=False, allow_null=True)


@shown(asked=examples.OPEN)
class TicketOpenSerializer(ResourceSerializer):
    session_id = serializers.UUIDField(
        required=False, allow_null=True, help_text="One of the visitor's own."
    )
    subject = serializers.CharField(max_length=SUBJECT)
    description = serializers.CharField(
        required=False, allow_blank=True, max_length=DESCRIPTION, trim_whitespace=False
    )
    email = serializers.EmailField(
        required=False,
        allow_blank=True,
        max_length=254,
        help_text="Where to answer. Nobody verifies it, and nothing is opened by it.",
    )


@shown(examples.SEEN)
class VisitorTicketSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    number = serializers.IntegerField()
    subject = serializers.CharField()
    status = serializers.ChoiceField(choices=Ticket.Status.choices)
    created_at = serializers.DateTimeField()


@shown(examples.OPENED)
class OpenedTicketSerializer(VisitorTicketSerializer):
    visitor_token = serializers.CharField(
        allow_null=True, help_text="Handed out where a visitor sent none; keep it."
    )
