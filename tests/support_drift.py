"""A store with monthly runs of three portals that drift by script: one gets better, one stays, one gets worse.

What happens is a table of faults with the months they begin and end in, so that a test can reckon every trend from it.
Along the way a check is added, a page is not reached, the tool changes its version, and a run sees only a part.
"""

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from auditor.availability import figures
from auditor.fingerprint import digest, instance
from auditor.group import group_findings
from auditor.i18n import RIYADH
from auditor.model import (
    CheckInfo,
    Endpoint,
    Finding,
    Outcome,
    OutcomeRow,
    PageResult,
    PageSummary,
    Point,
    State,
    Target,
    Text,
)
from auditor.model.compliance import ClauseRow, ClauseState, PolicyRow
from auditor.model.policy import ClauseKind
from auditor.profile.watch import Calendar
from auditor.store import Store
from auditor.store.runs import QueuedPage
from auditor.store.schema import runs
from tests.support_results import CHECKS

PROFILE = "industry"
PORTALS: Mapping[str, Text] = {
    "services": Text("Electronic services portal", "بوابة الخدمات الإلكترونية"),
    "main": Text("Ministry portal", "البوابة الرئيسة للوزارة"),
    "licences": Text("Licensing platform", "منصة التراخيص الصناعية"),
}
PAGES = 12
TARGETS = 10
"""Targets of a check on a page."""
LATE_CHECK, LATE_MONTH = "accessibility/field-label", 7
"""The check that begins to run in that month, and finds faults everywhere at once."""
NEW_TOOL_MONTH = 9
UNREACHED = ("main", 3, 5)
"""Portal, page and month of a page that could not be reached."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One issue: there from month ``begin`` until before ``end``; months count from 0."""

    portal: str
    check: str
    name: str
    pages: tuple[int, ...]
    begin: int
    end: int

    def there(self, month: int) -> bool:
        return self.begin <= month < self.end


def faults(months: int, seed: int = 7) -> list[Fault]:
    """Issues of every portal: many end on the first, begin on the last, and come and go on the one between."""
    rng = random.Random(seed)
    usual = [c.id for c in CHECKS.values() if c.scope == "page" and not c.advice and c.id != LATE_CHECK]
    made = []
    for portal, (ending, beginning) in {"services": (14, 2), "main": (4, 4), "licences": (2, 9)}.items():
        kinds = (
            [("end", n) for n in range(ending)]
            + [("begin", n) for n in range(beginning)]
            + [("stay", 0), ("stay", 1)]
        )
        for kind, n in kinds:
            pages = tuple(sorted(rng.sample(range(PAGES), rng.randrange(1, 6))))
            begin = rng.randrange(1, months) if kind == "begin" else 0
            end = rng.randrange(1, months) if kind == "end" else months
            made.append(Fault(portal, rng.choice(usual), f"{kind}{n}", pages, begin, end))
        made.append(Fault(portal, LATE_CHECK, "late", tuple(range(PAGES)), 0, months))
    return made


def url(portal: str, page: int) -> str:
    lang = "en" if page % 3 == 2 else "ar"
    return f"https://{portal}.example.gov.sa/{lang}/page-{page}"


