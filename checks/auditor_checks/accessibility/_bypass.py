"""Which parts of a page are repeated blocks, which its own content, and what leads from one to the other."""

from functools import cached_property
from urllib.parse import unquote, urldefrag

from auditor.model import AxTree, Document, Node
from auditor_checks.accessibility._tree import destination, exposed, headings_in

_REPEATED_TAGS = frozenset({"nav", "aside"})
_REPEATED_ROLES = frozenset({"navigation", "banner", "complementary", "contentinfo", "search"})
_LANDMARKS = frozenset({"main", "region", "form"})
_PERCEIVED = frozenset(
    {"img", "svg", "canvas", "video", "audio", "input", "button", "select", "textarea", "iframe"}
)


class Layout:
    """A document as blocks of repeated content and the content after them."""

    def __init__(self, document: Document, axtree: AxTree) -> None:
        self._document = document
        self._axtree = axtree

    @cached_property
    def blocks(self) -> list[Node]:
        """Outermost repeated blocks that can be perceived, in order."""
        found: list[Node] = []
        end = -1
        for node in self._document.elements():
            if node.index < end:
                continue
            role = node.attrs.get("role", "").strip().lower() or self._axtree[node].role
            if (role in _REPEATED_ROLES or (node.tag in _REPEATED_TAGS and "role" not in node.attrs)) and node.text:
                found.append(node)
                end = self._document.ends[node.index]
        return found

    @cached_property
    def content(self) -> list[Node]:
        """What is perceived after a repeated block and in none: text and objects, in order."""
        if not self.blocks:
            return []
        first = self._document.ends[self.blocks[0].index]
        return [n for n in self._perceived(first) if not self.is_repeated(n)]

    def _perceived(self, start: int) -> list[Node]:
        nodes = (self._document.node(i) for i in range(start, len(self._document)))
        return [n for n in nodes if ((n.is_text and n.value.strip()) or n.tag in _PERCEIVED) and n.visible]

    def is_repeated(self, node: Node) -> bool:
        """Whether the node is in a repeated block."""
        return any(b.index <= node.index < self._document.ends[b.index] for b in self.blocks)

    def _is_content(self, node: Node) -> bool:
        return node.index >= self.blocks[0].index and not self.is_repeated(node)

    def has_heading(self) -> bool:
        """Whether a heading that is seen and exposed stands in the content (ACT rule 047fe0)."""
        headings = headings_in(self._document, self._axtree)
        return any(h.visible and exposed(h) and self._is_content(h) for h in headings)

    def has_landmark(self) -> bool:
        """Whether a landmark begins with content (ACT rule b40fd1)."""
        content = {n.index for n in self.content}
        for node in self._document.elements():
            if self._axtree[node].role in _LANDMARKS and exposed(node) and not self.is_repeated(node):
                inner = next((n.index for n in self._perceived_in(node)), None)
                if inner in content:
                    return True
        return False

    def _perceived_in(self, node: Node) -> list[Node]:
        inner = node.descendants()
        return [n for n in inner if ((n.is_text and n.value.strip()) or n.tag in _PERCEIVED) and n.visible]

    def has_link(self) -> bool:
        """Whether a link moves the focus to the start of some content (ACT rule ye5d6e)."""
        content = {n.index for n in self.content}
        for node in self._document.elements():
            if node.tag not in ("a", "area") and "onclick" not in node.attrs:
                continue
            page, fragment = urldefrag(destination(node))
            if not fragment or page != urldefrag(self._document.url)[0] or not exposed(node):
                continue
            target = self._target(unquote(fragment))
            if target is None or target.index < self.blocks[0].index:
                continue
            after = next((n.index for n in self._perceived(target.index)), None)
            if after in content:
                return True
        return False

    def _target(self, fragment: str) -> Node | None:
        found = self._document.snapshot.by_id(fragment, self.blocks[0])
        if found is None:
            named = self._document.elements("a")
            found = next((a for a in named if a.attrs.get("name") == fragment), None)
        return found

    def may_collapse(self) -> bool:
        """Whether every repeated block before content may have a control that hides it (ACT rule 3e12e1).

        Only running the controls would show it; a block that nothing on the page refers to certainly stays.
        """
        last = self.content[-1].index
        before = [b for b in self.blocks if b.index < last]
        controls = [
            n
            for n in self._document.elements()
            if (n.tag in ("button", "summary", "a") or n.attrs.get("role") in ("button", "link", "switch"))
            and exposed(n)
        ]
        # Links that navigate count as clickable too.
        scripted = any(c.clickable and "onclick" not in c.attrs and not destination(c) for c in controls)
        return scripted or all(any(_refers(c, b) for c in controls) for b in before)


def _refers(control: Node, block: Node) -> bool:
    if control.tag == "summary":
        details = control.parent
        return details is not None and any(a is details for a in block.ancestors())
    names = [n.attrs["id"] for n in (block, *block.find()) if n.attrs.get("id")]
    names += [a.attrs["id"] for a in block.ancestors() if a.attrs.get("id")]
    words = f"{control.attrs.get('aria-controls', '')} {control.attrs.get('onclick', '')}"
    return any(name in words for name in names) or "aria-expanded" in control.attrs
