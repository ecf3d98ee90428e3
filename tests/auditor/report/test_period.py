"""The management report over thirteen monthly runs that drift by script: trends right, both languages, harmless."""

import base64
import hashlib
import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from lxml import html as lxml_html

from auditor.bundled import templates_dir
from auditor.compare import Change
from auditor.errors import UsageError
from auditor.i18n import LANGS
from auditor.model import Lang
from auditor.model.compliance import ClauseState
from auditor.report import charts, period, period_range
from auditor.report.period_facts import Chain, Facts, Gatherer, Weighing
from auditor.report.period_range import Row
from auditor.store import Store, StoredRun
from tests.support_drift import LATE_CHECK, NEW_TOOL_MONTH, PORTALS, UNREACHED, Drift, Fault

NASTY = "</style><script>alert(1)</script>\u202egnp.\ud800\x00\x1b{{7*7}}'\"><img src=x onerror=alert(1)>"


@pytest.fixture(scope="module")
def drift(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Drift]:
    store = Store(str(tmp_path_factory.mktemp("drift") / "history.db"))
    yield Drift(store, date(2026, 1, 1))
    store.close()


def gathered(store: Store, name: str, portals: tuple[str, ...] = ()) -> Facts:
    asked = period_range.parse(name)
    chosen = period_range.choose(period_range.rows(store.list_runs()), asked, portals)
    gatherer = Gatherer(asked, portals, [row.id for row in chosen.partial])
    for row in chosen.runs:
        gatherer.add(StoredRun(store, row.id))
    return gatherer.facts()


@pytest.fixture(scope="module")
def year(drift: Drift) -> Facts:
    return gathered(drift.store, "2026")


def chain(facts: Facts, portal: str) -> Chain:
    return next(c for c in facts.chains if c.portal == portal)


def tree(data: bytes) -> Any:
    return lxml_html.fromstring(data.decode())


# ---------------------------------------------------------------- the period


@pytest.mark.parametrize(
    ("text", "first", "last", "steps"),
    [
        ("2026", date(2026, 1, 1), date(2026, 12, 31), 12),
        ("2026-Q4", date(2026, 10, 1), date(2026, 12, 31), 3),
        ("2026-q1", date(2026, 1, 1), date(2026, 3, 31), 3),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), 4),
        ("2025-12", date(2025, 12, 1), date(2025, 12, 31), 4),
    ],
)
def test_periods_and_their_steps(text: str, first: date, last: date, steps: int) -> None:
    made = period_range.parse(text)
    assert (made.first, made.last) == (first, last)
    found = made.steps()
    assert len(found) == steps
    assert (found[0][0], found[-1][1]) == (first, last)
    assert all((b - a).days == 1 for (_, a), (b, _) in pairwise(found))


@pytest.mark.parametrize("text", ["", "26", "2026-13", "2026-Q5", "2026-00", "0000", "last year", "2026-1"])
def test_what_is_no_period_is_refused(text: str) -> None:
    with pytest.raises(UsageError):
        period_range.parse(text)


def row(name: str, day: date, checks: int = 100, audited: int = 50, portals: tuple[str, ...] = ("a",)) -> Row:
    return Row(name, day, "p", checks, audited, portals)


def test_the_last_whole_run_of_every_step_is_taken_and_one_before() -> None:
    found = [
        row("old", date(2026, 7, 1)),
        row("before", date(2026, 9, 30)),
        row("early", date(2026, 10, 3)),
        row("late", date(2026, 10, 30)),
        row("few-checks", date(2026, 10, 31), checks=3),
        row("few-pages", date(2026, 11, 2), audited=1),
        row("after", date(2027, 1, 1)),
    ]
    chosen = period_range.choose(found, period_range.parse("2026-Q4"))
    assert [r.id for r in chosen.runs] == ["before", "late"]
    assert [r.id for r in chosen.partial] == ["few-checks", "few-pages"]


def test_a_period_without_runs_or_a_portal_nobody_has_is_refused() -> None:
    with pytest.raises(UsageError, match="no finished run"):
        period_range.choose([row("x", date(2020, 1, 1))], period_range.parse("2026"))
    with pytest.raises(UsageError, match="b"):
        period_range.choose([row("x", date(2026, 1, 1))], period_range.parse("2026"), ("b",))


