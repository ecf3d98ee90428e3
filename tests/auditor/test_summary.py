"""What a run adds up to: areas that are measured over time get their scores from probes and the speed lane."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from auditor.availability import figures
from auditor.model import Area, CheckInfo, Endpoint, Impact, Point, Score, State, Text
from auditor.plan import Plan
from auditor.profile.watch import Calendar
from auditor.reviewing import add_up_again
from auditor.rules import Check, passed
from auditor.store import Store, StoredRun
from auditor.summary import Summary
from tests.support_review import audit, make_plan

PAGE = "<html lang=ar><body><main><h1>مرحبا</h1></main></body></html>"
URL = "http://portal.example/"
BLANK = Text("x", "س")


def rule(area: Area) -> Check:
    info = CheckInfo(f"{area}/x", area, (), (), Impact.MINOR, False, BLANK, BLANK, BLANK, {}, "portal")
    return Check(info, lambda portal: [passed(portal.name)], ("portal",), {})


def load(ttfb: float, paint: float | None, *, good: bool = True) -> dict[str, Any]:
    return {"good": good, "ttfb": ttfb, "largest_contentful_paint": paint}


def lane(each: list[dict[str, Any]], conditions: str = "profile") -> dict[str, Any]:
    return {"url": URL, "conditions": {"name": conditions}, "each": each, "good": 2, "starved": 0, "loads": 3}


def probes(up: int, down: int) -> list[dict[str, Any]]:
    states = [State.UP] * up + [State.DOWN] * down
    points = [Point(60.0 * i, s, first_byte=200.0, every=60) for i, s in enumerate(states)]
    found = figures({Endpoint(URL, "p"): points}, target=99.5, calendar=Calendar(), now=60.0 * len(points))
    return [{"kind": "availability", **found}]


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(str(tmp_path / "h.db"))


@pytest.fixture
def plan(tmp_path: Path, store: Store) -> Plan:
    plan = make_plan(tmp_path)
    plan = replace(plan, checks=(*plan.checks, rule(Area.AVAILABILITY), rule(Area.RESPONSE)))
    audit(store, "r1", plan, {"/": PAGE})
    return plan


def scores(store: Store, plan: Plan, run: str = "r1", **beside: Any) -> dict[str, Score]:
    result = store.find(run)["result"]
    crawls = {p["name"]: {**p["crawl"], "documents": [], **beside} for p in result["portals"]}
    whole = Summary(plan, store, run, crawls)
    whole.judge()
    made = whole.make({"name": "x"}, [], seconds=1.0, resumed=False)
    store.replace_result(run, made)
    return {score.key: score for score in StoredRun(store, run).scores}


def test_nothing_measured_is_no_score(store: Store, plan: Plan) -> None:
    found = scores(store, plan)
    assert (found["availability"].value, found["availability"].reason) == (None, "too-few-probes")
    assert (found["response"].value, found["response"].reason) == (None, "nothing-assessed")
    assert "availability" in found["overall"].reason
    assert scores(store, plan, probes=probes(199, 0))["availability"].value is None


def test_probes_make_the_availability_score(store: Store, plan: Plan) -> None:
    found = scores(store, plan, probes=probes(975, 25))["availability"]
    assert found.value == pytest.approx(60)
    assert found.low is not None
    assert found.high is not None
    assert found.low < 60 < found.high


def test_loads_make_the_response_score(store: Store, plan: Plan) -> None:
    each = [load(800, 2500), load(100, 2500), load(9000, 9000, good=False)]
    assert scores(store, plan, speed=[lane(each)])["response"].value == 100
    slow = [load(1800, None), load(1800, None)]
    assert scores(store, plan, speed=[lane(slow)])["response"].value == pytest.approx(50)
    assert scores(store, plan, speed=[lane(slow, "slow-network")])["response"].value is None
    assert scores(store, plan, speed=[lane(slow[:1])])["response"].value is None


def test_a_review_leaves_what_was_measured(store: Store, plan: Plan) -> None:
    before = scores(store, plan, probes=probes(975, 25), speed=[lane([load(1800, 2500), load(1800, 2500)])])
    add_up_again(store, "r1")
    after = {score.key: score for score in StoredRun(store, "r1").scores}
    assert before["response"].value == pytest.approx(75)
    assert (after["availability"], after["response"]) == (before["availability"], before["response"])


@pytest.mark.parametrize("copied", [0, 1, 2])
@pytest.mark.parametrize("times", [1, 20])
def test_exact_duplicates_do_not_matter(store: Store, plan: Plan, copied: int, times: int) -> None:
    """A copy of a bad page makes nothing worse, one of a good page nothing better."""
    pictures = ("<img>", "<img alt=map>", "<img><img alt=map>")
    bodies = [
        f"<html lang=ar><title>{n}</title><main>صفحة {n} {tag}</main></html>" for n, tag in enumerate(pictures)
    ]
    pages = {f"/p{n}": body for n, body in enumerate(bodies)}
    audit(store, "once", plan, pages, copies=True)
    more = {f"/p{copied}?view={i}": bodies[copied] for i in range(times)}
    audit(store, "often", plan, pages | more, copies=True)
    once, often = scores(store, plan, "once"), scores(store, plan, "often")
    assert once["wcag"].value == pytest.approx(160 / 3)  # 0.8, nothing and 0.8 · 0.75 are lost
    assert {key: (s.value, s.low, s.high) for key, s in often.items()} == {
        key: (s.value, s.low, s.high) for key, s in once.items()
    }


def test_every_template_counts_once(store: Store, plan: Plan) -> None:
    other = (
        "<html lang=ar><body><form><input><select><option>1</option></select></form><table></table></body></html>"
    )
    audit(store, "r2", plan, {"/": PAGE, "/news": other, "/terms": other.replace("1", "2")})
    found = scores(store, plan, run="r2", speed=[lane([load(1800, 2500), load(1800, 2500)])])["response"]
    assert found.low == pytest.approx(37.5)
    assert found.high == pytest.approx(87.5)
    assert (found.value, found.decided, found.reason) == (None, 50, "insufficient-coverage")
