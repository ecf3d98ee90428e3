"""Accuracy on W3C's ACT test cases: failed cases found, undecided and missed, false alarms; ours and axe alone.

    python benchmarks/act.py --cases DIR [--json FILE] [--earl FILE] [--rule ID ...] [--captures DIR]

``DIR`` holds ``testcases.json``, ``testcases/`` and ``test-assets/``. Every case is served on loopback at the
path it has at W3C, opened once by the engine's own visitor and judged by every page check. A rule's outcome on
a case is the worst over the checks that name it in ``act=`` (failed, cantTell, passed, inapplicable); axe's
is a violation of any rule that axe maps to the ACT rule, its contrast rules included.
"""

import argparse
import asyncio
import gzip
import json
import sys
import threading
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib.metadata import version
from pathlib import Path
from typing import Any

from playwright.async_api import async_playwright

from auditor import evaluate, registry
from auditor.artifacts import PageCapture, raw_needs
from auditor.commons import wcag
from auditor.commons.act_rules import ACT_RULES
from auditor.gather.browsers import Browsers, ContextSettings
from auditor.gather.egress import LOOPBACK
from auditor.gather.page import Visitor
from auditor.gather.visits import BrowserGoneError, Visit, VisitSettings, axe_source
from auditor.model import Failure, Outcome, PageInfo, PageState
from auditor.rules import Check
from auditor_checks.accessibility.axe_table import AXE_RULES

PREFIX = "/WAI/content-assets/wcag-act-rules/"
ORIGIN = "https://www.w3.org"
WORST = (Outcome.FAILED, Outcome.CANT_TELL, Outcome.PASSED, Outcome.INAPPLICABLE)


@dataclass(frozen=True, slots=True)
class Case:
    """One test case: what W3C says a rule's outcome on a page is."""

    id: str
    rule: str
    rule_name: str
    expected: str
    path: str
    title: str


@dataclass(frozen=True, slots=True)
class Result:
    """What was said of one case. ``checks``: the outcome of every check of ours on the page, by id."""

    case: Case
    ours: Outcome
    axe: Outcome
    state: str
    checks: Mapping[str, Outcome]
    warnings: tuple[str, ...] = ()

    @property
    def by(self) -> tuple[str, ...]:
        """The checks behind our outcome."""
        return tuple(check for check, outcome in self.checks.items() if outcome is self.ours)


class _Server(SimpleHTTPRequestHandler):
    """Serves the folder of the cases below W3C's prefix."""

    protocol_version = "HTTP/1.1"
    extensions_map = {  # noqa: RUF012 - the base class declares it so
        **SimpleHTTPRequestHandler.extensions_map,
        ".vtt": "text/vtt",
        ".webm": "video/webm",
        ".jfif": "image/jpeg",
    }

    def translate_path(self, path: str) -> str:
        inside = path.removeprefix(PREFIX.rstrip("/")) if path.startswith(PREFIX) else "/no-such-page"
        return super().translate_path(inside)

    def log_message(self, *_: object) -> None:
        """Quiet."""


def serve(folder: Path) -> ThreadingHTTPServer:
    """Serve the cases on a free loopback port; the caller shuts it down."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Server, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def read_cases(folder: Path, rules: Sequence[str] = ()) -> list[Case]:
    """The cases of ``testcases.json`` whose files are there, of the named rules alone where any is named."""
    data = json.loads((folder / "testcases.json").read_text(encoding="utf-8"))
    cases = [
        Case(
            id=item["testcaseId"],
            rule=item["ruleId"],
            rule_name=item["ruleName"],
            expected=item["expected"],
            path=item["relativePath"],
            title=item["testcaseTitle"],
        )
        for item in data["testcases"]
    ]
    return [c for c in cases if (not rules or c.rule in rules) and (folder / c.path).is_file()]


def judge(case: Case, visit: Visit, checks: Sequence[Check]) -> Result:
    """Our outcome and axe's on a visited case."""
    if visit.state is not PageState.AUDITED:
        untested = Outcome.UNTESTED
        return Result(case, untested, untested, f"{visit.state} {visit.error}".strip(), {})
    info = PageInfo(
        url=visit.url,
        final_url=visit.final_url,
        portal="act",
        status=visit.status,
        headers=visit.headers,
        content_type=visit.content_type,
        redirects=visit.redirects,
    )
    root = PageCapture(info, visit.raw).get("snapshot").root
    language = (root.attrs.get("lang", "") if root else "").split("-")[0].lower() or None
    result = evaluate.judge_page(PageCapture(replace(info, language=language), visit.raw), checks)
    mapped = {c.id for c in checks if case.rule in c.info.act}
    outcomes = {row.check: row.outcome for row in result.outcomes}
    return Result(
        case=case,
        ours=worst(outcome for check, outcome in outcomes.items() if check in mapped),
        axe=axe_outcome(case.rule, visit.raw.get("axe")),
        state=str(visit.state),
        checks={check: outcome for check, outcome in outcomes.items() if check in mapped},
        warnings=result.warnings,
    )


