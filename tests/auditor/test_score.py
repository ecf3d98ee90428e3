"""The score: its worked example to the digit, and the properties it promises."""

from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.availability import wilson
from auditor.commons import wcag
from auditor.model import Area, CheckInfo, Impact, Outcome, OutcomeRow, Score, Text
from auditor.score import (
    CAP,
    IMPACT,
    MIN_PROBES,
    Losses,
    PageWeight,
    Times,
    Verdict,
    Watched,
    availability_value,
    response_value,
    score_area,
    score_availability,
    score_overall,
    score_response,
    score_wcag,
    template_value,
)

BLANK = Text("x", "س")
CRITERIA = wcag.criteria("2.0")


def info(check: str, number: str, impact: Impact) -> CheckInfo:
    area = Area.ACCESSIBILITY
    return CheckInfo(check, area, (number,), (), impact, False, BLANK, BLANK, BLANK, {}, "page")


CHECKS = {
    c.id: c
    for c in (
        info("image-alt", "1.1.1", Impact.CRITICAL),
        info("contrast", "1.4.3", Impact.SERIOUS),
        info("title", "2.4.2", Impact.SERIOUS),
        info("lang", "3.1.1", Impact.SERIOUS),
        info("trap", "2.1.2", Impact.CRITICAL),
    )
}


def row(check: str, page: str, tested: int, failed: int) -> OutcomeRow:
    outcome = Outcome.FAILED if failed else (Outcome.PASSED if tested else Outcome.INAPPLICABLE)
    return OutcomeRow(check, page, outcome, passed=tested - failed, failed=failed)


def total(
    rows: list[OutcomeRow], pages: Mapping[str, PageWeight], verdicts: Mapping[str, Verdict] | None = None
) -> Score:
    losses = Losses(pages)
    for each in rows:
        losses.add(each, IMPACT[CHECKS[each.check].impact])
    return score_wcag(CRITERIA, CHECKS, losses, verdicts=verdicts)[0]


def test_the_worked_example() -> None:
    pages = {"home": PageWeight("home")} | {f"s{i}": PageWeight("service") for i in range(3)}
    rows = [row("image-alt", "home", 20, 2), row("contrast", "home", 100, 10)]
    for page, failing in (("s0", 0), ("s1", 0), ("s2", 5)):
        rows += [row("image-alt", page, 5, failing), row("contrast", page, 40, 4)]
    rows += [row(check, page, 1, 0) for check in ("title", "lang") for page in pages]
    score = total(rows, pages)
    assert score.value == pytest.approx(79.95, abs=0.005)
    assert score.high == pytest.approx(97.8, abs=0.05)
    assert score.low == pytest.approx(2.8, abs=0.05)
    assert score.decided == pytest.approx(100 * 5 / 101)
    assert (score.known_failures, score.total, score.undecided) == (2, 38, 36)


def test_weights_are_those_of_the_38_criteria() -> None:
    scored = [c for c in CRITERIA if c.level != "AAA"]
    assert len(scored) == 38
    assert sum(3 if c.level == "A" else 2 for c in scored) == 101


def test_a_failure_that_spoils_the_page_caps_the_score() -> None:
    rows = [row("trap", "p", 100, 1), *(row(c, "p", 1, 0) for c in ("title", "lang", "image-alt"))]
    score = total(rows, {"p": PageWeight("t")})
    assert score.value == CAP
    assert score.capped_by == ("2.1.2",)


def test_no_value_without_evidence() -> None:
    assert total([], {}).value is None
    losses = Losses({"p": PageWeight("t")})
    losses.add(row("title", "p", 1, 0))
    score, _ = score_wcag(CRITERIA, CHECKS, losses, coverage=0.5)
    assert (score.value, score.reason) == (None, "insufficient-coverage")


def test_a_person_cannot_pass_what_a_machine_failed() -> None:
    rows = [row("title", "p", 1, 1), row("lang", "p", 1, 0)]
    pages = {"p": PageWeight("t")}
    passed = total(rows, pages, {"2.4.2": Verdict(Outcome.PASSED)})
    assert passed.known_failures == 1
    assert passed.value == total(rows, pages).value


def test_always_satisfied_criterion_never_fails() -> None:
    losses = Losses({"p": PageWeight("t")})
    losses.add(row("title", "p", 1, 1))
    checks = {"title": info("title", "4.1.1", Impact.CRITICAL)}
    _, rows = score_wcag(CRITERIA, checks, losses)
    (parsing,) = [r for r in rows if r.number == "4.1.1"]
    assert (parsing.outcome, parsing.reason) == (Outcome.PASSED, "always-satisfied")


