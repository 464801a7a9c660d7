"""Looks at a page as a visitor's browser would get it: is the bot's line there, will it work?"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from threading import BoundedSemaphore
from typing import Any, Final
from urllib.parse import urljoin, urlsplit

from django.conf import settings
from django.utils.functional import Promise

from bots.embedding.policy import forbidden_by
from bots.embedding.words import SENTENCES
from bots.models import Bot
from bots.origins import origin_allowed
from konan.core.outbound import Fetched, OutboundError, fetch

MOST_BYTES: Final = 3 * 1024 * 1024
SECONDS: Final = 8
AT_ONCE: Final = 2
_HTML: Final = ("text/html", "application/xhtml+xml")
_TAG = re.compile(r"<(script|meta)\b([^<>]{1,2000})>", re.I)
_ATTRIBUTE = re.compile(r"([\w-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")
_places = BoundedSemaphore(AT_ONCE)
_DOOR = re.compile(r"/(?:log-?in|sign-?in|wp-login\.php|password|sso|auth)\b", re.I)


@dataclass(frozen=True, slots=True)
class Trouble:
    """What is wrong, and what to do about it."""

    code: str
    said: str | Promise
    advice: str | Promise = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """Of the page at `url`: whether the line is there, and what keeps the chat from showing."""

    url: str
    there: bool = False
    troubles: tuple[Trouble, ...] = ()


def check_page(*, bot: Bot, url: str) -> Finding:
    """Asks for the page through the guard. What goes wrong is part of the finding.

    Whoever asks waits as long as the site likes, in one of the few places that this server has
    for everybody: so no more than `AT_ONCE` do.
    """
    if not _places.acquire(blocking=False):
        return Finding(url, troubles=(_trouble("busy"),))
    try:
        return _checked(bot, url)
    finally:
        _places.release()


def _checked(bot: Bot, url: str) -> Finding:
    try:
        found = fetch(url, max_bytes=MOST_BYTES, deadline=SECONDS, http=True)
    except OutboundError as error:
        return Finding(url, troubles=(Trouble(error.code, error.message),))
    if code := _unusable(found, url):
        return Finding(found.url, troubles=(_trouble(code),))
    return _judge(bot, found)


def _unusable(found: Fetched, asked: str) -> str:
    if found.status in (401, 403, 407) or _DOOR.search(urlsplit(found.url).path):
        return "" if _DOOR.search(urlsplit(asked).path) and found.status < 300 else "behind_door"
    if found.status in (404, 410):
        return "no_such_page"
    if found.status >= 300:
        return "page_broken"
    return "" if found.content_type in _HTML else "no_page"


def _judge(bot: Bot, found: Fetched) -> Finding:
    text = found.body.decode(errors="replace")
    shown, hidden = _without_comments(text)
    lines = list(_lines(shown))
    ours = [line for line in lines if line.get("data-bot") == bot.public_token]
    if not ours:
        return Finding(found.url, troubles=(_missing(lines, hidden),))
    codes = list(_faults(bot, found, ours[0], shown))
    return Finding(found.url, True, tuple(codes))


def _missing(lines: list[dict[str, str]], hidden: str) -> Trouble:
    """Why there is no line of this bot."""
    if any(line.get("data-bot") for line in lines):
        return _trouble("other_bot")
    if lines:
        return _trouble("no_token")
    return _trouble("commented_out" if list(_lines(hidden)) else "not_there")


def _faults(bot: Bot, found: Fetched, line: dict[str, str], text: str) -> Iterator[Trouble]:
    page, server = _origin(found.url), _origin(settings.PUBLIC_URL)
    source = urljoin(found.url, line.get("src", ""))
    if _host(source) != _host(settings.PUBLIC_URL):
        yield _trouble("other_server", server=server)
    elif page.startswith("https:") and source.startswith("http:"):
        yield _trouble("insecure", server=server)
    policies = [
        *found.headers.get("content-security-policy", "").split(","),
        *_policies_inside(text),
    ]
    wanting = forbidden_by(policies, server=server, page=page, nonce=line.get("nonce", ""))
    if wanting:
        yield _trouble("policy", directives=", ".join(wanting), server=server)
    if not origin_allowed(page, bot.widget.get("allowed_origins") or []):
        yield _trouble("origin", origin=page)
    if bot.status != Bot.Status.ACTIVE:
        yield _trouble("not_live")


def _lines(text: str) -> Iterator[dict[str, str]]:
    """The attributes of each script of ours, from whatever server."""
    for attributes in _tags(text, "script"):
        if _path(attributes.get("src", "")).endswith("/widget.js"):
            yield attributes


def _path(source: str) -> str:
    """Of what a page calls an address; nothing of what is none."""
    try:
        return urlsplit(source).path
    except ValueError:
        return ""


def _policies_inside(text: str) -> Iterator[str]:
    for attributes in _tags(text, "meta"):
        if attributes.get("http-equiv", "").lower() == "content-security-policy":
            yield attributes.get("content", "")


def _tags(text: str, wanted: str) -> Iterator[dict[str, str]]:
    for name, inside in _TAG.findall(text):
        if name.lower() == wanted:
            yield {
                key.lower(): html.unescape(double or single or bare)
                for key, double, single, bare in _ATTRIBUTE.findall(inside)
            }


def _without_comments(text: str) -> tuple[str, str]:
    """What a browser reads, and what stands in comments."""
    shown, hidden, place = [], [], 0
    while (start := text.find("<!--", place)) >= 0:
        end = text.find("-->", start)
        end = len(text) if end < 0 else end
        shown.append(text[place:start])
        hidden.append(text[start:end])
        place = end + 3
    return "".join([*shown, text[place:]]), "".join(hidden)


def _trouble(code: str, **facts: Any) -> Trouble:
    said, advice = SENTENCES[code]
    return Trouble(code, said.format(**facts), advice.format(**facts))


def _origin(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}".lower()


def _host(url: str) -> str:
    return urlsplit(url).netloc.lower()
