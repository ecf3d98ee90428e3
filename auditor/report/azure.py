"""Azure Pipelines: a summary to upload and issues to log."""

from auditor.report import markdown
from auditor.report.ci import View

SUMMARY_BYTES = 900_000
MOST = 50


def files(view: View) -> dict[str, bytes]:
    """``azure-summary.md`` for ``task.uploadsummary``, ``azure-issues.txt`` to print."""
    lines = [_command(level, view, 1, said) for level, said in view.notes]
    failing = [row for row in view.rows if row.issue.fails]
    for row in failing[:MOST]:
        said = f"{row.message} {row.page} {row.issue.check} {row.issue.example.fingerprint} {row.accept}"
        lines.append(_command("error", view, row.line, said))
    if len(failing) > MOST:
        lines.append(_command("error", view, 1, view.t("more-rows", n=len(failing) - MOST)))
    return {
        "azure-summary.md": markdown.page(view, SUMMARY_BYTES),
        "azure-issues.txt": "".join(f"{line}\n" for line in lines).encode(),
    }


def _command(level: str, view: View, line: int, message: str) -> str:
    where = f"type={level};sourcepath={_property(view.anchor.path)};linenumber={line}"
    return f"##vso[task.logissue {where}]{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%AZP25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace("]", "%5D").replace(";", "%3B")