def test_important_pages_weigh_more() -> None:
    rows = [row("title", "a", 1, 1), row("title", "b", 1, 0), row("lang", "a", 1, 0)]
    plain = total(rows, {"a": PageWeight("t1"), "b": PageWeight("t2")})
    heavy = total(rows, {"a": PageWeight("t1", 3.0), "b": PageWeight("t2")})
    assert plain.value is not None
    assert heavy.value is not None
    assert heavy.value < plain.value


@st.composite
def portals(draw: st.DrawFn) -> tuple[list[OutcomeRow], dict[str, PageWeight]]:
    pages = {
        f"p{i}": PageWeight(f"t{draw(st.integers(0, 3))}", draw(st.sampled_from([1.0, 3.0])))
        for i in range(draw(st.integers(1, 6)))
    }
    rows = []
    for page in pages:
        for check in CHECKS:
            if draw(st.booleans()):
                tested = draw(st.integers(1, 30))
                rows.append(row(check, page, tested, draw(st.integers(0, tested))))
    return rows, pages


@settings(max_examples=300, deadline=None)
@given(portals())
def test_values_are_bounded_and_ordered(portal: tuple[list[OutcomeRow], dict[str, PageWeight]]) -> None:
    score = total(*portal)
    assert score.low is not None
    assert score.high is not None
    assert -1e-9 <= score.low <= score.high + 1e-9 <= 100 + 2e-9
    assert score.value is None or -1e-9 <= score.value <= 100 + 1e-9
    assert sum(score.shares.values()) == pytest.approx(100)


@settings(max_examples=200, deadline=None)
@given(portals(), st.randoms())
def test_order_of_pages_does_not_matter(
    portal: tuple[list[OutcomeRow], dict[str, PageWeight]], rng: object
) -> None:
    rows, pages = portal
    shuffled = list(rows)
    rng.shuffle(shuffled)  # type: ignore[attr-defined]
    one, other = total(rows, pages).value, total(shuffled, pages).value
    assert one == other or (one is not None and other is not None and one == pytest.approx(other))


@settings(max_examples=300, deadline=None)
@given(portals(), st.data())
def test_mending_a_target_never_lowers(
    portal: tuple[list[OutcomeRow], dict[str, PageWeight]], data: st.DataObject
) -> None:
    rows, pages = portal
    failing = [i for i, r in enumerate(rows) if r.failed]
    if not failing:
        return
    index = data.draw(st.sampled_from(failing))
    before, old = total(rows, pages), rows[index]
    rows[index] = row(old.check, old.page, old.passed + old.failed, old.failed - 1)
    after = total(rows, pages)
    assert before.value is not None
    assert after.value is not None
    assert after.value >= before.value - 1e-9


@settings(max_examples=300, deadline=None)
@given(portals(), st.data())
def test_a_new_failing_target_never_raises(
    portal: tuple[list[OutcomeRow], dict[str, PageWeight]], data: st.DataObject
) -> None:
    rows, pages = portal
    if not rows:
        return
    index = data.draw(st.integers(0, len(rows) - 1))
    before, old = total(rows, pages), rows[index]
    rows[index] = row(old.check, old.page, old.passed + old.failed + 1, old.failed + 1)
    after = total(rows, pages)
    assert before.value is not None
    assert after.value is not None
    assert after.value <= before.value + 1e-9


@settings(max_examples=200, deadline=None)
@given(portals())
def test_padding_with_good_elements_leaves_half_the_loss(
    portal: tuple[list[OutcomeRow], dict[str, PageWeight]],
) -> None:
    rows, pages = portal
    before = total(rows, pages)
    padded = total([row(r.check, r.page, 100 * (r.passed + r.failed), r.failed) for r in rows], pages)
    if before.value is not None and not before.capped_by:
        assert padded.value is not None
        assert 100 - padded.value >= (100 - before.value) * 0.5 - 1e-9


