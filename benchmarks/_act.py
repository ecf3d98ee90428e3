"""W3C's ACT test cases on language and titles, judged by the checks that implement the rules."""

import functools
import json
import threading
from collections import Counter
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from auditor import evaluate, registry
from auditor.artifacts import raw_needs
from auditor.model import Outcome
from auditor.rules import Check
from tests.lab import Lab, capture_of

RULES = ("b5c3f8", "bf051a", "de46e4", "off6ek", "ucwvc8", "2779a5", "c4a8a4")
_BASE = "/WAI/content-assets/wcag-act-rules"


class _Handler(SimpleHTTPRequestHandler):
    def translate_path(self, path: str) -> str:
        return super().translate_path(path.removeprefix(_BASE))

    def log_message(self, *_: object) -> None:
        pass


def measure(folder: Path) -> dict[str, Any]:
    """Cases that are there, cases right (the outcome is the expected one), and what differs, by rule."""
    cases = json.loads((folder / "testcases.json").read_text(encoding="utf-8"))["testcases"]
    chosen = [c for c in cases if c["ruleId"] in RULES and (folder / c["relativePath"]).is_file()]
    checks = {rule: [c for c in registry.load().checks.values() if rule in c.info.act] for rule in RULES}
    needs = raw_needs({n for found in checks.values() for c in found for n in c.needs} | {"snapshot"})
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    lab = Lab()
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    wrong = []
    try:
        for case in chosen:
            rule, expected = case["ruleId"], case["expected"]
            url = f"http://127.0.0.1:{server.server_port}{_BASE}/{case['relativePath']}"
            got = _outcome(lab.visit_url(url, needs=needs), checks[rule])
            total[rule] += 1
            if got == expected:
                right[rule] += 1
            else:
                wrong.append(f"{rule} {case['relativePath'][-45:]}: expected {expected}, got {got}")
    finally:
        lab.close()
        server.shutdown()
    by_rule = {rule: f"{right[rule]}/{total[rule]}" for rule in RULES}
    return {"cases": total.total(), "right": right.total(), "rules": by_rule, "wrong": wrong}


def _outcome(visit: Any, checks: list[Check]) -> str:
    result = evaluate.judge_page(capture_of(visit), checks)
    if result.warnings:
        raise RuntimeError(result.warnings[0])
    seen = {row.outcome for row in result.outcomes}
    order = (Outcome.FAILED, Outcome.CANT_TELL, Outcome.PASSED)
    return str(next((o for o in order if o in seen), Outcome.INAPPLICABLE))
