"""The PDF of the HTML report: a printable edition in one language, and what the browser's PDF still lacks.

The browser (``auditor.gather.printing``) prints the part of the report that needs no scripts, which names the issues
to fix first and counts the rest: no hundred thousand rows. Chromium tags and outlines it; language, reading direction,
title, metadata and the descriptions of links are added here. PDF/UA is not claimed.
Sources: ISO 32000-2, 12.2 (viewer preferences), 14.3 (metadata), 14.9.2 (natural language).
"""

import io
from collections.abc import Iterator
from datetime import datetime

import pikepdf

from auditor.errors import AuditorError
from auditor.i18n import visible, well_formed
from auditor.model import AuditResult, Lang
from auditor.report import html
from auditor.report.html_edition import flat
from auditor.report.html_view import title_of

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


def finish(printed: bytes, lang: Lang, *, title: str, tool: str, made: datetime) -> bytes:
    """The browser's PDF with language, reading direction, title and metadata.

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


def _links(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    for page in pdf.pages:
        for annotation in page.get("/Annots", ()):
            if annotation.get("/Subtype") == "/Link" and "/URI" in annotation.get("/A", {}):
                yield annotation
