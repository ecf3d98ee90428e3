"""Checks of the availability pack on single pages, in the real browser."""

import pytest

from auditor.model import Outcome
from tests.lab import Lab

pytestmark = pytest.mark.browser
PAGE = "<!doctype html><html lang=en><title>{0}</title><main><h1>{1}</h1><p>{2}</p></main>"
MUCH = "There is a lot to read about this topic on the page. " * 20


@pytest.mark.parametrize(
    ("title", "heading", "text", "expected"),
    [
        ("Page not found", "Page not found", "Sorry.", Outcome.FAILED),
        ("الصفحة غير موجودة", "الصفحة غير موجودة", "نعتذر.", Outcome.FAILED),
        ("404", "404 - not found", "", Outcome.FAILED),
        ("Ministry", "Page not found", "Sorry.", Outcome.CANT_TELL),
        ("الموقع تحت الصيانة", "الموقع تحت الصيانة", "نعتذر عن الإزعاج", Outcome.FAILED),
        ("Policies", "Policies", "The site is under maintenance. Please try again later.", Outcome.FAILED),
        ("Policies", "Policies", "The site is under maintenance. " + "Was it useful? " * 12, Outcome.CANT_TELL),
        # Pages about errors and maintenance are pages.
        ("How to fix error 404", "Error 404 explained", MUCH, Outcome.PASSED),
        ("Roads under maintenance", "Roads under maintenance", MUCH, Outcome.PASSED),
        ("خدمات الصيانة", "خدمات الصيانة", MUCH, Outcome.PASSED),
        ("Home", "Welcome", "Services for everyone", Outcome.PASSED),
    ],
)
def test_errors_in_disguise(lab: Lab, title: str, heading: str, text: str, expected: Outcome) -> None:
    found = lab.judge("availability/error-page-disguised", PAGE.format(title, heading, text))
    assert found.outcome is expected


def test_files_that_fail(lab: Lab) -> None:
    check = "availability/resource-failing"
    lab.serve("/ok.js", "1;", {"Content-Type": "text/javascript"})
    good = PAGE.format("a", "a", "<script src=/ok.js></script>")
    assert lab.judge(check, good).outcome is Outcome.PASSED
    bad = PAGE.format("a", "a", "<script src=/gone.js></script><img src=/gone.png alt=x>")
    assert lab.judge(check, bad).messages == ["status", "status"]
    thrown = PAGE.format("a", "a", "<script>nothing.here()</script>")
    assert lab.judge(check, thrown).messages == ["thrown"]
    caught = PAGE.format("a", "a", "<script>try { nothing.here() } catch {}</script>")
    assert lab.judge(check, caught).outcome is Outcome.INAPPLICABLE


def test_places_in_the_page(lab: Lab) -> None:
    check = "availability/anchor-broken"
    page = PAGE.format("a", "a", "<a href='#here'>x</a><a href='#'>y</a><a href=#top>z</a><b id=here>h</b>")
    assert lab.judge(check, page).outcome is Outcome.PASSED
    assert lab.judge(check, PAGE.format("a", "a", "<a href='#gone'>x</a>")).messages == ["missing"]
    scripted = PAGE.format("a", "a", "<a href='#gone' onclick='f()'>x</a><a href='#/route'>y</a>")
    assert lab.judge(check, scripted).outcome is Outcome.INAPPLICABLE
    named = PAGE.format("a", "a", "<a href='#%D8%A3'>x</a><b id='أ'>h</b>")
    assert lab.judge(check, named).outcome is Outcome.PASSED
