"""``auditor profile``: check, show, start and describe profiles."""

import json
from pathlib import Path

import click


@click.group("profile")
def command() -> None:
    """Check, show and start profiles."""


@command.command("check")
@click.argument("profile")
def check(profile: str) -> None:
    """Find every mistake in a profile: file, line, column, and the nearest right word."""
    from auditor import plan, registry
    from auditor.profile import load_profile

    loaded = load_profile(profile)
    made = plan.make(loaded, registry.load())
    click.echo(f"{loaded.name}: {len(loaded.portals)} portals, {len(made.checks)} checks, no mistake")


@command.command("show")
@click.argument("profile")
def show_profile(profile: str) -> None:
    """Print a profile with all it takes over and every default."""
    from auditor.profile import load_profile, show

    click.echo(show(load_profile(profile)), nl=False)


@command.command("list")
def list_profiles() -> None:
    """List the bundled profiles."""
    from auditor.profile import load_profile, profile_names

    for name in profile_names():
        click.echo(f"{name:10}  {load_profile(name).text.en}")


@command.command("new")
@click.argument("url")
@click.option("--file", "path", type=click.Path(dir_okay=False, path_type=Path), help="Write there, not to stdout.")
def new(url: str, path: Path | None) -> None:
    """Print a commented profile to start from."""
    from auditor.errors import UsageError
    from auditor.profile import new_profile_text

    text = new_profile_text(url)
    if path is None:
        click.echo(text, nl=False)
    elif path.exists():
        raise UsageError(f"{path} is there already", hint="name another file")
    else:
        path.write_text(text, encoding="utf-8")
        click.echo(str(path))


@command.command("schema")
def print_schema() -> None:
    """Print the profile's JSON Schema, for editors."""
    from auditor.profile import schema

    click.echo(json.dumps(schema(), ensure_ascii=False, indent=2))
