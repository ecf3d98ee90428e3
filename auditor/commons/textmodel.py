"""The texts of a page by the language they stand under: the derived artifact ``text``.

ACT calls it "text inheriting its programmatic language": what is seen or exposed to assistive technology,
accessible names included, by the nearest element that has a language. A frame's document without a language
inherits from its frame; the title belongs to the page's root.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from auditor.commons.bcp47 import is_rtl, known, scripts
from auditor.commons.language import count_scripts, identify, main_script, voting
from auditor.commons.urls import language_tree
from auditor.model import AxTree, Demands, Document, Node, PageInfo, Snapshot, fold
from auditor.model.snapshot import ELEMENT

SKIPPED_TAGS = frozenset({"code", "kbd", "samp", "pre", "var", "textarea", "math", "style", "script", "noscript"})
"""What is written in no human language, or by the visitor."""

_LABELS = (
    "alt",
    "aria-label",
    "title",
    "placeholder",
    "aria-description",
    "aria-roledescription",
    "aria-valuetext",
)
_BUTTONS = frozenset({"submit", "reset", "button"})


@dataclass(frozen=True, slots=True)
class Block:
    """The text that one block element shows of its own, as far as it stands under one language."""

    element: Node
    """The block: the nearest ancestor of the text that isn't laid out inline."""
    nodes: tuple[Node, ...]
    """Its text nodes without those of code and of parts not to be translated."""
    text: str
    lang: str
    """The tag it stands under, '' for none."""
    control: Node | None
    """The link, button or other control that all of the text is in, where there is one."""


@dataclass(frozen=True, slots=True)
class Label:
    """A text that an attribute gives to an element, or that an option shows."""

    node: Node
    attribute: str
    """``alt``, ``aria-label``, ``title``, ``placeholder``, ``value``, ``option`` …"""
    text: str
    lang: str


@dataclass(frozen=True, slots=True)
class Group:
    """Everything that inherits its language from one element; ``element`` is the page's root for the rest."""

    element: Node
    lang: str
    texts: tuple[str, ...]


