"""Why an attempt failed, and why an endpoint is off, in words for a person."""

from typing import Any, Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from konan.core.outbound.errors import REASONS

WHY_OFF: Final[dict[str, Any]] = {
    "switched_off": gettext_lazy("Somebody switched it off."),
    "gone": gettext_lazy("The receiver answered 410: it is gone."),
    "failing": gettext_lazy("Nothing was received for five days."),
}


def why_failed(error: str, status_code: int | None) -> str | None:
    """In the language that is active; None where it was received."""
    if not error:
        return None
    if error == "redirected":
        return _("The receiver redirects, which is not followed.")
    if error == "bad_status":
        return _("The receiver answered %(status)d. Only 2xx means received.") % {
            "status": status_code
        }
    return str(REASONS[error])


def why_off(reason: str) -> str | None:
    return str(WHY_OFF[reason]) if reason else None
