"""From the order on the page back to the order of reading: the bidirectional algorithm (UAX #9) undone.

A PDF holds glyphs where they were drawn. Which logical text gives that drawing is mostly, not always, one
text: ``MB 30`` after Arabic is drawn alike whether "30 MB" or "MB 30" was typed. Where the algorithm leaves
a choice, the reading that makes sense as a unit, a telephone number or an address is taken.
"""

import itertools
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Base = Literal["rtl", "ltr"]

_OPENING, _CLOSING = "([{<«‹≤⟨", ")]}>»›≥⟩"
_MIRROR = str.maketrans(_OPENING + _CLOSING, _CLOSING + _OPENING)
_COMPARING = "<>≤≥"  # mirrored too, but they need not come in pairs
_SENTENCE_END = frozenset(".,:;!?،؛؟…")
_NUMBER_GLUE = frozenset(" \u00a0-‐‑()+")
# Words that stand after a number: before it in the drawing, they are no name that the number belongs to.
_UNITS = re.compile(r"am|pm|[kmgt]b|[kmg]bps|[ckm]?m|kg|sar|sr|usd|min|h|hrs?|px|[mg]hz", re.IGNORECASE)
# How a telephone number starts: international, with the trunk zero, or a Saudi unified or toll-free number.
_PHONE = re.compile(r"\+|00?[1-9]|920|800|966")


@dataclass(slots=True)
class Unit:
    """What stands in one place on a line: a sign with its marks, or a space.

    ``rtl``: the producer marked it as part of a right-to-left run; false says nothing. ``exact``: the text
    is the author's own, so a bracket in it is not the mirrored shape. ``order``: when it was drawn, -1 where
    it was not drawn (a space that only a gap tells of).
    """

    text: str
    rtl: bool = False
    exact: bool = False
    order: int = -1

    @property
    def kind(self) -> str:
        """``R``, ``L``, ``EN`` or ``AN`` of its first strong sign or digit, else the first sign's class."""
        classes = [unicodedata.bidirectional(sign) for sign in self.text]
        for name in classes:
            if name in ("R", "AL"):
                return "R"
            if name in ("L", "EN", "AN"):
                return name
        return classes[0] if classes else "ON"


@dataclass(slots=True)
class Line:
    """Units in logical order, and which of them stand on a right-to-left level (their brackets turn)."""

    units: list[Unit]
    turned: list[bool]

    def text(self, mirror: bool) -> str:
        """The line as text; ``mirror`` where the PDF names brackets by their drawn shape."""
        return "".join(
            unit.text.translate(_MIRROR) if mirror and turned else unit.text
            for unit, turned in zip(self.units, self.turned, strict=True)
        )


def logical(units: Sequence[Unit], base: Base) -> Line:
    """The units of one drawn line, given from left to right, in the order they are read."""
    drawn = _Drawn(units)
    order = drawn.rtl_order(0, len(units)) if base == "rtl" else drawn.ltr_order()
    in_order = [units[place] for place, _ in order]
    return Line(in_order, [turn and not units[place].exact for place, turn in order])


def base_direction(units: Sequence[Unit], prior: Base) -> Base:
    """The direction of the paragraph a drawn line belongs to; ``prior`` is that of the page."""
    kinds = [unit.kind for unit in units]
    words = "".join(" " if kind in ("WS", "B", "S") else kind[-1] for kind in kinds).split()
    arabic, latin = sum("R" in word for word in words), sum("L" in word for word in words)
    if not latin:
        return "rtl" if arabic else prior
    edge = _edge_evidence(units)
    if not arabic:
        return edge or "ltr"
    if _blank_between_scripts_is_rtl(units, kinds):
        return "rtl"
    share = arabic / (arabic + latin)
    if edge and 0.2 < share < 0.8:
        return edge
    return "rtl" if share > (0.2 if prior == "rtl" else 0.6) else "ltr"


def balance(text: str) -> int:
    """How well brackets fit: one for each closed after it was opened, less one for each left over."""
    score = depth = 0
    for sign in text:
        if sign in _COMPARING:
            continue
        if sign in _OPENING:
            depth += 1
        elif sign in _CLOSING:
            score += 1 if depth else -1
            depth = max(0, depth - 1)
    return score - depth


def _edge_evidence(units: Sequence[Unit]) -> Base | None:
    """A sentence mark stands at the end of a sentence; an at sign or number sign at the start of a name."""
    shown = [unit.text for unit in units if unit.text.strip()]
    if len(shown) < 2:
        return None
    left, right = shown[0][0], shown[-1][-1]
    if (left in _SENTENCE_END) != (right in _SENTENCE_END):
        return "rtl" if left in _SENTENCE_END else "ltr"
    return "rtl" if right in "@#" or (left == "/" and right != "/") else None


