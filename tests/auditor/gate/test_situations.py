"""The table of situations and the exit code of each, over stored runs."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from auditor.baseline import Baseline
from auditor.gate import Gate, Look, Status, evaluate
from auditor.model import Outcome, PageState
from auditor.store import StoredRun
from tests.auditor.gate.cases import CARDS, CLEAN, NEW_IMAGE, TODAY, Runs, accepted, judge

YESTERDAY = date(2026, 11, 21)


@pytest.fixture
def runs(tmp_path: Path) -> Runs:
    return Runs(tmp_path)


@dataclass(frozen=True)
class Case:
    """What the portal had when the baseline was made, what it has now, and what comes of it."""

    name: str
    before: Mapping[str, str]
    now: Mapping[str, str]
    code: int
    statuses: frozenset[Status] | None = frozenset()
    expires: date | None = None


HOME = {"/ar": CARDS, "/ar/about": CLEAN}
TITLED = "<main><p>{more}</p><img class=pic src=/i/{file}.png title='{title}'></main>"
MAP = "خريطة مواقع فروع الوزارة في مناطق المملكة وأوقات استقبال المراجعين فيها"
CASES = [
    Case("clean", {"/ar": CLEAN}, {"/ar": CLEAN}, 0),
    Case("known faults alone", HOME, HOME, 0, frozenset({Status.KNOWN})),
    Case("one new serious finding", {"/ar": CLEAN}, {"/ar": CLEAN + NEW_IMAGE}, 1, frozenset({Status.NEW})),
    Case(
        "one new beside known ones",
        HOME,
        {**HOME, "/ar/about": CLEAN + NEW_IMAGE},
        1,
        frozenset({Status.KNOWN, Status.NEW}),
    ),
    Case(
        "moved by a wrapper",
        HOME,
        {**HOME, "/ar": CARDS.replace("<ul", "<div class=wrap><ul").replace("</ul>", "</ul></div>")},
        0,
        frozenset({Status.KNOWN}),
    ),
    Case(
        "a rebuilt class hash",
        {"/ar": CARDS.replace("class=pic", "class=pic_a8f3e2")},
        {"/ar": CARDS.replace("class=pic", "class=pic_b9d4c1")},
        0,
        frozenset({Status.KNOWN}),
    ),
    Case(
        "an inserted card without a fault",
        HOME,
        {**HOME, "/ar": CARDS.replace("<ul class=cards>", "<ul class=cards><li class=card><p>جديد</p></li>")},
        0,
        frozenset({Status.KNOWN}),
    ),
    Case(
        "an inserted card with a fault of its own",
        HOME,
        {
            **HOME,
            "/ar": CARDS.replace(
                "<ul class=cards>",
                "<ul class=cards><li class=card><a href=/s/9><img class=pic src=/9.png></a></li>",
            ),
        },
        1,
        frozenset({Status.KNOWN, Status.NEW}),
    ),
    Case(
        "one card gone and another with a fault put last",
        HOME,
        {
            **HOME,
            "/ar": CARDS.replace(
                "<li class=card><a href=/s/1><img class=pic src=/i/one.png></a><p>3 رجب 1448</p></li>", ""
            ).replace("</ul>", "<li class=card><a href=/s/9><img class=pic src=/i/nine.png></a></li></ul>"),
        },
        1,
        frozenset({Status.KNOWN, Status.NEW}),
    ),
    Case(
        "an address edited in place",
        HOME,
        {**HOME, "/ar": CARDS.replace("/i/one.png", "/pictures/uno.png")},
        0,
        frozenset({Status.KNOWN}),
    ),
    Case(
        "a text edited in place",
        {"/ar": TITLED.format(more="", file="a", title=MAP)},
        {"/ar": TITLED.format(more="", file="b", title=MAP.replace("أوقات", "مواعيد"))},
        0,
        frozenset({Status.KNOWN}),
    ),
    Case(
        "a text edited a little that has moved",
        {"/ar": TITLED.format(more="", file="a", title=MAP)},
        {
            "/ar": TITLED.format(more="<b>جديد</b>", file="b", title=f"{MAP} أيضًا")
            .replace("<img", "<br><img")
            .replace("<main>", "<main><img class=icon src=/i.png alt=شعار>")
        },
        0,
        frozenset({Status.KNOWN}),
    ),
    Case(
        "another text in the same place",
        {"/ar": TITLED.format(more="", file="a", title=MAP)},
        {"/ar": TITLED.format(more="", file="b", title="أسماء الفائزين بجائزة التميز الصناعي لهذا العام مع صورهم")},
        1,
        frozenset({Status.NEW}),
    ),
    Case(
        "a changed date",
        HOME,
        {**HOME, "/ar": CARDS.replace("3 رجب 1448", "17 شعبان 1449")},
        0,
        frozenset({Status.KNOWN}),
    ),
    Case("a renamed page", HOME, {"/ar/home": CARDS, "/ar/about": CLEAN}, 0, frozenset({Status.KNOWN})),
    Case(
        "a known fault on a page that is new",
        HOME,
        {**HOME, "/ar/more": CARDS},
        0,
        frozenset({Status.KNOWN, Status.SPREAD}),
    ),
    Case("a known fault on a page that was clean", HOME, {**HOME, "/ar/about": CARDS}, 1, None),
    Case("an expired acceptance", HOME, HOME, 1, frozenset({Status.EXPIRED}), YESTERDAY),
    Case("a fixed one", HOME, {**HOME, "/ar": CLEAN}, 0, frozenset()),
    Case("an expired one that is fixed", HOME, {**HOME, "/ar": CLEAN}, 0, frozenset(), YESTERDAY),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_situation(runs: Runs, case: Case) -> None:
    baseline = accepted(runs.run(case.before), case.expires or date(2027, 6, 30))
    verdict = judge(runs.run(case.now), baseline)
    assert verdict.code == case.code
    if case.statuses is not None:
        assert {issue.status for issue in verdict.issues} == case.statuses
    if case.code == 1:
        assert all(issue.example.fingerprint.startswith("v1:") for issue in verdict.failing)


def test_a_fixed_one_warns_and_counts(runs: Runs) -> None:
    verdict = judge(runs.run({"/ar": CLEAN}), accepted(runs.run({"/ar": CARDS})))
    assert verdict.fixed == 2
    assert [note.key for note in verdict.warnings] == ["fixed"]


def _set(**values: Any) -> Callable[[Any], Any]:
    return lambda portals: [{**portals[0], **values}]


def test_a_portal_that_is_down_is_3(runs: Runs) -> None:
    run = runs.edited(runs.run({"/ar": CLEAN}), portals=_set(down=True))
    verdict = judge(run)
    assert verdict.code == 3
    assert [note.key for note in verdict.shortfalls] == ["portal-down"]


def _with_states(run: StoredRun, **states: tuple[str, int | None]) -> StoredRun:
    def page(summary: Any) -> Any:
        state, status = states.get(summary.url.rpartition("/")[2], (summary.state, summary.status))
        return replace(summary, state=state, status=status)

    run.pages = [page(p) for p in run.pages]
    return run


def test_half_the_pages_failing_to_load_is_3_and_missing_pages_are_an_answer(runs: Runs) -> None:
    run = runs.run({"/a": CLEAN, "/b": CLEAN, "/c": CLEAN, "/d": CLEAN})
    lost = (PageState.TIMED_OUT.value, None)
    assert judge(_with_states(run, a=lost, b=lost)).code == 3
    run = StoredRun(runs.store, str(run.run["id"]))
    assert judge(_with_states(run, a=(PageState.HTTP_ERROR.value, 404))).code == 0
    assert judge(_with_states(run, a=(PageState.HTTP_ERROR.value, 503), b=lost)).code == 3


def test_half_the_pages_failing_does_not_fix_what_is_accepted(runs: Runs) -> None:
    baseline = accepted(runs.run({"/a": CARDS, "/b": CLEAN}))
    run = runs.run({"/a": CLEAN, "/b": CLEAN})
    run = _with_states(run, a=(PageState.TIMED_OUT.value, None))
    verdict = judge(run, baseline)
    assert verdict.fixed == 0
    assert "unmeasured-accepted" in [note.key for note in verdict.warnings]


def test_a_check_that_crashed_is_3(runs: Runs) -> None:
    crashed = {
        "key": "check-crashed",
        "text": {"en": "", "ar": ""},
        "about": "language/x crashed on http://p/: Oops",
    }
    run = runs.edited(runs.run({"/ar": CLEAN}), warnings=lambda _old: [crashed])
    verdict = judge(run)
    assert verdict.code == 3
    assert verdict.shortfalls[0].data == {"check": "language/x"}
    allowed = Gate.model_validate({"coverage": {"crashed_checks": 1}})
    assert judge(run, gate=allowed).code == 0


def test_a_check_that_had_nothing_to_judge_by_is_3(runs: Runs, monkeypatch: pytest.MonkeyPatch) -> None:
    run = runs.run({"/a": CLEAN, "/b": CLEAN})
    rows = [replace(r, outcome=Outcome.CANT_TELL, reason="axe: timed out", passed=0) for r in run.outcomes()]
    monkeypatch.setattr(run, "outcomes", lambda: iter(rows))
    verdict = judge(run)
    assert verdict.code == 3
    assert [note.key for note in verdict.shortfalls] == ["answers"]
    assert {seat.page.rpartition("/")[2] for seat in verdict.silent} == {"a", "b"}


@pytest.mark.parametrize(("look", "code"), [(Look.ABSENT, 0), (Look.AGAIN, 3), (Look.UNMEASURED, 3)])
def test_a_check_that_is_asked_again(runs: Runs, monkeypatch: pytest.MonkeyPatch, look: Look, code: int) -> None:
    run = runs.run({"/a": CLEAN, "/b": CLEAN})
    rows = [
        replace(r, outcome=Outcome.CANT_TELL, reason="no time was left", passed=0) if r.page.endswith("a") else r
        for r in run.outcomes()
    ]
    monkeypatch.setattr(run, "outcomes", lambda: iter(rows))
    silent = judge(run).silent
    assert silent
    again = evaluate(run, Gate(), Baseline(), today=TODAY, looks=dict.fromkeys(silent, look))
    assert again.code == code


def test_no_checks_is_3(runs: Runs, monkeypatch: pytest.MonkeyPatch) -> None:
    run = runs.run({"/a": CLEAN})
    monkeypatch.setattr(run, "outcomes", lambda: iter(()))
    assert judge(run).code == 3


def test_too_little_measured_comes_before_failing(runs: Runs) -> None:
    run = runs.edited(runs.run({"/ar": CARDS}), portals=_set(down=True))
    verdict = judge(run)
    assert verdict.failing
    assert verdict.code == 3


def test_scores_never_gate_by_falling(runs: Runs) -> None:
    run = runs.run({"/ar": CLEAN})
    run.scores = [replace(score, value=1.0, interval=None) for score in run.scores]
    assert judge(run).code == 0
