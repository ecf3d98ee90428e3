"""How the store packs what it keeps of a page: compressed JSON."""

import zlib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any, TypeVar

from auditor import jsons
from auditor.model import Outcome, OutcomeRow, PageFacts

T = TypeVar("T")
Packed = tuple[str, Outcome, int, int, int, str]
"""An outcome without its page."""


def pack(value: Any) -> bytes:
    """Anything of the model, compressed."""
    return zlib.compress(jsons.encode(value), 3)


def unpack(data: bytes, kind: type[T]) -> T:
    """What :func:`pack` made, as a type of the model; ``object`` for plain data.

    Raises:
        ValueError, zlib.error: it is something else.
    """
    return jsons.decode(zlib.decompress(data), kind)


def pack_outcomes(rows: Iterable[OutcomeRow]) -> list[Packed]:
    return [(r.check, r.outcome, r.passed, r.failed, r.cant_tell, r.reason) for r in rows]


def outcome_rows(page: str, rows: Iterable[Packed]) -> Iterator[OutcomeRow]:
    for check, outcome, passed, failed, cant_tell, reason in rows:
        yield OutcomeRow(check, page, outcome, passed, failed, cant_tell, reason)


def sharing(facts: PageFacts, known: dict[Any, Any]) -> PageFacts:
    """The same facts with what other pages have as well in ``known``'s place: a menu's links are on every page."""
    headers = {known.setdefault(n, n): known.setdefault(v, v) for n, v in facts.info.headers.items()}
    return replace(
        facts,
        info=replace(facts.info, headers=headers),
        links=tuple(known.setdefault(link, link) for link in facts.links),
        skeleton=tuple(known.setdefault(part, part) for part in facts.skeleton),
    )
