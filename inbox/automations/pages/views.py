"""A bot's automations as pages: the list, the builder, a dry run, the log."""

from functools import cached_property
from typing import Any

import orjson
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from bots.pages.base import BotAct, BotPage
from conversations.models import Session
from inbox.automations import services
from inbox.automations.access import automations_of, get_automation, runs_of
from inbox.automations.models import Automation, Run
from inbox.automations.pages.builder import BLANK, grammar_of, names_of, rule_of
from inbox.automations.pages.words import action_words, condition_words, sentence_of, value_words
from konan.core.errors import DomainError, FieldError, Invalid
from konan.core.ids import parse_uuid
from konan.core.markdown import plain
from konan.core.pages import came_from

SHOWN = 30
_DECIDES = ("event", "match", "conditions")  # what a rule touches


class AutomationList(BotPage):
    template_name = "automations/list.html"
    tab = "automations"

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        names = names_of(self.bot)
        rules = [
            {"rule": each, "key": str(each.pk), "sentence": sentence_of(each, names)}
            for each in automations_of(self.actor, self.bot)
        ]
        return self.render({"rules": rules})


class Builder(BotPage):
    """What is refused is shown at its place, with all that was chosen."""

    template_name = "automations/rule.html"
    tab = "automations"

    def sent(self) -> dict[str, Any]:
        try:
            rule = orjson.loads(self.request.POST.get("rule", ""))
        except orjson.JSONDecodeError as error:
            raise Invalid("name", _("This rule did not arrive whole. Try it again.")) from error
        if not isinstance(rule, dict):
            raise Invalid("name", _("This rule did not arrive whole. Try it again."))
        return rule

    def page(
        self, rule: dict[str, Any], *, refused: DomainError | None = None, **more: Any
    ) -> HttpResponse:
        wrong = [
            {"field": each.field, "detail": str(each.detail), "at_line": "." in each.field}
            for each in (refused.errors if refused else ())
        ]
        if refused and not wrong:
            wrong = [{"field": "", "detail": str(refused.message)}]
        context = {"rule": rule, "grammar": grammar_of(self.bot), "wrong": wrong, **more}
        return self.render(context, status=422 if refused else 200)


class AutomationNew(Builder):
    need = "manage"

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        return self.page(BLANK)

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        rule = BLANK
        try:
            rule = self.sent()
            made = services.automation_create(actor=self.actor, bot=self.bot, fields=rule)
        except DomainError as error:
            return self.page({**BLANK, **rule}, refused=error)
        messages.success(request, _("Saved. It is on from now."))
        return redirect("automation", bot_id=self.bot.pk, automation_id=made.pk)


class OfAutomation(BotPage):
    tab = "automations"

    @cached_property
    def automation(self) -> Automation:
        need = self.need_to_post if self.request.method == "POST" else self.need
        return get_automation(self.actor, self.kwargs["bot_id"], self.kwargs["automation_id"], need)


class AutomationPage(OfAutomation, Builder):
    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        return self.shown(rule_of(self.automation))

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        rule = rule_of(self.automation)
        try:
            rule = {**rule, **self.sent()}
            services.automation_update(actor=self.actor, automation=self.automation, changes=rule)
        except DomainError as error:
            return self.shown(rule, refused=error)
        messages.success(request, _("Saved."))
        return redirect(request.path)

    def shown(self, rule: dict[str, Any], **more: Any) -> HttpResponse:
        names = names_of(self.bot)
        found = runs_of(self.actor, self.automation)
        if before := parse_uuid(self.request.GET.get("before")):
            found = found.filter(pk__lt=before)
        runs = list(found[: SHOWN + 1])
        return self.page(
            rule,
            automation=self.automation,
            sentence=sentence_of(self.automation, names),
            runs=[self._run(each, names) for each in runs[:SHOWN]],
            next_before=runs[SHOWN - 1].pk if len(runs) > SHOWN else None,
            **more,
        )

    def _run(self, run: Run, names: dict[str, str]) -> dict[str, Any]:
        session: Session = run.session
        return {
            "run": run,
            "who": session.contact.label if session.contact else plain(session.subject),
            "conditions": [_held(each) for each in run.conditions],
            "actions": [
                {
                    "words": action_words(each, names),
                    "done": each["done"],
                    "why_not": _why_not(each),
                }
                for each in run.actions
            ],
        }


def _why_not(action: dict[str, Any]) -> str:
    """A worker wrote it down, in English: here it is said in the reader's language."""
    return _(action["error"]["detail"]) if action["error"] else ""


class AutomationTry(Builder):
    """What the rule as it stands in the form would have touched: a fragment of its page."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        try:
            rule = {name: value for name, value in self.sent().items() if name in _DECIDES}
            draft = services.automation_draft(bot=self.bot, fields=rule)
        except DomainError as error:
            wrong = [_place(each) for each in error.errors]
            return self.render({"not_tried": True, "wrong": wrong}, part="trial")
        trial = services.automation_try(automation=draft)
        found = [
            {
                "touched": each,
                "who": _who(each.contact or {}, each.subject),
                "conditions": [_held(judged) for judged in each.conditions],
            }
            for each in trial.sessions
        ]
        return self.render({"trial": trial, "found": found}, part="trial")


class AutomationSwitch(OfAutomation, BotAct):
    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        on = request.POST.get("enabled") == "on"
        changes = {"enabled": on}
        services.automation_update(actor=self.actor, automation=self.automation, changes=changes)
        name = {"name": self.automation.name}
        said = _("“%(name)s” is on.") if on else _("“%(name)s” is off.")
        messages.success(request, said % name)
        return redirect(came_from(request))


class AutomationClone(OfAutomation, BotAct):
    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        copy = services.automation_clone(actor=self.actor, automation=self.automation)
        messages.success(request, _("This is the copy. It is off until you switch it on."))
        return redirect("automation", bot_id=self.bot.pk, automation_id=copy.pk)


class AutomationDelete(OfAutomation, BotAct):
    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        services.automation_delete(actor=self.actor, automation=self.automation)
        messages.success(request, _("Deleted."))
        return redirect("automations", bot_id=self.bot.pk)


def _place(error: FieldError) -> dict[str, Any]:
    """`condition`: which one it is about, counted from 1."""
    part, _dot, rest = error.field.partition(".")
    at = rest.partition(".")[0]
    counted = int(at) + 1 if part == "conditions" and at.isdigit() else None
    return {"condition": counted, "detail": str(error.detail)}


def _who(contact: dict[str, Any], subject: str | None) -> str:
    return contact.get("name") or contact.get("email") or plain(subject or "")


def _held(judged: dict[str, Any]) -> dict[str, Any]:
    found = value_words(judged["field"], judged["found"])
    return {"words": condition_words(judged), "found": found, "held": judged["held"]}