@settings(max_examples=200, deadline=None)
@given(portals(), st.integers(2, 6))
def test_more_pages_like_a_templates_own_do_not_matter(
    portal: tuple[list[OutcomeRow], dict[str, PageWeight]], times: int
) -> None:
    rows, pages = portal
    grown = {
        f"{page}/{i}": weight
        for page, weight in pages.items()
        for i in range(times if weight.template == "t0" else 1)
    }
    copies = [
        row(r.check, f"{r.page}/{i}", r.passed + r.failed, r.failed)
        for r in rows
        for i in range(times)
        if f"{r.page}/{i}" in grown
    ]
    one, other = total(rows, pages).value, total(copies, grown).value
    assert one == other or (one is not None and other is not None and one == pytest.approx(other))


def test_deleting_what_fails_can_lower_the_score() -> None:
    """The known limit: the criterion leaves the reckoning. So gates hang on new issues, not on the score."""
    rows = [row("image-alt", "p", 10, 1), row("title", "p", 1, 1)]
    pages = {"p": PageWeight("t")}
    before, after = total(rows, pages).value, total(rows[1:], pages).value
    assert before is not None
    assert after is not None
    assert after < before


@settings(max_examples=200, deadline=None)
@given(portals(), st.sampled_from(sorted(CHECKS)))
def test_a_person_saying_failed_never_raises(
    portal: tuple[list[OutcomeRow], dict[str, PageWeight]], check: str
) -> None:
    rows, pages = portal
    number = CHECKS[check].wcag[0]
    before, after = total(rows, pages), total(rows, pages, {number: Verdict(Outcome.FAILED)})
    assert after.value is not None
    if before.value is not None:
        assert after.value <= before.value + 1e-9
    assert after.known_failures >= before.known_failures


def test_area_weighs_rules_by_impact_and_overall_needs_every_area() -> None:
    checks = {
        "a": CheckInfo("a", Area.RTL, (), (), Impact.CRITICAL, False, BLANK, BLANK, BLANK, {}, "page"),
        "b": CheckInfo("b", Area.RTL, (), (), Impact.MINOR, False, BLANK, BLANK, BLANK, {}, "page"),
    }
    losses = Losses({"p": PageWeight("t")})
    losses.add(row("a", "p", 2, 0))
    losses.add(row("b", "p", 1, 1))
    rtl = score_area(Area.RTL, checks, losses)
    assert rtl.value == pytest.approx(100 * (1 - 0.2 / 1.2))
    empty = score_area(Area.RESPONSE, checks, losses)
    assert empty.value is None
    assert score_overall([rtl, empty]).value is None
    low = Score("x", 10.0, 0.0, 10.0, 50.0, 1, 1, 2)
    assert score_overall([rtl, low]).value == pytest.approx(35.0)


# ---------------------------------------------------------------- what is measured over time

RULES = Score("availability", 12.0, 5.0, 40.0, 30.0, known_failures=2, undecided=3, total=9)


def watched(good: int, samples: int, target: float = 99.5) -> Watched:
    low, high = wilson(good, samples)
    return Watched(100 * good / samples, 100 * low, 100 * high, samples, target)


def test_availability_is_full_at_its_target_and_nothing_far_below() -> None:
    assert availability_value(99.5, 99.5) == 100
    assert availability_value(97.5, 99.5) == pytest.approx(60)
    assert availability_value(94.5, 99.5) == pytest.approx(0)
    assert availability_value(99.99, 100) == 0


def test_response_is_full_when_good_and_half_when_poor() -> None:
    assert response_value(800, 800, 1800) == 100
    assert response_value(1200, 800, 1800) == pytest.approx(75)
    assert response_value(1800, 800, 1800) == pytest.approx(50)
    assert response_value(7200, 800, 1800) == 0


def test_availability_says_what_its_rules_know_beside_the_value() -> None:
    score = score_availability(RULES, [watched(975, 1000)])
    assert score.value == pytest.approx(60)
    assert (score.known_failures, score.undecided, score.total) == (2, 3, 9)
    assert score.low == pytest.approx(availability_value(100 * wilson(975, 1000)[0], 99.5))
    assert score.decided == 100  # the whole interval lies below the target
    assert score_availability(RULES, [watched(995, 1000)]).decided == 0  # the interval holds the target


def test_too_few_probes_are_no_evidence() -> None:
    few = score_availability(RULES, [watched(MIN_PROBES - 1, MIN_PROBES - 1)])
    assert (few.value, few.low, few.high, few.decided, few.reason) == (None, 0, 100, 0, "too-few-probes")
    assert score_availability(RULES, [watched(MIN_PROBES, MIN_PROBES)]).value == 100
    half = score_availability(RULES, [watched(5000, 5000), None])
    assert (half.value, half.reason) == (None, "too-few-probes")
    assert half.high == 100
    assert half.low == pytest.approx(50, abs=1)
    assert score_availability(Score("a", None, None, None, 0, 0, 0, 0), [watched(500, 500)]).value is None


