"""Options that several commands share."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])

FORMATS = ("html", "json", "xlsx", "csv", "pdf", "earl", "wcag-em", "openacr")
DEFAULT_FORMATS = ("html", "json", "xlsx", "csv")
"""What is written where none is named."""


def store_option(function: F) -> F:
    """``--store``: where the history of runs is."""
    return click.option(
        "--store",
        metavar="FILE|URL",
        help="History of runs: a file or a database URL. [default: in your data folder]",
    )(function)


def report_options(function: F) -> F:
    """``--out``, ``--format`` and ``--lang``."""
    function = click.option(
        "--lang",
        type=click.Choice(["ar", "en"]),
        default="ar",
        show_default=True,
        help="Language the report opens in.",
    )(function)
    function = click.option(
        "--format",
        "formats",
        type=click.Choice(FORMATS),
        multiple=True,
        help=f"Formats to write. [default: {', '.join(DEFAULT_FORMATS)}]",
    )(function)
    return click.option(
        "--out",
        type=click.Path(file_okay=False, path_type=Path),
        default=Path("audit-results"),
        show_default=True,
        help="Folder for the reports.",
    )(function)
