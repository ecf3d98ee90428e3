"""``auditor compare``: what changed between two runs, or what the two language versions do not share."""

from collections.abc import Callable
from pathlib import Path

import click

from auditor.cli.options import store_option
from auditor.compare import Change, Comparison, compare, side
from auditor.compare_trees import Trees, trees
from auditor.errors import UsageError
from auditor.model import Lang

_SHOWN = 20


@click.command("compare")
@click.argument("runs", nargs=-1, required=True)
@click.option("--trees", "languages", is_flag=True, help="Compare the Arabic and English versions of one run.")
@click.option(
    "--format", "formats", type=click.Choice(["text", "html", "json"]), multiple=True, help="[default: text]"
)
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("audit-results"),
    show_default=True,
    help="Folder for html and json.",
)
@click.option(
    "--lang", type=click.Choice(["ar", "en"]), default="ar", show_default=True, help="Language of the page."
)
@store_option
def command(
    runs: tuple[str, ...], languages: bool, formats: tuple[str, ...], out: Path, lang: Lang, store: str | None
) -> None:
    """Compare two runs: new, fixed, still there, no longer measured.

    RUNS are two ids or their beginnings, the earlier first; with --trees, one.
    """
    from auditor.report import compare_html, compare_json
    from auditor.store import Store, StoredRun

    if len(runs) != (1 if languages else 2):
        raise UsageError("two runs are compared, or one with --trees", hint="`auditor runs` lists them")
    history = Store(store)
    try:
        stored = [StoredRun(history, run) for run in runs]
        first, last = stored[0], stored[-1]
        if languages:
            found = trees(first)
            _write(
                formats,
                out / f"compare-trees-{found.run}",
                lambda: _say_trees(found),
                lambda: compare_html.render_trees(found, first, lang),
                lambda: compare_json.render_trees(found, first.checks),
            )
        else:
            changed = compare(side(first), side(last))
            _write(
                formats,
                out / f"compare-{changed.before}-{changed.after}",
                lambda: _say(changed),
                lambda: compare_html.render(changed, first, last, lang),
                lambda: compare_json.render(changed, {**first.checks, **last.checks}),
            )
    finally:
        history.close()


def _write(
    formats: tuple[str, ...],
    path: Path,
    say: Callable[[], None],
    html: Callable[[], bytes],
    json: Callable[[], bytes],
) -> None:
    from auditor.cli.write import write_file

    for name in formats or ("text",):
        if name == "text":
            say()
        else:
            data = html() if name == "html" else json()
            click.echo(str(write_file(path.with_name(f"{path.name}.{name}"), (data,))))


def _say(found: Comparison) -> None:
    click.echo(f"{found.before} -> {found.after}: issues to fix (places)")
    for change in Change:
        groups = found.of(change, kind="failed")
        click.echo(f"  {change.value:15} {len(groups):6}  ({found.places(change, 'failed')})")
    for change in (Change.NEW, Change.FIXED):
        for group in found.of(change, kind="failed")[:_SHOWN]:
            places = max(group.before, group.after)
            click.echo(f"{change.value:6} {group.impact.value:9} {group.check} ({places})  {group.id}")


def _say_trees(found: Trees) -> None:
    first, second = found.languages
    for portal, (one, other) in found.audited.items():
        click.echo(f"{portal}: {one} pages {first}, {other} pages {second}")
    failed = [row for row in found.rows if row.kind == "failed"]
    for name, rows in (
        (f"only {first}", [r for r in failed if r.only == 0]),
        (f"only {second}", [r for r in failed if r.only == 1]),
        ("other not measured", [r for r in failed if r.open]),
        ("both", [r for r in failed if r.only is None and not r.open]),
    ):
        click.echo(f"  {name:18} {len(rows):6}")
        if name.startswith("only"):
            for row in rows[:_SHOWN]:
                click.echo(f"    {row.impact.value:9} {row.check} ({sum(row.places)})  {row.id}")
