"""The words of reading: blocks in, verdicts with evidence out."""

from dataclasses import dataclass, field
from typing import Literal

BlockKind = Literal["heading", "paragraph", "item", "row"]
Verdict = Literal["met", "partly", "absent", "person"]
Status = Literal["met", "partly", "absent"]

CELL_GAP = " | "


@dataclass(frozen=True, slots=True)
class Block:
    """One piece of a document as its structure gives it.

    ``text`` is the original text; the cells of a table row are joined by " | ", and ``header`` holds the
    table's header row joined the same way. ``level`` is the rank of a heading or the depth of an item;
    ``place`` says where it stands for a reader ("page 2", a selector) and is carried, never read.
    """

    kind: BlockKind
    text: str
    header: str = ""
    level: int = 0
    place: str = ""


@dataclass(frozen=True, slots=True)
class Span:
    """Evidence: the stretch ``start:end`` of one block's text, quoted."""

    block: int
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What one way of reading says of one criterion."""

    status: Status = "absent"
    evidence: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class CriterionVerdict:
    """The answer on one criterion.

    "person" means that the readings disagree or are not sure: ``candidates`` are then the likeliest three
    sentences. ``readings`` keeps what each said: phrases, concepts, examples.
    """

    criterion: str
    verdict: Verdict
    evidence: tuple[Span, ...] = ()
    candidates: tuple[Span, ...] = ()
    readings: tuple[Status, Status, Status] = ("absent", "absent", "absent")


@dataclass(frozen=True, slots=True)
class Limits:
    """What the profile demands of times, in seconds; a working limit is compared as working time.

    Two working days for the first response is the ministry's own policy (beneficiary centricity, 295).
    """

    first_response: int = 2 * 86400
    first_response_working: bool = True
    simple_resolution: int | None = None
    complex_resolution: int | None = None
    channel_kinds: int = 3
    steps: int = 3


@dataclass(frozen=True, slots=True)
class TimeValue:
    """A time promised by the document: seconds, whether working time, and where it is said."""

    seconds: int
    working: bool
    span: Span


@dataclass(frozen=True, slots=True)
class Channel:
    """One way in: its kind, the contact details given for it, and the row or line it was read from."""

    kind: str
    details: tuple[str, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Values:
    """What the document promises, ready to compare between languages and with the profile."""

    first_response: TimeValue | None = None
    resolution: TimeValue | None = None
    simple_resolution: TimeValue | None = None
    complex_resolution: TimeValue | None = None
    within_limit: bool | None = None
    channels: tuple[Channel, ...] = ()
    hours: tuple[tuple[int, int, frozenset[int]], ...] = field(default=())
