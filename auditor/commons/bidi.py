"""Painted order: where the browser really put each character of a block, and what that reads like.

The browser's inline boxes say it all: each holds the characters of one bidirectional run in logical order, and
where the run was painted. Markup, style, isolation and marks have had their effect by then, so nothing of the
Unicode Bidirectional Algorithm (UAX #9) has to be done again; only inside a box the direction follows from its
characters: letters of right-to-left scripts run to the left, all others and all digits (rules I1, I2) to the right.
"""

import itertools
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from auditor.model import Box, Document, Node, Snapshot

MIRRORED = str.maketrans("()[]{}<>«»‹›", ")(][}{><»«›‹")
"""Characters that are painted as their mirror image in a right-to-left run (Unicode's Bidi_Mirrored)."""
BREAK = "\ufffc"
"""Stands in a paragraph's text where something else is painted, or where an isolated part begins or ends."""

# Bidi classes R and AL; Arabic digits, comma and percent sign are not among them.
_RTL = re.compile(
    "[\u0590-\u05ff\u0608\u060b\u060d\u061b-\u064a\u066d-\u066f\u0671-\u06d5\u06e5\u06e6\u06ee\u06ef"
    "\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]"
)
_EVEN = re.compile("[^\\W_]")
_ARABIC_LETTER = re.compile("[\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]")
_LATIN_LETTER = re.compile("[A-Za-z\u00c0-\u024f]")


@dataclass(frozen=True, slots=True)
class Run:
    """Characters painted side by side in one direction."""

    start: int
    """Of its first character in the paragraph's text."""
    text: str
    box: Box
    rtl: bool


@dataclass(frozen=True)
class Paragraph:
    """One bidirectional paragraph: its text in logical order, and how its parts were painted."""

    element: Node
    """The block whose direction is the paragraph's."""
    nodes: tuple[Node, ...]
    """Its text nodes."""
    starts: tuple[int, ...]
    """Where each of them begins in ``text``."""
    text: str
    rtl: bool

    def node_at(self, index: int) -> Node:
        """The text node that a character belongs to."""
        pairs = zip(reversed(self.nodes), reversed(self.starts), strict=True)
        return next((n for n, start in pairs if start <= index), self.nodes[0])

    @cached_property
    def runs(self) -> tuple[Run, ...]:
        """What is visible of it, in logical order."""
        pairs = zip(self.nodes, self.starts, strict=True)
        return tuple(_with_neighbours([run for n, start in pairs for run in _runs(n, start)]))

    def seen(self, start: int, end: int) -> list[tuple[str, str]]:
        """(seen from left to right, meant in logical order) of a stretch, line by line.

        Invisible marks and combining marks are left out: they have no place of their own.
        """
        lines: list[tuple[float, list[tuple[Run, str]]]] = []
        for run in self.runs:
            part = run.text[max(0, start - run.start) : max(0, end - run.start)]
            if not part:
                continue
            middle = run.box.y + run.box.height / 2
            line = next((found for at, found in lines if run.box.y < at < run.box.bottom), None)
            if line is None:
                lines.append((middle, line := []))
            line.append((run, "".join(c for c in part if not _is_unseen(c))))
        return [(_painted(line), "".join(part for _, part in line).strip()) for _, line in lines]


@lru_cache(maxsize=4096)
def _is_unseen(char: str) -> bool:
    return unicodedata.category(char) in ("Cf", "Mn", "Me", "Cc")


def _painted(line: list[tuple[Run, str]]) -> str:
    ordered = sorted(line, key=lambda item: item[0].box.x)
    return "".join(part.translate(MIRRORED)[::-1] if run.rtl else part for run, part in ordered).strip()


def reads(seen: str, meant: str, *, rtl: bool = False) -> bool:
    """Whether what is seen from left to right is what is meant; ``rtl``: the stretch has to run to the left.

    White space is ignored: that at the end of a wrapped line is painted at the other side.
    """
    right = meant.translate(MIRRORED)[::-1] if rtl else meant
    return "".join(seen.split()) == "".join(right.split())


def has_arabic(text: str) -> bool:
    return _ARABIC_LETTER.search(text) is not None


def has_latin(text: str) -> bool:
    return _LATIN_LETTER.search(text) is not None


def arabic_letters(text: str) -> int:
    """How many Arabic letters the text has."""
    return len(_ARABIC_LETTER.findall(text))


def latin_letters(text: str) -> int:
    """How many Latin letters the text has."""
    return len(_LATIN_LETTER.findall(text))


def paragraphs(snapshot: Snapshot) -> Iterator[Paragraph]:
    """Paragraphs in which the order of painting can go wrong: of both directions, or with numbers in a row."""
    for document in snapshot.documents:
        for block, nodes in text_blocks(document):
            rtl = block.style("direction") == "rtl"
            text = " ".join(n.value for n in nodes)
            if not (has_arabic(text) if not rtl else _needs_care(text)):
                continue
            if any(n.visible for n in nodes):
                yield _paragraph(block, nodes, rtl)


