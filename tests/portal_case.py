"""Portals without a browser or a network: pages of HTML in, what portal checks say of them out."""

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import Any

from auditor import evaluate, registry
from auditor.artifacts import PageCapture
from auditor.bundled import policies_dir
from auditor.commons.links import page_links
from auditor.demo import DemoSite, demo_paths, planted_faults
from auditor.demo.content import path_of
from auditor.model import Demands, DocumentFacts, Finding, Outcome, PageFacts, PageInfo, PageState, PortalCapture
from auditor.profile.demanded import demanded
from auditor.profile.limits import Limits
from auditor.profile.policies import load_policies
from tests.unrendered import snapshot

BASE = "https://portal.example"
LIMITS = Limits().values


def page(
    path: str,
    html: str,
    *,
    depth: int = 1,
    headers: Mapping[str, str] | None = None,
    status: int = 200,
    state: PageState = PageState.AUDITED,
    base: str = BASE,
) -> PageFacts:
    """One visited page."""
    facts, links, title, language = _read(html or "<html></html>")
    info = PageInfo(base + path, base + path, "portal", status, dict(headers or {}), depth=depth, language=language)
    if state is not PageState.AUDITED:
        return PageFacts(info, state, "", (), (), "")
    return PageFacts(info, state, title, links, (), str(hash(html)), path, facts)


@lru_cache(maxsize=2000)
def _read(html: str) -> tuple[dict[str, Any], tuple[Any, ...], str, str | None]:
    made = snapshot(html)
    made.main.url = made.main.base_url = BASE + "/"
    root = made.root
    language = (root.attrs.get("lang", "") if root else "").split("-")[0] or None
    info = PageInfo(BASE + "/", BASE + "/", "portal", 200, {}, language=language)
    capture = PageCapture(info, {}, made={"snapshot": made})
    facts = [f for f in registry.load().facts.values() if f.name.startswith(("service_", "complaint_"))]
    return evaluate.page_facts(capture, facts), page_links(made, info), made.title, language


def portal(
    visited: Sequence[PageFacts],
    *,
    parts: Mapping[str, Mapping[str, Mapping[str, float]]] | None = None,
    whole: bool = True,
    documents: Sequence[DocumentFacts] = (),
    asked: Mapping[str, Any] | None = None,
    **options: Any,
) -> PortalCapture:
    """A portal as its checks see it; ``whole``: nothing was left unvisited."""
    crawl: dict[str, Any] = {"method": "all" if whole else "sample", "stopped": "", "down": False, "skipped": {}}
    base = {
        "start": [visited[0].info.url] if visited else [],
        "day": "2026-06-01",
        "parts": parts or {},
        "pages": {},
    }
    return PortalCapture(
        "portal", tuple(visited), crawl, options={**base, **options}, documents=tuple(documents), asked=asked or {}
    )


def judge(check: str, of: PortalCapture) -> list[Finding]:
    """The findings of a check; a crash is raised."""
    result = run(check, of)
    return list(result.findings)


def run(check: str, of: PortalCapture) -> Any:
    """What a check says of a portal; a crash is raised."""
    result = evaluate.judge_portal(of, [registry.load().checks[check]], {"demands": Demands(limits=LIMITS)})
    if result.warnings:
        raise AssertionError(result.warnings[0])
    return result


def outcomes(check: str, of: PortalCapture) -> list[tuple[str, str]]:
    """Outcome and message of each finding, or ``[("passed", "")]`` or ``[("inapplicable", "")]``."""
    result = run(check, of)
    found = [(f.outcome.value, f.message) for f in result.findings]
    if found:
        return found
    worst = {row.outcome for row in result.outcomes}
    return [("passed", "")] if Outcome.PASSED in worst else [("inapplicable", "")]


def demo(*faults: str) -> PortalCapture:
    """The demo portal under all its policies, as rendered by its templates."""
    changed = {path_of(p) for f in planted_faults() if f.id in faults for p in f.pages}
    site, twin = DemoSite(faults, base=BASE + "/"), _clean_site()
    pages = []
    for path in demo_paths():
        answer = (site if path in changed else twin).answer(path)
        headers = {name.lower(): value for name, value in answer.headers.items()}
        state = PageState.AUDITED if answer.status == 200 else PageState.HTTP_ERROR
        depth = 0 if path == "/ar/" else 1
        html = answer.body.decode()
        pages.append(page(path, html, depth=depth, headers=headers, status=answer.status, state=state))
    asks = _asked_by_policies()
    pages.sort(key=lambda p: p.info.url != BASE + "/ar/")
    return portal(pages, **{**asks, "day": site.today.isoformat()})


@cache
def _asked_by_policies() -> Mapping[str, Any]:
    return demanded(load_policies(policies_dir()))


@cache
def _clean_site() -> DemoSite:
    return DemoSite(base=BASE + "/")
