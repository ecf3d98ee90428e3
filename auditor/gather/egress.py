"""Where a run may connect to: one policy for the browser, plain requests and probes.

It is asked at every connection, after the name was resolved, about the very address that is then connected to: a
name that first answers with a public address and then with a private one gains nothing, and neither does a redirect.
Public addresses are open, so that a portal's fonts and scripts from elsewhere load; those inside networks are not,
unless the profile names them.
"""

import asyncio
import ipaddress
import os
import socket
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from auditor.model import Text
from auditor.profile import Portal, Profile
from auditor.profile.fields import split_port
from auditor.profile.patterns import host_matches

LOCKED = "PORTAL_AUDITOR_PUBLIC_ONLY"
"""Environment variable by which a machine's operator refuses private addresses whatever a profile names."""

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Network = ipaddress.IPv4Network | ipaddress.IPv6Network
Resolve = Callable[[str, int], Awaitable[Sequence[str]]]

# Of clouds: AWS (and most others), AWS over IPv6, AWS tasks, Google over IPv6, Alibaba, Oracle, Azure.
_METADATA = frozenset(
    ipaddress.ip_address(a)
    for a in (
        "169.254.169.254", "fd00:ec2::254", "169.254.170.2", "169.254.170.23", "fd00:ec2::23", "fd20:ce::254",
        "100.100.100.200", "192.0.0.192", "168.63.129.16",
    )
)  # fmt: skip
_KINDS: tuple[tuple[Network, str], ...] = tuple(
    (ipaddress.ip_network(network), kind)
    for kind, networks in {
        "loopback": ("127.0.0.0/8", "::1/128"),
        "private": ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7", "fec0::/10", "64:ff9b:1::/48"),
        "shared": ("100.64.0.0/10",),
        "link-local": ("169.254.0.0/16", "fe80::/10"),
        # 0.0.0.0 leads to the machine itself.
        "unspecified": ("0.0.0.0/8", "::/128"),
        "multicast": ("224.0.0.0/4", "ff00::/8"),
    }.items()
    for network in networks
)
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
_WEB_PORTS = frozenset({80, 443})
_COMPATIBLE = ipaddress.IPv6Network("::/96")
_NAMEABLE = frozenset({"loopback", "private", "shared"})
"""Kinds that naming a host opens; the others only a range does."""

_WORDS = {
    "loopback": Text("on this machine", "على هذا الجهاز نفسه"),
    "private": Text("in a private network", "في شبكة خاصة"),
    "shared": Text("in a provider's shared network", "في شبكة مشتركة لمزود الخدمة"),
    "link-local": Text("on the local link", "على الوصلة المحلية"),
    "unspecified": Text("not an address of any host", "ليس عنوانًا لأي مضيف"),
    "multicast": Text("a multicast address", "عنوان بث متعدد"),
    "reserved": Text("in a reserved range", "في نطاق محجوز"),
    "metadata": Text("a cloud's metadata service", "خدمة البيانات الوصفية للسحابة"),
    "host": Text("not among the hosts allowed", "ليس من المضيفين المسموح بهم"),
}


class RefusedError(OSError):
    """The policy does not allow a connection. Nothing was sent."""

    def __init__(self, host: str, port: int, kind: str, address: str = "") -> None:
        super().__init__(f"{host}:{port} was not connected to: {kind}")
        self.host, self.port, self.kind, self.address = host, port, kind, address

    def __str__(self) -> str:
        return self.text.en

    @property
    def text(self) -> Text:
        """What was refused, why, and how a profile allows it."""
        if self.kind == "host":
            return Text(
                en=f"{self.host} was not connected to: it is not among the hosts of network.allow_hosts in the profile",
                ar=f"لم يُتصل بالمضيف {self.host} لأنه ليس من المضيفين المذكورين في network.allow_hosts في ملف التدقيق",
            )
        where, named = _WORDS[self.kind], self.address if self.address != self.host else ""
        english = f"{self.host} was not connected to: {named or 'its address'} is {where.en}"
        arabic = f"لم يُتصل بالمضيف {self.host} لأن {f'العنوان {named}' if named else 'عنوانه'} {where.ar}"
        key = "network.private_hosts" if self.kind in _NAMEABLE else "network.private_addresses"
        value = self.host if self.kind in _NAMEABLE else self.address
        return Text(
            en=f"{english}; to allow it, put {value} under {key} in the profile",
            ar=f"{arabic}؛ وللسماح به أضف {value} تحت {key} في ملف التدقيق",
        )


async def resolve(host: str, port: int) -> list[str]:
    """The system's addresses of a host, in its order.

    Raises:
        socket.gaierror: the name has none, or no resolver answered.
    """
    try:
        found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except UnicodeError as error:
        raise socket.gaierror(socket.EAI_NONAME, f"{host!r} is not a name") from error
    return list(dict.fromkeys(str(address[0]) for *_, address in found))


