"""The sentences likeliest to answer a criterion: character n-gram TF-IDF, to show a person, never to decide."""

import math
from collections import Counter
from collections.abc import Sequence

from auditor.commons.arabic import fold_text

_SIZES = (3, 4, 5)


def _grams(text: str) -> Counter[str]:
    padded = f" {' '.join(fold_text(text).split())} "
    return Counter(padded[at : at + size] for size in _SIZES for at in range(len(padded) - size + 1))


def likeliest(question: str, sentences: Sequence[str], count: int = 3) -> tuple[int, ...]:
    """Indices of the ``count`` sentences most like the question, best first; those with nothing alike left out."""
    grams = [_grams(sentence) for sentence in sentences]
    spread = Counter(gram for each in grams for gram in each)
    total = len(sentences)

    def weighted(counts: Counter[str]) -> dict[str, float]:
        return {g: (1 + math.log(n)) * math.log((1 + total) / (1 + spread[g])) for g, n in counts.items()}

    asked = weighted(_grams(question))
    scored = sorted(((_cosine(asked, weighted(each)), -at) for at, each in enumerate(grams)), reverse=True)
    return tuple(-at for score, at in scored[:count] if score > 0)


def _cosine(one: dict[str, float], two: dict[str, float]) -> float:
    shared = sum(weight * two[gram] for gram, weight in one.items() if gram in two)
    norms = math.sqrt(sum(w * w for w in one.values()) * sum(w * w for w in two.values()))
    return shared / norms if norms else 0.0
