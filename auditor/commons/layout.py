"""The rendered page as its layout is judged: the derived artifact ``layout``.

Where a style sheet did not load, nothing of the page's layout means anything: a :class:`Failure` stands in the
artifact's place then, and every check that needs it answers cantTell with that reason.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from auditor.commons.bidi import arabic_letters, latin_letters, text_blocks
from auditor.model import Box, Failure, Node, Request, Snapshot, fold

# Sheets that only declare fonts: a page is laid out without them, if in another face.
_FONTS_ONLY = re.compile(
    r"fonts?\.(?:googleapis|gstatic|bunny)\.|use\.typekit|/webfonts?[./]|print[^/]*\.css", re.IGNORECASE
)


@dataclass(frozen=True)
class ArabicBlock:
    """A block whose own visible text is mostly Arabic."""

    element: Node
    nodes: tuple[Node, ...]
    text: str

    @property
    def rtl(self) -> bool:
        return self.element.style("direction") == "rtl"

    @cached_property
    def lines(self) -> tuple[Box, ...]:
        """The boxes of its lines of text, from top to bottom."""
        return tuple(_lines([box for n in self.nodes for box, run in n.lines if not run.isspace()]))


class Layout:
    """A page with its styles; frames are part of it."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot

    @cached_property
    def rtl(self) -> bool:
        """Whether the page itself runs from right to left."""
        root = self.snapshot.root
        body = next((c for c in root.elements if c.tag == "body"), None) if root is not None else None
        judged = body or root
        return judged is not None and judged.style("direction") == "rtl"

    @property
    def width(self) -> float:
        """The width of the window in CSS pixels, as far as the page can tell."""
        root = self.snapshot.root
        return root.box.width if root is not None and root.box is not None else self.snapshot.main.width

    @cached_property
    def arabic_blocks(self) -> tuple[ArabicBlock, ...]:
        """Blocks with visible text of at least two Arabic letters, most of their letters Arabic."""
        found = []
        for document in self.snapshot.documents:
            for block, nodes in text_blocks(document):
                text = fold("".join(n.value for n in nodes))
                if arabic_letters(text) < max(2, latin_letters(text) + 1):
                    continue
                if seen := tuple(n for n in nodes if n.visible and n.lines):
                    found.append(ArabicBlock(block, seen, text))
        return tuple(found)


def page_layout(snapshot: Snapshot, network: tuple[Request, ...]) -> Layout | Failure:
    """The derived artifact ``layout``."""
    missing = [r.url for r in network if r.type == "stylesheet" and _failed(r) and not _FONTS_ONLY.search(r.url)]
    if missing:
        return Failure(f"layout not judged: the style sheet {missing[0][:200]} did not load")
    return Layout(snapshot)


def _failed(request: Request) -> bool:
    if request.error or (request.status is not None and request.status >= 400):
        return True
    # In standards mode a sheet of another type is refused: most often an error page in its place.
    return request.mime_type == "text/html"


def _lines(boxes: Sequence[Box]) -> Iterator[Box]:
    line: Box | None = None
    for box in sorted(boxes, key=lambda b: b.y + b.height / 2):
        if line is not None and line.y < box.y + box.height / 2 < line.bottom:
            x, right = min(line.x, box.x), max(line.right, box.right)
            y, bottom = min(line.y, box.y), max(line.bottom, box.bottom)
            line = Box(x, y, right - x, bottom - y)
        else:
            if line is not None:
                yield line
            line = box
    if line is not None:
        yield line


def beside(one: Box, other: Box) -> bool:
    """Whether the two stand on one line: they share more than half of the lower one's height."""
    shared = min(one.bottom, other.bottom) - max(one.y, other.y)
    return shared > 0.5 * min(one.height, other.height)
