"""How machines talk: mutual TLS with a private authority, or plainly within one machine where that is asked for."""

import ipaddress
import ssl
from pathlib import Path
from urllib.parse import urlsplit

from distributed.security import Security

from auditor.cluster.certificates import FILES
from auditor.errors import UsageError

PORT = 8786
_SIDES = ("client", "worker", "scheduler")


def transport(address: str, certificates: Path | None, *, insecure: bool = False) -> Security:
    """The security of connections to or at an address such as ``tls://scheduler:8786``.

    Every side shows a certificate of the folder's authority, or is not talked to.

    Raises:
        UsageError: the address is neither TLS nor an allowed plain one, or the certificates are missing.
    """
    parts = urlsplit(address)
    if parts.scheme == "tcp" and insecure:
        if not is_loopback(parts.hostname or ""):
            raise UsageError(
                f"{address} is not on this machine: whoever can reach it could run anything there",
                hint="use tls:// and certificates; --insecure is for 127.0.0.1 alone",
            )
        return Security()
    if parts.scheme != "tls" or not parts.hostname:
        hint = "write it as tls://host:8786; tcp://127.0.0.1:8786 needs --insecure"
        raise UsageError(f"'{address}' is no address of a cluster", hint=hint)
    if certificates is None:
        raise UsageError("no certificates for the cluster", hint="name their folder with --certificates")
    missing = [name for name in FILES if not (certificates / name).is_file()]
    if missing:
        raise UsageError(
            f"{certificates} holds no {' and no '.join(missing)}",
            hint="`auditor cluster certificates DIR` makes a folder for every kind of machine",
        )
    authority, certificate, key = (str(certificates / name) for name in FILES)
    return Security(
        require_encryption=True,
        tls_min_version=ssl.TLSVersion.TLSv1_3,
        tls_ca_file=authority,
        **{f"tls_{role}_cert": certificate for role in _SIDES},
        **{f"tls_{role}_key": key for role in _SIDES},
    )


def is_loopback(host: str) -> bool:
    """Whether a host is this machine by its name or address."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
