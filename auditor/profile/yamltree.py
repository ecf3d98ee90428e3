"""YAML 1.2 as a tree that remembers where everything stands, and every mistake of form in it.

ruamel's own constructors stop at the first repeated key and lose the places of plain values; its node graph
keeps both, so the tree is made from that.
"""

import re
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, ReusedAnchorWarning, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode
from ruamel.yaml.reader import ReaderError

Loc = tuple[str | int, ...]
"""A path into a document: keys and list positions."""

MAX_BYTES = 2_000_000
MAX_NODES = 100_000
MAX_DEPTH = 50
"""Bounds on files that may come from anyone: an alias of aliases grows without end."""

_CORE = "tag:yaml.org,2002:"


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A place in a file; line and column count from 1, and are 0 where there is no file."""

    file: str
    line: int = 0
    column: int = 0


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake. ``str()`` gives ``file:line:column: message; hint``."""

    file: str
    line: int
    column: int
    message: str
    hint: str = ""

    @classmethod
    def at(cls, mark: Mark, message: str, hint: str = "") -> "Problem":
        return cls(mark.file, mark.line, mark.column, message, hint)

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}:{self.column}" if self.line else self.file
        return f"{place}: {self.message}" + (f"; {self.hint}" if self.hint else "")


@dataclass(slots=True, eq=False)
class Tree:
    """A value with its place."""

    value: Any
    """A plain value, ``list[Tree]`` or ``dict[str, Tree]``."""
    mark: Mark
    key: Mark | None = None
    """Where its key stands, if it has one."""

    def plain(self) -> Any:
        """The value without places."""
        if isinstance(self.value, dict):
            return {key: item.plain() for key, item in self.value.items()}
        if isinstance(self.value, list):
            return [item.plain() for item in self.value]
        return self.value

    def find(self, at: Loc) -> "Tree":
        """What stands at a path, or the nearest thing around it that is there."""
        here = self
        for step in at:
            child = here.child(step)
            if child is None:
                break
            here = child
        return here

    def child(self, step: str | int) -> "Tree | None":
        """The entry or item of that name or position."""
        if isinstance(self.value, dict):
            found: Tree | None = self.value.get(str(step))
            return found
        if isinstance(self.value, list) and isinstance(step, int) and step < len(self.value):
            item: Tree = self.value[step]
            return item
        return None

    def walk(self, at: Loc = ()) -> Iterator[tuple[Loc, "Tree"]]:
        """Every value with its path, outer ones first, in the file's order."""
        yield at, self
        if isinstance(self.value, dict):
            for key, item in self.value.items():
                yield from item.walk((*at, key))
        elif isinstance(self.value, list):
            for index, item in enumerate(self.value):
                yield from item.walk((*at, index))


def tree_of(data: Any, mark: Mark) -> Tree:
    """Plain data as a tree whose every value stands at one place (the command line, a test)."""
    if isinstance(data, Mapping):
        return Tree({str(key): tree_of(item, mark) for key, item in data.items()}, mark, mark)
    if isinstance(data, (list, tuple)):
        return Tree([tree_of(item, mark) for item in data], mark, mark)
    return Tree(data, mark, mark)


def merge(base: Tree, over: Tree, added: frozenset[Loc] = frozenset(), at: Loc = ()) -> Tree:
    """``over`` laid upon ``base``: mappings are merged, an empty value keeps the base's, all else replaces.

    Lists at the paths ``added`` are put together instead.
    """
    if over.value is None:
        return replace(base, key=over.key)
    if isinstance(base.value, dict) and isinstance(over.value, dict):
        merged = dict(base.value)
        for key, item in over.value.items():
            merged[key] = merge(merged[key], item, added, (*at, key)) if key in merged else item
        return Tree(merged, over.mark, over.key)
    if at in added and isinstance(base.value, list) and isinstance(over.value, list):
        there = [item.value for item in base.value]
        return Tree([*base.value, *(i for i in over.value if i.value not in there)], over.mark, over.key)
    return over


