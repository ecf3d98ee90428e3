"""``auditor baseline``: accept findings for a time, and drop what is fixed."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from auditor.cli.gate import BASELINE_FILE, GATE_FILE, finished
from auditor.cli.options import store_option
from auditor.errors import UsageError

if TYPE_CHECKING:
    from auditor.baseline import Acceptance, Baseline
    from auditor.gate import Matches
    from auditor.model import AuditResult, Finding

_file = click.option(
    "--file",
    "path",
    type=click.Path(dir_okay=False, path_type=Path),
    help=f"The baseline. [default: {BASELINE_FILE}]",
)
_run = click.option("--run", "run_id", default="", metavar="RUN", help="The run to go by. [default: the last]")
_dry = click.option("--dry-run", is_flag=True, help="Say what would be done, and write nothing.")


@click.group("baseline")
def command() -> None:
    """Accept known findings for a time: each with an owner, a reason and a last day."""


@command.command("update")
@_run
@_file
@click.option(
    "--only", multiple=True, metavar="NAME", help="Fingerprint, group or check to accept; * for anything."
)
@click.option("--owner", help="Who sees to what is accepted.")
@click.option("--reason", help="Why it is accepted for now.")
@click.option("--expires", metavar="YYYY-MM-DD", help="The last day it is accepted.")
@_dry
@store_option
def update(
    run_id: str,
    path: Path | None,
    only: tuple[str, ...],
    owner: str | None,
    reason: str | None,
    expires: str | None,
    dry_run: bool,
    store: str | None,
) -> None:
    """Accept failures of a run that are not accepted yet, and say each one.

    Without --only it is all of them. With --only, acceptances of the same findings that have expired are renewed.
    """
    from auditor.baseline import save
    from auditor.gate.demands import is_lost
    from auditor.store import Store

    given = _given(owner, reason, expires)
    history = Store(store)
    try:
        result, _ = finished(history, run_id)
        path = _path(path)
        matches = _matches(result, path)
        made, said = _accepted(result, matches, only, given)
        lost = sum(map(is_lost, result.pages))
    finally:
        history.close()
    if only and not said:
        raise UsageError(f"nothing to accept is called {', '.join(only)}", hint="`auditor gate` names what fails")
    for line in said:
        click.echo(line)
    if lost:
        click.echo(f"{lost} pages could not be judged in this run: nothing on them is accepted", err=True)
    added = sum(len(a.places) for a in made.acceptances) - matches.baseline.places
    click.echo(
        f"{len(said)} issues accepted, {added:+} places" + (" (nothing written)" if dry_run else f": {path}")
    )
    if not dry_run:
        save(made, path)


@command.command("prune")
@_run
@_file
@_dry
@store_option
def prune(run_id: str, path: Path | None, dry_run: bool, store: str | None) -> None:
    """Drop accepted findings that are fixed; what the run did not measure stays.

    Findings that were found again under another fingerprint are renewed.
    """
    from auditor.baseline import save
    from auditor.gate import refreshed
    from auditor.store import Store

    path = _path(path)
    if not path.is_file():
        raise UsageError(f"there is no baseline {path}", hint="`auditor baseline update` makes it")
    history = Store(store)
    try:
        result, _ = finished(history, run_id)
        matches = _matches(result, path)
    finally:
        history.close()
    for accepted in matches.fixed:
        click.echo(f"fixed: {accepted.entry.check} · {accepted.place.page} · {accepted.place.fingerprint}")
    made = replace(
        matches.baseline,
        acceptances=refreshed(matches, frozenset(a.index for a in matches.fixed)),
        pages=_still_there(matches),
    )
    done = " (nothing written)" if dry_run else f": {path}"
    click.echo(
        f"{len(matches.fixed)} places dropped, {made.places} kept, {len(matches.unmeasured)} not measured{done}"
    )
    if not dry_run:
        save(made, path)


def _path(given: Path | None) -> Path:
    """The baseline that counts: the one named, the gate file's, the usual one."""
    if given is None and GATE_FILE.is_file():
        from auditor.gate import load

        given = load(GATE_FILE).baseline_path
    return given or BASELINE_FILE


