"""A desk with a long past: an owner, three agents, and what `manage.py make_history` makes.

usage: python -m bench.inbox_seeding SESSIONS MESSAGES; prints who asks and which bot as JSON.
"""

import json
import sys
from io import StringIO

import django

django.setup()

from django.core.management import call_command  # noqa: E402
from django.utils import timezone  # noqa: E402

from accounts.models import User  # noqa: E402
from accounts.services import open_tokens  # noqa: E402
from bots.models import Bot, BotShare  # noqa: E402
from teams.models import Membership, Team  # noqa: E402


def seed(sessions: int, messages: int) -> dict[str, str]:
    owner, *agents = [_person(name) for name in ("Bench", "Amal", "Karim", "Leila")]
    bot = Bot.objects.create(owner=owner, name="Bench", status=Bot.Status.ACTIVE)
    empty = Bot.objects.create(owner=owner, name="Nobody", status=Bot.Status.ACTIVE)
    team = Team.objects.create(owner=owner, name="Bench")
    for user, role in ((owner, "owner"), *((agent, "agent") for agent in agents)):
        Membership.objects.create(team=team, user=user, role=role)
    BotShare.objects.bulk_create(BotShare(team=team, bot=each) for each in (bot, empty))
    call_command(
        "make_history", bot=str(bot.pk), sessions=sessions, messages=messages, stdout=StringIO()
    )
    token = open_tokens(user=agents[0]).token
    return {"bot": str(bot.pk), "empty": str(empty.pk), "me": str(agents[0].pk), "token": token}


def _person(name: str) -> User:
    return User.objects.create_user(
        f"{name.lower()}@example.com", name=name, email_verified_at=timezone.now()
    )


if __name__ == "__main__":
    print(json.dumps(seed(int(sys.argv[1]), int(sys.argv[2]))))
