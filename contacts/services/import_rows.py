"""The rows of a CSV file, each checked as a single contact is."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final
from uuid import UUID

import orjson
from django.utils.translation import gettext_lazy as _

from bots.checks import Rejected
from bots.models import Bot
from contacts.fields import FIELDS, READ_ONLY, new_contact_check
from contacts.spreadsheet import read_csv
from konan.core.errors import DomainError, FieldError, Invalid, Text
from konan.core.tenancy import Actor
from teams.roles import Role, may

MOST_TOLD: Final = 100
_LISTED: Final = re.compile(r"\s*[,;|]\s*")
_ATTRIBUTE: Final = "attributes."


@dataclass(frozen=True, slots=True)
class Row:
    number: int
    owner_id: UUID
    bots: Sequence[Bot]
    fields: dict[str, Any]

    @property
    def keys(self) -> list[tuple[str, str]]:
        """What tells this person from others."""
        names = ("email", "external_id")
        return [(name, self.fields[name]) for name in names if self.fields.get(name)]


@dataclass(slots=True)
class Refused:
    """What is wrong with a file, row by row; the first hundred are told."""

    errors: list[dict[str, Any]] = field(default_factory=list)

    def note(self, row: int, name: str, code: str, detail: Text) -> None:
        if len(self.errors) < MOST_TOLD:
            told = {"row": row, "field": name, "code": code, "detail": str(detail)}
            self.errors.append(told)

    def note_all(self, row: int, errors: Iterable[FieldError]) -> None:
        for error in errors:
            self.note(row, error.field, error.code, error.detail)

    def raise_if_any(self) -> None:
        if self.errors:
            message = _("Nothing was imported: some rows are wrong.")
            raise DomainError(message, data={"errors": self.errors})


def read_rows(*, actor: Actor, data: bytes, bot: Bot | None) -> list[Row]:
    """Raises InvalidFields for `file`, or with the wrong rows (`Refused`)."""
    numbered = read_csv(data)
    number, head = next(numbered, (0, []))
    if not head:
        raise Invalid("file", _("The file is empty."), code="empty")
    reader = _Reader(actor, bot, names=[_name(cell) for cell in head])
    reader.check_names(number)
    for number, cells in numbered:
        reader.read(number, cells)
    reader.refused.raise_if_any()
    return reader.rows


def _name(cell: str) -> str:
    """As the field is called; what follows `attributes.` is the owner's own name."""
    if cell.lower().startswith(_ATTRIBUTE):
        return _ATTRIBUTE + cell[len(_ATTRIBUTE) :]
    return re.sub(r"[\s-]+", "_", cell.lower())


class _Reader:
    def __init__(self, actor: Actor, bot: Bot | None, *, names: list[str]) -> None:
        self._actor, self._bot, self._names = actor, bot, names
        self._seen: set[tuple[UUID, str, str]] = set()
        self._bots: Mapping[str, Bot] = {}
        if "bot_ids" in names:
            seen = Bot.objects.visible_to(actor)
            self._bots = {str(each.pk): each for each in seen if may(Role(each.role), "reply")}
        self.refused = Refused()
        self.rows: list[Row] = []

    def check_names(self, number: int) -> None:
        for name in self._names:
            if name and not (name in FIELDS or name in READ_ONLY or name.startswith(_ATTRIBUTE)):
                detail = _("A contact has no such field.")
                self.refused.note(number, name, "unknown_field", detail)
        twice = {name for name in self._names if name and self._names.count(name) > 1}
        for name in sorted(twice):
            self.refused.note(number, name, "duplicate", _("This column is there twice."))
        self.refused.raise_if_any()

    def read(self, number: int, cells: list[str]) -> None:
        try:
            fields = new_contact_check(self._fields(cells))
            bots = self._joined(fields.pop("bot_ids", ()))
        except Rejected as rejected:
            self.refused.note_all(number, rejected.errors)
            return
        own = self._actor.user_id
        assert own is not None
        row = Row(number, bots[0].owner_id if bots else own, bots, fields)
        for name, value in row.keys:
            if (row.owner_id, name, value) in self._seen:
                detail = _("An earlier row has the same.")
                self.refused.note(number, name, "duplicate", detail)
            self._seen.add((row.owner_id, name, value))
        self.rows.append(row)

    def _fields(self, cells: list[str]) -> dict[str, Any]:
        """What the cells say; an empty one says nothing, so it changes nothing."""
        told: dict[str, Any] = {}
        attributes: dict[str, Any] = {}
        for name, cell in zip(self._names, cells, strict=False):
            if not cell or name in READ_ONLY:
                continue
            if name.startswith(_ATTRIBUTE):
                attributes[name.removeprefix(_ATTRIBUTE)] = cell
            elif name == "attributes":
                attributes |= _object(cell)
            elif name in ("tags", "bot_ids"):
                told[name] = [each for each in _LISTED.split(cell) if each]
            elif name:
                told[name] = cell
        return {**told, "attributes": attributes} if attributes else told

    def _joined(self, bot_ids: Iterable[UUID]) -> list[Bot]:
        bots = [self._bots.get(str(bot_id)) for bot_id in bot_ids]
        found = [bot for bot in bots if bot is not None]
        if len(found) < len(bots):
            detail = _("There is no such bot, or your role on it is too low.")
            raise Rejected.because("invalid", detail, path="bot_ids")
        if self._bot is not None and self._bot.pk not in {bot.pk for bot in found}:
            found.append(self._bot)
        if len({bot.owner_id for bot in found}) > 1:
            detail = _("All of a contact's bots belong to one account.")
            raise Rejected.because("invalid", detail, path="bot_ids")
        return found


def _object(cell: str) -> dict[str, Any]:
    try:
        told = orjson.loads(cell)
    except orjson.JSONDecodeError as error:
        detail = _("Must be a JSON object.")
        raise Rejected.because("invalid", detail, path="attributes") from error
    if not isinstance(told, dict):
        raise Rejected.because("invalid", _("Must be a JSON object."), path="attributes")
    return told
