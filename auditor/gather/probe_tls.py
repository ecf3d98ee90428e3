"""Certificates of servers: what the verified connection shows, and what a refused one would have shown."""

import asyncio
import contextlib
import os
import ssl
from datetime import UTC, datetime
from functools import cache, lru_cache
from typing import Any

import certifi
from cryptography import x509
from cryptography.hazmat.primitives import hashes

from auditor.model import Cause, Certificate

# OpenSSL's verification results (x509_vfy.h).
_VERIFY: dict[int, Cause] = {
    9: Cause.CERTIFICATE_NOT_YET_VALID,
    10: Cause.CERTIFICATE_EXPIRED,
    18: Cause.CERTIFICATE_SELF_SIGNED,
    62: Cause.CERTIFICATE_NAME,
    64: Cause.CERTIFICATE_NAME,
}


@cache
def trusting() -> ssl.SSLContext:
    """Verifies against the system's authorities; where the system has none, against Mozilla's (certifi)."""
    context = ssl.create_default_context()
    paths = ssl.get_default_verify_paths()
    has_folder = bool(paths.capath and os.path.isdir(paths.capath) and os.listdir(paths.capath))
    if not paths.cafile and not has_folder:
        context.load_verify_locations(certifi.where())
    return context


def cause_of(error: ssl.SSLError) -> Cause:
    """Why a handshake failed."""
    if isinstance(error, ssl.SSLCertVerificationError):
        return _VERIFY.get(error.verify_code, Cause.CERTIFICATE_UNTRUSTED)
    return Cause.TLS


def certificate_of(connection: Any) -> Certificate | None:
    """The certificate of a TLS connection (an ``ssl.SSLObject``); None where it has none."""
    leaf = connection.getpeercert(binary_form=True)
    return _parse(leaf, _chain(connection)) if leaf else None


def _chain(connection: Any) -> tuple[bytes, ...]:
    """The verified chain in DER. Public since Python 3.13; before, the same call one layer below."""
    for holder in (connection, getattr(connection, "_sslobj", None)):
        ask = getattr(holder, "get_verified_chain", None)
        if ask is not None:
            with contextlib.suppress(ssl.SSLError, ValueError, TypeError, AttributeError):
                return tuple(
                    c if isinstance(c, bytes) else ssl.PEM_cert_to_DER_cert(c.public_bytes()) for c in ask()
                )
    return ()


def _der(certificate: Any) -> bytes:
    if isinstance(certificate, bytes):
        return certificate
    return ssl.PEM_cert_to_DER_cert(certificate.public_bytes())


@lru_cache(maxsize=4096)
def _parse(leaf: bytes, chain: tuple[bytes, ...]) -> Certificate | None:
    try:
        made = x509.load_der_x509_certificate(leaf)
        ends = [x509.load_der_x509_certificate(c).not_valid_after_utc for c in chain]
        names = _names(made)
        issuer, subject = made.issuer.rfc4514_string(), made.subject.rfc4514_string()
    except ValueError:
        return None
    return Certificate(
        not_before=made.not_valid_before_utc.isoformat(timespec="seconds"),
        not_after=made.not_valid_after_utc.isoformat(timespec="seconds"),
        chain_not_after=min([made.not_valid_after_utc, *ends]).isoformat(timespec="seconds"),
        issuer=issuer[:300],
        subject=subject[:300],
        names=names,
        fingerprint=made.fingerprint(hashes.SHA256()).hex(),
        chain=max(1, len(chain)),
    )


def _names(made: x509.Certificate) -> tuple[str, ...]:
    try:
        found = made.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    except x509.ExtensionNotFound:
        return ()
    names = found.get_values_for_type(x509.DNSName)
    names += [str(address) for address in found.get_values_for_type(x509.IPAddress)]
    return tuple(names[:100])


async def refused_certificate(address: str, port: int, host: str, seconds: float = 5.0) -> Certificate | None:
    """The certificate of a server whose verification failed, so that the report can say what is wrong with it."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    try:
        async with asyncio.timeout(seconds):
            _, writer = await asyncio.open_connection(address, port, ssl=context, server_hostname=host)
    except (OSError, TimeoutError):
        return None
    try:
        return certificate_of(writer.get_extra_info("ssl_object"))
    finally:
        writer.transport.abort()


def days_left(moment: str, now: datetime | None = None) -> float:
    """Days until an ISO 8601 moment; negative once it is over."""
    return (datetime.fromisoformat(moment) - (now or datetime.now(UTC))).total_seconds() / 86400
