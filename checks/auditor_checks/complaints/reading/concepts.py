"""The concepts of the second reading: words by stem, Arabic and English, each in all its forms."""

import re
from collections.abc import Iterable
from functools import cache

from auditor.commons.arabic import Token, fold_text, stem_forms
from auditor_checks.complaints.reading.concept_table import CONCEPTS

# Particles before an exact word; "=word" in a concept is matched without stemming.
_PARTICLES = re.compile(r"^[وف]?[بلك]?(?:ال)?(?=\w{3})")


@cache
def _stems(name: str) -> frozenset[str]:
    words = (word for word in CONCEPTS[name].split() if not word.startswith("="))
    return frozenset(form for word in words for form in stem_forms(fold_text(word)))


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(fold_text(word.removeprefix("=")) for word in CONCEPTS[name].split())


@cache
def _concepts_of(word: str) -> frozenset[str]:
    forms = stem_forms(word)
    bare = _PARTICLES.sub("", word)
    return frozenset(name for name in CONCEPTS if {word, bare} & _words(name) or forms & _stems(name))


def has(token: Token, name: str) -> bool:
    """Whether the word belongs to the concept, by itself or by one of its stems."""
    return name in _concepts_of(token.text)


def has_any(tokens: Iterable[Token], *names: str) -> bool:
    """Whether any of the words belongs to any of the concepts."""
    return any(has(token, name) for token in tokens for name in names)