def _blank_between_scripts_is_rtl(units: Sequence[Unit], kinds: Sequence[str]) -> bool:
    """A blank between two scripts lies on the paragraph's own level: marked as right-to-left, it tells."""
    strong = [place for place, kind in enumerate(kinds) if kind in ("R", "L")]
    return any(
        kinds[a] != kinds[b] and any(units[place].rtl and kinds[place] == "WS" for place in range(a + 1, b))
        for a, b in itertools.pairwise(strong)
    )


class _Drawn:
    """One drawn line: its units from left to right. A run is (first place, last place)."""

    def __init__(self, units: Sequence[Unit]) -> None:
        self.units = units
        self.kinds = [unit.kind for unit in units]
        self.marked = any(unit.rtl for unit in units)

    def ltr_order(self) -> list[tuple[int, bool]]:
        """Places in reading order, left to right, every span of right-to-left text turned."""
        order: list[tuple[int, bool]] = []
        place = 0
        while place < len(self.units):
            if not self._is_rtl(place):
                order.append((place, False))
                place += 1
                continue
            end = last = place
            while end < len(self.units) and (self.kinds[end] != "L" or self.units[end].rtl):
                last = end if self._is_rtl(end) else last
                end += 1
            order += self.rtl_order(place, last + 1)
            place = last + 1
        return order

    def rtl_order(self, start: int, end: int) -> list[tuple[int, bool]]:
        """Places in reading order, right to left, every left-to-right island kept as drawn."""
        order: list[tuple[int, bool]] = []
        islands = {last: first for first, last in self._islands(start, end)}
        place = end - 1
        while place >= start:
            first = islands.get(place)
            if first is None:
                order.append((place, True))
            else:
                order += [(inner, False) for inner in range(first, place + 1)]
                place = first
            place -= 1
        return order

    def _is_rtl(self, place: int) -> bool:
        return self.kinds[place] == "R" or self.units[place].rtl

    def _text(self, run: tuple[int, int]) -> str:
        return "".join(unit.text for unit in self.units[run[0] : run[1] + 1])

    def _has(self, run: tuple[int, int], kind: str) -> bool:
        return kind in self.kinds[run[0] : run[1] + 1]

    def _islands(self, start: int, end: int) -> list[tuple[int, int]]:
        atoms: list[tuple[int, int]] = []
        for place in range(start, end):
            if self.kinds[place] in ("L", "EN", "AN"):
                if atoms and self._touching(atoms[-1][1], place):
                    atoms[-1] = (atoms[-1][0], place)
                else:
                    atoms.append((place, place))
        islands: list[tuple[int, int]] = []
        for run in self._number_chains(atoms):
            if islands and self._one_run(islands[-1], run):
                islands[-1] = (islands[-1][0], run[1])
            else:
                islands.append(run)
        widened: list[tuple[int, int]] = []
        for index, run in enumerate(islands):
            lower = widened[-1][1] + 1 if widened else start
            upper = islands[index + 1][0] if index + 1 < len(islands) else end
            widened.append(self._widened(run, lower, upper, end))
        return widened

    def _touching(self, last: int, place: int) -> bool:
        """Side by side, or digits with one common separator between them (UAX #9, W4)."""
        between = self.kinds[last + 1 : place]
        if all(kind in ("NSM", "BN") for kind in between):
            return True
        return between == ["CS"] and self.kinds[last] != "L" and self.kinds[place] != "L"

    def _number_chains(self, atoms: list[tuple[int, int]]) -> list[tuple[int, int]]:
        """Joins the groups of one number drawn from left to right: a telephone number, or digits with
        hyphens that no Arabic letter comes before (W2, W4)."""
        joined: list[tuple[int, int]] = []
        index = 0
        while index < len(atoms):
            stop = index
            while stop + 1 < len(atoms) and self._same_chain(atoms[stop], atoms[stop + 1]):
                stop += 1
            chain = atoms[index : stop + 1]
            if len(chain) > 1 and self._chain_is_ltr(chain):
                chain = [(chain[0][0], chain[-1][1])]
            joined += chain
            index = stop + 1
        return joined

    def _same_chain(self, left: tuple[int, int], right: tuple[int, int]) -> bool:
        between = self.units[left[1] + 1 : right[0]]
        return (
            len(between) <= 2
            and not (self._has(left, "L") or self._has(right, "L"))
            and all(unit.text in _NUMBER_GLUE and not unit.rtl for unit in between)
            and (not any(unit.text in "()" for unit in between) or self._brackets_fit(left[0]))
        )

    def _chain_is_ltr(self, chain: list[tuple[int, int]]) -> bool:
        first, last = chain[0][0], chain[-1][1]
        texts = [self._text(run) for run in chain]
        if 7 <= sum(map(len, texts)) <= 15 and all(text.isdigit() for text in texts):
            left_plus = first > 0 and self.units[first - 1].text == "+"
            right_plus = last + 1 < len(self.units) and self.units[last + 1].text == "+"
            as_drawn = _PHONE.match("+" * left_plus + texts[0])
            turned = _PHONE.match("+" * right_plus + texts[-1])
            if bool(as_drawn) != bool(turned):
                return bool(as_drawn)
            if left_plus != right_plus:
                return left_plus
        hyphens = all(self.kinds[a[1] + 1 : b[0]] == ["ES"] for a, b in itertools.pairwise(chain))
        return hyphens and "R" not in self.kinds[last + 1 :] and not self._has((first, last), "AN")

    def _one_run(self, left: tuple[int, int], right: tuple[int, int]) -> bool:
        """Whether two islands are one left-to-right run with what stands between them (N0 to N2)."""
        if any(self._is_rtl(place) for place in range(left[1] + 1, right[0])):
            return False
        if self._has(left, "AN") or self._has(right, "AN"):
            return False
        between = self._text((left[1] + 1, right[0] - 1))
        if any(sign in _OPENING + _CLOSING for sign in between) and not self._brackets_fit(left[0]):
            return False
        if self._has(left, "L") and not self._has(right, "L"):
            return not (_UNITS.fullmatch(self._text(left)) or self._number_came_first(left, right))
        return self._has(left, "L") or self._has(right, "L")

    def _number_came_first(self, left: tuple[int, int], right: tuple[int, int]) -> bool:
        """Whether a name and the number drawn after it read the other way round: the blank between them was
        drawn with neither, or a percent or at sign is turned away from what it belongs to."""
        between = self.units[left[1] + 1 : right[0]]
        text = "".join(unit.text for unit in between)
        if between[0].order >= 0 and not text.strip():
            before, after = self.units[left[1]].order, self.units[right[0]].order
            alone = between[0].order != before + 1 and between[-1].order != after - 1
            if alone and (self.marked or self.units[right[1]].order < between[0].order < self.units[left[0]].order):
                return True
        return text[-1] in "%٪" or text[0] in "@#"

    def _brackets_fit(self, first: int) -> bool:
        """Whether brackets read from left to right from ``first``, up to the next right-to-left letter, come in
        pairs: those of a right-to-left level, named by the author, do not."""
        start = first - 1 if first and self.units[first - 1].text in _OPENING + _CLOSING else first
        depth = 0
        for unit, kind in zip(self.units[start:], self.kinds[start:], strict=True):
            if kind == "R":
                break
            depth += (unit.text in _OPENING) - (unit.text in _CLOSING)
            if depth < 0:
                return False
        return depth == 0

    def _widened(self, run: tuple[int, int], lower: int, upper: int, end: int) -> tuple[int, int]:
        """An island with the signs at its edges that belong to it: the other half of a bracket, the at sign
        or plus before a name or number, the slash after an address, a number's percent sign (W5)."""
        first, last = run
        arabic_before = "R" in self.kinds[last + 1 : end]
        while True:
            text = self._text((first, last))
            if last + 1 < upper and self._belongs_after(text, last, arabic_before):
                last += 1
            elif first > lower and self._belongs_before(text, first, arabic_before):
                first -= 1
            else:
                return first, last

    def _belongs_after(self, text: str, last: int, arabic_before: bool) -> bool:
        after = self.units[last + 1]
        if after.rtl:
            return False
        if after.text in _CLOSING:
            return balance(text + after.text) > balance(text)
        if after.text == "/":
            return "://" in text or text.startswith("www.")
        return after.kind == "ET" and self.kinds[last] == "EN" and (not arabic_before or text[0].isalpha())

    def _belongs_before(self, text: str, first: int, arabic_before: bool) -> bool:
        before = self.units[first - 1]
        if before.rtl:
            return False
        if before.text in _OPENING:
            return balance(before.text + text) > balance(text)
        outer = self.units[first - 2].text if first > 1 else " "
        starts_word = not outer.strip() or outer in _OPENING or outer in _CLOSING
        if before.text in ("@", "#"):
            return starts_word and text[0].isalnum()
        if before.text == "+":
            return starts_word and text[0].isdigit() and sum(sign.isdigit() for sign in text) >= 7
        return before.kind == "ET" and text[0].isdigit() and not arabic_before
