"""``auditor worker``: open and judge pages for the audits of a cluster."""

import os
import socket
from pathlib import Path

import click

from auditor.cli.cluster import extra, transport_options
from auditor.errors import EXIT_OK


@click.command("worker")
@click.option("--scheduler", required=True, metavar="ADDRESS", help="The cluster's scheduler: tls://host:8786.")
@click.option("--pages", type=click.IntRange(1, 64), help="Pages loading at once. [default: cores + 1]")
@click.option("--browser", metavar="PATH", help="The browser to use.")
@click.option("--name", metavar="NAME", help="What reports call it. [default: this machine's name and the process]")
@transport_options
def command(
    scheduler: str,
    pages: int | None,
    browser: str | None,
    name: str | None,
    certificates: Path | None,
    insecure: bool,
) -> int:
    """Open and judge pages for the audits of a cluster, until stopped.

    Credentials that a profile names are read from this machine's own environment and files; they never travel.
    """
    with extra():
        from auditor.cluster.transport import transport
        from auditor.cluster.worker import quiet_logs, run_worker
    quiet_logs()
    security = transport(scheduler, certificates, insecure=insecure)
    run_worker(
        scheduler,
        security,
        pages=pages or (os.cpu_count() or 2) + 1,
        browser=browser,
        name=name or f"{socket.gethostname()}-{os.getpid()}",
        ready=lambda address: click.echo(f"worker at {address}", err=True),
    )
    return EXIT_OK
