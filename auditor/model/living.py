"""What trials on the living page found: see the gatherers of the same names."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from typing import Any, TypeVar

from auditor.model.geometry import Box
from auditor.model.result import Target
from auditor.model.snapshot import Node, Snapshot

T = TypeVar("T")


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


@dataclass(frozen=True, slots=True)
class Cut:
    """A text that an ancestor's overflow cuts off when the page is zoomed."""

    spot: Spot
    by: Spot
    """The element that cuts it."""
    text: str
    axis: str
    """``x`` or ``y``."""
    own: bool
    """Whether the text's own block cuts it, not a box further out."""
    viewport: bool
    """Whether the window cuts it: the page hides what is too wide instead of scrolling."""
    before: bool
    """Whether it was cut in the same way without zoom."""
    clamp: bool
    """Whether lines are clamped on purpose."""
    control: bool
    """Whether a control stands in or beside the box, which may bring the rest into view."""
    moved: bool
    """Whether something between is moved by a transform or an animation, as carousels are."""


@dataclass(frozen=True, slots=True)
class Overlap:
    """Two texts that lie on one another only when the page is zoomed."""

    spot: Spot
    other: Spot
    text: str
    on: str


@dataclass(frozen=True, slots=True)
class Zoomed:
    """What one zoom did to the page's text."""

    count: int
    """Texts looked at."""
    applicable: int
    """Texts seen that have an ancestor which hides overflow."""
    cut: tuple[Cut, ...]
    lost: tuple[tuple[Spot, str], ...]
    """Texts outside the page's frame of header, navigation and footer that are no longer seen at all."""
    overlaps: tuple[Overlap, ...]

    @classmethod
    def of(cls, raw: Mapping[str, Any]) -> "Zoomed":
        return cls(
            raw["count"],
            raw["applicable"],
            tuple(Cut(**{**c, "spot": Spot.of(c["spot"]), "by": Spot.of(c["by"])}) for c in raw["cut"]),
            tuple((Spot.of(t["spot"]), t["text"]) for t in raw["lost"]),
            tuple(Overlap(Spot.of(o["spot"]), Spot.of(o["other"]), o["text"], o["on"]) for o in raw["overlaps"]),
        )


@dataclass(frozen=True, slots=True)
class ZoomTrial:
    """The main frame at twice the text size, at 200 % and at 320 pixels."""

    texts: int
    text: Zoomed
    """Only the text made twice as large, the window as it was."""
    zoomed: Zoomed
    """640 by 512 pixels: 1280 by 1024 at 200 %."""
    over: float
    """At 320 pixels: how far the page is wider than the window; 0 where it need not be scrolled sideways."""
    beyond: tuple[tuple[Spot, str], ...]
    """Texts that then lie beyond the edge, tables and code apart (the first 8)."""
    beyond_count: int

    @classmethod
    def of(cls, raw: Mapping[str, Any]) -> "ZoomTrial":
        reflow = raw["reflow"]
        return cls(
            raw["texts"],
            Zoomed.of(raw["text"]),
            Zoomed.of(raw["zoomed"]),
            reflow["over"] if reflow["scrolls"] else 0,
            tuple((Spot.of(t["spot"]), t["text"]) for t in reflow["beyond"]),
            reflow["count"],
        )


@dataclass(frozen=True, slots=True)
class ChangingText:
    """A text that changed by itself. Times are milliseconds of the watch."""

    spot: Spot
    texts: tuple[str, ...]
    """What it said, at most six versions."""
    times: tuple[float, ...]
    alone: bool
    """Whether the page says nothing else."""
    timer: bool
    """Whether it is marked up as a timer or progress."""
    lasting: bool
    """Whether it was still changing after more than five seconds."""
    visible: bool


@dataclass(frozen=True, slots=True)
class MovingThing:
    """An element that moved, faded or changed its width by itself."""

    spot: Spot
    times: tuple[float, ...]
    shift: float
    """Pixels between its farthest places."""
    size: float
    fade: float
    """Percent between its greatest and least opacity."""
    text: str
    area: float
    animated: bool
    """Whether a CSS or scripted animation without end moves it."""
    controls: int
    """Buttons and fields in the part of the page it belongs to."""
    lasting: bool


