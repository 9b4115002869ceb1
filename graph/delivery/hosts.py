"""Which machine a name stands for, and whether it is one of the public net."""

from __future__ import annotations

import ipaddress
import socket

from graph.errors import Undelivered

_TRANSLATED = ipaddress.ip_network("64:ff9b::/96")
"""IPv6 addresses that stand for those of IPv4 (RFC 6052)."""


def addresses_of(host: str, port: int) -> list[str]:
    """The addresses of a name.

    Whoever looks at them connects to one of these very ones, as the name may stand for another
    a moment later.

    Raises:
        Undelivered: if there is none.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise Undelivered(f"{host}: no machine of that name is found") from error
    return [str(one[4][0]).partition("%")[0] for one in found]


def address_of(host: str, port: int, *, internal: bool) -> str:
    """The address of a webhook to connect to.

    Unless ``internal`` is set, all addresses of the name must be public ones.

    Raises:
        Undelivered: if there is none, or one is of this machine or its network.
    """
    addresses = addresses_of(host, port)
    if not internal and not all(map(is_public, addresses)):
        raise Undelivered(
            f"{host}: is on this machine or in its network, where nothing is sent; add the watch "
            "with --internal if that is meant"
        )
    return addresses[0]


def is_public(address: str) -> bool:
    """Whether an address is one that the whole net can reach."""
    ip = ipaddress.ip_address(address)
    if isinstance(ip, ipaddress.IPv6Address):
        inside = ip.ipv4_mapped or ip.sixtofour or (ip.teredo or (None, None))[1]
        if inside is not None:
            return is_public(str(inside))
        if ip in _TRANSLATED:
            return is_public(str(ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)))
    return ip.is_global and not ip.is_multicast