# ---------------------------------------------------------------- trends


def counted(faults: list[Fault], portal: str) -> list[Fault]:
    return [f for f in faults if f.portal == portal and f.check != LATE_CHECK]


def unseen(fault: Fault, month: int) -> bool:
    """Whether the page that was not reached is all that the fault is on."""
    portal, page, when = UNREACHED
    return month == when and fault.portal == portal and fault.pages == (page,)


@pytest.mark.parametrize("portal", PORTALS)
def test_new_and_fixed_are_what_the_script_did(drift: Drift, year: Facts, portal: str) -> None:
    own = counted(drift.faults, portal)
    steps = chain(year, portal).steps
    assert len(steps) == 12
    for month, step in enumerate(steps, start=1):
        if UNREACHED[0] == portal and month in (UNREACHED[2], UNREACHED[2] + 1):
            continue
        begun = [f for f in own if f.begin == month]
        ended = [f for f in own if f.end == month]
        assert (step.new, step.fixed) == (len(begun), len(ended)), month


def test_the_whole_period_counts_from_its_first_run_to_its_last(drift: Drift, year: Facts) -> None:
    for portal in PORTALS:
        own = counted(drift.faults, portal)
        found = chain(year, portal)
        fixed = {f.name for f in own if f.there(0) and not f.there(12)}
        new = {f.name for f in own if not f.there(0) and f.there(12)}
        assert (len(found.groups(Change.FIXED)), len(found.groups(Change.NEW))) == (len(fixed), len(new))
        assert [g.check for g in found.groups(Change.FIRST_MEASURED)] == [LATE_CHECK]


def test_scores_follow_the_faults(year: Facts) -> None:
    better, worse = chain(year, "services"), chain(year, "licences")
    assert better.direction == "up"
    assert worse.direction == "down"
    scores = [s for s in better.scores() if s is not None]
    assert len(scores) == 13
    assert scores[-1] > scores[0] + 10
    assert year.chains[0].portal == "services"
    assert year.chains[-1].portal == "licences"


def test_a_check_that_was_added_is_no_fall(drift: Drift, year: Facts) -> None:
    """The late check finds faults on every page at once; the trend over the same checks must not see it."""
    for portal in PORTALS:
        found = chain(year, portal)
        assert found.left_out == {LATE_CHECK}
        assert LATE_CHECK not in found.same
    both = gathered(drift.store, "2026-Q4")
    assert chain(both, "services").left_out == frozenset()
    with_late, without = chain(both, "services").scores()[-1], chain(year, "services").scores()[-1]
    assert with_late is not None
    assert without is not None
    assert with_late < without


def test_one_run_by_hand() -> None:
    """The losses of two criteria as docs/scoring.md has them: 1.1.1 at 0.4417, 1.4.3 at 0.44, two without failures."""
    from auditor.report.period_facts import _wcag

    losses = {"alt": 0.4417, "contrast": 0.44, "title": 0.0, "lang": 0.0}
    counted = {"1.1.1": ["alt"], "1.4.3": ["contrast"], "2.4.2": ["title"], "3.1.1": ["lang"]}
    value = _wcag(losses, counted)
    assert value == pytest.approx(79.95, abs=0.01)
    assert _wcag({"trap": 0.1}, {"2.1.2": ["trap"]}) == 49.0
    assert _wcag({}, {}) is None


def test_partial_runs_and_changed_tools_are_told(year: Facts) -> None:
    assert year.partial == ["run-part"]
    tools = chain(year, "main").tools
    assert [day.month for day, _ in tools] == [(NEW_TOOL_MONTH - 1) % 12 + 1]
    notes = " ".join(period.View(year, "en").notes())
    assert "One check was not in every run" in notes
    assert "One run that saw only a part" in notes
    assert "0.2.0" in notes


