"""What may be said of a contact, and what it may hold."""

import re
from collections.abc import Mapping
from typing import Any, Final, TypedDict
from uuid import UUID

import orjson
from django.utils.translation import gettext_lazy as _

from accounts.addresses import normal_email
from bots.checks import Check, Rejected, items, shape, text
from konan.core.errors import FieldError, Invalid, InvalidFields
from konan.core.ids import parse_uuid

MOST_TAGS: Final = 20
MOST_ATTRIBUTES: Final = 100
MOST_ATTRIBUTE_BYTES: Final = 16_384
MOST_NOTES: Final = 5000
IDENTIFYING: Final = ("name", "email", "phone", "external_id")
READ_ONLY: Final = (
    "id",
    "verified",
    "blocked",
    "blocked_until",
    "sessions",
    "first_seen_at",
    "last_seen_at",
    "created_at",
    "updated_at",
)
_PHONE = re.compile(r"\+?[\d\s().\-/]{3,30}(?:\s*(?:x|ext\.?)\s*\d{1,6})?", re.IGNORECASE)
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")


class ContactFields(TypedDict, total=False):
    """What may be sent about a contact; "" and null both clear a text."""

    name: str | None
    email: str | None
    phone: str | None
    external_id: str | None
    company: str | None
    tags: list[str]
    attributes: dict[str, Any]
    notes: str | None
    bot_ids: list[str]


def _clearable(check: Check) -> Check:
    return lambda value: "" if value is None or value == "" else check(value)


def _email(value: Any) -> str:
    try:
        return normal_email(text(254, trim=True)(value))
    except Invalid as error:
        raise Rejected.because("invalid", error.errors[0].detail) from error


def _phone(value: Any) -> str:
    """As people write it: digits with their separators, an extension; Western digits."""
    given: str = text(40, trim=True)(value).translate(_DIGITS)
    if not _PHONE.fullmatch(given) or not 3 <= sum(map(str.isdigit, given)) <= 20:
        raise Rejected.because("invalid", _("This is not a phone number."))
    return given


def _tag(value: Any) -> str:
    return str(text(40, blank=False, trim=True)(value)).lower()


def _attributes(value: Any) -> dict[str, Any]:
    if not isinstance(value, Mapping):
        raise Rejected.because("invalid_type", _("Must be an object."))
    for name in value:
        if not 0 < len(name) <= 100:
            raise Rejected.because("invalid", _("Names have 1 to 100 characters."), path=name)
    return dict(value)


def _bot_id(value: Any) -> UUID:
    found = parse_uuid(value)
    if found is None:
        raise Rejected.because("invalid", _("Must be a valid UUID."))
    return found


FIELDS: Final[Mapping[str, Check]] = {
    "name": _clearable(text(120, trim=True)),
    "email": _clearable(_email),
    "phone": _clearable(_phone),
    "external_id": _clearable(text(255, trim=True)),
    "company": _clearable(text(120, trim=True)),
    "tags": items(_tag, MOST_TAGS, key=str),
    "attributes": _attributes,
    "notes": _clearable(text(MOST_NOTES)),
    "bot_ids": items(_bot_id, 100, key=str),
}
contact_check = shape(FIELDS, read_only=READ_ONLY)


def new_contact_check(value: Any) -> dict[str, Any]:
    """Somebody new must be somebody: one of `IDENTIFYING` at least."""
    sent: dict[str, Any] = contact_check(value)
    if not any(sent.get(name) for name in IDENTIFYING):
        detail = _("Say a name, an e-mail address, a phone number or an external id.")
        raise Rejected([FieldError(field="name", code="required", detail=detail)])
    return sent


def require_room(attributes: Mapping[str, Any]) -> None:
    """What attributes may hold once they are merged; raises InvalidFields."""
    too_large = len(orjson.dumps(attributes)) > MOST_ATTRIBUTE_BYTES
    if len(attributes) > MOST_ATTRIBUTES or too_large:
        detail = _("At most 100 attributes and 16 kB in all.")
        raise InvalidFields([FieldError(field="attributes", code="max_length", detail=detail)])
