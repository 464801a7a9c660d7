"""What agents do with conversations, by forms. Each answers with what is to be drawn anew."""

from collections.abc import Callable
from typing import Any, Final
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse, QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django_htmx.http import trigger_client_event

from conversations.access import sessions_seen
from conversations.models import Session
from conversations.services.attachments import attachment_add, attachment_shape
from inbox.pages.forms import NoteForm, ReplyForm, SnoozeForm, TagForm, required
from inbox.pages.talk import open_talk, snoozes, talk_context
from inbox.pages.views import InboxPage, SessionPage
from inbox.services.assigning import session_assign
from inbox.services.bulk import act_on_many
from inbox.services.drafts import draft_delete, draft_save
from inbox.services.handling import session_give_back, session_take_over
from inbox.services.notes import note_add
from inbox.services.reading import session_mark_read
from inbox.services.replying import session_reply
from inbox.services.status import session_set_status, session_undo_status
from inbox.services.tagging import session_set_priority, session_set_tags
from konan.core.errors import Conflict, DomainError, Forbidden, Invalid, NotFound
from konan.core.ids import parse_uuid
from konan.core.pages import refusal

UNDOABLE: Final = ("resolve", "snooze")


class SessionAct(SessionPage):
    """One act on a conversation; what a service refuses stands at the composer."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, session_id: UUID) -> HttpResponse:
        session = open_talk(self.actor, session_id, need="reply")
        said, status = "", 200
        try:
            self.act(session, request.POST)
        except (NotFound, Forbidden):
            raise
        except DomainError as error:
            said, status = self.why_not(error), error.status
        return self.drawn(said, status)

    def act(self, session: Session, sent: QueryDict) -> None:
        raise NotImplementedError

    def why_not(self, error: DomainError) -> str:
        return refusal(error)

    def drawn(self, said: str, status: int) -> HttpResponse:
        if not self.request.headers.get("HX-Request"):
            if said:
                messages.error(self.request, said)
            return HttpResponseRedirect(f"{reverse('inbox')}?session={self.kwargs['session_id']}")
        first = self.request.headers.get("X-From", "")
        since = int(first) if first.isascii() and first.isdigit() and len(first) < 8 else None
        context = talk_context(self.actor, self.session(), since=since)
        told = {"oob": True, "acted": True, "refusal": said}
        return self.fragment("fresh", {**context, **told}, status=status)


class Assign(SessionAct):
    def act(self, session: Session, sent: QueryDict) -> None:
        session_assign(
            actor=self.actor,
            session=session,
            agent_id=_id(sent, "agent_id"),
            expected_assignee=_id(sent, "expected_assignee"),
        )

    def why_not(self, error: DomainError) -> str:
        """Who was faster is said by name."""
        has_it = self.session().assignee
        if error.code == "already_assigned" and has_it:
            return _("%(name)s was faster and has this conversation.") % {
                "name": has_it.display_name
            }
        return refusal(error)


class SetHandler(SessionAct):
    def act(self, session: Session, sent: QueryDict) -> None:
        give_back = sent.get("handler") == Session.Handler.BOT
        act = session_give_back if give_back else session_take_over
        act(actor=self.actor, session=session)


class SetStatus(SessionAct):
    def act(self, session: Session, sent: QueryDict) -> None:
        status = _status_of(sent)
        until = None
        if status == Session.Status.SNOOZED:
            form = SnoozeForm(sent)
            required(form)
            until = form.until({each.value: each.at for each in snoozes()})
        session_set_status(actor=self.actor, session=session, status=status, snoozed_until=until)


class UndoStatus(SessionAct):
    def act(self, session: Session, sent: QueryDict) -> None:
        session_undo_status(actor=self.actor, session=session)


class SetPriority(SessionAct):
    def act(self, session: Session, sent: QueryDict) -> None:
        priority = _priority_of(sent)
        session_set_priority(actor=self.actor, session=session, priority=priority)


class SetTags(SessionAct):
    """One tag more, or one less."""

    def act(self, session: Session, sent: QueryDict) -> None:
        tags = [tag for tag in session.tags if tag != sent.get("remove")]
        if "remove" not in sent:
            form = TagForm(sent)
            required(form)
            tags += form.tags()
        session_set_tags(actor=self.actor, session=session, tags=tags)


class Reply(SessionAct):
    def act(self, session: Session, sent: QueryDict) -> None:
        files = [found for each in sent.getlist("attachments") if (found := parse_uuid(each))]
        form = ReplyForm(sent)
        required(form)
        content = form.cleaned_data["content"]
        if not content and not files:
            raise Invalid("content", _("Write something first."))
        session_reply(
            actor=self.actor,
            session=session,
            content=content,
            attachment_ids=files,
            client_id=form.cleaned_data["client_id"] or None,
        )
        draft_delete(actor=self.actor, session=session)


class AddNote(SessionAct):
    def act(self, session: Session, sent: QueryDict) -> None:
        form = NoteForm(sent)
        required(form)
        note_add(
            actor=self.actor,
            session=session,
            content=form.cleaned_data["content"],
            client_id=form.cleaned_data["client_id"] or None,
        )
        draft_delete(actor=self.actor, session=session)


class MarkRead(SessionPage):
    http_method_names = ["post"]

    def post(self, request: HttpRequest, session_id: UUID) -> HttpResponse:
        session_mark_read(actor=self.actor, session=open_talk(self.actor, session_id, need="reply"))
        return HttpResponse(status=204)


class KeepDraft(SessionPage):
    http_method_names = ["post"]

    def post(self, request: HttpRequest, session_id: UUID) -> HttpResponse:
        session = open_talk(self.actor, session_id, need="reply")
        sent = request.POST
        draft_save(
            actor=self.actor,
            session=session,
            content=sent.get("content", ""),
            is_note=sent.get("mode") == "note",
        )
        return HttpResponse(status=204)


class AddFile(SessionPage):
    http_method_names = ["post"]

    def post(self, request: HttpRequest, session_id: UUID) -> HttpResponse:
        session = open_talk(self.actor, session_id, need="reply")
        file: Any = request.FILES.get("file")
        try:
            if file is None:
                raise Invalid("file", _("No file came."))
            put_up = attachment_add(actor=self.actor, bot=session.bot, file=file)
        except (NotFound, Forbidden):
            raise
        except DomainError as error:
            return JsonResponse({"detail": refusal(error)}, status=error.status)
        return JsonResponse(attachment_shape(put_up.attachment), status=201)


class Bulk(InboxPage):
    """One act on all that are selected; what was refused is said."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest) -> HttpResponse:
        ids = [found for each in request.POST.getlist("session_ids") if (found := parse_uuid(each))]
        act = self._act(request.POST)
        settled = self._settled(ids[:100])
        outcome = act_on_many(actor=self.actor, session_ids=ids[:100], act=act)
        done = len(outcome.done)
        words = ngettext("%(n)s conversation changed.", "%(n)s conversations changed.", done)
        told = [words % {"n": done}, *{refused.detail for refused in outcome.refused}]
        if not request.headers.get("HX-Request"):
            messages.info(request, " ".join(told))
            return HttpResponseRedirect(reverse("inbox"))
        undoable = [str(each) for each in outcome.done if each not in settled]
        if not request.POST.get("act", "").startswith(UNDOABLE):
            undoable = []
        value = {"said": " ".join(told), "undoable": undoable}
        return trigger_client_event(HttpResponse(status=204), "inbox-bulk", value)

    def _settled(self, ids: list[UUID]) -> set[UUID]:
        """Those that resolving changes nothing of: to undo it must not open them again."""
        if self.request.POST.get("act") != "resolve":
            return set()
        rows = sessions_seen(self.actor).filter(pk__in=ids, status=Session.Status.RESOLVED)
        return set(rows.values_list("pk", flat=True))

    def _act(self, sent: QueryDict) -> Callable[[Session], Any]:
        actor = self.actor
        name, _colon, value = sent.get("act", "").partition(":")
        match name:
            case "mine":
                return lambda each: session_assign(
                    actor=actor, session=each, agent_id=actor.user_id
                )
            case "assign" if agent_id := parse_uuid(value):
                return lambda each: session_assign(actor=actor, session=each, agent_id=agent_id)
            case "unassign":
                return lambda each: session_assign(actor=actor, session=each, agent_id=None)
            case "resolve" | "open":
                status = Session.Status.RESOLVED if name == "resolve" else Session.Status.OPEN
                return lambda each: session_set_status(actor=actor, session=each, status=status)
            case "undo":
                return lambda each: session_undo_status(actor=actor, session=each)
            case "snooze" if value in (presets := {each.value: each.at for each in snoozes()}):
                return lambda each: session_set_status(
                    actor=actor,
                    session=each,
                    status=Session.Status.SNOOZED,
                    snoozed_until=presets[value],
                )
            case "snooze":
                return lambda each: session_set_status(
                    actor=actor, session=each, status=Session.Status.SNOOZED
                )
            case "priority" if value in Session.Priority.values:
                priority = Session.Priority(value)
                return lambda each: session_set_priority(
                    actor=actor, session=each, priority=priority
                )
            case "tag":
                form = TagForm({"add": sent.get("tag", "")})
                required(form)
                return lambda each: session_set_tags(
                    actor=actor, session=each, tags=[*each.tags, *form.tags()]
                )
        raise Conflict(_("Choose what to do."))


def _id(sent: QueryDict, name: str) -> UUID | None:
    text = sent.get(name, "")
    found = parse_uuid(text)
    if text and found is None:
        raise Invalid(name, _("This is not the id of anybody."))
    return found


def _status_of(sent: QueryDict) -> Session.Status:
    value = str(sent.get("status", ""))
    if value not in Session.Status.values:
        raise Invalid("status", _("This is not one of the choices."))
    return Session.Status(value)


def _priority_of(sent: QueryDict) -> Session.Priority:
    value = str(sent.get("priority", ""))
    if value not in Session.Priority.values:
        raise Invalid("priority", _("This is not one of the choices."))
    return Session.Priority(value)
