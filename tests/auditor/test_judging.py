"""Judging beside this process says what judging in it says, and goes on here where the other is gone."""

import asyncio
import os
import signal
from collections.abc import Iterator

import pytest

from auditor import plan as planning
from auditor import registry
from auditor.artifacts import PageCapture
from auditor.judging import Judge
from auditor.model import Failure, PageInfo
from auditor.profile import for_urls
from tests.lab import Lab

PAGE = (
    "<!doctype html><html lang=ar><title>خدمة</title><h1>خدمة</h1><img src=a.png><p style='color:#aaa'>نص باهت</p>"
)


@pytest.fixture
def judge() -> Iterator[Judge]:
    made = Judge(planning.make(for_urls(["http://127.0.0.1/"]), registry.load()))
    yield made
    made.close()


@pytest.fixture
def capture(lab: Lab) -> PageCapture:
    raw = lab.visit(PAGE).raw
    info = PageInfo("http://127.0.0.1/", "http://127.0.0.1/", "x", 200, {}, language="ar")
    return PageCapture(info, {**raw, "axe": Failure("axe was not run")})


@pytest.mark.browser
def test_the_other_process_says_the_same(judge: Judge, capture: PageCapture) -> None:
    here = judge.here(capture)
    assert here[0].findings
    judge.start()
    assert asyncio.run(judge(capture)) == here
    assert judge._pipe is not None


@pytest.mark.browser
def test_judging_goes_on_where_the_other_process_is_gone(judge: Judge, capture: PageCapture) -> None:
    judge.start()
    here = asyncio.run(judge(capture))
    assert judge._process is not None
    os.kill(judge._process.pid or 0, signal.SIGKILL)
    judge._process.join()
    assert asyncio.run(judge(capture)) == here
    assert judge._pipe is None
