"""Reads the documents that a crawl found: within bounds, one after the other, each in a process of its own."""

import asyncio
import re
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any, Final
from urllib.parse import unquote

import httpx

from auditor.commons import urls
from auditor.commons.documents import DocumentProblem, Kind, OfficeFacts, PdfFacts, inspect_office, inspect_pdf
from auditor.model import DocumentFacts

MOST = 30
"""Documents read of one portal."""
SECONDS = 180.0
"""Time for all documents of a portal."""
_PAGES = 60
_READ_SECONDS = 20.0
_OFFICE: Final[Mapping[str, Kind]] = {"docx": "docx", "xlsx": "xlsx", "pptx": "pptx"}
_MOST_TEXT = 120_000
_FEW_LINES = 40
_WORTH_READING = re.compile(
    r"شكو|شكا|complain|grievance|ميثاق|charter|خصوصي|privacy|دليل|guide|سياس|polic|رضا|satisf|تقرير|report|إحصا|statist",
    re.IGNORECASE,
)
_FIRST = re.compile(r"شكو|شكا|complain|ميثاق|charter|دليل|guide|سياس|polic", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A document to be read: its address, the page that links to it, the words of that link."""

    url: str
    referrer: str = ""
    text: str = ""
    hinted: bool = False


async def read_documents(
    http: httpx.AsyncClient,
    wanted: Iterable[Wanted],
    *,
    allowed: Callable[[str], bool],
    max_bytes: int,
    delay: float = 0.0,
    most: int = MOST,
) -> list[DocumentFacts]:
    """Facts of the documents, likeliest guides and policies first; those beyond the bounds say so.

    ``allowed`` tells addresses in scope that robots.txt permits; ``max_bytes`` is the size of one file.
    """
    listed = sorted(wanted, key=lambda w: (not w.hinted, not _FIRST.search(f"{unquote(w.url)} {w.text}")))
    deadline = time.monotonic() + SECONDS
    found: list[DocumentFacts] = []
    for number, document in enumerate(listed):
        if not allowed(document.url):
            found.append(_unread(document, None, "robots"))
        elif number >= most or time.monotonic() > deadline:
            found.append(_unread(document, None, "budget"))
        else:
            found.append(await _read(http, document, max_bytes))
            await asyncio.sleep(delay)
    return found


def _unread(document: Wanted, status: int | None, problem: str, size: int = 0) -> DocumentFacts:
    kind = urls.extension(document.url)
    return DocumentFacts(document.url, document.referrer, status, kind, size, problem, title=document.text[:200])


async def _read(http: httpx.AsyncClient, document: Wanted, max_bytes: int) -> DocumentFacts:
    try:
        status, kind, body = await _fetch(http, document.url, max_bytes)
    except httpx.HTTPError:
        return _unread(document, None, "unreachable")
    if status != 200:
        return _unread(document, status, "http")
    if len(body) > max_bytes:
        return _unread(document, status, "too_large", len(body))
    try:
        return await asyncio.to_thread(_inspect, document, status, kind, body)
    except DocumentProblem as problem:
        return _unread(document, status, str(problem.reason), len(body))


async def _fetch(http: httpx.AsyncClient, url: str, limit: int) -> tuple[int, str, bytes]:
    """Status, kind and body, cut just beyond ``limit`` bytes."""
    async with http.stream("GET", url) as response:
        body = bytearray()
        if response.status_code == 200:
            async for chunk in response.aiter_bytes():
                body += chunk
                if len(body) > limit:
                    break
        kind = _kind(url, response.headers.get("content-type", ""), bytes(body[:8]))
        return response.status_code, kind, bytes(body)


def _kind(url: str, content_type: str, head: bytes) -> str:
    """What the file is, told by its first bytes, then its declared type, then its name."""
    if head.startswith(b"%PDF"):
        return "pdf"
    plain = content_type.split(";")[0].strip().lower()
    named = next((ending for ending, kind in urls.DOCUMENT_TYPES.items() if kind == plain), "")
    return named or urls.extension(url)


def _inspect(document: Wanted, status: int, kind: str, body: bytes) -> DocumentFacts:
    if kind == "pdf":
        return _of_pdf(document, status, inspect_pdf(body, max_pages=_PAGES, max_seconds=_READ_SECONDS))
    if office := _OFFICE.get(kind):
        return _of_office(document, status, inspect_office(body, office, max_seconds=_READ_SECONDS))
    return DocumentFacts(document.url, document.referrer, status, kind, len(body), title=document.text[:200])


def _of_pdf(document: Wanted, status: int, pdf: PdfFacts) -> DocumentFacts:
    lines = [line for page in pdf.text.pages for line in page.lines]
    return DocumentFacts(
        url=document.url,
        referrer=document.referrer,
        status=status,
        kind="pdf",
        size=pdf.size,
        title=pdf.title or "",
        language=pdf.language or "",
        pages=pdf.page_count,
        facts={
            "tagged": pdf.tagged,
            "shows_title": pdf.shows_title,
            "pictures_only": pdf.pictures_only,
            "encrypted": pdf.encrypted,
            "assistive_technology_allowed": pdf.assistive_technology_allowed,
            "bookmarks": pdf.bookmarks,
            "direction": pdf.direction or "",
            "headings": len(pdf.structure.headings),
            "figures": pdf.structure.figures,
            "figures_without_alt": pdf.structure.figures_without_alt,
            "tables": pdf.structure.tables,
            "tables_without_headers": pdf.structure.tables_without_headers,
            "presentation_form_share": round(pdf.presentation_form_share, 3),
            "unmapped_share": round(pdf.unmapped_share, 3),
            "fields_without_name": pdf.fields_without_name,
            "claims_pdf_ua": pdf.claims_pdf_ua,
            "mended": pdf.mended,
            "complete": pdf.complete,
            "pages_read": len(pdf.text.pages),
            "pages_with_text": pdf.pages_with_text,
        },
        lines=_kept(document, lines),
    )


def _of_office(document: Wanted, status: int, office: OfficeFacts) -> DocumentFacts:
    names = ("rtl_language", "parts", "untitled_slides", "pictures", "pictures_without_alt", "tables",
             "tables_without_header", "arabic_parts", "arabic_parts_not_rtl", "macros", "complete")  # fmt: skip
    return DocumentFacts(
        url=document.url,
        referrer=document.referrer,
        status=status,
        kind=office.kind,
        size=office.size,
        title=office.title or "",
        language=office.language or "",
        pages=office.parts,
        facts={name: getattr(office, name) for name in names} | {"headings": len(office.headings)},
        lines=_kept(document, list(office.lines)),
    )


def _kept(document: Wanted, lines: list[str]) -> tuple[str, ...]:
    """All lines, up to a bound, of what may be a guide, policy or report; else the first ones."""
    head = f"{unquote(document.url)} {document.text} {' '.join(lines[:_FEW_LINES])}"
    if not _WORTH_READING.search(head):
        return tuple(lines[:_FEW_LINES])
    kept, size = [], 0
    for line in lines:
        size += len(line)
        if size > _MOST_TEXT:
            break
        kept.append(line)
    return tuple(kept)


def as_data(found: Iterable[DocumentFacts]) -> list[dict[str, Any]]:
    """Documents as JSON data, to be kept with the crawl."""
    return [asdict(document) for document in found]


def from_data(kept: Iterable[Mapping[str, Any]]) -> tuple[DocumentFacts, ...]:
    """Documents from what :func:`as_data` kept."""
    return tuple(DocumentFacts(**{**data, "lines": tuple(data["lines"])}) for data in kept)
