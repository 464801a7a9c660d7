"""Queueing mails in the transaction of their cause, and sending them from a worker."""

import json
import smtplib
from datetime import timedelta

import structlog
from django.core.mail import EmailMessage
from django.db import transaction
from django.utils import timezone

from konan.core.crypto import CannotDecrypt, decrypt, encrypt
from konan.core.models import Mail
from konan.core.wake import wake

ATTEMPTS = 8
LEASE = timedelta(minutes=2)
log = structlog.get_logger(__name__)


def queue_mail(*, to: str, subject: str, text: str) -> None:
    """Writes the mail down in the caller's transaction; a worker sends it after the commit."""
    mail = Mail()
    words = json.dumps({"to": to, "subject": str(subject), "text": str(text)})
    mail.sealed = encrypt(words, aad=_aad(mail))
    mail.save()
    wake("mail")


def send_due() -> int:
    """Sends what is due; a mail that fails eight times (5 s doubling) is left `failed`."""
    sent = 0
    while (mail := _claim()) is not None:
        _send(mail)
        sent += 1
    return sent


def _aad(mail: Mail) -> str:
    return f"core_mail:{mail.id}:sealed"


@transaction.atomic
def _claim() -> Mail | None:
    now = timezone.now()
    due = Mail.objects.filter(status=Mail.Status.PENDING, due_at__lte=now)
    mail = due.order_by("due_at").select_for_update(skip_locked=True).first()
    if mail is not None:
        mail.due_at = now + LEASE
        mail.attempts += 1
        mail.save(update_fields=["due_at", "attempts"])
    return mail


def _send(mail: Mail) -> None:
    try:
        words = json.loads(decrypt(mail.sealed, aad=_aad(mail)))
        EmailMessage(words["subject"], words["text"], to=[words["to"]]).send()
    except (smtplib.SMTPException, OSError, CannotDecrypt, ValueError) as error:
        _failed(mail, error)
    else:
        mail.status, mail.sealed, mail.error = Mail.Status.SENT, "", ""
        mail.save(update_fields=["status", "sealed", "error"])


def _failed(mail: Mail, error: Exception) -> None:
    log.warning("mail_not_sent", mail_id=str(mail.id), attempts=mail.attempts, error=repr(error))
    mail.error = type(error).__name__
    mail.due_at = timezone.now() + timedelta(seconds=5 * 2**mail.attempts)
    if mail.attempts >= ATTEMPTS:
        mail.status, mail.sealed = Mail.Status.FAILED, ""
    mail.save(update_fields=["status", "sealed", "error", "due_at"])
