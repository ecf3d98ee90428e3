"""Which blocks checks on Arabic letters, punctuation and digits look at."""

from functools import lru_cache

from auditor.commons.arabic import has_arabic
from auditor.commons.bcp47 import primary
from auditor.commons.textmodel import Block, TextModel


@lru_cache(maxsize=2)
def arabic_blocks(text: TextModel) -> tuple[Block, ...]:
    """Blocks with Arabic letters, whatever language they stand under."""
    return tuple(b for b in text.blocks if has_arabic(b.text))


def in_arabic(text: TextModel, block: Block) -> bool:
    """Whether the block stands under Arabic, not under Persian or Urdu, which share its letters."""
    return primary(block.lang or text.language) == "ar"
