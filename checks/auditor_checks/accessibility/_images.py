"""Images as the checks of alternatives see them."""

import re

from auditor.model import AxTree, Node
from auditor_checks.accessibility._tree import exposed

_AUTHOR_NAMED = ("aria-label", "aria-labelledby")
_TEXT = re.compile(r"fillText\(\s*(['\"`])(?P<text>[^'\"`]{2,}?)\1")


def named_ancestor(node: Node) -> bool:
    """Whether an ancestor takes its name from the author, so that nothing inside it is read."""
    return any(a.attrs.get(name, "").strip() for a in node.ancestors() for name in _AUTHOR_NAMED)


def is_kept_out(node: Node, axtree: AxTree) -> bool:
    """Whether assistive technology ignores the image: hidden, marked as decoration, or a nameless svg or canvas."""
    if not exposed(node):
        return True
    ax = axtree[node]
    if node.tag == "img":
        return ax.ignored or ax.role in ("none", "presentation")
    role = node.attrs.get("role", "").strip().lower()
    if role in ("none", "presentation"):
        return True
    return not role and not ax.name.strip()


def drawn_texts(canvas: Node) -> list[str]:
    """Texts that the page's own scripts draw on a canvas, as far as they stand there literally."""
    canvases = canvas.document.elements("canvas")
    identifier = canvas.attrs.get("id", "")
    found: list[str] = []
    for script in canvas.document.elements("script"):
        source = "".join(n.value for n in script.children)
        if "getContext" in source and ((identifier and identifier in source) or len(canvases) == 1):
            found += [m["text"] for m in _TEXT.finditer(source)]
    return found


def introduced(node: Node) -> str:
    """The text that ends in a colon right before the image, with nothing after it in its block; '' for none."""
    before = ""
    for index in range(node.index - 1, 0, -1):
        other = node.document.node(index)
        if other.is_text and other.value.strip():
            # Hidden text introduces nothing that is seen.
            before = other.value.strip() if other.visible else ""
            break
        if other.is_element and other.tag in ("img", "svg", "canvas", "video", "iframe", "input", "button"):
            return ""
    if not before.endswith((":", "：")):
        return ""
    for index in range(node.document.ends[node.index], len(node.document)):
        other = node.document.node(index)
        if other.is_text and other.value.strip() and other.visible:
            # Text in another block is another matter.
            return before if other.block is not node.block or node.block is None else ""
        if other.is_element and other.tag in ("img", "svg", "canvas", "input", "ul", "ol", "table", "a"):
            return ""
    return before
