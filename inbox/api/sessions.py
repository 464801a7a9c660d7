"""The doors to what agents do with one session, and with many at once."""

from collections.abc import Callable
from typing import Any, TypeVar
from uuid import UUID

from django.utils.translation import gettext_lazy as _
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from conversations.api.examples import WAITING
from conversations.api.serializers import SessionSerializer
from conversations.models import Session
from inbox.access import get_inbox_session
from inbox.api import examples
from inbox.services.acting import Shape
from inbox.services.assigning import UNSET, session_assign
from inbox.services.bulk import Act, act_on_many
from inbox.services.handling import session_give_back, session_take_over
from inbox.services.reading import session_mark_read
from inbox.services.status import session_set_status
from inbox.services.tagging import normalised_tags, session_set_priority, session_set_tags
from konan.core.api.examples import got, sent, shown
from konan.core.api.schema import REFUSES
from konan.core.api.serializers import ResourceSerializer
from konan.core.api.viewsets import ApiView
from konan.core.errors import FieldError, InvalidFields
from konan.core.tenancy import Actor

View = TypeVar("View", bound=Callable[..., Any])
MANY = 100


class NothingSerializer(ResourceSerializer):
    """An empty body."""


class AssignSerializer(ResourceSerializer):
    agent_id = serializers.UUIDField(
        allow_null=True, help_text="Who gets the session; null: back to the queue."
    )
    expected_assignee = serializers.UUIDField(
        required=False,
        allow_null=True,
        help_text="Where it is sent and not (or no longer) the assignee: 409.",
    )


class StatusSerializer(ResourceSerializer):
    status = serializers.ChoiceField(choices=Session.Status.choices)
    snoozed_until = serializers.DateTimeField(
        required=False,
        allow_null=True,
        help_text="With `snoozed`: when it wakes; null: at the visitor's next message.",
    )


class PrioritySerializer(ResourceSerializer):
    priority = serializers.ChoiceField(choices=Session.Priority.choices)


class HandlerSerializer(ResourceSerializer):
    handler = serializers.ChoiceField(choices=Session.Handler.choices)


class TagsSerializer(ResourceSerializer):
    tags = serializers.ListField(
        child=serializers.CharField(allow_blank=True, max_length=1000),
        max_length=1000,
        help_text="At most 20, of at most 40 characters.",
    )


@shown(asked=examples.BULK)
class BulkSerializer(ResourceSerializer):
    session_ids = serializers.ListField(
        child=serializers.UUIDField(), min_length=1, max_length=MANY
    )
    action = serializers.ChoiceField(choices=["assign", "status", "tags", "priority"])
    agent_id = serializers.UUIDField(required=False, allow_null=True, help_text="Of `assign`.")
    expected_assignee = serializers.UUIDField(
        required=False, allow_null=True, help_text="Of `assign`."
    )
    status = serializers.ChoiceField(
        choices=Session.Status.choices, required=False, help_text="Of `status`."
    )
    snoozed_until = serializers.DateTimeField(
        required=False, allow_null=True, help_text="Of `status`."
    )
    tags = serializers.ListField(
        child=serializers.CharField(allow_blank=True, max_length=1000),
        max_length=1000,
        required=False,
        help_text="Of `tags`: replaces.",
    )
    priority = serializers.ChoiceField(
        choices=Session.Priority.choices, required=False, help_text="Of `priority`."
    )


class RefusedSerializer(ResourceSerializer):
    session_id = serializers.UUIDField()
    code = serializers.CharField(help_text="As the single call would have said: `not_found` …")
    detail = serializers.CharField()


@shown(examples.OUTCOME)
class OutcomeSerializer(ResourceSerializer):
    done = serializers.ListField(child=serializers.UUIDField())
    refused = RefusedSerializer(many=True)


_OF_ACTION: dict[str, tuple[str, ...]] = {
    "assign": ("agent_id", "expected_assignee"),
    "status": ("status", "snoozed_until"),
    "tags": ("tags",),
    "priority": ("priority",),
}


def _put(
    name: str,
    summary: str,
    description: str,
    body: Any,
    example: tuple[Any, Any],
    refuses: Any = (),
) -> Any:
    """PUT is described; its synonym PATCH is added to the document for every resource.

    `example`: what is sent, and what is answered.
    """

    def described(view: View) -> View:
        told = extend_schema(
            methods=["PUT"],
            operation_id=name,
            tags=["Inbox"],
            summary=summary,
            description=f"{description} Needs role agent.",
            request=body,
            extensions={REFUSES: list(refuses)},
            responses={200: SessionSerializer},
            examples=[sent(example[0]), got(example[1])],
        )(view)
        return extend_schema(methods=["PATCH"], exclude=True)(told)

    return described


class ActView(ApiView):
    """One act on one session; PATCH is PUT."""

    serializer_class = SessionSerializer

    def act(self, body: type[ResourceSerializer]) -> tuple[Session, dict[str, Any]]:
        """The session, then the body: 404 and 403 come before 400."""
        session = get_inbox_session(self.actor, self.kwargs["id"], "reply")
        return session, self.body(body)


