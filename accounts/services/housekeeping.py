"""What is over and needed by nobody is forgotten."""

from datetime import timedelta
from typing import Final

from django.contrib.sessions.models import Session as BrowserSession
from django.utils import timezone

from accounts.audit import forget_old
from accounts.models import EmailCode, SecondStep, SignIn, SocketTicket
from accounts.services.tries import forget_old_tries

SIGN_INS_KEPT: Final = timedelta(days=30)


def forget_what_is_over() -> None:
    """Ended codes and browser sessions; sign-ins (with their tokens) a month after their end;
    the audit trail after a year."""
    now = timezone.now()
    EmailCode.objects.filter(expires_at__lt=now - timedelta(hours=1)).delete()
    forget_old_tries()
    SecondStep.objects.filter(expires_at__lt=now).delete()
    SocketTicket.objects.filter(expires_at__lt=now).delete()
    BrowserSession.objects.filter(expire_date__lt=now).delete()
    SignIn.objects.filter(expires_at__lt=now - SIGN_INS_KEPT).delete()
    forget_old()
