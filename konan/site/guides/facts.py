"""What guides say out of the code: each fact is Markdown, under the name that guides call it by."""

import json
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final

from django.conf import settings
from django.utils.text import format_lazy
from django.utils.translation import gettext, ngettext_lazy, pgettext
from django.utils.translation import gettext_lazy as _

from accounts.services.keys import SCOPES
from analytics.definitions import COUNTED, DEFINITIONS
from konan.core import sockets
from konan.core.api.schema import REFUSALS
from konan.core.api.views import document
from konan.core.events.catalogue import PUBLIC_EVENTS
from konan.core.outbound.errors import REASONS
from konan.site.guides.acts import ACTS
from konan.site.guides.codes import CODES, FIELD_CODES
from konan.site.guides.limits import limits
from konan.site.guides.samples import Sampler
from konan.site.guides.widgetwords import COMMANDS, EVENTS
from notifications.webhooks.sending.schedule import WAITS
from notifications.webhooks.words import why_failed
from teams.roles import Role, may

KEYS_MAY: Final = {
    "read": _("Every GET, except below `/auth` where it is `GET /auth/me` alone."),
    "chat": _("Everything below `/chat`: talk to a bot as you."),
    "write": _("Every other POST, PUT, PATCH and DELETE."),
}
LIMITED: Final = {
    "standard": _("every call that is none of the following"),
    "chat": _("`/chat`, `/chat/stream` and `/inbox/summary`"),
    "auth": _("signing in and up, codes, forgotten passwords"),
}
SENDING: Final = ("timed_out", "unreachable", "certificate", "name_not_found", "name_timed_out",
                  "address_not_allowed", "bad_response")  # fmt: skip
CLOSING: Final = {
    sockets.BAD_FIRST_FRAME: _("The first frame is not one that says who you are."),
    sockets.NO_CREDENTIAL: _("No credential, or one that ended; also later, within five seconds."),
    sockets.NOT_ALLOWED: _("Your website or your role may not do this."),
    sockets.NOT_THERE: _("Not there, or not yours; also later, when it is deleted."),
    sockets.TOO_LATE: _("No first frame within ten seconds."),
    sockets.TOO_FAST: format_lazy(
        _("More than {a_second} frames a second, after {burst} at once."),
        a_second=sockets.A_SECOND,
        burst=sockets.BURST,
    ),
    sockets.TRY_AGAIN: _("You were too slow to hear everything, or it is our trouble."),
    1012: _("This process ends; another one takes you."),
}
ROLES: Final = (Role.OWNER, Role.ADMIN, Role.AGENT, Role.VIEWER)
SPANS: Final = (
    (86400, ngettext_lazy("%(n)s day", "%(n)s days", "n")),
    (3600, ngettext_lazy("%(n)s hour", "%(n)s hours", "n")),
    (60, ngettext_lazy("%(n)s minute", "%(n)s minutes", "n")),
    (1, ngettext_lazy("%(n)s second", "%(n)s seconds", "n")),
)


