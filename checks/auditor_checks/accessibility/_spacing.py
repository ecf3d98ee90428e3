"""What the checks of spacing in `style` attributes share (WCAG 2.1 1.4.12)."""

from collections.abc import Iterator

import tinycss2

from auditor.commons.arabic import has_arabic
from auditor.model import Node, Snapshot, Text
from auditor.rules import Judgement, failed, passed

LEAST = {"letter-spacing": 0.12, "word-spacing": 0.16, "line-height": 1.5}


def judge(snapshot: Snapshot, name: str) -> Iterator[Judgement]:
    """What one property's declarations come to; shared by the checks of the three properties."""
    for node in snapshot.elements():
        style = node.attrs.get("style", "")
        if name not in style.lower() or "important" not in style.lower() or node.closest("svg"):
            continue
        if not is_important(style, name):
            continue
        texts = [c for c in node.children if c.is_text and c.value.strip() and c.visible]
        if not texts or (name == "line-height" and not any(_wraps(t) for t in texts)):
            continue
        if name == "letter-spacing" and any(has_arabic(t.value) for t in texts):
            continue
        size = node.px("font-size")
        share = node.px(name) / size if size else 0.0
        if share >= LEAST[name] - 0.001:
            yield passed(node)
        else:
            yield failed(node, "fixed", property=name, value=f"{share:.2f}", least=f"{LEAST[name]:g}")


# These take the parent's value: what counts was not declared here.
_INHERITED = ("inherit", "unset", "revert", "revert-layer")


def is_important(style: str, name: str) -> bool:
    """Whether a style attribute itself sets the property with ``!important``."""
    declarations = tinycss2.parse_blocks_contents(style, skip_comments=True, skip_whitespace=True)
    winning = [d for d in declarations if d.type == "declaration" and d.lower_name == name and d.important]
    return bool(winning) and tinycss2.serialize(winning[-1].value).strip().lower() not in _INHERITED


def _wraps(text: Node) -> bool:
    return len({round(box.y) for box, _ in text.lines}) > 1


MESSAGES = {
    "fixed": Text(
        en="{ $property } is { $value } of the font size and cannot be overridden; at least { $least } is needed",
        ar="قيمة { $property } هي { $value } من حجم الخط ولا يمكن تجاوزها؛ والمطلوب { $least } على الأقل",
    )
}