def _given(owner: str | None, reason: str | None, expires: str | None) -> tuple[str, str, date]:
    missing = [
        f"--{n}" for n, v in (("owner", owner), ("reason", reason), ("expires", expires)) if not (v or "").strip()
    ]
    if missing or owner is None or reason is None or expires is None:
        raise UsageError(f"an acceptance needs {', '.join(missing)}", hint="who sees to it, why, and until when")
    try:
        return owner, reason, date.fromisoformat(expires)
    except ValueError:
        raise UsageError(f"--expires {expires} is not a day", hint="write it as 2027-03-31") from None


def _matches(result: "AuditResult", path: Path) -> "Matches":
    from auditor.baseline import Baseline, load
    from auditor.gate import Matches

    return Matches(result, load(path) if path.is_file() else Baseline())


def _still_there(matches: "Matches") -> dict[str, frozenset[str]]:
    """The pages the baseline knows, without those that are gone."""
    known = matches.baseline.pages
    return {p: frozenset(n for n in names if not matches.is_gone(p, n)) for p, names in known.items()}


def _pages(matches: "Matches") -> dict[str, frozenset[str]]:
    """Those, and the pages of this run."""
    kept, now = _still_there(matches), matches.measured_pages()
    return {portal: kept.get(portal, frozenset()) | now.get(portal, frozenset()) for portal in {*kept, *now}}


def _accepted(
    result: "AuditResult", matches: "Matches", only: Sequence[str], given: tuple[str, str, date]
) -> "tuple[Baseline, list[str]]":
    """The baseline with what is to be accepted in it, and a line for each issue accepted."""
    from auditor.baseline import Acceptance, Place
    from auditor.gate import refreshed
    from auditor.i18n import RIYADH, format_text
    from auditor.model import Outcome

    owner, reason, expires = given
    today = datetime.now(RIYADH).date()
    groups: dict[tuple[str, str], tuple[Finding, list[Place]]] = {}
    renewed: set[int] = set()
    for finding in result.findings():
        if finding.advice or finding.outcome is not Outcome.FAILED or not _chosen(finding, only):
            continue
        found = matches.found.get(matches.key(finding))
        if found is not None and not (only and found.entry.expires < today):
            continue
        if found is not None:
            renewed.add(found.index)
        key = (matches.portal(finding), finding.group)
        groups.setdefault(key, (finding, []))[1].append(matches.place(finding))
    new: list[Acceptance] = []
    said = []
    for (portal, group), (example, places) in groups.items():
        check = result.checks[example.check]
        pattern = check.messages.get(example.message)
        what = format_text(pattern, "en", example.data) if pattern else example.message
        new.append(
            Acceptance(portal, example.check, group, example.impact, what, owner, reason, expires, tuple(places))
        )
        said += _said(example, what, places)
    kept = refreshed(matches, frozenset(renewed))
    # A page that becomes known while not all on it is accepted would make new issues of what has only spread to it.
    pages = matches.baseline.pages if only and matches.baseline.pages else _pages(matches)
    return replace(matches.baseline, acceptances=_merged([*kept, *new]), pages=pages), said


def _said(example: "Finding", what: str, places: Sequence[object]) -> list[str]:
    from auditor.report.ci import line

    more = f" (+{len(places) - 1} places)" if len(places) > 1 else ""
    page, told = line(example.page, 200), line(what, 200)
    return [f"accepted: {example.impact} · {example.check} · {page}{more} · {example.fingerprint} · {told}"]


def _chosen(finding: "Finding", only: Sequence[str]) -> bool:
    from auditor.gate.file import selects

    names = (finding.fingerprint, finding.component, finding.group, finding.check)
    return not only or any(selects(tuple(only), name) for name in names)


def _merged(entries: "Iterable[Acceptance]") -> "tuple[Acceptance, ...]":
    """Entries that say the same of one issue become one."""
    merged: dict[tuple[object, ...], Acceptance] = {}
    for entry in entries:
        key = (entry.portal, entry.check, entry.group, entry.owner, entry.reason, entry.expires)
        there = merged.get(key)
        merged[key] = replace(there, places=there.places + entry.places) if there else entry
    return tuple(merged.values())
