"""What becomes of somebody's plan: told to whoever has it, and to nobody else."""

from django.utils import timezone

from accounts.models import User
from konan.core.events import EventLetter
from notifications.models import Kind
from notifications.services.telling import notify


def tell_of_plan(letter: EventLetter) -> None:
    assert letter.owner_id
    people = User.objects.filter(pk=letter.owner_id, is_active=True).values_list("pk", flat=True)
    notify(kind=Kind.PLAN_LIMIT, user_ids=people, at=timezone.now(), data=letter.payload)
