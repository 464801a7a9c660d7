"""What the OpenAPI document says of topics and unanswered questions."""

from typing import Any, Final

from drf_spectacular.utils import extend_schema

from analytics.api.docs import CSV
from analytics.topics.api import serializers
from analytics.topics.api.examples import ANSWERED, MERGED
from bots.knowledge.api.serializers import DocumentSerializer
from konan.core.api.examples import got
from konan.core.api.schema import REFUSES

TAGS: Final = ["Analytics"]

topics = extend_schema(
    operation_id="getTopics",
    tags=TAGS,
    summary="What visitors ask about",
    description="Conversations put together by their first real question; small talk is left out, "
    "and those in which nothing but a person was asked for are a topic of intent `person`. "
    "Computed every night, and when somebody looks and nothing is newer than 15 minutes: at once "
    "where a bot has few conversations, else by a worker, while the answer shows what there is. "
    "Of the newest 100,000 conversations. `unanswered` is what visitors asked in vain since the "
    "beginning of the period, true now. Needs role viewer.",
    parameters=[serializers.TopicsFilterSerializer],
    responses={200: serializers.TopicsSerializer, (200, "text/csv"): CSV},
)
merge = extend_schema(
    operation_id="mergeTopic",
    tags=TAGS,
    summary="Merge a topic into another",
    description="Its conversations count as those of the other, and so do those that come. 409 "
    "`not_a_target` where the other is the same, or was merged itself. Needs role admin.",
    request=serializers.TopicMergeSerializer,
    responses={200: serializers.NamedTopicSerializer},
    examples=[got(MERGED)],
    extensions={REFUSES: ["409"]},
)
separate = extend_schema(
    operation_id="separateTopic",
    tags=TAGS,
    summary="Take a merge back",
    description="What was merged into the topic stands by itself again. Needs role admin.",
    request=None,
    responses={200: serializers.NamedTopicSerializer},
)
answer = extend_schema(
    operation_id="answerUnanswered",
    tags=TAGS,
    summary="Answer an unanswered question",
    description="Makes a curated answer; the question and those like it are unanswered no more. "
    "Needs role admin.",
    request=serializers.GapAnswerSerializer,
    responses={201: DocumentSerializer},
    examples=[got(ANSWERED, "201")],
)
dismiss = extend_schema(
    operation_id="dismissUnanswered",
    tags=TAGS,
    summary="Dismiss an unanswered question",
    description="With those like it; asked again, it comes back. Needs role admin.",
    responses={204: None},
)


def change(view: Any) -> Any:
    """PUT and its synonym PATCH are one method with an operation id each."""
    for method, name in (("PUT", "updateTopic"), ("PATCH", "patchTopic")):
        view = extend_schema(
            operation_id=name,
            methods=[method],
            tags=TAGS,
            summary="Name or pin a topic",
            description="Changes what is sent. A name stays, whatever is found later; an empty one "
            "gives the phrase back. Needs role admin.",
            request=serializers.NamedTopicSerializer(partial=True),
            responses={200: serializers.NamedTopicSerializer},
        )(view)
    return view
