"""GitHub Actions: the job's summary (lost whole when over 1 MiB) and annotations (ten of a kind a step)."""

from auditor.report import markdown
from auditor.report.ci import View

SUMMARY_BYTES = 900_000
MOST = 9
"""Annotations of a kind; one more says how many are left."""


def files(view: View) -> dict[str, bytes]:
    """``github-summary.md`` to append to the job's summary, ``github-annotations.txt`` to print."""
    return {
        "github-summary.md": markdown.page(view, SUMMARY_BYTES),
        "github-annotations.txt": "".join(f"{line}\n" for line in _annotations(view)).encode(),
    }


def _annotations(view: View) -> list[str]:
    notes = list(view.notes)
    failing = [row for row in view.rows if row.issue.fails]
    lines: dict[str, list[str]] = {"error": [], "warning": []}
    for level, said in notes:
        lines[level].append(_command(level, view, 1, view.headline, said))
    for row in failing:
        said = f"{row.message} {row.page} {row.issue.check} {row.issue.example.fingerprint} {row.accept}"
        lines["error"].append(_command("error", view, row.line, row.title, said))
    made = []
    for level, commands in lines.items():
        made += commands[:MOST]
        if len(commands) > MOST:
            made.append(_command(level, view, 1, view.headline, view.t("more-rows", n=len(commands) - MOST)))
    return made


def _command(level: str, view: View, line: int, title: str, message: str) -> str:
    """A workflow command; its grammar's own characters are escaped, so that no page can write one."""
    where = f"file={_property(view.anchor.path)},line={line},title={_property(title)}"
    return f"::{level} {where}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
