"""YAML files written by people, checked against a pydantic model: every mistake at once, each with its place.

Used for profiles, policies and whatever else a person writes in YAML.
"""

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails, PydanticCustomError

from auditor.errors import UsageError
from auditor.profile import yamltree
from auditor.profile.yamltree import Loc, Problem, Tree

__all__ = [
    "Loc",
    "Problem",
    "ProfileError",
    "Source",
    "Unknown",
    "did_you_mean",
    "load_model",
    "mistake",
    "nearest",
    "read_source",
    "unknown_names",
    "validate",
]

_M = TypeVar("_M", bound=BaseModel)
_ROUNDS = 20
"""How often a file is looked at again with what was found wrong taken out."""


class ProfileError(UsageError):
    """A file that does not hold what it must. ``problems`` has every mistake, in the order of the file."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(map(str, self.problems)))


@dataclass(slots=True)
class Source:
    """A YAML document with the places of its keys and values."""

    tree: Tree

    @property
    def data(self) -> Any:
        return self.tree.plain()

    def problem(self, at: Loc, message: str, hint: str = "", *, key: bool = False) -> Problem:
        """The mistake at a path; ``key`` points at the entry's key instead of its value."""
        found = self.tree.find(at)
        return Problem.at(found.key if key and found.key else found.mark, message, hint)

    def values(self, key: str) -> Iterator[tuple[Loc, Any]]:
        """Path and value of every mapping entry with this key, in the file's order."""
        for at, item in self.tree.walk():
            if at and at[-1] == key:
                yield at, item.plain()


def read_source(path_or_text: Path | str, name: str = "<text>") -> tuple[Source | None, list[Problem]]:
    """The document in a file (``Path``) or a text (``str``), and its mistakes of form."""
    if isinstance(path_or_text, Path):
        tree, problems = yamltree.read(path_or_text)
    else:
        tree, problems = yamltree.parse(path_or_text, name)
    return (Source(tree) if tree is not None else None), problems


def load_model(path_or_text: Path | str, model: type[_M], name: str = "<text>") -> _M:
    """The file's or text's content as a model.

    Raises:
        ProfileError: with every mistake of form and of content.
    """
    source, problems = read_source(path_or_text, name)
    if source is None:
        raise ProfileError(problems)
    made, invalid = validate(source, model)
    if made is None or problems:
        raise ProfileError(together(problems, invalid))
    return made


def together(form: Iterable[Problem], content: Iterable[Problem]) -> list[Problem]:
    """Mistakes of form and of content, without those that follow from another at the same place."""
    broken = list(form)
    places = {(each.file, each.line, each.column) for each in broken}
    return [*broken, *(each for each in content if (each.file, each.line, each.column) not in places)]


def mistake(message: str, hint: str = "", at: Loc = ()) -> PydanticCustomError:
    """What a validator raises; ``at`` is the path from the validated value to the one that is wrong."""
    return mistakes([(at, message, hint)])


def mistakes(found: Iterable[tuple[Loc, str, str]]) -> PydanticCustomError:
    """Several mistakes of one validator as (path from the validated value, message, hint)."""
    listed = list(found)
    # The message goes in as a value: pydantic would read braces in it as its own.
    return PydanticCustomError("mistakes", "{message}", {"message": listed[0][1], "mistakes": listed})


def validate(source: Source, model: type[_M]) -> tuple[_M | None, list[Problem]]:
    """The document as a model, or None and every mistake.

    pydantic keeps a model's own rules back while a field of it is wrong. So what is wrong is taken out and
    the rest looked at again, until nothing new comes up.
    """
    try:
        return model.model_validate(source.data), []
    except ValidationError as error:
        examined = _Examined(_copy(source.tree), _schema(model))
        problems = examined.add(error)
    for _ in range(_ROUNDS):
        if not examined.take_out():
            break
        try:
            model.model_validate(examined.tree.plain())
            break
        except ValidationError as error:
            problems += examined.add(error)
    return None, list(dict.fromkeys(problems))


def nearest(word: str, right: Iterable[str], cutoff: float = 0.6) -> str | None:
    """The right word most like this one, hyphens and case aside, if any is near."""
    plain = {_fold(name): name for name in right}
    near = difflib.get_close_matches(_fold(word), plain, n=1, cutoff=cutoff)
    return plain[near[0]] if near else None


def did_you_mean(word: str, right: Iterable[str]) -> str:
    """``did you mean '…'?`` with the nearest right word, or '' where none is near."""
    near = nearest(word, right)
    return f"did you mean '{near}'?" if near else ""


@dataclass(frozen=True, slots=True)
class Unknown:
    """A name, or a pattern with ``*``, that stands for nothing known."""

    position: int
    name: str
    nearest: str | None


