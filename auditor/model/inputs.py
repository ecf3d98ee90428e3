"""What a page's result rests on: everything that its visit loaded."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Load:
    """One request of a visit and what its answer was."""

    url: str
    type: str
    status: int | None = None
    """None where there was no answer."""
    accept: str = "*/*"
    requested_with: str = ""
    validators: tuple[str, str] = ("", "")
    """ETag and Last-Modified as the browser got them."""
    length: int | None = None
    """Bytes of the body as the browser got it, decoded; None where it didn't say."""
    digest: str = ""
    """'' until known."""
    unchanged: bool = False
    """Whether the browser had it and was told that it still holds: such an answer may leave validators out."""


@dataclass(frozen=True, slots=True)
class Inputs:
    """Everything a visit loaded."""

    loads: tuple[Load, ...] = ()
    unprovable: str = ""
    """Why the page can't be known again without a browser; '' where it can."""
