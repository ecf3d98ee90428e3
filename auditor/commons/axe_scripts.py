"""Releases of the axe script whose bytes are known, so that a run can say whether it ran one of them."""

import hashlib
import re
from collections.abc import Mapping
from typing import Literal

Origin = Literal["known", "custom", "unknown"]

KNOWN: Mapping[str, str] = {
    # axe-core on npm, axe.min.js
    "66a8aaa95a8b044a7fd74a5435873bf04ff65a1ca75567c921b7509742085a14": "4.12.1",
    "fb83a4378d978ecb7d2dae48a3a3778a84c971ac692f3afd45d714fba89c0f0d": "4.11.4",
    "880970c081707360e64f34cea25ff91892f5bc95675b0776925b9709dd8a68bb": "4.10.3",
}
"""SHA-256 of a release's text, without white space at its end, and its version."""


def version(source: str) -> str:
    """What a script says of itself; ``unknown`` where it doesn't."""
    found = re.search(r"axe v(\S+)", source[:200])
    return found[1] if found else "unknown"


def origin(source: str, *, custom: bool) -> Origin:
    """Whether a script is a release that is known. ``custom``: the profile or the command line names it."""
    # Packages add a line end to the script, or take it away.
    release = KNOWN.get(hashlib.sha256(source.rstrip().encode()).hexdigest())
    if release is not None and release == version(source):
        return "known"
    return "custom" if custom else "unknown"