@dataclass(frozen=True, slots=True)
class Egress:
    """What may be connected to. As it stands, every public address and nothing else."""

    own: tuple[str, ...] = ()
    """Patterns of the portal's hosts. Those that are addresses, and localhost, are open as they are written."""
    allow_hosts: tuple[str, ...] = ("*",)
    """Patterns of the other hosts that may be connected to at all."""
    private_hosts: tuple[str, ...] = ()
    """Patterns of hosts that may lie in private networks."""
    private: tuple[Network, ...] = ()
    """Address ranges, private or not, that are open to every allowed host."""
    resolve: Resolve = resolve

    @classmethod
    def of(cls, profile: Profile, portals: Sequence[Portal] | None = None, also: Sequence[str] = ()) -> "Egress":
        """A profile's policy for some of its portals, by default all of them with the probes' endpoints.

        ``also``: URLs that were named beside the profile.
        """
        chosen = profile.portals if portals is None else portals
        own = [pattern for portal in chosen for pattern in (*portal.scope, *map(_origin, portal.start))]
        if portals is None:
            own += [_origin(endpoint.url) for endpoint in profile.probes.endpoints]
        own = list(dict.fromkeys([*own, *map(_origin, also)]))
        reach = profile.network
        if os.environ.get(LOCKED):
            # Without a literal among its own, a policy opens no private address.
            return cls(tuple(h for h in own if not _is_literal(h)), reach.allow_hosts)
        ranges = tuple(ipaddress.ip_network(n) for n in reach.private_addresses)
        return cls(tuple(own), reach.allow_hosts, reach.private_hosts, ranges)

    async def addresses(self, host: str, port: int) -> list[str]:
        """The addresses of a host that may be connected to, in the resolver's order; at least one.

        Raises:
            RefusedError: the host or all of its addresses are refused.
            socket.gaierror: the name has no address.
        """
        host = host.strip("[]").lower()
        self.check_host(host, port)
        found = await self.resolve(host, port)
        if not found:
            raise socket.gaierror(socket.EAI_NONAME, f"{host} has no address")
        allowed = [address for address in found if not self.objection(host, port, address)]
        if not allowed:
            raise RefusedError(host, port, self.objection(host, port, found[0]), found[0])
        return allowed

    def check_host(self, host: str, port: int) -> None:
        """Whether the host may be connected to, wherever it lies.

        Raises:
            RefusedError: it may not.
        """
        if not any(host_matches(pattern, host, port) for pattern in (*self.own, *self.allow_hosts)):
            raise RefusedError(host, port, "host")

    def objection(self, host: str, port: int, address: str) -> str:
        """The kind of address that a host may not be connected to at; '' if it may."""
        parsed = ipaddress.ip_address(address.partition("%")[0])
        kind = kind_of(parsed)
        if not kind:
            return ""
        inner = embedded(parsed) or parsed
        if kind == "metadata":
            # A wide range that happens to hold it does not open it.
            alone = any(n.num_addresses == 1 and inner in n for n in self.private)
            return "" if alone else kind
        if any(one in network for network in self.private for one in (parsed, inner)):
            return ""
        if kind not in _NAMEABLE:
            return kind
        named = any(host_matches(pattern, host, port) for pattern in self.private_hosts)
        return "" if named or any(_opens(pattern, host, port) for pattern in self.own) else kind


PUBLIC = Egress()
"""Every public address and nothing else."""
LOOPBACK = Egress(private=(ipaddress.ip_network("127.0.0.0/8"), ipaddress.ip_network("::1/128")))
"""Public addresses and this machine: for laboratories."""


def kind_of(address: Address) -> str:
    """What makes an address one that is not open to everybody; '' for a public one.

    ``loopback``, ``private``, ``shared``, ``link-local``, ``metadata``, ``unspecified``, ``multicast`` or ``reserved``
    (IANA's registries of special addresses). An IPv4 address inside an IPv6 one counts as itself.
    """
    inner = embedded(address)
    if inner is not None:
        return kind_of(inner)
    if address in _METADATA:
        return "metadata"
    kind = next((kind for network, kind in _KINDS if address in network), "")
    return kind or ("" if address.is_global else "reserved")


def embedded(address: Address) -> ipaddress.IPv4Address | None:
    """The IPv4 address that a gateway or the system would take an IPv6 address for."""
    if isinstance(address, ipaddress.IPv4Address):
        return None
    if address in _NAT64 or (address in _COMPATIBLE and int(address) > 0xFFFF):
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour


def _opens(pattern: str, host: str, port: int) -> bool:
    """Whether one of the portal's own patterns is this very address and port; without a port, the web's two."""
    if not _is_literal(pattern) or not host_matches(pattern, host, port):
        return False
    return bool(split_port(pattern)[1]) or port in _WEB_PORTS


def _is_literal(pattern: str) -> bool:
    """Whether a host pattern is an address, or this machine's own name."""
    host = split_port(pattern)[0].strip("[]")
    if host == "localhost" or (host.endswith(".localhost") and not host.startswith("*")):
        return True
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def _origin(url: str) -> str:
    """Host and port of a URL as a pattern; the scheme's own port is left out."""
    parts = urlsplit(url)
    host = (parts.hostname or "").encode("idna").decode("ascii") if parts.hostname else ""
    host = f"[{host}]" if ":" in host else host
    return f"{host}:{parts.port}" if parts.port else host


def refused(error: BaseException | None) -> RefusedError | None:
    """The refusal that stands behind an error, if one does."""
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        if isinstance(error, RefusedError):
            return error
        seen.add(id(error))
        error = error.__cause__ or error.__context__
    return None