def worst(outcomes: Iterable[Outcome]) -> Outcome:
    """The worst of several checks' outcomes; ``untested`` where no check implements the rule."""
    known = set(outcomes)
    return next((o for o in WORST if o in known), Outcome.UNTESTED)


def axe_outcome(rule: str, raw: Any) -> Outcome:
    """What axe alone says, by its own mapping: violations fail, incomplete results are cantTell."""
    mapped = [r for r in AXE_RULES.values() if rule in r.act]
    if not mapped or not isinstance(raw, dict):
        return Outcome.UNTESTED
    found = [raw["rules"][r.id] for r in mapped if r.id in raw["rules"]]
    if any(f["violations"] for f in found):
        return Outcome.FAILED
    if any(f["incomplete"] for f in found):
        return Outcome.CANT_TELL
    return Outcome.PASSED if found else Outcome.INAPPLICABLE


# -- visiting ----------------------------------------------------------------------------------------------


async def audit(
    cases: Sequence[Case], folder: Path, checks: Sequence[Check], captures: Path | None, workers: int
) -> list[Result]:
    """Visit and judge every case; ``captures``: a folder of visits to use again and add to."""
    needs = raw_needs({n for c in checks for n in c.needs} | {"snapshot", "axe"})
    # One page may be a case of several rules.
    results: dict[tuple[str, str], Result] = {}
    todo = []
    for case in cases:
        kept = load_visit(captures, case, needs) if captures else None
        if kept is None:
            todo.append(case)
        else:
            results[(case.rule, case.id)] = judge(case, kept, checks)
    if todo:
        server = serve(folder)
        try:
            async with async_playwright() as playwright:
                browsers = Browsers(playwright)
                queue = iter(todo)
                work = (_work(browsers, needs, queue, server.server_port, checks, captures) for _ in range(workers))
                for made in await asyncio.gather(*work):
                    results.update({(r.case.rule, r.case.id): r for r in made})
                await browsers.close()
        finally:
            server.shutdown()
    return [results[(c.rule, c.id)] for c in cases]


async def _work(
    browsers: Browsers,
    needs: frozenset[str],
    queue: Iterable[Case],
    port: int,
    checks: Sequence[Check],
    captures: Path | None,
) -> list[Result]:
    # Every rule of axe that names an ACT rule, also those that axe leaves off by default.
    rules = tuple(r.id for r in AXE_RULES.values() if r.act)
    settings = VisitSettings(needs=needs, axe_source=axe_source(), axe_rules=rules)
    origin = f"http://127.0.0.1:{port}"
    results = []
    visitor = None
    for case in queue:
        for _attempt in range(2):
            if visitor is None:
                visitor = Visitor(
                    await browsers.context(ContextSettings(egress=LOOPBACK)),
                    settings,
                    lambda u: u.startswith(origin),
                )
            try:
                visit = await visitor.visit(origin + PREFIX + case.path)
                break
            except BrowserGoneError:
                visitor = None
        else:
            visit = Visit(url=case.path, state=PageState.CRASHED, error="the browser died twice")
        if captures is not None:
            save_visit(captures, case, visit)
        results.append(judge(case, visit, checks))
        print(f"\r{case.rule} {case.id[:8]}", end="", file=sys.stderr, flush=True)
    if visitor is not None:
        await visitor.close()
    return results


_FIELDS = ("url", "final_url", "status", "headers", "content_type", "redirects", "error")


