"""Writes the reports of a run into a folder."""

import multiprocessing
import os
import signal
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path

from auditor.cli.options import DEFAULT_FORMATS
from auditor.model import AuditResult, Lang
from auditor.store import Store, StoredRun

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
_LONG = ("xlsx", "pdf")
"""Formats that take about as long as all others together."""
MANY = 2000
"""Findings from which on it pays to write those in a process of their own."""


def write_reports(result: StoredRun, folder: Path, formats: Iterable[str], lang: Lang) -> list[Path]:
    """Write every format; returns the files. A half-written report never stands under its name."""
    names = list(formats) or list(DEFAULT_FORMATS)
    long = [name for name in names if name in _LONG]
    many = sum(group.findings for group in result.groups) >= MANY
    if result.address and many and long and len(names) > len(long) and (os.cpu_count() or 1) > 1:
        # Where no process can be had they are written here.
        with suppress(BrokenProcessPool, OSError):
            return _side_by_side(result, result.address, folder, names, lang)
    return [_write(result, folder, name, lang) for name in names]


def _side_by_side(
    result: AuditResult, address: tuple[str, str], folder: Path, names: list[str], lang: Lang
) -> list[Path]:
    """The long formats in a process beside this one, which reads the run from the store; the others here."""
    context = multiprocessing.get_context("spawn")
    quiet = (signal.SIGINT, signal.SIG_IGN)
    with ProcessPoolExecutor(1, mp_context=context, initializer=signal.signal, initargs=quiet) as pool:
        begun = {name: pool.submit(_write_stored, address, folder, name, lang) for name in names if name in _LONG}
        written = {name: _write(result, folder, name, lang) for name in names if name not in begun}
        return [written[name] if name in written else begun[name].result() for name in names]


def _write_stored(address: tuple[str, str], folder: Path, name: str, lang: Lang) -> Path:
    store = Store(address[0])
    try:
        return _write(StoredRun(store, address[1]), folder, name, lang)
    finally:
        store.close()


def _write(result: AuditResult, folder: Path, name: str, lang: Lang) -> Path:
    return write_file(folder / _NAMES[name], _rendered(result, name, lang))


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
