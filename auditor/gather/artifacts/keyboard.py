"""A walk through the page by Tab and Shift+Tab: real key events, focus seen by style and by pixels.

The walk is bounded by stops and seconds and says when it was not finished. It gives back focus, scroll positions
and address. Nothing is activated but skip links, and, inside a trap and with the network shut, what may lead out.
"""

import time
from dataclasses import dataclass, field
from typing import Any

from auditor.gather.artifacts.keyboard_traps import study
from auditor.gather.living import SHIFT, Event, Living, until_still

MAX_STOPS = 200
SECONDS = 15.0
"""The walk ends with its stops; so long it takes on a page that answers slowly, or on a machine that does."""
PATIENCE = 3
"""Presses of Tab in a row that an element may keep the focus before it counts as stuck."""
INNER_PATIENCE = 14
"""The same where an element has stops of its own inside: players, date fields, foreign frames."""
MAX_PICTURES = 24
MAX_WINDOWS = 3


@dataclass(slots=True)
class Walk:
    """One direction of the walk."""

    stops: list[dict[str, Any]] = field(default_factory=list)
    ended: str = ""
    """``exit`` (focus left the page), ``cycle``, ``stops``, ``time``."""
    cycle: list[int] = field(default_factory=list)
    """Positions of the stops that the focus went round among."""


class Walker:
    """Walks one page."""

    def __init__(self, living: Living, frames: list[str]) -> None:
        self.living = living
        self.frames = frames
        self.until = time.monotonic() + SECONDS
        self.pause = 0.0
        self._pictures = MAX_PICTURES
        self._unseen: dict[str, int] = {}
        self._lost: dict[str, Any] | None = None
        """The element that was active when another window took the focus."""
        self._windows = 0
        self.events: list[dict[str, Any]] = []

    async def at(self) -> dict[str, Any] | None:
        """The stop that has the focus now, looked for in every frame; None where the page has lost it."""
        if self.pause:
            await self.living.page.wait_for_timeout(self.pause * 1000)
        stop: dict[str, Any] = await self.living.call("keyboard_stop")
        if stop.get("frame"):
            for frame in self.frames[1:]:
                inner: dict[str, Any] = await self.living.call("keyboard_stop", frame=frame)
                if not inner.get("none") and not inner.get("frame"):
                    return {**inner, "key": f"{frame}/{inner['id']}", "in_frame": frame, "look": _framed(inner)}
        if stop.get("none"):
            self._lost = stop["lost"]
            return None
        return {**stop, "key": f"/{stop['id']}", "in_frame": ""}

    async def walk(self, modifiers: int = 0, look: bool = False) -> Walk:
        """Press Tab until the focus leaves the page, goes round, or a bound is met."""
        done = Walk()
        first: dict[str, int] = {}
        same = 0
        while len(done.stops) < MAX_STOPS:
            if time.monotonic() > self.until:
                done.ended = "time"
                return done
            await self.living.press("Tab", modifiers)
            stop = await self.at()
            if self.living.events:
                await self._attribute(done.stops, stop)
            if stop is None:
                # Windows and navigations are heard of a moment late.
                await self.living.page.wait_for_timeout(60 if self._lost is None else 300)
                if self._lost is not None and self.living.events and self._windows < MAX_WINDOWS:
                    self._windows += 1
                    self._remember(self.living.events[0], self._lost)
                    self.living.events = []
                    await self.living.page.bring_to_front()
                    continue
                if self.living.events:
                    await self._attribute(done.stops, None)
                done.ended = "exit"
                return done
            if stop["focused"] > 1 and not self.pause:
                # Something moved the focus again by itself: from here on the page gets time to do so.
                self.pause = 0.08
                stop = await self.at()
                if stop is None:
                    continue
            if done.stops and stop["key"] == done.stops[-1]["key"]:
                same += 1
                if same < (INNER_PATIENCE if stop["inner"] or stop["frame"] else PATIENCE):
                    continue
                done.ended, done.cycle = "cycle", [len(done.stops) - 1]
                return done
            same = 0
            if stop["key"] in first:
                done.cycle = list(range(first[stop["key"]], len(done.stops)))
                if await self._goes_round(done, modifiers):
                    done.ended = "cycle"
                    return done
                continue
            first[stop["key"]] = len(done.stops)
            if look:
                stop["visible"] = await self._visible(stop)
            done.stops.append(stop)
        done.ended = "stops"
        return done

    async def _goes_round(self, walk: Walk, modifiers: int) -> bool:
        """Whether another full round meets the same stops and no other."""
        keys = {walk.stops[i]["key"] for i in walk.cycle}
        for _ in range(len(keys) + 1):
            await self.living.press("Tab", modifiers)
            stop = await self.at()
            if stop is None or stop["key"] not in keys:
                return False
        return True

    async def _attribute(self, stops: list[dict[str, Any]], now: dict[str, Any] | None) -> None:
        """Find out which of the last stops made the page do something, by giving it the focus again."""
        await self.living.page.wait_for_timeout(60)
        kinds = {e.kind for e in self.living.events}
        events, self.living.events = self.living.events, []
        for stop in [s for s in (now, *reversed(stops[-3:])) if s is not None]:
            await self.living.call("keyboard_focus", 0, frame=stop["in_frame"])
            await self.living.call("keyboard_focus", stop["id"], frame=stop["in_frame"])
            await self.living.page.wait_for_timeout(120)
            again, self.living.events = self.living.events, []
            if kinds & {e.kind for e in again}:
                self._remember(again[0], stop["spot"])
                break
        else:
            self._remember(events[0], None)
        if now is not None:
            await self.living.call("keyboard_focus", now["id"], frame=now["in_frame"])

    def _remember(self, event: Event, spot: dict[str, Any] | None) -> None:
        """Each element's doing once, however often the walk comes by."""
        made = {"kind": event.kind, "detail": event.detail, "spot": spot}
        known = [(e["kind"], e["spot"] and e["spot"]["path"]) for e in self.events]
        if (event.kind, spot and spot["path"]) not in known:
            self.events.append(made)

    async def _visible(self, stop: dict[str, Any]) -> str:
        """``yes`` or ``no``; ``unknown`` where the page moves; ``like`` after two of its shape; ``untried``."""
        if stop["look"] != "same":
            return "yes"
        if stop["frame"] or stop["inner"] or stop["in_frame"]:
            return "unknown"
        if self._unseen.get(stop["shape"], 0) >= 2:
            return "like"
        if self._pictures <= 0:
            return "untried"
        self._pictures -= 1
        seen = await self._compare(stop)
        if seen == "no":
            self._unseen[stop["shape"]] = self._unseen.get(stop["shape"], 0) + 1
        return seen

    async def _compare(self, stop: dict[str, Any]) -> str:
        living = self.living
        await until_still(living)
        focused = await living.picture()
        without = await living.call("keyboard_focus", 0)
        await until_still(living)
        first = await living.picture()
        second = await living.picture() if first != focused else first
        still_without = await living.call("keyboard_focus", 0)
        back = await living.call("keyboard_focus", stop["id"])
        if without["active"] or still_without["active"] or back["active"] != stop["id"]:
            return "unknown"
        if first == focused:
            # Asked once more, so that a late frame is not taken for a missing mark.
            await until_still(living)
            return "no" if await living.picture() == first else "unknown"
        return "yes" if first == second else "unknown"


