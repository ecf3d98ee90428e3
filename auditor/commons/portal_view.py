"""Questions that portal checks ask of a portal's capture: how far pages are, what is found under which name."""

import re
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import wraps
from typing import Any, TypeVar, TypeVarTuple
from urllib.parse import unquote, urlsplit

from auditor.commons import urls
from auditor.commons.named_pages import KINDS, PageKind, own_kind
from auditor.model import Demands, DocumentFacts, Link, PageFacts, PageState, PortalCapture, Text

T = TypeVar("T")
Ts = TypeVarTuple("Ts")
HINTS: Mapping[str, str] = {
    "complaint-guide": "complaint_guide",
    "complaint-form": "complaint_form",
    "contact": "contact",
    "services": "services",
    "user-guide": "user_guides",
    "privacy": "privacy",
    "accessibility-statement": "accessibility_statement",
    "contact-statistics": "statistics",
}
"""Page kind to the profile's hint for it."""


_GONE = (404, 410)
"""Answers of pages that are certainly not there."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a portal has of a kind of page."""

    pages: tuple[PageFacts, ...]
    """Pages whose own name says so, or that the profile names."""
    sections: tuple[tuple[PageFacts, str], ...]
    """Parts of other pages under such a heading."""
    documents: tuple[DocumentFacts, ...]
    links: tuple[tuple[PageFacts, Link], ...]
    """Links of such a name that lead to what was not visited or is named otherwise."""
    near: tuple[str, ...]
    """Names that only mention it."""


def once(reckon: Callable[[PortalCapture, *Ts], T]) -> Callable[[PortalCapture, *Ts], T]:
    """For a function of a portal: reckoned once for all checks that ask; nobody may change what it gives."""

    @wraps(reckon)
    def reckoned(portal: PortalCapture, *more: *Ts) -> T:
        found: T = portal.once(reckon, *more)
        return found

    return reckoned


def is_whole(portal: PortalCapture) -> bool:
    """Whether every page that was found was visited: only then may something be said to be missing."""
    crawl = portal.crawl
    skipped = crawl.get("skipped", {})
    hidden = any(skipped.get(reason) for reason in ("robots", "too-deep", "trap"))
    unopened = any(p.state.is_failure and p.info.status not in _GONE for p in portal.pages)
    return (
        crawl.get("method") == "all"
        and not crawl.get("down")
        and not crawl.get("stopped")
        and not hidden
        and not unopened
        and len(portal.audited) > 1
    )


def audited(portal: PortalCapture, languages: Iterable[str] = ()) -> list[PageFacts]:
    """The pages that were judged, in the languages named (all where none is)."""
    wanted = frozenset(languages)
    return [p for p in portal.audited if not wanted or (p.info.language or "") in wanted]


def page_fact(page: PageFacts, name: str) -> Mapping[str, Any]:
    """A fact of a page; empty where it could not be had."""
    value = page.facts.get(name)
    return value if isinstance(value, Mapping) else {}


def parts(portal: PortalCapture, check: str, known: Iterable[str]) -> list[str]:
    """The parts of a check that the selected policies ask for; all that are known where one asks for the whole."""
    asked = portal.options.get("parts", {}).get(check, {})
    known = list(known)
    named = [part for part in asked if part]
    return list(dict.fromkeys([*named, *known])) if "" in asked else named


def is_demanded(portal: PortalCapture, check: str) -> bool:
    """Whether a selected policy names the check at all."""
    return check in portal.options.get("parts", {})


def limit(portal: PortalCapture, demands: Demands, check: str, name: str, part: str = "") -> float:
    """A limit for a part of a check: the clause's own, else the profile's."""
    asked = portal.options.get("parts", {}).get(check, {})
    for key in (part, ""):
        if name in asked.get(key, {}):
            return float(asked[key][name])
    return demands.limit(name)


def kind_of(portal: PortalCapture, identifier: str) -> PageKind | None:
    """The kind of page with this id: one of a selected policy's own, or of the common ones."""
    own = portal.options.get("pages", {}).get(identifier)
    if own:
        return own_kind(identifier, Text(en=own["en"], ar=own["ar"]), own["names"])
    return KINDS.get(identifier)


# -- the crawl's graph ---------------------------------------------------------------------------------------


@once
def by_address(portal: PortalCapture) -> Mapping[str, PageFacts]:
    """Pages by every address that they answer under; audited ones come first."""
    found: dict[str, PageFacts] = {}
    for page in sorted(portal.pages, key=lambda p: p.state is not PageState.AUDITED):
        same = found.get(urls.canonical(page.info.final_url) or "") if page.state is PageState.DUPLICATE else None
        for address in _addresses(page):
            found.setdefault(address, same or page)
    return found


