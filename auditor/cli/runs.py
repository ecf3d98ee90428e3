"""``auditor runs``: the history."""

import json

import click

from auditor.cli.options import store_option


@click.command("runs")
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@store_option
def command(as_json: bool, store: str | None) -> None:
    """List the runs, newest first."""
    from auditor.store import Store

    history = Store(store)
    rows = history.list_runs()
    history.close()
    if as_json:
        kept = ("id", "started", "finished", "state", "profile", "pages")
        click.echo(json.dumps([{k: row[k] for k in kept} for row in rows], indent=2))
        return
    for row in rows:
        click.echo(
            f"{row['id']}  {row['started']}  {row['state']:11}  {row['pages'] or 0:6} pages  {row['profile']}"
        )
    if not rows:
        click.echo("no runs yet", err=True)
