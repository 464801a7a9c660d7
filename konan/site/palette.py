"""The command palette: every page, bot, conversation and contact, by what it is called."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bots.access import bots_of
from bots.models import Bot
from contacts.access import contacts_of
from conversations.access import sessions_seen
from inbox.pages.rows import name_of
from konan.core.ids import parse_uuid
from konan.core.markdown import plain
from konan.core.pages import Page
from konan.core.tenancy import Actor
from konan.core.text import fold
from teams.roles import Need, Role, may

MOST_OF_A_KIND: Final = 6
MOST_BOTS: Final = 500
LONGEST: Final = 200
PLACES: Final = (
    ("home", "house", gettext_lazy("Home")),
    ("inbox", "inbox", gettext_lazy("Inbox")),
    ("tickets", "ticket", gettext_lazy("Tickets")),
    ("tasks", "list-todo", gettext_lazy("Tasks")),
    ("contacts", "contact", gettext_lazy("Contacts")),
    ("teams", "users", gettext_lazy("Team")),
    ("bots", "bot", gettext_lazy("Bots")),
    ("notifications", "bell", gettext_lazy("Notifications")),
    ("inbox_canned_page", "zap", gettext_lazy("Canned responses")),
    ("settings", "settings", gettext_lazy("Settings")),
)
MORE_PLACES: Final = (
    ("bot_new", "plus", gettext_lazy("New bot")),
    ("ticket_new", "plus", gettext_lazy("New ticket")),
    ("contact_new", "plus", gettext_lazy("New contact")),
    ("contacts_import", "upload", gettext_lazy("Import contacts")),
    ("security", "shield-check", gettext_lazy("Security")),
    ("change_password", "key-round", gettext_lazy("Change your password")),
    ("change_email", "mail", gettext_lazy("Change your e-mail")),
    ("sign_ins", "monitor", gettext_lazy("Where you are signed in")),
    ("api_keys", "key-round", gettext_lazy("API keys")),
    ("audit", "scroll-text", gettext_lazy("Audit log")),
    ("notification_preferences", "bell", gettext_lazy("Notification settings")),
    ("plan", "layers", gettext_lazy("Plan")),
    ("guides", "circle-help", gettext_lazy("Guides")),
    ("docs", "code", gettext_lazy("API reference")),
)
OF_A_BOT: Final[tuple[tuple[str, str, str | Promise, Need], ...]] = (
    ("knowledge", "library", gettext_lazy("Knowledge"), "view"),
    ("playground", "message-circle", gettext_lazy("Playground"), "reply"),
    ("bot_embed", "palette", gettext_lazy("Widget"), "view"),
    ("automations", "workflow", gettext_lazy("Automations"), "view"),
    ("analytics", "chart-column", gettext_lazy("Analytics"), "view"),
    ("topics", "tag", gettext_lazy("Topics"), "view"),
    ("webhooks", "webhook", gettext_lazy("Webhooks"), "manage"),
    ("bot_settings", "settings", gettext_lazy("Settings"), "manage"),
)


@dataclass(frozen=True, slots=True)
class Find:
    """Somewhere to go. `hint`: what tells it from others of the same name."""

    label: str
    href: str
    icon: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    name: str
    title: str
    finds: list[Find]


class PaletteDialog(Page):
    """The palette as it opens: put into a page when somebody first asks for it."""

    template_name = "site/palette.html"

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.render({"groups": found_by(self.actor, "")})


class PaletteFound(Page):
    """What fits the words, in groups."""

    def get(self, request: HttpRequest) -> HttpResponse:
        q = request.GET.get("q", "").replace("\0", "")[:LONGEST].strip()
        context = {"groups": found_by(self.actor, q), "q": q}
        return render(request, "site/palette_found.html", context)


def found_by(actor: Actor, q: str) -> list[Group]:
    """What the actor may go to; no words: the places that everybody goes to, and the bots."""
    words = fold(q).split()
    bots = list(bots_of(actor)[:MOST_BOTS])
    groups = (
        Group("pages", _("Go to"), _best(words, _places(words))),
        Group("bots", _("Bots"), _best(words, _bots(bots, words))[:MOST_OF_A_KIND]),
        Group("conversations", _("Conversations"), _conversations(actor, q) if words else []),
        Group("contacts", _("Contacts"), _contacts(actor, q) if words else []),
    )
    return [group for group in groups if group.finds]


def _places(words: list[str]) -> Iterator[Find]:
    for name, icon, label in (*PLACES, *(MORE_PLACES if words else ())):
        yield Find(str(label), reverse(name), icon)


def _bots(bots: Iterable[Bot], words: list[str]) -> Iterator[Find]:
    for bot in bots:
        yield Find(bot.name, reverse("bot", args=[bot.pk]), "bot")
    for name, icon, label, need in OF_A_BOT if words else ():
        for bot in bots:
            if may(Role(bot.role), need):
                yield Find(str(label), reverse(name, args=[bot.pk]), icon, hint=bot.name)


def _best(words: list[str], finds: Iterable[Find]) -> list[Find]:
    """Those in which every word stands; what begins with the first word comes first."""
    folded = [(fold(f"{find.label} {find.hint}"), find) for find in finds]
    fitting = [(text, find) for text, find in folded if all(word in text for word in words)]
    if words:
        fitting.sort(key=lambda each: not each[0].startswith(words[0]))
    return [find for _text, find in fitting]


def _conversations(actor: Actor, q: str) -> list[Find]:
    rows = sessions_seen(actor)
    key = parse_uuid(q)
    rows = rows.filter(pk=key) if key else rows.search(q)
    rows = rows.select_related("contact", "bot").order_by("-last_message_at", "-id")
    return [
        Find(
            label=name_of(session),
            href=f"{reverse('inbox')}?box=all&session={session.pk}",
            icon="message-square-text",
            hint=plain(session.last_message_preview) or session.bot.name,
        )
        for session in rows[:MOST_OF_A_KIND]
    ]


def _contacts(actor: Actor, q: str) -> list[Find]:
    found = contacts_of(actor).search(q)[:MOST_OF_A_KIND]
    return [
        Find(
            label=contact.name or contact.email or _("Somebody"),
            href=reverse("contact", args=[contact.pk]),
            icon="contact",
            hint=contact.email if contact.name else "",
        )
        for contact in found
    ]
