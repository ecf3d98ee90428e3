"""What travels: enough to make the same plan, comparable, and without a secret."""

import json
import pickle
from dataclasses import replace

import pytest

from auditor import plan as planning
from auditor import registry
from auditor.cluster.executor import spread
from auditor.cluster.parcels import differences, order, tools
from auditor.plan import Plan
from auditor.profile import Profile


def _plan(**portal: object) -> Plan:
    profile = Profile.model_validate(
        {
            "name": "p",
            "portals": [{"name": "one", "start": "https://www.example.sa/", **portal}],
            "authentication": {"headers": {"X-Key": {"env": "THE_KEY"}}},
            "politeness": {"concurrency": 3},
        }
    )
    return planning.make(profile, registry.load(), checks=["language/*"])


def test_the_plan_that_a_worker_makes_of_an_order_is_the_coordinator_s(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("THE_KEY", "hush-hush")
    plan = _plan()
    sent = pickle.dumps(order(plan, plan.portals[0], "run", tools(plan, "1"), archive=False))
    assert b"hush-hush" not in sent
    received = pickle.loads(sent)
    json.dumps(received.profile)
    again = planning.make(Profile.model_validate(received.profile), registry.load(), **received.options)
    assert again.portals == plan.portals
    assert again.page_checks == plan.page_checks
    assert (again.needs, again.advice) == (plan.needs, plan.advice)
    assert tools(again, "1") == received.tools


def test_what_differs_is_named() -> None:
    ours = tools(_plan(), "Chromium 131")
    assert differences(ours, dict(ours)) == []
    theirs = {**ours, "browser": "Chromium 130"}
    del theirs["fonts"]
    assert differences(ours, theirs) == [
        "browser Chromium 130 instead of Chromium 131",
        f"fonts unknown instead of {ours['fonts']}",
    ]


def test_other_checks_or_another_axe_count_as_different() -> None:
    plan = _plan()
    fewer = replace(plan, checks=plan.checks[1:])
    assert {d.split()[0] for d in differences(tools(plan, "1"), tools(fewer, "1"))} == {"checks"}


@pytest.mark.parametrize(("own", "capacity", "at_once"), [(False, 40, 3), (False, 2, 2), (True, 40, 40)])
def test_more_workers_never_mean_more_load_on_somebody_else_s_portal(
    own: bool, capacity: int, at_once: int
) -> None:
    plan = _plan(own=own)
    assert spread(plan, plan.portals[0], capacity).concurrency == at_once


def test_a_number_that_was_asked_for_stays() -> None:
    plan = replace(_plan(own=True), options={"concurrency": 7})
    portal = replace(plan.portals[0], concurrency=7)
    assert spread(plan, portal, 40).concurrency == 7
