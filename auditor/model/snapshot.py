"""The page as it was rendered: nodes, styles, boxes, text boxes.

A :class:`Snapshot` wraps the answer of DevTools' ``DOMSnapshot.captureSnapshot``. The answer is kept in its
own columns; a :class:`Node` is a light view made when somebody asks for it. Shadow roots and the documents of
same-process frames are part of the tree.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import chain
from operator import attrgetter, itemgetter
from typing import Any, TypeVar

from auditor.model.geometry import Box

# The computed styles that a snapshot carries. Checks may read only these; each costs a little on every page.
STYLES = (
    "display",
    "visibility",
    "opacity",
    "color",
    "background-color",
    "background-image",
    "font-family",
    "font-size",
    "font-weight",
    "font-style",
    "line-height",
    "letter-spacing",
    "word-spacing",
    "text-align",
    "text-indent",
    "text-transform",
    "text-decoration-line",
    "text-shadow",
    "text-overflow",
    "white-space",
    "hyphens",
    "direction",
    "unicode-bidi",
    "position",
    "left",
    "right",
    "float",
    "overflow-x",
    "overflow-y",
    "clip",
    "clip-path",
    "margin-left",
    "margin-right",
    "padding-left",
    "padding-right",
    "border-left-width",
    "border-right-width",
    "border-bottom-width",
    "border-bottom-style",
    "transform",
    "filter",
    "mix-blend-mode",
    "list-style-type",
    "cursor",
    "pointer-events",
    "flex-direction",
    "content",
    "word-break",
)
T = TypeVar("T")
_STYLE_INDEX = {name: index for index, name in enumerate(STYLES)}

ELEMENT, TEXT = 1, 3
VOID_TAGS = frozenset(
    "area base br col embed hr img input link meta param source track wbr".split()  # noqa: SIM905
)
_NOT_TEXT = frozenset({"script", "style", "noscript", "template", "head", "title", "meta", "link"})


class Node:
    """One node of a rendered document. Two views of one node are the same object."""

    def __init__(self, document: "Document", index: int, parent: "Node | None") -> None:
        self.document = document
        self.index = index
        self.parent = parent
        """The parent, across shadow roots; None for a document."""
        self.type = document.node_types[index]
        """DOM node type: 1 element, 3 text, 9 document."""
        self.tag = document.tags[index]
        """Lower-case element name; ``#text``, ``#document`` … for other nodes; ``::before`` for pseudos."""
        self.is_element = self.type == ELEMENT and not self.tag.startswith("::")
        self.is_text = self.type == TEXT
        self._layout = layout = document.layout_of.get(index)
        self.rendered = layout is not None
        """Whether the browser made a box for it (``display: none`` and the like make none)."""
        own = document.styles[layout] if layout is not None else None
        # Text has no styles of its own: it reads its parent's.
        self._styles: Sequence[int] | None = own or (
            parent._styles if parent is not None and own is not None else None
        )

    def __repr__(self) -> str:
        return f"<Node {self.selector}>"

    @cached_property
    def attrs(self) -> dict[str, str]:
        """Attributes by lower-case name, in source order."""
        flat = self.document.attributes[self.index]
        string = self.document.string
        return {string(flat[i]).lower(): string(flat[i + 1]) for i in range(0, len(flat), 2)}

    def attr(self, name: str) -> str | None:
        """The attribute's value, or None where the attribute is absent."""
        return self.attrs.get(name)

    @cached_property
    def value(self) -> str:
        """A text node's characters as they stand in the DOM."""
        return self.document.string(self.document.node_values[self.index])

    @property
    def backend_id(self) -> int:
        """DevTools' backend node id: the key to the accessibility tree."""
        return int(self.document.backend_ids[self.index])

    # -- the tree ------------------------------------------------------------------------------------------

    @cached_property
    def children(self) -> tuple["Node", ...]:
        """Child nodes in order, pseudo-elements included; those of a shadow root first, which is no node itself."""
        return tuple(self.document.node(i) for i in self.document.children_of(self.index))

    @cached_property
    def elements(self) -> tuple["Node", ...]:
        """Child elements, without pseudo-elements."""
        return tuple(c for c in self.children if c.is_element)

    @property
    def is_shadow_child(self) -> bool:
        """Whether it stands at the top of a shadow tree. DevTools can't tell where one is nested in another."""
        shadows, parent = self.document.shadow_roots, self.parent
        return bool(shadows) and self.index in shadows and parent is not None and parent.index not in shadows

    def ancestors(self) -> Iterator["Node"]:
        """Ancestor elements, nearest first, across shadow roots, inside this document."""
        node = self.parent
        while node is not None:
            if node.type == ELEMENT:
                yield node
            node = node.parent

    def closest(self, *tags: str) -> "Node | None":
        """This element or its nearest ancestor with one of the tags."""
        if self.tag in tags:
            return self
        return next((a for a in self.ancestors() if a.tag in tags), None)

    def descendants(self) -> Iterator["Node"]:
        """Every node below, in document order, not crossing into frames."""
        document = self.document
        return iter(document.nodes[self.index + 1 : document.ends[self.index]])

    def find(self, *tags: str) -> Iterator["Node"]:
        """Descendant elements with one of the tags (all elements where none is named)."""
        for node in self.descendants():
            if node.is_element and (not tags or node.tag in tags):
                yield node

    @property
    def frame_document(self) -> "Document | None":
        """The document inside this frame element, where DevTools could read it."""
        inner = self.document.frames.get(self.index)
        return self.document.snapshot.documents[inner] if inner is not None else None

    # -- what is seen --------------------------------------------------------------------------------------

    @cached_property
    def box(self) -> Box | None:
        """Its rectangle in its document's CSS pixels, or None where it isn't rendered."""
        if self._layout is None:
            return None
        x, y, width, height = self.document.bounds[self._layout]
        return Box(x, y, width, height)

    def style(self, name: str) -> str:
        """A computed style of :data:`STYLES`; '' where the node isn't rendered. Text reads its parent's."""
        styles = self._styles
        return self.document.string(styles[_STYLE_INDEX[name]]) if styles else ""

    def px(self, name: str) -> float:
        """A computed style in pixels as a number; 0 for ``normal``, ``auto``, percentages and absence."""
        return _pixels(self.style(name))

    @cached_property
    def visible(self) -> bool:
        """Whether a sighted person can see it: rendered, not hidden, not fully transparent, not clipped away.

        Off-screen positioning counts as hidden; being below the fold does not.
        """
        element = self if self.type == ELEMENT else self.parent
        if self._layout is None or element is None or element.style("visibility") not in ("visible", ""):
            return False
        box = self.box
        if box is None or (self.is_text and box.area == 0):
            return False
        if box.right <= 0 or box.bottom <= 0:
            return False
        return not element.concealed

    @cached_property
    def concealed(self) -> bool:
        """Whether this element or an ancestor hides it by opacity, clipping or a tiny overflow box."""
        if self.style("opacity") == "0":
            return True
        clip, clip_path = self.style("clip"), self.style("clip-path")
        if self.style("position") in ("absolute", "fixed") and re.match(
            r"rect\((0px|1px)[, ]+(0px|1px)[, ]+(0px|1px)[, ]+(0px|1px)\)", clip
        ):
            return True
        if clip_path.startswith(("inset(50%", "inset(100%")):
            return True
        box = self.box
        if box and (box.width <= 1 or box.height <= 1):
            clips = ("hidden", "clip")
            if self.style("overflow-x") in clips or self.style("overflow-y") in clips:
                return True
        parent = next(self.ancestors(), None)
        return parent.concealed if parent is not None else False

    @cached_property
    def text(self) -> str:
        """All text below, as in the DOM, hidden or not, without scripts and styles; white space folded."""
        own = (self,) if self.is_text else (n for n in self.descendants() if n.is_text)
        return fold("".join(n.value for n in own if n.parent is None or n.parent.tag not in _NOT_TEXT))

    @cached_property
    def visible_text(self) -> str:
        """The text a sighted person reads; blocks and line breaks part words; white space folded."""
        parts: list[str] = []
        block: Node | None = None
        for node in (self,) if self.is_text else self.descendants():
            if node.tag == "br":
                parts.append(" ")
            elif node.is_text and node.visible:
                if node.block is not block:
                    parts.append(" ")
                    block = node.block
                parts.append(node.value)
        return fold("".join(parts))

    @cached_property
    def block(self) -> "Node | None":
        """The nearest ancestor that isn't laid out inline: the block a text node belongs to."""
        return next((a for a in self.ancestors() if not a.style("display").startswith("inline")), None)

    @cached_property
    def lines(self) -> tuple[tuple[Box, str], ...]:
        """A text node's inline boxes in logical order with the characters painted in each."""
        if self._layout is None:
            return ()
        text = self.document.string(self.document.layout_text[self._layout])
        # DevTools lists the boxes of a line from left to right.
        boxes = sorted(self.document.text_boxes.get(self._layout, ()), key=itemgetter(1))
        # Offsets count UTF-16 units; only text outside the BMP needs the detour.
        cut = _bmp_slice if text.isascii() or max(text, default="") <= "\uffff" else _utf16_slice
        return tuple((Box(*bounds), cut(text, start, length)) for bounds, start, length in boxes)

    @property
    def rendered_text(self) -> str:
        """A text node's characters after white-space processing and text-transform."""
        if self._layout is None:
            return ""
        return self.document.string(self.document.layout_text[self._layout])

    @property
    def blended_background(self) -> str | None:
        """The background colour behind it with everything below blended in (``#rrggbbaa``), where known."""
        if self._layout is None or not self.document.blended:
            return None
        return self.document.string(self.document.blended[self._layout]) or None

    @property
    def text_opacity(self) -> float:
        """The opacity that reaches its text from this element and all its ancestors, 0 to 1."""
        if self._layout is None or not self.document.opacities:
            return 1.0
        return float(self.document.opacities[self._layout])

    @property
    def paint_order(self) -> int:
        """Higher is painted later; -1 where unknown."""
        return int(self.document.paint_orders[self._layout]) if self._layout is not None else -1

    @property
    def pseudo(self) -> str | None:
        """``before``, ``after`` … for a pseudo-element."""
        return self.document.pseudo.get(self.index)

    @property
    def input_value(self) -> str | None:
        """What a form field holds, never for passwords."""
        index = self.document.input_values.get(self.index)
        return self.document.string(index) if index is not None else None

    @property
    def clickable(self) -> bool:
        """Whether the browser knows of a click handler on it."""
        return self.index in self.document.clickable

    # -- naming it -----------------------------------------------------------------------------------------

    @cached_property
    def lang(self) -> str | None:
        """The nearest non-empty ``lang`` attribute's value, this element first; None where there is none."""
        element = self if self.type == ELEMENT else None
        for node in (element, *self.ancestors()):
            declared = node.attrs.get("lang") if node is not None else None
            if declared is not None and declared.strip():
                return declared.strip()
        owner = self.document.owner
        return owner.lang if owner is not None else None

    @cached_property
    def steps(self) -> dict[int, str]:
        """The last step of a selector for each child element, by index."""
        twins: dict[tuple[str, bool], list[Node]] = {}
        for child in self.elements:
            twins.setdefault((child.tag, child.is_shadow_child), []).append(child)
        return {
            n.index: n.tag if len(alike) == 1 else f"{n.tag}:nth-of-type({place})"
            for alike in twins.values()
            for place, n in enumerate(alike, 1)
        }

    @cached_property
    def selector(self) -> str:
        """A CSS selector that leads to this node; `` >>> `` enters shadow roots and frames."""
        if self.type != ELEMENT:
            return self.parent.selector if self.parent is not None else ":root"
        return _selector(self)

    @cached_property
    def html(self) -> str:
        """Its own start tag and a short piece of its text: at most about 400 characters."""
        if self.is_text:
            return _cut(self.value.strip(), 200)
        attrs = "".join(f' {k}="{_cut(_escape(v), 120)}"' for k, v in self.attrs.items())
        start = _cut(f"<{self.tag}{attrs}>", 300)
        if self.tag in VOID_TAGS:
            return start
        return f"{start}{_escape(_cut(self.text, 100))}</{self.tag}>"


