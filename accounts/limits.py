"""The `auth` limit: one set of counters for the API and the pages."""

from django.http import HttpRequest

from konan.core.ratelimits import enforce, request_network


def limit_sign_in(request: HttpRequest) -> None:
    """Signing in and signing up share one counter per address of the caller."""
    enforce(request, "auth", f"sign-in:{request_network(request)}")


def limit_code(request: HttpRequest, what: str, email: str) -> None:
    """Codes are counted per address of the caller and e-mail."""
    enforce(request, "auth", f"{what}:{request_network(request)}:{email}")
