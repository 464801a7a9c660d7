"""What the OpenAPI document says about the operations on automations."""

from typing import Any, Final

from drf_spectacular.utils import OpenApiExample, extend_schema

from inbox.automations.api.serializers import (
    AutomationFilterSerializer,
    AutomationSerializer,
    DraftSerializer,
    RunSerializer,
    TrialSerializer,
    TrySerializer,
)

TAGS: Final = ["Automations"]
SENT: Final[dict[str, Any]] = {
    "name": "Refunds",
    "event": "new_message",
    "conditions": [
        {"field": "message.role", "op": "eq", "value": "visitor"},
        {"field": "message.content", "op": "contains", "value": "refund"},
    ],
    "actions": [{"type": "tag", "tags": ["billing"]}, {"type": "handoff"}],
}
LATE: Final[dict[str, Any]] = {
    "name": "Nobody answers",
    "event": "time_passed",
    "conditions": [
        {"field": "session.minutes_waiting", "op": "gt", "value": 30},
        {"field": "office_hours", "op": "eq", "value": "in"},
    ],
    "actions": [{"type": "priority", "priority": "urgent"}, {"type": "auto_assign"}],
}


def _sent(name: str, value: Any) -> OpenApiExample:
    return OpenApiExample(name, value=value, request_only=True, media_type="application/json")


automation_list = extend_schema(
    operation_id="listAutomations",
    tags=TAGS,
    summary="List the automations of a bot",
    description="Newest first. `q` searches names by beginnings of words.",
    parameters=[AutomationFilterSerializer],
    responses={200: AutomationSerializer(many=True)},
)
automation_create = extend_schema(
    operation_id="createAutomation",
    tags=TAGS,
    summary="Make an automation",
    description="On at once, unless `enabled` is false. People in its actions must be people of "
    "the bot. A bot has at most 100 (409 `too_many_automations`). Needs role admin.",
    request=AutomationSerializer,
    responses={201: AutomationSerializer},
    examples=[_sent("What a visitor writes", SENT), _sent("Time that passes", LATE)],
    extensions={"x-refuses": ["409"]},
)
automation_retrieve = extend_schema(
    operation_id="getAutomation",
    tags=TAGS,
    summary="Get an automation",
    responses={200: AutomationSerializer},
)
automation_update = extend_schema(
    operation_id="updateAutomation",
    tags=TAGS,
    summary="Change an automation, or switch it on or off",
    description="Changes what is sent. Needs role admin.",
    request=AutomationSerializer,
    responses={200: AutomationSerializer},
    examples=[_sent("Off", {"enabled": False})],
)
automation_destroy = extend_schema(
    operation_id="deleteAutomation",
    tags=TAGS,
    summary="Delete an automation",
    description="With its log. Needs role admin.",
    responses={204: None},
)
automation_clone = extend_schema(
    operation_id="cloneAutomation",
    tags=TAGS,
    summary="Copy an automation",
    description="The copy is off. Needs role admin.",
    request=None,
    responses={201: AutomationSerializer},
    extensions={"x-refuses": ["409"]},
)
automation_try = extend_schema(
    operation_id="tryAutomation",
    tags=TAGS,
    summary="See what an automation would have touched",
    description="Without any effect. Looks at the events of the last days with the sessions as "
    "they were then; of `time_passed`, at the waits that messages tell of. Needs role admin.",
    request=TrySerializer,
    responses={200: TrialSerializer},
)
_DRAFT: Final = {name: SENT[name] for name in ("event", "conditions")}
automation_try_draft = extend_schema(
    operation_id="tryAutomationDraft",
    tags=TAGS,
    summary="See what a rule would have touched before it is kept",
    description="As `tryAutomation`, of the rule in the body. Keeps nothing and has no effect. "
    "Needs role admin.",
    request=DraftSerializer,
    responses={200: TrialSerializer},
    examples=[_sent("Before it is kept", {**_DRAFT, "days": 7})],
)
run_list = extend_schema(
    operation_id="listAutomationRuns",
    tags=TAGS,
    summary="List what an automation did",
    description="Newest first, for 30 days: each time that its conditions held, with what was "
    "found, what was done, and what was refused.",
    responses={200: RunSerializer(many=True)},
)
