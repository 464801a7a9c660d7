"""Sessions that a person has, each with its visitor: what the sockets of the bench talk in.

usage: python -m bench.live_seeding COUNT; prints tokens and sessions as one JSON line.
"""

import json
import sys

import django

django.setup()

from django.utils import timezone  # noqa: E402

from accounts.models import User  # noqa: E402
from accounts.services import open_tokens  # noqa: E402
from bots.models import Bot  # noqa: E402
from conversations.models import Session, Visitor  # noqa: E402
from konan.core.crypto import digest, token  # noqa: E402


def seed(count: int) -> dict[str, object]:
    owner = User.objects.create_user(
        "bench@example.com", name="Bench", email_verified_at=timezone.now()
    )
    bot = Bot.objects.create(owner=owner, name="Bench", status=Bot.Status.ACTIVE)
    secrets = [token("vis_") for _ in range(count)]
    visitors = Visitor.objects.bulk_create(
        Visitor(owner=owner, bot=bot, digest=digest(secret)) for secret in secrets
    )
    sessions = Session.objects.bulk_create(
        Session(
            owner=owner,
            bot=bot,
            visitor=visitor,
            channel=Session.Channel.WIDGET,
            handler=Session.Handler.HUMAN,
            assignee=owner,
        )
        for visitor in visitors
    )
    return {
        "agent": open_tokens(user=owner).token,
        "bot": bot.public_token,
        "places": [
            [str(session.pk), secret] for session, secret in zip(sessions, secrets, strict=True)
        ],
    }


if __name__ == "__main__":
    print(json.dumps(seed(int(sys.argv[1]))))
