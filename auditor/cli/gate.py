"""``auditor gate``: hold a run against a gate file and a baseline."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from auditor.cli.options import store_option
from auditor.errors import EXIT_GATE, EXIT_OK, NotMeasuredError, UsageError
from auditor.model import Lang

if TYPE_CHECKING:
    from auditor.baseline import Baseline
    from auditor.gate import Gate, Verdict
    from auditor.plan import Plan
    from auditor.report.ci import Anchor, View
    from auditor.store import Store, StoredRun

F = TypeVar("F", bound=Callable[..., Any])
GATE_FILE, BASELINE_FILE = Path("audit/gate.yaml"), Path("audit/baseline.yaml")
"""Taken where they are there and no others are named."""
CI = ("azure", "badge", "github", "gitlab", "jenkins", "junit", "markdown", "sarif")
_SHOWN = 30
"""Failing issues that the log shows; the reports have all."""


@dataclass(frozen=True, slots=True)
class GateOptions:
    """What the command line says of a gate."""

    gate_file: Path | None
    baseline_file: Path | None
    remeasure: bool
    exit_zero: bool
    ci: tuple[str, ...]
    profile: str | None
    """The committed profile that code scanning shows issues at."""


_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


def gate_options(function: F) -> F:
    """``--gate-file``, ``--baseline``, ``--no-remeasure``, ``--exit-zero`` and ``--ci``."""
    options = (
        click.option(
            "--gate-file", type=_FILE, help=f"What the run must keep to. [default: {GATE_FILE} where it is there]"
        ),
        click.option(
            "--baseline",
            "baseline_file",
            type=_FILE,
            help=f"Accepted findings. [default: the gate file's, or {BASELINE_FILE} where it is there]",
        ),
        click.option("--no-remeasure", is_flag=True, help="Do not measure again what would fail."),
        click.option(
            "--exit-zero", is_flag=True, help="Only report: 0 in place of 1. What is not measured stays 3."
        ),
        click.option("--ci", multiple=True, type=click.Choice(CI), help="Files to write for a pipeline."),
    )
    for option in reversed(options):
        function = option(function)
    return function


@click.command("gate")
@click.argument("run_id", metavar="[RUN]", default="")
@gate_options
@click.option("--profile", metavar="FILE", help="The committed profile that code scanning shows issues at.")
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("audit-results"),
    show_default=True,
    help="Folder for the files of --ci.",
)
@click.option(
    "--lang",
    type=click.Choice(["ar", "en"]),
    default="ar",
    show_default=True,
    help="Language of the files of --ci.",
)
@store_option
def command(
    run_id: str,
    gate_file: Path | None,
    baseline_file: Path | None,
    no_remeasure: bool,
    exit_zero: bool,
    ci: tuple[str, ...],
    profile: str | None,
    out: Path,
    lang: Lang,
    store: str | None,
) -> int:
    """Hold a stored run against the gate: 0 passed, 1 failed, 3 too little measured.

    RUN is an id or its beginning; the last run where none is named. New critical and serious issues fail; what would
    fail is measured again first, and dropped where it is not there any more.
    """
    from auditor.store import Store

    options = GateOptions(gate_file, baseline_file, not no_remeasure, exit_zero, ci, profile)
    history = Store(store)
    try:
        result, row = finished(history, run_id)
        return hold(options, result, lambda: _plan_of(row), out, lang)
    finally:
        history.close()


def finished(history: "Store", run_id: str) -> "tuple[StoredRun, Mapping[str, Any]]":
    """A finished run and its row.

    Raises:
        StoreError: there is no such run.
        NotMeasuredError: it has not come to an end.
    """
    from auditor.store import StoredRun

    row = history.find(run_id)
    if row["result"] is None:
        said = f"run {row['id']} is {row['state']}: there is nothing to decide by"
        raise NotMeasuredError(said, hint="go on with `auditor audit --resume`")
    return StoredRun(history, str(row["id"])), row


def hold(
    options: GateOptions,
    result: "StoredRun",
    plan: "Callable[[], Plan | None]",
    out: Path,
    lang: Lang,
) -> int:
    """Decide, say so, write the files of ``--ci``; returns the exit code.

    ``plan``: makes the plan by which a second look is taken; None where there can be none.
    """
    from auditor import registry
    from auditor.profile import ProfileError
    from auditor.report.ci import View

    gate, baseline = files(options.gate_file, options.baseline_file)
    if wrong := gate.problems(result, tuple(registry.load().checks)):
        raise ProfileError(wrong)
    verdict = _decide(gate, baseline, result, plan if options.remeasure and gate.remeasure else None)
    view = View(result, verdict, lang, _anchor(options.profile))
    for path in write_ci(view, options.ci, out):
        click.echo(str(path))
    for line in log(verdict, result):
        click.echo(line, err=True)
    return EXIT_OK if options.exit_zero and verdict.code == EXIT_GATE else verdict.code


def files(gate_file: Path | None, baseline_file: Path | None) -> "tuple[Gate, Baseline]":
    """The gate and the baseline that count.

    Raises:
        ProfileError: a file has mistakes.
        UsageError: the gate file names a baseline that is not there.
    """
    from auditor import baseline, gate

    gate_file = gate_file or (GATE_FILE if GATE_FILE.is_file() else None)
    found = gate.load(gate_file) if gate_file else gate.Gate()
    named = baseline_file or found.baseline_path
    if named is None and BASELINE_FILE.is_file():
        named = BASELINE_FILE
    if named is not None and not named.is_file():
        raise UsageError(f"there is no baseline {named}", hint="`auditor baseline update` makes it")
    for path in (gate_file, named):
        if path:
            click.echo(f"gate: {path}", err=True)
    return found, baseline.load(named) if named else baseline.Baseline()


def _decide(
    gate: "Gate",
    baseline: "Baseline",
    result: "StoredRun",
    plan: "Callable[[], Plan | None] | None",
) -> "Verdict":
    from auditor.gate import evaluate, suspects
    from auditor.i18n import RIYADH

    today = datetime.now(RIYADH).date()
    verdict = evaluate(result, gate, baseline, today=today)
    doubted = suspects(verdict)
    again = plan() if plan is not None and (doubted or verdict.silent) else None
    if again is None:
        return verdict
    from auditor.cli.progress import Progress
    from auditor.confirm import look_again
    from auditor.gather.browser import Launched
    from auditor.model import Text
    from auditor.plan import Plan

    class Again(Progress):
        """Without what was said of the run already: a second look is no run of its own."""

        def run_started(self, run: str, plan: Plan, launched: Launched) -> None:
            pass

        def warning(self, key: str, text: Text) -> None:
            pass

    if doubted:
        click.echo(f"gate: {len(doubted)} issues would fail; measuring them again", err=True)
    if verdict.silent:
        pages = len({seat.page for seat in verdict.silent})
        click.echo(f"gate: checks gave no answer on {pages} pages; asking them again", err=True)
    with Again() as progress:
        looks = look_again(again, result, doubted, progress, verdict.silent)
    return evaluate(result, gate, baseline, today=today, looks=looks)


def _plan_of(row: Mapping[str, Any]) -> "Plan | None":
    """The plan of a stored run; None where it judged kept captures, which no second look can change."""
    from auditor import plan as planning
    from auditor import registry
    from auditor.profile import Profile

    options = row["plan"]
    if "captures" in options:
        return None
    return planning.make(
        Profile.model_validate(options["profile"]),
        registry.load(),
        crawl=options["crawl"],
        pages=options["pages"],
        checks=tuple(options["checks"]),
        concurrency=options["concurrency"],
    )


# ---------------------------------------------------------------- what is written and said


def write_ci(view: "View", formats: tuple[str, ...], folder: Path) -> list[Path]:
    """Write the files of each format; returns them."""
    written = []
    for name in formats:
        for file, data in import_module(f"auditor.report.{name}").files(view).items():
            folder.mkdir(parents=True, exist_ok=True)
            path = folder / file
            part = path.with_suffix(path.suffix + ".part")
            part.write_bytes(data)
            part.replace(path)
            written.append(path)
    return written


def _anchor(profile: str | None) -> "Anchor":
    """A committed profile as a path from here, and the lines of its portals."""
    from auditor.profile.problems import read_source
    from auditor.report.ci import Anchor

    path = Path(profile) if profile else None
    if path is None or not path.is_file():
        return Anchor()
    source, _ = read_source(path)
    lines = {}
    for at, name in source.values("name") if source else ():
        if source and len(at) == 3 and at[0] == "portals":
            lines[str(name)] = source.tree.find(at).mark.line
    here = Path.cwd()
    shown = path.resolve()
    return Anchor(shown.relative_to(here).as_posix() if shown.is_relative_to(here) else path.name, lines)


def log(verdict: "Verdict", result: "StoredRun") -> list[str]:
    """The verdict for a log, in English as all the log is."""
    from auditor.gate import Status
    from auditor.report.ci import View

    view = View(result, verdict, "en")
    lines = [f"gate: {view.headline}. {view.counts}"]
    failing = [row for row in view.rows if row.issue.fails]
    for row in failing[:_SHOWN]:
        issue = row.issue
        lines.append(
            f"  {row.status}, {row.impact.lower()}: {issue.check} · {row.page} · {issue.example.fingerprint}"
        )
        lines.append(f"    {row.message}" + (f" ({row.standing})" if row.standing else ""))
        lines.append(f"    to accept: {row.accept}")
    if len(failing) > _SHOWN:
        lines.append(f"  {view.t('more-rows', n=len(failing) - _SHOWN)}")
    for level, said in view.notes:
        lines.append(f"  {level}: {said}")
    doubtful = [row for row in view.rows if row.issue.status in (Status.UNSTEADY, Status.UNCONFIRMED)]
    return lines + [f"  {r.status}: {r.issue.check} · {r.page} · {r.issue.example.fingerprint}" for r in doubtful]