class AssignView(ActView):
    @_put(
        "assignSession",
        "Assign a session, or put it back into the queue",
        "Assigned it is `open` and `human`: a snoozed one wakes, a resolved one is reopened; "
        "`waiting_since` stays until an agent replies. Unassigned it is `pending` again (a "
        "resolved one stays so). Somebody who may not answer for the bot: 400. Of "
        "simultaneous claims with the same `expected_assignee` the first wins, the others get "
        "409 `already_assigned`.",
        AssignSerializer,
        (examples.ASSIGN, examples.ASSIGNED),
        refuses=["409"],
    )
    def put(self, request: Request, **_: object) -> Response:
        session, sent = self.act(AssignSerializer)
        return Response(assign(self.actor, session, sent))

    patch = put


class StatusView(ActView):
    @_put(
        "setSessionStatus",
        "Open, queue, snooze or resolve a session",
        "`open` wakes a snoozed one and reopens a resolved one for people: its assignee has it "
        "again, without one the caller; one from the queue becomes the caller's. `pending`: "
        "into the queue, unassigned; a bot's session is handed over. `snoozed` wakes at its "
        "time or at the visitor's next message, and is then what it was before.",
        StatusSerializer,
        (examples.SNOOZE, examples.SNOOZED),
    )
    def put(self, request: Request, **_: object) -> Response:
        session, sent = self.act(StatusSerializer)
        return Response(session_set_status(actor=self.actor, session=session, **sent))

    patch = put


class PriorityView(ActView):
    @_put(
        "setSessionPriority",
        "Say how urgent a session is",
        "The queue goes round by priority, then by who has waited longest.",
        PrioritySerializer,
        ({"priority": "high"}, WAITING),
    )
    def put(self, request: Request, **_: object) -> Response:
        session, sent = self.act(PrioritySerializer)
        return Response(session_set_priority(actor=self.actor, session=session, **sent))

    patch = put


class HandlerView(ActView):
    @_put(
        "setSessionHandler",
        "Take over from the bot, or give back to it",
        "`human`: the caller has the session (unless somebody has it already), the visitor is "
        "told who joined, and an answer that the bot has begun is dropped, never shown. "
        "`bot`: unassigned; the bot answers the visitor's next message, knowing what was said.",
        HandlerSerializer,
        ({"handler": "human"}, examples.ASSIGNED),
    )
    def put(self, request: Request, **_: object) -> Response:
        session, sent = self.act(HandlerSerializer)
        to_people = sent["handler"] == Session.Handler.HUMAN
        turn = session_take_over if to_people else session_give_back
        return Response(turn(actor=self.actor, session=session))

    patch = put


class TagsView(ActView):
    @_put(
        "setSessionTags",
        "Replace a session's tags",
        "Trimmed, lower-cased, none twice; at most 20 of at most 40 characters.",
        TagsSerializer,
        ({"tags": ["damage"]}, WAITING),
    )
    def put(self, request: Request, **_: object) -> Response:
        session, sent = self.act(TagsSerializer)
        return Response(session_set_tags(actor=self.actor, session=session, tags=sent["tags"]))

    patch = put


class ReadView(ActView):
    @extend_schema(
        operation_id="markSessionRead",
        tags=["Inbox"],
        summary="Mark a session as read",
        description="What the visitor wrote so far counts as read, and they see it. "
        "Needs role agent.",
        request=NothingSerializer,
        responses={200: SessionSerializer},
    )
    def post(self, request: Request, **_: object) -> Response:
        session, _sent = self.act(NothingSerializer)
        return Response(session_mark_read(actor=self.actor, session=session))


class BulkView(ApiView):
    serializer_class = OutcomeSerializer

    @extend_schema(
        operation_id="bulkSessions",
        tags=["Inbox"],
        summary="Act on up to 100 sessions",
        description="Each is acted upon for itself: `refused` says which were not, and why. "
        "Those that are not there or not the caller's are `not_found`. Needs role agent on "
        "each.",
        request=BulkSerializer,
        responses={200: OutcomeSerializer},
    )
    def post(self, request: Request) -> Response:
        sent = self.body(BulkSerializer)
        act = _act(self.actor, sent)
        outcome = act_on_many(actor=self.actor, session_ids=sent["session_ids"], act=act)
        return self.answer(outcome)


def assign(actor: Actor, session: Session, sent: dict[str, Any]) -> Shape:
    expected: UUID | None = sent.get("expected_assignee")
    return session_assign(
        actor=actor,
        session=session,
        agent_id=sent["agent_id"],
        expected_assignee=expected if "expected_assignee" in sent else UNSET,
    )


def _act(actor: Actor, sent: dict[str, Any]) -> Act:
    """What is to be done with each; raises Invalid for what would be wrong of every session."""
    action = sent["action"]
    _require_own_fields(action, sent)
    match action:
        case "assign":
            return lambda session: assign(actor, session, sent)
        case "status":
            moved = {name: sent[name] for name in _OF_ACTION["status"] if name in sent}
            return lambda session: session_set_status(actor=actor, session=session, **moved)
        case "tags":
            tags = normalised_tags(sent["tags"])
            return lambda session: session_set_tags(actor=actor, session=session, tags=tags)
    priority = sent["priority"]
    return lambda session: session_set_priority(actor=actor, session=session, priority=priority)


def _require_own_fields(action: str, sent: dict[str, Any]) -> None:
    own = _OF_ACTION[action]
    wrong = [
        FieldError(name, "invalid", _("This field belongs to another action."))
        for fields in _OF_ACTION.values()
        for name in fields
        if name in sent and name not in own
    ]
    if own[0] not in sent:
        wrong.append(FieldError(own[0], "required", _("This field is required.")))
    if wrong:
        raise InvalidFields(wrong)
