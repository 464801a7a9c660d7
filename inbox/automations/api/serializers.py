"""What the API reads and shows of automations. Rules and limits are the services'."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from drf_spectacular.utils import extend_schema_serializer
from rest_framework import serializers

from inbox.automations.actions import NEEDS
from inbox.automations.api import examples
from inbox.automations.grammar import EVENTS, FIELDS, OPS
from inbox.automations.models import Automation, Run
from inbox.automations.services.rules import NAME
from inbox.automations.services.trying import MOST_DAYS
from konan.core.api.examples import shown
from konan.core.api.schema import SPARSE
from konan.core.api.serializers import QuerySerializer, ResourceSerializer


@extend_schema_serializer(extensions={SPARSE: True})
class ConditionSerializer(ResourceSerializer):
    field = serializers.CharField(  # type: ignore[assignment]
        help_text=_("One of %(fields)s, or contact.attributes.<name>.")
        % {"fields": ", ".join(FIELDS)}
    )
    op = serializers.ChoiceField(
        choices=OPS, help_text=_("Which ones a field can be asked with is said by the refusal.")
    )
    value = serializers.JSONField(
        required=False,
        help_text=_("A list for `in`; true or false (true unless said) for `is_set`."),
    )


@extend_schema_serializer(extensions={SPARSE: True})
class ActionSerializer(ResourceSerializer):
    """`type`, and what that type needs."""

    type = serializers.ChoiceField(choices=tuple(NEEDS))
    agent_id = serializers.UUIDField(required=False, help_text="assign")
    tags = serializers.ListField(
        child=serializers.CharField(), required=False, help_text="tag, untag"
    )
    status = serializers.CharField(required=False, help_text="status")
    priority = serializers.CharField(required=False, help_text="priority")
    content = serializers.CharField(required=False, trim_whitespace=False, help_text="reply, note")
    user_ids = serializers.ListField(
        child=serializers.UUIDField(), required=False, help_text="notify"
    )
    subject = serializers.CharField(required=False, help_text="ticket")


@shown(examples.SHOWN)
class AutomationSerializer(ResourceSerializer):
    """A rule: when the event happens and the conditions hold, the actions are carried out."""

    id = serializers.UUIDField(read_only=True)
    bot_id = serializers.UUIDField(read_only=True)
    name = serializers.CharField(max_length=NAME)
    enabled = serializers.BooleanField(required=False, help_text=_("True unless said."))
    event = serializers.ChoiceField(
        choices=EVENTS,
        help_text=_(
            "`time_passed` needs the condition `session.minutes_waiting` `gt` and happens "
            "once for each wait."
        ),
    )
    match = serializers.ChoiceField(
        choices=Automation.Match.choices, required=False, help_text=_("`all` unless said.")
    )
    conditions: Any = ConditionSerializer(
        many=True, required=False, help_text=_("None: the event alone is enough.")
    )
    actions: Any = ActionSerializer(many=True, help_text=_("Carried out in this order."))
    last_run_at = serializers.DateTimeField(read_only=True, allow_null=True)
    created_at = serializers.DateTimeField(read_only=True)
    updated_at = serializers.DateTimeField(read_only=True)


class AutomationFilterSerializer(QuerySerializer):
    q = serializers.CharField(required=False, max_length=200, allow_blank=True)
    enabled = serializers.BooleanField(required=False)
    event = serializers.ChoiceField(choices=EVENTS, required=False)


class JudgedSerializer(serializers.Serializer[Any]):
    field = serializers.CharField()  # type: ignore[assignment]
    op = serializers.CharField()
    value = serializers.JSONField()
    found = serializers.JSONField(allow_null=True, help_text=_("What was there."))
    held = serializers.BooleanField()


class RefusalSerializer(serializers.Serializer[Any]):
    code = serializers.CharField()
    detail = serializers.CharField()


@extend_schema_serializer(extensions={SPARSE: True})
class DoneSerializer(serializers.Serializer[Any]):
    """The action as it stands in the rule, and what came of it."""

    type = serializers.ChoiceField(choices=tuple(NEEDS))
    agent_id = serializers.UUIDField(required=False)
    tags = serializers.ListField(child=serializers.CharField(), required=False)
    status = serializers.CharField(required=False)
    priority = serializers.CharField(required=False)
    content = serializers.CharField(required=False)
    user_ids = serializers.ListField(child=serializers.UUIDField(), required=False)
    subject = serializers.CharField(required=False)
    done = serializers.BooleanField()
    error = RefusalSerializer(allow_null=True, help_text=_("Why it was not done."))


@shown(examples.RUN)
class RunSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    automation_id = serializers.UUIDField()
    session_id = serializers.UUIDField()
    status = serializers.ChoiceField(
        choices=[Run.State.DONE.value, Run.State.FAILED.value], source="state"
    )
    depth = serializers.IntegerField(
        help_text=_("1: of itself; 2 and 3: what another automation did led to it.")
    )
    conditions: Any = JudgedSerializer(many=True)
    actions: Any = DoneSerializer(many=True)
    created_at = serializers.DateTimeField()
    finished_at = serializers.DateTimeField()


@shown(asked={"days": 7})
class TrySerializer(ResourceSerializer):
    days = serializers.IntegerField(
        min_value=1, max_value=MOST_DAYS, required=False, default=MOST_DAYS
    )


@shown(asked=examples.DRAFT)
class DraftSerializer(AutomationSerializer):
    """A rule that is not kept. `event` is enough."""

    name = serializers.CharField(max_length=NAME, required=False)
    actions: Any = ActionSerializer(
        many=True, required=False, help_text=_("Nothing is done; they may be left out.")
    )
    days = serializers.IntegerField(
        min_value=1, max_value=MOST_DAYS, required=False, default=MOST_DAYS
    )


class TouchedContactSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    name = serializers.CharField(allow_null=True)
    email = serializers.CharField(allow_null=True)


class TouchedSerializer(serializers.Serializer[Any]):
    session_id = serializers.UUIDField()
    subject = serializers.CharField(allow_null=True)
    contact = TouchedContactSerializer(allow_null=True)
    at = serializers.DateTimeField(help_text=_("The last time."))
    times = serializers.IntegerField()
    conditions: Any = JudgedSerializer(many=True)


@shown(examples.TRIAL)
class TrialSerializer(serializers.Serializer[Any]):
    """What the rule would have touched."""

    days = serializers.IntegerField()
    looked_at = serializers.IntegerField(help_text=_("Events, or waits, that were looked at."))
    count = serializers.IntegerField(help_text=_("Sessions."))
    sessions: Any = TouchedSerializer(many=True, help_text=_("The latest 100 of them."))
