"""The one HTTP client for the outside: pages to read, tenants' model servers, webhooks.

Whoever names a URL must not reach what only this server can reach. So a URL is parsed once,
its name is looked up once, every answer is judged, and the connection goes to an address that
was judged, on every hop. `OUTBOUND_ALLOWED_CIDRS` lets an operator open some private addresses,
for any port and for plain http; the metadata services of clouds stay closed.
"""

from konan.core.outbound.client import Fetched, Unpacker, fetch
from konan.core.outbound.connector import GuardedConnector, guarded_connector
from konan.core.outbound.errors import OutboundError, OutboundFailed, OutboundRefused
from konan.core.outbound.guard import Guard, check_url, parse_url

__all__ = [
    "Fetched",
    "Guard",
    "GuardedConnector",
    "OutboundError",
    "OutboundFailed",
    "OutboundRefused",
    "Unpacker",
    "check_url",
    "fetch",
    "guarded_connector",
    "parse_url",
]
