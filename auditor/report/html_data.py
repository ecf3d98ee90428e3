"""The report's whole list of issues as compressed data for the browser: every text once, columns of numbers."""

import base64
import gzip
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from auditor.commons.wcag import CRITERIA
from auditor.i18n import MAX_VALUE, Texts, format_text, visible, well_formed
from auditor.model import AuditResult, Finding, Group, Lang
from auditor.report.html_view import Facts, anchor, on_whole_portal, safe_url
from auditor.report.samples import held, once, sample

MAX_PLACES = 200_000
"""Places kept; where an audit has more, every issue keeps its first ones."""
MAX_PICTURES = 4_000_000
"""Base64 characters of pictures."""
MAX_PICTURE = 80_000
TITLE, SELECTOR, SNIPPET, URL = 160, 300, 700, 2000
"""Characters shown of what a page sent."""

_STRINGS_BUDGET = 24_000_000
"""Characters of page-sent strings; what goes beyond is left out (they compress to a fifth or less)."""

# The texts the viewer needs; those with a count as plural forms.
_PLAIN = (
    "page-untitled",
    "whole-portal",
    "show-more-places",
)
_COUNTED = (
    "one-fix",
    "on-pages",
    "card-kinds",
    "card-more-places",
    "results-count",
    "pages-results",
)
_NAMES = ("impact", "area", "kind", "state")
_ENCODED = re.compile("(?:%[89A-Fa-f][0-9A-Fa-f])+")


@dataclass(slots=True)
class Strings:
    """Each string once; beyond the budget new ones become ''."""

    items: list[str] = field(default_factory=lambda: [""])
    left: int = _STRINGS_BUDGET
    _index: dict[str, int] = field(default_factory=lambda: {"": 0})

    def add(self, text: str, limit: int) -> int:
        """The number of a string that a page sent, made safe to show."""
        return self.keep(visible(text, limit))

    def keep(self, text: str) -> int:
        """The number of a string that is safe to show."""
        if text not in self._index:
            if len(text) > self.left:
                return 0
            self.left -= len(text)
            self._index[text] = len(self.items)
            self.items.append(text)
        return self._index[text]


@dataclass(slots=True)
class Places:
    """The places of all issues in columns, an issue's own beside each other."""

    issues: dict[str, int]
    room: Sequence[int]
    """How many places each issue may keep."""
    pages: dict[str, int]
    strings: Strings
    columns: list[tuple[list[int], list[int], list[int]]] = field(default_factory=list)
    extra_pages: list[str] = field(default_factory=list)
    """Names of portals that own findings no page owns."""

    def __post_init__(self) -> None:
        self.columns = [([], [], []) for _ in self.room]

    def add(self, finding: Finding, message: int) -> None:
        issue = self.issues.get(finding.group)
        if issue is None or len(self.columns[issue][0]) >= self.room[issue]:
            return
        if finding.page not in self.pages:
            self.pages[finding.page] = len(self.pages)
            self.extra_pages.append(finding.page)
        page, selector, said = self.columns[issue]
        page.append(self.pages[finding.page])
        selector.append(self.strings.add(finding.target.selector, SELECTOR))
        said.append(message)

    def joined(self, column: int) -> list[int]:
        return [value for columns in self.columns for value in columns[column]]


class Messages:
    """Formatted messages in all languages, each distinct one once."""

    def __init__(self, result: AuditResult, langs: Sequence[Lang]) -> None:
        self.checks = result.checks
        self.langs = langs
        self.items: dict[Lang, list[str]] = {lang: [""] for lang in langs}
        self.left = _STRINGS_BUDGET
        self._index: dict[tuple[Any, ...], int] = {}

    def add(self, finding: Finding) -> int:
        values = tuple((name, str(value)[: MAX_VALUE + 1]) for name, value in finding.data.items())
        key = (finding.check, finding.message, values)
        if key not in self._index:
            texts = {lang: message_of(finding, self.checks, lang) for lang in self.langs}
            size = sum(map(len, texts.values()))
            if size > self.left:
                return 0
            self.left -= size
            self._index[key] = len(self._index) + 1
            for lang, text in texts.items():
                self.items[lang].append(text)
        return self._index[key]


def message_of(finding: Finding, checks: Mapping[str, Any], lang: Lang) -> str:
    """The finding's message, its values marked as samples; its key where the check is not known."""
    check = checks.get(finding.check)
    if check is None or finding.message not in check.messages:
        return visible(finding.message, SNIPPET)
    return held(once(format_text(check.messages[finding.message], lang, finding.data, mark=sample)))


def picture(image: bytes | None) -> str:
    """A picture as Base64; '' where there is none, or it is no WebP or too large."""
    if not image or image[:4] != b"RIFF" or image[8:12] != b"WEBP" or len(image) > MAX_PICTURE:
        return ""
    return base64.b64encode(image).decode("ascii")


