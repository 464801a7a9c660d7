"""What the OpenAPI document says of the events that are sent to webhooks."""

from typing import Any, Final

from django.utils.translation import gettext_noop as _
from drf_spectacular.utils import OpenApiWebhook, extend_schema, extend_schema_serializer
from rest_framework import serializers

from bots.knowledge.api.examples import FRESH as DOCUMENT
from bots.knowledge.api.serializers import DocumentSerializer
from contacts.api.examples import SHOWN as CONTACT
from contacts.api.serializers import ContactSerializer
from conversations.api.examples import (
    ASKED_MESSAGE,
    REPLY,
    RESOLVED,
    SESSION_OF_BOT,
    WAITING,
    WITH_PEOPLE,
)
from conversations.api.serializers import MessageSerializer, PersonSerializer, SessionSerializer
from inbox.api.examples import ASSIGNED, NOTE
from inbox.api.notes import NoteSerializer
from inbox.automations.api.examples import ACTED
from inbox.automations.api.examples import SHOWN as AUTOMATION
from inbox.automations.api.serializers import DoneSerializer
from inbox.automations.grammar import EVENTS
from inbox.tickets.api.examples import TASK, TICKET
from inbox.tickets.api.serializers import TaskSerializer, TicketSerializer
from konan.core.api.examples import BOT, NADIA, REPLIED, YASMINE
from konan.core.api.schema import SHOWN


class MessageEventSerializer(serializers.Serializer[Any]):
    session = SessionSerializer()
    message = MessageSerializer()


class HandoffEventSerializer(serializers.Serializer[Any]):
    session = SessionSerializer()
    reason = serializers.ChoiceField(
        choices=["visitor", "keyword", "low_confidence", "automation", "agent"]
    )


class FeedbackEventSerializer(serializers.Serializer[Any]):
    session = SessionSerializer()
    message_id = serializers.UUIDField(allow_null=True)
    rating = serializers.ChoiceField(choices=["up", "down"], allow_null=True)
    csat = serializers.IntegerField(allow_null=True, min_value=1, max_value=5)
    comment = serializers.CharField(allow_null=True)


class KnowledgeEventSerializer(serializers.Serializer[Any]):
    document = DocumentSerializer()
    action = serializers.ChoiceField(choices=["added", "updated", "deleted"])


class ContactEventSerializer(serializers.Serializer[Any]):
    """Of somebody erased, `contact` says the id and the bots alone."""

    contact = ContactSerializer()
    action = serializers.ChoiceField(choices=["created", "updated", "deleted", "merged"])
    changed = serializers.ListField(
        child=serializers.CharField(), help_text="The names of the fields that changed."
    )
    merged_contact_id = serializers.UUIDField(
        allow_null=True, help_text="The contact that became part of this one, and is gone."
    )


class MentionEventSerializer(serializers.Serializer[Any]):
    session = SessionSerializer()
    note = NoteSerializer()
    user = PersonSerializer()


class AssignedEventSerializer(serializers.Serializer[Any]):
    session = SessionSerializer()
    assignee = PersonSerializer()
    by = PersonSerializer(allow_null=True, help_text="Null where nobody did it by hand.")
    method = serializers.ChoiceField(choices=["manual", "auto", "automation"])


class TicketEventSerializer(serializers.Serializer[Any]):
    ticket = TicketSerializer()


class TaskEventSerializer(serializers.Serializer[Any]):
    task = TaskSerializer()


class AutomationNameSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    name = serializers.CharField()
    event = serializers.ChoiceField(choices=EVENTS)


class AutomationEventSerializer(serializers.Serializer[Any]):
    """`session` as the actions left it."""

    session = SessionSerializer()
    automation = AutomationNameSerializer()
    actions: Any = DoneSerializer(many=True)


def _letter(
    name: str, data: type[serializers.Serializer[Any]], example: Any
) -> type[serializers.Serializer[Any]]:
    """The envelope around an event's data: Standard Webhooks' shape."""
    words = "".join(word.capitalize() for word in name.split("_"))
    fields = {
        "type": serializers.ChoiceField(choices=[name]),
        "timestamp": serializers.DateTimeField(),
        "bot_id": serializers.UUIDField(),
        "data": data(),
    }
    made = type(f"{words}LetterSerializer", (serializers.Serializer,), fields)
    letter = {"type": name, "timestamp": REPLIED, "bot_id": BOT, "data": example}
    described: type[serializers.Serializer[Any]] = extend_schema_serializer(
        extensions={SHOWN: letter}
    )(made)
    return described


def _webhook(
    name: str, summary: str, data: type[serializers.Serializer[Any]], example: Any
) -> OpenApiWebhook:
    words = "".join(word.capitalize() for word in name.split("_"))
    described = extend_schema(
        operation_id=f"on{words}",
        summary=summary,
        request=_letter(name, data, example),
        responses={200: None},
        tags=["Webhooks"],
    )
    return OpenApiWebhook(name, described)


_TALK: Final = {"session": WITH_PEOPLE, "message": REPLY}

new_session = _webhook(
    "new_session",
    _("A visitor's first message"),
    MessageEventSerializer,
    {"session": SESSION_OF_BOT, "message": ASKED_MESSAGE},
)
new_message = _webhook(
    "new_message", _("Visitor, bot or agent said something"), MessageEventSerializer, _TALK
)
handoff_requested = _webhook(
    "handoff_requested",
    _("A session went to people"),
    HandoffEventSerializer,
    {"session": WAITING, "reason": "visitor"},
)
feedback_received = _webhook(
    "feedback_received",
    _("Thumbs or a satisfaction score"),
    FeedbackEventSerializer,
    {"session": RESOLVED, "message_id": None, "rating": None, "csat": 5, "comment": "Quick."},
)
kb_updated = _webhook(
    "kb_updated",
    _("A document was added, updated or deleted"),
    KnowledgeEventSerializer,
    {"document": DOCUMENT, "action": "added"},
)
contact_updated = _webhook(
    "contact_updated",
    _("A contact was made, changed, merged or erased"),
    ContactEventSerializer,
    {"contact": CONTACT, "action": "updated", "changed": ["company"], "merged_contact_id": None},
)
mention = _webhook(
    "mention",
    _("Somebody is mentioned in a note"),
    MentionEventSerializer,
    {"session": WITH_PEOPLE, "note": NOTE, "user": NADIA},
)
session_assigned = _webhook(
    "session_assigned",
    _("A session got an agent"),
    AssignedEventSerializer,
    {"session": ASSIGNED, "assignee": YASMINE, "by": NADIA, "method": "manual"},
)
ticket_created = _webhook(
    "ticket_created", _("A ticket was opened"), TicketEventSerializer, {"ticket": TICKET}
)
task_created = _webhook("task_created", _("A task was made"), TaskEventSerializer, {"task": TASK})
automation_triggered = _webhook(
    "automation_triggered",
    _("An automation's conditions held"),
    AutomationEventSerializer,
    {
        "session": WAITING,
        "automation": {name: AUTOMATION[name] for name in ("id", "name", "event")},
        "actions": ACTED,
    },
)
