"""What people change about themselves."""

from typing import Any
from zoneinfo import available_timezones

from django.utils.translation import gettext_lazy as _

from accounts.models import User
from konan.core.errors import Invalid

CHANGEABLE = ("name", "locale", "timezone")


def profile_update(*, user: User, changes: dict[str, Any]) -> User:
    """Changes name, locale and time zone (an IANA name), as far as they are sent."""
    if "timezone" in changes and not is_timezone(changes["timezone"]):
        raise Invalid("timezone", _("This is not a time zone of the IANA list."))
    for name in CHANGEABLE:
        if name in changes:
            setattr(user, name, changes[name])
    user.save(update_fields=[name for name in CHANGEABLE if name in changes])
    return user


def is_timezone(name: str) -> bool:
    return name in available_timezones()
