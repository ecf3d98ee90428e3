"""CSV: one row for every place, for whoever sorts and filters elsewhere.

UTF-8 with a byte order mark, so that spreadsheet programs see Arabic; no cell begins as a formula does.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator

from auditor.model import AuditResult, Lang
from auditor.report.rows import PLACES, Cell, Rows

_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]|[\t\r]")


def render(result: AuditResult, lang: Lang = "ar") -> bytes:
    """The whole file."""
    return b"".join(stream(result, lang))


def stream(result: AuditResult, lang: Lang = "ar") -> Iterator[bytes]:
    """The file row by row; findings are read once."""
    rows = Rows.of(result, lang)
    yield b"\xef\xbb\xbf" + _line(rows.heads(PLACES))
    for finding in result.findings():
        yield _line(rows.place(finding))


def _line(cells: Iterable[Cell]) -> bytes:
    out = io.StringIO()
    csv.writer(out).writerow([harmless(c) if isinstance(c, str) else c for c in cells])
    return out.getvalue().encode()


def harmless(text: str) -> str:
    """The text, marked as text where a spreadsheet program would take it for a formula."""
    return f"'{text}" if _FORMULA.match(text) else text
