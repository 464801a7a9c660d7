"""Mails: written with their cause, encrypted, sent once, tried again."""

from email import message_from_bytes
from pathlib import Path

import pytest
from django.core import mail as django_mail
from django.db import transaction
from django.utils import timezone
from pytest_django import Settings

from konan.core.mail import queue_mail, send_due
from konan.core.mail.outbox import ATTEMPTS
from konan.core.models import Mail

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def folder(settings: Settings, tmp_path: Path) -> Path:
    settings.EMAIL_BACKEND = "konan.core.mail.backend.FileBackend"
    settings.MAIL_DIR = tmp_path / "mail"
    return tmp_path / "mail"


def _queue() -> None:
    queue_mail(to="amal@example.com", subject="Your code", text="Here it is:\n\n123456\n")


def test_a_mail_is_one_file_that_anybody_can_read(folder: Path) -> None:
    _queue()
    assert send_due() == 1
    (path,) = folder.iterdir()
    message = message_from_bytes(path.read_bytes())
    assert (message["To"], message["Subject"]) == ("amal@example.com", "Your code")
    assert "123456" in message.get_payload().splitlines()
    assert path.stat().st_mode & 0o077 == 0


def test_the_database_holds_no_word_of_it_before_or_after(folder: Path) -> None:
    _queue()
    assert "123456" not in Mail.objects.get().sealed
    send_due()
    assert (Mail.objects.get().status, Mail.objects.get().sealed) == ("sent", "")


def test_a_rolled_back_cause_sends_nothing(folder: Path) -> None:
    with pytest.raises(RuntimeError), transaction.atomic():
        _queue()
        raise RuntimeError
    assert send_due() == 0


def test_a_mail_server_that_is_away_is_tried_again_and_at_last_given_up(
    settings: Settings,
) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9
    _queue()
    for attempt in range(1, ATTEMPTS + 1):
        Mail.objects.update(due_at=timezone.now())
        assert send_due() == 1
        assert Mail.objects.get().attempts == attempt
    assert (Mail.objects.get().status, Mail.objects.get().sealed) == ("failed", "")
    assert not getattr(django_mail, "outbox", [])