_CARE = re.compile(
    "[A-Za-z\u00c0-\u024f]|[0-9\u0660-\u0669\u06f0-\u06f9].*[0-9\u0660-\u0669\u06f0-\u06f9]", re.DOTALL
)


def _needs_care(text: str) -> bool:
    return _CARE.search(text) is not None


def text_blocks(document: Document) -> list[tuple[Node, list[Node]]]:
    """The rendered text nodes of a document by the block they stand in, in document order."""
    return document.once(_text_blocks)


def _text_blocks(document: Document) -> list[tuple[Node, list[Node]]]:
    found: dict[int, tuple[Node, list[Node]]] = {}
    known: dict[int, Node | None] = {}
    for node in document.texts():
        if not node.rendered:
            continue
        parent = document.parents[node.index]
        if parent not in known:
            known[parent] = container(node)
        if (block := known[parent]) is not None:
            found.setdefault(block.index, (block, []))[1].append(node)
    return list(found.values())


def container(node: Node) -> Node | None:
    """The element whose bidirectional paragraph a node belongs to: the nearest that isn't plainly inline."""
    return next((a for a in node.ancestors() if a.style("display") not in ("inline", "contents")), None)


def _paragraph(block: Node, nodes: list[Node], rtl: bool) -> Paragraph:
    text, starts = "", []
    before: Node | None = None
    for node in nodes:
        if before is not None and _parted(before, node, block):
            text += BREAK
        starts.append(len(text))
        text += node.rendered_text
        before = node
    return Paragraph(block, tuple(nodes), tuple(starts), text, rtl)


def _runs(node: Node, start: int) -> Iterator[Run]:
    """A text node's runs; white space that was collapsed at a line's end is in none."""
    if not node.visible:
        return
    inner_rtl = node.parent is not None and node.parent.style("direction") == "rtl"
    text, position = node.rendered_text, 0
    for box, run in node.lines:
        at = max(position, text.find(run, position))
        yield Run(start + at, run, box, _runs_left(run, inner_rtl))
        position = at + len(run)


def _runs_left(run: str, base_rtl: bool) -> bool:
    """The direction of a run by its characters; one of neutrals alone goes with what it stands in (rule N2)."""
    if _RTL.search(run):
        return True
    return base_rtl and not _EVEN.search(run)


def _with_neighbours(runs: list[Run]) -> Iterator[Run]:
    """Runs of signs alone (rules N0 to N2): on which side of its neighbour each was painted tells its direction."""
    following = reversed(_nearest_before(reversed(runs)))
    for run, before, after in zip(runs, _nearest_before(runs), following, strict=True):
        if _EVEN.search(run.text):
            yield run
        elif before is not None and _on_one_line(run.box, before.box):
            yield replace(run, rtl=run.box.x < before.box.x)
        elif after is not None and _on_one_line(run.box, after.box):
            yield replace(run, rtl=run.box.x > after.box.x)
        else:
            yield run


def _nearest_before(runs: Iterable[Run]) -> list[Run | None]:
    """For each run, the nearest one before it that has letters or digits."""
    found: list[Run | None] = []
    nearest: Run | None = None
    for run in runs:
        found.append(nearest)
        if _EVEN.search(run.text):
            nearest = run
    return found


def _on_one_line(one: Box, other: Box) -> bool:
    return one.y < other.y + other.height / 2 < one.bottom


def _parted(one: Node, other: Node, block: Node) -> bool:
    """Whether something isolated, a line break or a picture comes between two text nodes."""
    if _isolate(one, block) is not _isolate(other, block):
        return True
    document = one.document
    for index in range(one.index + 1, other.index):
        between = document.node(index)
        if between.is_element and between.tag in ("br", "img", "svg", "input", "button", "select", "video"):
            return True
        if between.is_element and between.style("display") not in ("inline", "contents", ""):
            return True
    return False


def _isolate(node: Node, block: Node) -> Node | None:
    for ancestor in node.ancestors():
        if ancestor is block:
            return None
        if "isolate" in ancestor.style("unicode-bidi"):
            return ancestor
    return None


def overridden(nodes: Iterable[Node]) -> bool:
    """Whether somebody set the order of the characters by hand (``bdo``, override controls)."""
    return any(
        "\u202d" in n.value
        or "\u202e" in n.value
        or "override" in (n.parent.style("unicode-bidi") if n.parent else "")
        for n in nodes
    )


def set_apart(node: Node, block: Node) -> bool:
    """Whether markup gives a text inside a block the other direction: ``bdi``, or ``dir`` on an inline element."""
    parent = node.parent
    if parent is None or parent is block or parent.style("direction") == block.style("direction"):
        return False
    inner = itertools.takewhile(lambda ancestor: ancestor is not block, node.ancestors())
    return any(ancestor.style("unicode-bidi") not in ("normal", "") for ancestor in inner)
