"""The doors to topics and unanswered questions."""

from django.http import HttpResponseBase
from rest_framework.request import Request
from rest_framework.response import Response

from analytics.spreadsheets import csv_answer
from analytics.topics import figures, services
from analytics.topics.access import get_topic, get_unanswered
from analytics.topics.api import docs
from analytics.topics.api.serializers import (
    GapAnswerSerializer,
    NamedTopicSerializer,
    TopicMergeSerializer,
    TopicsFilterSerializer,
    TopicsSerializer,
)
from analytics.topics.models import Topic
from analytics.topics.tables import table_of
from bots.access import get_bot
from bots.knowledge.api.serializers import DocumentSerializer
from konan.core.api.viewsets import ApiView


class TopicsView(ApiView):
    serializer_class = TopicsSerializer

    @docs.topics
    def get(self, request: Request, **_: object) -> HttpResponseBase:
        bot = get_bot(self.actor, self.kwargs["bot_id"])
        asked = self.query(TopicsFilterSerializer)
        services.group_if_old(bot)
        found = figures.topics(bot, asked["period"])
        if asked["format"] == "json":
            return Response(found)
        table = table_of(asked["table"], found)
        return csv_answer(asked["table"], table, asked["period"])


class OneTopicView(ApiView):
    serializer_class = NamedTopicSerializer

    def topic(self) -> Topic:
        return get_topic(self.actor, self.kwargs["bot_id"], self.kwargs["topic_id"], "manage")

    def shown(self, topic: Topic) -> Response:
        return self.answer(figures.named(topic))


class TopicView(OneTopicView):
    @docs.change
    def put(self, request: Request, **_: object) -> Response:
        topic = self.topic()
        sent = self.body(NamedTopicSerializer, partial=True)
        return self.shown(services.topic_change(actor=self.actor, topic=topic, changes=sent))

    patch = put


class MergeView(OneTopicView):
    @docs.merge
    def post(self, request: Request, **_: object) -> Response:
        topic = self.topic()
        into = get_topic(self.actor, topic.bot_id, self.body(TopicMergeSerializer)["into"])
        return self.shown(services.topic_merge(actor=self.actor, topic=topic, into=into))


class SeparateView(OneTopicView):
    @docs.separate
    def post(self, request: Request, **_: object) -> Response:
        return self.shown(services.topic_separate(actor=self.actor, topic=self.topic()))


class AnswerView(ApiView):
    serializer_class = DocumentSerializer

    @docs.answer
    def post(self, request: Request, **_: object) -> Response:
        bot, group = get_unanswered(self.actor, self.kwargs["bot_id"], self.kwargs["id"])
        sent = self.body(GapAnswerSerializer)
        made = services.unanswered_answer(actor=self.actor, bot=bot, group=group, **sent)
        return self.answer(made, status=201)


class DismissView(ApiView):
    serializer_class = DocumentSerializer

    @docs.dismiss
    def delete(self, request: Request, **_: object) -> Response:
        bot, group = get_unanswered(self.actor, self.kwargs["bot_id"], self.kwargs["id"])
        services.unanswered_dismiss(actor=self.actor, bot=bot, group=group)
        return Response(status=204)
