"""Which addresses must not be connected to.

`ipaddress` calls many of them global (NAT64, 6to4, the metadata services of Azure and Oracle),
so the table is our own; what is not global by the registries is denied besides.
"""

from collections.abc import Iterable
from ipaddress import (
    IPv4Address,
    IPv4Network,
    IPv6Address,
    IPv6Network,
    ip_address,
    ip_network,
)
from typing import Final

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network

DENIED: Final[tuple[Network, ...]] = tuple(
    ip_network(text)
    for text in (
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16",
        "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16",
        "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        "168.63.129.16/32", "::/8", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/23",
        "2001:db8::/32", "2002::/16", "3fff::/20", "5f00::/16", "fc00::/7", "fe80::/10",
        "fec0::/10", "ff00::/8",
    )
)  # fmt: skip

METADATA: Final[frozenset[Address]] = frozenset(
    ip_address(text)
    for text in (
        "169.254.169.254", "169.254.169.123", "169.254.170.2", "169.254.170.23",
        "100.100.100.200", "168.63.129.16", "192.0.0.192", "fd00:ec2::254", "fd00:ec2::23",
        "fd20:ce::254",
    )
)  # fmt: skip


def read_address(text: str) -> Address:
    """The address that `text` spells, an IPv4 one unwrapped from IPv6; raises ValueError."""
    address = ip_address(text.partition("%")[0])
    if isinstance(address, IPv6Address) and address.ipv4_mapped:
        return address.ipv4_mapped
    return address


def covered(address: Address, allowed: Iterable[Network]) -> bool:
    """Whether the operator opened this address. The metadata services cannot be opened."""
    return address not in METADATA and any(address in network for network in allowed)


def denied(address: Address, own: Iterable[Address]) -> bool:
    """Whether this address is closed unless the operator opened it."""
    listed = any(address in network for network in DENIED)
    return listed or not address.is_global or address.is_multicast or address in own
