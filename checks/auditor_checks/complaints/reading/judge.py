"""Judging: three readings side by side; what two of them say is the verdict, what one alone says a person decides."""

from collections.abc import Sequence
from typing import Final

from auditor_checks.complaints.reading import channels, kinds, needed, people, steps, times
from auditor_checks.complaints.reading.criteria import READ_FROM_TEXT
from auditor_checks.complaints.reading.document import Document
from auditor_checks.complaints.reading.examples import Likeness, likeliest
from auditor_checks.complaints.reading.model import (
    CriterionVerdict,
    Limits,
    Reading,
    Span,
    Status,
    Values,
    Verdict,
)
from auditor_checks.complaints.reading.phrase_table import PHRASES
from auditor_checks.complaints.reading.phrases import any_of, read_phrases
from auditor_checks.complaints.reading.slot_table import SLOTS
from auditor_checks.complaints.reading.slots import read_slots


def first_reading(document: Document, limits: Limits) -> dict[str, Reading]:
    """Every criterion by phrases and by the layout of lists, rows and labels."""
    return read_phrases(document, PHRASES) | {
        "CG-02": people.who_by_phrase(document),
        "CG-03": kinds.kinds_by_phrase(document),
        "CG-04": channels.channels_by_phrase(document, limits),
        "CG-05": channels.details_by_phrase(document),
        "CG-06": channels.hours_by_phrase(document),
        "CG-07": channels.always_by_phrase(document),
        "CG-08": times.first_by_phrase(document),
        "CG-09": times.resolution_by_phrase(document),
        "CG-10": steps.steps_by_phrase(document, limits),
        "CG-11": needed.needed_by_phrase(document),
        "CG-21": people.duties_by_phrase(document),
        "CG-25": steps.stamp_by_phrase(document),
    }


def second_reading(document: Document, limits: Limits) -> dict[str, Reading]:
    """Every criterion by concepts standing near concepts."""
    return read_slots(document, SLOTS) | {
        "CG-02": people.who_by_concept(document),
        "CG-03": kinds.kinds_by_concept(document),
        "CG-04": channels.channels_by_concept(document, limits),
        "CG-05": channels.details_by_concept(document),
        "CG-06": channels.hours_by_concept(document),
        "CG-07": channels.always_by_concept(document),
        "CG-08": times.first_by_concept(document),
        "CG-09": times.resolution_by_concept(document),
        "CG-10": steps.steps_by_concept(document, limits),
        "CG-11": needed.needed_by_concept(document),
        "CG-21": people.duties_by_concept(document),
        "CG-25": steps.stamp_by_concept(document),
    }


# How like its examples a sentence must be for a criterion to be met, measured on labelled guides that the examples
# were not taken from: at each of these limits nine in ten are right.
_WITH_PHRASES: Final = 0.10
_WITH_CONCEPTS: Final = 0.16
_ALONE: Final = 0.24
_DOUBT: Final = 0.16
"""From here on what the examples alone say is for a person."""
_BY_LAYOUT: Final = frozenset({"CG-04", "CG-05", "CG-06", "CG-25", "CG-26", "CG-27"})
"""What lists, numbers and names tell better than wording: the examples only find the sentences to show."""
_NEVER_ALONE: Final = frozenset({"CG-07"})
"""Whether a channel is meant, or services at large, is not told by wording alone."""


def judge(document: Document, limits: Limits | None = None) -> tuple[CriterionVerdict, ...]:
    """The verdict on each criterion that can be read from text (CG-24, CG-29 and CG-30 are measured elsewhere)."""
    limits = limits or Limits()
    first, second = first_reading(document, limits), second_reading(document, limits)
    third = likeliest(document)
    return tuple(
        _verdict(document, name, first[name], second[name], _able(name, third.get(name, ())))
        for name in READ_FROM_TEXT
    )


def _able(name: str, likely: Sequence[Likeness]) -> Sequence[Likeness]:
    """Those that can speak for the criterion: nothing spoils the sentence, and a time in it is meant for complaints."""
    if name in ("CG-08", "CG-09"):
        return [like for like in likely if times.may_promise(like.unit)]
    never = PHRASES[name].never if name in PHRASES else ()
    return [like for like in likely if not (never and any_of(never).search(like.unit.text))]


def _verdict(
    document: Document, name: str, first: Reading, second: Reading, likely: Sequence[Likeness]
) -> CriterionVerdict:
    score = likely[0].score if likely and name not in _BY_LAYOUT else 0.0
    verdict = _agreed(name, first.status, second.status, score)
    quoted = (*first.evidence, *second.evidence)
    if score >= _DOUBT:
        quoted = (*quoted, _span(document, likely[0]))
    evidence = tuple(dict.fromkeys(quoted))[:5] if verdict != "absent" else ()
    # The readings are weakest on "partly" (two in three right), so it comes with sentences to look at too.
    candidates = _candidates(document, evidence, likely) if verdict in {"person", "partly"} else ()
    third: Status = "met" if score >= _DOUBT else "absent"
    return CriterionVerdict(name, verdict, evidence, candidates, (first.status, second.status, third))


def _agreed(name: str, first: Status, second: Status, score: float) -> Verdict:
    """Met where two readings say so, or the examples alone very clearly; a person where one does.

    Concepts that were found in part speak against the phrases more than none at all.

    Below that the phrases decide, being the surer reading.
    """
    if first == "met" or second == "met":
        enough = _WITH_PHRASES if first == "met" and second == "absent" else _WITH_CONCEPTS
        return "met" if first == second or score >= enough else "person"
    if score >= _ALONE and name not in _NEVER_ALONE:
        return "met"
    return "person" if score >= _DOUBT else first


def _candidates(document: Document, evidence: Sequence[Span], likely: Sequence[Likeness]) -> tuple[Span, ...]:
    """Three sentences for a person: those the readings quoted, then the likeliest others."""
    units = [unit for unit in document.units if unit.kind != "heading"]
    quoted = [
        u
        for u in units
        if any(s.block == u.block and u.start <= s.start < max(u.end, u.start + 1) for s in evidence)
    ]
    chosen = list(dict.fromkeys([*quoted, *(one.unit for one in likely)]))[:3]
    return tuple(document.span(unit, unit.body, len(unit.text)) for unit in chosen)


def _span(document: Document, like: Likeness) -> Span:
    return document.span(like.unit, like.unit.body, len(like.unit.text))


def values(document: Document, limits: Limits | None = None) -> Values:
    """Times, channels with their details, and hours, as the document promises them."""
    found = times.promised(document, limits or Limits())
    return Values(
        found.first_response,
        found.resolution,
        found.simple_resolution,
        found.complex_resolution,
        found.within_limit,
        channels.find_channels(document),
        channels.opening_hours(document),
    )
