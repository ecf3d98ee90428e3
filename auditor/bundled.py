"""Finds the data that ships with the tool, in an installed wheel or in a checkout."""

from pathlib import Path

from auditor.errors import AuditorError

_PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = {"profiles": "profiles", "templates": "reports/templates", "demo": "tests/portals/demo"}


def bundled(name: str) -> Path:
    """The folder called ``profiles``, ``templates`` or ``demo``.

    Raises:
        AuditorError: it is in neither place.
    """
    for folder in (_PACKAGE / "_bundled" / name, _PACKAGE.parent / _CHECKOUT[name]):
        if folder.is_dir():
            return folder
    raise AuditorError(f"the bundled {name} are missing", hint="install the package again")


def profiles_dir() -> Path:
    """Profiles (``*.yaml``); policies stand in its folder ``policies``."""
    return bundled("profiles")


def policies_dir() -> Path:
    """Policies (``*.yaml``)."""
    return profiles_dir() / "policies"


def templates_dir() -> Path:
    """Report templates, styles and texts."""
    return bundled("templates")


def demo_dir() -> Path:
    """The demo portal's sources."""
    return bundled("demo")