class Document:
    """The columns of one document of a snapshot: the page's own (index 0) or a frame's."""

    def __init__(self, snapshot: "Snapshot", raw: dict[str, Any]) -> None:
        nodes, layout = raw["nodes"], raw["layout"]
        self.snapshot = snapshot
        self.string = snapshot.string
        self.url = self.string(raw.get("documentURL", -1))
        self.base_url = self.string(raw.get("baseURL", -1)) or self.url
        self.title = self.string(raw.get("title", -1))
        self.encoding = self.string(raw.get("encodingName", -1))
        self.frame_id = self.string(raw.get("frameId", -1))
        self.width = float(raw.get("contentWidth") or 0)
        self.height = float(raw.get("contentHeight") or 0)
        self.parents: list[int] = nodes["parentIndex"]
        self.node_types: list[int] = nodes["nodeType"]
        self.node_values: list[int] = nodes["nodeValue"]
        self.backend_ids: list[int] = nodes["backendNodeId"]
        self.attributes: list[list[int]] = nodes["attributes"]
        self.pseudo = {i: self.string(s) for i, s in _rare(nodes.get("pseudoType"))}
        names = {i: self.string(i).lower() for i in set(nodes["nodeName"])}
        self.tags = [names[i] for i in nodes["nodeName"]]
        for index, pseudo in self.pseudo.items():
            self.tags[index] = "::" + pseudo
        self.shadow_roots = {i: self.string(s) for i, s in _rare(nodes.get("shadowRootType"))}
        self.frames: dict[int, int] = dict(_rare(nodes.get("contentDocumentIndex")))
        self.clickable = frozenset((nodes.get("isClickable") or {}).get("index", ()))
        self.checked = frozenset((nodes.get("inputChecked") or {}).get("index", ()))
        self.input_values = dict(_rare(nodes.get("inputValue")))
        self.bounds: list[list[float]] = layout["bounds"]
        self.styles: list[list[int]] = layout["styles"]
        self.layout_text: list[int] = layout["text"]
        self.paint_orders: list[int] = layout.get("paintOrders") or [-1] * len(self.bounds)
        self.blended: list[int] = layout.get("blendedBackgroundColors") or []
        self.opacities: list[float] = layout.get("textColorOpacities") or []
        # The first layout object of a node is its principal box.
        self.layout_of: dict[int, int] = {}
        for position, index in enumerate(layout["nodeIndex"]):
            self.layout_of.setdefault(index, position)
        boxes = raw.get("textBoxes") or {"layoutIndex": [], "bounds": [], "start": [], "length": []}
        self.text_boxes: dict[int, list[tuple[list[float], int, int]]] = {}
        for at, bounds, start, length in zip(
            boxes["layoutIndex"], boxes["bounds"], boxes["start"], boxes["length"], strict=True
        ):
            self.text_boxes.setdefault(at, []).append((bounds, start, length))
        self.owner: Node | None = None
        self._reckoned: dict[Callable[[Document], Any], Any] = {}

    @cached_property
    def nodes(self) -> list[Node]:
        """Every node, in document order: parents come before their children."""
        nodes: list[Node] = []
        for index, parent in enumerate(self.parents):
            nodes.append(Node(self, index, nodes[parent] if parent >= 0 else None))
        return nodes

    def node(self, index: int) -> Node:
        return self.nodes[index]

    def once(self, reckon: "Callable[[Document], T]") -> T:
        """What a function says of this document, reckoned when first asked for and kept as long as the document."""
        if reckon not in self._reckoned:
            self._reckoned[reckon] = reckon(self)
        kept: T = self._reckoned[reckon]
        return kept

    @cached_property
    def _children(self) -> list[list[int]]:
        children: list[list[int]] = [[] for _ in self.parents]
        for index, parent in enumerate(self.parents):
            if parent >= 0:
                children[parent].append(index)
        return children

    @cached_property
    def ends(self) -> list[int]:
        """Per node, the index behind its last descendant: DevTools lists nodes in document order."""
        ends = list(range(1, len(self.parents) + 1))
        for index in range(len(self.parents) - 1, 0, -1):
            parent = self.parents[index]
            if parent >= 0 and ends[index] > ends[parent]:
                ends[parent] = ends[index]
        return ends

    def children_of(self, index: int) -> Sequence[int]:
        return self._children[index]

    def __len__(self) -> int:
        return len(self.parents)

    @cached_property
    def root(self) -> Node | None:
        """The document element (``<html>``, or an SVG's root), or None in an empty document."""
        top = self.node(0)
        return next((c for c in top.children if c.is_element), None)

    def elements(self, *tags: str) -> list[Node]:
        """All elements with one of the tags, in document order; every element where no tag is named."""
        if not tags:
            return self._elements
        if len(tags) == 1:
            return self._by_tag.get(tags[0], [])
        return sorted((n for t in tags for n in self._by_tag.get(t, ())), key=attrgetter("index"))

    @cached_property
    def _elements(self) -> list[Node]:
        return [n for n in self.nodes if n.is_element]

    @cached_property
    def _by_tag(self) -> dict[str, list[Node]]:
        by_tag: dict[str, list[Node]] = {}
        for node in self._elements:
            by_tag.setdefault(node.tag, []).append(node)
        return by_tag

    def texts(self) -> tuple[Node, ...]:
        """Text nodes that aren't mere white space, in document order."""
        return self._texts

    @cached_property
    def _texts(self) -> tuple[Node, ...]:
        return tuple(n for n in self.nodes if n.is_text and n.value and not n.value.isspace())


