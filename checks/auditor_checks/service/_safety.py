"""Security as a visitor sees it: plain addresses, headers with effect, software out of support."""

import re
from collections.abc import Iterator, Mapping
from typing import Final
from urllib.parse import urlsplit

from auditor.model import Text

HEADERS: Final[dict[str, Text]] = {
    "hsts": Text(en="Strict-Transport-Security", ar="Strict-Transport-Security"),
    "csp": Text(en="Content-Security-Policy", ar="Content-Security-Policy"),
    "content-type-options": Text(en="X-Content-Type-Options", ar="X-Content-Type-Options"),
    "frame-ancestors": Text(en="a rule on framing (frame-ancestors)", ar="قاعدة التضمين (frame-ancestors)"),
}
"""Parts of ``service/security-header-missing``."""
_SIX_MONTHS = 15_552_000

DATED: Final = "2026-01-01"
"""The day on which the list of support dates was last looked over."""

_SUPPORT: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    # product: (branch, end of support); '' for a branch that is supported
    "PHP": (("4", "2008-08-07"), ("5", "2018-12-31"), ("7", "2022-11-28"), ("8.0", "2023-11-26"),
            ("8.1", "2025-12-31"), ("8.2", ""), ("8.3", ""), ("8.4", ""), ("8.5", "")),
    "Apache": (("1", "2010-02-03"), ("2.0", "2013-07-10"), ("2.2", "2018-01-01"), ("2.4", "")),
    "nginx": (("0", "2013-04-24"), ("1.0", "2013-04-24"), ("1.1", "2025-04-23"), ("1.20", "2022-05-24"),
              ("1.22", "2023-04-11"), ("1.24", "2024-04-23"), ("1.26", "2025-04-23"), ("1.27", "2025-06-24"),
              ("1.28", ""), ("1.29", "")),
    "Microsoft-IIS": (("5", "2010-07-13"), ("6", "2015-07-14"), ("7", "2020-01-14"), ("8", "2023-10-10"), ("10", "")),
    "OpenSSL": (("0", "2019-12-31"), ("1", "2023-09-11"), ("3.1", "2025-03-14"), ("3.0", ""), ("3", "")),
    "Tomcat": (("6", "2016-12-31"), ("7", "2021-03-31"), ("8", "2024-03-31"), ("9", ""), ("10.0", "2022-10-31"),
               ("10", ""), ("11", "")),
    "jQuery": (("1", "2016-06-09"), ("2", "2016-06-09"), ("3", ""), ("4", "")),
    "Bootstrap": (("2", "2013-08-19"), ("3", "2019-07-24"), ("4", "2023-01-01"), ("5", "")),
    "AngularJS": (("1", "2021-12-31"),),
    "Drupal": (("6", "2016-02-24"), ("7", "2025-01-05"), ("8", "2021-11-02"), ("9", "2023-11-01"), ("10", ""), ("11", "")),
    "Joomla": (("1", "2012-12-31"), ("2", "2014-12-31"), ("3", "2023-08-17"), ("4", "2025-10-14"), ("5", ""), ("6", "")),
    "ASP.NET": (("1", "2013-07-09"), ("2", "2011-07-12"), ("4", "")),
}  # fmt: skip
_IN_HEADER = re.compile(
    r"(Apache(?:-Coyote)?|nginx|PHP|Microsoft-IIS|OpenSSL|Tomcat|Drupal|Joomla!?)[/ ](\d+(?:\.\d+)*)", re.IGNORECASE
)
_CANONICAL: Final = {name.lower(): name for name in _SUPPORT} | {"joomla!": "Joomla"}


def is_plain(address: str) -> bool:
    """Whether an address travels unencrypted; those of the machine itself never leave it (Secure Contexts, 3.1)."""
    parts = urlsplit(address)
    host = parts.hostname or ""
    own = host in ("localhost", "::1") or host.startswith("127.") or host.endswith(".localhost")
    return parts.scheme == "http" and not own


def header_state(part: str, headers: Mapping[str, str]) -> tuple[str, str]:
    """``held``, ``weak`` or ``absent`` for a header, with its value."""
    policy = headers.get("content-security-policy", "")
    if part == "hsts":
        value = headers.get("strict-transport-security", "")
        seconds = re.search(r"max-age\s*=\s*\"?(\d+)", value, re.IGNORECASE)
        held = seconds is not None and int(seconds[1]) >= _SIX_MONTHS
        return ("held" if held else "weak" if value else "absent"), value
    if part == "csp":
        reported = headers.get("content-security-policy-report-only", "")
        return ("held" if policy else "weak" if reported else "absent"), policy or reported
    if part == "content-type-options":
        value = headers.get("x-content-type-options", "")
        return ("held" if "nosniff" in value.lower() else "weak" if value else "absent"), value
    value = headers.get("x-frame-options", "")
    held = "frame-ancestors" in policy or value.strip().lower() in ("deny", "sameorigin")
    return ("held" if held else "weak" if value else "absent"), value


def versions_in(value: str, header: str = "") -> Iterator[tuple[str, str]]:
    """Products and versions that a header's value names."""
    for product, version in _IN_HEADER.findall(value):
        yield _CANONICAL.get(product.lower().removesuffix("-coyote"), product), version
    if header == "x-aspnet-version" and re.match(r"\d", value):
        yield "ASP.NET", value


def out_of_support(product: str, version: str) -> str | None:
    """The day on which a version's support ended, '' where it is supported, None where the list does not know it.

    The longest branch that the version begins with decides; minor versions of nginx that are odd end with the next.
    """
    branches = _SUPPORT.get(product, ())
    known = [(branch, end) for branch, end in branches if version == branch or version.startswith(branch + ".")]
    if product == "nginx" and not known and re.match(r"1\.(?:[0-9]|1\d|2[0135])(?:\.|$)", version):
        return "2025-04-23"
    return max(known, key=lambda entry: len(entry[0]))[1] if known else None
