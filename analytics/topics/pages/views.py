"""Topics and unanswered questions as pages: what is asked, what was not known, and an answer."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from analytics.pages.shown import in_words, signed
from analytics.pages.views import AnalyticsPage, BehindPage
from analytics.spreadsheets import csv_answer
from analytics.topics import figures, services
from analytics.topics.access import get_topic, get_unanswered, others_of
from analytics.topics.models import Topic
from analytics.topics.pages.forms import AnswerForm
from analytics.topics.tables import table_of
from conversations.access import sessions_seen
from konan.core.errors import DomainError
from konan.core.pages import came_from, show_errors


class TopicsBase(AnalyticsPage):
    view = "topics"


class Topics(TopicsBase):
    template_name = "topics/list.html"

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        services.group_if_old(self.bot)
        found = figures.topics(self.bot, self.period)
        topics = [_shown(topic) for topic in found["topics"]]
        return self.render({"topics": topics, "computed_at": found["computed_at"]})


class Unanswered(AnalyticsPage):
    """What the bot did not know, each with a form for its answer."""

    template_name = "topics/unanswered.html"
    view = "unanswered"

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        return self.page()

    def page(self, refused: tuple[UUID, AnswerForm] | None = None) -> HttpResponse:
        """`refused`: the question whose answer has to be looked at again."""
        found = figures.unanswered(self.bot, since=self.period.start)
        context = {"unanswered": [_with_form(each, refused) for each in found]}
        return self.render(context, status=422 if refused else 200)


class Download(TopicsBase):
    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        name = request.GET.get("table", "topics")
        if name not in ("topics", "unanswered"):
            raise Http404
        return csv_answer(name, table_of(name, figures.topics(self.bot, self.period)), self.period)


class TopicPage(BehindPage, TopicsBase):
    """A topic: its conversations, and what one may do with it."""

    template_name = "topics/topic.html"

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        topic = get_topic(self.actor, self.bot.pk, kwargs["topic_id"])
        behind = figures.sessions_of(topic, self.period).order_by().values("session_id")
        return self.page(
            sessions_seen(self.actor).filter(pk__in=behind),
            asked={},
            topic=topic,
            named=figures.title_of(topic),
            meaning="",
            others=sorted((figures.title_of(each), each.pk) for each in others_of(topic)),
            merged=[figures.title_of(each) for each in topic.merged.all()],
        )


class TopicAct(TopicsBase):
    http_method_names = ["post"]

    @cached_property
    def topic(self) -> Topic:
        return get_topic(self.actor, self.kwargs["bot_id"], self.kwargs["topic_id"], "manage")


class Name(TopicAct):
    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        name = request.POST.get("name", "")
        services.topic_change(actor=self.actor, topic=self.topic, changes={"name": name})
        messages.success(request, _("Saved."))
        return redirect(came_from(request))


class Pin(TopicAct):
    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        pinned = request.POST.get("pinned") == "true"
        services.topic_change(actor=self.actor, topic=self.topic, changes={"pinned": pinned})
        return redirect(came_from(request))


class Merge(TopicAct):
    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        into = get_topic(self.actor, self.topic.bot_id, request.POST.get("into"))
        target = services.topic_merge(actor=self.actor, topic=self.topic, into=into)
        messages.success(request, _("They are one topic now."))
        return redirect("topic", bot_id=target.bot_id, topic_id=target.pk)


class Separate(TopicAct):
    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        services.topic_separate(actor=self.actor, topic=self.topic)
        messages.success(request, _("They are topics of their own again."))
        return redirect(came_from(request))


class Answer(Unanswered):
    """An answer that is knowledge from now on; refused ones come back with all that was typed."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        bot, group = get_unanswered(self.actor, self.bot.pk, kwargs["group"])
        form = AnswerForm(request.POST, prefix=group.hex)
        if form.is_valid():
            try:
                sent = form.cleaned_data
                services.unanswered_answer(actor=self.actor, bot=bot, group=group, **sent)
                messages.success(request, _("Answered: the bot says this from now on."))
                return redirect("unanswered", bot_id=bot.pk)
            except DomainError as error:
                show_errors(form, error)
        return self.page((group, form))


class Dismiss(TopicsBase):
    http_method_names = ["post"]

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        bot, group = get_unanswered(self.actor, self.bot.pk, kwargs["group"])
        services.unanswered_dismiss(actor=self.actor, bot=bot, group=group)
        messages.success(request, _("Dismissed, until somebody asks it again."))
        return redirect(came_from(request))


def _shown(topic: dict[str, Any]) -> dict[str, Any]:
    change = topic["change"]
    return {
        **topic,
        "part": topic["share"] or 0,
        "share": in_words(topic["share"], "rate"),
        "change": "" if change is None else signed(change),
        "resolution": in_words(topic["resolution_rate"], "rate"),
        "intent_label": Topic.Intent(topic["intent"]).label,
    }


def _with_form(asked: dict[str, Any], refused: tuple[UUID, AnswerForm] | None) -> dict[str, Any]:
    if refused and refused[0] == asked["id"]:
        return {**asked, "form": refused[1], "open": True}
    form = AnswerForm(prefix=asked["id"].hex, initial={"question": asked["question"]})
    return {**asked, "form": form}
