"""Writes the reports of a run into a folder."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path

from auditor.cli.options import DEFAULT_FORMATS
from auditor.model import AuditResult, Lang

_NAMES = {
    "html": "report.html",
    "json": "result.json",
    "xlsx": "findings.xlsx",
    "csv": "findings.csv",
    "pdf": "report.pdf",
    "earl": "earl.json",
    "wcag-em": "wcag-em.json",
    "openacr": "openacr-draft.yaml",
}
_OF_LANGUAGE = ("xlsx", "csv", "wcag-em")
"""Formats that are in one language."""


def write_reports(result: AuditResult, folder: Path, formats: Iterable[str], lang: Lang) -> list[Path]:
    """Write every format; returns the files. A half-written report never stands under its name."""
    return [write_file(folder / _NAMES[name], _rendered(result, name, lang)) for name in formats or DEFAULT_FORMATS]


def _rendered(result: AuditResult, name: str, lang: Lang) -> Iterable[bytes]:
    if name == "pdf":
        from auditor.report import pdf

        return (print_pdf(pdf.printable(result, lang), lang, pdf.title(result, lang), result.tool["name"]),)
    module = import_module(f"auditor.report.{name.replace('-', '_')}")
    if name == "html":
        return (module.render(result, lang_first=lang),)
    given = (result, lang) if name in _OF_LANGUAGE else (result,)
    # Formats of rows are written as they are read: a run of many pages has millions of them.
    pieces: Iterator[bytes] = module.stream(*given) if hasattr(module, "stream") else iter((module.render(*given),))
    return pieces


def print_pdf(html: bytes, lang: Lang, title: str, tool: str) -> bytes:
    """A page as a PDF with language, direction and metadata."""
    from auditor.gather.printing import to_pdf
    from auditor.report import pdf

    return pdf.finish(to_pdf(html), html, lang, title=title, tool=str(tool), made=datetime.now(UTC))


def write_file(path: Path, pieces: Iterable[bytes]) -> Path:
    """Write a file whole or not at all; returns its path."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(path.suffix + ".part")
    with part.open("wb") as file:
        file.writelines(pieces)
    part.replace(path)
    return path