@dataclass(frozen=True, slots=True)
class AnimatedPicture:
    """An animated GIF: frames, the length of one round, and rounds (0: for ever)."""

    spot: Spot
    frames: int
    milliseconds: float
    loops: int


@dataclass(frozen=True, slots=True)
class MotionTrial:
    """What the page does while nobody touches it."""

    seconds: float
    """How long it was watched; 0 where nothing could have moved."""
    texts: tuple[ChangingText, ...]
    moved: tuple[MovingThing, ...]
    pictures: tuple[AnimatedPicture, ...]
    instruments: tuple[str, ...]
    """Names of controls that by their name might stop it."""
    stopped_by: str
    """The control that stopped a changing text when it was tried; '' for none."""
    flashes: int
    """Most flashes in a second of any spot of the window; 0 where nothing could flash."""
    flashing_share: float
    """Share of the worst 341 by 256 pixels that flashed more than three times in a second."""
    flashing: Spot | None

    @classmethod
    def of(cls, raw: Mapping[str, Any]) -> "MotionTrial":
        flash = raw["flashes"] or {"most": 0, "share": 0.0, "spot": None}
        return cls(
            raw["seconds"],
            tuple(_slotted(ChangingText, t) for t in raw["texts"]),
            tuple(_slotted(MovingThing, m) for m in raw["moved"]),
            tuple(_slotted(AnimatedPicture, p) for p in raw["pictures"]),
            tuple(raw["instruments"]["found"]),
            raw["instruments"]["worked"],
            flash["most"],
            flash["share"],
            Spot.of(flash["spot"]) if flash["spot"] else None,
        )


def _slotted(cls: type[T], raw: Mapping[str, Any]) -> T:
    """An object of JSON data that may say more than the class keeps; lists become tuples, spots spots."""
    values: dict[str, Any] = {}
    for each in fields(cls):  # type: ignore[arg-type]
        value = raw[each.name]
        if each.name in ("spot", "by", "other"):
            value = Spot.of(value)
        values[each.name] = tuple(value) if isinstance(value, list) else value
    return cls(**values)


@dataclass(frozen=True, slots=True)
class ShortcutTrial:
    """What single keys do while nothing has the focus."""

    listens: tuple[str, ...]
    """Key events that the page's outermost objects listen to."""
    keys: tuple[str, ...]
    """Printable keys that change content."""
    focus_keys: tuple[str, ...]
    """Printable keys that only move the focus."""
    instruments: tuple[str, ...]
    """Names of controls that speak of shortcuts."""
    blocked_by: str
    """The control after which none of the keys did anything; '' for none."""

    @classmethod
    def of(cls, raw: Mapping[str, Any]) -> "ShortcutTrial":
        return _slotted(cls, raw)


@dataclass(frozen=True, slots=True)
class TiltTrial:
    """What the page does when the device is moved."""

    listens: tuple[str, ...]
    fired: bool
    """Whether motion could be feigned."""
    changed: tuple[Spot, ...]
    """Elements that it changed (the first five)."""
    instruments: tuple[str, ...]
    disabled_by: str
    """The control after which motion changed nothing; '' for none."""
    same_by: str
    """The control that changes the same elements; '' for none."""
    controls: int
    """Controls that could be tried."""

    @classmethod
    def of(cls, raw: Mapping[str, Any]) -> "TiltTrial":
        return _slotted(cls, {**raw, "changed": [Spot.of(s) for s in raw["changed"]]})


@dataclass(frozen=True, slots=True)
class FormField:
    """A field of a form as it was before any trial, or after one."""

    id: int
    spot: Spot
    kind: str
    label: str
    group: str
    """Legend or name of the group it stands in."""
    required: bool
    invalid: str
    """Its ``aria-invalid``."""
    valid: bool
    """Whether the browser's own validation is content."""
    linked: str
    """Ids that ``aria-describedby`` and ``aria-errormessage`` name."""
    marked: str
    """All text that could mark it as required: label, legend, placeholder, generated content."""
    near: str
    search: bool


@dataclass(frozen=True, slots=True)
class ErrorText:
    """Something that reads as an error message."""

    id: int
    spot: Spot
    text: str
    lines: tuple[str, ...]
    named: bool
    """Whether its id, class or role, or an ``aria-errormessage``, says that it is one."""
    visible: bool
    hidden: bool
    """Whether ``aria-hidden`` keeps it from assistive technology."""
    form: int
    fields: tuple[int, ...]
    """Fields that refer to it."""
    beside: int
    """The field it stands right beside; 0 for none."""
    group: str


