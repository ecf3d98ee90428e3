"""A badge for shields.io's endpoint: the verdict in two words."""

import json

from auditor.errors import EXIT_GATE, EXIT_NOT_MEASURED
from auditor.report.ci import View


def files(view: View) -> dict[str, bytes]:
    """``badge.json``."""
    verdict = view.verdict
    message, color = view.t("badge-passed"), "brightgreen"
    if verdict.code == EXIT_NOT_MEASURED:
        message, color = view.t("badge-unmeasured"), "lightgrey"
    elif verdict.code == EXIT_GATE:
        failing = len(verdict.failing)
        message = view.t("badge-failed", n=failing) if failing else view.t("badge-demands")
        color = "red"
    badge = {"schemaVersion": 1, "label": view.t("badge-label"), "message": message, "color": color}
    return {"badge.json": json.dumps(badge, ensure_ascii=False).encode()}