def read(path: Path) -> tuple[Tree | None, list[Problem]]:
    """A file's tree and its mistakes of form; None where nothing can be made of it."""
    file = str(path)
    try:
        with path.open("rb") as stream:
            raw = stream.read(MAX_BYTES + 1)
    except OSError as error:
        return None, [Problem(file, 0, 0, f"cannot be read: {error.strerror or error}")]
    if len(raw) > MAX_BYTES:
        return None, [Problem(file, 0, 0, f"the file is larger than {MAX_BYTES // 1_000_000} MB")]
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        column = len(raw[raw.rfind(b"\n", 0, error.start) + 1 : error.start].decode("utf-8", "replace")) + 1
        return None, [Problem(file, line, column, "this is not UTF-8", "save the file as UTF-8")]
    return parse(text, file)


def parse(text: str, file: str) -> tuple[Tree | None, list[Problem]]:
    """A text's tree and its mistakes of form; ``file`` is the name they are reported under."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ReusedAnchorWarning)
            root = YAML(typ="safe", pure=True).compose(text)
    except MarkedYAMLError as error:
        return None, _syntax(text, file, error)
    except ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        column = error.position - text.rfind("\n", 0, error.position)
        said = f"the control character U+{ord(text[error.position]):04X} may not stand in YAML"
        return None, [Problem(file, line, column, said)]
    except RecursionError:
        return None, [Problem(file, 1, 1, "lists and mappings are nested too deeply")]
    except (YAMLError, ValueError, AssertionError, IndexError, TypeError, AttributeError) as error:
        # ruamel leaves some broken texts to Python's own exceptions.
        return None, [Problem(file, 1, 1, f"this is not YAML: {' '.join(str(error).split())}")]
    if root is None:
        return None, [Problem(file, 1, 1, "the file is empty")]
    reader = _Reader(file)
    return reader.tree(root), reader.problems


_SAID = (
    (r"found character '\\t'", "a tab stands where YAML wants spaces", "indent with spaces"),
    (r"found character '([@`%&*!|>])'", "a value may not begin with {0}", "put the value in quotes"),
    (r"mapping values are not allowed", "a colon stands where no key can", "check indentation and quotes"),
    (r"could not find expected ':'", "a key without a colon", "write 'key: value'"),
    (r"expected ',' or '([\]}])'", "a list or mapping is not closed", "add the missing , or {0}"),
    (r"unexpected end of stream", "a quote is not closed", "add the closing quote"),
    (r"undefined alias '(.+)'", "no anchor &{0} stands before this alias", ""),
    (r"expected a single document|another document", "a second document begins here", "one file, one document"),
    (r"unknown escape character '(.+)'", "the escape \\{0} is unknown", "use single quotes, or double the \\"),
    (r"expected <block end>", "the indentation does not match the lines above", ""),
)


def _syntax(text: str, file: str, error: MarkedYAMLError) -> list[Problem]:
    """The parser's mistake in plain words, and every other line that is indented with a tab."""
    unclosed = "quoted scalar" in str(error.context) and "end of stream" in str(error.problem)
    mark = error.context_mark if unclosed else error.problem_mark or error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    said = " ".join(str(error.problem or error.context or "not YAML").split())
    problem = Problem(file, line, column, f"this is not YAML: {said}")
    for pattern, message, hint in _SAID:
        found = re.search(pattern, said)
        if found:
            message, hint = (part.format(*found.groups()) for part in (message, hint))
            problem = Problem(file, line, column, message, hint)
            break
    if not problem.message.startswith("a tab"):
        return [problem]
    lines = list(enumerate(text.splitlines(), 1))[line:]
    tabs = ((n, each.index("\t") + 1) for n, each in lines if re.match(r" *\t+ *[^\s#]", each))
    return [problem, *(replace(problem, line=n, column=column) for n, column in tabs)]


