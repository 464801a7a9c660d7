"""What the API document says of the figures; each definition stands beside its number."""

from typing import Any, Final

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, OpenApiResponse, extend_schema

from analytics.api import serializers
from analytics.definitions import COUNTED
from analytics.spreadsheets import TABLES
from konan.core.api.serializers import ResourceSerializer

TAG: Final = "Analytics"
CSV: Final = OpenApiResponse(
    OpenApiTypes.STR,
    "UTF-8 with a byte order mark; a cell that a spreadsheet would take for a formula begins "
    "with `'`.",
)


def figures(
    what: str,
    operation_id: str,
    summary: str,
    answer: type[ResourceSerializer],
    description: str = "",
) -> Any:
    """`what`: whose tables a CSV may have."""
    return extend_schema(
        operation_id=operation_id,
        tags=[TAG],
        summary=summary,
        description=f"{description} {COUNTED} Needs role viewer.".strip(),
        parameters=[serializers.PeriodSerializer, *_table(what)],
        responses={200: answer, (200, "text/csv"): CSV},
    )


def _table(what: str) -> list[OpenApiParameter]:
    names = list(TABLES[what])
    if len(names) == 1:
        return []
    return [
        OpenApiParameter(
            "table",
            enum=names,
            default=names[0],
            description="With `format=csv`: which table of the answer.",
        )
    ]


overview = figures(
    "overview",
    "getAnalytics",
    "Figures at a glance",
    serializers.OverviewSerializer,
    "How the bot does, beside the period before. Times of the bot and of people are kept apart.",
)
conversations = figures(
    "conversations",
    "getConversationFigures",
    "Conversations, when and where",
    serializers.ConversationFiguresSerializer,
    "Intervals without any are in the series as zeros.",
)
messages = figures(
    "messages",
    "getMessageFigures",
    "Messages, by who wrote them",
    serializers.MessageFiguresSerializer,
    "Intervals without any are in the series as zeros.",
)
satisfaction = figures(
    "csat",
    "getSatisfaction",
    "What visitors thought of it",
    serializers.SatisfactionSerializer,
    "Scores and thumbs, and what was said with them.",
)
