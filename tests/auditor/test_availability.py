"""Figures of availability: intervals that hold, outages with their bounds, gaps that count neither way."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor import availability as figures
from auditor.model import Endpoint, Point, State
from auditor.profile.watch import Calendar, Maintenance
from benchmarks import _probe_simulations

ONE = Endpoint("http://a.test/", "a")


def series(states: str, every: float = 60.0, start: float = 0.0) -> list[Point]:
    """``u`` up, ``d`` down, ``x`` unmeasured, ``s`` starved and down, a blank for nothing at all."""
    kinds = {"u": State.UP, "d": State.DOWN, "x": State.UNMEASURED, "s": State.DOWN}
    return [
        Point(
            start + i * every, kinds[c], "refused" if c in "ds" else "", every=every, starved=c == "s", first_byte=i
        )
        for i, c in enumerate(states)
        if c != " "
    ]


def test_samples_that_three_nines_take() -> None:
    assert figures.needed_samples(0.999) == 3838
    assert figures.needed_samples(0.999, failures=1) == 5661


def test_wilson_against_published_values() -> None:
    # Newcombe 1998, table I: 81 of 263, and 0 of 20.
    assert figures.wilson(81, 263) == pytest.approx((0.2553, 0.3662), abs=5e-5)
    assert figures.wilson(0, 20) == pytest.approx((0.0, 0.1611), abs=5e-5)


@given(st.integers(1, 5000), st.data())
def test_the_interval_holds_the_share(samples: int, data: st.DataObject) -> None:
    good = data.draw(st.integers(0, samples))
    low, high = figures.wilson(good, samples)
    assert 0 <= low <= good / samples <= high <= 1


def test_few_samples_prove_nothing() -> None:
    found = figures.availability([series("u" * 200)])
    assert found.percent == 100
    assert found.against(99.9) == "open"
    assert figures.availability([series("u" * 3900)]).against(99.9) == "met"
    assert figures.availability([]).against(99.9) == "none"


def test_clustered_failures_are_worth_fewer_samples() -> None:
    scattered = figures.availability([series(("u" * 49 + "d") * 20)])
    clustered = figures.availability([series("u" * 490 + "d" * 20 + "u" * 490)])
    assert scattered.down == clustered.down
    assert clustered.effective < scattered.effective / 5
    assert (clustered.low or 0) < (scattered.low or 0)


def test_endpoints_that_fail_together_are_no_more_than_one() -> None:
    one = figures.availability([series("u" * 500)])
    three = figures.availability([series("u" * 500)] * 3)
    assert three.samples == 3 * one.samples
    assert three.low == one.low


def test_what_was_not_measured_counts_neither_way() -> None:
    found = figures.availability([series("uuxxssud")])
    assert (found.up, found.down, found.unmeasured) == (3, 1, 4)


def test_an_outage_has_bounds() -> None:
    (one,) = figures.incidents(ONE, series("uuudddduu"))
    assert (one.start, one.end, one.after, one.samples) == (180, 420, 120, 4)
    assert one.seconds == 240
    assert one.bounds == (180, 300)


def test_a_gap_ends_an_outage_without_an_end() -> None:
    found = figures.incidents(ONE, series("udd        dduu"))
    assert [(i.start, i.end) for i in found] == [(60, None), (660, 780)]
    assert found[1].after is None
    measured, missing = figures.measured_seconds(series("uu    uu"))
    assert (measured, missing) == (180, 240)


def test_maintenance_counts_apart() -> None:
    calendar = Calendar()
    window = Maintenance.model_validate({"weekdays": ["sunday"], "from": "01:00", "to": "02:00"})
    planned = figures.windows([window], calendar)
    at = datetime(2026, 11, 21, 22, 30, tzinfo=UTC).timestamp()  # Sunday 01:30 in Riyadh
    points = series("uddddu", start=at)
    assert planned(at)
    found = figures.availability([points], planned)
    assert (found.up, found.down, found.planned) == (0, 0, 6)
    assert figures.incidents(ONE, points, planned)[0].planned


def test_percentiles_are_values_that_were_measured() -> None:
    assert figures.percentiles(range(1, 101)) == {50: 50, 75: 75, 90: 90, 95: 95, 99: 99}
    assert figures.percentiles([7.0]) == {50: 7, 75: 7, 90: 7, 95: 7, 99: 7}
    assert figures.percentiles([]) == {}


def test_budget_and_burn() -> None:
    states = "u" * 2880 + "d" * 60
    points = series(states)
    now = points[-1].at
    rates = figures.burn_rates([points], 99.0, now)
    assert rates["1h"] == pytest.approx(100)
    assert rates["5m"] == pytest.approx(100)
    assert figures.alerts(rates)[0][0] == "page"
    assert figures.alerts(figures.burn_rates([series("u" * 500)], 99.0, 30_000)) == []
    assert figures.error_budget(figures.availability([points]), 100) is None


def test_figures_by_what_and_when() -> None:
    at = datetime(2026, 11, 22, 5, 0, tzinfo=UTC).timestamp()  # Sunday 08:00 in Riyadh
    found = figures.figures(
        {ONE: series("u" * 30 + "d" * 10 + "u" * 30, start=at)}, target=99.5, calendar=Calendar(), now=at + 4200
    )
    assert list(found["working"]) == ["working"]
    assert list(found["days"]) == ["2026-11-22"]
    assert set(found["hours"]) == {"8", "9"}
    assert found["verdict"] in ("missed", "open")
    assert len(found["outages"]) == len(found["incidents"]) == 1


def test_outages_of_endpoints_that_overlap_are_one() -> None:
    both = [*figures.incidents(ONE, series("uuddddu")), *figures.incidents(ONE, series("uuudddu"))]
    assert len(figures.merged(both)) == 1


@pytest.mark.parametrize(("true", "samples", "length"), [(0.995, 2000, 0), (0.99, 10_080, 10)])
def test_the_interval_holds_the_truth_as_often_as_it_says(true: float, samples: int, length: int) -> None:
    import random

    draw, held, histories = random.Random(7), 0, 1500
    for _ in range(histories):
        up, steps = _probe_simulations._history(samples, true, length, draw)
        worth = figures.worth(samples, **steps)
        low, high = figures.wilson(up / samples * worth, worth)
        held += low <= true <= high
    assert 0.92 <= held / histories <= 0.98
