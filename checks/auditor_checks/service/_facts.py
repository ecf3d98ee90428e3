"""What the service checks want remembered of every page."""

from typing import Any

from auditor.commons.named_pages import KINDS
from auditor.commons.page_blocks import PageBlock, main_part
from auditor.model import PageInfo, Snapshot
from auditor.rules import fact
from auditor_checks.service._controls import controls_of
from auditor_checks.service._fields import labels_of
from auditor_checks.service._updated import update_line
from auditor_checks.service._ways import frame_text, ways_of

MOST_HEADINGS = 80
MOST_TEXT = 60_000
_POLICY = ("سياسة", "ميثاق", "لائحة", "دليل", "policy", "policies", "charter", "guide", "statement")


@fact
def service_page(snapshot: Snapshot, page: PageInfo, blocks: tuple[PageBlock, ...]) -> dict[str, Any]:
    """Headings, the blocks of pages that policies ask about, service labels, the update line.

    ``blocks`` are [kind, text, header, level, selector]; they are kept only where a name says that some check may
    want to read them, so that a portal of thousands of news items stays small.
    """
    headings = [[b.level, b.text[:200]] for b in blocks if b.kind == "heading"][:MOST_HEADINGS]
    title = next((text for level, text in headings if level == 1), "")
    names = [snapshot.title, *(str(text) for _, text in headings)]
    labels = labels_of(blocks)
    wanted = len(labels) >= 3 or any(_is_wanted(name) for name in names)
    return {
        "h1": title,
        "headings": headings,
        "words": sum(len(b.text.split()) for b in blocks),
        "labels": labels,
        "updated": update_line(snapshot, blocks),
        "blocks": _kept(blocks) if wanted else [],
        "tables": sum(b.kind == "row" for b in blocks),
        "items": sum(b.kind == "item" for b in blocks),
    }


def _is_wanted(name: str) -> bool:
    return any(kind.is_name(name) for kind in KINDS.values() if kind.id != "news") or any(
        word in name.lower() for word in _POLICY
    )


def _kept(blocks: tuple[PageBlock, ...]) -> list[list[Any]]:
    out: list[list[Any]] = []
    size = 0
    for block in blocks:
        size += len(block.text)
        if size > MOST_TEXT:
            break
        selector = block.node.selector if block.node is not None else ""
        out.append([block.kind, block.text, block.header, block.level, selector])
    return out


@fact
def service_ways(snapshot: Snapshot) -> dict[str, Any]:
    """Ways to reach the body on this page, and the text of its header and footer."""
    return {**ways_of(snapshot), "frame": frame_text(snapshot)}


@fact
def service_controls(snapshot: Snapshot) -> dict[str, Any]:
    """Forms and controls: rating, feedback, poll, share, subscription, search, log-in, assistive tools, media."""
    return controls_of(snapshot, main_part(snapshot))
