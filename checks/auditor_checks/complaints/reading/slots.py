"""Second reading: a concept near a concept within one sentence, in either order, by stems."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from auditor_checks.complaints.reading.concepts import has
from auditor_checks.complaints.reading.document import Document, Unit
from auditor_checks.complaints.reading.model import Reading, Span, Status


@dataclass(frozen=True, slots=True)
class Slot:
    """Concepts that must stand within ``gap`` words of the first, and concepts that must not.

    ``unless`` looks at the whole sentence, ``blocked`` at the three words before the first concept.
    """

    concepts: tuple[str, ...]
    gap: int = 4
    unless: tuple[str, ...] = ()
    blocked: tuple[str, ...] = ("not",)


@dataclass(frozen=True, slots=True)
class Slots:
    met: tuple[Slot, ...]
    partly: tuple[Slot, ...] = ()


def slot(concepts: str, gap: int = 4, unless: str = "", blocked: str = "not") -> Slot:
    """A slot from words: ``slot("secret identity", gap=6)``."""
    return Slot(tuple(concepts.split()), gap, tuple(unless.split()), tuple(blocked.split()))


def read_slots(document: Document, table: Mapping[str, Slots]) -> dict[str, Reading]:
    """The status of every criterion of the table, with up to four pieces of evidence."""
    return {name: _read(document, slots) for name, slots in table.items()}


def _read(document: Document, slots: Slots) -> Reading:
    levels: tuple[tuple[Status, tuple[Slot, ...]], ...] = (("met", slots.met), ("partly", slots.partly))
    for status, wanted in levels:
        evidence = tuple(_evidence(document, wanted))
        if evidence:
            return Reading(status, evidence[:4])
    return Reading()


def _evidence(document: Document, wanted: tuple[Slot, ...]) -> Iterator[Span]:
    for unit in document.units:
        for each in wanted:
            found = match(unit, each)
            if found is not None:
                yield document.span(unit, unit.tokens[found[0]].start, unit.tokens[found[1]].end)
                break


def match(unit: Unit, wanted: Slot) -> tuple[int, int] | None:
    """First and last token of the slot's first match in the unit; at least one word stands in the sentence."""
    words = unit.tokens
    if any(has(word, name) for name in wanted.unless for word in words):
        return None
    for at, word in enumerate(words):
        if not has(word, wanted.concepts[0]):
            continue
        if _blocked(unit, at, wanted.blocked):
            continue
        places = [at]
        for name in wanted.concepts[1:]:
            near = _near(unit, at, name, wanted.gap, places)
            if near is None:
                break
            places.append(near)
        else:
            if words[max(places)].end > unit.body:
                return min(places), max(places)
    return None


def _blocked(unit: Unit, at: int, names: tuple[str, ...]) -> bool:
    """Whether a blocking word stands in the three words before, outside a condition ("if it is not solved ...")."""
    for back in range(max(0, at - 3), at):
        if any(has(unit.tokens[back], name) for name in names):
            return not any(has(word, "condition_word") for word in unit.tokens[max(0, back - 4) : back])
    return False


def _near(unit: Unit, at: int, name: str, gap: int, taken: list[int]) -> int | None:
    """The word of the concept nearest to ``at``, at most ``gap`` words between, not used already."""
    words = unit.tokens
    for step in range(1, gap + 2):
        for place in (at + step, at - step):
            if 0 <= place < len(words) and place not in taken and has(words[place], name):
                return place
    return None
