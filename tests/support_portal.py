"""Portals of a few pages for portal checks: HTML in, the check's findings out."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from auditor import evaluate, registry
from auditor.artifacts import raw_needs
from auditor.model import Demands, PageFacts, PageResult, PageState, PortalCapture
from tests.lab import Lab, capture_of

BASE = "http://portal.test"


def judge_portal(
    lab: Lab,
    check: str,
    pages: Mapping[str, str],
    *,
    facts: tuple[str, ...] = (),
    demands: Demands | None = None,
    states: Mapping[str, PageState] | None = None,
    crawl: Mapping[str, Any] | None = None,
) -> PageResult:
    """What a portal check says of pages by path; ``{base}`` in their HTML is the portal's origin."""
    loaded = registry.load()
    kept = [loaded.facts[name] for name in facts]
    needs = raw_needs({n for f in kept for n in f.needs} | {"snapshot", "links"})
    found = []
    for path, html in pages.items():
        capture = capture_of(lab.visit(html.replace("{base}", BASE), needs=needs))
        info = replace(capture.info, url=BASE + path, final_url=BASE + path)
        links = tuple(replace(ln, url=ln.url.replace(lab.origin, BASE)) for ln in capture.get("links"))
        state = (states or {}).get(path, PageState.AUDITED)
        found.append(PageFacts(info, state, "", links, (), "", facts=_at(evaluate.page_facts(capture, kept), lab)))
    portal = PortalCapture("portal", tuple(found), crawl or {})
    result = evaluate.judge_portal(portal, [loaded.checks[check]], {"demands": demands or Demands()})
    assert not result.warnings, result.warnings
    return result


def _at(value: Any, lab: Lab) -> Any:
    """Facts with the laboratory's origin replaced by the portal's."""
    if isinstance(value, str):
        return value.replace(lab.origin, BASE)
    if isinstance(value, dict):
        return {k: _at(v, lab) for k, v in value.items()}
    return [_at(v, lab) for v in value] if isinstance(value, list) else value


def messages(result: PageResult) -> list[tuple[str, str]]:
    """(page's path, message) of the findings."""
    return [(f.page.removeprefix(BASE), f.message) for f in result.findings]


def outcomes(result: PageResult) -> set[str]:
    return {row.outcome.value for row in result.outcomes}
