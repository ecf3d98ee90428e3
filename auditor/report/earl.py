"""earl.json: outcomes as EARL 1.0 in JSON-LD, in the shape that W3C asks of implementers of its ACT rules.

One TestSubject a page, with an Assertion for every check that was to judge it. The context is in the file, so that it
is read without a network. Sources: https://www.w3.org/TR/EARL10-Schema/ and
https://www.w3.org/WAI/standards-guidelines/act/report/earl.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any
from urllib.parse import quote

from auditor.commons.act_rules import ACT_RULES
from auditor.commons.wcag import CRITERIA
from auditor.i18n import LANGS, format_text, visible, well_formed
from auditor.model import AuditResult, CheckInfo, Finding, OutcomeRow

MAX_POINTERS = 10
"""Places of one assertion that are pointed at; result.json has all."""
_SELECTOR, _TITLE, _REASON = 2000, 500, 1000
_ASSERTOR = "_:auditor"

_CONTEXT = {
    "@vocab": "http://www.w3.org/ns/earl#",
    "earl": "http://www.w3.org/ns/earl#",
    "dct": "http://purl.org/dc/terms/",
    "doap": "http://usefulinc.com/ns/doap#",
    "ptr": "http://www.w3.org/2009/pointers#",
    "source": {"@id": "dct:source", "@type": "@id"},
    "title": "dct:title",
    "date": "dct:date",
    "description": "dct:description",
    "isPartOf": {"@id": "dct:isPartOf", "@type": "@id"},
    "name": "doap:name",
    "release": "doap:release",
    "revision": "doap:revision",
    "assertions": {"@reverse": "subject"},
    "assertedBy": {"@type": "@id"},
    "mode": {"@type": "@id"},
    "outcome": {"@type": "@id"},
    "expression": "ptr:expression",
}


def render(result: AuditResult) -> bytes:
    """The whole file."""
    return b"".join(stream(result))


def stream(result: AuditResult) -> Iterator[bytes]:
    """The file page by page; findings and outcomes are read once each."""
    pointers = _pointers(result)
    tests = {name: _test(check) for name, check in result.checks.items()}
    titles = {page.url: page.title for page in result.pages}
    starts = {str(p["name"]): str(p["start"][0]) for p in result.portals if p["start"]}
    date = str(result.run.get("finished") or result.run["started"])
    yield b'{"@context":' + encoded(_CONTEXT) + b',"@graph":[\n' + encoded(_assertor(result.tool))
    for page, rows in groupby(result.outcomes(), lambda row: row.page):
        subject: dict[str, Any] = {"@type": "TestSubject", "source": iri(starts.get(page, page))}
        if titles.get(page):
            subject["title"] = visible(titles[page], _TITLE)
        subject["assertions"] = [_assertion(row, tests, pointers, date) for row in rows]
        yield b",\n" + encoded(subject)
    yield b"\n]}\n"


def encoded(value: Any) -> bytes:
    """JSON in UTF-8; lone surrogates become U+FFFD."""
    return well_formed(json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))).encode()


def iri(address: str) -> str:
    """An address that RDF can carry: what no IRI may have is percent-encoded; a bare name becomes a URN."""
    text = well_formed(address)
    if not re.match(r"https?://", text, re.IGNORECASE):
        return f"urn:portal:{quote(text[:200], safe='')}"
    return re.sub(r"[^\w\-.~:/?#\[\]@!$&'()*+,;=%]|%(?![0-9A-Fa-f]{2})|[\ufdd0-\ufdef]", _percent, text)


def _percent(found: re.Match[str]) -> str:
    return quote(found[0], safe="")


def _assertor(tool: Mapping[str, Any]) -> dict[str, Any]:
    release = {"@type": "Version", "revision": str(tool["version"])}
    return {"@id": _ASSERTOR, "@type": ["Assertor", "Software"], "name": str(tool["name"]), "release": release}


def requirements(check: CheckInfo) -> list[str]:
    """Addresses of the success criteria and ACT rules that a check belongs to."""
    criteria = [CRITERIA[number].url for number in check.wcag if number in CRITERIA]
    return [*criteria, *(ACT_RULES[rule].url for rule in check.act if rule in ACT_RULES)]


def _test(check: CheckInfo) -> dict[str, Any]:
    about = [{"@value": check.title[lang], "@language": lang} for lang in LANGS]
    return {"@type": "TestCase", "title": check.id, "description": about, "isPartOf": requirements(check)}


def _pointers(result: AuditResult) -> Mapping[tuple[str, str], Sequence[dict[str, Any]]]:
    """By page and check, the first places, what failed before what is undecided."""
    found: dict[tuple[str, str], list[Finding]] = defaultdict(list)
    for finding in result.findings():
        places = found[finding.page, finding.check]
        if len(places) < MAX_POINTERS:
            places.append(finding)
    return {key: [_pointer(f, result.checks) for f in places] for key, places in found.items()}


def _pointer(finding: Finding, checks: Mapping[str, CheckInfo]) -> dict[str, Any]:
    check = checks.get(finding.check)
    pattern = check.messages.get(finding.message) if check else None
    said = [
        {"@value": format_text(pattern, lang, finding.data), "@language": lang}
        for lang in LANGS
        if pattern is not None
    ]
    return {
        "@type": "ptr:CSSSelectorPointer",
        "expression": visible(finding.target.selector, _SELECTOR),
        **({"description": said} if said else {}),
    }


def _assertion(
    row: OutcomeRow,
    tests: Mapping[str, dict[str, Any]],
    pointers: Mapping[tuple[str, str], Iterable[dict[str, Any]]],
    date: str,
) -> dict[str, Any]:
    result: dict[str, Any] = {"@type": "TestResult", "outcome": f"earl:{row.outcome.value}", "date": date}
    if row.reason:
        result["info"] = visible(row.reason, _REASON)
    if found := pointers.get((row.page, row.check)):
        result["pointer"] = list(found)
    return {
        "@type": "Assertion",
        "assertedBy": _ASSERTOR,
        "mode": "earl:automatic",
        "test": tests.get(row.check, {"@type": "TestCase", "title": row.check, "isPartOf": []}),
        "result": result,
    }
