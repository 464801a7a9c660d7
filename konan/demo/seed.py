"""Setting the demo up, once, with the login in a file that the start prints.

1. Nothing is done where there are people already.
2. The login goes into a file beside its place, then everything into one transaction, then the
   file into its place: a crash in between leaves a login that the next run still finds.
"""

import json
import secrets
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import transaction

from accounts.models import User
from analytics.services.recomputing import recompute
from konan.core.tenancy import Actor
from konan.demo.history import Cast, write_history
from konan.demo.people import date_contacts, make_agents, make_contacts, make_owner, make_team
from konan.demo.shop import make_bot, make_canned, make_knowledge
from konan.demo.texts import people
from konan.embedded.keys import write_private


def login_file() -> Path:
    return Path(settings.DATA_DIR) / "demo.json"


def seed_demo() -> bool:
    """Makes the demo; False where there are people already."""
    begun = login_file().with_name("demo.begun.json")
    if User.objects.exists():
        _finish(begun)
        return False
    password = secrets.token_urlsafe(12)
    login = {"email": people()["owner"]["email"], "password": password}
    with transaction.atomic():
        made = _make_everything(password)
        begun.parent.mkdir(parents=True, exist_ok=True)
        write_private(begun, json.dumps({**login, **made}))
    _finish(begun)
    return True


def _make_everything(password: str) -> dict[str, Any]:
    """All rows; returns what else the login's file says."""
    owner = make_owner(password)
    actor = Actor(kind="user", user_id=owner.pk)
    agents = make_agents(password)
    bot = make_bot(actor)
    make_team(bot, agents)
    documents = make_knowledge(actor, bot)
    make_canned(actor, bot)
    contacts = make_contacts(bot)
    write_history(Cast(bot, agents, contacts, documents))
    date_contacts(contacts)
    recompute(bot_id=bot.pk)
    return {
        "bot_id": str(bot.pk),
        "bot_token": bot.public_token,
        "agents": [agent.email for agent in agents.values()],
    }


def _finish(begun: Path) -> None:
    """Puts the file in its place, if its transaction came to an end."""
    if not begun.exists():
        return
    email = json.loads(begun.read_text())["email"]
    if User.objects.filter(email=email).exists():
        begun.replace(login_file())
