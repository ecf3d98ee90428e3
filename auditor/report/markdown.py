"""The verdict in Markdown: a comment on a change, and the summaries of GitHub and Azure within their limits."""

import html
import re
from collections.abc import Iterator, Sequence

from auditor.gate import Status
from auditor.report.ci import Row, View

COMMENT_BYTES = 60_000
"""GitHub refuses comments over 64 kB."""
ACCEPT = "auditor baseline update --only … --owner … --reason … --expires …"
_SPECIAL = re.compile(r"([\\`*_{}\[\]()#+!|~-])")


def files(view: View) -> dict[str, bytes]:
    """``comment.md``."""
    return {"comment.md": page(view, COMMENT_BYTES)}


def page(view: View, limit: int) -> bytes:
    """The whole verdict in at most ``limit`` bytes: rows are dropped from the end, and said to be."""
    failing = [row for row in view.rows if row.issue.fails]
    others = [row for row in view.rows if not row.issue.fails and row.issue.status is not Status.KNOWN]
    marks = {0: "✅", 1: "❌", 3: "⚠️"}
    blocks = [f"## {marks[view.verdict.code]} {text(view.headline)}", text(view.counts)]
    for head, notes in (("head-short", view.verdict.shortfalls), ("head-demands", view.verdict.failures)):
        blocks += _list(view, head, [view.note(note) for note in notes])
    made = "\n\n".join([_opening(view), *blocks]) + "\n"
    left = limit - len(made.encode()) - 1000
    for head, rows in (("head-failing", failing), ("head-other", others)):
        table = _table(view, head, rows, left)
        made, left = made + table, left - len(table.encode())
        if rows is failing and failing and left > 0:
            made += f"\n{text(view.t('accept-lines'))} {code(ACCEPT)}\n"
    warned = "\n".join(_list(view, "head-warnings", [view.note(note) for note in view.verdict.warnings]))
    if warned and len(warned.encode()) < left:
        made += f"\n{warned}\n"
    return (made + _closing(view)).encode()


def _opening(view: View) -> str:
    return '<div dir="rtl">' if view.lang == "ar" else "<div>"


def _closing(view: View) -> str:
    return "\n</div>\n"


def _list(view: View, head: str, sentences: Sequence[str]) -> list[str]:
    shown = [f"- {text(sentence)}" for sentence in sentences[:50]]
    return [f"### {text(view.t(head))}", "\n".join(shown)] if shown else []


def _table(view: View, head: str, rows: Sequence[Row], limit: int) -> str:
    if not rows:
        return ""
    columns = ("col-status", "col-impact", "col-issue", "col-page", "col-check", "how-to-accept")
    lines = [
        f"\n### {text(view.t(head))}\n",
        _line(text(view.t(c)) for c in columns),
        _line("---" for _ in columns),
    ]
    size = sum(len(part.encode()) + 1 for part in lines)
    for index, row in enumerate(rows):
        line = _line(_cells(row))
        size += len(line.encode()) + 1
        if size > limit:
            lines.append(f"\n{text(view.t('more-rows', n=len(rows) - index))}")
            break
        lines.append(line)
    return "\n".join(lines) + "\n"


def _cells(row: Row) -> Iterator[str]:
    yield text(row.status)
    yield text(row.impact)
    criteria = f" ({', '.join(row.criteria)})" if row.criteria else ""
    yield text(f"{row.message}{criteria}")
    yield text(row.page)
    yield f"{code(row.issue.check)} {code(row.issue.example.fingerprint)}"
    yield code(f"--only {row.issue.accept}")


def _line(cells: Iterator[str] | Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def text(plain: str) -> str:
    """Plain text in Markdown: nothing in it is markup, a link or a mention."""
    escaped = _SPECIAL.sub(r"\\\1", html.escape(plain, quote=False))
    return escaped.replace("@", "&#64;").replace("://", "&#58;//").replace("www.", "www&#46;")


def code(plain: str) -> str:
    """A name as code."""
    return f"<code>{html.escape(plain, quote=False).replace('|', '&#124;').replace('`', '&#96;')}</code>"
