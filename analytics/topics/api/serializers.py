"""What is asked and answered about topics. Figures are passed on as they are read."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from drf_spectacular.utils import extend_schema_serializer
from rest_framework import serializers

from analytics.api.serializers import PeriodSerializer
from analytics.topics.api import examples
from analytics.topics.models import Topic
from analytics.topics.services.acts import NAME
from bots.knowledge.services.documents import MOST_TEXT, MOST_TITLE
from konan.core.api.examples import shown
from konan.core.api.serializers import ResourceSerializer

_MASKED = _("As visitors wrote it, with addresses, links and numbers of four digits covered.")


class TopicsFilterSerializer(PeriodSerializer):
    table = serializers.ChoiceField(
        choices=["topics", "unanswered"],
        default="topics",
        help_text="With `format=csv`: which table of the answer.",
    )


class MergedTopicSerializer(ResourceSerializer):
    id = serializers.UUIDField()
    topic = serializers.CharField()


@shown(examples.NAMED, asked=examples.SENT)
class NamedTopicSerializer(ResourceSerializer):
    """A topic, and what people did with it."""

    id = serializers.UUIDField(read_only=True)
    topic = serializers.CharField(
        read_only=True, help_text=_("The name that somebody gave it, or the phrase.")
    )
    phrase = serializers.CharField(
        read_only=True, help_text=_("What its questions have in common, as visitors wrote it.")
    )
    name = serializers.CharField(
        allow_blank=True,
        max_length=NAME,
        required=False,
        help_text=_("Given by a person; empty: the phrase serves."),
    )
    intent = serializers.ChoiceField(choices=Topic.Intent.choices, read_only=True)
    pinned = serializers.BooleanField(required=False, help_text=_("Shown first, and always."))


class TopicFiguresSerializer(NamedTopicSerializer):
    sessions = serializers.IntegerField(
        help_text=_("Conversations that began in the period with a question of the topic.")
    )
    share = serializers.FloatField(
        allow_null=True, help_text=_("Of all conversations that began in the period.")
    )
    change = serializers.FloatField(
        allow_null=True,
        help_text=_(
            "Against as many days just before, as a share of the figure of then. null where there "
            "was nothing to compare with."
        ),
    )
    resolution_rate = serializers.FloatField(
        allow_null=True, help_text=_("Of the topic's conversations, those resolved by the bot.")
    )
    examples = serializers.ListField(child=serializers.CharField(), help_text=_MASKED)
    merged = MergedTopicSerializer(many=True, help_text=_("Topics that were merged into it."))


class UnansweredSerializer(ResourceSerializer):
    id = serializers.UUIDField()
    question = serializers.CharField(help_text=_MASKED)
    count = serializers.IntegerField(help_text=_("How often it was asked, in any wording."))
    wordings = serializers.ListField(
        child=serializers.CharField(), help_text=_("The same in other words.")
    )
    last_asked_at = serializers.DateTimeField()


@shown(examples.REPORT)
@extend_schema_serializer(component_name="TopicReport")
class TopicsSerializer(ResourceSerializer):
    topics = TopicFiguresSerializer(many=True)
    unanswered = UnansweredSerializer(many=True)
    computed_at = serializers.DateTimeField(
        allow_null=True, help_text=_("When sessions were last put together; null: never yet.")
    )

    def get_fields(self) -> dict[str, Any]:
        return {
            "from": serializers.DateField(help_text="The first day."),
            "to": serializers.DateField(help_text="The last day."),
            **super().get_fields(),
        }


@shown(asked={"into": examples.TARGET})
class TopicMergeSerializer(ResourceSerializer):
    into = serializers.UUIDField(help_text="Another topic of the bot.")


@shown(asked=examples.ANSWER_SENT)
class GapAnswerSerializer(ResourceSerializer):
    question = serializers.CharField(max_length=MOST_TITLE)
    answer = serializers.CharField(max_length=MOST_TEXT)
