"""Loads the packs by entry point, refuses bad checks, selects by profile."""

import importlib
import pkgutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from functools import cache
from importlib.metadata import entry_points

from auditor.artifacts import raw_needs
from auditor.errors import CheckDefinitionError
from auditor.model import Outcome
from auditor.rules import Check, Fact
from auditor.verdicts import verdicts

GROUP = "portal_auditor.packs"


@dataclass(frozen=True, slots=True)
class Registry:
    """All checks by id, in order of id, and all facts by name."""

    checks: Mapping[str, Check]
    facts: Mapping[str, Fact]

    def select(
        self, packs: Iterable[str] = (), include: Iterable[str] = (), exclude: Iterable[str] = ()
    ) -> tuple[Check, ...]:
        """Checks of the packs (all where none is named) plus ``include``, less ``exclude``: ids or globs."""
        packs, include, exclude = tuple(packs), tuple(include), tuple(exclude)

        def wanted(check: Check) -> bool:
            named = any(fnmatchcase(check.id, p) for p in include)
            # Naming checks alone means only those; naming packs too adds them.
            chosen = check.info.area in packs if packs else not include
            return (chosen or named) and not any(fnmatchcase(check.id, p) for p in exclude)

        return tuple(c for c in self.checks.values() if wanted(c))


@cache
def load() -> Registry:
    """Every installed pack's checks and facts.

    Raises:
        CheckDefinitionError: a pack breaks the contract; the message names module and reason.
    """
    checks: dict[str, Check] = {}
    facts: dict[str, Fact] = {}
    for point in sorted(entry_points(group=GROUP), key=lambda p: p.name):
        package = importlib.import_module(point.value)
        names = [point.value, *(f"{point.value}.{m.name}" for m in pkgutil.iter_modules(package.__path__))]
        for module in map(importlib.import_module, names):
            for value in vars(module).values():
                for item in value if isinstance(value, tuple) else (value,):
                    if isinstance(item, Check):
                        _add(checks, item, module.__name__)
                    elif isinstance(item, Fact):
                        facts[item.name] = item
    return Registry({name: _with_verdicts(check) for name, check in sorted(checks.items())}, facts)


def _with_verdicts(check: Check) -> Check:
    found = verdicts(check.run)
    info = replace(check.info, decides=Outcome.FAILED in found, asks=Outcome.CANT_TELL in found)
    return replace(check, info=info)


def _add(checks: dict[str, Check], check: Check, module: str) -> None:
    known = checks.get(check.id)
    if known is check:
        return
    if known is not None:
        raise CheckDefinitionError(f"{module}: there are two checks called {check.id}")
    if not check.is_portal_check:
        try:
            raw_needs(check.needs)
        except KeyError as error:
            raise CheckDefinitionError(f"{module}: {check.id} asks for {error}, which is no artifact") from None
    empty = [k for k, text in check.info.messages.items() if not (text.en.strip() and text.ar.strip())]
    if empty:
        raise CheckDefinitionError(f"{module}: {check.id} lacks a text for {', '.join(empty)}")
    checks[check.id] = check
