"""Rules at work: news puts runs on the list, a worker carries them out.

1. `queue_up`, by letter: for each rule that listens to the event a run that is due. What the
   actions of a run led to bears its id as `cause` (konan.core.events.caused_by): such news
   wakes no rule beyond `DEEPEST` runs, and none that is in its own chain of causes.
2. `run_due` claims one run (SKIP LOCKED), locks the session and looks whether the rule is on
   and its conditions hold, as both are now. If not, the run leaves no trace.
3. Actions, log and `automation_triggered` are one transaction: a worker that dies leaves all
   of it undone, and the run due. What fails for the database's sake is tried again, later.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

import structlog
from django.db import transaction
from django.utils import timezone

from bots.hours import BusinessHours
from conversations.models import Message, Session
from conversations.services.sessions import changing
from conversations.shapes import MESSAGE, session_shape
from inbox.automations.facts import Facts
from inbox.automations.grammar import LISTENS
from inbox.automations.holding import Verdict, judge
from inbox.automations.models import Automation, Run
from inbox.automations.services.doing import carry_out
from inbox.services.acting import hold_people
from inbox.services.availability import agents_of
from konan.core.errors import NotFound
from konan.core.events import EventLetter, caused_by, emit
from konan.core.ids import parse_uuid
from konan.core.models import Event
from konan.core.wake import wake

DEEPEST: Final = 3
TRIES: Final = 5
BURST: Final = 30  # runs of one rule on one session in BURST_WINDOW: what goes round otherwise
BURST_WINDOW: Final = timedelta(minutes=10)
_RULE_OF: Final = {emitted: event for event, emitted in LISTENS.items()}
log = structlog.get_logger(__name__)


def queue_up(letter: EventLetter) -> None:
    """In the relay's transaction: cheap, and nothing is looked at yet."""
    assert letter.bot_id  # all that rules listen to happens at a bot
    listening = Automation.objects.filter(
        bot_id=letter.bot_id, event=_RULE_OF[letter.name], enabled=True
    )
    rules = list(listening.order_by("id").values_list("pk", flat=True))
    session = _session_of(letter.payload) if rules else None
    if session is None:
        return
    cause_id = Event.objects.values_list("cause", flat=True).get(pk=letter.id)
    chain = list(_chain(cause_id))
    if (cause_id and not chain) or len(chain) >= DEEPEST:
        return
    spent = {run.automation_id for run in chain}
    Run.objects.bulk_create(
        (
            Run(
                automation_id=rule,
                session=session,
                occasion=str(letter.id),
                cause=chain[0] if chain else None,
                depth=len(chain) + 1,
            )
            for rule in rules
            if rule not in spent
        ),
        ignore_conflicts=True,
    )
    wake("automations")


def _chain(cause_id: UUID | None) -> Iterator[Run]:
    """The runs that led here, the nearest first."""
    while cause_id and (run := Run.objects.filter(pk=cause_id).first()):
        yield run
        cause_id = run.cause_id


def _session_of(payload: dict[str, Any]) -> Session | None:
    rows = Session.objects.exclude(channel=Session.Channel.PLAYGROUND)
    session: Session | None = rows.filter(pk=payload["session"]["id"]).first()
    return session


def run_due() -> int:
    """Carries out what is due until nothing is left; returns how many runs were looked at."""
    count = 0
    while _run_next():
        count += 1
    return count


def _run_next() -> bool:
    due = Run.objects.filter(state=Run.State.DUE, due_at__lte=timezone.now()).order_by("id")
    with transaction.atomic():
        run = due.select_for_update(skip_locked=True, of=("self",)).first()
        if run is None:
            return False
        try:
            with caused_by(run.pk):
                _carry_out(run)
        except Exception:
            log.exception("automation_not_run", run_id=str(run.pk))
            _put_off(run)
    return True


def _put_off(run: Run) -> None:
    run.attempts += 1
    run.due_at = timezone.now() + timedelta(seconds=5 * 2**run.attempts)
    if run.attempts >= TRIES:
        run.state, run.finished_at = Run.State.FAILED, timezone.now()
    run.save(update_fields=["attempts", "due_at", "state", "finished_at"])


def _carry_out(run: Run) -> None:
    automation = Automation.objects.select_related("bot").get(pk=run.automation_id)
    verdict = None
    _hold_named(automation)
    try:
        with changing(run.session) as session:
            if automation.enabled and not _goes_round(run):
                verdict = judge(
                    automation.conditions,
                    match=automation.match,
                    facts=facts_of(session, automation.bot.business_hours, run.occasion),
                )
            if verdict is None or not verdict.holds:
                run.delete()
                return
            _do(run, automation, session, verdict)
    except NotFound:  # the session was deleted meanwhile, and its runs with it
        return


def _do(run: Run, automation: Automation, session: Session, verdict: Verdict) -> None:
    run.conditions = verdict.conditions
    run.actions = carry_out(automation, session)
    run.state, run.finished_at = Run.State.DONE, timezone.now()
    run.save()
    emit(
        "automation_triggered",
        owner_id=automation.owner_id,
        bot_id=automation.bot_id,
        payload={
            "session": session_shape(session.pk),
            "automation": {
                "id": str(automation.pk),
                "name": automation.name,
                "event": automation.event,
            },
            "actions": run.actions,
        },
    )


def _hold_named(automation: Automation) -> None:
    """People before sessions: the order in which whoever takes access away locks them."""
    types = {each["type"] for each in automation.actions}
    people = [UUID(each["agent_id"]) for each in automation.actions if each["type"] == "assign"]
    if "auto_assign" in types:
        people += agents_of(automation.bot_id).values_list("pk", flat=True)
    hold_people(bot_id=automation.bot_id, user_ids=people)


def _goes_round(run: Run) -> bool:
    """A loop through others (an assignment by itself, an integration) bears no cause."""
    lately = Run.objects.filter(
        automation_id=run.automation_id,
        session_id=run.session_id,
        state=Run.State.DONE,
        finished_at__gt=timezone.now() - BURST_WINDOW,
    )
    return lately.count() >= BURST


def facts_of(
    session: Session, hours: BusinessHours | None, occasion: str, *, at: datetime | None = None
) -> Facts:
    """The session as it is now, and the message that the event tells of, or else the last."""
    return Facts(
        session=session_shape(session.pk),
        message=_message_of(parse_uuid(occasion)) or _last_message(session),
        contact=session.contact,
        hours=hours,
        at=at or timezone.now(),
    )


def _message_of(event_id: UUID | None) -> dict[str, Any] | None:
    event = Event.objects.filter(pk=event_id).first() if event_id else None
    return event.payload.get("message") if event else None


def _last_message(session: Session) -> dict[str, Any] | None:
    said: Any = Message.objects.filter(session=session).exclude(role=Message.Role.SYSTEM)
    message = said.annotate(shape=MESSAGE).order_by("-seq").first()
    return message.shape if message else None
