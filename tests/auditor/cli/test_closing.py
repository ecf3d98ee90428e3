"""The lines an audit ends with: the report's own figures, and a portal that was down is named."""

from collections import Counter

import pytest

from auditor.cli import closing
from auditor.model import PageState
from auditor.report.html_view import facts
from tests.support_results import SyntheticResult


@pytest.fixture(scope="module")
def result() -> SyntheticResult:
    return SyntheticResult(count=90, n_groups=15, n_pages=24)


def test_each_area_has_a_row_with_the_report_s_figures(result: SyntheticResult) -> None:
    head, *rows = closing.lines(result)
    assert head.split()[0] == "area"
    areas = [row for row in facts(result).areas if row.area != "overall"]
    assert len(rows) == len(areas) + 1
    for row, area in zip(rows, areas, strict=False):
        name, *middle, fix, confirm = row.split()
        assert (name, int(fix), int(confirm)) == (area.area, area.issues["failed"], area.issues["cantTell"])
        known = area.score is not None and area.score.value is not None
        assert ("(" in " ".join(middle)) == known


def test_pages_and_places_are_told(result: SyntheticResult) -> None:
    states = Counter(page.state for page in result.pages)
    found = facts(result)
    last = list(closing.lines(result))[-1]
    assert last == (
        f"{states[PageState.AUDITED]} pages audited, {found.unaudited} could not be; "
        f"{found.places['failed']} places to fix"
    )


def test_a_portal_that_was_down_is_named() -> None:
    result = SyntheticResult(count=9, n_groups=3, n_pages=4)
    result.portals = [{**result.portals[0], "name": "a\u202eb", "down": True}]
    assert list(closing.lines(result))[-1] == "the portal a[U+202E]b was down"