def pictures(result: AuditResult, issues: Iterable[Group]) -> dict[int, str]:
    """Pictures by issue, most urgent first, until the budget is used up."""
    kept: dict[int, str] = {}
    left = MAX_PICTURES
    for index, group in enumerate(issues):
        image = picture(result.crop(group.id))
        if image and len(image) <= left:
            kept[index] = image
            left -= len(image)
    return kept


def pack(facts: Facts, texts: Texts, langs: Sequence[Lang]) -> str:
    """The data block: Base64 of gzip of JSON. Findings are read once, in any order."""
    result = facts.result
    issues = [group for rows in facts.groups.values() for group in rows]
    kinds = [kind for kind, rows in facts.groups.items() for _ in rows]
    strings, messages = Strings(), Messages(result, langs)
    checks = list(result.checks)
    places = Places(
        issues={group.id: i for i, group in enumerate(issues)},
        room=_room([group.findings for group in issues]),
        pages={page.url: i for i, page in enumerate(result.pages)},
        strings=strings,
    )
    rows = [_issue(g, k, facts, places, messages, checks) for g, k in zip(issues, kinds, strict=True)]
    for finding in result.findings():
        places.add(finding, messages.add(finding))
    data = {
        "ui": {lang: _ui(texts, lang) for lang in langs},
        "checks": [_check(result, check, langs) for check in checks],
        "criteria": _criteria(result, langs),
        "issues": rows,
        "kept": [len(columns[0]) for columns in places.columns],
        "placePage": places.joined(0),
        "placeSelector": places.joined(1),
        "placeMessage": places.joined(2),
        "pages": _pages(result, places, strings),
        "messages": messages.items,
        "strings": strings.items,
    }
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return base64.b64encode(gzip.compress(well_formed(text).encode(), 9, mtime=0)).decode("ascii")


def _room(sizes: Sequence[int]) -> list[int]:
    """The most places each issue may keep so that all together stay within ``MAX_PLACES``."""
    low, high = 0, max(sizes, default=0)
    while low < high:
        middle = (low + high + 1) // 2
        if sum(min(size, middle) for size in sizes) <= MAX_PLACES:
            low = middle
        else:
            high = middle - 1
    return [min(size, low) for size in sizes]


def _issue(
    group: Group, kind: str, facts: Facts, places: Places, messages: Messages, checks: list[str]
) -> list[Any]:
    check = checks.index(group.check) if group.check in checks else -1
    return [
        group.id,
        anchor(group.id),
        check,
        str(group.impact),
        kind,
        group.findings,
        0 if on_whole_portal(group, facts.result.checks) else group.pages,
        group.templates,
        messages.add(group.example),
        places.strings.add(group.example.target.html, SNIPPET),
    ]


def _pages(result: AuditResult, places: Places, strings: Strings) -> dict[str, list[Any]]:
    more = len(places.extra_pages)
    urls = [p.url for p in result.pages] + places.extra_pages
    return {
        "url": [strings.add(readable(url), URL) for url in urls],
        "href": [safe_url(url) if readable(url) != url else 1 if safe_url(url) else "" for url in urls],
        "title": [strings.keep(sample(p.title.strip(), TITLE)) for p in result.pages] + [0] * more,
        "state": [p.state for p in result.pages] + [""] * more,
        "failed": [p.failed for p in result.pages] + [0] * more,
        "undecided": [p.cant_tell for p in result.pages] + [0] * more,
    }


def readable(url: str) -> str:
    """The URL with its percent-encoded letters as letters; the rest of it as it is."""
    return visible(_ENCODED.sub(_letters, url[: URL * 4]), URL)


def _letters(encoded: re.Match[str]) -> str:
    try:
        return bytes.fromhex(encoded[0].replace("%", "")).decode()
    except UnicodeDecodeError:
        return encoded[0]


def _check(result: AuditResult, check: str, langs: Sequence[Lang]) -> list[Any]:
    info = result.checks[check]
    texts = {lang: [held(text[lang]) for text in (info.title, info.why, info.fix)] for lang in langs}
    return [check, str(info.area), list(info.wcag), texts]


def _criteria(result: AuditResult, langs: Sequence[Lang]) -> dict[str, dict[str, str]]:
    used = {number for check in result.checks.values() for number in check.wcag}
    return {number: {lang: CRITERIA[number].name[lang] for lang in langs} for number in CRITERIA if number in used}


def _ui(texts: Texts, lang: Lang) -> dict[str, Any]:
    names = {
        prefix: {
            key.removeprefix(f"{prefix}-"): texts.get(lang, key)
            for key in sorted(texts.keys(lang))
            if key.startswith(f"{prefix}-")
        }
        for prefix in _NAMES
    }
    plain = {key: texts.get(lang, key) for key in _PLAIN}
    forms = {key: texts.forms(lang, key) for key in _COUNTED}
    position = texts.get(lang, "pager-position", page="{page}", pages="{pages}")
    return {"names": names, "text": {**plain, "pager-position": position}, "forms": forms}
