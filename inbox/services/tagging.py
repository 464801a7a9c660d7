"""What agents put on a session to find it again: tags and a priority."""

import unicodedata
from collections.abc import Sequence
from typing import Final

from django.utils.translation import gettext_lazy as _

from conversations.models import Session
from conversations.shapes import session_shape
from inbox.models import Activity
from inbox.services.acting import Shape, acting, keep
from inbox.services.activities import activity_note
from konan.core.errors import FieldError, Invalid, InvalidFields
from konan.core.tenancy import Actor

MOST: Final = 20
LONGEST: Final = 40


def normalised_tags(tags: Sequence[str]) -> list[str]:
    """Trimmed, lower-cased, none twice, in the order given. Raises Invalid at `tags` for more
    than 20, at `tags.<n>` for one that is empty or longer than 40 characters."""
    found = [" ".join(unicodedata.normalize("NFC", tag).lower().split()) for tag in tags]
    wrong = [
        FieldError(f"tags.{at}", "blank", _("A tag has at least one character."))
        if not tag
        else FieldError(f"tags.{at}", "max_length", _("A tag has at most 40 characters."))
        for at, tag in enumerate(found)
        if not 0 < len(tag) <= LONGEST
    ]
    if wrong:
        raise InvalidFields(wrong)
    once = list(dict.fromkeys(found))
    if len(once) > MOST:
        raise Invalid("tags", _("At most 20 tags."), code="max_length")
    return once


def session_set_tags(*, actor: Actor, session: Session, tags: Sequence[str]) -> Shape:
    """Replaces the session's tags by `tags`, normalised."""
    wanted = normalised_tags(tags)
    with acting(actor=actor, session=session) as current:
        before = current.tags
        if before == wanted:
            return session_shape(current.pk)
        current.tags = wanted
        shape = keep(current)
        activity_note(
            session=current,
            by=actor,
            kind=Activity.Kind.TAGS,
            added=[tag for tag in wanted if tag not in before],
            removed=[tag for tag in before if tag not in wanted],
        )
        return shape


def session_set_priority(*, actor: Actor, session: Session, priority: Session.Priority) -> Shape:
    with acting(actor=actor, session=session) as current:
        before = current.priority
        if before == priority:
            return session_shape(current.pk)
        current.priority = priority
        shape = keep(current)
        activity_note(
            session=current,
            by=actor,
            kind=Activity.Kind.PRIORITY,
            priority=str(priority),
            before=before,
        )
        return shape
