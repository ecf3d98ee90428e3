"""The page's document as the server sent it."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """The bytes of the main document with its response headers.

    The bytes are those behind the content encoding (gzip, brotli) and before any character decoding.
    """

    url: str
    headers: Mapping[str, str]
    """Names in lower case; values of a header that came more than once joined by ", "."""
    body: bytes
