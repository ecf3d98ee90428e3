"""Glyphs made ready for layout: vowel marks joined to their letters, sloping words put on one baseline."""

import itertools
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from auditor.commons.pdf_glyphs import Glyph


def settled(glyphs: Sequence[Glyph]) -> list[Glyph]:
    """The glyphs without combining marks, each mark added to the text of the glyph it stands over or under.

    A mark follows its base in reading order. Right-to-left text drawn from left to right, as most producers
    do, therefore draws it before its base. Its pen position does not tell: fonts draw marks beside it.
    """
    bases: list[Glyph] = []
    marks: list[tuple[Glyph, int]] = []  # with the number of bases drawn before
    for glyph in glyphs:
        if _is_mark(glyph.text):
            marks.append((glyph, len(bases)))
        else:
            bases.append(replace(glyph))
    backwards = _drawn_backwards(bases)
    added: dict[int, list[str]] = {}
    for mark, place in marks:
        order = (place, place - 1) if backwards and mark.text[0] >= "\u0590" else (place - 1, place)
        owner = next((place for place in order if _reaches(mark, bases, place)), None)
        if owner is not None:
            added.setdefault(owner, []).append(mark.text)
    for owner, texts in added.items():
        bases[owner].text += "".join(reversed(texts) if backwards else texts)
    return _levelled(bases)


def _is_mark(text: str) -> bool:
    """Combining marks, and the Arabic ones that have a presentation form of their own."""
    return all(unicodedata.combining(sign) or "\ufe70" <= sign <= "\ufe7f" for sign in text)


def _levelled(bases: list[Glyph]) -> list[Glyph]:
    """Puts what is drawn without a gap on one baseline: Nastaliq words slope, figures are raised."""
    start = 0
    for end in range(1, len(bases) + 1):
        last = bases[end - 1]
        if end < len(bases):
            here = bases[end]
            gap = max(here.x0 - last.x1, last.x0 - here.x1)
            if gap < 0.15 * last.size and abs(here.y - last.y) < 0.7 * last.size:
                continue
        heights = [glyph.y for glyph in bases[start:end]]
        if max(heights) - min(heights) > 0.1 * last.size:
            level = median(heights)
            for glyph in bases[start:end]:
                glyph.y = level
        start = end
    return bases


def _drawn_backwards(bases: Sequence[Glyph]) -> bool:
    """Whether right-to-left letters are drawn from left to right."""
    steps = Counter(
        b.x0 > a.x0
        for a, b in itertools.pairwise(bases)
        if abs(a.y - b.y) < 0.1 * a.size
        and all(unicodedata.bidirectional(g.text[0]) in ("R", "AL") for g in (a, b))
    )
    return steps[True] >= steps[False]


def _reaches(mark: Glyph, bases: Sequence[Glyph], place: int) -> bool:
    """Whether a mark can stand over or under the base drawn in a place."""
    if not 0 <= place < len(bases) or bases[place].text.isspace():
        return False
    base = bases[place]
    x = (mark.x0 + mark.x1) / 2
    aside = max(base.x0 - x, x - base.x1)
    return aside < 0.6 * mark.size and abs(mark.y - base.y) < 0.9 * mark.size
