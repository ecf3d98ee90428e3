"""``auditor review``: the person's part goes out as a workbook and comes back."""

import json
from pathlib import Path

import click

from auditor.cli.options import store_option
from auditor.model import Lang


@click.group("review")
def command() -> None:
    """Ask people what a machine can't decide, and count their answers."""


@command.command("export")
@click.argument("run", default="")
@click.option("--lang", type=click.Choice(["ar", "en"]), default="ar", show_default=True)
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    default=Path("review.xlsx"),
    show_default=True,
    help="The workbook to write.",
)
@click.option("--all-levels", is_flag=True, help="Ask for criteria of every WCAG level, not only those demanded.")
@store_option
def export(run: str, lang: Lang, out: Path, all_levels: bool, store: str | None) -> None:
    """Write a workbook with everything a run leaves to people.

    RUN is an id or its beginning; the last run where none is named.
    """
    from auditor.reviewing import export
    from auditor.store import Store

    history = Store(store)
    try:
        data = export(history, run, lang, all_levels=all_levels)
    finally:
        history.close()
    out.parent.mkdir(parents=True, exist_ok=True)
    part = out.with_suffix(out.suffix + ".part")
    part.write_bytes(data)
    part.replace(out)
    click.echo(str(out))


@command.command("import")
@click.argument("workbook", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--who", default="", help="Who decided, where a row does not say.")
@click.option("--replace", "overwrite", is_flag=True, help="Take verdicts though others came in since the export.")
@store_option
def import_(workbook: Path, who: str, overwrite: bool, store: str | None) -> None:
    """Take a filled-in workbook in: all of it, or nothing and a line for every mistake.

    The run it was written for is added up again with the verdicts; later runs of the profile find them.
    """
    from auditor.reviewing import take_in
    from auditor.store import Store

    history = Store(store)
    try:
        done = take_in(history, workbook.read_bytes(), who=who.strip(), overwrite=overwrite)
    finally:
        history.close()
    click.echo(
        f"{done.new} verdicts taken in, {done.unchanged} known already, {done.unanswered} rows without one; "
        f"run {done.run} was added up again"
        if done.new
        else f"nothing new: {done.unchanged} verdicts known already, {done.unanswered} rows without one"
    )


@command.command("list")
@click.option("--profile", default="", help="Verdicts under this profile only.")
@click.option("--history", "whole", is_flag=True, help="Earlier verdicts too, not only the last on each subject.")
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@store_option
def list_reviews(profile: str, whole: bool, as_json: bool, store: str | None) -> None:
    """List what people decided: subject, verdict, who and when."""
    from auditor.store import Store
    from auditor.store.reviews import Reviews

    history = Store(store)
    given = Reviews(history).history(profile)
    history.close()
    if not whole:
        given = list({(r.profile, r.subject, r.id): r for r in given}.values())
    if as_json:
        names = ("profile", "subject", "id", "answer", "severity", "who", "when", "note", "run")
        rows = [{name: getattr(review, name) for name in names} for review in given]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    for review in given:
        severity = f" ({review.severity})" if review.severity else ""
        said = f"{review.answer}{severity}"
        click.echo(f"{review.when}  {review.profile}  {review.subject:9}  {review.id}  {said}  {review.who}")
    if not given:
        click.echo("no verdicts yet", err=True)
