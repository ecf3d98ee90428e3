"""Judging: two readings side by side; where they agree that is the verdict, where not a person decides."""

from auditor_checks.complaints.reading import channels, kinds, needed, people, steps, times
from auditor_checks.complaints.reading.criteria import BY_ID, READ_FROM_TEXT
from auditor_checks.complaints.reading.document import Document
from auditor_checks.complaints.reading.likeliest import likeliest
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
from auditor_checks.complaints.reading.phrases import read_phrases
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


def judge(document: Document, limits: Limits | None = None) -> tuple[CriterionVerdict, ...]:
    """The verdict on each criterion that can be read from text (CG-24, CG-29 and CG-30 are measured elsewhere)."""
    limits = limits or Limits()
    first, second = first_reading(document, limits), second_reading(document, limits)
    return tuple(_verdict(document, name, first[name], second[name]) for name in READ_FROM_TEXT)


def _verdict(document: Document, name: str, first: Reading, second: Reading) -> CriterionVerdict:
    verdict = _agreed(first.status, second.status)
    evidence = tuple(dict.fromkeys((*first.evidence, *second.evidence)))[:5] if verdict != "absent" else ()
    # Both readings are weakest on "partly" (two in three right), so it comes with sentences to look at too.
    candidates = _candidates(document, name, evidence) if verdict in {"person", "partly"} else ()
    return CriterionVerdict(name, verdict, evidence, candidates, first.status, second.status)


def _agreed(first: Status, second: Status) -> Verdict:
    """Met where both say so; a person where one does; below that the phrases decide, being the surer reading."""
    if first == second:
        return first
    return "person" if "met" in (first, second) else first


def _candidates(document: Document, name: str, evidence: tuple[Span, ...]) -> tuple[Span, ...]:
    """Three sentences for a person: those the readings quoted, then the likeliest others."""
    units = [unit for unit in document.units if unit.kind != "heading"]
    quoted = [
        u
        for u in units
        if any(s.block == u.block and u.start <= s.start < max(u.end, u.start + 1) for s in evidence)
    ]
    criterion = BY_ID[name]
    question = f"{criterion.title.en} {criterion.asks.en} {criterion.title.ar} {criterion.asks.ar}"
    ranked = [units[at] for at in likeliest(question, [unit.own for unit in units], 5)]
    chosen = list(dict.fromkeys([*quoted, *ranked]))[:3]
    return tuple(document.span(unit, unit.body, len(unit.text)) for unit in chosen)


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
