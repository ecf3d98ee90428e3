"""The PDF of the HTML report: a printable edition in one language, and what the browser's PDF still lacks.

The browser (``auditor.gather.printing``) prints the part of the report that needs no scripts, which names the issues
to fix first and counts the rest: no hundred thousand rows. Chromium tags and outlines it; language, reading direction,
title, metadata and the descriptions of links are added here, and the outline gets the words of the headings: Chromium
puts those of Arabic in the order they are painted in, last word first. PDF/UA is not claimed.
Sources: ISO 32000-2, 12.2 (viewer preferences), 14.3 (metadata), 14.9.2 (natural language).
"""

import io
from collections.abc import Iterator, Sequence
from datetime import datetime

import lxml.html
import pikepdf

from auditor.errors import AuditorError
from auditor.i18n import visible, well_formed
from auditor.model import AuditResult, Lang
from auditor.report import html
from auditor.report.html_view import title_of
from auditor.report.samples import flat

_LOCALE = {"ar": "ar-SA", "en": "en"}
_TITLE = 300


def printable(result: AuditResult, lang: Lang = "ar") -> bytes:
    """The report in one language, for a browser to print."""
    return html.render(result, (lang,), lang)


def title(result: AuditResult, lang: Lang) -> str:
    """What the report is called in its reader's window."""
    texts = title_of(result)
    return one_line(str(texts.get(lang) or next(iter(texts.values()), "")))


def one_line(text: str) -> str:
    """A text as metadata can hold it."""
    return flat(visible(" ".join(well_formed(text).split()), _TITLE))


def finish(printed: bytes, page: bytes, lang: Lang, *, title: str, tool: str, made: datetime) -> bytes:
    """The browser's PDF of a page with language, reading direction, title, metadata and the page's headings.

    Raises:
        AuditorError: the browser's PDF is no PDF, or has no tags.
    """
    try:
        with pikepdf.open(io.BytesIO(printed)) as pdf:
            root = pdf.Root
            if "/StructTreeRoot" not in root:
                raise AuditorError("the browser printed a PDF without tags", hint="update the browser")
            root.Lang = pikepdf.String(_LOCALE[lang])
            preferences = root.get("/ViewerPreferences", pikepdf.Dictionary())
            preferences.DisplayDocTitle = True
            preferences.Direction = pikepdf.Name("/R2L" if lang == "ar" else "/L2R")
            root.ViewerPreferences = preferences
            _describe(pdf, lang, title, tool, made)
            with pdf.open_outline() as outline:
                _rename(outline.root, _headings(page))
            for link in _links(pdf):
                # A reader that lists links says this.
                link.Contents = pikepdf.String(str(link.A.URI))
            out = io.BytesIO()
            pdf.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate)
            return out.getvalue()
    except pikepdf.PdfError as error:
        raise AuditorError(f"the browser printed no PDF: {error}") from error


def _describe(pdf: pikepdf.Pdf, lang: Lang, title: str, tool: str, made: datetime) -> None:
    with pdf.open_metadata(set_pikepdf_as_editor=False) as metadata:
        metadata["dc:title"] = title
        metadata["dc:language"] = [_LOCALE[lang]]
        metadata["dc:creator"] = [tool]
        metadata["xmp:CreatorTool"] = tool
        metadata["xmp:CreateDate"] = made.isoformat(timespec="seconds")
    pdf.docinfo["/Title"] = pikepdf.String(title)
    pdf.docinfo["/Author"] = pikepdf.String(tool)
    pdf.docinfo["/Creator"] = pikepdf.String(tool)


def _headings(page: bytes) -> list[str]:
    """Of an HTML page in UTF-8, in order."""
    found = lxml.html.fromstring(page.decode()).xpath("//h1 | //h2 | //h3 | //h4 | //h5 | //h6")
    return [one_line(heading.text_content()) for heading in found]


def _rename(items: Sequence[pikepdf.OutlineItem], headings: list[str]) -> None:
    """Give each item the words of its heading. Items are headings in order; those that were not printed have none."""
    for item in items:
        letters = _letters(item.title)
        at = next((i for i, heading in enumerate(headings) if _letters(heading) == letters), None)
        if at is not None:
            item.title = headings[at]
            del headings[: at + 1]
        _rename(item.children, headings)


def _letters(text: str) -> frozenset[str]:
    """What a heading's words consist of, whatever their order; a heading of two lines may stand there twice."""
    return frozenset(text) - frozenset(" \n")


def _links(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    for page in pdf.pages:
        for annotation in page.get("/Annots", ()):
            if annotation.get("/Subtype") == "/Link" and "/URI" in annotation.get("/A", {}):
                yield annotation
