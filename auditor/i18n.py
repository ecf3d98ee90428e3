"""Arabic and English texts: Fluent messages, plural forms, numbers, dates in both calendars, safe display.

Texts are Fluent (projectfluent.org); plural rules, number and unit patterns are CLDR's (babel); Hijri dates follow
the Umm al-Qura calendar (hijridate). Digits are Western (0-9) in both languages unless asked otherwise, as
Saudi government portals write them.
"""

import math
import re
import textwrap
from collections.abc import Callable, Iterable, Iterator, KeysView, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime, timedelta, timezone
from functools import lru_cache
from importlib.resources.abc import Traversable
from typing import Any, Literal

import babel.dates
import babel.lists
import babel.numbers
from babel import Locale
from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.resolver import CurrentEnvironment, ResolverEnvironment
from fluent.runtime.types import FluentFloat, FluentInt, FluentType
from fluent.syntax import FluentParser, ast
from hijridate import Gregorian

from auditor.model import Lang, Text

Digits = Literal["latn", "arab"]
LANGS: tuple[Lang, ...] = ("ar", "en")
RIYADH = timezone(timedelta(hours=3), "Asia/Riyadh")
MAX_VALUE = 500
"""Characters of one value that a message shows; the rest is cut with an ellipsis."""

_LOCALES: Mapping[Lang, Locale] = {"ar": Locale("ar", "SA"), "en": Locale("en", "GB")}
_digits: ContextVar[Digits] = ContextVar("digits", default="latn")
_ARABIC_DIGITS = str.maketrans("0123456789,.%", "٠١٢٣٤٥٦٧٨٩٬٫٪")


def _unit(en: str, one: str, two: str, few: str, many: str) -> Text:
    """The count of a unit as a Fluent pattern; Arabic after 100 takes the singular, as after 0."""
    return Text(
        en=f"{{ $n ->\n    [one] {{ $n }} {en}\n   *[other] {{ $n }} {en}s\n }}",
        ar=f"{{ $n ->\n    [one] {one}\n    [two] {two}\n    [few] {{ $n }} {few}\n    [many] {{ $n }} {many}\n"
        f"   *[other] {{ $n }} {one}\n }}",
    )


_UNITS = (
    (86400, _unit("day", "يوم", "يومان", "أيام", "يومًا")),
    (3600, _unit("hour", "ساعة", "ساعتان", "ساعات", "ساعة")),
    (60, _unit("minute", "دقيقة", "دقيقتان", "دقائق", "دقيقة")),
    (1, _unit("second", "ثانية", "ثانيتان", "ثوانٍ", "ثانية")),
)

# What must never reach a reader unseen: controls, bidi embeddings, overrides and isolates, line and paragraph
# separators, annotation and tag characters, noncharacters, lone surrogates.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f\ud800-\udfff]"
)


class Formatted(str):
    """A text that this module made: safe to show, and to stand in another text as it is."""

    __slots__ = ()


# ---------------------------------------------------------------- page-sent strings


def visible(text: str, limit: int | None = None) -> str:
    """A string of unknown origin, safe to show: what can't be seen or turns text around is written out.

    ``"a\\u202eb"`` becomes ``"a[U+202E]b"``. First-strong isolates that close what they open stay: they are
    what formatted texts are made of. Longer than ``limit`` characters is cut with an ellipsis.
    """
    if limit is not None and len(text) > limit:
        text = text[: limit - 1] + "…"
    text = text.replace("\r\n", "\n")
    kept = _closed_isolates(text) if "\u2068" in text else frozenset()
    return _UNSEEN.sub(lambda m: m[0] if m.start() in kept else f"[U+{ord(m[0]):04X}]", text)


def _closed_isolates(text: str) -> frozenset[int]:
    """Where first-strong isolates begin and end that are closed."""
    opened: list[int] = []
    kept: set[int] = set()
    for found in re.finditer("[\u2066-\u2069]", text):
        if found[0] != "\u2069":
            opened.append(found.start())
        elif opened:
            start = opened.pop()
            if text[start] == "\u2068":
                kept |= {start, found.start()}
    return frozenset(kept)


