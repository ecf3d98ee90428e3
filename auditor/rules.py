"""What a check module imports to declare itself.

A page check is a function whose parameter names are the artifacts it reads (``auditor.artifacts``); a portal
check takes ``portal``. It yields one judgement per target it looked at; yielding nothing means the check is
inapplicable. The module's docstring is the check's English documentation under fixed headings, ``arabic`` the
same in Arabic, and the module's name is the check's id::

    \"\"\"The page says what language it is in.

    What it checks: ...
    Why it matters: ...
    How to fix: ...
    Exceptions: ...
    References: ...
    \"\"\"

    @check(title=Text(en=..., ar=...), wcag=("3.1.1",), act=("b5c3f8",), impact="serious",
           messages={"absent": Text(en=..., ar=...)}, arabic=ARABIC)
    def page_language_missing(snapshot: Snapshot) -> Iterator[Judgement]: ...
"""

import inspect
import re
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from auditor.errors import CheckDefinitionError
from auditor.model import Area, CheckInfo, Impact, Node, Outcome, Target, Text

Place = Node | Target | str | None
"""What a judgement is about: an element, a target, a name such as a URL or header, or the whole page."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a check says of one target."""

    outcome: Outcome
    place: Place = None
    message: str = ""
    data: Mapping[str, Any] = field(default_factory=dict)
    """Values for the message: strings and numbers."""
    evidence: Mapping[str, Any] = field(default_factory=dict)
    """What was measured, for people and machines: JSON data."""
    cause: str = ""
    """Findings with the same cause are one thing to fix; '' lets the place decide."""
    page: str = ""
    """For portal checks: the URL of the page the finding belongs to."""
    impact: Impact | None = None
    """Where this target is better or worse than the check's usual impact."""
    count: int = 1


def passed(place: Place = None, *, count: int = 1, page: str = "") -> Judgement:
    """The target satisfies the check. ``count`` says so of several targets at once."""
    return Judgement(Outcome.PASSED, place, count=count, page=page)


def failed(
    place: Place,
    message: str,
    *,
    evidence: Mapping[str, Any] | None = None,
    cause: str = "",
    page: str = "",
    impact: Impact | None = None,
    **data: str | float,
) -> Judgement:
    """The target certainly fails. ``message`` is a key of the check's messages, ``data`` its values."""
    return Judgement(Outcome.FAILED, place, message, data, evidence or {}, cause, page, impact)


def cant_tell(
    place: Place,
    message: str,
    *,
    evidence: Mapping[str, Any] | None = None,
    cause: str = "",
    page: str = "",
    impact: Impact | None = None,
    **data: str | float,
) -> Judgement:
    """A person has to decide about the target."""
    return Judgement(Outcome.CANT_TELL, place, message, data, evidence or {}, cause, page, impact)


@dataclass(frozen=True, slots=True)
class Check:
    """One rule of ours: its public face, its documentation, its needs and its function."""

    info: CheckInfo
    run: Callable[..., Iterable[Judgement]]
    needs: tuple[str, ...]
    docs: Mapping[str, Mapping[str, str]]
    """Documentation by language, then heading key (see :data:`HEADINGS`)."""

    @property
    def id(self) -> str:
        return self.info.id

    @property
    def is_portal_check(self) -> bool:
        return self.info.scope == "portal"


@dataclass(frozen=True, slots=True)
class Fact:
    """A small thing worth remembering of every page for portal checks: JSON data."""

    name: str
    run: Callable[..., Any]
    needs: tuple[str, ...]


HEADINGS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "what": "What it checks",
        "why": "Why it matters",
        "fix": "How to fix",
        "exceptions": "Exceptions",
        "references": "References",
    },
    "ar": {
        "what": "ما الذي يُفحص",
        "why": "لماذا يهم",
        "fix": "كيفية الإصلاح",
        "exceptions": "الاستثناءات",
    },
}
_REQUIRED = ("what", "why", "fix")


def check(
    *,
    title: Text,
    impact: str,
    messages: Mapping[str, Text],
    arabic: str,
    wcag: tuple[str, ...] = (),
    act: tuple[str, ...] = (),
    advice: bool = False,
) -> Callable[[Callable[..., Iterable[Judgement]]], Check]:
    """Declare the module's check. The id, area and documentation come from the module itself.

    Args:
        title: what the check demands, as a short sentence.
        impact: critical, serious, moderate or minor.
        messages: message key to Fluent pattern, one for every way to fail or not to be decided.
        arabic: the docstring's counterpart under the Arabic headings.
        wcag: success criteria a failure breaks; a failure of such a check is a finding.
        act: ids of ACT rules the check implements.
        advice: its findings are advice, apart from what is demanded.

    Raises:
        CheckDefinitionError: the module breaks the contract.
    """

    def declare(function: Callable[..., Iterable[Judgement]]) -> Check:
        module = sys.modules[function.__module__]
        *_, pack, name = function.__module__.split(".")
        if function.__name__ != name:
            raise CheckDefinitionError(f"{function.__module__}: the function must be called {name}")
        needs = tuple(inspect.signature(function).parameters)
        docs = {
            "en": parse_docs(module.__doc__ or "", "en", function.__module__),
            "ar": parse_docs(arabic, "ar", function.__module__),
        }
        info = CheckInfo(
            id=f"{pack}/{name.replace('_', '-')}",
            area=Area(pack),
            wcag=wcag,
            act=act,
            impact=Impact(impact),
            advice=advice,
            title=title,
            why=Text(docs["en"]["why"], docs["ar"]["why"]),
            fix=Text(docs["en"]["fix"], docs["ar"]["fix"]),
            messages=dict(messages),
            scope="portal" if "portal" in needs else "page",
        )
        return Check(info, function, needs, docs)

    return declare


def fact(function: Callable[..., Any]) -> Fact:
    """Keep what this function says of every page, under its name, in ``portal.pages[].facts``."""
    return Fact(function.__name__, function, tuple(inspect.signature(function).parameters))


def parse_docs(text: str, lang: str, where: str) -> dict[str, str]:
    """Sections of a check's documentation by heading key; ``summary`` is the first line.

    Raises:
        CheckDefinitionError: a required heading is missing or empty.
    """
    headings = HEADINGS[lang]
    text = inspect.cleandoc(text)
    pattern = "|".join(re.escape(h) for h in headings.values())
    parts = re.split(rf"(?m)^({pattern})\s*:?[ \t]*", text)
    names = {heading: key for key, heading in headings.items()}
    sections = {names[h]: _paragraphs(body) for h, body in zip(parts[1::2], parts[2::2], strict=True)}
    missing = [headings[key] for key in _REQUIRED if not sections.get(key)]
    if missing:
        raise CheckDefinitionError(f"{where}: documentation ({lang}) lacks: {', '.join(missing)}")
    return {"summary": _paragraphs(parts[0]), **sections}


def _paragraphs(text: str) -> str:
    """Lines of a paragraph joined; list items and paragraphs keep their own lines."""
    joined = re.sub(r"(?<!\n)\n(?!\n|\s*[-*•] )\s*", " ", text.strip())
    return re.sub(r"\n{2,}", "\n", joined)
