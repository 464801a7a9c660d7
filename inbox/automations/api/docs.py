"""What the OpenAPI document says about the operations on automations."""

from typing import Final

from drf_spectacular.utils import extend_schema

from inbox.automations.api import examples
from inbox.automations.api.serializers import (
    AutomationFilterSerializer,
    AutomationSerializer,
    DraftSerializer,
    RunSerializer,
    TrialSerializer,
    TrySerializer,
)
from konan.core.api.examples import got, sent

TAGS: Final = ["Automations"]

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
    examples=[
        sent(examples.BROKEN, "What a visitor writes"),
        sent(examples.LATE, "Time that passes"),
        got(examples.FRESH, "201"),
    ],
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
    examples=[sent({"enabled": False}, "Off"), got(examples.OFF)],
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
    examples=[got(examples.COPY, "201")],
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
automation_try_draft = extend_schema(
    operation_id="tryAutomationDraft",
    tags=TAGS,
    summary="See what a rule would have touched before it is kept",
    description="As `tryAutomation`, of the rule in the body. Keeps nothing and has no effect. "
    "Needs role admin.",
    request=DraftSerializer,
    responses={200: TrialSerializer},
)
run_list = extend_schema(
    operation_id="listAutomationRuns",
    tags=TAGS,
    summary="List what an automation did",
    description="Newest first, for 30 days: each time that its conditions held, with what was "
    "found, what was done, and what was refused.",
    responses={200: RunSerializer(many=True)},
)
