"""What a website loads of us: the loader, the bot's look, the panel in its frame or alone.

All of it is public, the same for everybody who asks for the same bot, and sets no cookie.
"""

import gzip
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import condition, require_safe

from bots.models import Bot
from bots.services import sighting_record
from conversations.pages.embedding import (
    content_policy,
    embedded_bot,
    language_of,
    look_script,
    silence,
)
from conversations.pages.words import ASK_FOR_LINK, NEEDS_SCRIPT, NO_SUCH_CHAT
from konan.core.errors import NotFound

LOADER_AGE_S = 600
LOOK_AGE_S = 60
SCRIPT = "text/javascript; charset=utf-8"


@lru_cache(maxsize=2)
def _loader(changed_ns: int) -> tuple[bytes, bytes, str]:
    """The loader plain, compressed, and its tag; read again when a build has replaced it."""
    plain = _loader_path().read_bytes()
    return plain, gzip.compress(plain, 9), f'"{blake2b(plain, digest_size=8).hexdigest()}"'


def _loader_path() -> Path:
    return settings.FRONTEND_DIST / "widget.js"


def _current_loader() -> tuple[bytes, bytes, str]:
    return _loader(_loader_path().stat().st_mtime_ns)


def _loader_tag(request: HttpRequest) -> str:
    return _current_loader()[2]


@require_safe
@condition(etag_func=_loader_tag)
def loader(request: HttpRequest) -> HttpResponse:
    plain, compressed, _tag = _current_loader()
    return _for_any_site(_script(request, plain, compressed), LOADER_AGE_S)


@require_safe
def look(request: HttpRequest) -> HttpResponse:
    """The launcher's style, colours and words, as a call of the loader."""
    try:
        bot = embedded_bot(request.GET.get("bot", ""))
        script = look_script(bot, language=language_of(request, bot)).encode()
        sighting_record(bot=bot, page=request.headers.get("Referer", ""))
    except NotFound:
        script = silence("there is no such bot, so nothing is shown.").encode()
    response = _script(request, script, gzip.compress(script, 6))
    patch_vary_headers(response, ["Accept-Language"])
    return _for_any_site(response, LOOK_AGE_S)


def _script(request: HttpRequest, plain: bytes, compressed: bytes) -> HttpResponse:
    takes_gzip = "gzip" in request.headers.get("Accept-Encoding", "")
    response = HttpResponse(compressed if takes_gzip else plain, content_type=SCRIPT)
    if takes_gzip:
        response["Content-Encoding"] = "gzip"
    patch_vary_headers(response, ["Accept-Encoding"])
    return response


def _for_any_site(response: HttpResponse, age_s: int) -> HttpResponse:
    response["Cache-Control"] = f"public, max-age={age_s}"
    response["Access-Control-Allow-Origin"] = "*"
    response["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response


@require_safe
def frame(request: HttpRequest) -> HttpResponse:
    return _panel(request, request.GET.get("bot", ""), alone=False)


@require_safe
def standalone(request: HttpRequest, public_token: str) -> HttpResponse:
    """The panel as a page of its own, for a link in a mail or on a card."""
    return _panel(request, public_token, alone=True)


def _panel(request: HttpRequest, public_token: str, *, alone: bool) -> HttpResponse:
    try:
        bot = embedded_bot(public_token)
    except NotFound:
        return _no_such_chat(request)
    language = language_of(request, bot)
    words = {"needs_script": NEEDS_SCRIPT[language], "words": f"widget/words/{language}.js"}
    context = {"bot": bot, "alone": alone, **_written(language), **words}
    return _framed(render(request, "widget/panel.html", context), bot)


def _no_such_chat(request: HttpRequest) -> HttpResponse:
    language = language_of(request)
    words = {"heading": NO_SUCH_CHAT[language], "text": ASK_FOR_LINK[language]}
    context = {**_written(language), **words}
    return _framed(render(request, "widget/gone.html", context, status=404), None)


def _written(language: str) -> dict[str, str]:
    return {"language": language, "direction": "rtl" if language == "ar" else "ltr"}


def _framed(response: HttpResponse, bot: Bot | None) -> HttpResponse:
    """Where it may be shown is said by the policy; who was allowed yesterday may not be today."""
    response["Content-Security-Policy"] = content_policy(bot)
    response["Cross-Origin-Resource-Policy"] = "cross-origin"
    response["Cache-Control"] = "no-cache"
    return response
