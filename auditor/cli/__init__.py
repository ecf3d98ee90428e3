"""The command line: the only code that prints."""

import sys
import traceback
from importlib import import_module

import click

from auditor.errors import EXIT_INTERNAL, EXIT_INTERRUPTED, AuditorError

COMMANDS = (
    "audit",
    "baseline",
    "checks",
    "cluster",
    "compare",
    "demo",
    "doctor",
    "gate",
    "policy",
    "probe",
    "profile",
    "report",
    "review",
    "runs",
    "worker",
)


class _Lazy(click.Group):
    """Imports a command's module when it is called: help and completion stay quick."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"auditor.cli.{cmd_name}").command
        return command


@click.command(cls=_Lazy, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="portal-auditor", prog_name="auditor")
def cli() -> None:
    """Audit government portals in a real browser: accessibility, Arabic, speed, service.

    Exit codes: 0 done, 1 gate failed, 2 usage or profile, 3 could not measure enough, 4 internal error,
    130 interrupted.
    """


def main() -> None:
    """Run the command line and leave with its exit code."""
    try:
        code = cli.main(standalone_mode=False)
        sys.exit(code if isinstance(code, int) else 0)
    except click.exceptions.Abort:
        sys.exit(EXIT_INTERRUPTED)
    except click.ClickException as error:
        error.show()
        sys.exit(2)
    except AuditorError as error:
        click.echo(f"auditor: {error}", err=True)
        if error.hint:
            click.echo(f"  {error.hint}", err=True)
        sys.exit(error.exit_code)
    except KeyboardInterrupt:
        sys.exit(EXIT_INTERRUPTED)
    except Exception:  # noqa: BLE001 - the outermost door: whatever it is, it gets its exit code
        # Python's own exit code for this is 1, which a pipeline would read as a gate that failed.
        traceback.print_exc()
        sys.exit(EXIT_INTERNAL)
