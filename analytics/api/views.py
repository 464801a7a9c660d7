"""The doors to the figures."""

from collections.abc import Callable
from typing import Any

from django.http import HttpResponseBase
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.serializers import ChoiceField

from analytics import figures
from analytics.api import docs, serializers
from analytics.periods import Period
from analytics.spreadsheets import TABLES, csv_answer, table_of
from bots.access import get_bot
from bots.models import Bot
from konan.core.api.viewsets import ApiView

Reading = Callable[[Bot, Period], dict[str, Any]]


class FiguresView(ApiView):
    def figures(self, what: str, read: Reading) -> HttpResponseBase:
        bot = get_bot(self.actor, self.kwargs["bot_id"])
        asked = self.query(_asking(what))
        period = asked["period"]
        found = read(bot, period)
        if asked["format"] == "json":
            return Response(found)
        return csv_answer(what, table_of(what, found, asked["table"]), period)


def _asking(what: str) -> type[serializers.PeriodSerializer]:
    """The period, and which of its tables a CSV is to have."""
    names = list(TABLES[what])
    table = ChoiceField(choices=names, default=names[0])
    return type("AskedSerializer", (serializers.PeriodSerializer,), {"table": table})


class OverviewView(FiguresView):
    serializer_class = serializers.OverviewSerializer

    @docs.overview
    def get(self, request: Request, **_: object) -> HttpResponseBase:
        return self.figures("overview", figures.overview)


class ConversationsView(FiguresView):
    serializer_class = serializers.ConversationFiguresSerializer

    @docs.conversations
    def get(self, request: Request, **_: object) -> HttpResponseBase:
        return self.figures("conversations", figures.conversations)


class MessagesView(FiguresView):
    serializer_class = serializers.MessageFiguresSerializer

    @docs.messages
    def get(self, request: Request, **_: object) -> HttpResponseBase:
        return self.figures("messages", figures.messages)


class SatisfactionView(FiguresView):
    serializer_class = serializers.SatisfactionSerializer

    @docs.satisfaction
    def get(self, request: Request, **_: object) -> HttpResponseBase:
        return self.figures("csat", figures.satisfaction)
