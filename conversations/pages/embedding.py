"""What a website learns of the bot that it embeds: how the launcher looks, who may frame it."""

import json
from functools import lru_cache
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest

from bots.access import bot_of_token
from bots.models import Bot
from conversations.pages.words import OPEN_CHAT, first_spoken

_BLACK: Final = "#000000"
_WHITE: Final = "#ffffff"
_READABLE: Final = 4.5  # WCAG 2, AA


def embedded_bot(public_token: str) -> Bot:
    """The bot that a website names; raises NotFound. The token is public, and so is the answer."""
    return bot_of_token(public_token)


def language_of(request: HttpRequest, bot: Bot | None = None) -> str:
    """The bot's own language, else the host page's (`lang`), else the browser's."""
    browser = request.headers.get("Accept-Language", "").replace(" ", "").split(",")
    own = bot.language if bot and bot.language != Bot.Language.AUTO else ""
    return first_spoken([own, request.GET.get("lang", ""), *browser])


def content_policy(bot: Bot | None) -> str:
    """The frame's policy: everything from here, shown where the owner allows it.

    Our own pages may always frame it: the preview of the embed page is one. Where the owner
    lists none, anybody may, and nothing is said of it: `*` would leave out pages without an
    origin, such as a file that somebody tries or a site builder's preview.
    """
    origins = bot.widget.get("allowed_origins", []) if bot else []
    allowed = " ".join(["'self'", *origins])
    ancestors = f"; frame-ancestors {allowed}" if origins else ""
    return (
        "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; "
        f"form-action 'self'{ancestors}"
    )


def look_script(bot: Bot, *, language: str) -> str:
    """What the loader draws a bot's launcher from. Where the bot does not answer the button is
    hidden, and whoever builds that site reads why; the panel says it to who opens it."""
    widget = bot.widget
    color = widget["color"]
    sides = ";--l:20px;--r:auto" if widget["position"] == "left" else ""
    hidden = bot.status != Bot.Status.ACTIVE
    look = {
        "bot": bot.public_token,
        "css": f"{launcher_style()}:host{{--c:{color};--k:{ink_on(color)}{sides}}}",
        "name": bot.name,
        "label": OPEN_CHAT[language],
        "text": widget.get("launcher_text") or "",
        "hidden": hidden,
        "src": f"/widget/frame?{urlencode({'bot': bot.public_token, 'lang': language})}",
    }
    told = silence("this bot is not active, so its button is hidden.") if hidden else ""
    return f'konan("look",{_script_json(look)});{told}'


def silence(reason: str) -> str:
    """No dead button on anybody's site; whoever builds that site reads why."""
    return f'console.info("Konan: {reason}");'


def launcher_style() -> str:
    """The launcher's style sheet as it was built; read again when a build has replaced it."""
    path = settings.FRONTEND_DIST / "widget" / "launcher.css"
    return _text_of(path, path.stat().st_mtime_ns)


@lru_cache(maxsize=2)
def _text_of(path: Path, changed_ns: int) -> str:
    return path.read_text().strip()


def _script_json(value: dict[str, Any]) -> str:
    """JSON that stays JSON inside a script, whatever the owner or the address put in."""
    return json.dumps(value).replace("<", "\\u003c")


def ink_on(color: str) -> str:
    """White where it can be read on `color` (#rrggbb), else black."""
    contrast_with_white = 1.05 / (_luminance(color) + 0.05)
    return _WHITE if contrast_with_white >= _READABLE else _BLACK


def _luminance(color: str) -> float:
    """Relative luminance as WCAG 2 defines it."""
    red, green, blue = (_linear(int(color[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(share: float) -> float:
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)