class TextModel:
    """The page's texts. Frames are part of it."""

    def __init__(
        self, snapshot: Snapshot, axtree: AxTree, brands: Iterable[str] = (), offered: str | None = None
    ) -> None:
        """``brands``: names that have no vote; ``offered``: the language that the page's address names."""
        self.snapshot = snapshot
        self.brands = tuple(brands)
        self._axtree = axtree
        self._offered = offered or ""
        self._skips: dict[int, bool] = {}
        self._votes: dict[str, str] = {}
        self._owners = {id(d): _owners(d) for d in snapshot.documents}

    @property
    def root(self) -> Node | None:
        """The page's ``html`` element; None where the page is no HTML."""
        root = self.snapshot.root
        return root if root is not None and root.tag == "html" else None

    @cached_property
    def declared(self) -> str:
        """The page's language tag as declared, '' where it is missing or not known."""
        tag = self.root.attrs.get("lang", "").strip() if self.root is not None else ""
        return tag if known(tag) else ""

    @cached_property
    def language(self) -> str:
        """The tag the page is judged by, '' for none.

        The declared one, unless most of the text and two of three other signs (title, direction, address) speak
        for another. Where none is declared, that of the portal's language tree the page is in; then Arabic for
        pages laid out from right to left that have Arabic text; then what most of the text is in.
        """
        if self.declared and scripts(self.declared):
            return self._meant_instead or self.declared
        if self._offered:
            return self._offered
        counts = count_scripts(" ".join(b.text for b in self.blocks))
        if counts["Arab"] > 0.05 * sum(counts.values()) and self._runs_from_right:
            return "ar"
        found = identify(self.voting(" ".join(b.text for b in self.blocks)))
        return found.code if found else ""

    @cached_property
    def _meant_instead(self) -> str:
        """The language the page is meant to be in where its declaration is plainly wrong; else ''."""
        words = self.voting(" ".join(b.text for b in self.blocks if b.lang in ("", self.declared)))
        script, found = main_script(count_scripts(words)), identify(words)
        if script is None or found is None or script in scripts(self.declared):
            return ""
        signs = (
            main_script(count_scripts(self.voting(self.snapshot.title))) == script,
            self._runs_from_right == is_rtl(found.code) != is_rtl(self.declared),
            self._offered == found.code,
        )
        return found.code if sum(signs) >= 2 else ""

    @property
    def _runs_from_right(self) -> bool:
        tops = (self.root, *self.snapshot.main.elements("body"))
        return any(n is not None and n.attrs.get("dir", "").lower() == "rtl" for n in tops)

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """Rendered text by block and language, in document order; hidden visually counts, ``display: "
        "none`` not."""
        parts: dict[tuple[int, int, int], list[Node]] = {}
        for node in self.snapshot.texts():
            if not _exposed(node) or self.skipped(node):
                continue
            block, owner = node.block, self.owner(node)
            key = (id(node.document), block.index if block else -1, id(owner))
            parts.setdefault(key, []).append(node)
        return tuple(self._block(nodes) for nodes in parts.values())

    def _block(self, nodes: list[Node]) -> Block:
        element = nodes[0].block or nodes[0].parent
        assert element is not None  # a text node always has a parent
        text = fold(" ".join(n.value for n in nodes))
        return Block(element, tuple(nodes), text, self.lang(nodes[0]), _control(nodes))

    @cached_property
    def labels(self) -> tuple[Label, ...]:
        """Texts in attributes of rendered or exposed elements, and options."""
        return tuple(self._find_labels())

    def _find_labels(self) -> Iterator[Label]:
        for node in self.snapshot.elements():
            attrs = node.attrs
            if not attrs and node.tag != "option":
                continue
            for name in _LABELS:
                if (
                    name in attrs
                    and (text := fold(attrs[name]))
                    and self._is_exposed(node)
                    and not self.skipped(node)
                ):
                    yield Label(node, name, text, self.lang(node))
            if node.tag == "input" and attrs.get("type", "").lower() in _BUTTONS and fold(attrs.get("value", "")):
                yield Label(node, "value", fold(attrs["value"]), self.lang(node))
            if node.tag == "option" and (text := attrs.get("label") or node.text) and not self.skipped(node):
                yield Label(node, "option", fold(text), self.lang(node))

    def _is_exposed(self, node: Node) -> bool:
        return node.rendered or not self._axtree[node].ignored

    @cached_property
    def groups(self) -> tuple[Group, ...]:
        """Texts by the element they inherit their language from, the page's root first."""
        found: dict[int, tuple[Node, list[str]]] = {}
        if self.root is not None:
            found[id(self.root)] = (self.root, [self.snapshot.title])
        for block in self._all_blocks():
            self._add(found, block[0], " ".join(n.value for n in block))
        for node in self.snapshot.elements():
            named = self._axtree[node]
            # A name made of its contents is that text again.
            if not named.ignored and named.name and named.name_from not in ("contents", ""):
                self._add(found, node, named.name)
            elif named.description and not named.ignored:
                self._add(found, node, named.description)
        return tuple(
            Group(node, node.attrs.get("lang", "").strip(), tuple(t for t in texts if t.strip()))
            for node, texts in found.values()
        )

    def _all_blocks(self) -> Iterator[list[Node]]:
        """Exposed text nodes by block and owner, code and the like included: ACT leaves nothing out."""
        parts: dict[tuple[int, int, int], list[Node]] = {}
        for node in self.snapshot.texts():
            if _exposed(node):
                block = node.block
                key = (id(node.document), block.index if block else -1, id(self.owner(node)))
                parts.setdefault(key, []).append(node)
        yield from parts.values()

    def _add(self, found: dict[int, tuple[Node, list[str]]], node: Node, text: str) -> None:
        owner = self.owner(node) or self.root
        # The title of a frame is not counted: readers go on to what the frame shows.
        if owner is not None and node.tag not in ("iframe", "frame"):
            found.setdefault(id(owner), (owner, []))[1].append(text)

    def owner(self, node: Node) -> Node | None:
        """The nearest element with a language, this one first, across frames; None where there is none."""
        index = self._owners[id(node.document)][node.index]
        if index >= 0:
            return node.document.node(index)
        frame = node.document.owner
        return self.owner(frame) if frame is not None else None

    def skipped(self, node: Node) -> bool:
        """Whether a node stands in code, in a field, or in what is marked not to be translated."""
        known = self._skips.get(id(node))
        if known is None:
            parent = node.parent
            known = (node.type == ELEMENT and _is_skipped(node)) or (parent is not None and self.skipped(parent))
            self._skips[id(node)] = known
        return known

    def lang(self, node: Node) -> str:
        """The tag a node stands under; '' for none."""
        owner = self.owner(node)
        return owner.attrs.get("lang", "").strip() if owner is not None else ""

    def voting(self, text: str) -> str:
        """The text without addresses, codes and brand names, the profile's included."""
        if text not in self._votes:
            self._votes[text] = voting(text, self.brands)
        return self._votes[text]

    @cached_property
    def wholly_foreign(self) -> bool:
        """Whether hardly a letter of the page is in the script of its declared language: the declaration "
        "is wrong."""
        expected = scripts(self.declared) if self.declared == self.language else frozenset()
        counts = count_scripts(self.voting(" ".join(b.text for b in self.blocks if b.lang == self.declared)))
        total = sum(counts.values())
        if not expected or total < 200 or main_script(counts) in expected:
            return False
        return sum(counts[s] for s in expected) < 0.02 * total


