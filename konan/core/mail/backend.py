"""Where no EMAIL_URL is set: one RFC 5322 file per mail under the data folder."""

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.core.mail.backends.base import BaseEmailBackend
from django.core.mail.message import EmailMessage

from konan.core.ids import uuid7


class FileBackend(BaseEmailBackend):
    """Writes `<time-ordered id>.eml`, whole or not at all, readable by its owner alone."""

    def send_messages(self, email_messages: Sequence[Any]) -> int:
        settings.MAIL_DIR.mkdir(parents=True, exist_ok=True, mode=0o700)
        for message in email_messages:
            self._write(message)
        return len(email_messages)

    def _write(self, message: EmailMessage) -> None:
        path = settings.MAIL_DIR / f"{uuid7()}.eml"
        draft = path.with_suffix(".part")
        draft.touch(mode=0o600)
        draft.write_bytes(message.message().as_bytes())
        draft.rename(path)
