"""What a run adds up to once its pages are judged: portal checks, templates, groups, scores."""

import platform
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from importlib.metadata import version
from itertools import chain
from typing import Any

from auditor import evaluate, jsons, templates
from auditor.commons import wcag
from auditor.gather import documents
from auditor.group import Grouper
from auditor.masking import Keeper
from auditor.model import (
    Area,
    CheckInfo,
    CriterionRow,
    Finding,
    Group,
    OutcomeRow,
    PageFacts,
    PageState,
    PortalCapture,
    Score,
)
from auditor.plan import Plan, PortalPlan
from auditor.profile import Secrets
from auditor.profile.demanded import demanded
from auditor.score import (
    IMPACT,
    Losses,
    PageWeight,
    Times,
    Watched,
    score_area,
    score_availability,
    score_overall,
    score_response,
    score_wcag,
    template_value,
)
from auditor.standing import Standing
from auditor.store import Store
from auditor.warned import Warned, check_crashed, links_withheld

_BESIDE = ("read", "asked", "day", "probes", "speed")
"""What a portal's crawl facts carry that is no part of the crawl; see ``gather.beside``."""
_SCORED_TIMES = {"ttfb": "ttfb", "largest_contentful_paint": "lcp"}
"""Metrics of the speed lane that response is scored by, with the name of their limits."""


