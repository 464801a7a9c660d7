"""What is news to people. The relay runs each of these once per event."""

from konan.core.events import EventLetter, subscribe
from notifications.services import news


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


@subscribe("feedback_received", key="notifications.feedback_received")
def feedback_received(letter: EventLetter) -> None:
    news.tell_of_feedback(letter)
