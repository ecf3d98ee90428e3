"""Pictures of a block beside the same block of the page's counterpart, for findings that compare two pages."""

import asyncio
import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from PIL import Image, ImageDraw

from auditor.gather.page import Visitor
from auditor.gather.visits import BrowserGoneError
from auditor.model import Box, Finding, PageState

MOST = 24
_MARGIN, _HEIGHT, _SCALE, _GAP = 60.0, 420.0, 0.5, 16
"""Of each half: CSS pixels above and below the block, at most so many in all, how far it is scaled; between both."""
_MARK = (200, 0, 60)


def compared(findings: Iterable[Finding]) -> dict[str, Finding]:
    """The findings to be shown, by group: the first of each whose evidence names ``twin`` (URL), ``box`` and
    ``twin_box`` (x, y, width, height on the page in CSS pixels)."""
    first: dict[str, Finding] = {}
    for finding in findings:
        if not finding.advice and {"twin", "box", "twin_box"} <= finding.evidence.keys() and len(first) < MOST:
            first.setdefault(finding.group, finding)
    return first


async def pictures_of(visitors: tuple[Visitor, Visitor], shown: Mapping[str, Finding]) -> dict[str, bytes]:
    """WebP pictures by group: the counterpart's block on the left, the page's own on the right, both outlined.

    Each visitor opens the pages of one side. A page that can't be opened any more leaves its group without one.
    """
    made: dict[str, bytes] = {}
    try:
        for group, finding in shown.items():
            proof = finding.evidence
            sides = await asyncio.gather(
                _strip(visitors[0], proof["twin"], proof["twin_box"]),
                _strip(visitors[1], finding.page, proof["box"]),
            )
            if all(sides):
                made[group] = _joined([s for s in sides if s is not None])
    except BrowserGoneError:
        pass  # Pictures are a help; what they show is already found.
    return made


async def _strip(visitor: Visitor, url: str, place: Sequence[Any]) -> Image.Image | None:
    """The page at the block's height, in its full width, with the block outlined."""
    visit = await visitor.visit(url)
    if visit.state is not PageState.AUDITED:
        return None
    box = Box(*(float(value) for value in place))
    top = max(0.0, box.y - _MARGIN)
    height = min(box.y + box.height + _MARGIN - top, _HEIGHT)
    data = await visitor.strip(top, height, _SCALE)
    if data is None:
        return None
    picture = Image.open(io.BytesIO(data)).convert("RGB")
    left, upper = box.x * _SCALE, (box.y - top) * _SCALE
    right, lower = min(left + box.width * _SCALE, picture.width - 1), upper + box.height * _SCALE
    if right > left and lower > upper:
        ImageDraw.Draw(picture).rectangle((left, upper, right, lower), outline=_MARK, width=2)
    return picture


def _joined(sides: Sequence[Image.Image]) -> bytes:
    width = sum(side.width for side in sides) + _GAP * (len(sides) - 1)
    whole = Image.new("RGB", (width, max(side.height for side in sides)), (128, 128, 128))
    left = 0
    for side in sides:
        whole.paste(side, (left, 0))
        left += side.width + _GAP
    data = io.BytesIO()
    whole.save(data, "webp", quality=60)
    return data.getvalue()