def test_a_template_needs_two_loads() -> None:
    assert template_value([Times([300.0], 800, 1800)]) is None
    assert template_value([Times([300.0, 400.0, 1800.0], 800, 1800)]) == pytest.approx(50)  # three of four
    assert template_value([Times([300.0] * 4, 800, 1800), Times([4000.0] * 4, 2500, 4000)]) == pytest.approx(75)
    assert template_value([Times([300.0] * 3, 800, 1800), Times([], 2500, 4000)]) == 100


def test_response_needs_most_pages_measured() -> None:
    pages = {f"h{i}": PageWeight("home") for i in range(8)} | {"a": PageWeight("x"), "b": PageWeight("y")}
    score = score_response(RULES, {"home": 90.0}, pages)
    assert score.value == 90
    assert score.low == pytest.approx(30)
    assert score.high == pytest.approx(290 / 3)
    assert score.decided == pytest.approx(100 / 3)
    assert score_response(RULES, {"x": 90.0, "y": 90.0}, pages).reason == "insufficient-coverage"
    assert score_response(RULES, {"home": 90.0}, pages, coverage=0.5).value is None
    assert score_response(RULES, {}, pages).reason == "nothing-assessed"
    heavy = {**pages, "a": PageWeight("x", 3.0)}
    assert score_response(RULES, {"home": 90.0, "x": 50.0}, heavy).value == pytest.approx(60)


LOADS = st.lists(st.floats(1, 60_000), min_size=2, max_size=8)


@settings(max_examples=300, deadline=None)
@given(LOADS, st.data())
def test_a_slower_load_never_raises_and_order_does_not_matter(loads: list[float], data: st.DataObject) -> None:
    before = template_value([Times(loads, 800, 1800)])
    assert before is not None
    assert 0 <= before <= 100
    assert template_value([Times(data.draw(st.permutations(loads)), 800, 1800)]) == before
    index = data.draw(st.integers(0, len(loads) - 1))
    slower = [load * 2 if i == index else load for i, load in enumerate(loads)]
    after = template_value([Times(slower, 800, 1800)])
    assert after is not None
    assert after <= before + 1e-9


@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(st.integers(1, 5000), st.floats(0, 1)), min_size=1, max_size=4), st.floats(90, 100))
def test_availability_is_bounded_and_its_range_holds_it(portals: list[tuple[int, float]], target: float) -> None:
    score = score_availability(RULES, [watched(round(n * share), n, target) for n, share in portals])
    assert score.low is not None
    assert score.high is not None
    assert -1e-9 <= score.low <= score.high + 1e-9 <= 100 + 2e-9
    assert (score.value is None) == any(n < MIN_PROBES for n, _ in portals)
    assert score.value is None or score.low - 1e-6 <= score.value <= score.high + 1e-6


@settings(max_examples=300, deadline=None)
@given(st.integers(MIN_PROBES, 5000), st.data())
def test_a_failed_probe_never_raises(samples: int, data: st.DataObject) -> None:
    good = data.draw(st.integers(1, samples))
    before, after = (score_availability(RULES, [watched(g, samples)]).value for g in (good, good - 1))
    assert before is not None
    assert after is not None
    assert after <= before + 1e-9


@settings(max_examples=300, deadline=None)
@given(
    st.dictionaries(st.sampled_from("abcdef"), st.floats(0, 100)),
    st.dictionaries(
        st.sampled_from("abcdef"), st.tuples(st.integers(1, 9), st.sampled_from([1.0, 3.0])), min_size=1
    ),
)
def test_response_is_bounded_and_its_range_holds_it(
    values: dict[str, float], templates: dict[str, tuple[int, float]]
) -> None:
    pages = {f"{t}{i}": PageWeight(t, weight) for t, (n, weight) in templates.items() for i in range(n)}
    score = score_response(RULES, values, pages)
    if score.low is None or score.high is None:
        assert not set(values) & set(templates)
        return
    assert -1e-9 <= score.low <= score.high + 1e-9 <= 100 + 2e-9
    assert score.value is None or score.low - 1e-6 <= score.value <= score.high + 1e-6
