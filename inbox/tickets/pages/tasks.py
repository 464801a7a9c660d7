"""Tasks as pages: the list with its quick line, and one with its form."""

from typing import Any, Final

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from inbox.tickets import services
from inbox.tickets.access import get_task, tasks_seen
from inbox.tickets.models import Task
from inbox.tickets.pages.base import Paged, WorkPage
from inbox.tickets.pages.forms import TaskForm, shown_of
from inbox.tickets.querysets import ORDERINGS
from konan.core.errors import DomainError
from konan.core.pages import came_from, show_errors
from teams.roles import Need

# Of each tab: the list's filters, and its order.
_SHOWN: Final[dict[str, tuple[dict[str, Any], str]]] = {
    "mine": ({"assignee": "me", "done": False}, "due"),
    "all": ({"done": False}, "due"),
    "done": ({"done": True}, "newest"),
}


class TaskList(WorkPage):
    template_name = "tickets/tasks.html"
    section = "tasks"

    def get(self, request: HttpRequest) -> HttpResponse:
        return self._page(self._form(None))

    def post(self, request: HttpRequest) -> HttpResponse:
        form = self._form(request.POST)
        if form.is_valid():
            bot = self.bot_chosen(form.cleaned_data.get("bot_id"))
            try:
                services.task_create(
                    actor=self.actor, bot=bot, session=self.session, fields=form.told()
                )
                messages.success(request, _("Noted."))
                return redirect(request.get_full_path())
            except DomainError as error:
                show_errors(form, error)
        return self._page(form, status=422)

    def _form(self, data: Any) -> TaskForm:
        return TaskForm(data, initial={"assignee_id": self.actor.user_id}, **self.to_choose())

    def _page(self, form: TaskForm, *, status: int = 200) -> HttpResponse:
        tab = self.request.GET.get("show", "mine")
        tab = tab if tab in _SHOWN else "mine"
        filters, order = _SHOWN[tab]
        if self.session:
            tab, filters = "", {"session_id": self.session.pk}
        rows = tasks_seen(self.actor).narrowed(filters, user_id=self.actor.user_id)
        page = Paged(self.request, rows, ordering=ORDERINGS[order], url=reverse("tasks"))
        writable = {bot.pk for bot in self.writable}
        context = {
            "form": form,
            "tab": tab,
            "page": page,
            "session": self.session,
            "writable": writable,
            "bots": self.bots,
            "now": timezone.now(),
        }
        return self.render(context, status=status)


class TaskPage(WorkPage):
    template_name = "tickets/task.html"
    section = "tasks"

    @cached_property
    def task(self) -> Task:
        need: Need = "reply" if self.request.method == "POST" else "view"
        return get_task(self.actor, self.kwargs["task_id"], need)

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        return self._page(self._form(None))

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        form = self._form(request.POST)
        if form.is_valid():
            try:
                services.task_update(actor=self.actor, task=self.task, changes=form.changes())
                messages.success(request, _("Saved."))
                return redirect("tasks")
            except DomainError as error:
                show_errors(form, error)
        return self._page(form, status=422)

    def _form(self, data: Any) -> TaskForm:
        people = self.people([self.task.bot_id])
        return TaskForm(data, bots=(), people=people, initial=shown_of(self.task))

    def _page(self, form: TaskForm, *, status: int = 200) -> HttpResponse:
        context = {"form": form, "task": self.task, "rights": self.rights(self.task)}
        return self.render(context, status=status)


class TaskDone(WorkPage):
    """Done, or to be done again."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        task = get_task(self.actor, kwargs["task_id"], "reply")
        is_done = request.POST.get("done") == "1"
        services.task_update(actor=self.actor, task=task, changes={"done": is_done})
        messages.success(request, _("Done.") if is_done else _("To be done again."))
        return redirect(came_from(request))


class TaskDelete(WorkPage):
    http_method_names = ["post"]

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        task = get_task(self.actor, kwargs["task_id"], "manage")
        services.task_delete(actor=self.actor, task=task)
        messages.success(request, _("Deleted."))
        return redirect("tasks")