def well_formed(text: str) -> str:
    """The text as Unicode that any format can carry: surrogate pairs joined, lone surrogates U+FFFD."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text


# ---------------------------------------------------------------- numbers, dates, durations


@contextmanager
def use_digits(system: Digits) -> Iterator[None]:
    """Write the numbers of Arabic texts with these digits inside the ``with`` block."""
    token = _digits.set(system)
    try:
        yield
    finally:
        _digits.reset(token)


def number(value: float, lang: Lang, places: int = 0) -> str:
    """With thousands separators and at most ``places`` decimals: ``12,345.7``."""
    if not math.isfinite(value):
        return "—"
    pattern = "#,##0" + ("." + "#" * places if places else "")
    return _localized(babel.numbers.format_decimal(value, format=pattern, locale=_LOCALES[lang]), lang)


def percent(value: float, lang: Lang, places: int = 0) -> str:
    """``value`` is 0 to 100: ``80%``."""
    return _localized(f"{number(value, 'en', places)}%", lang)


def gregorian(day: date, lang: Lang) -> str:
    """``21 November 2026``; in Arabic with the mark of the calendar: ``21 نوفمبر 2026م``."""
    text = babel.dates.format_date(day, "d MMMM y", locale=_LOCALES[lang])
    return _localized(text, lang) + ("م" if lang == "ar" else "")


def hijri(day: date, lang: Lang) -> str:
    """Umm al-Qura date: ``11 جمادى الآخرة 1448هـ``; '' outside its tables (1924 to 2077)."""
    try:
        there = Gregorian(day.year, day.month, day.day).to_hijri()
    except OverflowError:
        return ""
    mark = "هـ" if lang == "ar" else " AH"
    return _localized(f"{there.day} {there.month_name(lang)} {there.year}{mark}", lang)


def moment(iso: str) -> datetime:
    """A moment in Riyadh time from ISO 8601; without an offset it is taken as UTC.

    Raises:
        ValueError: not ISO 8601.
    """
    there = datetime.fromisoformat(iso)
    return (there if there.tzinfo else there.replace(tzinfo=UTC)).astimezone(RIYADH)


def clock(when: datetime, lang: Lang) -> str:
    """Hours and minutes: ``14:03``."""
    return _localized(f"{when:%H:%M}", lang)


def duration(seconds: float, lang: Lang) -> Formatted:
    """The two largest units: ``3 minutes, 12 seconds``, ``3 دقائق و12 ثانية``."""
    left = max(0, round(seconds))
    parts: list[tuple[Text, int]] = []
    for size, unit in _UNITS:
        count, left = divmod(left, size)
        if count or parts or size == 1:
            parts.append((unit, count))
    shown = [part for part in parts[:2] if part[1]] or parts[-1:]
    return joined([format_text(unit, lang, {"n": count}) for unit, count in shown], lang)


def joined(items: Sequence[str], lang: Lang) -> Formatted:
    """A list of texts that are safe to show, as the language writes it: ``a, b and c``, ``أ وب وج``."""
    if lang == "ar":
        return Formatted(" و".join(items))
    return Formatted(babel.lists.format_list(items, locale=_LOCALES[lang]))


def _localized(text: str, lang: Lang) -> str:
    return text.translate(_ARABIC_DIGITS) if lang == "ar" and _digits.get() == "arab" else text


# ---------------------------------------------------------------- Fluent

_VARIANT = re.compile(r"\*?\[[\w-]+\]")
_OWN = tuple(f"_{lang}" for lang in LANGS)


class _Int(FluentInt):
    """A whole number that obeys :func:`use_digits`."""

    def format(self, locale: Locale) -> str:
        return _localized(str(super().format(locale)), _lang_of(locale))


class _Float(FluentFloat):
    """A number that obeys :func:`use_digits`."""

    def format(self, locale: Locale) -> str:
        return _localized(str(super().format(locale)), _lang_of(locale))


class _Slot(FluentInt):
    """A number that chooses its plural form but prints as a slot, for scripts to fill."""

    def format(self, locale: Locale) -> str:
        return "{n}"


class _Marked(Formatted, FluentType):
    """A value that chooses variants as it is, but prints as it is marked."""

    def __new__(cls, value: str, shown: str) -> "_Marked":
        made = super().__new__(cls, value)
        made.shown = shown
        return made

    shown: str

    def format(self, locale: Locale) -> str:  # type: ignore[override]  # Fluent's, not that of strings
        return self.shown


def format_text(text: Text, lang: Lang, data: Mapping[str, Any], mark: Callable[[str], str] | None = None) -> str:
    """A check's message in one language, its values made safe to show.

    Values are isolated from their surroundings in Arabic (U+2068, U+2069), not in English. A value that is
    missing shows its name; a pattern that is no Fluent shows as it is. Never raises.

    ``mark`` makes of what a page sent that which is shown for it, safe to show. A value is the check's own word,
    and left to itself, where its name ends in a language (``name_ar``, ``name_en``).
    """
    values = tuple((name, _value(value)) for name, value in data.items())
    return _format(text[lang], lang, values, _digits.get(), mark)


def pattern_errors(pattern: str) -> tuple[str, ...]:
    """What is wrong with a Fluent pattern; empty where nothing is."""
    try:
        body = FluentParser().parse(_as_message(pattern)).body
    except RecursionError:
        return ("its braces are nested too deeply",)
    junk = [a.message for entry in body if isinstance(entry, ast.Junk) for a in entry.annotations]
    if not junk and len(body) != 1:
        return ("the pattern is not one message",)
    return tuple(str(message) for message in junk)


def pattern_names(pattern: str) -> frozenset[str]:
    """Names of the values that a Fluent pattern uses."""
    return frozenset(_variables(FluentParser().parse(_as_message(pattern))))


def _variables(node: Any) -> Iterator[str]:
    if isinstance(node, ast.VariableReference):
        yield node.id.name
    elif isinstance(node, ast.BaseNode):
        for child in vars(node).values():
            yield from _variables(child)
    elif isinstance(node, list):
        for child in node:
            yield from _variables(child)


@lru_cache(maxsize=8192)
def _format(
    pattern: str,
    lang: Lang,
    values: tuple[tuple[str, Any], ...],
    digits: Digits,
    mark: Callable[[str], str] | None,
) -> str:
    """``digits`` is only part of the key: the numbers look it up themselves."""
    bundle = _compiled(pattern, lang)
    shown = {name: value if mark is None else _marked(name, value, mark) for name, value in values}
    return visible(pattern) if bundle is None else _resolve(bundle, "m", shown)


def _marked(name: str, value: Any, mark: Callable[[str], str]) -> Any:
    own = not isinstance(value, Formatted) or name.endswith(_OWN)
    return value if own else _Marked(value, mark(value))


@lru_cache(maxsize=4096)
def _compiled(pattern: str, lang: Lang) -> FluentBundle | None:
    if pattern_errors(pattern):
        return None
    bundle = _bundle(lang)
    bundle.add_resource(FluentResource(_as_message(pattern)))
    return bundle


def _as_message(pattern: str) -> str:
    first, *rest = _variants_on_lines(textwrap.dedent(pattern).strip()).split("\n")
    return "\n".join([f"m = {first}", *(f"    {line}" for line in rest)]) + "\n"


def _variants_on_lines(pattern: str) -> str:
    """The pattern with line breaks where Fluent asks for them, so that plural forms may be written in a line."""
    out: list[str] = []
    braces: list[bool] = []  # whether each open brace holds a selector
    for position, letter in enumerate(pattern):
        if letter == "{":
            braces.append(False)
        elif pattern.startswith("->", position) and braces:
            braces[-1] = True
        elif _ends_selector(letter, braces) or (braces and braces[-1] and _starts_variant(pattern, position)):
            out.append("\n")
        out.append(letter)
    return "".join(out)


def _ends_selector(letter: str, braces: list[bool]) -> bool:
    return letter == "}" and bool(braces) and braces.pop()


def _starts_variant(pattern: str, position: int) -> bool:
    return bool(_VARIANT.match(pattern, position)) and pattern[position - 1] != "*"


def _bundle(lang: Lang) -> FluentBundle:
    locale = str(_LOCALES[lang]).replace("_", "-")
    return FluentBundle([locale], functions={"NUMBER": _number}, use_isolating=lang == "ar")


def _resolve(bundle: FluentBundle, key: str, data: Mapping[str, Any]) -> str:
    pattern = bundle.get_message(key).value
    if pattern is None:
        return ""
    # Not bundle.format_pattern: it would turn our numbers back into plain ones.
    args = {name: _value(value) for name, value in data.items()}
    try:
        value = pattern(ResolverEnvironment(bundle, [], current=CurrentEnvironment(args=args)))
    except ValueError:  # longer than Fluent lets a text grow
        return "…"
    return str(value)


def _number(value: Any, **options: Any) -> Any:
    """Fluent's NUMBER for our numbers."""
    if isinstance(value, int):
        return _Int(value, **options)
    return _Float(value, **options) if isinstance(value, float) else value


