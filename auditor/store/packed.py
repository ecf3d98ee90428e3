"""Facts of many pages in little memory: each is kept as compressed JSON and unpacked when it is asked for."""

import json
import zlib
from collections.abc import Iterator, Mapping
from typing import Any

_SMALL = 100
"""Values whose JSON is shorter are kept as they are."""


class PackedFacts(Mapping[str, Any]):
    """The ``facts`` of a page. What is asked for is made anew each time: a reader may not change it in place."""

    __slots__ = ("_parts",)

    def __init__(self, facts: Mapping[str, Any]) -> None:
        self._parts = {name: _pack(value) for name, value in facts.items()}

    def __getitem__(self, name: str) -> Any:
        part = self._parts[name]
        return json.loads(zlib.decompress(part)) if isinstance(part, bytes) else part

    def __contains__(self, name: object) -> bool:
        return name in self._parts

    def __iter__(self) -> Iterator[str]:
        return iter(self._parts)

    def __len__(self) -> int:
        return len(self._parts)


def _pack(value: Any) -> Any:
    text = json.dumps(value, separators=(",", ":"))
    return zlib.compress(text.encode(), 1) if len(text) > _SMALL else value
