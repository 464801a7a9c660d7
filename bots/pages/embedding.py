"""Is the bot's line there? Where its widget was seen, and a look at a page on request."""

from typing import Any
from urllib.parse import urlsplit

from django.http import HttpRequest, HttpResponse
from django_htmx.http import trigger_client_event

from bots.embedding import Finding, Trouble, check_page
from bots.models import Bot, Sighting
from bots.pages.base import BotPage
from bots.snippet import embed_snippet, tag_manager_snippet
from konan.core.errors import DomainError
from konan.core.ratelimits import enforce

SHOWN = 5


class EmbedSeen(BotPage):
    """The fragment that asks again until somebody's page shows the bot, and then now and then."""

    template_name = "bots/seen.html"

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        sightings = sightings_of(self.bot)
        response = self.render({"sightings": sightings})
        first = bool(sightings) and "none" in request.GET
        return trigger_client_event(response, "konan:step") if first else response


class EmbedCheck(BotPage):
    template_name = "bots/checked.html"
    http_method_names = ["post"]

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        url = request.POST.get("url", "").strip()
        return self.render({"finding": self._finding(url)})

    def _finding(self, url: str) -> Finding:
        url = url if "://" in url else f"https://{url}"
        try:
            enforce(self.request, "chat", f"embed:{self.actor.limit_key}")
        except DomainError as limited:
            return Finding(url, troubles=(Trouble(limited.code, limited.message),))
        return check_page(bot=self.bot, url=url)


def embed_context(bot: Bot) -> dict[str, Any]:
    sightings = sightings_of(bot)
    return {
        "snippet": embed_snippet(bot),
        "tag_manager_snippet": tag_manager_snippet(bot),
        "sightings": sightings,
        "likely_page": sightings[0].origin if sightings else _likely_page(bot),
    }


def sightings_of(bot: Bot) -> list[Sighting]:
    return list(bot.sightings.order_by("-seen_at", "-id")[:SHOWN])


def _likely_page(bot: Bot) -> str:
    """The site that the bot learned from, or that its owner allowed."""
    url = bot.documents.exclude(url=None).values_list("url", flat=True).first()
    if url:
        parts = urlsplit(url)
        return f"{parts.scheme}://{parts.netloc}/"
    plain = [each for each in bot.widget.get("allowed_origins") or [] if "*" not in each]
    return f"{plain[0]}/" if plain else ""
