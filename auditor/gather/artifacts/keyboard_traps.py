"""Ways out of a keyboard trap: the standard keys first, then what the page itself says."""

import re
import time
from typing import TYPE_CHECKING, Any

from auditor.gather.living import ALT, CTRL, META, SHIFT

if TYPE_CHECKING:
    from auditor.gather.artifacts.keyboard import Walker

_MODIFIERS = {
    "ctrl": CTRL,
    "control": CTRL,
    "strg": CTRL,
    "كنترول": CTRL,
    "alt": ALT,
    "option": ALT,
    "shift": SHIFT,
    "cmd": META,
    "command": META,
    "meta": META,
}
_NAMES = {"esc": "Escape", "escape": "Escape", "enter": "Enter", "tab": "Tab", "space": " "}
_COMBINATION = re.compile(
    r"\b((?:(?:ctrl|control|strg|alt|option|shift|cmd|command|meta)\s*[+\-]\s*)+)"
    r"(f\d{1,2}|esc(?:ape)?|enter|tab|space|[a-z0-9])\b|\b(f\d{1,2})\b",
    re.IGNORECASE,
)
_WAY_OUT = re.compile(
    r"close|dismiss|exit|leave|cancel|accept|agree|\bok\b|got it|^[x×✕✖]$"
    r"|إغلاق|أغلق|خروج|إلغاء|موافق|قبول|حسن|تخطي|关闭|取消",
    re.IGNORECASE,
)
SECONDS = 6.0
MAX_KEYS = 6


def combinations(text: str) -> list[tuple[str, str, int]]:
    """Key combinations named in a text: (as written, key, modifiers), each once."""
    found: dict[tuple[str, int], str] = {}
    for match in _COMBINATION.finditer(text):
        names = re.findall(r"\w+", match.group(1) or "")
        modifiers = 0
        for name in names:
            modifiers |= _MODIFIERS[name.lower()]
        last = (match.group(2) or match.group(3)).lower()
        key = _NAMES.get(last) or (last.upper() if last[0] == "f" and last[1:].isdigit() else last)
        found.setdefault((key, modifiers), match.group(0).strip())
    return [(written, key, modifiers) for (key, modifiers), written in found.items()]


async def study(walker: "Walker", stops: list[dict[str, Any]], modifiers: int) -> dict[str, Any]:
    """What leads out of a set of stops that Tab (with ``modifiers``) goes round among."""
    trial = _Trial(walker, stops)
    escapes: dict[str, bool] = {}
    other = 0 if modifiers else SHIFT
    escapes["backward" if other else "forward"] = await trial.leaves(other)
    if not any(escapes.values()):
        escapes["escape"] = await trial.after("Escape")
    for arrow in ("ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp"):
        if not any(escapes.values()):
            escapes["arrows"] = await trial.after(arrow)
    keys: dict[str, bool] = {}
    text, button = "", ""
    if not any(escapes.values()):
        button = await trial.by_button()
        if not button:
            text, keys = await trial.by_help()
    return {
        "direction": "backward" if modifiers else "forward",
        "keys_of_stops": [s["key"] for s in stops],
        "spots": [s["spot"] for s in stops],
        "modal": all(s["modal"] for s in stops),
        "escapes": escapes,
        "button": button,
        "keys": keys,
        "help": text,
        "incomplete": trial.late,
    }


class _Trial:
    def __init__(self, walker: "Walker", stops: list[dict[str, Any]]) -> None:
        self.walker, self.living, self.stops = walker, walker.living, stops
        self.inside = {s["key"] for s in stops}
        self.until = time.monotonic() + SECONDS
        self.late = False
        """Whether the time was up before every way was tried."""

    async def enter(self, stop: dict[str, Any] | None = None) -> bool:
        """Put the focus into the trap."""
        stop = stop or self.stops[0]
        answer = await self.living.call("keyboard_focus", stop["id"], frame=stop["in_frame"])
        return bool(answer["active"] == stop["id"])

    async def leaves(self, modifiers: int) -> bool:
        """Whether Tab, pressed again and again from inside, brings the focus out of the page or past the trap."""
        now = await self.walker.at()
        if now is not None and now["key"] not in self.inside:
            return True
        if now is None:
            await self.enter()
        outside = 0
        rounds = 0
        while rounds < 2 * len(self.stops) + 2:
            if time.monotonic() > self.until:
                self.late = True
                return False
            await self.living.press("Tab", modifiers)
            now = await self.walker.at()
            if now is None:
                # A script may fetch the focus back a moment later.
                await self.living.page.wait_for_timeout(80)
                now = await self.walker.at()
                if now is None:
                    return True
            outside = outside + 1 if now["key"] not in self.inside else 0
            rounds = rounds + 1 if not outside else rounds
            if outside > len(self.stops) + 5:
                return True
        return False

    async def after(self, key: str, modifiers: int = 0) -> bool:
        """Whether this key, from any of the stops, opens a way out for Tab in one direction or the other."""
        for stop in self.stops[:3]:
            await self.enter(stop)
            await self.living.press(key, modifiers)
            await self.living.page.wait_for_timeout(40)
            now = await self.walker.at()
            if (now is None or now["key"] not in self.inside) and await self._stays_out():
                return True
        return key == "Escape" and (await self.leaves(0) or await self.leaves(SHIFT))

    async def _stays_out(self) -> bool:
        for modifiers in (0, SHIFT):
            await self.living.press("Tab", modifiers)
            now = await self.walker.at()
            if now is None or now["key"] not in self.inside:
                return True
        return False

    async def by_button(self) -> str:
        """The name of a button inside that lets the focus out; '' where none does."""
        for stop in self.stops:
            name = stop["spot"]["name"]
            if not _WAY_OUT.search(name) or stop["spot"]["tag"] not in ("button", "a", "input", "div", "span"):
                continue
            async with self.living.closed_network():
                await self.enter(stop)
                await self.living.press("Enter")
                await self.living.page.wait_for_timeout(150)
                if await self.leaves(0) or await self.leaves(SHIFT):
                    return str(name)
        return ""

    async def by_help(self) -> tuple[str, dict[str, bool]]:
        """The keys that the page names as the way out, and whether they are one."""
        text = (await self.living.call("keyboard_help"))["text"]
        tried = await self._try(combinations(text))
        if any(tried.values()):
            return _around(text, tried), tried
        for stop in self.stops[:6]:
            if stop["spot"]["tag"] not in ("a", "button", "summary"):
                continue
            async with self.living.closed_network():
                await self.enter(stop)
                await self.living.press("Enter")
                await self.living.page.wait_for_timeout(60)
                revealed = (await self.living.call("keyboard_help"))["text"]
                new = [c for c in combinations(revealed) if c[0] not in tried]
                tried |= await self._try(new)
            if any(tried.values()):
                return _around(revealed, tried), tried
        return _around(text, tried), tried

    async def _try(self, keys: list[tuple[str, str, int]]) -> dict[str, bool]:
        tried = {}
        for written, key, modifiers in keys[:MAX_KEYS]:
            tried[written] = await self.after(key, modifiers)
            if tried[written]:
                break
        return tried


def _around(text: str, tried: dict[str, bool]) -> str:
    lines = text.splitlines()
    named = [line for line in lines if any(written in line for written in tried)]
    return " / ".join(named)[:300]
