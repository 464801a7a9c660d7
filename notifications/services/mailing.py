"""What is still unread after three minutes goes by mail: one mail for all that is due.

1. Claim a person who has something due, by their row: two workers never share one.
2. Leave out what they may no longer see, no longer want, or what somebody else took care of.
3. Queue the mail, and note that it was: news of the same kind in the same session is not
   mailed again until it was read.
"""

from collections.abc import Sequence
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.db.models import Exists, OuterRef
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override

from accounts.models import User
from conversations.models import Session
from konan.core.mail import queue_mail
from konan.core.tenancy import Actor
from notifications.models import Kind, Notification
from notifications.querysets import NotificationQuerySet
from notifications.services.preferences import wishes_of
from notifications.words import body_of, path_of, title_of


def mail_due() -> int:
    """Returns how many people were looked at."""
    handled = 0
    while _mail_somebody():
        handled += 1
    return handled


@transaction.atomic
def _mail_somebody() -> bool:
    due = _due()
    waiting = User.objects.filter(Exists(due.filter(user_id=OuterRef("pk"))))
    person = waiting.select_for_update(skip_locked=True, no_key=True).first()
    if person is None:
        return False
    rows = due.filter(user=person).order_by("pk")
    claimed = list(rows.select_for_update().values_list("pk", flat=True))
    _mail(person, _wanted(person, claimed))
    mailed = Notification.objects.filter(pk__in=claimed)
    mailed.update(mail_due_at=None)
    # by mail alone: with the mail it has been read
    mailed.filter(shown=False).update(read_at=timezone.now())
    return True


def _due() -> NotificationQuerySet:
    return Notification.objects.filter(mail_due_at__lte=timezone.now())


def _wanted(person: User, claimed: Sequence[UUID]) -> list[Notification]:
    """Oldest first; nothing for who is no longer active or never proved their address."""
    if not (person.is_active and person.email_verified):
        return []
    wishes = wishes_of([person.pk])[person.pk]
    actor = Actor(kind="user", user_id=person.pk)
    rows = Notification.objects.visible_to(actor).told().unread().filter(pk__in=claimed)
    wanted = [row for row in rows.order_by("updated_at") if wishes.email[row.type]]
    return [row for row in wanted if not _is_over(row)]


def _is_over(notification: Notification) -> bool:
    """A wait that ended: somebody else has the session, or nobody needs to."""
    session = notification.session
    if session is None or notification.type != Kind.HANDOFF_REQUESTED:
        return False
    elsewhere = session.assignee_id not in (None, notification.user_id)
    bots = session.handler == Session.Handler.BOT
    return elsewhere or bots or session.status == Session.Status.RESOLVED


def _mail(person: User, notifications: Sequence[Notification]) -> None:
    if not notifications:
        return
    with override(person.locale):
        queue_mail(to=person.email, subject=_subject(notifications), text=_text(notifications))


def _subject(notifications: Sequence[Notification]) -> str:
    if len(notifications) == 1:
        return " ".join(title_of(notifications[0]).split())
    count = len(notifications)
    text = ngettext("%(count)d thing waits for you", "%(count)d things wait for you", count)
    return text % {"count": count}


def _text(notifications: Sequence[Notification]) -> str:
    entries = [
        f"{title_of(each)}\n{body_of(each)}\n{settings.PUBLIC_URL}{path_of(each)}"
        for each in notifications
    ]
    wish = _("What is mailed to you, you choose here: %(url)s") % {
        "url": f"{settings.PUBLIC_URL}/settings/notifications"
    }
    return "\n\n".join([_("Hello,"), *entries, wish]) + "\n"
