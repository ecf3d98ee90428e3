"""First reading: phrases a guide says when it keeps a criterion, matched word by word."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from auditor_checks.complaints.reading.document import Document, Unit
from auditor_checks.complaints.reading.model import Reading, Span, Status
from auditor_checks.complaints.reading.patterns import phrase

_NEGATED = re.compile(
    r"(?<!\w)(?:لا|لن|لم|ليس|ليست|غير|بدون|دون|عدم|يتعذر|تعذر|not|no|never|cannot|can't|without|unless|unable to)"
    r"(?:[^\w,;.:]+\w+){0,2}[^\w,;.:]*$"
)
_CONDITION = re.compile(r"(?<!\w)(?:اذا|ان|في حال|في حاله|حال|عند|if|when|where|in case)(?:\W+\w+){0,3}\W*$")


@dataclass(frozen=True, slots=True)
class Phrases:
    """Phrases for one criterion; ``never`` spoils a sentence, ``negative`` says the phrases negate themselves."""

    met: tuple[str, ...]
    partly: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    negative: bool = False


def read_phrases(document: Document, table: Mapping[str, Phrases]) -> dict[str, Reading]:
    """The status of every criterion of the table, with up to four pieces of evidence."""
    return {name: _read(document, phrases) for name, phrases in table.items()}


def _read(document: Document, phrases: Phrases) -> Reading:
    levels: tuple[tuple[Status, tuple[str, ...]], ...] = (("met", phrases.met), ("partly", phrases.partly))
    for status, wanted in levels:
        evidence = tuple(_evidence(document, wanted, phrases))
        if evidence:
            return Reading(status, evidence[:4])
    return Reading()


def _evidence(document: Document, wanted: tuple[str, ...], phrases: Phrases) -> Iterator[Span]:
    if not wanted:
        return
    pattern, never = any_of(wanted), any_of(phrases.never)
    for unit in document.units:
        found = first_match(unit, pattern, negative=phrases.negative)
        if found is not None and not (phrases.never and never.search(unit.text)):
            yield document.span(unit, found.start(), found.end())


def first_match(unit: Unit, pattern: re.Pattern[str], *, negative: bool = False) -> re.Match[str] | None:
    """The first match that ends in the sentence itself (a label alone proves nothing) and is not negated."""
    for match in pattern.finditer(unit.text):
        if match.end() <= unit.body:
            continue
        if negative or not _is_negated(unit.text[: match.start()]):
            return match
    return None


def _is_negated(before: str) -> bool:
    """Whether a negation stands just before; one inside a condition ("if it is not solved, ...") is none."""
    found = _NEGATED.search(before[-40:])
    return found is not None and not _CONDITION.search(before[: len(before) - len(found[0])][-25:])


@lru_cache(maxsize=512)
def any_of(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """One regular expression for any of the phrases."""
    return re.compile("|".join(f"(?:{phrase(p).pattern})" for p in phrases))
