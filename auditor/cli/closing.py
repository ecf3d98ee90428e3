"""What a run came to, in a few lines for the one who started it."""

from collections import Counter
from collections.abc import Iterator

from auditor.i18n import visible
from auditor.model import AuditResult, PageState, Score
from auditor.report.html_view import areas, is_failure, ranked
from auditor.score import without_decimals

HEADS = ("area", "score (range)", "to fix", "to confirm")


def lines(result: AuditResult) -> Iterator[str]:
    """A table of the areas with their scores and issues, then pages and places."""
    groups = ranked(result)
    found = [row for row in areas(result, groups, {s.key: s for s in result.scores}) if row.area != "overall"]
    rows = [(row.area, _score(row.score), row.issues["failed"], row.issues["cantTell"]) for row in found]
    for area, score, fix, confirm in (HEADS, *rows):
        yield f"{area:14} {score:>18} {fix:>8} {confirm:>11}"
    states = Counter(page.state for page in result.pages)
    unable = sum(number for state, number in states.items() if is_failure(state))
    places = sum(group.findings for group in groups["failed"])
    yield f"{states[PageState.AUDITED]} pages audited, {unable} could not be; {places} places to fix"
    yield from (f"the portal {visible(portal['name'])} was down" for portal in result.portals if portal.get("down"))


def _score(score: Score | None) -> str:
    if score is None or score.value is None or score.low is None or score.high is None:
        return "too little decided"
    value, low, high = map(without_decimals, (score.value, score.low, score.high))
    return f"{value} ({low} to {high})"
