"""The section on availability and speed: figures in both languages, charts mirrored, each with its table."""

import re
from typing import Any

import pytest

from auditor.availability import figures
from auditor.bundled import templates_dir
from auditor.model import Endpoint, Lang, Point, State
from auditor.profile.watch import Calendar
from auditor.report import html
from auditor.report.availability_section import Section, section

SITE = "https://portal.example.sa"
START = 1_795_000_000.0
ENDPOINT = Endpoint("https://portal.example.sa/<ar>/", "p", language="ar")


def portal() -> dict[str, Any]:
    points = []
    for i in range(6 * 288):
        bad = 600 <= i < 640 or 900 <= i < 905
        state = State.DOWN if bad else State.UP
        cause, phase = ("refused", "connect") if bad else ("", "")
        points.append(Point(START + 300 * i, state, cause, phase, first_byte=200.0 + i % 50, every=300))
    found = figures({ENDPOINT: points}, target=99.5, calendar=Calendar(), now=points[-1].at)
    metrics = ("ttfb", "first_contentful_paint", "largest_contentful_paint", "cumulative_layout_shift",
               "total_blocking_time")  # fmt: skip
    row = {
        "url": "https://portal.example.sa/ar/", "template": "T1", "language": "ar", "good": 3, "weight": 90_000,
        "requests": 2, "median": dict.fromkeys(metrics, 300.0),
        "waterfall": [
            {"url": f"{SITE}/ar/", "type": "document", "start": 0.0, "end": 200.0, "transferred": 9000},
            {"url": f"{SITE}/a.css", "type": "stylesheet", "start": 210.0, "end": None, "transferred": 0},
        ],
    }  # fmt: skip
    return {"probes": [{"kind": "availability", **found}], "speed": [row, {**row, "template": "T2"}]}


def printed(made: Section) -> str:
    module = html._environment(templates_dir()).get_template("availability.html.j2").module
    return str(module.availability(made))  # type: ignore[attr-defined]


def made(lang: Lang) -> Section:
    found = section(portal(), lang)
    assert found is not None
    return found


def test_nothing_measured_is_no_section() -> None:
    assert section({"probes": [], "speed": []}, "en") is None
    assert section({}, "ar") is None


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_every_chart_has_its_table(lang: Lang) -> None:
    found = made(lang)
    text = printed(found)
    charts = [found.calendar, found.percentiles, *found.waterfalls]
    assert all(chart is not None and chart.table.rows for chart in charts)
    assert text.count('role="img"') == len(charts)
    assert text.count("<table") >= len(charts)
    assert found.incidents is not None
    assert len(found.incidents.rows) == 2
    assert "&lt;ar&gt;" in text
    assert "style=" not in text  # the report's policy allows no inline styles
    ids = re.findall(r'\bid="([^"]+)"', text)
    assert len(ids) == len(set(ids))


def test_loads_of_an_earlier_run_are_told_apart() -> None:
    data = portal()
    assert section(data, "en").speed.rows[0][-1] == "3"  # type: ignore[union-attr]
    data["speed"][0] |= {"taken_from": "20261101-080000-abcdef", "good": 4}
    found = section(data, "en")
    assert found is not None
    assert found.speed is not None
    assert [row[-1] for row in found.speed.rows] == ["1 + 3", "3"]
    assert "whose loads count too" in found.speed.caption


def test_charts_are_mirrored() -> None:
    arabic, english = made("ar").calendar, made("en").calendar
    assert arabic is not None
    assert english is not None
    for one, other in zip(arabic.shapes, english.shapes, strict=True):
        if one.kind == "rect":
            assert one.x == pytest.approx(arabic.width - other.x - other.width)
            assert one.css == other.css


def test_shares_are_never_rounded_over_their_target() -> None:
    facts = dict(made("en").facts)
    assert facts["Availability"].startswith("97.")
    assert "missed" in facts["Target"] or "not decided" in facts["Target"]


def test_the_end_of_an_outage_names_its_day_only_where_it_is_another() -> None:
    incidents = made("en").incidents
    assert incidents is not None
    ends = [row[1] for row in incidents.rows]
    assert sum(bool(re.fullmatch(r"\d\d:\d\d", end)) for end in ends) >= 1
    assert all("November" in row[0] for row in incidents.rows)


def test_endpoints_that_failed_together_are_one_line() -> None:
    data = portal()
    found = data["probes"][0]
    found["incidents"] = [{**one, "endpoint": name} for one in found["incidents"] for name in ("p", f"{SITE}/en/")]
    both = section(data, "ar")
    assert both is not None
    assert both.incidents is not None
    assert [row[4] for row in both.incidents.rows] == ["p · \u2066portal.example.sa/en/\u2069"] * 2


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_paths_keep_their_direction_and_show_their_letters(lang: Lang) -> None:
    data = portal()
    data["speed"][0]["url"] = f"{SITE}/ar/%D8%AE%D8%AF%D9%85%D8%A9"
    found = section(data, lang)
    assert found is not None
    assert found.speed is not None
    assert found.speed.rows[0][0] == "\u2066/ar/خدمة\u2069"
    assert '<bdi dir="ltr">/ar/خدمة</bdi>' in printed(found)
    assert not re.findall("[\u2066-\u2069]", printed(found))


def test_a_fast_burn_is_said_in_words() -> None:
    data = portal()
    data["probes"][0]["alerts"] = [["page", 14.4, "1h"]]
    found = section(data, "en")
    assert found is not None
    assert dict(found.facts)["Burns fast: act now"] == "14.4 times as many failures as allowed, over 1 hour"


def test_each_outage_of_the_portal_is_one_row() -> None:
    """Endpoints that were down at one time are one outage: as many rows as the count says."""
    other = Endpoint("https://portal.example.sa/en/", "p", language="en")

    def points(bad: range) -> list[Point]:
        return [Point(START + 300 * i, State.DOWN if i in bad else State.UP, every=300) for i in range(100)]

    found = figures(
        {ENDPOINT: points(range(20, 30)), other: [*points(range(25, 40)), Point(START + 300 * 100, State.DOWN)]},
        target=99.5,
        calendar=Calendar(),
        now=START + 300 * 100,
    )
    made = section({"probes": [{"kind": "availability", **found}]}, "en")
    assert made is not None
    assert made.incidents is not None
    assert len(made.incidents.rows) == len(found["outages"]) == 2
    together, open_one = made.incidents.rows
    assert "/en/" in together[4]
    assert "<ar>" in together[4]
    assert together[2].startswith("1 hour and 40 minutes (at most 1 hour and 45 minutes")
    assert open_one[1] == "end not seen"
