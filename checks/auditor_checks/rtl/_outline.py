"""The outline of a page's layout, small enough to be kept of every page: boxes and one-sided styles of its blocks."""

import base64
import json
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Any

from auditor.commons.layout import Layout
from auditor.model import Box, Node, Target
from auditor.rules import fact

MAX_ROWS = 500
"""Elements of a page that are kept, from the top of the document."""
_LEAVES = frozenset(
    {"svg", "img", "video", "audio", "canvas", "iframe", "object", "input", "select", "textarea", "math"}
)
_SKIPPED = frozenset({"script", "style", "template", "noscript", "br", "wbr", "source", "track"})


@dataclass
class Block:
    """One element of an outline. Lengths are CSS pixels; pairs are (left, right)."""

    tag: str
    nth: int
    """Position among its siblings, from 1."""
    classes: str
    box: Box
    direction: str
    display: str
    position: str
    floats: str
    align: str
    text: bool
    """Whether it has text of its own."""
    padding: tuple[float, float]
    margin: tuple[float, float]
    border: tuple[float, float]
    picture: str
    """For icons and pictures: what they show, and ``|flip`` where they are mirrored."""
    parent: "Block | None" = None
    children: list["Block"] = field(default_factory=list)

    @property
    def selector(self) -> str:
        """A CSS selector that leads to it."""
        steps = []
        block: Block | None = self
        while block is not None:
            steps.append(block.tag if block.tag == "body" else f"{block.tag}:nth-child({block.nth})")
            block = block.parent
        return " > ".join(reversed(steps))

    @property
    def target(self) -> Target:
        named = f' class="{self.classes}"' if self.classes else ""
        return Target(self.selector, f"<{self.tag}{named}>", self.box)


@fact
def outline(layout: Layout) -> str:
    """The page's blocks as compressed JSON; see :func:`read`."""
    root = layout.snapshot.root
    body = next((c for c in root.elements if c.tag == "body"), None) if root is not None else None
    rows: list[list[Any]] = []
    if body is not None and body.box is not None:
        _collect(body, -1, 1, rows)
    data = json.dumps({"width": layout.width, "rtl": layout.rtl, "rows": rows}, separators=(",", ":"))
    return base64.b64encode(zlib.compress(data.encode("utf-8", "replace"), 6)).decode()


def _collect(node: Node, parent: int, nth: int, rows: list[list[Any]]) -> None:
    if len(rows) >= MAX_ROWS:
        return
    index = parent
    if node.style("display") not in ("inline", "contents") or node.tag in _LEAVES or _is_icon(node):
        if not node.visible:
            return
        index = len(rows)
        rows.append(_row(node, parent, nth))
        if node.tag in _LEAVES:
            return
    elif node.tag != "a" and not any(c.is_element for c in node.children):
        return
    for position, child in enumerate(node.elements, 1):
        if child.rendered and child.tag not in _SKIPPED:
            _collect(child, index, position, rows)


def _is_icon(node: Node) -> bool:
    return node.tag == "i" and "class" in node.attrs


def _row(node: Node, parent: int, nth: int) -> list[Any]:
    box = node.box
    assert box is not None
    return [
        parent,
        node.tag,
        nth,
        node.attrs.get("class", "")[:60],
        round(box.x),
        round(box.y),
        round(box.width),
        round(box.height),
        node.style("direction"),
        node.style("display"),
        node.style("position"),
        node.style("float"),
        node.style("text-align"),
        int(any(c.is_text and c.value.strip() for c in node.children)),
        *(round(node.px(name), 1) for name in _SIDES),
        _picture(node),
    ]


_SIDES = ("padding-left", "padding-right", "margin-left", "margin-right", "border-left-width", "border-right-width")


def _picture(node: Node) -> str:
    if node.tag not in ("svg", "img", "i"):
        return ""
    source = node.attrs.get("src", "")
    if node.tag == "svg":
        use = next(node.find("use"), None)
        source = (use.attrs.get("href") or use.attrs.get("xlink:href", "")) if use is not None else ""
    named = f"{source[-80:]} {node.attrs.get('class', '')[:60]}".strip()
    flipped = any(n.style("transform").startswith("matrix(-1,") for n in (node, *list(node.ancestors())[:2]))
    return named + ("|flip" if flipped else "")


@dataclass(frozen=True)
class Outline:
    """An outline as it is compared."""

    width: float
    rtl: bool
    body: Block | None


def read(packed: str) -> Outline:
    """The outline behind a fact."""
    data = json.loads(zlib.decompress(base64.b64decode(packed)))
    blocks: list[Block] = []
    for row in data["rows"]:
        parent, tag, nth, classes, x, y, w, h, direction, display, position, floats, align, text, *rest = row
        pl, pr, ml, mr, bl, br, picture = rest
        above = blocks[parent] if parent >= 0 else None
        block = Block(
            tag, nth, classes, Box(x, y, w, h), direction, display, position, floats, align, bool(text),
            (pl, pr), (ml, mr), (bl, br), picture, above,
        )  # fmt: skip
        if above is not None:
            above.children.append(block)
        blocks.append(block)
    return Outline(data["width"], data["rtl"], blocks[0] if blocks else None)


def matched(one: Block, other: Block) -> Iterator[tuple[Block, Block]]:
    """Children of two counterparts that are counterparts themselves: by place, or by tag and classes in order."""
    first, second = one.children, other.children
    if [b.tag for b in first] == [b.tag for b in second]:
        yield from zip(first, second, strict=True)
        return
    keys = [[f"{b.tag}.{b.classes}" for b in side] for side in (first, second)]
    for start, at, size in SequenceMatcher(None, keys[0], keys[1], autojunk=False).get_matching_blocks():
        yield from zip(first[start : start + size], second[at : at + size], strict=True)