def days(first: date, months: int) -> list[date]:
    """The tenth of every month, from one month before ``first``."""
    start = date(first.year - (first.month == 1), (first.month - 2) % 12 + 1, 10)
    return [
        date(start.year + (start.month - 1 + n) // 12, (start.month - 1 + n) % 12 + 1, 10) for n in range(months)
    ]


class Drift:
    """Writes the runs into a store."""

    def __init__(self, store: Store, first: date, months: int = 13, poison: str = "") -> None:
        """The first run is of the month before ``first``; ``poison`` goes wherever a page can send a string."""
        self.store, self.months, self.poison = store, months, poison
        self.faults = faults(months)
        self.days = days(first, months)
        for month, day in enumerate(self.days):
            self._run(f"run-{month:02}", month, day, {c: i for c, i in CHECKS.items() if self._runs(c, month)})
        if months < 6:
            return
        part = {c: i for c, i in CHECKS.items() if c == "accessibility/image-alt"}
        self._run("run-part", 5, self.days[5] + timedelta(days=9), part)

    def _runs(self, check: str, month: int) -> bool:
        return check != LATE_CHECK or month >= LATE_MONTH

    def _run(self, name: str, month: int, day: date, checks: Mapping[str, CheckInfo]) -> None:
        self.store.begin(name, PROFILE, {"profile": {}})
        pages, found = [], list[Finding]()
        for portal in PORTALS:
            for page in range(PAGES):
                reached = (portal, page, month) != UNREACHED
                summary = self._page(portal, page, reached)
                result = PageResult(*self._judged(portal, page, month, checks)) if reached else PageResult((), ())
                self.store.queue(name, portal, [QueuedPage(summary.url, portal, 1, "link", "all", "", False)])
                self.store.save_page(name, summary, result, None, 1.0)
                pages.append(summary)
                found += result.findings
        self.store.finish(name, "finished", self._result(name, month, day, checks, pages, found))
        with self.store.engine.begin() as connection:
            started = f"{day.isoformat()}T05:00:00+00:00"
            connection.execute(runs.update().where(runs.c.id == name).values(started=started))

    def _page(self, portal: str, page: int, reached: bool) -> PageSummary:
        title = self.poison or f"صفحة {page}"
        return PageSummary(
            url(portal, page), url(portal, page), portal, 200 if reached else None, "audited" if reached else "timed-out",
            "en" if page % 3 == 2 else "ar", f"T{page % 4}", title, 1, "link", "all",
        )  # fmt: skip

    def _judged(
        self, portal: str, page: int, month: int, checks: Mapping[str, CheckInfo]
    ) -> tuple[tuple[OutcomeRow, ...], tuple[Finding, ...]]:
        rows, found = [], list[Finding]()
        for check in (c for c in checks.values() if c.scope == "page"):
            own = [
                f
                for f in self.faults
                if f.portal == portal and f.check == check.id and page in f.pages and f.there(month)
            ]
            found += [self._finding(fault, page, check) for fault in own]
            outcome = Outcome.FAILED if own else Outcome.PASSED
            rows.append(OutcomeRow(check.id, url(portal, page), outcome, TARGETS - len(own), len(own)))
        return tuple(rows), tuple(found)

    def _finding(self, fault: Fault, page: int, check: CheckInfo) -> Finding:
        component = digest(fault.check, fault.name)
        address = url(fault.portal, page)
        html = f'<a class="{fault.name}" href="/x">{self.poison[:2000] or fault.name}</a>'
        return Finding(
            fault.check, address, Outcome.FAILED, Target(f"main > a.{fault.name}", html), "m",
            {"name": self.poison or fault.name, "ratio": 2.1, "ms": 900, "n": 1}, {},
            instance(component, address, 0), component, digest("g", fault.check, fault.name), check.impact, check.advice,
        )  # fmt: skip

    def _result(
        self, name: str, month: int, day: date, checks: Mapping[str, CheckInfo], pages: Sequence[PageSummary],
        found: Sequence[Finding],
    ) -> Mapping[str, Any]:  # fmt: skip
        version = "0.2.0" if month >= NEW_TOOL_MONTH else "0.1.0"
        title = {"en": self.poison or "Ministry of Industry", "ar": self.poison or "وزارة الصناعة والثروة المعدنية"}
        templates = {p.url: p.template for p in pages}
        return {
            "tool": {"name": "Portal Auditor", "version": version, "axe": "4.12.1"},
            "run": {
                "id": name, "started": f"{day}T05:00:00+00:00", "finished": f"{day}T06:00:00+00:00", "state": "finished",
                "seconds": 3600.0, "profile": {"name": PROFILE, "title": title}, "seed": 1,
                "standard": {"wcag": "2.0", "levels": ["A", "AA"]},
                "sample": {
                    "found": len(pages), "audited": len(pages), "structured": len(pages), "random": 0, "templates": 4,
                    "method": "all",
                },
            },
            "portals": [self._portal(portal, text, month, day) for portal, text in PORTALS.items()],
            "checks": checks,
            "warnings": [], "portal_outcomes": [], "templates": templates, "duplicates": {}, "criteria": [],
            "groups": group_findings(found, templates), "scores": [], "decisions": [], "review": {},
            "policies": list(self._policies(month)),
        }  # fmt: skip

    def _portal(self, portal: str, text: Text, month: int, day: date) -> Mapping[str, Any]:
        title = {"en": self.poison or text.en, "ar": self.poison or text.ar}
        probes = [] if portal == "licences" else [self._probes(portal, month, day)]
        return {
            "name": portal, "title": title, "start": [f"https://{portal}.example.gov.sa/"], "languages": ["ar", "en"],
            "pages": PAGES, "audited": PAGES, "failed": 0, "documents": 0, "down": False, "crawl": {},
            "probes": probes, "speed": [],
        }  # fmt: skip

    def _probes(self, portal: str, month: int, day: date) -> Mapping[str, Any]:
        """Hourly samples of the thirty days up to the run; services is down for five hours of every other month."""
        start = datetime.combine(day - timedelta(days=29), time(), RIYADH).timestamp()
        down = range(25 * 24, 25 * 24 + 5) if portal == "services" and month % 2 else range(0)
        points = [
            Point(start + 3600 * n, State.DOWN, "refused", "connect", every=3600.0)
            if n in down
            else Point(start + 3600 * n, State.UP, first_byte=300.0, every=3600.0)
            for n in range(30 * 24)
        ]
        endpoint = Endpoint(f"https://{portal}.example.gov.sa/", portal, language="ar")
        found = figures({endpoint: points}, target=99.5, calendar=Calendar(), now=start + 30 * 86_400)
        return {"kind": "availability", **found}

    def _policies(self, month: int) -> Iterator[PolicyRow]:
        """Of twelve clauses, one more is kept every second month; the last is broken from month 9."""
        states = [ClauseState.KEPT if n <= month // 2 else ClauseState.BROKEN for n in range(8)]
        states += [ClauseState.KEPT, ClauseState.NEEDS_PERSON, ClauseState.NOT_MEASURABLE]
        states.append(ClauseState.BROKEN if month >= 9 else ClauseState.KEPT)
        text = Text("What the clause says", "نص البند")
        rows = tuple(
            ClauseRow(f"c{n}", "service", ClauseKind.AUTOMATIC, text, text, None, state, ())
            for n, state in enumerate(states)
        )
        for name, title in (
            ("usage", Text("Portal usage policy", "سياسة استخدام البوابة")),
            ("participation", Text("E-participation policy", "سياسة المشاركة الإلكترونية")),
        ):
            yield PolicyRow(name, title, Text("Ministry", "الوزارة"), Text("Policy", "السياسة"), rows)
