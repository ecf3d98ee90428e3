"""Whatever the model holds as JSON, and back by its type: dataclasses, enums, sets, mappings.

What a page sends may hold half of a surrogate pair, which msgspec refuses: such a value takes the longer way and
comes back as it went.
"""

import json
from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

import msgspec

T = TypeVar("T")


def plain(value: Any) -> Any:
    """Anything of the model as JSON data: dicts, lists, strings, numbers."""
    return msgspec.to_builtins(value, str_keys=True, enc_hook=_hook)


def encode(value: Any) -> bytes:
    """Anything of the model as JSON in UTF-8."""
    try:
        return encode_strictly(value)
    except UnicodeEncodeError:
        return json.dumps(plain(value), separators=(",", ":")).encode()


def encode_strictly(value: Any) -> bytes:
    """The same; NaN and infinity are null.

    Raises:
        UnicodeEncodeError: a string holds half of a surrogate pair.
    """
    return _ENCODER.encode(value)


def decode(data: bytes | str, kind: type[T]) -> T:
    """JSON as a type of the model; ``object`` for plain data.

    Raises:
        ValueError: it is no JSON, or of another shape.
    """
    try:
        return msgspec.json.decode(data, type=kind)
    except msgspec.ValidationError:
        raise
    except msgspec.DecodeError:
        return convert(json.loads(data), kind)


def convert(raw: Any, kind: type[T]) -> T:
    """Plain data as a type of the model.

    Raises:
        ValueError: it is of another shape.
    """
    return msgspec.convert(raw, kind)


def _hook(value: Any) -> Any:
    """What msgspec doesn't know: a mapping or an iterable of ours, else how it reads."""
    if isinstance(value, Mapping):
        return dict(value)
    return list(value) if isinstance(value, Iterable) else str(value)


_ENCODER = msgspec.json.Encoder(enc_hook=_hook)