class _Reader:
    """Makes a tree of ruamel's nodes and gathers what is wrong with them."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []
        self._open: set[int] = set()
        self._count = 0

    def tree(self, node: Node, key: Mark | None = None) -> Tree:
        mark = self._mark(node)
        self._count += 1
        if self._count > MAX_NODES:
            if self._count == MAX_NODES + 1:
                self._problem(mark, f"more than {MAX_NODES} values, aliases counted")
            return Tree(None, mark, key)
        if isinstance(node, ScalarNode):
            return Tree(self._scalar(node), mark, key)
        if len(self._open) >= MAX_DEPTH:
            self._problem(mark, f"lists and mappings are nested more than {MAX_DEPTH} deep")
            return Tree(None, mark, key)
        if id(node) in self._open:
            self._problem(mark, "an alias stands inside its own anchor")
            return Tree(None, mark, key)
        self._open.add(id(node))
        try:
            return Tree(self._collection(node, mark), mark, key)
        finally:
            self._open.discard(id(node))

    def _collection(self, node: Node, mark: Mark) -> Any:
        if str(node.tag) not in (_CORE + "seq", _CORE + "map"):
            self._tag(node, mark)
        if isinstance(node, MappingNode):
            return self._mapping(node)
        return [self.tree(item) for item in node.value]

    def _mapping(self, node: MappingNode) -> dict[str, Tree]:
        entries: dict[str, Tree] = {}
        shared: dict[str, Tree] = {}
        for key_node, value_node in node.value:
            mark = self._mark(key_node)
            if not isinstance(key_node, ScalarNode):
                self._problem(mark, "a key must be a word, not a list or mapping")
            elif str(key_node.tag) == _CORE + "merge":
                shared |= self._merged(value_node)
            elif key_node.value in entries:
                first = entries[key_node.value].key
                where = f"first on line {first.line}" if first else ""
                self._problem(mark, f"the key '{key_node.value}' stands here a second time", where)
                self.tree(value_node)
            else:
                entries[str(key_node.value)] = self.tree(value_node, mark)
        return {**shared, **entries}

    def _merged(self, node: Node) -> dict[str, Tree]:
        """What ``<<: *anchor`` brings; of a list of anchors the first that has a key wins."""
        made = self.tree(node)
        parts = made.value if isinstance(made.value, list) else [made]
        if not all(isinstance(part.value, dict) for part in parts):
            self._problem(made.mark, "'<<' takes mappings only")
            return {}
        return {key: item for part in reversed(parts) for key, item in part.value.items()}

    def _scalar(self, node: ScalarNode) -> str | int | float | bool | None:
        text = str(node.value)
        kind = str(node.tag).removeprefix(_CORE)
        try:
            text.encode()
            match kind:
                case "null":
                    return None
                case "bool":
                    return text.lower() in ("true", "yes", "on")
                case "int":
                    return _whole(text.replace("_", ""))
                case "float":
                    return float(text.lower().replace("_", "").replace(".inf", "inf").replace(".nan", "nan"))
                case "str" | "timestamp":
                    return text
        except UnicodeEncodeError:
            self._problem(self._mark(node), "half a character (a lone surrogate) stands in this text")
        except ValueError:
            self._problem(self._mark(node), "this number cannot be read")
        else:
            self._tag(node, self._mark(node))
        return None

    def _tag(self, node: Node, mark: Mark) -> None:
        self._problem(mark, f"the tag {str(node.tag).replace(_CORE, '!!')} is not allowed", "leave it out")

    def _mark(self, node: Node) -> Mark:
        return Mark(self.file, node.start_mark.line + 1, node.start_mark.column + 1)

    def _problem(self, mark: Mark, message: str, hint: str = "") -> None:
        self.problems.append(Problem.at(mark, message, hint))


def _whole(text: str) -> int:
    return int(text, 0) if re.match(r"[-+]?0[box]", text) else int(text)
