"""Where a request comes from."""

from contextvars import ContextVar
from ipaddress import ip_address, ip_network

UNKNOWN = "0.0.0.0"
current_ip: ContextVar[str | None] = ContextVar("current_ip", default=None)
"""The caller's address while a request is being answered; None elsewhere."""


def client_ip(peer: str, forwarded_for: str, *, hops: int) -> str:
    """The caller's address.

    `hops` is the number of proxies of ours in front; each appends to X-Forwarded-For the
    address that it saw, so the caller is the `hops`-th entry from the right. With 0 the
    header is nobody's word but the caller's, and ignored.
    """
    entries = [entry.strip() for entry in forwarded_for.split(",") if entry.strip()]
    named = entries[-hops] if 0 < hops <= len(entries) else peer
    try:
        address = ip_address(named.strip("[]"))
    except ValueError:
        return UNKNOWN
    mapped = getattr(address, "ipv4_mapped", None)
    return str(mapped or address)


def network_of(ip: str) -> str:
    """What limits count by: an IPv4 address, or the /64 of an IPv6 one."""
    address = ip_address(ip)
    return ip if address.version == 4 else str(ip_network(f"{ip}/64", strict=False))