class Snapshot:
    """A rendered page. ``documents[0]`` is the page itself, the others are its frames."""

    def __init__(self, raw: dict[str, Any]) -> None:
        # DevTools says -1 for no string: that is then the last one.
        self.strings: list[str] = [*raw["strings"], ""]
        self.string: Callable[[int], str] = self.strings.__getitem__
        self.documents = tuple(Document(self, document) for document in raw["documents"])
        for document in self.documents:
            for index, inner in document.frames.items():
                self.documents[inner].owner = document.node(index)

    @property
    def main(self) -> Document:
        """The page's own document."""
        return self.documents[0]

    @property
    def root(self) -> Node | None:
        """The page's ``<html>``."""
        return self.main.root

    @property
    def title(self) -> str:
        """The page's title as the browser has it, white space folded."""
        return fold(self.main.title)

    def elements(self, *tags: str) -> Iterator[Node]:
        """Elements with one of the tags (all where none is named), frames included."""
        return chain.from_iterable(document.elements(*tags) for document in self.documents)

    def where(self, predicate: Callable[[Node], bool]) -> Iterator[Node]:
        """Elements that satisfy the predicate, frames included."""
        return (node for node in self.elements() if predicate(node))

    def texts(self) -> Iterator[Node]:
        """Text nodes that aren't mere white space, frames included."""
        return chain.from_iterable(document.texts() for document in self.documents)

    @cached_property
    def by_backend_id(self) -> dict[int, Node]:
        """Every node by DevTools' backend id."""
        return {
            backend: document.node(index)
            for document in self.documents
            for index, backend in enumerate(document.backend_ids)
        }

    @cached_property
    def ids(self) -> dict[tuple[int, str], Node]:
        """The first element with each id, by (document index, id)."""
        found: dict[tuple[int, str], Node] = {}
        for number, document in enumerate(self.documents):
            for node in document.elements():
                if identifier := node.attrs.get("id"):
                    found.setdefault((number, identifier), node)
        return found

    def by_id(self, identifier: str, beside: Node) -> Node | None:
        """The element with this id in the same document as ``beside``."""
        return self.ids.get((self.documents.index(beside.document), identifier))

    def at_path(self, document: Document, path: Sequence[int]) -> Node | None:
        """The element reached by child positions counted among elements; -1 enters a shadow root."""
        node, entered = document.root, False
        for step in path:
            if node is None:
                return None
            if step < 0:
                entered = True
                continue
            # A host's shadow children come first and don't count among its own.
            own = [c for c in node.elements if entered or not c.is_shadow_child]
            node, entered = own[step] if step < len(own) else None, False
        return node


