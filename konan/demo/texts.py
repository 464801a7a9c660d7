"""What the demo says: the shop's help pages, its curated answers, its people, its week."""

import json
import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Final

FOLDER: Final = Path(__file__).parent
SHOP: Final = "Atlas Lamps"
LANGUAGES: Final = ("en", "fr", "ar")
TOPICS: Final = (
    "delivery",
    "tracking",
    "returns",
    "payment",
    "changes",
    "warranty",
    "sizes",
    "bulbs",
    "care",
    "hours",
    "contact",
    "gifts",
    "trade",
)


@dataclass(frozen=True, slots=True)
class HelpPage:
    """One topic in one language; the same topics stand in every language, in this order."""

    topic: str
    language: str
    title: str
    text: str

    @property
    def paragraphs(self) -> list[str]:
        return self.text.split("\n\n")


@dataclass(frozen=True, slots=True)
class Faq:
    language: str
    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class Line:
    """Something said. `kind`: visitor, bot (`topic` is its source, if any), faq, unknown,
    handoff, agent or note (`who`)."""

    kind: str
    text: str
    topic: str = ""
    who: str = ""


@dataclass(frozen=True, slots=True)
class Script:
    """A conversation, `days` ago at a time of the shop's day, or `minutes` ago.

    `end`: bot or agent (resolved by them), open (with the bot), assigned, waiting.
    """

    language: str
    end: str
    lines: list[Line]
    days: int = 0
    time: str = ""
    minutes: int = 0
    contact: str = ""
    tags: list[str] = field(default_factory=list)
    priority: str = "none"
    csat: int | None = None
    comment: str = ""
    thumbs: str | None = None


@cache
def help_pages(language: str) -> list[HelpPage]:
    sections = re.split(r"^# ", (FOLDER / f"help.{language}.md").read_text(), flags=re.M)[1:]
    pages = []
    for topic, section in zip(TOPICS, sections, strict=True):
        title, _, text = section.partition("\n")
        pages.append(HelpPage(topic, language, title.strip(), text.strip()))
    return pages


@cache
def faqs() -> list[Faq]:
    return [Faq(**entry) for entry in _read("faq.json")]


@cache
def canned() -> dict[str, str]:
    """What agents use again and again, by its shortcut."""
    return dict(_read("canned.json"))


@cache
def people() -> dict[str, Any]:
    return dict(_read("people.json"))


@cache
def crowd_names() -> dict[str, list[str]]:
    """What the many people of `make_history` are called, and where they work."""
    return dict(_read("crowd.json"))


@cache
def conversations() -> list[Script]:
    """Oldest first."""
    scripts = [_script(entry) for entry in _read("conversations.json")]
    return sorted(scripts, key=lambda script: (-script.days, -script.minutes, script.time))


def _script(entry: dict[str, Any]) -> Script:
    rest = {name: value for name, value in entry.items() if name not in ("said", "day")}
    lines = [_line(*said) for said in entry["said"]]
    return Script(lines=lines, days=entry.get("day", 0), **rest)


def _line(kind: str, *rest: str) -> Line:
    match kind, rest:
        case "bot", (topic, text):
            return Line(kind, text, topic=topic)
        case "agent" | "note", (who, text):
            return Line(kind, text, who=who)
        case _, (text,):
            return Line(kind, text)
    raise ValueError(f"A demo line of kind {kind} cannot have {len(rest)} parts.")


def _read(name: str) -> Any:
    return json.loads((FOLDER / name).read_text())
