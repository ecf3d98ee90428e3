"""``auditor report``: render a stored run again."""

from pathlib import Path

import click

from auditor.cli.options import report_options, store_option
from auditor.model import Lang


@click.command("report")
@click.argument("run", default="")
@store_option
@report_options
def command(run: str, store: str | None, out: Path, formats: tuple[str, ...], lang: Lang) -> None:
    """Write the reports of a stored run again, without auditing.

    RUN is an id or its beginning; the last run where none is named.
    """
    from auditor.cli.write import write_reports
    from auditor.store import Store, StoredRun

    history = Store(store)
    try:
        for path in write_reports(StoredRun(history, run), out, formats, lang):
            click.echo(str(path))
    finally:
        history.close()
