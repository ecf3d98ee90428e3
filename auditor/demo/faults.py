"""The faults that can be planted in the demo portal, as ``faults.yaml`` declares them."""

from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from functools import cache
from typing import Any

from auditor.demo.content import demo_paths, path_of, read_yaml
from auditor.model import Text


@dataclass(frozen=True, slots=True)
class PlantedFault:
    """One fault of the demo portal: where it is, what is wrong, and which checks must find it.

    ``pages`` are request targets, first those that change, then those where the fault merely shows;
    ``human`` marks what only a person can decide.
    """

    id: str
    area: str
    wcag: tuple[str, ...]
    pages: tuple[str, ...]
    where: str
    text: Text
    checks: tuple[str, ...]
    human: bool
    planted: frozenset[str] = field(repr=False)  # the paths that change
    styles: bool = field(repr=False)  # needs legacy.css


@cache
def planted_faults() -> tuple[PlantedFault, ...]:
    """Every fault that can be switched on, in the order of ``faults.yaml``."""
    return tuple(_planted(name, entry) for name, entry in read_yaml("faults.yaml").items())


def _planted(name: str, entry: dict[str, Any]) -> PlantedFault:
    own = [page for pattern in entry["pages"] for page in _matching(pattern)]
    also = [page for pattern in entry.get("also", ()) for page in _matching(pattern)]
    return PlantedFault(
        id=name,
        area=entry["area"],
        wcag=tuple(entry.get("wcag", ())),
        pages=tuple(dict.fromkeys(own + also)),
        where=entry["where"],
        text=Text(en=entry["en"], ar=entry["ar"]),
        checks=tuple(entry.get("checks", ())),
        human=entry.get("human", False),
        planted=frozenset(path_of(page) for page in own),
        styles=entry.get("styles", False),
    )


def _matching(pattern: str) -> list[str]:
    """The pages of the catalogue that a pattern names; a plain path may name anything."""
    return [path for path in demo_paths() if fnmatchcase(path, pattern)] if "*" in pattern else [pattern]
