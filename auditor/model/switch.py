"""What became of a page when its language was switched without another address."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from auditor.model.living import Spot


@dataclass(frozen=True, slots=True)
class SwitchState:
    """What a page declares, and what its text is written in."""

    lang: str
    """Of the root element; '' for none."""
    direction: str
    """Computed of the body: ``ltr`` or ``rtl``."""
    script: str
    """The script (ISO 15924) of most of the visible text; '' where none has most of it."""
    title: str
    title_script: str


@dataclass(frozen=True, slots=True)
class SwitchTrial:
    """A language switch that works by script, clicked once."""

    spot: Spot
    label: str
    language: str
    """The language it names."""
    left: bool
    """Whether the page wanted to go to another address, which it was not let."""
    before: SwitchState
    after: SwitchState

    @classmethod
    def of(cls, raw: Mapping[str, Any]) -> "SwitchTrial":
        states = {name: SwitchState(**raw[name]) for name in ("before", "after")}
        return cls(Spot.of(raw["spot"]), raw["label"], raw["language"], raw["left"], **states)
