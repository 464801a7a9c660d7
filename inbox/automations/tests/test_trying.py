"""A dry run of a rule about time: the waits that messages tell of."""

from datetime import timedelta

from django.utils import timezone

from conversations.models import Message, Session
from inbox.automations.services import automation_try
from inbox.automations.tests.rules import asks, make_rule
from inbox.tests.desk import make_session
from inbox.tests.talks import say
from konan.testing.world import World


def _said(session: Session, hours_ago: float, role: str, event: str = "") -> None:
    message = say(session, role, "x", event=event)
    at = timezone.now() - timedelta(hours=hours_ago)
    Message.objects.filter(pk=message.pk).update(created_at=at)
    Session.objects.filter(pk=session.pk).update(last_message_at=at)


def test_waits_that_were_too_long_are_found(world: World) -> None:
    long, short, still = (make_session(world.bot) for _ in range(3))
    for session, answered in ((long, 3.0), (short, 4.8), (still, None)):
        _said(session, 6, "visitor")  # the bot answers: nobody waits yet
        _said(session, 5, "system", "handoff_requested")
        if answered:
            _said(session, answered, "agent")
            _said(session, 1, "system", "resolved")
    rule = make_rule(
        world.bot,
        event="time_passed",
        conditions=[asks("session.minutes_waiting", "gt", 60)],
    )
    trial = automation_try(automation=rule, days=7)
    assert {each.session_id for each in trial.sessions} == {long.pk, still.pk}
    assert trial.looked_at == 2
    at = trial.sessions[0].at
    assert abs(at - (timezone.now() - timedelta(hours=4))) < timedelta(minutes=2)
