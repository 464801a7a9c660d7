"""Reading back the mails that were written to files."""

from dataclasses import dataclass
from datetime import datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

from django.conf import settings

SHOWN = 50


@dataclass(frozen=True, slots=True)
class MailFile:
    to: str
    subject: str
    sent_at: datetime | None
    text: str


def newest_mails() -> list[MailFile]:
    """The newest first; names of files begin with a time-ordered id."""
    names = sorted(settings.MAIL_DIR.glob("*.eml"), key=lambda path: path.name, reverse=True)
    return [_read(path) for path in names[:SHOWN]]


def _read(path: Path) -> MailFile:
    parsed = message_from_bytes(path.read_bytes(), policy=policy.default)
    body = parsed.get_body(("plain",)) if isinstance(parsed, EmailMessage) else None
    return MailFile(
        to=str(parsed["To"] or ""),
        subject=str(parsed["Subject"] or ""),
        sent_at=parsed["Date"].datetime if parsed["Date"] else None,
        text=body.get_content() if body else "",
    )