def fold(text: str) -> str:
    """White space folded to single spaces and trimmed, as HTML does."""
    text = text.replace("\n", " ").replace("\t", " ").replace("\r", " ").replace("\f", " ")
    while "  " in text:  # a regular expression is several times slower
        text = text.replace("  ", " ")
    return text.strip()


@lru_cache(maxsize=1024)
def _pixels(style: str) -> float:
    match = re.match(r"(-?[\d.]+)px$", style)
    return float(match.group(1)) if match else 0.0


def _rare(column: dict[str, list[int]] | None) -> Iterator[tuple[int, int]]:
    if column:
        yield from zip(column["index"], column["value"], strict=True)


def _bmp_slice(text: str, start: int, length: int) -> str:
    return text[start : start + length]


def _utf16_slice(text: str, start: int, length: int) -> str:
    units = text.encode("utf-16-le", "surrogatepass")
    return units[2 * start : 2 * (start + length)].decode("utf-16-le", "replace")


def _escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")


def _cut(text: str, limit: int) -> str:
    return text if len(text) <= limit else text[: limit - 1] + "…"


_SAFE_ID = re.compile(r"^[A-Za-z_\u0600-\u06ff][\w\u0600-\u06ff-]*$")


def _selector(node: Node) -> str:
    steps: list[str] = []
    current: Node | None = node
    while current is not None and current.type == ELEMENT:
        identifier = current.attrs.get("id", "")
        if current.tag.startswith("::"):
            steps.append(current.tag)
        elif _SAFE_ID.match(identifier) and current.document.snapshot.by_id(identifier, current) is current:
            steps.append(f"#{identifier}")
            break
        else:
            steps.append(_step(current))
        if current.is_shadow_child:
            break
        current = current.parent
    outside = _outside(node)
    return (f"{outside.selector} >>> " if outside is not None else "") + _join(steps)


def _outside(node: Node) -> Node | None:
    """The shadow host or frame element whose tree the node is in."""
    current: Node | None = node
    while current is not None and not current.is_shadow_child:
        current = current.parent
    return current.parent if current is not None else node.document.owner


def _join(steps: list[str]) -> str:
    joined = ""
    for step in steps:
        joined = step if not joined else (step + joined if joined.startswith("::") else f"{step} > {joined}")
    return joined


def _step(node: Node) -> str:
    if node.tag in ("html", "body", "head") or node.parent is None:
        return node.tag
    return node.parent.steps[node.index]
