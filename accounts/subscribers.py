"""What is done about people once a request has been answered."""

from accounts.services.resetting import ASKED, mail_reset_code
from konan.core.events import EventLetter, subscribe


@subscribe(ASKED, key="accounts.mail_reset_code")
def reset_asked(letter: EventLetter) -> None:
    mail_reset_code(email=letter.payload["email"], asked_at=letter.created_at)
