"""Audio and video elements: which node is which, how long they sound, what text stands beside them."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from auditor.model import Media, Node, Snapshot
from auditor_checks.accessibility._tree import exposed

_FRAGMENT = re.compile(r"#(?:.*&)?t=(?:npt:)?(\d+(?:\.\d+)?)?(?:,(\d+(?:\.\d+)?))?")
_WORD = re.compile(r"[^\W\d_]{2,}")
# Sentences about the recording, not of it.
_ABOUT = re.compile(
    r"\b(?:audio|video|recording|listen|watch|clip|podcast)\b|فيديو|مقطع|تسجيل|صوتي|استمع|شاهد|مرئي", re.I
)
FEW_WORDS = 8
"""Fewer words than these on a page cannot be what a recording of more than a moment says."""


def media_nodes(snapshot: Snapshot, media: Sequence[Media]) -> Iterator[tuple[Node, Media]]:
    """The snapshot's elements with what was gathered of them; documents that changed in between are left out."""
    by_frame: dict[str, list[Media]] = defaultdict(list)
    for item in media:
        by_frame[item.frame_id].append(item)
    for document in snapshot.documents:
        items = by_frame.get(document.frame_id, [])
        nodes = [n for n in document.elements("audio", "video") if not _in_shadow(n)]
        if [n.tag for n in nodes[: len(items)]] == [i.tag for i in items]:
            yield from zip(nodes, items, strict=False)


def _in_shadow(node: Node) -> bool:
    parent = node.parent
    while parent is not None:
        if parent.type == 11:
            return True
        parent = parent.parent
    return False


def seconds(item: Media) -> float | None:
    """How long it plays: its length, or that of the part its address names (``#t=8,10``)."""
    if item.duration is None:
        return None
    match = _FRAGMENT.search(item.src)
    if match is None:
        return item.duration
    start = float(match[1] or 0)
    end = min(float(match[2]), item.duration) if match[2] else item.duration
    return max(0.0, end - start)


def plays_sound_itself(item: Media) -> bool:
    """Whether it starts by itself, with sound, from a recording longer than 3 seconds.

    A browser may hold it back until somebody touches the page; its markup still asks for it.
    """
    running = not item.paused or not item.played
    return bool(item.autoplay and not item.muted and running and item.audio and (item.duration or 0) > 3)


def is_operable(node: Node, item: Media) -> bool:
    """Whether the recording can be played from where it is seen, or plays by itself."""
    return bool(item.controls and node.visible and exposed(node)) or item.autoplay


def words_beside(snapshot: Snapshot, seen: bool) -> int:
    """Words of the page that could be a recording's alternative: exposed (and seen), in sentences not about it."""
    count = 0
    for text in snapshot.texts():
        if not (text.visible or (not seen and text.rendered)) or not exposed(text.parent or text):
            continue
        if not any(a.tag in ("nav", "footer", "button", "title", "label") for a in text.ancestors()):
            sentences = re.split(r"(?<=[.!?؟:])\s+", text.value)
            count += sum(len(_WORD.findall(s)) for s in sentences if not _ABOUT.search(s))
    return count


def has_links(snapshot: Snapshot) -> bool:
    """Whether any exposed link stands outside navigation, which may lead to an alternative."""
    return any(
        "href" in n.attrs and exposed(n) and not any(a.tag in ("nav", "footer") for a in n.ancestors())
        for n in snapshot.elements("a", "area")
    )