def save_visit(folder: Path, case: Case, visit: Visit) -> None:
    """Keep a visit as compressed JSON."""
    folder.mkdir(parents=True, exist_ok=True)
    raw = {k: {"failure": v.reason} if isinstance(v, Failure) else {"value": v} for k, v in visit.raw.items()}
    data = {"state": str(visit.state), "raw": raw, **{name: getattr(visit, name) for name in _FIELDS}}
    data["headers"] = dict(visit.headers)
    with gzip.open(folder / f"{case.id}.json.gz", "wt", encoding="utf-8", compresslevel=3) as file:
        json.dump(data, file)


def load_visit(folder: Path, case: Case, needs: frozenset[str]) -> Visit | None:
    """A kept visit; None where there is none, or where it lacks an artifact that is needed now."""
    path = folder / f"{case.id}.json.gz"
    if not path.is_file():
        return None
    with gzip.open(path, "rt", encoding="utf-8") as file:
        data = json.load(file)
    state = PageState(data["state"])
    if state is PageState.AUDITED and needs - data["raw"].keys():
        return None
    raw = {k: Failure(v["failure"]) if "failure" in v else v["value"] for k, v in data["raw"].items()}
    return Visit(state=state, raw=raw, **{name: data[name] for name in _FIELDS})


# -- telling -----------------------------------------------------------------------------------------------


@dataclass(slots=True)
class Row:
    """Counts of one rule, or of all."""

    name: str
    failed: int = 0
    other: int = 0
    found: int = 0
    cant_tell: int = 0
    missed: int = 0
    false_alarms: int = 0
    asked: int = 0
    """Passed and inapplicable cases that end in cantTell: a person's time spent for nothing."""
    axe_found: int = 0
    axe_cant_tell: int = 0
    axe_false_alarms: int = 0

    def add(self, result: Result) -> None:
        if result.case.expected == "failed":
            self.failed += 1
            self.found += result.ours is Outcome.FAILED
            self.cant_tell += result.ours is Outcome.CANT_TELL
            self.missed += result.ours not in (Outcome.FAILED, Outcome.CANT_TELL)
            self.axe_found += result.axe is Outcome.FAILED
            self.axe_cant_tell += result.axe is Outcome.CANT_TELL
        else:
            self.other += 1
            self.false_alarms += result.ours is Outcome.FAILED
            self.asked += result.ours is Outcome.CANT_TELL
            self.axe_false_alarms += result.axe is Outcome.FAILED


def count(results: Iterable[Result]) -> tuple[dict[str, Row], Row]:
    """Rows by rule id, and the row of all."""
    rows: dict[str, Row] = {}
    total = Row("all")
    for result in results:
        rows.setdefault(result.case.rule, Row(result.case.rule_name)).add(result)
        total.add(result)
    return rows, total


_HEAD = (
    f"{'rule':8}{'failed':>7}{'found':>7}{'cantTell':>9}{'missed':>7}{'others':>8}{'false':>6}{'asked':>6}"
    f" |{'axe':>4}{'cT':>4}{'false':>6}"
)


def _line(label: str, row: Row) -> str:
    return (
        f"{label:8}{row.failed:7}{row.found:7}{row.cant_tell:9}{row.missed:7}{row.other:8}{row.false_alarms:6}"
        f"{row.asked:6} |{row.axe_found:4}{row.axe_cant_tell:4}{row.axe_false_alarms:6}"
    )


def table(rows: Mapping[str, Row], total: Row) -> str:
    """The counts as text."""
    lines = [_HEAD, *(f"{_line(rule, row)}  {row.name[:60]}" for rule, row in sorted(rows.items())), _HEAD]
    lines.append(_line("all", total))
    if total.failed:
        ours, axe = total.found / total.failed, total.axe_found / total.failed
        lines.append(
            f"found {ours:.1%} of failed cases with {total.false_alarms} false alarms; "
            f"axe alone {axe:.1%} with {total.axe_false_alarms}"
        )
    return "\n".join(lines)


