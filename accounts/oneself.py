"""What nobody does for somebody else."""

from django.utils.translation import gettext_lazy as _

from konan.core.errors import Forbidden
from konan.core.tenancy import impersonator


def require_oneself() -> None:
    """Raises Forbidden `impersonating` where an operator acts as the person.

    Passwords, second factors, keys and secrets, and whatever takes data along, stay with
    those whose they are.
    """
    if impersonator.get() is not None:
        raise Forbidden(
            _("This only the owner of the account can do, not an operator."), code="impersonating"
        )
