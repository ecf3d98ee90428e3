"""What a check can come to is read from its code, through helpers, closures, tables and partial functions."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import pytest

from auditor import registry, rules
from auditor.model import Outcome
from auditor.rules import Judgement, cant_tell, failed, passed
from auditor.verdicts import verdicts

BOTH = {Outcome.FAILED, Outcome.CANT_TELL}


def good(snapshot: Any) -> Iterator[Judgement]:
    yield passed(snapshot)


def bad(snapshot: Any) -> Iterator[Judgement]:
    yield failed(snapshot, "m")


def either(snapshot: Any) -> Iterator[Judgement]:
    verdict = failed if snapshot else cant_tell
    yield verdict(snapshot, "m")


def through_helper(snapshot: Any) -> Iterator[Judgement]:
    yield from _helper(snapshot)


def _helper(snapshot: Any) -> Iterator[Judgement]:
    yield from (rules.cant_tell(part, "m") for part in snapshot)


def through_table(snapshot: Any) -> Iterator[Judgement]:
    for judge in TABLE.values():
        yield from judge(snapshot)


TABLE = {"bad": bad, "good": good}


def by_hand(snapshot: Any) -> Iterator[Judgement]:
    yield Judgement(Outcome.CANT_TELL, snapshot)


def made(judge: Callable[[Any], Iterator[Judgement]]) -> Callable[[Any], Iterator[Judgement]]:
    def run(snapshot: Any) -> Iterator[Judgement]:
        yield from judge(snapshot)

    return run


@pytest.mark.parametrize(
    ("check", "expected"),
    [
        (good, set()),
        (bad, {Outcome.FAILED}),
        (either, BOTH),
        (through_helper, {Outcome.CANT_TELL}),
        (through_table, {Outcome.FAILED}),
        (by_hand, {Outcome.CANT_TELL}),
        (made(either), BOTH),
        (partial(either, snapshot=None), BOTH),
    ],
)
def test_both_verdicts_are_seen(check: Callable[..., Any], expected: set[Outcome]) -> None:
    assert verdicts(check) == expected


def test_every_check_of_the_packs_can_come_to_something() -> None:
    checks = registry.load().checks
    assert [c.id for c in checks.values() if not (c.info.decides or c.info.asks)] == []
    kinds = {name: (checks[name].info.decides, checks[name].info.asks) for name in checks}
    assert kinds["language/page-language-missing"] == (True, False)
    assert kinds["accessibility/portal-ways-single"] == (False, True)
    assert kinds["accessibility/text-contrast-insufficient"] == (True, True)
    assert kinds["availability/below-target"] == (True, True)
