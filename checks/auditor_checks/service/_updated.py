"""The line that says when a page was last updated, and the latest date in its content."""

import re
from typing import Any

from auditor.commons.arabic import fold_text
from auditor.commons.dates import find_dates
from auditor.commons.folded_regex import folded_regex
from auditor.commons.page_blocks import PageBlock
from auditor.model import Snapshot

_LABEL = folded_regex(
    r"(?:اخر|تاريخ)\s+(?:تحديث|تعديل|مراجعه|التحديث|التعديل|المراجعه)|تم (?:التحديث|تحديث|التعديل)|حدثت في|محدث(?:ه)? في"
    r"|تاريخ (?:الاصدار|النشر|السريان|الاعتماد)"
    r"|last (?:updated?|modified|modification|revised|revision|reviewed|edited)|updated (?:on|at|:)|date of (?:last )?(?:update|issue|revision)"
    r"|(?:last|date) (?:up)?dated?:|page last updated|effective (?:date|from)|version date|issue date|revised on"
)
_UPDATE = folded_regex(
    r"(?:اخر|تاريخ)\s+(?:ال)?(?:تحديث|تعديل|مراجعه)|تم (?:التحديث|تحديث|التعديل)|حدثت في|محدث"
    r"|last|updated|revised|reviewed|modified|date of (?:last )?(?:update|revision)"
)
_TIME = re.compile(r"\b\d{1,2}:\d{2}\b")
_ZONE = folded_regex(
    r"توقيت (?:المملكه|السعوديه|الرياض|مكه|العربيه)|saudi (?:arabia )?(?:standard )?time|riyadh time|makkah time"
    r"|arab(?:ia)? standard time|\bast\b|gmt\s?\+\s?0?3|utc\s?\+\s?0?3|\+0?3:?00"
)
_YEAR = re.compile(r"\b(?:20\d\d|14\d\d)\b")


def update_line(snapshot: Snapshot, blocks: tuple[PageBlock, ...]) -> dict[str, Any]:
    """The update line and the dates of a page.

    ``line`` the words; ``date`` its full date as ISO, or ''; ``year`` whether it has but a year or month; ``time`` and
    ``zone`` whether a time of day and its zone stand there; ``update`` whether the label means an update and not an
    issue; ``dates`` the full dates in the main part, latest first, at most ten.
    """
    found: dict[str, Any] = {"line": "", "date": "", "year": False, "time": False, "zone": False, "update": False}
    lines = [(b.text, fold_text(b.text)) for b in blocks if len(b.text) <= 400]
    lines += [(text, fold_text(text)) for text in _outside(snapshot)]
    for number, (text, folded) in enumerate(lines):
        label = _LABEL.search(folded)
        if label is None:
            continue
        stretch = text if len(text) <= 160 else text[max(0, label.start() - 5) : label.start() + 160]
        if not find_dates(stretch) and number + 1 < len(lines) and len(text) <= 40:
            stretch = f"{text} {lines[number + 1][0][:60]}"  # the label and its value in two cells
        entry = _read(stretch)
        better = (bool(entry["date"]), entry["update"]) > (bool(found["date"]), found["update"])
        if not found["line"] or better:
            found = entry
    content = (b.text[:2000] for b in blocks if not _LABEL.search(fold_text(b.text)))
    days = {d.day.isoformat() for text in content for d in find_dates(text) if d.day is not None}
    return {**found, "dates": sorted(days, reverse=True)[:10]}


def _read(text: str) -> dict[str, Any]:
    folded = fold_text(text)
    days = [d.day for d in find_dates(text) if d.day is not None]
    return {
        "line": text[:200],
        "date": days[0].isoformat() if days else "",
        "year": not days and bool(_YEAR.search(folded)),
        "time": bool(_TIME.search(folded)),
        "zone": bool(_ZONE.search(folded)),
        "update": bool(_UPDATE.search(folded)),
    }


def _outside(snapshot: Snapshot) -> list[str]:
    """Short texts of the footer: many portals print the update line there."""
    return [
        " ".join(n.text.split())
        for footer in snapshot.main.elements("footer")
        for n in footer.find("p", "span", "li", "div", "time", "small")
        if 0 < len(n.text) <= 200
    ]
