"""Writes the reports of a run into a folder."""

from collections.abc import Iterable
from importlib import import_module
from pathlib import Path

from auditor.cli.options import FORMATS
from auditor.model import AuditResult, Lang

_NAMES = {"html": "report.html", "json": "result.json", "xlsx": "findings.xlsx", "csv": "findings.csv"}
_OF_LANGUAGE = ("xlsx", "csv")
"""Formats that are in one language."""


def write_reports(result: AuditResult, folder: Path, formats: Iterable[str], lang: Lang) -> list[Path]:
    """Write every format; returns the files. A half-written report never stands under its name."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name in formats or FORMATS:
        module = import_module(f"auditor.report.{name}")
        if name == "html":
            data = module.render(result, lang_first=lang)
        else:
            data = module.render(result, lang) if name in _OF_LANGUAGE else module.render(result)
        path = folder / _NAMES[name]
        part = path.with_suffix(path.suffix + ".part")
        part.write_bytes(data)
        part.replace(path)
        written.append(path)
    return written
