"""What people do at the desk, by the API, and who is told of it."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection, transaction
from django.db.models import F
from django.utils import timezone

from conversations.models import Session
from konan.core.events.relay import relay_due
from konan.testing.api import Api
from konan.testing.installation import wait_for
from konan.testing.world import World
from notifications.models import Notification
from notifications.services.mailing import mail_due
from notifications.tests.conftest import change, say, told

pytestmark = pytest.mark.django_db(transaction=True)


def test_from_the_wait_to_the_answer(world: World, api: Api) -> None:
    session = f"/inbox/sessions/{world.ours.session.pk}"
    say(world.ours.session, "visitor", "Can I talk to somebody?")
    api.as_(world.visitor).post(f"/chat/sessions/{world.ours.session.pk}/handoff")
    relay_due()
    assert told(world.admin) == told(world.agent) == ["handoff_requested"]
    note = {"content": "@Admin do you know this one? @Viewer"}
    answer = api.as_(world.agent).post(f"/inbox/notes/{world.ours.session.pk}", note)
    assert answer.status_code == 201, answer.content
    relay_due()
    assert told(world.admin) == ["handoff_requested", "mention"]
    assert told(world.viewer) == ["mention"]
    answer = api.as_(world.admin).put(
        f"{session}/assign", {"agent_id": str(world.agent.user.pk), "expected_assignee": None}
    )
    assert answer.status_code == 200, answer.content
    relay_due()
    assert told(world.agent) == ["session_assigned"]
    assert told(world.admin) == ["mention"]
    assert api.as_(world.agent).post(f"{session}/read").status_code in (200, 201)
    assert told(world.agent) == []
    titles = {
        each["type"]: each["title"]
        for by in (world.agent, world.viewer)
        for each in api.as_(by).get("/notifications").json()["results"]  # type: ignore[attr-defined]
    }
    assert titles["session_assigned"] == "Admin assigned A visitor to you"
    assert titles["mention"] == "Agent mentions you in a note"


def test_what_is_read_while_the_relay_holds_it_waits_for_nobody_else(
    world: World, api: Api
) -> None:
    """The relay has bumped a row and not committed: reading the session holds nothing that
    the relay, or the visitor, could wait for."""
    row = Notification.objects.create(
        user=world.agent.user, type="new_message", session=world.ours.session, bot=world.bot
    )
    change(world.ours.session, status="open", handler="human", assignee=world.agent.user)
    path = f"/inbox/sessions/{world.ours.session.pk}/read"

    def read() -> int:
        try:
            return api.as_(world.agent).post(path).status_code
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as pool:
        with transaction.atomic():
            Notification.objects.filter(pk=row.pk).update(count=F("count") + 1)
            reading = pool.submit(read)
            wait_for(_somebody_waits, seconds=10, what="the reading waits for the relay")
            # somebody who writes into the session is not held up
            Session.objects.select_for_update(nowait=True).get(pk=world.ours.session.pk)
        assert reading.result(timeout=10) in (200, 201)
    row.refresh_from_db()
    assert row.read_at is not None


def test_workers_that_come_together_mail_once(
    world: World, mails: Callable[[str], list[str]]
) -> None:
    for kind in ("mention", "new_message"):
        Notification.objects.create(
            user=world.agent.user, type=kind, bot=world.bot, mail_due_at=timezone.now()
        )

    def work(_worker: int) -> int:
        try:
            return mail_due()
        finally:
            connection.close()

    with ThreadPoolExecutor(3) as pool:
        assert sum(pool.map(work, range(3))) == 1
    assert len(mails("agent@example.com")) == 1


def _somebody_waits() -> bool:
    """Whether some statement of this database waits for a lock."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_stat_clear_snapshot()")
        cursor.execute(
            "SELECT EXISTS (SELECT 1 FROM pg_stat_activity WHERE datname = current_database()"
            " AND wait_event_type = 'Lock')"
        )
        found: bool = cursor.fetchone()[0]
    return found
