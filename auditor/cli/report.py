"""``auditor report``: render a stored run again, or report on a period."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from auditor.cli.options import report_options, store_option
from auditor.errors import UsageError
from auditor.model import Lang

if TYPE_CHECKING:
    from auditor.report.period_facts import Facts, Weighing
    from auditor.store import Store

_OF_PERIODS = ("html", "pdf")


@click.command("report")
@click.argument("run", default="")
@click.option("--period", metavar="YEAR[-QN|-MM]", help="Report to management on a year, quarter or month.")
@click.option("--portal", "portals", multiple=True, metavar="NAME", help="With --period: only this portal.")
@store_option
@report_options
def command(
    run: str,
    period: str | None,
    portals: tuple[str, ...],
    store: str | None,
    out: Path,
    formats: tuple[str, ...],
    lang: Lang,
) -> None:
    """Write the reports of a stored run again, without auditing; with --period, the management report.

    RUN is an id or its beginning; the last run where none is named. The management report is written in Arabic and
    English, as HTML or PDF.
    """
    from auditor.cli.write import write_reports
    from auditor.store import Store, StoredRun

    if portals and not period:
        raise UsageError("--portal goes with --period", hint="name a period, for example --period 2026-Q4")
    if run and period:
        raise UsageError("a run or a period, not both")
    history = Store(store)
    try:
        if period:
            written = list(_management(history, period, portals, out, formats))
        else:
            written = write_reports(StoredRun(history, run), out, formats, lang)
        for path in written:
            click.echo(str(path))
    finally:
        history.close()


def _management(
    history: "Store", period: str, portals: tuple[str, ...], out: Path, formats: tuple[str, ...]
) -> Iterator[Path]:
    from auditor.cli.write import print_pdf, write_file
    from auditor.i18n import LANGS
    from auditor.report import pdf
    from auditor.report import period as report

    if other := [name for name in formats if name not in _OF_PERIODS]:
        raise UsageError(f"a period is not reported as {other[0]}", hint=f"formats: {', '.join(_OF_PERIODS)}")
    facts = gather(history, period, portals)
    for lang in LANGS:
        html = report.render(facts, lang)
        for name in formats or ("html",):
            title = pdf.one_line(report.title(facts, lang))
            data = html if name == "html" else print_pdf(html, lang, title, facts.tool["name"])
            yield write_file(out / f"management-{facts.period.name}.{lang}.{name}", (data,))


def gather(history: "Store", period: str, portals: tuple[str, ...] = ()) -> "Facts":
    """What the stored runs say of a period; they are read one after another."""
    from auditor.report import period_range
    from auditor.report.period_facts import Gatherer
    from auditor.store import StoredRun

    asked = period_range.parse(period)
    chosen = period_range.choose(period_range.rows(history.list_runs()), asked, portals)
    gatherer = Gatherer(asked, portals, [row.id for row in chosen.partial])
    for row in chosen.runs:
        gatherer.add(StoredRun(history, row.id), _weighing(history, row.id))
    return gatherer.facts()


def _weighing(history: "Store", run: str) -> "Weighing":
    """How the run's profile weighs its pages."""
    from auditor.profile import Profile
    from auditor.report.period_facts import Weighing

    row = history.find(run)
    kept = row["plan"].get("profile") or {}
    portals = {p.name: p for p in Profile.model_validate(kept).portals} if kept else {}

    def weight(portal: str, url: str) -> float:
        return portals[portal].weight(url) if portal in portals else 1.0

    return Weighing(weight, frozenset(row["result"].get("duplicates", ())))
