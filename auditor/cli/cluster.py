"""``auditor cluster``: certificates and the scheduler of a cluster, and the options by which an audit uses one."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from auditor.errors import EXIT_OK, UsageError

if TYPE_CHECKING:
    from auditor.cluster.executor import Cluster

F = TypeVar("F", bound=Callable[..., Any])


@contextmanager
def extra() -> Iterator[None]:
    """What is imported inside comes with the extra.

    Raises:
        UsageError: it isn't installed.
    """
    try:
        yield
    except ModuleNotFoundError as error:
        if error.name not in ("dask", "distributed"):
            raise
        raise UsageError(
            "a cluster needs Dask, which is not installed", hint="pip install 'portal-auditor[cluster]'"
        ) from error


def transport_options(function: F) -> F:
    """``--certificates`` and ``--insecure``."""
    function = click.option(
        "--insecure", is_flag=True, help="Without encryption: for tcp:// addresses on this machine alone."
    )(function)
    return click.option(
        "--certificates",
        type=click.Path(file_okay=False, path_type=Path),
        envvar="PORTAL_AUDITOR_CERTIFICATES",
        show_envvar=True,
        metavar="DIR",
        help="This machine's folder of certificates for the cluster.",
    )(function)


def cluster_options(function: F) -> F:
    """How an audit sends its pages to a cluster: ``--cluster``, ``--workers`` and those of the transport."""
    function = click.option(
        "--workers",
        type=click.IntRange(1),
        default=1,
        show_default=True,
        help="Workers of the cluster to wait for before the first page.",
    )(function)
    function = click.option(
        "--cluster",
        "cluster_address",
        metavar="ADDRESS",
        help="Open pages on the workers of a cluster, such as tls://scheduler:8786.",
    )(function)
    return transport_options(function)


def chosen_cluster(
    address: str | None, certificates: Path | None, insecure: bool, workers: int
) -> "Cluster | None":
    """The cluster that an audit's options mean; None without one.

    Raises:
        UsageError: the address or the certificates are wrong, or the extra is missing.
    """
    if address is None:
        return None
    with extra():
        from auditor.cluster.executor import Cluster
        from auditor.cluster.transport import transport
        from auditor.cluster.worker import quiet_logs
    quiet_logs()
    return Cluster(address, transport(address, certificates, insecure=insecure), workers=workers)


@click.group("cluster")
def command() -> None:
    """Audit on many machines: one scheduler, any number of workers, one store."""


@command.command("certificates")
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option("--days", type=click.IntRange(1, 3650), default=365, show_default=True, help="How long they hold.")
def certificates(folder: Path, days: int) -> int:
    """Make a private authority in FOLDER, and a folder of certificates for scheduler, workers and coordinators.

    Run again, it renews the certificates under the same authority. Whoever holds one of them can run code on every
    machine of the cluster; ca-key.pem goes to no machine.
    """
    from auditor.cluster.certificates import make_certificates

    for made in make_certificates(folder, days=days):
        click.echo(str(made))
    return EXIT_OK


@command.command("scheduler")
@click.option(
    "--listen", default="tls://0.0.0.0:8786", show_default=True, metavar="ADDRESS", help="Where to listen."
)
@transport_options
def scheduler(listen: str, certificates: Path | None, insecure: bool) -> int:
    """Stand between audits and workers until stopped. It keeps nothing: after a restart, audits are resumed."""
    with extra():
        from auditor.cluster.transport import transport
        from auditor.cluster.worker import quiet_logs, run_scheduler
    quiet_logs()
    security = transport(listen, certificates, insecure=insecure)
    run_scheduler(listen, security, lambda address: click.echo(f"scheduler at {address}", err=True))
    return EXIT_OK
