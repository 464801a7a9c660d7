"""What guides say out of the code: each fact is Markdown, under the name that guides call it by."""

import json
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final

from django.conf import settings

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
    "read": "Every GET, except below `/auth` where it is `GET /auth/me` alone.",
    "chat": "Everything below `/chat`: talk to a bot as you.",
    "write": "Every other POST, PUT, PATCH and DELETE.",
}
LIMITED: Final = {
    "standard": "every call that is none of the following",
    "chat": "`/chat`, `/chat/stream` and `/inbox/summary`",
    "auth": "signing in and up, codes, forgotten passwords",
}
SENDING: Final = ("timed_out", "unreachable", "certificate", "name_not_found", "name_timed_out",
                  "address_not_allowed", "bad_response")  # fmt: skip
CLOSING: Final = {
    sockets.BAD_FIRST_FRAME: "The first frame is not one that says who you are.",
    sockets.NO_CREDENTIAL: "No credential, or one that ended; also later, within five seconds.",
    sockets.NOT_ALLOWED: "Your website or your role may not do this.",
    sockets.NOT_THERE: "Not there, or not yours; also later, when it is deleted.",
    sockets.TOO_LATE: "No first frame within ten seconds.",
    sockets.TOO_FAST: f"More than {sockets.A_SECOND} frames a second, after {sockets.BURST} at once.",
    sockets.TRY_AGAIN: "You were too slow to hear everything, or it is our trouble.",
    1012: "This process ends; another one takes you.",
}
ROLES: Final = (Role.OWNER, Role.ADMIN, Role.AGENT, Role.VIEWER)


def table(head: Sequence[str], rows: Iterable[Sequence[Any]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(map(_cell, line))} |" for line in lines)


def _cell(value: Any) -> str:
    return str(value).replace("|", "\\|").replace("\n", " ")


def statuses() -> str:
    return table(
        ["Status", "When"], [(f"`{status}`", said[1]) for status, said in REFUSALS.items()]
    )


def codes() -> str:
    rows = [
        (f"`{code}`", status, meaning)
        for status, meanings in CODES.items()
        for code, meaning in meanings.items()
    ]
    return table(["Code", "Status", "What it means"], rows)


def field_codes() -> str:
    rows = [(f"`{code}`", meaning) for code, meaning in sorted(FIELD_CODES.items())]
    return table(["Code", "What it means"], rows)


def outbound_codes() -> str:
    return table(["Code", "What it means"], [(f"`{code}`", why) for code, why in REASONS.items()])


def rate_limits() -> str:
    rows = [
        (f"`{name}`", f"{calls} in {_span(window)}", LIMITED[name])
        for name, (calls, window) in settings.RATE_LIMITS.items()
    ]
    return table(["Limit", "Calls", "Counts"], rows)


def scopes() -> str:
    return table(
        ["Scope", "What the key may do"], [(f"`{name}`", KEYS_MAY[name]) for name in SCOPES]
    )


def roles() -> str:
    head = ["What", *(role.label.capitalize() for role in ROLES)]
    rows = [(act.text, *("yes" if may(role, act.need) else "–" for role in ROLES)) for act in ACTS]
    return table(head, rows)


def figures() -> str:
    rows = [(f"**{each.title}**", each.text, f"`{name}`") for name, each in DEFINITIONS.items()]
    return f"{COUNTED}\n\n{table(['Figure', 'What it means', 'In the API'], rows)}"


def webhook_waits() -> str:
    """When a delivery that failed is tried again."""
    return ", ".join(_span(seconds) for seconds in WAITS)


def webhook_waits_line() -> str:
    return f"{len(WAITS) + 1} attempts in all, {webhook_waits()} apart (each ± 20 %)."


def webhook_failures() -> str:
    rows = [
        ("`bad_status`", why_failed("bad_status", 500)),
        ("`redirected`", why_failed("redirected", 302)),
    ]
    rows += [(f"`{code}`", why_failed(code, None)) for code in SENDING]
    return table(["Error", "What happened"], rows)


def socket_codes() -> str:
    return table(["Code", "Why"], [(f"`{code}`", why) for code, why in CLOSING.items()])


def widget_commands() -> str:
    return table(
        ["Command", "What it does"], [(f"`{call}`", does) for call, does in COMMANDS.values()]
    )


def widget_events() -> str:
    rows = [(f"`{name}`", has, when) for name, (has, when) in EVENTS.items()]
    return table(["Event", "Tells", "When"], rows)


def event_list() -> str:
    told = document()["webhooks"]
    rows = [(f"[`{name}`](#{name})", told[name]["post"]["summary"]) for name in PUBLIC_EVENTS]
    return table(["Event", "Sent when"], rows)


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
    summary = document()["webhooks"][name]["post"]["summary"]
    body = json.dumps(letter_of(name), indent=2, ensure_ascii=False)
    return f"### `{name}`\n\n{summary}.\n\n```json\n{body}\n```"


def limit_table() -> str:
    return table(["What", "At most"], limits())


def _span(seconds: float) -> str:
    for size, name in ((86400, "day"), (3600, "hour"), (60, "minute"), (1, "second")):
        if seconds >= size and seconds % size == 0:
            count = int(seconds // size)
            return f"{count} {name}{'' if count == 1 else 's'}"
    return f"{seconds} seconds"


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
