"""Who may call the operations of contacts."""

from typing import Any, Final
from uuid import UUID

from contacts.models import Contact
from konan.testing.principals.rows import Row, ids
from konan.testing.world import World
from teams.roles import Need

_KNOWN: Final = UUID("01930e5a-7c1e-7b5e-9d0a-3f2c5b8d4e61")
_DOUBLE: Final = UUID("01930e5a-7c1e-7b5e-9d0a-4a1b2c3d4e5f")


def _somebody(world: World) -> None:
    for pk in (_KNOWN, _DOUBLE):
        contact = Contact.objects.create(id=pk, owner=world.owner.user, name="Amal")
        contact.bots.add(world.bot)


def _of_contact(need: Need, **more: Any) -> Row:
    where = ids(id=lambda _: _KNOWN)
    return Row(reach="team", need=need, ids=where, prepare=_somebody, **more)


TABLE: Final[dict[str, Row]] = {
    "GET /contacts": Row(reach="own"),
    "POST /contacts": Row(reach="own", fine=201, body={"name": "Mine"}),
    "GET /contacts/{id}": _of_contact("view"),
    "PUT /contacts/{id}": _of_contact("reply", body={"name": "New"}),
    "PATCH /contacts/{id}": _of_contact("reply", body={"name": "New"}),
    "DELETE /contacts/{id}": _of_contact("manage", fine=204),
    "PUT /contacts/{id}/block": _of_contact("reply", body={"blocked": True}),
    "PATCH /contacts/{id}/block": _of_contact("reply", body={"blocked": True}),
    "GET /contacts/{id}/export": _of_contact("manage"),
    "POST /contacts/{id}/merge": _of_contact("reply", body={"contact_id": str(_DOUBLE)}),
    # what is sent is JSON: whoever may import is told to send a form
    "POST /contacts/import": Row(reach="own", fine=415, body={}),
    "GET /contacts/export": Row(
        reach="team", need="manage", body=lambda world: {"bot_id": str(world.bot.pk)}
    ),
}
