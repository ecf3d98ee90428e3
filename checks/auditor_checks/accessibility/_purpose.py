"""What the two checks of link purpose share: how much a link says, alone and in its context."""

import re
from urllib.parse import unquote, urlsplit

from auditor.commons import lexicon
from auditor.model import AxTree, Node
from auditor_checks.accessibility._link_context import context_text
from auditor_checks.accessibility._tree import destination

_WORD = re.compile(r"[^\W\d_]{2,}")
_URL = re.compile(r"^(?:https?://|www\.)\S+$", re.I)


def says_nothing(name: str) -> bool:
    """Whether the name is generic whatever the page is about."""
    return lexicon.is_generic_link(name)


def context_words(link: Node, axtree: AxTree) -> list[str]:
    """Words of the link's context, beside the link's own, that are no generic link text themselves."""
    text = context_text(link, axtree)
    return [] if lexicon.is_generic_link(text) else _WORD.findall(text)


def is_bare_noun(link: Node, name: str) -> bool:
    """Whether the link is one common noun, alone in its block, for something that the text before introduces.

    "The W3C held a workshop … [Workshop]": the noun says of what kind the thing is, not what the link is for.
    """
    word = lexicon.key(name)
    if not re.fullmatch(r"[^\W\d_]+", word) or not _tells_more(link, word):
        return False
    block = link.block
    if block is None or lexicon.key(block.text) != word or block.parent is None:
        return False
    before = [n for n in block.parent.elements if n.index < block.index]
    if not before or before[-1].tag != "p":
        return False
    return re.search(rf"\b(?:a|an|the|هذا|هذه)\s+{re.escape(word)}\b", lexicon.key(before[-1].text)) is not None


def _tells_more(link: Node, word: str) -> bool:
    """Whether the address has the noun and a further word, so that there was more to say."""
    last = unquote(urlsplit(destination(link)).path).rstrip("/").rsplit("/", 1)[-1].casefold()
    words = _WORD.findall(last.split(".")[0].replace("_", " "))
    return word in words and len(words) > 1
