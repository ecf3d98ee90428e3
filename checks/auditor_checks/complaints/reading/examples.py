"""Third reading: how like the example sentences of a criterion a sentence is, by stems and letters of its words.

``examples_ar.txt`` and ``examples_en.txt`` hold sentences that keep a criterion, under ``[CG-15]``, and sentences
of its neighbourhood that do not, under ``[CG-15 not]``. A sentence is like a criterion when it is nearer to its
examples than to all others (cosine of TF-IDF, the three nearest of each side). No phrase or concept of the other
two readings is used, so their agreement says something; a new wording is taught by adding a line.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from heapq import nlargest
from importlib.resources import files
from typing import Final

from auditor.commons.arabic import fold_text, stem, tokens
from auditor.commons.durations import find_durations
from auditor_checks.complaints.reading.document import Document, Unit

_FILES: Final = ("examples_ar.txt", "examples_en.txt")
_SIZES: Final = (3, 4)
_LETTERS_WEIGHT: Final = 0.35
_UNKNOWN: Final = 0.3
"""Share of its weight with which a word that no example has makes a sentence unlike all of them."""
_NEAREST: Final = (0.5, 0.3, 0.2)
_OTHERS: Final = 0.5
_TIME: Final = "durtok"
_CLAUSE_END = re.compile(r"[.؟?]\s|[,;()]|: | - ")
_TIMED: Final = frozenset({"CG-08", "CG-09"})


@dataclass(frozen=True, slots=True)
class Likeness:
    """The sentence most like the examples of a criterion, and how much (0: no nearer than to others; 1: the same)."""

    score: float
    unit: Unit


@dataclass(frozen=True, slots=True)
class _Bank:
    """The examples: where those of each criterion stand, and by feature its weight in each of them."""

    places: Mapping[str, slice]
    size: int
    weights: Mapping[str, float]
    postings: Mapping[str, tuple[tuple[int, float], ...]]
    unknown: float


def likeliest(document: Document, count: int = 3) -> dict[str, tuple[Likeness, ...]]:
    """For every criterion the ``count`` sentences most like its examples, best first."""
    bank = _bank()
    found: dict[str, list[Likeness]] = defaultdict(list)
    for unit in document.units:
        if unit.kind == "heading" or (unit.kind == "row" and unit.body):
            continue
        best: dict[str, float] = {}
        for text in _parts(unit):
            features = _features(text)
            timed = f"s:{_TIME}" in features
            for criterion, score in _scores(bank, features):
                if (timed or criterion not in _TIMED) and score > best.get(criterion, -1):
                    best[criterion] = score
        for criterion, score in best.items():
            found[criterion].append(Likeness(score, unit))
    return {name: tuple(nlargest(count, each, key=lambda one: one.score)) for name, each in found.items()}


def _parts(unit: Unit) -> Iterable[str]:
    """The sentence, with its label, and its clauses of two words or more."""
    clauses = (part.strip() for part in _CLAUSE_END.split(unit.own))
    labelled = (unit.text,) if _words(unit.own) else ()
    return dict.fromkeys((unit.own, *labelled, *(part for part in clauses if _words(part) >= 2)))


def _words(folded: str) -> int:
    return sum(not token.text[0].isdigit() for token in tokens(folded))


@lru_cache(maxsize=8192)
def _features(folded: str) -> frozenset[str]:
    """Stems and letter sequences of the words; numbers are left out, and every duration is the same word."""
    for duration in reversed(find_durations(folded)):
        folded = f"{folded[: duration.start]} {_TIME} {folded[duration.end :]}"
    return frozenset(f for token in tokens(folded) if not token.text[0].isdigit() for f in _of_word(token.text))


@lru_cache(maxsize=16384)
def _of_word(word: str) -> tuple[str, ...]:
    marked = f"<{word}>"
    letters = (f"c:{marked[at : at + size]}" for size in _SIZES for at in range(len(marked) - size + 1))
    return (f"s:{stem(word)}", *letters)


def _kind_weight(feature: str) -> float:
    return 1.0 if feature[0] == "s" else _LETTERS_WEIGHT


@lru_cache(maxsize=1)
def _bank() -> _Bank:
    lines = sorted(_examples(), key=lambda example: example[0])
    features = [_features(fold_text(text)) for _, text in lines]
    spread = Counter(feature for each in features for feature in each)
    total = 1 + len(lines)
    weights = {f: (math.log(total / (1 + n)) + 1) * _kind_weight(f) for f, n in spread.items()}
    postings: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for number, each in enumerate(features):
        length = math.sqrt(sum(weights[f] ** 2 for f in each))
        for feature in each:
            postings[feature].append((number, weights[feature] / length))
    names = [name for name, _ in lines]
    return _Bank(
        {name: slice(names.index(name), names.index(name) + names.count(name)) for name in dict.fromkeys(names)},
        len(lines),
        weights,
        {feature: tuple(places) for feature, places in postings.items()},
        math.log(total) + 1,
    )


def _examples() -> Iterator[tuple[str, str]]:
    """Criterion ("CG-15", "CG-15 not") and sentence of every example."""
    name = ""
    for file in _FILES:
        for line in files(__package__).joinpath(file).read_text(encoding="utf-8").splitlines():
            if line.startswith("["):
                name = line.strip("[]")
            elif line.strip() and not line.startswith("#"):
                yield name, line


def _scores(bank: _Bank, features: frozenset[str]) -> Iterator[tuple[str, float]]:
    """How like the examples of each criterion a text is, less half of how like all other examples."""
    near = [0.0] * bank.size
    length = 0.0
    for feature in features:
        weight = bank.weights.get(feature)
        if weight is None:
            length += _UNKNOWN * (bank.unknown * _kind_weight(feature)) ** 2
            continue
        length += weight * weight
        for number, share in bank.postings[feature]:
            near[number] += weight * share
    count = len(_NEAREST)
    nearest = {name: sorted(near[place], reverse=True)[:count] for name, place in bank.places.items()}
    ranked = [(score, name) for name, scores in nearest.items() for score in scores]
    first = nlargest(2 * count, ranked)  # enough to find as many of other criteria
    norm = math.sqrt(length) or 1.0
    for name, scores in nearest.items():
        if scores[0] > 0 and not name.endswith(" not"):
            others = [score for score, other in first if other != name][:count]
            yield name, (_average(scores) - _OTHERS * _average(others)) / norm


def _average(scores: list[float]) -> float:
    return sum(share * score for share, score in zip(_NEAREST, scores, strict=False))
