"""Language tags (BCP 47, RFC 5646) against the IANA Language Subtag Registry, which ``langcodes`` carries.

A primary subtag is *known* when the registry lists it as a language: the sense of ACT's "known primary
language tag", which leaves out grandfathered tags (``i-lux``) and ISO 639-2 codes that have a two-letter
form (``eng``).
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import takewhile

from babel.core import get_global
from langcodes.registry_parser import parse_registry

_ALPHABET = "abcdefghijklmnopqrstuvwxyz"
# RFC 5646, section 2.1, without the grandfathered tags, which are listed, not formed, and without primary
# subtags of four to eight letters, which are reserved: no language has one.
_LANGTAG = re.compile(
    r"^[a-z]{2,3}(?:-[a-z]{3}){0,3}"
    r"(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*"
    r"(?:-[a-wyz\d](?:-[a-z\d]{2,8})+)*(?:-x(?:-[a-z\d]{1,8})+)?$|^x(?:-[a-z\d]{1,8})+$"
)


@dataclass(frozen=True, slots=True)
class Registry:
    """Subtags by kind, in lower case; ``grandfathered`` leads to the preferred tag, '' where there is none."""

    languages: frozenset[str]
    others: frozenset[str]
    """Extended languages, scripts, regions and variants."""
    grandfathered: Mapping[str, str]


@cache
def registry() -> Registry:
    """The registry, read once (some 40 ms)."""
    languages: set[str] = set()
    others: set[str] = set()
    grandfathered: dict[str, str] = {}
    for item in parse_registry():  # type: ignore[no-untyped-call]
        kind = item["Type"]
        if kind == "grandfathered":
            grandfathered[item["Tag"].lower()] = item.get("Preferred-Value", "")
        elif kind != "redundant":
            (languages if kind == "language" else others).update(_span(item["Subtag"].lower()))
    return Registry(frozenset(languages), frozenset(others), grandfathered)


def _span(subtag: str) -> Iterator[str]:
    """Private-use ranges such as ``qaa..qtz`` written out: only their last two letters run."""
    first, dots, last = subtag.partition("..")
    if not dots:
        yield subtag
        return
    head = first[:-2]
    pairs = (a + b for a in _ALPHABET for b in _ALPHABET)
    yield from (head + pair for pair in pairs if first[-2:] <= pair <= last[-2:])


def primary(tag: str) -> str:
    """The primary language subtag in lower case; the whole value where it has no hyphen."""
    return tag.strip().split("-", 1)[0].lower()


@lru_cache(maxsize=1024)
def known(tag: str) -> bool:
    """Whether the tag has a known primary language (ACT: known primary language tag)."""
    return primary(tag) in registry().languages


@lru_cache(maxsize=1024)
def well_formed(tag: str) -> bool:
    """Whether the tag follows the grammar of RFC 5646; grandfathered tags that are mere history do not."""
    return bool(_LANGTAG.match(tag.lower()))


@lru_cache(maxsize=1024)
def unregistered(tag: str) -> str | None:
    """The first subtag that the registry doesn't have; None where all are registered or private."""
    first, *rest = tag.lower().split("-")
    if first == "x":
        return None
    if first not in registry().languages:
        return first
    for subtag in rest:
        if subtag in ("x", "t", "u"):  # private use and the two registered extensions
            return None
        if subtag not in registry().others:
            return subtag
    return None


def preferred(tag: str) -> str | None:
    """What stands in for a grandfathered tag ('' for nothing); None where the tag isn't one."""
    return registry().grandfathered.get(tag.lower())


_RIGHT_TO_LEFT = frozenset({"Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm", "Rohg", "Mand", "Samr"})
# Languages that are written in more than one script on the web of today.
_MANY_SCRIPTS: Mapping[str, frozenset[str]] = {
    "sr": frozenset({"Cyrl", "Latn"}),
    "bs": frozenset({"Cyrl", "Latn"}),
    "uz": frozenset({"Cyrl", "Latn", "Arab"}),
    "az": frozenset({"Cyrl", "Latn", "Arab"}),
    "kk": frozenset({"Cyrl", "Latn", "Arab"}),
    "ky": frozenset({"Cyrl", "Latn", "Arab"}),
    "tg": frozenset({"Cyrl", "Latn", "Arab"}),
    "tk": frozenset({"Cyrl", "Latn", "Arab"}),
    "ku": frozenset({"Latn", "Arab"}),
    "pa": frozenset({"Guru", "Arab"}),
    "sd": frozenset({"Arab", "Deva"}),
    "ks": frozenset({"Arab", "Deva"}),
    "ms": frozenset({"Latn", "Arab"}),
    "ha": frozenset({"Latn", "Arab"}),
    "mn": frozenset({"Cyrl", "Mong"}),
}
_WRITTEN_WITH: Mapping[str, frozenset[str]] = {
    "Jpan": frozenset({"Hani", "Hira", "Kana"}),
    "Kore": frozenset({"Hang", "Hani"}),
    "Hans": frozenset({"Hani"}),
    "Hant": frozenset({"Hani"}),
}


@lru_cache(maxsize=1024)
def scripts(tag: str) -> frozenset[str]:
    """ISO 15924 codes of the scripts a text of this language is written in; empty where nobody knows.

    A script subtag decides; otherwise CLDR's likely subtags do.
    """
    first, *rest = tag.lower().split("-")
    own = takewhile(lambda s: len(s) > 1, rest)  # behind a single letter stand extensions and private use
    named = next((s.title() for s in own if len(s) == 4 and s.isalpha()), None)
    if named is None and first in _MANY_SCRIPTS:
        return _MANY_SCRIPTS[first]
    if named is None:
        likely = get_global("likely_subtags")
        # Chinese by region (zh-TW) is Han all the same, so the language alone is asked.
        parts = str(likely.get(first, "")).split("_")
        named = parts[1] if len(parts) > 1 else None
    if named in (None, "Zzzz"):
        return frozenset()
    return _WRITTEN_WITH.get(named, frozenset({named}))


def is_rtl(tag: str) -> bool:
    """Whether texts of this language run from right to left."""
    written = scripts(tag)
    return (bool(written) and written <= _RIGHT_TO_LEFT) or primary(tag) in ("ckb", "ur", "ug", "dv", "ps", "azb")


def same_language(one: str, other: str) -> bool:
    """Whether two tags name the same language, whatever region or script they add."""
    return primary(one) == primary(other)