def _framed(stop: dict[str, Any]) -> str:
    return str(stop["look"])


async def gather(living: Living) -> Any:
    """:class:`auditor.model.KeyboardWalk` as JSON data."""
    frames = await living.readable()
    started = [await living.call("keyboard_start", frame=frame) for frame in frames]
    walker = Walker(living, frames)
    try:
        count = sum(s["count"] for s in started)
        # Few stops leave time to see what a page does a moment after each of them.
        walker.pause = 0.03 if count <= 25 else 0.0
        if any(s["started"] for s in started):
            await walker.walk()
        forward = await walker.walk(look=True)
        backward = await walker.walk(SHIFT) if forward.ended == "exit" else Walk(ended="untried")
        traps = []
        for walk, modifiers in ((forward, 0), (backward, SHIFT)):
            if walk.ended == "cycle":
                traps.append(await study(walker, [walk.stops[i] for i in walk.cycle], modifiers))
                break
        skips = await _skip_links(walker, forward) if forward.ended == "exit" else []
    finally:
        for frame in frames:
            await living.call("keyboard_end", frame=frame)
        living.events = []
    return {
        "focusable": [f for s in started for f in s["focusable"]],
        "count": count,
        "stops": [_slim(s) for s in forward.stops],
        "ended": forward.ended,
        "backward": [s["key"] for s in backward.stops],
        "backward_ended": backward.ended,
        "traps": traps,
        "skips": skips,
        "events": walker.events,
    }


_KEPT = (
    "key",
    "spot",
    "tabindex",
    "shown",
    "shape",
    "modal",
    "holder",
    "direction",
    "fixed",
    "href",
    "frame",
    "inner",
)


def _slim(stop: dict[str, Any]) -> dict[str, Any]:
    return {**{name: stop[name] for name in _KEPT}, "visible": stop["visible"], "look": stop["look"]}


async def _skip_links(walker: Walker, forward: Walk) -> list[dict[str, Any]]:
    """What the in-page links among the first stops really do: Enter, then Tab, then where the focus is."""
    tried = []
    early = [
        s for s in forward.stops[:6] if s["href"].startswith("#") and len(s["href"]) > 1 and "/" not in s["href"]
    ]
    for stop in early[:3]:
        if stop["in_frame"] or time.monotonic() > walker.until + 1:
            break
        living = walker.living
        back = await living.call("keyboard_focus", stop["id"])
        if back["active"] != stop["id"]:
            continue
        await living.press("Enter")
        await living.page.wait_for_timeout(60)
        fragment = stop["href"][1:]
        target = await living.call("skip_target", fragment)
        if target["exists"] and not target["reached"]:
            await living.press("Tab")
            target = {**(await living.call("skip_target", fragment)), "rendered": target["rendered"]}
        tried.append({"spot": stop["spot"], "fragment": fragment, **target})
    return tried
