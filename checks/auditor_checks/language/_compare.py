"""What two counterparts say differently, block by block."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from auditor.commons.twins import Twins
from auditor.model import Demands, PageFacts
from auditor_checks.language._align import align, is_close, out_of_step
from auditor_checks.language._twins import Line, content, lines


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference. ``kind``: money, number, date or block. A block's missing side is None."""

    kind: str
    one: Line | None
    other: Line | None
    mine: str = ""
    theirs: str = ""


def language_pairs(
    twins: Twins, demands: Demands, *, partial: bool = False
) -> Iterator[tuple[PageFacts, PageFacts, str]]:
    """Pages of the main language with their counterparts in the second, and that language's code.

    ``partial``: also with those in languages beyond, whose versions need not say everything.
    """
    main, *others = demands.languages
    for language in others if partial else others[:1]:
        for page, twin in twins.pairs(main, language):
            yield page, twin, language


def differences(one: dict[str, Any], other: dict[str, Any]) -> list[Difference] | None:
    """Where the blocks of two pages disagree; None where the pages are not built alike and nothing can be said."""
    aligned = align(lines(one), lines(other))
    if not is_close(aligned) or out_of_step(aligned):
        return None
    found = []
    for mine, theirs in aligned:
        if mine is None or theirs is None:
            block = mine or theirs
            if block is not None and block.letters >= 15:
                found.append(Difference("block", mine, theirs))
        elif mine.tag != "pre":
            found += _values(mine, theirs)
    return found


def _values(mine: Line, theirs: Line) -> Iterator[Difference]:
    if len(mine.money) == len(theirs.money) and (gap := _gap(mine.money, theirs.money)):
        yield Difference("money", mine, theirs, *gap)
    elif len(mine.dates) == len(theirs.dates) == 1 and mine.dates != theirs.dates:
        yield Difference("date", mine, theirs, mine.dates[0], theirs.dates[0])
    elif gap := _gap(mine.numbers, theirs.numbers):
        yield Difference("number", mine, theirs, *gap)


def _gap(mine: tuple[str, ...], theirs: tuple[str, ...]) -> tuple[str, str] | None:
    """What only one side has, where each side has as many that the other lacks: a value that was changed."""
    here, there = Counter(mine) - Counter(theirs), Counter(theirs) - Counter(mine)
    if not here or sum(here.values()) != sum(there.values()):
        return None
    return " ".join(here.elements()), " ".join(there.elements())


def both(page: PageFacts, twin: PageFacts) -> tuple[dict[str, Any], dict[str, Any]] | None:
    """What was kept of the main parts of two pages."""
    one, other = content(page), content(twin)
    return (one, other) if one and other else None
