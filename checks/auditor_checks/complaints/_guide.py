"""Finds the complaint guide of a portal and reads it once for all checks."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, Final

from auditor.commons.arabic import fold_text, has_arabic
from auditor.commons.folded_regex import folded_regex
from auditor.commons.named_pages import KINDS
from auditor.commons.page_blocks import PageBlock
from auditor.commons.portal_view import find, is_whole, limit, once, page_fact
from auditor.model import Demands, DocumentFacts, PageFacts, PortalCapture, Snapshot, Text
from auditor.rules import Judgement, cant_tell, fact, failed, passed
from auditor_checks.complaints.reading import (
    Block,
    CriterionVerdict,
    Document,
    DocumentKind,
    Limits,
    Span,
    Values,
    classify,
    from_text,
    judge,
    read_document,
    values,
)

GUIDE: Final = KINDS["complaint-guide"]
_COMPLAINT = folded_regex(r"شكو[ىاه]|شكاو|complain|grievance")
_OPENING = 400
_SHARE = 0.004
_MOST_TEXT = 120_000
_DAY = 86_400
_MOST = 16
"""Pages that are classified: those that are named so or speak most of complaints."""
_GUIDES: Final = ("guide", "policy")
_RANK: Final = {"guide": 0, "policy": 1, "charter": 2, "service": 3}


@fact
def complaint_page(snapshot: Snapshot, blocks: tuple[PageBlock, ...]) -> dict[str, Any]:
    """How often a page speaks of complaints, and its blocks where it may be a guide to them.

    ``blocks`` are [kind, text, header, level, selector]. A page passes the gate when its beginning or one word in
    some hundred speaks of complaints; whether it is a guide is decided later.
    """
    texts = [block.text for block in blocks]
    folded = fold_text("\n".join(texts))
    count = len(_COMPLAINT.findall(folded))
    words = len(folded.split())
    opens = bool(_COMPLAINT.search(fold_text(snapshot.title) + " " + folded[:_OPENING]))
    worth = count > 0 and (opens or count >= _SHARE * words)
    kept: list[list[Any]] = []
    size = 0
    for block in blocks if worth else ():
        size += len(block.text)
        if size > _MOST_TEXT:
            break
        place = block.node.selector if block.node is not None else ""
        kept.append([block.kind, block.text, block.header, block.level, place])
    return {"count": count, "words": words, "blocks": kept}


@dataclass(frozen=True, slots=True)
class Guide:
    """A text that the criteria are asked of."""

    url: str
    language: str
    blocks: tuple[Block, ...]
    kind: DocumentKind
    named: bool
    """Whether its own name, or the profile, says that it is the guide."""
    complete: bool
    """Whether all of it could be read."""

    @property
    def sure(self) -> bool:
        """Whether what it does not say is certainly missing."""
        return self.complete and self.named and self.kind.kind in _GUIDES

    @property
    def document(self) -> Document:
        return _read(self.blocks)[0]


@lru_cache(maxsize=64)
def _read(blocks: tuple[Block, ...]) -> tuple[Document, DocumentKind]:
    document = read_document(blocks)
    return document, classify(document)


@lru_cache(maxsize=64)
def _judged(blocks: tuple[Block, ...], limits: Limits) -> Mapping[str, CriterionVerdict]:
    return {verdict.criterion: verdict for verdict in judge(_read(blocks)[0], limits)}


@lru_cache(maxsize=64)
def _values(blocks: tuple[Block, ...], limits: Limits) -> Values:
    return values(_read(blocks)[0], limits)


def limits_of(portal: PortalCapture, demands: Demands, check: str) -> Limits:
    """The limits that guides are judged by: those of clauses, else of the profile."""
    days = limit(portal, demands, check, "first_response_working_days")
    return Limits(
        first_response=int(days * _DAY),
        channel_kinds=int(limit(portal, demands, check, "channel_kinds")),
    )


def read_values(guide: Guide, limits: Limits) -> Values:
    """Times, channels and hours that a guide promises."""
    return _values(guide.blocks, limits)


@once
def candidates(portal: PortalCapture) -> Sequence[Guide]:
    """Every page and document that speaks of complaints enough to be classified, likeliest guides first."""
    found = find(portal, GUIDE)
    named = {page.info.url for page in found.pages} | {document.url for document in found.documents}
    pages = [page for page in portal.audited if _blocks_of(page)]
    pages.sort(key=lambda p: (p.info.url not in named, -page_fact(p, "complaint_page").get("count", 0)))
    made = [_of_page(page, page.info.url in named) for page in pages[:_MOST]]
    made += [_of_document(d, d.url in named) for d in portal.documents if d.lines and _speaks(d.lines)]
    return sorted(made, key=_rank)


def _rank(guide: Guide) -> tuple[bool, bool, int, int]:
    kind = _RANK.get(guide.kind.kind, 9)
    return (not guide.kind.judged, not guide.named, kind, -guide.kind.complaint_words)


@once
def guides(portal: PortalCapture) -> Sequence[Guide]:
    """The guides that the criteria are asked of: those of the best kind in each of Arabic and English.

    Where a portal has a guide or policy, its charters and service cards are not held to the criteria.
    """
    able = [guide for guide in candidates(portal) if guide.kind.judged]
    best = (
        [g for g in able if g.named and g.kind.kind in _GUIDES]
        or [g for g in able if g.kind.kind in _GUIDES]
        or able
    )
    by_language: dict[str, list[Guide]] = {}
    for guide in best:
        by_language.setdefault(guide.language, []).append(guide)
    return [guide for language in ("ar", "en") for guide in by_language.get(language, ())[:1]]


def _blocks_of(page: PageFacts) -> list[list[Any]]:
    return list(page_fact(page, "complaint_page").get("blocks", ()))


def _speaks(lines: tuple[str, ...]) -> bool:
    folded = fold_text("\n".join(lines))
    return len(_COMPLAINT.findall(folded)) >= max(1, _SHARE * len(folded.split()))


def _of_page(page: PageFacts, named: bool) -> Guide:
    blocks = tuple(Block(kind, text, header, level, place) for kind, text, header, level, place in _blocks_of(page))
    line = page_fact(page, "service_page").get("updated", {}).get("line", "")
    if line and not any(line[:60] in block.text for block in blocks):
        blocks = (*blocks, Block("paragraph", line, place="footer"))
    language = page.info.language if page.info.language in ("ar", "en") else _language(blocks)
    return Guide(page.info.url, language, blocks, _read(blocks)[1], named, complete=True)


def _of_document(document: DocumentFacts, named: bool) -> Guide:
    blocks = from_text("\n".join(line.replace("\t", " | ") for line in document.lines))
    facts = document.facts
    complete = bool(facts.get("complete", True)) and facts.get("pages_with_text", 1) == facts.get("pages_read", 1)
    complete = complete and facts.get("unmapped_share", 0) < 0.02
    return Guide(document.url, _language(blocks), blocks, _read(blocks)[1], named, complete)


def _language(blocks: tuple[Block, ...]) -> str:
    words = " ".join(block.text for block in blocks).split()
    return "ar" if sum(map(has_arabic, words)) * 2 >= len(words) else "en"


# -- one criterion -------------------------------------------------------------------------------------------


def messages(what: Text) -> dict[str, Text]:
    """The messages of a criterion's check; ``what`` completes "the guide does not say …" in both languages."""
    return {
        "absent": Text(
            en=f"The complaint guide does not say {what.en}",
            ar=f"لا يبيّن دليل الشكاوى {what.ar}",
        ),
        "unsure": Text(
            en=f"No sentence was found that says {what.en}, but it is not certain that this text is the whole guide",
            ar=f"لم يُعثر على نص يبيّن {what.ar}، غير أنه ليس مؤكدًا أن هذا النص هو الدليل كاملًا",
        ),
        "partly": Text(
            en=f"Does the guide fully say {what.en}? It was found in part: “{{ $quote }}”",
            ar=f"هل يبيّن الدليل {what.ar} بيانًا كاملًا؟ عُثر على جزء من ذلك: «{{ $quote }}»",
        ),
        "person": Text(
            en=f"Does the guide say {what.en}? The likeliest sentence: “{{ $quote }}”",
            ar=f"هل يبيّن الدليل {what.ar}؟ أقرب جملة إلى ذلك: «{{ $quote }}»",
        ),
    }


