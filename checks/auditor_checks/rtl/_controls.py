"""Unicode's direction controls in a document's markup, as characters and as numeric references."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from auditor.commons.charset import Declared, visible_markup
from auditor.model import Source

NAMES: Mapping[int, str] = {
    0x200E: "LRM", 0x200F: "RLM", 0x202A: "LRE", 0x202B: "RLE", 0x202C: "PDF", 0x202D: "LRO", 0x202E: "RLO",
    0x2066: "LRI", 0x2067: "RLI", 0x2068: "FSI", 0x2069: "PDI",
}  # fmt: skip
OPENING = frozenset({"LRE", "RLE", "LRO", "RLO", "LRI", "RLI", "FSI"})
CLOSING = frozenset({"PDF", "PDI"})
_RAW = re.compile("[" + "".join(map(chr, NAMES)) + "]")
_ESCAPED = re.compile(r"&#(?:[xX]0*(20(?:0[eEfF]|2[a-eA-E]|6[6-9]))|0*(820[67]|823[4-8]|829[4-7]));")


@dataclass(frozen=True, slots=True)
class Controls:
    """How often each control stands in the markup."""

    raw: Counter[str]
    escaped: Counter[str]

    @property
    def opened(self) -> int:
        return sum(n for c in (self.raw, self.escaped) for name, n in c.items() if name in OPENING)

    @property
    def closed(self) -> int:
        return sum(n for c in (self.raw, self.escaped) for name, n in c.items() if name in CLOSING)


def controls(source: Source) -> Controls:
    """The controls in the document, scripts, styles and comments apart."""
    return _controls(source.body, source.headers.get("content-type", ""))


@lru_cache(maxsize=4)
def _controls(body: bytes, content_type: str) -> Controls:
    text = visible_markup(Declared(Source("", {"content-type": content_type}, body)).text)
    escaped = (int(m[1], 16) if m[1] else int(m[2]) for m in _ESCAPED.finditer(text))
    return Controls(Counter(NAMES[ord(c)] for c in _RAW.findall(text)), Counter(NAMES[code] for code in escaped))


def listed(counts: Counter[str]) -> str:
    """Names with their counts: RLE 2, PDF 2."""
    return ", ".join(f"{name} {count}" for name, count in sorted(counts.items()))