def unknown_names(names: Iterable[str], known: Iterable[str]) -> tuple[Unknown, ...]:
    """Those of the names that are not known and, for patterns, match nothing known."""
    right = tuple(known)
    return tuple(
        Unknown(position, name, nearest(name, right))
        for position, name in enumerate(names)
        if not any(glob(name).fullmatch(each) for each in right)
    )


def glob(pattern: str) -> re.Pattern[str]:
    """A name in which ``*`` stands for any letters."""
    return re.compile(".*".join(re.escape(part) for part in pattern.split("*")))


@lru_cache
def _schema(model: type[BaseModel]) -> Mapping[str, Any]:
    return model.model_json_schema()


def _fold(word: str) -> str:
    return word.lower().replace("-", "_").replace(" ", "_")


def _copy(tree: Tree) -> Tree:
    value = tree.value
    if isinstance(value, dict):
        value = {key: _copy(item) for key, item in value.items()}
    elif isinstance(value, list):
        value = [_copy(item) for item in value]
    return Tree(value, tree.mark, tree.key)


@dataclass(slots=True)
class _Examined:
    """A document from which mistakes are taken out as they are found."""

    tree: Tree
    schema: Mapping[str, Any]
    _wrong: list[Loc] = field(default_factory=list)
    _damaged: set[int] = field(default_factory=set)
    """Values something was taken out of: what they lack now is no mistake of the file."""

    def add(self, error: ValidationError) -> list[Problem]:
        problems = []
        details = error.errors(include_url=False)
        places = [detail["loc"] for detail in details]
        for detail in details:
            if detail["type"] == "too_short" and any(_inside(at, detail["loc"]) for at in places):
                continue  # It has items enough, they are only wrong.
            for at, message, hint, on_key in self._said(detail):
                self._wrong.append(at)
                found = self.tree.find(at)
                # A rule on the whole document may be about what is missing now beside the value.
                around = [found] if detail["loc"] else [found, self.tree.find(at[:-1])]
                if not any(id(each) in self._damaged for each in around):
                    mark = found.key if on_key and found.key else found.mark
                    problems.append(Problem.at(mark, message, hint))
        return problems

    def take_out(self) -> bool:
        """Remove what was found wrong since the last time; whether there was anything to remove."""
        # Later list items first, so that the positions of the others still hold.
        ordered = sorted({self._there(at) for at in self._wrong}, key=_sortable, reverse=True)
        self._wrong = []
        removed = False
        for at in ordered:
            removed |= self._remove(at)
        return removed

    def _remove(self, at: Loc) -> bool:
        parent = self.tree.find(at[:-1])
        if not at or parent.child(at[-1]) is None:
            return False
        del parent.value[at[-1]]
        self._damaged.add(id(parent))
        if not parent.value:
            self._remove(at[:-1])
        return True

    def _there(self, at: Loc) -> Loc:
        """The part of a path that the document has."""
        here = self.tree
        for depth, step in enumerate(at):
            child = here.child(step)
            if child is None:
                return at[:depth]
            here = child
        return at

    def _said(self, detail: ErrorDetails) -> Iterator[tuple[Loc, str, str, bool]]:
        """Path, message, hint, and whether the key is meant."""
        at = self._path(detail["loc"])
        context = detail.get("ctx", {})
        on_key = detail["loc"][-1:] == ("[key]",)
        if detail["type"] == "mistakes":
            for more, message, hint in context["mistakes"]:
                yield (*at, *more), message, hint, on_key
        elif detail["type"] == "extra_forbidden":
            yield at, f"unknown key '{at[-1]}'", self._right_key(at), True
        elif detail["type"] == "missing":
            yield at, f"'{at[-1]}' is missing", self._description(at), False
        else:
            yield at, *_in_words(detail, context), on_key

    def _path(self, loc: Loc) -> Loc:
        return tuple(step for step in loc if step != "[key]")

    def _right_key(self, at: Loc) -> str:
        word, here = str(at[-1]), sorted(_keys(self.schema, self.schema, at[:-1]))
        near = nearest(word, here, cutoff=0.8)
        if near:
            return f"did you mean '{near}'?"
        under = [path for path in _sections(self.schema, self.schema) if path[-1] == _fold(word)]
        if under:
            return f"it belongs under '{'.'.join(under[0][:-1])}'" if len(under[0]) > 1 else "it belongs at the top"
        return f"known here: {', '.join(here)}" if 0 < len(here) <= 16 else ""

    def _description(self, at: Loc) -> str:
        found = [s.get("properties", {}).get(str(at[-1])) for s in _reach(self.schema, self.schema, at[:-1])]
        said = str(next((f["description"] for f in found if f and f.get("description")), ""))
        said = said.rstrip(".")
        return said if said[:2].isupper() else said[:1].lower() + said[1:]


