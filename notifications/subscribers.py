"""What is news to people. The relay runs each of these once per event."""

from konan.core.events import EventLetter, subscribe
from notifications.services import news, plan_news, work_news


@subscribe("handoff_requested", key="notifications.handoff_requested")
def handoff_requested(letter: EventLetter) -> None:
    news.tell_of_handoff(letter)


@subscribe("session_assigned", key="notifications.session_assigned")
def session_assigned(letter: EventLetter) -> None:
    news.tell_of_assignment(letter)


@subscribe("mention", key="notifications.mention")
def mention(letter: EventLetter) -> None:
    news.tell_of_mention(letter)


@subscribe("new_message", key="notifications.new_message")
def new_message(letter: EventLetter) -> None:
    news.tell_of_message(letter)


@subscribe("internal.automation_notify", key="notifications.automation_notify")
def automation_notify(letter: EventLetter) -> None:
    news.tell_of_automation(letter)


@subscribe("feedback_received", key="notifications.feedback_received")
def feedback_received(letter: EventLetter) -> None:
    news.tell_of_feedback(letter)


@subscribe("ticket_created", key="notifications.ticket_created")
def ticket_created(letter: EventLetter) -> None:
    work_news.tell_of_ticket(letter)


@subscribe("internal.ticket_assigned", key="notifications.ticket_assigned")
def ticket_assigned(letter: EventLetter) -> None:
    work_news.tell_of_assigned_ticket(letter)


@subscribe("internal.ticket_due", key="notifications.ticket_due")
def ticket_due(letter: EventLetter) -> None:
    work_news.tell_of_due_ticket(letter)


@subscribe("task_created", "internal.task_assigned", key="notifications.task_created")
def task_created(letter: EventLetter) -> None:
    work_news.tell_of_task(letter)


@subscribe("internal.task_due", key="notifications.task_due")
def task_due(letter: EventLetter) -> None:
    work_news.tell_of_due_task(letter)


@subscribe("internal.plan_limit", "internal.plan_term", key="notifications.plan")
def plan(letter: EventLetter) -> None:
    plan_news.tell_of_plan(letter)