def test_importance_and_duplicates_weigh_as_in_the_run(drift: Drift) -> None:
    asked = period_range.parse("2026-12")
    plain, heavy = Gatherer(asked), Gatherer(asked)
    last = StoredRun(drift.store, "run-12")
    plain.add(last)
    heavy.add(last, Weighing(lambda _p, url: 50.0 if url.endswith("-1") else 1.0))
    values = [g.facts().chains for g in (plain, heavy)]
    assert [c.scores() for c in values[0]] != [c.scores() for c in values[1]]


def test_availability_is_of_the_days_of_the_period(year: Facts) -> None:
    services = chain(year, "services").uptime
    assert services is not None
    assert services.percent == pytest.approx(100 * (1 - 6 * 60 / (338 * 288)), abs=0.05)
    assert services.verdict == "open"
    assert services.low is not None
    assert services.percent is not None
    assert services.low < 99.5 < services.percent
    steady = chain(year, "main").uptime
    assert steady is not None
    assert (steady.percent, steady.verdict, steady.target) == (100.0, "met", 99.5)
    assert chain(year, "licences").uptime is None


def test_policies_are_counted_at_the_end_and_against_the_beginning(year: Facts) -> None:
    usage = year.policies[0]
    assert usage.now[ClauseState.KEPT] == 8
    assert (usage.kept, usage.broken) == (6, 1)


def test_one_portal_alone(drift: Drift) -> None:
    facts = gathered(drift.store, "2026", ("services",))
    assert [c.portal for c in facts.chains] == ["services"]
    shown = tree(period.render(facts, "en")).text_content()
    assert "Over the same checks, accessibility rose from" in shown
    assert "Ministry portal" not in shown


def test_a_first_run_compares_nothing(drift: Drift) -> None:
    facts = gathered(drift.store, "2025")
    assert {c.direction for c in facts.chains} == {"unknown"}
    page = tree(period.render(facts, "en"))
    shown = page.find("body").text_content()
    assert "There is nothing yet to measure progress from" in shown
    assert "issues fixed" not in shown
    assert len(page.xpath("//svg[@role='img']")) == 1


# ---------------------------------------------------------------- the page


@pytest.mark.parametrize("lang", LANGS)
def test_the_page_runs_nothing_and_loads_nothing(year: Facts, lang: Lang) -> None:
    data = period.render(year, lang)
    page = tree(data)
    policy = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    style = page.xpath("//style")[0].text
    assert base64.b64encode(hashlib.sha256(style.encode()).digest()).decode() in policy
    assert "unsafe" not in policy
    assert page.xpath("//script | //link | //img | //iframe | //@style | //@*[starts-with(name(), 'on')]") == []
    assert {url[:5] for url in re.findall(r"url\(([^)]*)", style)} <= {"data:", "#p-ne", "#p-pe"}
    assert (page.get("lang"), page.get("dir")) == (lang, "rtl" if lang == "ar" else "ltr")
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    named = " ".join(page.xpath("//@aria-labelledby")).split()
    assert set(named) <= set(ids)
    levels = [int(h.tag[1]) for h in page.iter("h1", "h2", "h3")]
    assert levels[0] == 1
    assert all(b - a <= 1 for a, b in pairwise(levels))
    for table in page.iter("table"):
        assert table.find("caption").text_content().strip()
        assert all(th.get("scope") for th in table.iter("th"))


@pytest.mark.parametrize("lang", LANGS)
def test_every_chart_stands_with_the_table_of_its_figures(year: Facts, lang: Lang) -> None:
    page = tree(period.render(year, lang))
    charts_ = page.xpath("//svg[@role='img']")
    assert len(charts_) == 2
    view = period.View(year, lang)
    for svg in charts_:
        assert svg.find("title").text
        assert svg.find("desc").text
        table = svg.getnext()
        assert table.tag == "table"
        assert len(table.xpath(".//thead//th")) == 1 + len(view.slots) == 14
    trend = page.xpath("//svg[@role='img']")[0]
    marks = [p for p in trend.iter("path") if p.get("class").startswith("mark")]
    assert len(marks) == 3 * 13


