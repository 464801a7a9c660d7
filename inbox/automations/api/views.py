"""The doors to a bot's automations."""

from typing import Any

from django.db.models import QuerySet
from rest_framework.request import Request
from rest_framework.response import Response

from bots.access import get_bot
from inbox.automations import services
from inbox.automations.access import get_automation
from inbox.automations.api import docs
from inbox.automations.api.serializers import (
    AutomationFilterSerializer,
    AutomationSerializer,
    DraftSerializer,
    RunSerializer,
    TrialSerializer,
    TrySerializer,
)
from inbox.automations.models import Automation, Run
from inbox.automations.querysets import AutomationQuerySet, RunQuerySet
from konan.core.api.viewsets import ResourceViewSet
from teams.roles import Need


class AutomationViewSet(ResourceViewSet):
    model = Automation
    serializer_class = AutomationSerializer

    def narrow(self, rows: QuerySet[Automation]) -> QuerySet[Automation]:
        bot = get_bot(self.actor, self.kwargs["bot_id"])
        asked = self.query(AutomationFilterSerializer)
        assert isinstance(rows, AutomationQuerySet)
        rows = rows.filter(bot=bot).search(asked.pop("q", "")).filter(**asked)
        return rows.with_last_run()

    def automation(self, need: Need = "view") -> Automation:
        return get_automation(self.actor, self.kwargs["bot_id"], self.kwargs["automation_id"], need)

    def shown(self, automation: Automation, *, status: int = 200) -> Response:
        """As it is read: with what the log says of it."""
        again = get_automation(self.actor, automation.bot_id, automation.pk)
        return self.answer(again, status=status)

    @docs.automation_list
    def list(self, request: Request, **_: Any) -> Response:
        return super().list(request)

    @docs.automation_create
    def create(self, request: Request, **_: Any) -> Response:
        bot = get_bot(self.actor, self.kwargs["bot_id"], "manage")
        sent = self.body(AutomationSerializer)
        made = services.automation_create(actor=self.actor, bot=bot, fields=_plain(sent))
        return self.shown(made, status=201)

    @docs.automation_retrieve
    def retrieve(self, request: Request, **_: Any) -> Response:
        return self.answer(self.automation())

    @docs.automation_update
    def update(self, request: Request, **_: Any) -> Response:
        automation = self.automation("manage")
        sent = self.body(AutomationSerializer, partial=True)
        return self.shown(
            services.automation_update(
                actor=self.actor, automation=automation, changes=_plain(sent)
            )
        )

    @docs.automation_destroy
    def destroy(self, request: Request, **_: Any) -> Response:
        services.automation_delete(actor=self.actor, automation=self.automation("manage"))
        return Response(status=204)

    @docs.automation_clone
    def clone(self, request: Request, **_: Any) -> Response:
        automation = self.automation("manage")
        made = services.automation_clone(actor=self.actor, automation=automation)
        return self.shown(made, status=201)

    @docs.automation_try
    def dry_run(self, request: Request, **_: Any) -> Response:
        automation = self.automation("manage")
        sent = self.body(TrySerializer)
        trial = services.automation_try(automation=automation, days=sent["days"])
        return self.answer(trial, TrialSerializer)

    @docs.automation_try_draft
    def dry_run_of_draft(self, request: Request, **_: Any) -> Response:
        bot = get_bot(self.actor, self.kwargs["bot_id"], "manage")
        sent = _plain(self.body(DraftSerializer))
        days = sent.pop("days")
        draft = services.automation_draft(bot=bot, fields=sent)
        return self.answer(services.automation_try(automation=draft, days=days), TrialSerializer)


class RunViewSet(ResourceViewSet):
    model = Run
    serializer_class = RunSerializer

    def narrow(self, rows: QuerySet[Run]) -> QuerySet[Run]:
        automation = get_automation(self.actor, self.kwargs["bot_id"], self.kwargs["automation_id"])
        assert isinstance(rows, RunQuerySet)
        return rows.filter(automation=automation).finished()

    @docs.run_list
    def list(self, request: Request, **_: Any) -> Response:
        return super().list(request)


def _plain(sent: Any) -> dict[str, Any]:
    """What was sent, with ids as the text that JSON knows."""
    fields = dict(sent)
    if "actions" in fields:
        fields["actions"] = [_action(each) for each in fields["actions"]]
    return fields


def _action(sent: Any) -> dict[str, Any]:
    action = dict(sent)
    if "agent_id" in action:
        action["agent_id"] = str(action["agent_id"])
    if "user_ids" in action:
        action["user_ids"] = [str(each) for each in action["user_ids"]]
    return action
