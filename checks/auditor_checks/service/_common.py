"""What the checks on service content share: names of parts, what may be said to be missing, pages to read."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any, Final

from auditor.commons.arabic import fold_text
from auditor.commons.named_pages import KINDS
from auditor.commons.page_blocks import CELL_GAP
from auditor.commons.portal_view import Found, find, is_whole, kind_of, page_fact
from auditor.model import Outcome, PageFacts, PortalCapture, Text
from auditor.rules import Judgement

READ: Final = ("ar", "en")
"""Languages whose content is read."""

SAMPLED: Final = Text(
    en="{ $name_en }: not found, but not the whole portal was visited",
    ar="لم يُعثر على: { $name_ar }، لكن لم تُفتح البوابة كلها",
)

LEAVES: Final = ("user-guide", "training", "awareness", "faq", "feedback", "improvements", "survey", "participation",
                 "events", "participation-report", "services", "tracking", "contact", "news", "fraud-report", "privacy",
                 "terms", "regulations", "accessibility-statement", "accessibility-report", "information-request",
                 "open-data", "plans", "service-report", "service-level", "contact-statistics", "satisfaction",
                 "site-map")  # fmt: skip
"""Kinds of page that ``service/page-*`` knows."""


def fails(
    part: str,
    message: str,
    name: Text,
    *,
    page: str = "",
    cause: str = "",
    evidence: Mapping[str, Any] | None = None,
    **data: str | float,
) -> Judgement:
    """A part that certainly fails; its name in both languages goes with the message."""
    values = {"part": part, "name_en": name.en, "name_ar": name.ar, **data}
    return Judgement(Outcome.FAILED, part, message, values, evidence or {}, cause or part, page)


def asks(
    part: str,
    message: str,
    name: Text,
    *,
    page: str = "",
    cause: str = "",
    evidence: Mapping[str, Any] | None = None,
    **data: str | float,
) -> Judgement:
    """A part that a person has to decide on."""
    return replace(
        fails(part, message, name, page=page, cause=cause, evidence=evidence, **data), outcome=Outcome.CANT_TELL
    )


def title_of(portal: PortalCapture, part: str) -> Text:
    """What reports call a kind of page."""
    kind = kind_of(portal, part)
    return kind.title if kind is not None else Text(en=part, ar=part)


def absent(
    portal: PortalCapture,
    part: str,
    key: str,
    name: Text,
    *,
    page: str = "",
    evidence: dict[str, Any] | None = None,
) -> Judgement:
    """Failed where the whole portal was seen, else for a person: its messages are ``key`` and ``sampled``."""
    if is_whole(portal):
        return fails(part, key, name, page=page, evidence=evidence)
    return asks(part, "sampled", name, page=page, evidence=evidence)


def found_of(portal: PortalCapture, part: str) -> Found | None:
    """What the portal has of a kind; None where no such kind is known."""
    kind = kind_of(portal, part)
    return find(portal, kind) if kind is not None else None


def exists(found: Found) -> bool:
    """Whether a page, a section or a readable document of the kind was found."""
    return bool(found.pages or found.sections or [d for d in found.documents if not d.problem])


def pages_of(portal: PortalCapture, *kinds: str) -> dict[str, list[PageFacts]]:
    """Pages of these kinds, by language, for the languages whose content is read; pages with such a section last."""
    by_language: dict[str, list[PageFacts]] = {}
    for kind in (KINDS[k] for k in kinds):
        found = find(portal, kind)
        for page in (*found.pages, *(page for page, _ in found.sections)):
            listed = by_language.setdefault(page.info.language or "", [])
            if page.info.language in READ and page not in listed:
                listed.append(page)
    return {language: listed for language, listed in by_language.items() if listed}


def blocks_of(page: PageFacts) -> list[list[Any]]:
    """[kind, text, header, level, selector] of a page's main part."""
    return list(page_fact(page, "service_page").get("blocks", ()))


def lines_of(page: PageFacts) -> Iterator[tuple[str, str]]:
    """The folded lines of a page, each with its original; a cell comes with its header, a line with its heading."""
    heading = ""
    for kind, text, header, _level, _place in blocks_of(page):
        if kind == "heading":
            heading = text
            yield fold_text(text), text
            continue
        cells, heads = text.split(CELL_GAP), header.split(CELL_GAP) if header else []
        if kind == "row" and len(cells) == len(heads):
            whole = " ; ".join(f"{head}: {cell}" for head, cell in zip(heads, cells, strict=True))
        else:
            whole = text
        yield fold_text(f"{heading} : {whole}" if len(heading.split()) <= 10 else whole), text
    for line in page_fact(page, "service_ways").get("frame", "").split("\n"):
        if line:
            yield fold_text(line), line


def text_of(page: PageFacts) -> str:
    """The main part's text."""
    return "\n".join(text for _, text, *_ in blocks_of(page))


def was_read(pages: Iterable[PageFacts]) -> bool:
    """Whether the blocks of all these pages were kept."""
    return all(blocks_of(page) for page in pages)


def today(portal: PortalCapture) -> date:
    """The day of the audit."""
    return date.fromisoformat(portal.options["day"]) if "day" in portal.options else date.today()


def age(portal: PortalCapture, iso: str) -> timedelta:
    """How old a date was on the day of the audit."""
    return today(portal) - date.fromisoformat(iso)


def templates(pages: Iterable[PageFacts]) -> dict[str, list[PageFacts]]:
    """Pages by template, the shortest addresses first."""
    found: dict[str, list[PageFacts]] = {}
    for page in sorted(pages, key=lambda p: (len(p.info.url), p.info.url)):
        found.setdefault(page.template or page.info.url, []).append(page)
    return found