@once
def clicks(portal: PortalCapture) -> Mapping[str, int]:
    """Fewest clicks from a home page to every address linked to, documents included.

    The home of each language counts as one: a reader of English starts there.
    """
    pages = by_address(portal)
    starts = [urls.canonical(u) or u for u in portal.options.get("start", ())]
    starts = starts or [p.info.url for p in portal.audited if p.info.depth == 0]
    homes = [*starts, *_language_homes(pages, starts)]
    homes += [address for home in homes if home in pages for address in _addresses(pages[home])]
    distance = dict.fromkeys(homes, 0)
    queue = deque(homes)
    while queue:
        address = queue.popleft()
        page = pages.get(address)
        for link in page.links if page is not None else ():
            target = urls.canonical(link.url)
            if target is None or link.place == "head" or target in distance:
                continue
            distance[target] = distance[address] + 1
            queue.append(target)
    for address, page in pages.items():
        nearest = [distance[a] for a in _addresses(page) if a in distance]
        if nearest:
            distance[address] = min(nearest)
    return distance


def _addresses(page: PageFacts) -> Iterator[str]:
    for address in (page.info.url, page.info.final_url, *page.info.redirects):
        yield urls.canonical(address) or address


def _language_homes(pages: Mapping[str, PageFacts], starts: list[str]) -> list[str]:
    """Pages of one path segment that name a language, linked from a start page in another one."""
    homes = []
    for page in (pages[start] for start in starts if start in pages):
        for link in page.links:
            target = urls.canonical(link.url) or ""
            other = pages.get(target)
            if other is None or "/" in urlsplit(target).path.strip("/") or not urls.language_tree(target):
                continue
            if other.info.language and other.info.language != page.info.language:
                homes.append(target)
    return list(dict.fromkeys(homes))


# -- what there is of a kind ---------------------------------------------------------------------------------


@once
def find(portal: PortalCapture, kind: PageKind) -> Found:
    """What the portal has of a kind of page: told by its own name, by a heading, by links, by the profile."""
    hinted = {urls.canonical(u) or u for u in _hinted(portal, kind.id)}
    pages = [p for p in portal.audited if _is_hinted(p, hinted) or _own_name(p, kind)]
    chosen = {p.info.url for p in pages}
    sections = [
        (p, str(text))
        for p in portal.audited
        if p.info.url not in chosen
        for level, text in page_fact(p, "service_page").get("headings", ())
        if level in (2, 3) and kind.is_name(str(text))
    ]
    documents = [d for d in portal.documents if _is_document(portal, d, kind, hinted)]
    return Found(
        tuple(sorted(pages, key=lambda p: (not _is_hinted(p, hinted), p.info.depth, len(p.info.url)))),
        tuple(sections),
        tuple(documents),
        tuple(_named_links(portal, kind, chosen)),
        tuple(_near(portal, kind)),
    )


def _hinted(portal: PortalCapture, identifier: str) -> tuple[str, ...]:
    name = HINTS.get(identifier, "")
    return tuple(str(u) for u in portal.options.get("hints", {}).get(name, ()) or ())


def _is_hinted(page: PageFacts, hinted: set[str]) -> bool:
    return bool(hinted) and any(address in hinted for address in _addresses(page))


def _own_name(page: PageFacts, kind: PageKind) -> bool:
    title = page_fact(page, "service_page").get("h1") or page.title
    return kind.is_name(title) or (kind.is_name(page.title) and not page_fact(page, "service_page").get("h1"))


@once
def link_texts(portal: PortalCapture) -> Mapping[str, str]:
    """The first text of a link to each address."""
    found: dict[str, str] = {}
    for page in portal.audited:
        for link in page.links:
            if link.text and link.place != "head":
                found.setdefault(urls.canonical(link.url) or link.url, link.text)
    return found


def _is_document(portal: PortalCapture, document: DocumentFacts, kind: PageKind, hinted: set[str]) -> bool:
    if (urls.canonical(document.url) or document.url) in hinted:
        return True
    file = unquote(urlsplit(document.url).path.rsplit("/", 1)[-1].rsplit(".", 1)[0])
    texts = [re.sub("[-_.]+", " ", file), document.title, *document.lines[:2]]
    linking = (p for p in portal.audited if p.info.url == document.referrer)
    texts += [link.text for page in linking for link in page.links if link.url == document.url]
    return any(kind.is_name(text) for text in texts if text)


def _named_links(portal: PortalCapture, kind: PageKind, chosen: set[str]) -> Iterator[tuple[PageFacts, Link]]:
    seen: set[str] = set()
    for page in portal.audited:
        for link in page.links:
            if link.url in seen or link.url in chosen or link.place == "head" or "@" in link.text:
                continue
            if not link.url.startswith("http"):
                continue
            if kind.is_name(link.text):
                seen.add(link.url)
                yield page, link


def _near(portal: PortalCapture, kind: PageKind) -> Iterator[str]:
    for page in portal.audited:
        fact = page_fact(page, "service_page")
        for text in (page.title, *(str(t) for _, t in fact.get("headings", ()))):
            if kind.is_near(text):
                yield text
