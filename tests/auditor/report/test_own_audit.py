"""Our own packs on every screen of our own reports: what a report quotes is a quotation, the rest has no fault."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import cycle

import pytest

from auditor import evaluate, registry
from auditor.artifacts import PageCapture, raw_needs
from auditor.compare import compare, side
from auditor.compare_trees import trees
from auditor.i18n import LANGS
from auditor.model import Finding, Lang, PageSummary
from auditor.report import compare_html, html, period
from auditor.report.period_facts import Gatherer
from auditor.report.period_range import choose, parse, rows
from auditor.rules import Check
from auditor.store import Store, StoredRun
from tests.lab import Lab, capture_of
from tests.support_drift import Drift
from tests.support_filled import filled
from tests.support_results import SyntheticResult

QUOTES = (
    "ØµØ§Ù…ÙŠÙ… Ø§Ù„ØÙ�ÙŠØ© Ø§Ù„Ù…ÙˆØ«Ù‚Ø©",
    "الرقم الموحد: 920 000 000، أو +966 11 465 0000.",
    "Page not found - وزارة الصناعة والثروة المعدنية",
    "ينتهي استقبال الطلبات بتاريخ 15 November 2026.",
    "Quality Policy of the Ministry of Industry, January 2026",
    "راسلونا على info@mim.example.sa أو عبر @MIM_SA.",
    "السعر 9٢ ريالًا ، ٤١٢٥٠ ، 38920",
    "ﺗﺤﻤﻴﻞ ﺍﻟﻮﺛﺎﺋﻖ ﻭﻃﺒﺎﻋﺘﻬﺎ",
    "المبـــادرات والمشـــاريع",
    "本网站提供阿拉伯文和英文内容",
    "\u200fسياسة\u200f الخصوصية &nbsp; وکالة الوزارة",
    "services.filter.title",
    "a\u202eb\u2066c ISO 9001 (CE)",
)
"""Contents with faults, as a report has to show them."""

PACKS = ("accessibility", "language", "rtl")
_SEEN = frozenset({"snapshot", "axtree", "source", "arabic_fonts", "narrow", "network", "axe"})
"""What is gathered by looking alone, without trying the page."""

pytestmark = pytest.mark.browser


@dataclass
class Quoting(SyntheticResult):
    """A result whose titles and messages quote faulty contents."""

    def _pages(self) -> list[PageSummary]:
        return [replace(p, title=q) for p, q in zip(super()._pages(), cycle(QUOTES), strict=False)]

    def _finding(self, i: int) -> Finding:
        found = super()._finding(i)
        return replace(found, data={**found.data, "name": QUOTES[i % self.n_groups % len(QUOTES)]})


def checks(gathered: Callable[[frozenset[str]], bool]) -> list[Check]:
    everything = registry.load().checks.values()
    pages = [c for c in everything if c.info.area in PACKS and not c.is_portal_check]
    return [c for c in pages if gathered(raw_needs((*c.needs, "snapshot")))]


def captured(lab: Lab, page: str, chosen: list[Check], width: int) -> PageCapture:
    needs = frozenset(n for c in chosen for n in raw_needs((*c.needs, "snapshot")))
    return capture_of(lab.visit(page, needs=needs, viewport=(width, 800)))


def faults(capture: PageCapture, chosen: list[Check]) -> list[tuple[str, str, str]]:
    """What the checks say fails: check, element, its beginning."""
    result = evaluate.judge_page(capture, chosen)
    assert result.warnings == ()
    failed = [f for f in result.findings if f.outcome == "failed"]
    assert sum(row.passed for row in result.outcomes) > 10
    return [(f.check, f.target.selector, f.target.html[:120]) for f in failed]


def seen_faults(lab: Lab, page: str, width: int) -> list[tuple[str, str, str]]:
    chosen = checks(lambda needs: needs <= _SEEN)
    return faults(captured(lab, page, chosen, width), chosen)


def tried_faults(lab: Lab, page: str) -> list[tuple[str, str, str]]:
    """What fails where every control is tried; the walk by Tab meets all of them in order."""
    chosen = checks(lambda needs: not needs <= _SEEN)
    capture = captured(lab, page, chosen, 1280)
    walk = capture.get("keyboard")
    assert walk.ended == "exit"
    assert [stop.spot.path for stop in walk.stops] == [spot.path for spot, by_tab in walk.focusable if by_tab]
    return faults(capture, chosen)


def opened(page: bytes) -> str:
    """The page with everything that can be opened open."""
    return page.decode().replace("<details", "<details open")


def enlarged(page: str) -> str:
    """The page with its text at twice the size."""
    bare = page.replace('<meta http-equiv="Content-Security-Policy"', '<meta name="policy"')
    return bare.replace("</head>", "<style>html { font-size: 200% !important }</style></head>")


@pytest.fixture(scope="module")
def audit_result() -> SyntheticResult:
    made = Quoting(count=30, n_groups=15, n_pages=13)
    full = filled(count=10, n_groups=5, n_pages=5)
    policy = full.policies[-1]
    made.policies = [replace(policy, clauses=policy.clauses[:8], attestations=policy.attestations[:1])]
    made.portals, made.criteria = full.portals, full.criteria[:6]
    made.checks = {**full.checks, **made.checks}
    return made


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    made = Store(str(tmp_path_factory.mktemp("own") / "history.db"))
    Drift(made, date(2026, 1, 1), months=5)
    yield made
    made.close()


def management(store: Store, lang: Lang) -> bytes:
    asked = parse("2026-Q1")
    chosen = choose(rows(store.list_runs()), asked, ())
    gatherer = Gatherer(asked, (), [row.id for row in chosen.partial])
    for row in chosen.runs:
        gatherer.add(StoredRun(store, row.id))
    return period.render(gatherer.facts(), lang)


def comparison(store: Store, lang: Lang) -> bytes:
    before, after = StoredRun(store, "run-01"), StoredRun(store, "run-03")
    return compare_html.render(compare(side(before), side(after)), before, after, lang)


def versions(store: Store, lang: Lang) -> bytes:
    run = StoredRun(store, "run-03")
    return compare_html.render_trees(trees(run), run, lang)


SEEN = [("ar", 1280), ("ar", 320), ("en", 390)]


@pytest.mark.parametrize(("lang", "width"), SEEN)
def test_the_audit_report_has_no_fault(lab: Lab, audit_result: SyntheticResult, lang: Lang, width: int) -> None:
    page = opened(html.render(audit_result, lang_first=lang))
    assert seen_faults(lab, page, width) == []


def test_nor_with_its_text_at_twice_the_size(lab: Lab, audit_result: SyntheticResult) -> None:
    page = enlarged(html.render(audit_result, lang_first="en").decode())
    assert seen_faults(lab, page, 1280) == []


@pytest.mark.parametrize("lang", LANGS)
def test_nor_when_every_control_is_tried(lab: Lab, lang: Lang) -> None:
    result = Quoting(count=8, n_groups=4, n_pages=3, pictures=False)
    result.criteria = result.criteria[:2]
    page = html.render(result, lang_first=lang).decode()
    assert tried_faults(lab, page) == []


@pytest.mark.parametrize(("lang", "width"), SEEN)
@pytest.mark.parametrize("report", [management, comparison, versions])
def test_the_sheets_have_no_fault(
    lab: Lab, store: Store, report: Callable[[Store, Lang], bytes], lang: Lang, width: int
) -> None:
    page = report(store, lang).decode()
    assert seen_faults(lab, enlarged(page) if width == 390 else page, width) == []


@pytest.mark.parametrize("lang", LANGS)
def test_nor_when_the_sheets_are_tried(lab: Lab, store: Store, lang: Lang) -> None:
    page = management(store, lang).decode()
    assert tried_faults(lab, page) == []
