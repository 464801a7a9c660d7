"""Which guides there are, in which order, and where their text stands."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

FOLDER: Final[Path] = settings.BASE_DIR / "docs" / "guides"
ORIGINAL: Final = "en"


@dataclass(frozen=True, slots=True)
class Group:
    title: str | Promise
    text: str | Promise
    slugs: tuple[str, ...]


GROUPS: Final = (
    Group(
        _("For you"),
        _("Choose the one that describes what you want to do."),
        ("owner", "site", "agent", "integrator", "operator"),
    ),
    Group(
        _("The widget"),
        _("How your own pages and the chat talk with each other."),
        ("widget", "identity"),
    ),
    Group(
        _("The API"),
        _("What holds for every call, whatever it is about."),
        ("authentication", "errors", "rate-limits", "lists", "idempotency", "streaming", "sockets"),
    ),
    Group(
        _("Webhooks"),
        _("News of a bot, sent to a system of yours."),
        ("webhooks", "events"),
    ),
    Group(
        _("To look up"),
        _("Who may do what, what the figures mean, and how much fits."),
        ("roles", "figures", "import-export", "limits"),
    ),
)
SLUGS: Final = tuple(slug for group in GROUPS for slug in group.slugs)


@dataclass(frozen=True, slots=True)
class Source:
    """The Markdown of a guide, and the language that it is written in."""

    text: str
    language: str


@cache
def source(slug: str, language: str) -> Source:
    """In `language` where somebody wrote it in that, else in English."""
    path = FOLDER / language / f"{slug}.md"
    spoken = language if path.is_file() else ORIGINAL
    return Source((FOLDER / spoken / f"{slug}.md").read_text(encoding="utf-8"), spoken)
