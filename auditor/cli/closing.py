"""What a run came to, in a few lines for the one who started it."""

from collections import Counter
from collections.abc import Iterator

from auditor.i18n import visible
from auditor.model import Area, AuditResult, PageState, Score
from auditor.report.html_view import is_failure, kind_of
from auditor.score import without_decimals

HEADS = ("area", "score (range)", "to fix", "to confirm")


def lines(result: AuditResult) -> Iterator[str]:
    """A table of the areas with their scores and issues, then pages and places."""
    scores = {score.key: score for score in result.scores}
    kinds = Counter((result.checks[g.check].area, kind_of(g)) for g in result.groups if g.check in result.checks)
    audited = scores.keys() | {check.area for check in result.checks.values()}
    rows = [(a, _score(scores.get(a)), kinds[a, "failed"], kinds[a, "cantTell"]) for a in Area if a in audited]
    for area, score, fix, confirm in (HEADS, *rows):
        yield f"{area:14} {score:>18} {fix:>8} {confirm:>11}"
    states = Counter(page.state for page in result.pages)
    unable = sum(number for state, number in states.items() if is_failure(state))
    places = sum(g.findings for g in result.groups if kind_of(g) == "failed")
    yield f"{states[PageState.AUDITED]} pages audited, {unable} could not be; {places} places to fix"
    yield from (f"the portal {visible(portal['name'])} was down" for portal in result.portals if portal.get("down"))


def _score(score: Score | None) -> str:
    if score is None or score.value is None or score.low is None or score.high is None:
        return "too little decided"
    value, low, high = map(without_decimals, (score.value, score.low, score.high))
    return f"{value} ({low} to {high})"
