"""Little that can be read off a page's own scripts without running them."""

import re

_LOCATION = re.compile(
    r"""(?:location(?:\.href)?\s*\+?=\s*|location\.(?:assign|replace)\(\s*)(['"])(?P<to>[^'"]+)\1"""
)


def location_in(handler: str) -> str:
    """The address that a click handler goes to, as written; '' where it names none."""
    match = _LOCATION.search(handler)
    return match["to"] if match else ""