@dataclass(frozen=True, slots=True)
class Form:
    """A form, or all fields outside of forms together (id 0)."""

    id: int
    spot: Spot
    fields: tuple[FormField, ...]
    novalidate: bool
    note: str
    """Its visible text."""


@dataclass(frozen=True, slots=True)
class FormAnswer:
    """What a form answered to being submitted ``empty`` or with wrong values (``fill``)."""

    form: Spot
    trial: str
    native: bool
    """Whether the browser's own validation stopped it and told the person so."""
    submitted: bool
    """Whether it would have been sent."""
    dialogs: tuple[str, ...]
    texts: tuple[str, ...]
    """Visible texts that were not there before."""
    marked: tuple[int, ...]
    """Fields that looked different, or had become ``aria-invalid``."""
    fields: tuple[FormField, ...]
    errors: tuple[ErrorText, ...]


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field whose mere change made the page do something."""

    field: FormField
    events: tuple[Happening, ...]


@dataclass(frozen=True, slots=True)
class FormTrial:
    """The forms of the main frame and how they behaved with the network shut."""

    forms: tuple[Form, ...]
    errors: tuple[ErrorText, ...]
    """Error messages that stood on the page as it was opened."""
    answers: tuple[FormAnswer, ...]
    changes: tuple[FieldChange, ...]
    untried: int

    @classmethod
    def of(cls, raw: Mapping[str, Any]) -> "FormTrial":
        return cls(
            tuple(_slotted(Form, {**f, "fields": _fields(f["fields"])}) for f in raw["forms"]),
            tuple(_slotted(ErrorText, e) for e in raw["errors"]),
            tuple(_answer(a) for a in raw["answers"]),
            tuple(FieldChange(_slotted(FormField, c["field"]), happenings(c["events"])) for c in raw["changes"]),
            raw["untried"],
        )


def _fields(raw: list[Mapping[str, Any]]) -> tuple[FormField, ...]:
    return tuple(_slotted(FormField, f) for f in raw)


def _answer(raw: Mapping[str, Any]) -> FormAnswer:
    return FormAnswer(
        form=Spot.of(raw["form"]),
        trial=raw["trial"],
        native=raw["native"],
        submitted=raw["submitted"],
        dialogs=tuple(raw["dialogs"]),
        texts=tuple(t["text"] for t in raw["texts"]),
        marked=tuple(raw["marked"]),
        fields=_fields(raw["fields"]),
        errors=tuple(_slotted(ErrorText, e) for e in raw["errors"]),
    )


@dataclass(frozen=True, slots=True)
class Hovered:
    """Something that appeared when the mouse came to an element."""

    spot: Spot
    """The element the mouse came to."""
    text: str
    links: int
    """Links, buttons and fields among what appeared."""
    covered: int
    """Texts seen before that it lies upon."""
    escape: bool
    """Whether Escape removed it while the mouse stayed."""
    focus: bool
    """Whether it also appears by keyboard: on focus, or by Enter on a control."""
    control: bool
    """Whether a control of its own beside it says that it opens something."""

    @classmethod
    def of(cls, raw: Mapping[str, Any]) -> "Hovered":
        return _slotted(cls, raw)


@dataclass(frozen=True, slots=True)
class HoverTrial:
    """What appears under the mouse on the main frame."""

    tried: tuple[Hovered, ...]
    count: int
    """Elements tried."""

    @classmethod
    def of(cls, raw: Mapping[str, Any]) -> "HoverTrial":
        return cls(tuple(Hovered.of(t) for t in raw["tried"]), raw["count"])


LIVING_ARTIFACTS: Mapping[str, Callable[[Any], Any]] = {
    "keyboard": KeyboardWalk.of,
    "zoom": ZoomTrial.of,
    "motion": MotionTrial.of,
    "shortcuts": ShortcutTrial.of,
    "tilt": TiltTrial.of,
    "forms": FormTrial.of,
    "hover": HoverTrial.of,
}
"""Artifact of a trial -> what makes its object from JSON data."""
