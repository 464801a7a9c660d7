"""The body of /chat and /chat/stream, checked field by field: nothing is coerced or dropped."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final
from uuid import UUID

import orjson
from django.utils.translation import gettext_lazy as _

from konan.core.errors import FieldError, InvalidFields
from konan.core.ids import parse_uuid
from konan.core.jsonbody import read_json, require_json

MESSAGE: Final = 8000
CLIENT_ID: Final = 255
METADATA: Final = 50
ATTACHMENTS: Final = 10
LANGUAGES: Final = frozenset({"en", "fr", "ar"})
CONTACT: Final = frozenset({"name", "email", "external_id", "identity_token", "identity_hash"})


@dataclass(slots=True)
class ChatBody:
    message: str = ""
    bot_id: UUID | None = None
    session_id: UUID | None = None
    contact: dict[str, str] = field(default_factory=dict)
    client_id: str | None = None
    attachments: tuple[UUID, ...] = ()
    metadata: dict[str, Any] = field(default_factory=dict)
    language: str = ""


class _Errors(list[FieldError]):
    def note(self, name: str, code: str, detail: Any) -> None:
        self.append(FieldError(name, code, detail))


def parse(raw: bytes, content_type: str) -> dict[str, Any]:
    """The JSON object of a body; raises 415 or 400."""
    require_json(content_type)
    data = read_json(raw)
    if not isinstance(data, dict):
        raise InvalidFields([FieldError("", "invalid", _("Send a JSON object."))])
    return data


def check(data: Mapping[str, Any]) -> ChatBody:
    """The body as /chat takes it; raises InvalidFields with everything that is wrong."""
    body, errors = ChatBody(), _Errors()
    for name, value in data.items():
        reader = _READERS.get(name)
        if reader is None:
            errors.note(name, "unknown_field", _("There is no such field."))
        elif value is not None or name == "message":
            reader(body, value, errors)
    if "message" not in data:
        errors.note("message", "required", _("This field is required."))
    if errors:
        raise InvalidFields(errors)
    return body


def _text(value: Any, name: str, longest: int, errors: _Errors) -> str:
    if not isinstance(value, str):
        errors.note(name, "invalid_type", _("Must be a string."))
        return ""
    if len(value) > longest:
        errors.note(name, "max_length", _("At most %(n)s characters.") % {"n": longest})
    return value


def _message(body: ChatBody, value: Any, errors: _Errors) -> None:
    body.message = _text(value, "message", MESSAGE, errors)
    if isinstance(value, str) and not value.strip():
        errors.note("message", "blank", _("This field may not be blank."))


def _uuid(name: str) -> Callable[[ChatBody, Any, _Errors], None]:
    def read(body: ChatBody, value: Any, errors: _Errors) -> None:
        found = parse_uuid(value)
        if found is None:
            errors.note(name, "invalid", _("Not a UUID."))
        setattr(body, name, found)

    return read


def _client_id(body: ChatBody, value: Any, errors: _Errors) -> None:
    body.client_id = _text(value, "client_id", CLIENT_ID, errors)
    if not body.client_id:
        errors.note("client_id", "blank", _("This field may not be blank."))


def _contact(body: ChatBody, value: Any, errors: _Errors) -> None:
    if not isinstance(value, dict):
        errors.note("contact", "invalid_type", _("Must be an object."))
        return
    for name, text in value.items():
        path = f"contact.{name}"
        if name not in CONTACT:
            errors.note(path, "unknown_field", _("There is no such field."))
        elif text is not None:
            longest = {"name": 120, "email": 254, "external_id": 255}.get(name, 4096)
            body.contact[name] = _text(text, path, longest, errors).strip()


def _attachments(body: ChatBody, value: Any, errors: _Errors) -> None:
    if not isinstance(value, list):
        errors.note("attachments", "invalid_type", _("Must be an array."))
        return
    found = [parse_uuid(each) for each in value]
    if len(found) > ATTACHMENTS:
        errors.note("attachments", "max_length", _("At most 10 files."))
    for at, each in enumerate(found):
        if each is None:
            errors.note(f"attachments.{at}", "invalid", _("Not a UUID."))
    body.attachments = tuple(each for each in found if each)


def _page(body: ChatBody, value: Any, errors: _Errors) -> None:
    if not isinstance(value, dict):
        errors.note("page", "invalid_type", _("Must be an object."))
        return
    page = {}
    for name, text in value.items():
        if name not in ("url", "title"):
            errors.note(f"page.{name}", "unknown_field", _("There is no such field."))
        elif text is not None:
            page[name] = _text(text, f"page.{name}", 2000, errors)
    if page:
        body.metadata["page"] = page


def _metadata(body: ChatBody, value: Any, errors: _Errors) -> None:
    if not isinstance(value, dict):
        errors.note("metadata", "invalid_type", _("Must be an object."))
    elif len(value) > METADATA or len(orjson.dumps(value)) > 16_384:
        errors.note("metadata", "max_length", _("At most 50 keys and 16 kB."))
    else:
        body.metadata = {**value, **body.metadata}


def _language(body: ChatBody, value: Any, errors: _Errors) -> None:
    if value not in LANGUAGES:
        errors.note("language", "invalid_choice", _("One of en, fr, ar."))
    else:
        body.language = value


_READERS: Final[dict[str, Callable[[ChatBody, Any, _Errors], None]]] = {
    "message": _message,
    "bot_id": _uuid("bot_id"),
    "session_id": _uuid("session_id"),
    "contact": _contact,
    "client_id": _client_id,
    "attachments": _attachments,
    "page": _page,
    "metadata": _metadata,
    "language": _language,
}
