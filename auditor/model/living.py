"""What trials on the living page found: see the gatherers of the same names."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from auditor.model.geometry import Box
from auditor.model.result import Target
from auditor.model.snapshot import Node, Snapshot


@dataclass(frozen=True, slots=True)
class Spot:
    """An element that a trial met, named so that it is found again in the snapshot."""

    path: tuple[int, ...] | None
    """Child positions from the root when the page was captured; None for elements that came later."""
    frame: str
    """DevTools' id of its frame."""
    tag: str
    html: str
    name: str
    box: Box

    @classmethod
    def of(cls, raw: Mapping[str, Any]) -> "Spot":
        path = raw["path"]
        return cls(
            tuple(path) if path is not None else None,
            raw["frame"],
            raw["tag"],
            raw["html"],
            raw["name"],
            Box(*raw["box"]),
        )

    def node(self, snapshot: Snapshot) -> Node | None:
        """The element in the snapshot, where it is still the one that was met."""
        if self.path is None:
            return None
        document = next((d for d in snapshot.documents if d.frame_id == self.frame), None)
        node = snapshot.at_path(document, self.path) if document is not None else None
        return node if node is not None and node.tag == self.tag else None

    def place(self, snapshot: Snapshot) -> Node | Target:
        """The element in the snapshot, or a target that describes what was met."""
        return self.node(snapshot) or Target(selector=self.tag, html=self.html, box=self.box)


@dataclass(frozen=True, slots=True)
class TabStop:
    """One stop of the forward keyboard walk."""

    key: str
    spot: Spot
    tabindex: int
    visible: str
    """Whether its focus can be seen: yes, no, unknown, like (as two of its shape that can't), untried."""
    look: str
    """What showed it: outline, style, caret; same where style told nothing and pixels were asked."""
    shown: bool
    """Whether the element itself is in view while it has the focus."""
    shape: str
    modal: bool
    """Whether it stands in a dialog."""
    holder: int
    """Number of the row, grid or box that lays it out: stops with one number stand side by side."""
    direction: str
    """``ltr`` or ``rtl``: the writing direction of that holder."""
    fixed: bool
    href: str
    frame: bool
    inner: bool


@dataclass(frozen=True, slots=True)
class Trap:
    """Stops that Tab goes round among without leaving the page."""

    direction: str
    spots: tuple[Spot, ...]
    modal: bool
    escapes: Mapping[str, bool]
    """Standard ways tried: backward, forward, escape, arrows; whether they lead out."""
    button: str
    """Name of a button inside that leads out."""
    keys: Mapping[str, bool]
    """Key combinations that the page names, and whether they lead out."""
    help: str
    incomplete: bool

    @property
    def standard_exit(self) -> bool:
        return any(self.escapes.values()) or bool(self.button)

    @property
    def explained_exit(self) -> bool:
        return any(self.keys.values())


@dataclass(frozen=True, slots=True)
class SkipLink:
    """An in-page link among the first stops, activated by Enter."""

    spot: Spot
    fragment: str
    exists: bool
    """Whether its target is there."""
    rendered: bool
    reached: bool
    """Whether the next stop was its target or stood behind it."""
    nothing_after: bool
    """Whether there was no further stop: then nothing can be said of where it led."""


@dataclass(frozen=True, slots=True)
class Happening:
    """Something the page did during a trial: navigation, window, dialog, submit."""

    kind: str
    detail: str
    spot: Spot | None


@dataclass(frozen=True, slots=True)
class KeyboardWalk:
    """The page by Tab and Shift+Tab."""

    stops: tuple[TabStop, ...]
    ended: str
    """``exit`` (the focus left the page), ``cycle``, ``stops`` or ``time`` (a bound was met)."""
    backward: tuple[str, ...]
    backward_ended: str
    focusable: tuple[tuple[Spot, bool], ...]
    """Elements that can take the focus (at most 400 a frame), and whether Tab should reach them."""
    count: int
    traps: tuple[Trap, ...]
    skips: tuple[SkipLink, ...]
    events: tuple[Happening, ...] = field(default=())

    @property
    def complete(self) -> bool:
        return self.ended in ("exit", "cycle")

    @classmethod
    def of(cls, raw: Mapping[str, Any]) -> "KeyboardWalk":
        return cls(
            stops=tuple(TabStop(**{**s, "spot": Spot.of(s["spot"])}) for s in raw["stops"]),
            ended=raw["ended"],
            backward=tuple(raw["backward"]),
            backward_ended=raw["backward_ended"],
            focusable=tuple((Spot.of(f["spot"]), bool(f["tab"])) for f in raw["focusable"]),
            count=raw["count"],
            traps=tuple(_trap(t) for t in raw["traps"]),
            skips=tuple(_skip(s) for s in raw["skips"]),
            events=happenings(raw["events"]),
        )


def _trap(raw: Mapping[str, Any]) -> Trap:
    return Trap(
        direction=raw["direction"],
        spots=tuple(Spot.of(s) for s in raw["spots"]),
        modal=raw["modal"],
        escapes=raw["escapes"],
        button=raw["button"],
        keys=raw["keys"],
        help=raw["help"],
        incomplete=raw["incomplete"],
    )


def _skip(raw: Mapping[str, Any]) -> SkipLink:
    return SkipLink(
        spot=Spot.of(raw["spot"]),
        fragment=raw["fragment"],
        exists=raw["exists"],
        rendered=raw.get("rendered", False),
        reached=raw.get("reached", False),
        nothing_after=raw.get("none", False),
    )


def happenings(raw: list[Mapping[str, Any]]) -> tuple[Happening, ...]:
    """:class:`Happening` objects of JSON data."""
    return tuple(Happening(e["kind"], e["detail"], Spot.of(e["spot"]) if e["spot"] else None) for e in raw)


LIVING_ARTIFACTS: Mapping[str, Callable[[Any], Any]] = {"keyboard": KeyboardWalk.of}
"""Artifact of a trial -> what makes its object from JSON data."""
