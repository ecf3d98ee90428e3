"""What the checks of Arabic type share."""

from collections.abc import Iterator

from auditor.commons.bidi import arabic_letters
from auditor.commons.layout import Layout
from auditor.model import Node


def styled(layout: Layout) -> Iterator[Node]:
    """Elements that hold Arabic text of their own (two letters at least), each once."""
    seen: set[int] = set()
    for block in layout.arabic_blocks:
        for node in block.nodes:
            parent = node.parent
            if parent is not None and id(parent) not in seen and arabic_letters(node.value) >= 2:
                seen.add(id(parent))
                yield parent
