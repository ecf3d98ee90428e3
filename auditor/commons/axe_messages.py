"""Puts axe's check messages into words from a locale table, without a browser.

axe reports a check as an id and the data that its message needs. Messages in axe's locale format
(``axe.configure({locale})``) are templates over that data; this module fills them in as axe's own
``processMessage`` and ``publishMetaData`` do (axe-core 4.12), so that a saved result can be read in another
language than the one it was gathered in.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, Self, TypeAlias

from auditor.errors import AuditorError

Outcome = Literal["pass", "fail", "incomplete"]
Template: TypeAlias = "str | Mapping[str, Template]"

_PLACEHOLDER = re.compile(r"\$\{\s?data(?:\.([^\s}]+))?\s?\}")
_FIRST_STRONG_ISOLATE, _POP_ISOLATE = "\u2068", "\u2069"
_DIRECTION_CONTROLS = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)])


class AxeLocaleError(AuditorError):
    """The text is no locale of axe's, or the locale has no message for this check and outcome."""


@dataclass(frozen=True, slots=True)
class AxeMessages:
    """The check messages of one locale.

    ``checks`` maps a check id to its outcomes and these to a template: a sentence, ``{singular, plural}``
    for data that is a list, or ``{default, ...}`` chosen by the data's ``messageKey``. ``fallback`` is the
    sentence for data that chooses none of them.
    """

    checks: Mapping[str, Mapping[str, Template]]
    fallback: str

    @classmethod
    def from_json(cls, text: str | bytes) -> Self:
        """Reads a locale in axe's own format; raises ``AxeLocaleError`` where it is not one."""
        try:
            locale = json.loads(text)
            return cls(checks=dict(locale["checks"]), fallback=str(locale["incompleteFallbackMessage"]))
        except (ValueError, KeyError, TypeError) as error:
            raise AxeLocaleError(f"not a locale of axe: {error!r}") from error

    def message(self, check_id: str, outcome: Outcome, data: object = None, *, isolate: bool = False) -> str:
        """The sentence that axe would write for one check of one node.

        ``data`` is the check's ``data`` as JSON gives it. ``outcome`` follows from where axe lists the node:
        ``violations`` fail, ``passes`` pass, ``incomplete`` incomplete - but fail for the rules that axe
        calls ``reviewOnFail``, whose failures it lists as incomplete. With ``isolate`` every value stands
        between Unicode isolates (UAX #9), so that code keeps its order in an Arabic sentence. Unlike axe,
        which shows the bare placeholder, a value that is missing leaves nothing in its place: JSON drops
        the values that are undefined in the browser, and those axe leaves out too.

        Raises ``AxeLocaleError`` for a check that the locale does not know, and for an outcome without a
        message - but incomplete, for which axe itself leaves a few checks without one, is the fallback then.
        """
        template = self.checks.get(check_id, {}).get(outcome)
        if template is None and outcome == "incomplete" and check_id in self.checks:
            template = self.fallback
        if template is None:
            raise AxeLocaleError(f"check {check_id!r} has no {outcome!r} message")
        if outcome == "incomplete" and isinstance(template, Mapping) and not isinstance(data, list):
            template = self._keyed(template, data)
        return self._fill(template, data, isolate)

    def _keyed(self, template: Mapping[str, Template], data: object) -> Template:
        """The variant named by the data's ``messageKey``, else ``default``, else the fallback sentence."""
        key = data.get("messageKey") if isinstance(data, Mapping) else None
        chosen = template.get(key) if isinstance(key, str) else None
        return chosen or template.get("default") or self.fallback

    def _fill(self, template: Template, data: object, isolate: bool) -> str:
        if isinstance(template, str):
            return _substitute(template, data, isolate)
        if isinstance(data, list):
            chosen = template.get("singular" if len(data) == 1 else "plural") or self._keyed(template, data)
        elif isinstance(data, str):
            chosen = template.get(data) or self._keyed(template, data)
        else:
            chosen = self._keyed(template, data)
        return self._fill(chosen, data, isolate)


def _substitute(template: str, data: object, isolate: bool) -> str:
    values = _values(data)

    def value(placeholder: re.Match[str]) -> str:
        found = values.get(placeholder[1] or "", "")
        if not (isolate and found):
            return found
        return f"{_FIRST_STRONG_ISOLATE}{found.translate(_DIRECTION_CONTROLS)}{_POP_ISOLATE}"

    return _PLACEHOLDER.sub(value, template)


def _values(data: object) -> dict[str, str]:
    """What each placeholder stands for, by its name; the empty name is the bare ``${data}`` of a string."""
    if isinstance(data, str):
        return {"": data}
    if isinstance(data, Mapping):
        return {str(key): _as_script_would(value) for key, value in data.items()}
    if isinstance(data, list):
        return {"values": ", ".join(_parts(data))}
    return {}


def _parts(values: list[object]) -> list[str]:
    """The members of an array as JavaScript's ``join`` writes them."""
    return ["" if value is None else _as_script_would(value) for value in values]


def _as_script_would(value: object) -> str:
    """JavaScript's ``String(value)`` for what JSON can hold."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, list):
        return ",".join(_parts(value))
    if isinstance(value, Mapping):
        return "[object Object]"
    return str(value)
