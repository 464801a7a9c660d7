"""The inbox: views · list · conversation. Every pane is a fragment that is fetched anew."""

from typing import Any, ClassVar
from uuid import UUID

from django.http import (
    HttpRequest,
    HttpResponse,
    HttpResponseRedirect,
    JsonResponse,
)
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse

from conversations.access import sessions_seen
from conversations.models import Session
from inbox.access import canned_seen
from inbox.pages.forms import FilterForm
from inbox.pages.listing import MOST_ROWS, Desk, Wish, count_in, wish_of
from inbox.pages.rows import row_of
from inbox.pages.talk import colleagues_of, open_talk, snoozes, talk_context, whole_context
from inbox.pages.words import PRIORITIES
from inbox.services.canned import canned_render
from inbox.services.mentions import people_of
from konan.core.api.pagination import MAX_LIMIT
from konan.core.ids import parse_uuid
from konan.core.pages import Page
from teams.roles import Role, may


class InboxPage(Page):
    section = "inbox"
    template_name = "inbox/inbox.html"

    def fragment(self, name: str, context: dict[str, Any], *, status: int = 200) -> HttpResponse:
        drawn = {"actor": self.actor, **context}
        return render(self.request, f"inbox/{name}.html", drawn, status=status)

    def html_of(self, name: str, context: dict[str, Any]) -> str:
        drawn = {"actor": self.actor, **context}
        return render_to_string(f"inbox/{name}.html", drawn, request=self.request)

    def desk(self, *, most: int = MAX_LIMIT) -> Desk:
        query = self.request.GET.dict()
        desk = Desk(self.actor, wish_of(self.actor, query, most=most))
        if not {"box", "view"} & query.keys() and not desk.wish.narrowing:
            desk.wish = Wish(box=desk.first_look(), bot_id=desk.wish.bot_id)
        return desk


def rows_context(desk: Desk) -> dict[str, Any]:
    return {
        "query": desk.wish.query,
        "many_bots": len(desk.bots) > 1,
        "may_act": any(may(Role(bot.role), "reply") for bot in desk.bots),
    }


def list_context(desk: Desk) -> dict[str, Any]:
    wish = desk.wish
    contact = wish.narrowing.get("contact_id")
    return {
        "boxes": desk.boxes(),
        "saved_views": desk.saved_links(),
        "bots": desk.bot_links(),
        "bot_id": wish.bot_id,
        "every_bot_href": f"{reverse('inbox')}?box={wish.box}",
        **rows_context(desk),
        "unread": desk.unread,
        "rows": desk.rows,
        "next_cursor": desk.page.next,
        "box": wish.box,
        "box_label": wish.view.name if wish.view else wish.words.label,
        "words": wish.words,
        "narrowed": bool(wish.narrowing.keys() - {"q", "contact_id"}),
        "contact_id": contact,
        "contact_name": desk.rows[0].name if contact and desk.rows else "",
        "q": wish.narrowing.get("q", ""),
        "priorities": PRIORITIES.items(),
        "snoozes": snoozes(),
    }


class InboxHome(InboxPage):
    def get(self, request: HttpRequest) -> HttpResponse:
        desk = self.desk()
        context = {**list_context(desk), "filter_form": FilterForm(request.GET)}
        if wanted := request.GET.get("session"):
            session = open_talk(self.actor, wanted)
            context |= {**whole_context(self.actor, session), "open_id": session.pk}
        return self.render(context)


class InboxList(InboxPage):
    """The list and the views, as they are now."""

    def get(self, request: HttpRequest) -> HttpResponse:
        opened = request.GET.get("session", "")
        context = {**list_context(self.desk()), "open_id": opened, "oob": True}
        return self.fragment("fresh_list", context)


