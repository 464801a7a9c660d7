"""Run beside an installation: a bot that knows something, its visitors, and its webhooks.

usage: python -m konan.testing.faults.seeding RECEIVER VISITORS; prints one JSON line.
"""

import json
import sys
from dataclasses import asdict, dataclass
from uuid import uuid4

import django

TALK = "/ok/talk"
MUCH = tuple(f"/ok/{number}" for number in range(8))


@dataclass(frozen=True)
class Seeded:
    """`key` is the owner's; `visitors` are the tokens of visitors who have said nothing yet."""

    bot_id: str
    bot_token: str
    key: str
    visitors: list[str]


def seed(receiver: str, visitors: int) -> Seeded:
    from konan.testing.knowledge import teach
    from konan.testing.world import make_bot, make_guest, make_key, make_person
    from notifications.webhooks.services.endpoints import endpoint_create

    name = f"owner-{uuid4().hex[:8]}"
    owner = make_person(name)
    bot = make_bot(owner.user)
    for path, events in (
        (TALK, ["new_message", "new_session"]),
        *((p, ["kb_updated"]) for p in MUCH),
    ):
        endpoint_create(actor=owner.actor, bot=bot, url=f"{receiver}{path}", events=events)
    teach(bot, title="Delivery", text="We deliver within two working days. It costs 4.90 euros.")
    return Seeded(
        bot_id=str(bot.pk),
        bot_token=bot.public_token,
        key=make_key("faults", owner.user, "read").headers["X-API-Key"],
        visitors=[make_guest(f"{name}-{number}", bot).token for number in range(visitors)],
    )


if __name__ == "__main__":
    django.setup()
    print(json.dumps(asdict(seed(sys.argv[1], int(sys.argv[2])))))