def _inside(at: Loc, outer: Loc) -> bool:
    return len(at) > len(outer) and at[: len(outer)] == outer


def _sortable(at: Loc) -> tuple[tuple[int, int, str], ...]:
    return tuple((0, step, "") if isinstance(step, int) else (1, 0, step) for step in at)


def _reach(root: Mapping[str, Any], schema: Mapping[str, Any], at: Loc) -> Iterator[Mapping[str, Any]]:
    """The subschemas that a JSON Schema has for what stands at a path."""
    if "$ref" in schema:
        yield from _reach(root, root["$defs"][schema["$ref"].rpartition("/")[2]], at)
        return
    for option in (*schema.get("anyOf", ()), *schema.get("oneOf", ()), *schema.get("allOf", ())):
        yield from _reach(root, option, at)
    if not at:
        yield schema
        return
    if isinstance(at[0], int):
        inner = schema.get("items")
    else:
        inner = schema.get("properties", {}).get(at[0], schema.get("additionalProperties"))
    if isinstance(inner, dict):
        yield from _reach(root, inner, at[1:])


def _keys(root: Mapping[str, Any], schema: Mapping[str, Any], at: Loc) -> set[str]:
    return {key for found in _reach(root, schema, at) for key in found.get("properties", {})}


def _sections(root: Mapping[str, Any], schema: Mapping[str, Any], at: Loc = ()) -> Iterator[tuple[str, ...]]:
    """Paths of all keys that stand in mappings, lists aside; outer ones first."""
    keys = sorted(_keys(root, schema, at))
    for key in keys:
        yield tuple(map(str, (*at, key)))
    for key in keys:
        if len(at) < 4:
            yield from _sections(root, schema, (*at, key))


_EXPECTED = {
    "bool": "true or false",
    "int": "a whole number",
    "float": "a number",
    "finite_number": "a number",
    "string": "text",
    "list": "a list",
    "tuple": "a list",
    "set": "a list",
    "frozen_set": "a list",
    "dict": "a mapping",
    "model": "a mapping",
    "mapping": "a mapping",
}
_BOUNDS = {
    "greater_than_equal": ("ge", "too small", "at least {}"),
    "greater_than": ("gt", "too small", "more than {}"),
    "less_than_equal": ("le", "too large", "at most {}"),
    "less_than": ("lt", "too large", "less than {}"),
}


def _in_words(detail: ErrorDetails, context: Mapping[str, Any]) -> tuple[str, str]:
    """Message and hint. A free text is never quoted: it may be a secret that went astray."""
    kind, value = detail["type"], detail["input"]
    if kind in _BOUNDS:
        name, said, bound = _BOUNDS[kind]
        return f"{_number(value)} is {said}", bound.format(_number(context[name]))
    if kind in ("literal_error", "enum"):
        right = re.findall(r"'([^']*)'", str(context.get("expected", "")))
        if not isinstance(value, str):
            return f"expected one of {', '.join(right)}, not {_kind(value)}", ""
        near = did_you_mean(value, right)
        return f"'{_short(value)}' is not one of {', '.join(right)}", near
    if kind in ("too_short", "string_too_short") and context.get("min_length") == 1:
        return "this may not be empty", ""
    if kind in ("too_short", "string_too_short", "too_long", "string_too_long"):
        bound = context.get("min_length", context.get("max_length"))
        return f"this is too {kind.rpartition('_')[2]}", f"{'at least' if 'short' in kind else 'at most'} {bound}"
    expected = _EXPECTED.get(re.sub(r"_(type|parsing|from_float|attributes_type|parsing_size)$", "", kind))
    if expected:
        return f"expected {expected}, not {_kind(value)}", _type_hint(expected, value)
    return detail["msg"].removeprefix("Value error, "), ""


def _type_hint(expected: str, value: Any) -> str:
    if expected == "true or false" and isinstance(value, str) and value.lower() in ("yes", "no", "on", "off"):
        return f"write {'true' if value.lower() in ('yes', 'on') else 'false'}"
    if expected == "text" and isinstance(value, (bool, int, float)):
        return "put it in quotes"
    if expected in ("a number", "a whole number") and isinstance(value, str):
        return "without quotes and units"
    if expected == "a list" and isinstance(value, (str, int, float)):
        return "put it in [ ]"
    return ""


def _kind(value: Any) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, (int, float)):
        return _number(value)
    if isinstance(value, str):
        return "text"
    return "a mapping" if isinstance(value, dict) else "a list"


def _number(value: Any) -> str:
    return f"{value:g}" if isinstance(value, float) else _short(str(value))


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:57]}…"