def _value(value: Any) -> Any:
    """What Fluent can take: numbers as numbers, everything else as safe text."""
    if isinstance(value, (_Int, _Float, _Slot, Formatted)):
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        return _Int(value)
    if isinstance(value, float):
        return _Float(value) if math.isfinite(value) else Formatted("—")
    return Formatted(visible(str(value), MAX_VALUE))


def _lang_of(locale: Locale) -> Lang:
    return "ar" if locale.language == "ar" else "en"


class Texts:
    """The texts of the reports: one Fluent file a language, ``ar.ftl`` and ``en.ftl``."""

    def __init__(self, sources: Mapping[Lang, str]) -> None:
        """``sources``: Fluent source by language.

        Raises:
            ValueError: a source has an error.
        """
        self._bundles: dict[Lang, FluentBundle] = {}
        self._names: dict[Lang, dict[str, frozenset[str]]] = {}
        self._constant: dict[tuple[Lang, str, Digits], Formatted] = {}
        for lang, source in sources.items():
            resource = FluentResource(source)
            if junk := [entry for entry in resource.body if isinstance(entry, ast.Junk)]:
                raise ValueError(f"{lang}.ftl: {junk[0].content}")
            self._bundles[lang] = _bundle(lang)
            self._bundles[lang].add_resource(resource)
            messages = [entry for entry in resource.body if isinstance(entry, ast.Message)]
            self._names[lang] = {m.id.name: frozenset(_variables(m)) for m in messages}

    @classmethod
    def load(cls, folder: Traversable, langs: Iterable[Lang] = LANGS) -> "Texts":
        """From a folder's ``.ftl`` files."""
        return cls({lang: folder.joinpath(f"{lang}.ftl").read_text(encoding="utf-8") for lang in langs})

    def keys(self, lang: Lang) -> KeysView[str]:
        """All keys of a language."""
        return self._names[lang].keys()

    def names(self, lang: Lang, key: str) -> frozenset[str]:
        """The values that a text asks for."""
        return self._names[lang][key]

    def get(self, lang: Lang, key: str, **values: Any) -> Formatted:
        """The text of a key. Values are made safe to show, unless they are texts of this module already.

        Raises:
            KeyError: no such key, or a value it asks for was not given.
        """
        wanted = self.names(lang, key)
        if missing := wanted - values.keys():
            raise KeyError(f"{key} ({lang}) lacks {', '.join(sorted(missing))}")
        if wanted:
            return Formatted(_resolve(self._bundles[lang], key, values))
        # Tables say the same words in every row.
        said = lang, key, _digits.get()
        if said not in self._constant:
            self._constant[said] = Formatted(_resolve(self._bundles[lang], key, {}))
        return self._constant[said]

    def forms(self, lang: Lang, key: str) -> dict[str, str]:
        """The text by CLDR plural category of its value ``$n``, which stays as the slot ``{n}``."""
        samples = {"zero": 0, "one": 1, "two": 2, "few": 3, "many": 11, "other": 100}
        rule = _LOCALES[lang].plural_form
        return {
            category: _resolve(self._bundles[lang], key, {"n": _Slot(sample)})
            for category, sample in samples.items()
            if rule(sample) == category
        }
