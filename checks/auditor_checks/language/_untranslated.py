"""When a text counts as left in another language: what the checks on untranslated text share."""

import re
from enum import Enum

from auditor.commons.bcp47 import same_language, scripts
from auditor.commons.language import foreign_words, has_letter_of, is_interface_text, is_sentence_like
from auditor.commons.mojibake import garbled
from auditor.commons.textmodel import Block, Label, TextModel


class Doubt(Enum):
    """How sure it is that a text is untranslated."""

    SURE = "sure"
    MAY_BE_A_NAME = "may be a name"


# Names of languages as language switches show them: they stay in their own language everywhere.
_NAMES = (
    "english arabic en ar eng français francais french fr deutsch german de español spanish es 中文 简体中文 繁體中文 "
    "chinese zh 中 اردو urdu فارسی türkçe русский 日本語 한국어 हिन्दी bahasa indonesia العربية عربي عربية ع العربيه "
    "الإنجليزية"
)
_LANGUAGE_NAMES = frozenset(_NAMES.split())
_SHORT = 12
_COPYRIGHT = re.compile(r"©|\(c\)|copyright|all rights reserved|powered by|developed by", re.IGNORECASE)


def doubt_of(text: TextModel, words: str) -> Doubt | None:
    """How sure it is that a text isn't in the page's language; None where it is, or nothing is to
    judge.

    A text with one letter of its own script is never judged; it takes three words, or words of which
    interfaces are made and names are not.
    """
    if has_letter_of(words, scripts(text.language)):
        return None
    if not words.isascii() and ("\ufffd" in words or garbled(words)):  # no other language, but a wrong encoding
        return None
    found = foreign_words(text.voting(words), text.language)
    if not found or (len(found) <= _SHORT and _stays(words, found)):
        return None
    if is_interface_text(found) or is_sentence_like(found):
        return Doubt.SURE
    return Doubt.MAY_BE_A_NAME if len(found) >= 3 else None


def _stays(words: str, found: list[str]) -> bool:
    """Whether a short text is one that stays as it is: a language's own name, a copyright line."""
    return bool(_COPYRIGHT.search(words)) or any(w.casefold() in _LANGUAGE_NAMES for w in found[:4])


def passages(text: TextModel) -> list[Block]:
    """Blocks under the page's own language that aren't a control's text."""
    return [b for b in _own(text) if b.control is None]


def controls(text: TextModel) -> list[Block]:
    """Blocks under the page's own language whose whole text is in one control."""
    return [b for b in _own(text) if b.control is not None]


def _own(text: TextModel) -> list[Block]:
    if not text.language or text.wholly_foreign:
        return []
    return [b for b in text.blocks if _is_own(text, b.lang)]


def _is_own(text: TextModel, lang: str) -> bool:
    """Whether what stands under a tag stands under the page's language; where that was declared wrongly, under it."""
    return not lang or same_language(lang, text.language) or lang == text.declared


def labels(text: TextModel, *attributes: str) -> list[Label]:
    """Texts of these attributes on elements that stand under the page's own language."""
    if not text.language or text.wholly_foreign:
        return []
    return [n for n in text.labels if n.attribute in attributes and _is_own(text, n.lang)]