def test_time_runs_from_right_to_left_in_arabic(year: Facts) -> None:
    def places(lang: Lang) -> list[float]:
        drawn = period.View(year, lang).trend_chart
        return [float(s.text[1:].split(",")[0]) for s in drawn.shapes if s.css == "mark s0"]

    arabic, english = places("ar"), places("en")
    assert arabic == sorted(arabic, reverse=True)
    assert english == sorted(english)


def test_columns_stand_under_their_marks() -> None:
    for rtl in (False, True):
        ground = charts.Ground(4, 100, 0, 100, rtl)
        middles = [charts.HEAD + (i + 0.5) * (charts.WIDTH - charts.HEAD) / 4 for i in range(4)]
        assert [ground.x(i) for i in range(4)] == [round(charts.WIDTH - m if rtl else m, 1) for m in middles]


def test_a_missing_value_breaks_the_line() -> None:
    drawn = charts.lines([[80.0, None, 90.0, 91.0]], rtl=False, said=str)
    assert len([s for s in drawn.shapes if s.css == "line s0"]) == 1
    assert len([s for s in drawn.shapes if s.css == "line gap s0"]) == 1
    assert len([s for s in drawn.shapes if s.css == "mark s0"]) == 3


def test_series_differ_by_shape_and_dash_not_by_colour_alone() -> None:
    shapes = {charts.mark(i, 0, 0) for i in range(charts.SERIES)}
    assert len(shapes) == charts.SERIES
    css = (Path(templates_dir()) / "period" / "sheet.css").read_text(encoding="utf-8")
    dashes = {re.findall(rf"\.line\.s{i} {{[^}}]*}}", css)[0].split("dasharray")[-1] for i in range(charts.SERIES)}
    assert len(dashes) == charts.SERIES


def test_the_style_knows_only_logical_sides() -> None:
    css = (Path(templates_dir()) / "period" / "sheet.css").read_text(encoding="utf-8")
    physical = r"(?:margin|padding|border)-(?:left|right|top|bottom)|(?<![\w-])(?:left|right|top|bottom)\s*:"
    assert re.findall(physical, css) == []


def test_what_the_page_says(year: Facts) -> None:
    english, arabic = (tree(period.render(year, lang)).find("body").text_content() for lang in ("en", "ar"))
    for expected in ("The year 2026", "portal improved", "2 fell back", "not yet certain", "No longer measured"):
        assert expected in english
    for expected in ("بوابة تحسنت", "بوابتان تراجعتا", "لم يتأكد بعد", "وفق الفحوص نفسها"):
        assert expected in re.sub("[\u2066-\u2069]", "", arabic)
    assert "{" not in english
    assert "conformance" in english


def test_nasty_names_stay_text(tmp_path: Path) -> None:
    store = Store(str(tmp_path / "nasty.db"))
    Drift(store, date(2026, 1, 1), months=3, poison=NASTY)
    facts = gathered(store, "2026")
    store.close()
    for lang in LANGS:
        data = period.render(facts, lang)
        page = tree(data)
        assert page.xpath("//script | //img | //@onerror") == []
        assert not re.search("[\u202a-\u202e\x00\x1b]", data.decode())
        assert "</style>" in page.text_content()


@pytest.mark.browser
@pytest.mark.parametrize("lang", LANGS)
def test_axe_finds_nothing(year: Facts, lang: Lang) -> None:
    from tests.support_axe import axe_page

    page_html = re.sub("<meta http-equiv[^>]*>", "", period.render(year, lang).decode())
    with axe_page(page_html) as page:
        for width in (320, 390, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            found = page.evaluate("axe.run({resultTypes: ['violations']})")
            assert [(v["id"], [n["html"] for n in v["nodes"]][:2]) for v in found["violations"]] == []
            assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.browser
@pytest.mark.parametrize("lang", LANGS)
def test_it_prints_on_two_pages_without_a_fault_of_its_own(year: Facts, lang: Lang) -> None:
    import io

    import pikepdf

    from auditor.gather.printing import to_pdf

    with pikepdf.open(io.BytesIO(to_pdf(period.render(year, lang)))) as pdf:
        assert len(pdf.pages) == 2
        assert "/StructTreeRoot" in pdf.Root
