"""Facts of many pages in little memory: each is kept as compressed JSON and unpacked when it is asked for."""

import zlib
from collections.abc import Iterator, Mapping
from typing import Any

from auditor import jsons

_SMALL = 100
"""Values whose JSON is shorter are kept as they are."""


class PackedFacts(Mapping[str, Any]):
    """The ``facts`` of a page. What is asked for is made anew each time: a reader may not change it in place."""

    __slots__ = ("_parts",)

    def __init__(self, facts: Mapping[str, Any]) -> None:
        self._parts = {name: _pack(value) for name, value in facts.items()}

    def __getitem__(self, name: str) -> Any:
        part = self._parts[name]
        return jsons.decode(zlib.decompress(part), object) if isinstance(part, bytes) else part

    def __contains__(self, name: object) -> bool:
        return name in self._parts

    def __iter__(self) -> Iterator[str]:
        return iter(self._parts)

    def __len__(self) -> int:
        return len(self._parts)


def _pack(value: Any) -> Any:
    data = jsons.encode(value)
    return zlib.compress(data, 1) if len(data) > _SMALL else value