class InboxOrder(InboxPage):
    """The list as it is now, for who has most of its rows: which stand where, by id and mark,
    and those drawn that are asked for by id or come after the first `have`."""

    def get(self, request: HttpRequest) -> HttpResponse:
        desk = self.desk(most=MOST_ROWS)
        have, asked = count_in(request.GET, "have"), set(request.GET.get("rows", "").split(","))
        drawn = [row for at, row in enumerate(desk.rows) if at >= have or str(row.id) in asked]
        context = {**list_context(desk), "open_id": request.GET.get("session", ""), "oob": True}
        return JsonResponse(
            {
                "order": [f"{row.id}:{row.mark}" for row in desk.rows],
                "next": desk.page.next,
                "rows": self.html_of("rows", {**context, "rows": drawn}),
                "parts": self.html_of("fresh_views", context),
            }
        )


class InboxRows(InboxPage):
    """Rows of the list, by the ids of their conversations."""

    def get(self, request: HttpRequest) -> HttpResponse:
        asked = [parse_uuid(each) for each in request.GET.get("ids", "").split(",")[:MAX_LIMIT]]
        desk = self.desk()
        found = sessions_seen(self.actor).filter(pk__in=[each for each in asked if each])
        found = found.select_related("contact", "assignee", "bot")
        rows = [row_of(session, me=self.actor.user_id) for session in found]
        opened = request.GET.get("session", "")
        return self.fragment("rows", {**rows_context(desk), "rows": rows, "open_id": opened})


class SessionPage(InboxPage):
    """Of one conversation, which the person may read."""

    need: ClassVar[str] = "view"

    def session(self) -> Session:
        return open_talk(self.actor, self.kwargs["session_id"])


class InboxSession(SessionPage):
    """The conversation, to be put into its pane; asked for as a page it is the inbox with it."""

    def get(self, request: HttpRequest, session_id: UUID) -> HttpResponse:
        session = self.session()
        if not request.headers.get("HX-Request"):
            return HttpResponseRedirect(f"{reverse('inbox')}?session={session.pk}")
        return self.fragment("conversation", whole_context(self.actor, session))


class InboxFresh(SessionPage):
    """What has changed in it, from the message `from` on."""

    def get(self, request: HttpRequest, session_id: UUID) -> HttpResponse:
        first = request.GET.get("from", "")
        since = int(first) if first.isascii() and first.isdigit() and len(first) < 8 else None
        context = talk_context(self.actor, self.session(), since=since)
        return self.fragment("fresh", {**context, "oob": True})


class InboxPeople(SessionPage):
    def get(self, request: HttpRequest, session_id: UUID) -> HttpResponse:
        session = self.session()
        people = colleagues_of(self.actor, [session.bot_id])
        return self.fragment("people", {"session": session, "people": people})


class BulkPeople(InboxPage):
    """Whom all the selected conversations may be given to."""

    def get(self, request: HttpRequest) -> HttpResponse:
        asked = [parse_uuid(each) for each in request.GET.get("ids", "").split(",")[:MAX_LIMIT]]
        found = sessions_seen(self.actor).filter(pk__in=[each for each in asked if each])
        bot_ids = set(found.order_by().values_list("bot_id", flat=True))
        return self.fragment("bulk_people", {"people": colleagues_of(self.actor, bot_ids)})


class InboxCanned(SessionPage):
    """The bot's canned responses, with their variables filled in for this conversation."""

    def get(self, request: HttpRequest, session_id: UUID) -> HttpResponse:
        session = self.session()
        agent: Any = request.user
        found = canned_seen(self.actor, session.bot)[:200]
        items = [
            {
                "label": f"/{canned.shortcut}",
                "text": canned_render(canned=canned, session=session, agent=agent, bot=session.bot),
            }
            for canned in found
        ]
        return JsonResponse({"items": items})


class InboxMentions(SessionPage):
    """Whom a note may mention."""

    def get(self, request: HttpRequest, session_id: UUID) -> HttpResponse:
        people = people_of(self.session().bot)
        items = [
            {"id": str(user.pk), "label": user.display_name, "text": f"@{user.display_name} "}
            for user in people
            if user.pk != self.actor.user_id
        ]
        return JsonResponse({"items": items})
