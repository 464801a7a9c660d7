"""Why a request to the outside was not made, or did not succeed, in words for a person."""

from typing import Any, Final

from django.utils.translation import gettext_lazy as _

from konan.core.errors import DomainError

REASONS: Final[dict[str, Any]] = {
    "url_invalid": _("This is not a web address. It should look like https://example.com/page."),
    "url_scheme": _("Only addresses that begin with https:// are allowed here."),
    "url_credentials": _("The address must not contain a user name or a password."),
    "url_fragment": _("The address must not contain a # part."),
    "url_port": _("This port is not allowed. Use 80, 443, 8080 or 8443."),
    "address_not_allowed": _(
        "This address is not allowed: it leads into a private network or to this server."
    ),
    "name_not_found": _("There is no site with this name. Check the spelling."),
    "name_timed_out": _("The name of this site could not be looked up in time."),
    "unreachable": _("The site could not be reached."),
    "certificate": _("The site's certificate is not valid, so it was not read."),
    "timed_out": _("The site took too long to answer."),
    "too_large": _("The page is too large."),
    "too_many_redirects": _("The page redirects too many times."),
    "bad_response": _("The site's answer could not be understood."),
    "bad_status": _("The site answered with an error. Try again later."),
    "content_type": _("The page is not text: only web pages, text, PDF and DOCX can be read."),
}


class OutboundError(DomainError):
    def __init__(self, code: str) -> None:
        super().__init__(REASONS[code], code=code)


class OutboundRefused(OutboundError):
    """The address may not be visited; asking again changes nothing."""


class OutboundFailed(OutboundError):
    """The address may be visited, and no usable answer came. `passing`: try again later."""

    PASSING: Final = frozenset(
        {"name_timed_out", "unreachable", "timed_out", "bad_response", "bad_status"}
    )

    @property
    def passing(self) -> bool:
        return self.code in self.PASSING


class DeniedAddress(OSError):
    """Carries a refusal through the HTTP client, which understands OSError alone."""

    def __init__(self, reason: OutboundError) -> None:
        super().__init__(str(reason.message))
        self.reason = reason
