"""``auditor demo``: serve the bundled demo portal."""

import time

import click


@click.command("demo")
@click.option("--port", type=click.IntRange(0, 65535), default=8350, show_default=True, help="0 takes a free one.")
@click.option("--clean", is_flag=True, help="The twin without planted faults.")
@click.option("--fault", "faults", multiple=True, metavar="ID", help="Only these planted faults.")
@click.option("--list", "listing", is_flag=True, help="List the planted faults instead of serving.")
def command(port: int, clean: bool, faults: tuple[str, ...], listing: bool) -> None:
    """Serve the bundled demo portal on this machine until interrupted."""
    from auditor.demo import DemoPortal, planted_faults
    from auditor.errors import UsageError

    every = planted_faults()
    if listing:
        for fault in every:
            click.echo(f"{fault.id:40}  {fault.area:14}  {fault.text.en}")
        return
    try:
        portal = DemoPortal(() if clean else (faults or [f.id for f in every]), port=port)
    except ValueError as error:
        raise UsageError(str(error)) from None
    with portal:
        click.echo(portal.url)
        while True:
            time.sleep(3600)