class Summary:
    """Adds a run up from what the store keeps of its pages and what its crawls learnt."""

    def __init__(
        self,
        plan: Plan,
        store: Store,
        run: str,
        crawls: Mapping[str, Mapping[str, Any]],
        secrets: Secrets | None = None,
    ) -> None:
        """``crawls``: each portal's crawl facts, by its name; ``secrets``: of this run, to be masked."""
        self._plan, self._store, self._run, self._crawls = plan, store, run, crawls
        self._secrets = secrets or Secrets()
        self._facts: list[PageFacts] = []
        self._states: Counter[str] = Counter()
        self._taken: Counter[str] = Counter()
        self._templates: Mapping[str, str] = {}
        self._weights: dict[str, PageWeight] = {}
        self._duplicates: dict[str, str] = {}
        self._warnings: list[Warned] = []
        self._judged: list[PageFacts] = []
        self._portal_rows: list[OutcomeRow] = []

    def judge(self) -> list[Finding]:
        """Judge the portals as wholes and keep what is found; comes before :meth:`make`."""
        self._judged = self._read_pages()
        return self._judge_portals()

    def make(
        self, tool: Mapping[str, Any], warnings: Sequence[Warned], *, seconds: float, resumed: bool
    ) -> dict[str, Any]:
        """The part of the result that is no rows of the store: see :class:`auditor.store.StoredRun`."""
        checks = {c.id: replace(c.info, advice=c.id in self._plan.advice) for c in self._plan.checks}
        return {
            **self._add_up(checks, self._portal_rows),
            "tool": {
                **tool,
                "version": version("portal-auditor"),
                "python": platform.python_version(),
                "platform": platform.platform(),
            },
            "run": {**self._about(self._judged), "seconds": round(seconds, 1), "resumed": resumed},
            "portals": [self._portal(p) for p in self._plan.portals],
            "checks": checks,
            "warnings": [{"key": w.key, "text": w.text, "about": w.about} for w in (*warnings, *self._warnings)],
            "portal_outcomes": self._portal_rows,
            "templates": dict(self._templates),
            "duplicates": self._duplicates,
        }

    def again(self, result: Mapping[str, Any]) -> dict[str, Any]:
        """A stored result with today's verdicts of persons in it; nothing is measured or judged again."""
        self._read_pages()
        checks = jsons.convert(result["checks"], dict[str, CheckInfo])
        rows = jsons.convert(result["portal_outcomes"], list[OutcomeRow])
        return {**result, **self._add_up(checks, rows)}

    def _read_pages(self) -> list[PageFacts]:
        """Take in what the store keeps of the pages; returns those that were judged."""
        for summary in self._store.page_summaries(self._run):
            self._states[summary.state] += 1
            if summary.taken_from:
                self._taken[summary.taken_from] += 1
        facts = list(self._store.page_facts(self._run))
        judged = [f for f in facts if f.state is PageState.AUDITED]
        self._templates = templates.assign((f.info.url, f.skeleton) for f in judged)
        self._facts = [replace(f, template=self._templates.get(f.info.url, "")) for f in facts]
        judged = [f for f in self._facts if f.state is PageState.AUDITED]
        self._find_duplicates(judged)
        self._weigh(judged)
        return judged

    def _add_up(self, checks: Mapping[str, CheckInfo], portal_rows: Sequence[OutcomeRow]) -> dict[str, Any]:
        """Groups, scores, criteria and policies, with what persons decided in them."""
        standing = Standing(self._plan, self._store, self._run, checks, self._facts)
        groups = self._groups(standing)
        scores, criteria = self._score(checks, portal_rows, standing)
        policies = standing.policies(criteria)
        return {
            "criteria": criteria,
            "groups": groups,
            "scores": scores,
            "policies": policies,
            "decisions": standing.decisions(policies),
            "review": standing.plain(),
        }

    def _find_duplicates(self, judged: Sequence[PageFacts]) -> None:
        """Exact duplicates by content weigh nothing; the shortest address stands for all."""
        first: dict[tuple[str, str, str | None], str] = {}
        for page in sorted(judged, key=lambda f: (len(f.info.url), f.info.url)):
            if page.content_hash:
                key = (page.content_hash, page.title, page.info.language)
                if first.setdefault(key, page.info.url) != page.info.url:
                    self._duplicates[page.info.url] = first[key]

    def _weigh(self, judged: Sequence[PageFacts]) -> None:
        portals = {p.name: p.portal for p in self._plan.portals}
        for page in judged:
            if page.info.url not in self._duplicates:
                importance = portals[page.info.portal].weight(page.info.url)
                template = f"{page.info.portal}/{page.template}"
                self._weights[page.info.url] = PageWeight(template, importance)

    def _judge_portals(self) -> list[Finding]:
        found: list[Finding] = []
        wanted = demanded(self._plan.policies, self._plan.profile.standard.limits.given)
        for plan in self._plan.portals:
            own = tuple(f for f in self._facts if f.info.portal == plan.name)
            crawl = self._crawls[plan.name]
            capture = PortalCapture(
                plan.name,
                own,
                {key: value for key, value in crawl.items() if key not in _BESIDE},
                options={
                    "hints": plan.portal.hints.model_dump(mode="json"),
                    "start": list(plan.portal.start),
                    "portals": len(self._plan.portals),
                    "day": crawl.get("day") or datetime.now(UTC).date().isoformat(),
                    "title": {"en": plan.portal.text.en, "ar": plan.portal.text.ar},
                    **wanted,
                },
                documents=documents.from_data(crawl.get("read", ())),
                asked=crawl.get("asked", {}),
                probes=tuple(crawl.get("probes", ())),
                speed=tuple(crawl.get("speed", ())),
            )
            values = {"demands": plan.demands}
            result = evaluate.judge_portal(capture, self._plan.portal_checks, values, self._plan.advice)
            result = Keeper(self._plan.profile, plan.portal, self._secrets).portal(own).result(result)
            self._portal_rows += result.outcomes
            found += result.findings
            self._warnings += [check_crashed(text) for text in result.warnings]
            if withheld := sum(f.facts.get("withheld", 0) for f in own):
                self._warnings.append(links_withheld(plan.name, withheld))
        self._store.save_findings(self._run, found, [c.id for c in self._plan.portal_checks])
        return found

    def _groups(self, standing: Standing) -> list[Group]:
        grouper = Grouper(self._templates)
        for finding in standing.findings():
            grouper.add(finding)
        return grouper.groups()

    def _score(
        self, checks: Mapping[str, CheckInfo], portal_rows: Sequence[OutcomeRow], standing: Standing
    ) -> tuple[list[Score], list[CriterionRow]]:
        weighted, plain = Losses(self._weights), Losses(self._weights)

        def add(row: OutcomeRow) -> None:
            row = standing.row(row)
            info = checks.get(row.check)
            if info is not None and row.page not in self._duplicates:
                weighted.add(row, IMPACT[info.impact])
                plain.add(row)

        for row in chain(self._store.iterate_outcomes(self._run), portal_rows):
            add(row)
        demands = self._plan.portals[0].demands
        coverage = self._coverage()
        seed = self._plan.profile.sample.seed if self._sampled() else None
        accessibility = {k: c for k, c in checks.items() if c.wcag}
        version = wcag.criteria(demands.wcag_version)
        verdicts = standing.verdicts(version)
        total, criteria = score_wcag(
            version, accessibility, weighted, coverage=coverage, verdicts=verdicts, seed=seed
        )
        rules = {a: score_area(a, checks, plain, coverage=coverage) for a in Area}
        areas = {
            **rules,
            Area.ACCESSIBILITY: replace(total, key=Area.ACCESSIBILITY.value),
            Area.RESPONSE: score_response(
                rules[Area.RESPONSE], self._template_values(), self._weights, coverage=coverage
            ),
            Area.AVAILABILITY: score_availability(
                rules[Area.AVAILABILITY], [self._watched(p) for p in self._plan.portals]
            ),
        }
        return [score_overall(areas.values()), total, *areas.values()], criteria

    def _watched(self, plan: PortalPlan) -> Watched | None:
        """What the stored probes say of a portal."""
        probes = self._crawls[plan.name].get("probes", ())
        found = next((p for p in probes if p["kind"] == "availability"), None)
        if found is None or found["whole"]["percent"] is None:
            return None
        whole = found["whole"]
        samples = whole["up"] + whole["down"]
        return Watched(whole["percent"], whole["low"], whole["high"], samples, found["target"])

    def _template_values(self) -> dict[str, float]:
        """What the speed lane's loads under the profile's own conditions make of each template."""
        found: dict[str, float] = {}
        for plan in self._plan.portals:
            loads: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
            for row in self._crawls[plan.name].get("speed", ()):
                page = self._weights.get(row["url"])
                if page is not None and row["conditions"]["name"] == "profile":
                    loads[page.template] += [load for load in row["each"] if load["good"]]
            for template, good in loads.items():
                value = template_value(_times(good, plan.demands.limit))
                if value is not None:
                    found[template] = value
        return found

    def _sampled(self) -> bool:
        return any(c["method"] == "sample" for c in self._crawls.values())

    def _coverage(self) -> float:
        """Share of the page shapes found that were visited."""
        samples = list(self._crawls.values())
        shapes = sum(s["shapes"] for s in samples)
        visited = sum(s["shapes_visited"] for s in samples)
        return visited / shapes if shapes else 1.0

    # -- what the report says of the run -------------------------------------------------------------------

    def _about(self, judged: Sequence[PageFacts]) -> dict[str, Any]:
        profile = self._plan.profile
        row = self._store.find(self._run)
        samples = list(self._crawls.values())
        return {
            "id": self._run,
            "started": row["started"],
            "finished": datetime.now(UTC).isoformat(timespec="seconds"),
            "state": "finished",
            "profile": {"name": profile.name, "title": {"en": profile.text.en, "ar": profile.text.ar}},
            "seed": profile.sample.seed,
            "concurrency": max((p.concurrency for p in self._plan.portals), default=0),
            "standard": {"wcag": profile.standard.wcag, "levels": list(profile.standard.levels)},
            "sample": {
                "found": sum(s["found"] for s in samples),
                "audited": len(judged),
                "structured": sum(s["structured"] for s in samples),
                "random": sum(s["random"] for s in samples),
                "templates": len(set(self._templates.values())),
                "method": "sample" if self._sampled() else "all",
            },
            "states": dict(self._states),
            "taken": dict(self._taken),
        }

    def _portal(self, plan: PortalPlan) -> dict[str, Any]:
        own = [f for f in self._facts if f.info.portal == plan.name]
        crawl = self._crawls[plan.name]
        title = plan.portal.text
        return {
            "name": plan.name,
            "title": {"en": title.en, "ar": title.ar},
            "start": list(plan.portal.start),
            "languages": list(plan.portal.languages),
            "pages": len(own),
            "audited": sum(f.state is PageState.AUDITED for f in own),
            "failed": sum(f.state.is_failure for f in own),
            "documents": len(crawl["documents"]),
            "down": crawl["down"],
            "crawl": {k: v for k, v in crawl.items() if k not in ("alternates", "documents", *_BESIDE)},
            "probes": list(crawl.get("probes", ())),
            "speed": list(crawl.get("speed", ())),
        }


def _times(loads: Sequence[Mapping[str, Any]], limit: Callable[[str], float]) -> Iterator[Times]:
    for metric, name in _SCORED_TIMES.items():
        values = [load[metric] for load in loads if load[metric] is not None]
        yield Times(values, limit(f"{name}_good_ms"), limit(f"{name}_poor_ms"))
