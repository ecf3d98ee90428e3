"""Documents a portal publishes: what a PDF or an Office file says about its own accessibility.

Every reader here runs in a process of its own; a broken, encrypted, hostile or huge file is a
``DocumentProblem`` with a reason, never a crash or a hang.
"""

from auditor.commons.isolated import DocumentProblem, Reason, run_isolated
from auditor.commons.office_facts import Kind, OfficeFacts, read_office
from auditor.commons.pdf_facts import PdfFacts, PdfStructure, read_facts
from auditor.commons.pdf_text import MAX_BYTES, MAX_PAGES, MAX_SECONDS, refuse_early

__all__ = [
    "DocumentProblem",
    "Kind",
    "OfficeFacts",
    "PdfFacts",
    "PdfStructure",
    "Reason",
    "inspect_office",
    "inspect_pdf",
]


def inspect_pdf(data: bytes, *, max_pages: int = MAX_PAGES, max_seconds: float = MAX_SECONDS) -> PdfFacts:
    """The facts and the text of a PDF; of more than ``max_pages`` pages only the first are read for text.

    Raises ``DocumentProblem`` (empty, wrong_format, password, damaged, too_large, too_slow).
    """
    refuse_early(data)
    return run_isolated(read_facts, data, max_pages, max_seconds, seconds=max_seconds)


def inspect_office(data: bytes, kind: Kind, *, max_seconds: float = MAX_SECONDS) -> OfficeFacts:
    """The facts and the text of a Word, Excel or PowerPoint file. Raises as ``inspect_pdf`` does."""
    if len(data) > MAX_BYTES:
        raise DocumentProblem(Reason.TOO_LARGE, f"{len(data)} bytes, more than {MAX_BYTES}")
    return run_isolated(read_office, data, kind, seconds=max_seconds)
