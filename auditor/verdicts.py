"""What a check can come to, read from its code: so no check need say it, and none can say it wrongly."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from types import CodeType, FunctionType, ModuleType
from typing import Any

from auditor.model import Outcome

_BY_NAME = {"failed": Outcome.FAILED, "cant_tell": Outcome.CANT_TELL}
_RULES = "auditor.rules"


def verdicts(check: Callable[..., Any]) -> frozenset[Outcome]:
    """Which of failed and cantTell the function can yield, itself or through its own package's helpers."""
    found: set[Outcome] = set()
    seen: set[int] = set()
    waiting: list[Any] = [check]
    while waiting:
        one = waiting.pop()
        while isinstance(one, partial):
            waiting += [*one.args, *one.keywords.values()]
            one = one.func
        if id(one) in seen:
            continue
        seen.add(id(one))
        if getattr(one, "__module__", "") == _RULES:
            found |= {_BY_NAME[one.__name__]} if getattr(one, "__name__", "") in _BY_NAME else set()
        elif isinstance(one, FunctionType):
            names = {name for code in _codes(one.__code__) for name in (*code.co_names, *code.co_freevars)}
            found |= {Outcome[name] for name in ("FAILED", "CANT_TELL") if {name, "Outcome"} <= names}
            waiting += _reached(one, names)
        elif isinstance(one, type):
            waiting += [value for value in vars(one).values() if isinstance(value, FunctionType)]
        elif isinstance(one, Mapping):
            waiting += one.values()
        elif isinstance(one, tuple | list):
            waiting += one
    return frozenset(found)


def _codes(code: CodeType) -> Iterator[CodeType]:
    """The code and that of functions within it."""
    yield code
    for inner in code.co_consts:
        if isinstance(inner, CodeType):
            yield from _codes(inner)


def _reached(function: FunctionType, names: Iterable[str]) -> Iterator[Any]:
    """What the names stand for, as far as it is of the function's package or of :mod:`auditor.rules`."""
    package = function.__module__.partition(".")[0]
    names = list(names)
    values = [function.__globals__[name] for name in names if name in function.__globals__]
    values += [cell.cell_contents for cell in function.__closure__ or ()]
    for module in [value for value in values if isinstance(value, ModuleType)]:
        values += [vars(module)[name] for name in names if name in vars(module)]
    for value in values:
        if isinstance(value, Mapping | tuple | list | partial):
            yield value
        elif isinstance(value, FunctionType | type):
            home = str(value.__module__)
            if home == _RULES or home.partition(".")[0] == package:
                yield value