def page_text(snapshot: Snapshot, axtree: AxTree, page: PageInfo, demands: Demands) -> TextModel:
    """The derived artifact ``text``."""
    return TextModel(snapshot, axtree, demands.brand_words, language_tree(page.final_url))


def _owners(document: Document) -> list[int]:
    """Per node, the index of the nearest element with a non-empty ``lang``; -1 for none."""
    strings = document.snapshot.strings
    names = {i for i, s in enumerate(strings) if s.lower() == "lang"}
    owners: list[int] = []
    for index, (parent, flat) in enumerate(zip(document.parents, document.attributes, strict=True)):
        own = any(flat[i] in names and document.string(flat[i + 1]).strip() for i in range(0, len(flat), 2))
        owners.append(index if own else (owners[parent] if parent >= 0 else -1))
    return owners


def _exposed(node: Node) -> bool:
    """Whether a text node is rendered and not hidden by ``visibility``: seen, or read by a screen reader."""
    return node.rendered and node.style("visibility") in ("visible", "")


def _is_skipped(node: Node) -> bool:
    """Whether an element itself is code, a field, or marked not to be translated."""
    if node.tag in SKIPPED_TAGS:
        return True
    attrs = node.attrs
    if not attrs or not node.is_element:
        return False
    if attrs.get("translate") == "no" or "notranslate" in attrs.get("class", "").split():
        return True
    return attrs.get("role") in ("code", "math") or attrs.get("contenteditable") == "true"


_CONTROL_TAGS = frozenset({"a", "button", "option", "summary", "label", "legend", "th", "caption"})
_CONTROL_ROLES = frozenset({"button", "link", "tab", "menuitem", "option", "switch", "columnheader", "treeitem"})


def _is_control(node: Node) -> bool:
    return node.tag in _CONTROL_TAGS or node.attrs.get("role") in _CONTROL_ROLES


def _control(nodes: list[Node]) -> Node | None:
    first = next((a for a in nodes[0].ancestors() if _is_control(a)), None)
    if first is None or not all(any(a is first for a in n.ancestors()) for n in nodes[1:]):
        return None
    return first
