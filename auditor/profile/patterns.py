"""Patterns on URLs and hosts, as profiles and gates write them.

A pattern that begins with ``/`` is matched against the path, any other against the whole URL; the query counts
only where the pattern has a ``?``. ``*`` stands for anything but a slash, ``**`` for anything, ``/**`` at the end
or between slashes also for nothing; a slash at the end of the URL makes no difference. ``regex:`` begins a
regular expression that is searched in the whole URL. Percent escapes are decoded first, so that
``/ar/خدمات/**`` can be written as it reads.
"""

import re
from functools import lru_cache
from urllib.parse import unquote, urlsplit

from auditor.profile.problems import mistake

REGEX = "regex:"
_WILD = {"/**": "(?:/.*)?", "**": ".*", "*": "[^/]*"}


def check_pattern(pattern: str) -> str:
    """The pattern, if it can be used.

    Raises:
        PydanticCustomError: a regular expression is broken, or the pattern could match no URL.
    """
    if pattern.startswith(REGEX):
        try:
            re.compile(pattern.removeprefix(REGEX))
        except (re.error, OverflowError, RecursionError) as error:
            said = getattr(error, "msg", str(error))
            raise mistake(f"this is not a regular expression: {said}") from None
    elif not pattern.startswith(("/", "*", "http")):
        raise mistake("no URL matches this pattern", f"begin it with / or **, as in '/{pattern}'")
    return pattern


@lru_cache(maxsize=1024)
def _compiled(pattern: str) -> re.Pattern[str]:
    tokens = re.split(r"(/\*\*(?=/|$)|\*\*|\*)", unquote(pattern))
    expression = "".join(_WILD.get(token) or re.escape(token) for token in tokens)
    return re.compile(expression + "/?", re.DOTALL)


def matches(pattern: str, url: str) -> bool:
    """Whether a pattern stands for a URL (fragments aside)."""
    url = url.partition("#")[0]
    if pattern.startswith(REGEX):
        return re.search(pattern.removeprefix(REGEX), unquote(url)) is not None
    if "?" not in pattern:
        url = url.partition("?")[0]
    if pattern.startswith("/"):
        parts = urlsplit(url)
        url = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return _compiled(pattern).fullmatch(unquote(url)) is not None


def any_matches(patterns: tuple[str, ...], url: str) -> bool:
    """Whether one of the patterns stands for the URL."""
    return any(matches(pattern, url) for pattern in patterns)


def host_matches(pattern: str, host: str, port: int | None = None) -> bool:
    """Whether ``host``, ``host:port``, ``*.host`` or ``*`` stands for a host in lower case.

    ``*.host`` stands for the names under it and not for itself; without a port the pattern takes any.
    """
    if pattern == "*":
        return True
    found = re.fullmatch(r"(.*?)(?::(\d+))?", pattern) if not pattern.endswith("]") else None
    name, wanted = (found[1], found[2]) if found else (pattern, None)
    if wanted is not None and port != int(wanted):
        return False
    name, host = name.strip("[]"), host.strip("[]").removesuffix(".")
    return host.endswith(name[1:]) if name.startswith("*.") else host == name
