"""Language identification on real interface strings: the message catalogues (gettext) of the system.

English is taken from the messages' own ids, the other languages from their translations. Strings with
three words or more count; lists of countries, currencies and languages (``iso_*``) are left out.
"""

import gettext
import random
import re
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from auditor.commons.language import count_scripts, identify, voting, words

_ROOT = Path("/usr/share/locale")
_PER_LANGUAGE = 1500
_CODES = ("ar", "fa", "ur", "fr")
_NOISE = re.compile(r"[_&]|%[-\d.$]*[a-zA-Z]|<[^>]+>|\{[^}]*\}|\\[a-z]")


def measure(root: Path = _ROOT) -> dict[str, Any]:
    """Strings, accuracy overall and between scripts, and microseconds for one."""
    samples = _samples(root)
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    crossed = 0
    identify("warm up the model, please")
    identify("تهيئة النموذج")
    started = time.perf_counter()
    answers = [(code, text, identify(text)) for code, text in samples]
    seconds = time.perf_counter() - started
    wrong = []
    for code, text, found in answers:
        total[code] += 1
        if found is not None and found.code == code:
            right[code] += 1
            continue
        wrong.append(f"{code}->{found.code if found else '?'}: {text[:60]}")
        crossed += found is not None and {found.script, "Arab"} == {found.script} and code in ("en", "fr")
        crossed += found is not None and found.script == "Latn" and code in ("ar", "fa", "ur")
    return {
        "strings": total.total(),
        "accuracy": right.total() / max(total.total(), 1),
        "by_language": {code: f"{right[code]}/{total[code]}" for code in total},
        "confused_across_scripts": crossed,
        "microseconds": 1e6 * seconds / max(len(samples), 1),
        "wrong": wrong[:20],
    }


def _samples(root: Path) -> list[tuple[str, str]]:
    chance = random.Random(7)
    found: list[tuple[str, str]] = []
    for code in ("en", *_CODES):
        texts = sorted(set(_texts(root, "fr" if code == "en" else code, ids=code == "en")))
        chance.shuffle(texts)
        found += [(code, text) for text in texts[:_PER_LANGUAGE]]
    return found


def _texts(root: Path, code: str, ids: bool) -> Iterator[str]:
    for path in sorted((root / code / "LC_MESSAGES").glob("*.mo")):
        if path.name.startswith("iso_"):
            continue
        try:
            with path.open("rb") as file:
                catalogue = gettext.GNUTranslations(file)
        except (OSError, UnicodeDecodeError, ValueError):
            continue
        for key, value in vars(catalogue)["_catalog"].items():
            source = key[0] if isinstance(key, tuple) else key
            text = _clean(source if ids else value)
            # A translation that is the original again says nothing about its language.
            if len(words(text)) >= 3 and (ids or (_clean(source) != text and _is_translated(text, code))):
                yield text


def _clean(text: str) -> str:
    return voting(_NOISE.sub(" ", text)).strip()


def _is_translated(text: str, code: str) -> bool:
    """Catalogues hold strings left half in English; those of another script are no sample of the language."""
    if code == "fr":
        return True
    counts = count_scripts(text)
    return counts["Arab"] >= 0.6 * counts.total()
