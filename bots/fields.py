"""Every setting of a bot: what it may hold, and how what is sent merges with what is there."""

import re
from collections.abc import Mapping
from typing import Any, Final, TypedDict
from urllib.parse import urlsplit

from django.utils.translation import gettext_lazy as _

from bots.checks import (
    Check,
    Rejected,
    choice,
    flag,
    items,
    nullable,
    number,
    required,
    shape,
    text,
    whole,
)
from bots.hours import hours_check
from bots.models import Bot
from bots.origins import NotAnOrigin, normalise_origin

PRE_CHAT_FIELDS: Final = ("name", "email", "phone")
MAX_LAUNCHER_TEXT: Final = 60
_COLOR = re.compile(r"#[0-9a-f]{6}")


class PreChatField(TypedDict):
    """What a visitor is asked before the first message."""

    name: str
    required: bool


class LlmSettings(TypedDict, total=False):
    base_url: str
    model: str
    key: str | None


class HandoffSettings(TypedDict, total=False):
    enabled: bool
    message: str
    keywords: list[str]
    auto_assign: bool


class WidgetSettings(TypedDict, total=False):
    color: str
    position: str
    launcher_text: str
    avatar_url: str | None
    allowed_origins: list[str]
    pre_chat_fields: list[PreChatField]
    require_identity: bool
    attachments: bool


class HoursSettings(TypedDict, total=False):
    timezone: str
    days: dict[str, list[list[str]]]
    exceptions: list[dict[str, Any]]


class BotSettings(TypedDict, total=False):
    """What may be sent about a bot; objects hold only the keys that are to change."""

    name: str
    domain: str
    description: str
    language: str
    instructions: str
    welcome_message: str
    fallback_message: str
    suggested_questions: list[str]
    temperature: float
    llm: LlmSettings | None
    handoff: HandoffSettings
    csat_enabled: bool
    grounding: str
    reopen_window_days: int | None
    daily_message_limit: int | None
    widget: WidgetSettings
    business_hours: HoursSettings | None


def _color(value: Any) -> str:
    given = str(text(7)(value)).lower()
    if not _COLOR.fullmatch(given):
        raise Rejected.because("invalid", _("Expected a colour, such as #3d5afe."))
    return given


def _https_url(value: Any) -> str:
    given: str = text(500, blank=False, trim=True)(value)
    try:
        parts = urlsplit(given)
        usable = parts.scheme == "https" and parts.hostname and "@" not in parts.netloc
    except ValueError:
        usable = False
    if not usable or re.search(r"[\s\"'<>\\]", given):
        raise Rejected.because("invalid", _("Expected an address that begins with https://."))
    return given


def _origin(value: Any) -> str:
    try:
        return normalise_origin(text(300, blank=False)(value))
    except NotAnOrigin as error:
        raise Rejected.because("invalid", error.args[0]) from None


_pre_chat_field = required(
    ("name", "required"), shape({"name": choice(PRE_CHAT_FIELDS), "required": flag})
)

_llm = nullable(
    shape(
        {
            "base_url": text(500, blank=False, trim=True),
            "model": text(200, blank=False, trim=True),
            "key": nullable(text(500, trim=True)),
        },
        read_only=("key_last4",),
    )
)

_handoff = shape(
    {
        "enabled": flag,
        "message": text(2000),
        "keywords": items(text(80, blank=False, trim=True), 50, key=str.casefold),
        "auto_assign": flag,
    }
)

_widget = shape(
    {
        "color": _color,
        "position": choice(("left", "right")),
        "launcher_text": text(MAX_LAUNCHER_TEXT, trim=True),
        "avatar_url": nullable(_https_url),
        "allowed_origins": items(_origin, 50, key=str),
        "pre_chat_fields": items(
            _pre_chat_field, len(PRE_CHAT_FIELDS), key=lambda field: field["name"]
        ),
        "require_identity": flag,
        "attachments": flag,
    }
)

FIELDS: Final[Mapping[str, Check]] = {
    "name": text(120, blank=False, trim=True),
    "domain": text(120, trim=True),
    "description": text(2000),
    "language": choice(Bot.Language.values),
    "instructions": text(8000),
    "welcome_message": text(2000),
    "fallback_message": text(2000),
    "suggested_questions": items(text(200, blank=False, trim=True), 10),
    "temperature": number(0, 2),
    "llm": _llm,
    "handoff": _handoff,
    "csat_enabled": flag,
    "grounding": choice(Bot.Grounding.values),
    "reopen_window_days": nullable(whole(0, 3650)),
    "daily_message_limit": nullable(whole(1)),
    "widget": _widget,
    "business_hours": hours_check,
}

READ_ONLY: Final = (
    "id",
    "status",
    "public_token",
    "embed_snippet",
    "role",
    "knowledge",
    "created_at",
    "updated_at",
)

settings_check = shape(FIELDS, read_only=READ_ONLY)
new_settings_check = required(("name",), settings_check)
