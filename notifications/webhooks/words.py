"""Why an attempt failed, what to do about it, and why an endpoint is off: for a person."""

from typing import Any, Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from konan.core.outbound.errors import REASONS

WHY_OFF: Final[dict[str, Any]] = {
    "switched_off": gettext_lazy("Somebody switched it off."),
    "gone": gettext_lazy("The receiver answered 410: it is gone."),
    "failing": gettext_lazy("Nothing was received for five days."),
}
WHY_FAILED: Final[dict[str, Any]] = {
    **REASONS,
    "redirected": gettext_lazy("The receiver redirects, which is not followed."),
    "name_not_found": gettext_lazy("There is no server with this name."),
    "name_timed_out": gettext_lazy("The name of the receiver could not be looked up in time."),
    "unreachable": gettext_lazy("The receiver could not be reached."),
    "certificate": gettext_lazy("The receiver’s certificate is not valid."),
    "timed_out": gettext_lazy("The receiver did not answer within ten seconds."),
    "bad_response": gettext_lazy("The receiver’s answer was not understood."),
}
_THEIR_SIDE: Final = gettext_lazy(
    "Your system ran into an error while it took the message: its own log of this moment says more."
)
_REFUSED: Final = gettext_lazy(
    "Your system refuses the message: the beginning of its answer may say why."
)
WHAT_TO_TRY: Final[dict[str, Any]] = {
    "redirected": gettext_lazy("Give the webhook the address that it leads to."),
    "name_not_found": gettext_lazy("Check the spelling of the address, and its DNS record."),
    "name_timed_out": gettext_lazy("This often passes. If not, look at the DNS of the address."),
    "unreachable": gettext_lazy("Check that it runs, and that no firewall keeps us out."),
    "certificate": gettext_lazy("Renew the certificate, or send its whole chain."),
    "timed_out": gettext_lazy("Take the message, answer 200 at once, and do the work after that."),
    "bad_response": gettext_lazy("Check that the address speaks HTTP, and answers whole."),
    "address_not_allowed": gettext_lazy("Use an address that is reachable from the internet."),
}
WHAT_TO_TRY_AT: Final[dict[int, Any]] = {
    401: gettext_lazy(
        "It does not let us in: check that it verifies with the secret of this webhook."
    ),
    403: gettext_lazy(
        "It does not let us in: check its signature check, its firewall, its CSRF protection."
    ),
    404: gettext_lazy("There is nothing at this address: check its path."),
    405: gettext_lazy("The address does not take POST: check its path."),
    410: gettext_lazy("It says that it is gone for good, so the webhook is switched off."),
    429: gettext_lazy("It is busy and asks us to wait. It is tried again by itself."),
}


def why_failed(error: str, status_code: int | None) -> str | None:
    """In the language that is active; None where it was received."""
    if not error:
        return None
    if error == "bad_status":
        return _("The receiver answered %(status)d. Only 2xx means received.") % {
            "status": status_code
        }
    return str(WHY_FAILED[error])


def what_to_try(error: str, status_code: int | None) -> str:
    """What most often mends it; nothing where it was received."""
    if error == "bad_status":
        other = _THEIR_SIDE if (status_code or 0) >= 500 else _REFUSED
        return str(WHAT_TO_TRY_AT.get(status_code or 0, other))
    return str(WHAT_TO_TRY.get(error, ""))


def why_off(reason: str) -> str | None:
    return str(WHY_OFF[reason]) if reason else None