def criterion(
    portal: PortalCapture, demands: Demands, check: str, number: str, *, fails: bool = True
) -> Iterator[Judgement]:
    """What a criterion finds in each language's guide: nothing where there is no guide.

    ``fails``: whether what no reading finds is certainly missing.
    """
    limits = limits_of(portal, demands, check)
    for guide in guides(portal):
        verdict = _judged(guide.blocks, limits)[number]
        yield _judgement(guide, verdict, certain=fails and guide.sure)


def _judgement(guide: Guide, verdict: CriterionVerdict, *, certain: bool) -> Judgement:
    evidence = {
        "guide": guide.url,
        "kind": guide.kind.kind,
        "language": guide.language,
        "verdict": verdict.verdict,
        "quotes": quotes(guide, verdict.evidence),
        "sentences": quotes(guide, verdict.candidates),
        "readings": list(verdict.readings),
    }
    place = guide.language
    if verdict.verdict == "met":
        met = passed(place, page=guide.url)
        return replace(met, evidence=evidence)
    if verdict.verdict == "absent":
        say, key = (failed, "absent") if certain else (cant_tell, "unsure")
        return say(place, key, evidence=evidence, page=guide.url, language=guide.language)
    shown = verdict.evidence if verdict.verdict == "partly" and verdict.evidence else verdict.candidates
    quote = shown[0].quote[:200] if shown else "—"
    return cant_tell(
        place,
        verdict.verdict,
        evidence=evidence,
        page=guide.url,
        quote=quote,
        language=guide.language,
        degree=verdict.verdict,
    )


def quotes(guide: Guide, spans: tuple[Span, ...]) -> list[dict[str, str]]:
    """Quoted evidence with its place."""
    kept = [block for block in guide.blocks if block.text.strip()]
    return [{"quote": s.quote[:400], "place": kept[s.block].place if s.block < len(kept) else ""} for s in spans]


def nothing_found(portal: PortalCapture) -> bool:
    """Whether the portal certainly has no guide: all of it was seen and nothing resembles one."""
    found = find(portal, GUIDE)
    able = [g for g in candidates(portal) if g.kind.judged]
    return is_whole(portal) and not (found.pages or found.documents or found.links or found.sections or able)