def table(head: Sequence[Any], rows: Iterable[Sequence[Any]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(map(_cell, line))} |" for line in lines)


def _cell(value: Any) -> str:
    return str(value).replace("|", "\\|").replace("\n", " ")


def statuses() -> str:
    rows = [(f"`{status}`", gettext(said[1])) for status, said in REFUSALS.items()]
    return table([pgettext("guide", "Status"), _("When")], rows)


def codes() -> str:
    rows = [
        (f"`{code}`", status, meaning)
        for status, meanings in CODES.items()
        for code, meaning in meanings.items()
    ]
    return table([_("Code"), pgettext("guide", "Status"), _("What it means")], rows)


def field_codes() -> str:
    rows = [(f"`{code}`", meaning) for code, meaning in sorted(FIELD_CODES.items())]
    return table([_("Code"), _("What it means")], rows)


def outbound_codes() -> str:
    rows = [(f"`{code}`", why) for code, why in REASONS.items()]
    return table([_("Code"), _("What it means")], rows)


def rate_limits() -> str:
    rows = [
        (
            f"`{name}`",
            gettext("%(calls)s in %(span)s") % {"calls": calls, "span": _span(window)},
            LIMITED[name],
        )
        for name, (calls, window) in settings.RATE_LIMITS.items()
    ]
    return table([_("Limit"), _("Calls"), _("Counts")], rows)


def scopes() -> str:
    rows = [(f"`{name}`", KEYS_MAY[name]) for name in SCOPES]
    return table([_("Scope"), _("What the key may do")], rows)


def roles() -> str:
    head = [pgettext("guide", "What"), *(gettext(role.label.capitalize()) for role in ROLES)]
    yes = _("yes")
    rows = [(act.text, *(yes if may(role, act.need) else "–" for role in ROLES)) for act in ACTS]
    return table(head, rows)


def figures() -> str:
    rows = [(f"**{each.title}**", each.text, f"`{name}`") for name, each in DEFINITIONS.items()]
    return f"{COUNTED}\n\n{table([_('Figure'), _('What it means'), _('In the API')], rows)}"


def webhook_waits() -> str:
    """When a delivery that failed is tried again."""
    return gettext(", ").join(map(_span, WAITS))


def webhook_waits_line() -> str:
    told = {"attempts": len(WAITS) + 1, "waits": webhook_waits()}
    return gettext("%(attempts)s attempts in all, %(waits)s apart (each ± 20 %%).") % told


def webhook_failures() -> str:
    rows = [
        ("`bad_status`", why_failed("bad_status", 500)),
        ("`redirected`", why_failed("redirected", 302)),
    ]
    rows += [(f"`{code}`", why_failed(code, None)) for code in SENDING]
    return table([_("Error"), _("What happened")], rows)


def socket_codes() -> str:
    return table([_("Code"), _("Why")], [(f"`{code}`", why) for code, why in CLOSING.items()])


def widget_commands() -> str:
    rows = [(f"`{call}`", does) for call, does in COMMANDS.values()]
    return table([_("Command"), _("What it does")], rows)


def widget_events() -> str:
    rows = [(f"`{name}`", has, when) for name, (has, when) in EVENTS.items()]
    return table([_("Event"), _("Tells"), _("When")], rows)


def event_list() -> str:
    told = document()["webhooks"]
    rows = [
        (f"[`{name}`](#{name})", gettext(told[name]["post"]["summary"])) for name in PUBLIC_EVENTS
    ]
    return table([_("Event"), _("Sent when")], rows)


def events() -> str:
    """Each public event with an example of what is sent, made from the API's own document."""
    return "\n\n".join(map(_event, PUBLIC_EVENTS))


def letter_of(name: str) -> dict[str, Any]:
    """An example of the body that is sent for an event."""
    schemas = document()["components"]["schemas"]
    operation = document()["webhooks"][name]["post"]
    schema = operation["requestBody"]["content"]["application/json"]["schema"]
    letter: dict[str, Any] = Sampler(schemas).sample(schema)
    return letter


def _event(name: str) -> str:
    summary = gettext(document()["webhooks"][name]["post"]["summary"])
    body = json.dumps(letter_of(name), indent=2, ensure_ascii=False)
    return f"### `{name}`\n\n{summary}.\n\n```json\n{body}\n```"


def limit_table() -> str:
    return table([pgettext("guide", "What"), _("At most")], limits())


def _span(seconds: float) -> str:
    """In the greatest unit that measures it."""
    fits = (each for each in SPANS if seconds >= each[0] and seconds % each[0] == 0)
    size, words = next(fits, SPANS[-1])
    return words % {"n": int(seconds // size)}


FACTS: Final[dict[str, Callable[[], str]]] = {
    "codes": codes,
    "event-list": event_list,
    "events": events,
    "field-codes": field_codes,
    "figures": figures,
    "limits": limit_table,
    "outbound-codes": outbound_codes,
    "rate-limits": rate_limits,
    "roles": roles,
    "scopes": scopes,
    "socket-codes": socket_codes,
    "statuses": statuses,
    "webhook-failures": webhook_failures,
    "webhook-waits": webhook_waits_line,
    "widget-commands": widget_commands,
    "widget-events": widget_events,
}