def as_json(results: Sequence[Result]) -> dict[str, Any]:
    """Counts and every case's outcome."""
    rows, total = count(results)
    return {
        "total": _row_json(total),
        "rules": {rule: _row_json(row) for rule, row in sorted(rows.items())},
        "cases": [
            {
                "id": r.case.id,
                "rule": r.case.rule,
                "title": r.case.title,
                "path": r.case.path,
                "expected": r.case.expected,
                "ours": str(r.ours),
                "by": list(r.by),
                "axe": str(r.axe),
                "state": r.state,
                "warnings": list(r.warnings),
            }
            for r in results
        ],
    }


def _row_json(row: Row) -> dict[str, Any]:
    return {name: getattr(row, name) for name in Row.__slots__}


# The terms that the report uses, so that it can be read without the network.
_CONTEXT = {
    "@vocab": "http://www.w3.org/ns/earl#",
    "earl": "http://www.w3.org/ns/earl#",
    "dct": "http://purl.org/dc/terms/",
    "doap": "http://usefulinc.com/ns/doap#",
    "source": {"@id": "dct:source", "@type": "@id"},
    "title": "dct:title",
    "isPartOf": {"@id": "dct:isPartOf", "@type": "@id"},
    "name": "doap:name",
    "release": "doap:release",
    "revision": "doap:revision",
    "assertions": {"@reverse": "subject"},
    "mode": {"@type": "@id"},
    "outcome": {"@type": "@id"},
}


def earl(results: Sequence[Result], checks: Mapping[str, Check], revision: str) -> dict[str, Any]:
    """An EARL 1.0 report in JSON-LD, one test subject a case, as implementers submit it to W3C."""
    assertor = {
        "@type": "Assertor",
        "name": "Portal Auditor",
        "release": {"@type": "Version", "revision": revision},
    }
    graph: list[dict[str, Any]] = [assertor]
    for result in results:
        assertions = []
        for check, outcome in sorted(result.checks.items()):
            numbers = checks[check].info.wcag
            requirements = [wcag.criterion(n).url for n in numbers]
            rules = [ACT_RULES[r].url for r in checks[check].info.act if r in ACT_RULES]
            assertions.append(
                {
                    "@type": "Assertion",
                    "mode": "earl:automatic",
                    "test": {"@type": "TestCase", "title": check, "isPartOf": [*requirements, *rules]},
                    "result": {"@type": "TestResult", "outcome": f"earl:{outcome}"},
                }
            )
        source = ORIGIN + PREFIX + result.case.path
        graph.append({"@type": "TestSubject", "source": source, "assertions": assertions})
    return {"@context": _CONTEXT, "@graph": graph}


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cases", type=Path, required=True, metavar="DIR", help="folder of the test cases")
    parser.add_argument(
        "--rule", action="append", default=[], metavar="ID", help="only this rule's cases; repeatable"
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="write counts and every case's outcome")
    parser.add_argument("--earl", type=Path, metavar="FILE", help="write an EARL report (JSON-LD)")
    parser.add_argument("--captures", type=Path, metavar="DIR", help="keep visits here and judge kept ones again")
    parser.add_argument("--workers", type=int, default=2, help="pages at once")
    parser.add_argument("--list", action="store_true", help="list the cases that are not as expected")
    return parser.parse_args()


def main() -> None:
    """Run the benchmark."""
    options = _arguments()
    known = registry.load().checks
    checks = [c for c in known.values() if not c.is_portal_check and c.info.act]
    cases = read_cases(options.cases, options.rule)
    results = asyncio.run(audit(cases, options.cases, checks, options.captures, options.workers))
    print(file=sys.stderr)
    for warning in sorted({w for r in results for w in r.warnings}):
        print(f"warning: {warning}", file=sys.stderr)
    if options.list:
        for r in results:
            wrong = (r.ours is not Outcome.FAILED) if r.case.expected == "failed" else (r.ours in WORST[:2])
            if wrong:
                by = ", ".join(r.by)
                print(
                    f"{r.case.rule} {r.case.title}: expected {r.case.expected}, said {r.ours} {by} ({r.case.path})"
                )
    print(table(*count(results)))
    if options.json:
        options.json.write_text(json.dumps(as_json(results), indent=1), encoding="utf-8")
    if options.earl:
        report = earl(results, known, version("portal-auditor"))
        options.earl.write_text(json.dumps(report, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
