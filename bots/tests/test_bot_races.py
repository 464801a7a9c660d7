"""Two people at one bot at the same moment."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection
from django.utils import timezone

from accounts.models import User
from bots.models import Bot
from bots.services import bot_create, bot_update
from konan.core.tenancy import Actor


@pytest.mark.django_db(transaction=True)
def test_changes_of_one_object_at_once_are_all_kept() -> None:
    user = User.objects.create_user("keeper@shop.example", email_verified_at=timezone.now())
    actor = Actor(kind="user", user_id=user.pk)
    stale = bot_create(actor=actor, settings={"name": "Lamps"})
    changes = [
        {"widget": {"color": "#000000"}},
        {"widget": {"position": "left"}},
        {"widget": {"launcher_text": "Ask"}},
        {"widget": {"attachments": False}},
    ]
    begin = Barrier(len(changes))

    def change(number: int) -> None:
        begin.wait(timeout=10)
        bot_update(actor=actor, bot=stale, changes=changes[number])  # type: ignore[arg-type]
        connection.close()

    with ThreadPoolExecutor(len(changes)) as pool:
        list(pool.map(change, range(len(changes))))
    widget = Bot.objects.get(pk=stale.pk).widget
    assert (widget["color"], widget["position"]) == ("#000000", "left")
    assert (widget["launcher_text"], widget["attachments"]) == ("Ask", False)
