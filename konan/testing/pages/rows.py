"""Who sees each page, and in which states: one row, one visit, one picture in each look."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from django.urls import reverse

from konan.site.guides.shelf import SLUGS
from konan.testing.pages.routes import admin_lists, page_routes

# Who sees a page; nobody's name: signed out. The owner sees all that is not told here.
SIGNED_OUT: Final = ""
SEEN_BY: Final = {
    **dict.fromkeys(("landing", "login", "register", "forgot", "reset"), SIGNED_OUT),
    **dict.fromkeys(("widget_page", "demo", "invitation", "guides"), SIGNED_OUT),
    "verify": "unverified",
    **dict.fromkeys(("instance_health", "instance_work"), "operator"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """A page as somebody meets it. `state` says what is special about this one; `given` are
    arguments that are other things of the scene, or just so; `path` an address that no route has."""

    route: str
    who: str = "owner"
    state: str = ""
    query: str = ""
    given: Mapping[str, str] = field(default_factory=dict)
    path: str = ""

    @property
    def name(self) -> str:
        """What the page's pictures and complaints are called."""
        plain = self.route.replace(":", "_")
        return f"{plain}-{self.state}" if self.state else plain


MORE: Final = (
    *(Row(name, "newcomer", "new") for name in ("home", "bots", "inbox", "contacts", "teams")),
    *(Row(name, "newcomer", "new") for name in ("tickets", "tasks", "notifications", "api_keys")),
    *(Row(name, "newcomer", "new") for name in ("plan", "inbox_canned_page", "audit")),
    *(
        Row(name, "wordy", "long", given={"bot_id": "long_bot_id"})
        for name in ("knowledge", "playground", "bot_settings", "bot_embed", "analytics")
    ),
    *(
        Row(name, "wordy", "empty", given={"bot_id": "long_bot_id"})
        for name in ("automations", "webhooks", "deliveries", "topics")
    ),
    Row("bots", "wordy", "long"),
    Row("home", "wordy", "long"),
    Row("home", "agent", "agent"),
    Row("inbox", "agent", "waiting", query="box=all&session={session_id}"),
    Row("inbox", "owner", "talk", query="box=all&session={talk_id}"),
    Row("inbox", "owner", "nothing", query="box=snoozed"),
    Row("tickets", state="nothing", query="q=nothing"),
    Row("tasks", state="done", query="show=done"),
    Row("contacts", state="nothing", query="q=nobody-at-all"),
    Row("webhook", state="off", given={"endpoint_id": "endpoint_off_id"}),
    Row("knowledge", state="answering", query="question=Do%20you%20repair%20lamps%3F"),
    Row("bot_settings", "agent", "forbidden"),
    Row("not_found", path="/nowhere"),
    Row("admin:accounts_user_change", "operator", given={"object_id": "owner_id"}),
    Row("widget_page", SIGNED_OUT, "unknown", given={"public_token": "unknown_token"}),
)


def rows() -> list[Row]:
    """Every page of the site, then the states that are pages of their own, then the admin."""
    plain = [Row(name, SEEN_BY.get(name, "owner")) for name in page_routes() if name != "guide"]
    guides = [Row("guide", SIGNED_OUT, slug, given={"slug": slug}) for slug in SLUGS]
    lists = [Row(name, "operator") for name in ("admin:index", *admin_lists())]
    return [*plain, *MORE, *guides, *lists]


def path_of(row: Row, things: Mapping[str, str]) -> str:
    """The row's address, with the ids of the scene's things in it."""
    if row.path:
        return row.path
    route = page_routes().get(row.route)
    names = route.arguments if route else tuple(row.given)
    arguments = {name: _argument(row, name, things) for name in names}
    query = f"?{row.query.format(**things)}" if row.query else ""
    return reverse(row.route, kwargs=arguments) + query


def _argument(row: Row, name: str, things: Mapping[str, str]) -> str:
    given = row.given.get(name)
    return things[name] if given is None else things.get(given, given)
