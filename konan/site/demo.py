"""The demo's shop: a page of somebody's, with the widget on it."""

import json
from typing import Any, Final
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation
from django.views.decorators.http import require_safe

from bots.models import Bot
from konan.demo.seed import login_file
from konan.demo.texts import help_pages

LANGUAGES: Final = {"en": "English", "fr": "Français", "ar": "العربية"}

WORDS: Final[dict[str, dict[str, Any]]] = {
    "en": {
        "name": "Atlas Lamps",
        "line": "Brass lamps, made by hand in Marrakech.",
        "lead": "Each one is cut, hammered and wired in our workshop, and made to last.",
        "see": "See the lamps",
        "help": "Help",
        "help_lead": "What people ask us most. Or ask in the chat, down in the corner.",
        "lamps": [
            ("Medina", "Hanging lamp, 35, 55 or 80 cm"),
            ("Rif", "Table lamp, 28 or 40 cm high"),
            ("Nour", "Rechargeable, 10 hours of light"),
        ],
        "about": "This shop does not exist. It shows what Konan looks like on a site.",
    },
    "fr": {
        "name": "Atlas Lamps",
        "line": "Des lampes en laiton, faites à la main à Marrakech.",
        "lead": "Chacune est découpée, martelée et câblée dans notre atelier, et faite pour durer.",
        "see": "Voir les lampes",
        "help": "Aide",
        "help_lead": "Ce qu'on nous demande le plus. Ou posez votre question dans le chat, en bas.",
        "lamps": [
            ("Medina", "Suspension, 35, 55 ou 80 cm"),
            ("Rif", "Lampe de table, 28 ou 40 cm de haut"),
            ("Nour", "Rechargeable, 10 heures de lumière"),
        ],
        "about": "Cette boutique n'existe pas. Elle montre Konan sur un site.",
    },
    "ar": {
        "name": "Atlas Lamps",
        "line": "مصابيح نحاسية مصنوعة يدويًا في مراكش.",
        "lead": "كل مصباح يُقصّ ويُطرق ويُوصَل في ورشتنا، ويعيش طويلًا.",
        "see": "شاهدوا المصابيح",
        "help": "المساعدة",
        "help_lead": "أكثر ما يُسأل عنه. أو اسألوا في المحادثة، في زاوية الصفحة.",
        "lamps": [
            ("مدينة", "مصباح معلّق، 35 أو 55 أو 80 سم"),
            ("ريف", "مصباح طاولة، ارتفاعه 28 أو 40 سم"),
            ("نور", "قابل للشحن، 10 ساعات من الضوء"),
        ],
        "about": "هذا المتجر غير موجود. إنه يُظهر كيف يبدو Konan على موقع.",
    },
}


def demo_bot() -> Bot | None:
    """The bot that the login's file names, as long as it is there."""
    try:
        seeded = json.loads(login_file().read_text())
    except FileNotFoundError:
        return None
    return Bot.objects.filter(pk=UUID(seeded["bot_id"])).first()


@require_safe
def demo(request: HttpRequest) -> HttpResponse:
    """404 where no demo was seeded."""
    bot = demo_bot()
    if bot is None:
        raise Http404
    asked = request.GET.get("lang", translation.get_language())
    language = asked if asked in WORDS else "en"
    context = {
        "shop": WORDS[language],
        "topics": help_pages(language),
        "languages": LANGUAGES,
        "language": language,
        "token": bot.public_token,
    }
    return render(request, "site/demo.html", context)
