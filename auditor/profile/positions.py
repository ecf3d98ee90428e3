"""YAML with its places: what a file says, where it says it, and every mistake as file:line:column.

Shared by everything that reads YAML written by people.
"""

import difflib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from auditor.errors import UsageError

Loc = tuple[str | int, ...]
_M = TypeVar("_M", bound=BaseModel)
_TAG = "tag:yaml.org,2002:"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake; ``str()`` gives ``file:line:column: message`` with line and column from 1."""

    file: str
    line: int
    column: int
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: {self.message}"


class InvalidFile(UsageError):
    """A file written by a person that does not hold what it must; says every mistake, in order."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__("\n".join(map(str, self.problems)))


@dataclass(slots=True)
class Source:
    """A YAML document as plain data, with the place of every key and value."""

    file: str
    data: Any = None
    starts: dict[Loc, tuple[int, int]] = field(default_factory=dict)
    """Where each value starts, by its path."""
    keys: dict[Loc, tuple[int, int]] = field(default_factory=dict)
    """Where the key of each mapping entry stands, by the entry's path."""

    def position(self, at: Loc) -> tuple[int, int]:
        """Line and column of the value at a path, or of the nearest thing around it that is there."""
        while at and at not in self.starts:
            at = at[:-1]
        return self.starts.get(at, (1, 1))

    def problem(self, at: Loc, message: str, *, key: bool = False) -> Problem:
        """The mistake at a path; ``key`` points at the entry's key instead of its value."""
        line, column = self.keys[at] if key and at in self.keys else self.position(at)
        return Problem(self.file, line, column, message)

    def values(self, key: str) -> Iterator[tuple[Loc, Any]]:
        """Path and value of every mapping entry with this key, in the file's order."""
        for at in self.keys:
            if at[-1] == key:
                yield at, self._value(at)

    def _value(self, at: Loc) -> Any:
        value = self.data
        for step in at:
            value = value[step]
        return value


def read_source(path: Path) -> tuple[Source | None, list[Problem]]:
    """The file's data and places, and its mistakes of form. Raises ``OSError`` where it cannot be read."""
    file = str(path)
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        return None, [Problem(file, 1, 1, f"not UTF-8: byte {error.start} cannot be read")]
    try:
        root = YAML(typ="safe", pure=True).compose(text)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        said = error.problem or error.context or "this is no YAML"
        return None, [Problem(file, line, column, said)]
    except YAMLError as error:
        return None, [Problem(file, 1, 1, " ".join(str(error).split()))]
    if root is None:
        return None, [Problem(file, 1, 1, "the file is empty")]
    reader = _Reader(Source(file))
    reader.source.data = reader.read(root, ())
    return reader.source, reader.problems


class _Reader:
    """Turns ruamel's nodes into plain data. (Its own constructors stop at the first repeated key.)"""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.problems: list[Problem] = []
        self._open: set[int] = set()

    def read(self, node: Node, at: Loc) -> Any:
        self.source.starts[at] = _place(node)
        if isinstance(node, ScalarNode):
            return _scalar(node)
        if id(node) in self._open:
            # An alias may hold itself, or grow without end; nobody needs one in these files.
            self.problems.append(self.source.problem(at, "aliases of lists and mappings are not supported"))
            return None
        self._open.add(id(node))
        if isinstance(node, SequenceNode):
            return [self.read(item, (*at, index)) for index, item in enumerate(node.value)]
        return self._mapping(node, at)

    def _mapping(self, node: MappingNode, at: Loc) -> dict[str, Any]:
        out: dict[str, Any] = {}
        for key_node, value_node in node.value:
            line, column = _place(key_node)
            if not isinstance(key_node, ScalarNode):
                self.problems.append(Problem(self.source.file, line, column, "a key must be a word"))
                continue
            key = key_node.value
            entry = (*at, key)
            if key in out:
                before = "{}:{}".format(*self.source.keys[entry])
                said = f'the key "{key}" stands here a second time, first at {before}'
                self.problems.append(Problem(self.source.file, line, column, said))
                continue
            self.source.keys[entry] = (line, column)
            out[key] = self.read(value_node, entry)
        return out


def _place(node: Node) -> tuple[int, int]:
    return node.start_mark.line + 1, node.start_mark.column + 1


def _scalar(node: ScalarNode) -> str | int | float | bool | None:
    text = str(node.value)
    match str(node.tag).removeprefix(_TAG):
        case "null":
            return None
        case "bool":
            return text.lower() == "true"
        case "int" if re.fullmatch(r"[-+]?[0-9]+", text):
            return int(text)
        case "float" if re.fullmatch(r"[-+]?[0-9]*\.?[0-9]+(?:[eE][-+]?[0-9]+)?", text):
            return float(text)
        case _:
            return text


def validate(source: Source, model: type[_M]) -> tuple[_M | None, list[Problem]]:
    """The data as a model, or None and every mistake with its place and, for words, the nearest right one."""
    try:
        return model.model_validate(source.data), []
    except ValidationError as error:
        return None, [_problem(source, model, detail) for detail in error.errors(include_url=False)]


def did_you_mean(word: str, right: Iterable[str]) -> str:
    """`: did you mean "…"?` with the nearest right word, or nothing where none is near."""
    near = difflib.get_close_matches(word, list(right), n=1, cutoff=0.6)
    return f': did you mean "{near[0]}"?' if near else ""


_SAID = {
    "string_type": "must be text",
    "int_type": "must be a whole number",
    "tuple_type": "must be a list",
    "dict_type": "must be a mapping",
    "model_type": "must be a mapping",
    "too_short": "must not be empty",
}


def _problem(source: Source, model: type[BaseModel], detail: ErrorDetails) -> Problem:
    at: Loc = tuple(step for step in detail["loc"] if step != "[key]")
    name = at[-1] if at else ""
    match detail["type"]:
        case "extra_forbidden":
            said = f'unknown key "{name}"' + did_you_mean(str(name), _fields(model, at[:-1]))
            return source.problem(at, said, key=True)
        case "missing":
            return source.problem(at[:-1], f'missing key "{name}"')
        case "literal_error" | "enum":
            right = re.findall(r"'([^']*)'", str(detail.get("ctx", {}).get("expected", "")))
            said = f'"{detail["input"]}" is not one of {", ".join(right)}'
            is_key = detail["loc"][-1] == "[key]"
            return source.problem(at, said + did_you_mean(str(detail["input"]), right), key=is_key)
        case "string_pattern_mismatch":
            pattern = detail.get("ctx", {}).get("pattern", "")
            return source.problem(at, f'"{detail["input"]}" does not have the form {pattern}')
        case kind if kind in _SAID:
            return source.problem(at, f'"{name}" {_SAID[kind]}')
        case _:
            return source.problem(at, detail["msg"])


def _fields(model: type[BaseModel], at: Loc) -> tuple[str, ...]:
    """The keys allowed in the mapping at a path, read off the models."""
    for step in at:
        if isinstance(step, int):
            continue
        found = _model_in(model.model_fields[step].annotation) if step in model.model_fields else None
        if found is None:
            return ()
        model = found
    return tuple(model.model_fields)


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for inner in get_args(annotation):
        found = _model_in(inner)
        if found:
            return found
    return None
