"""JUnit: a suite an area, a case for each check that ran on a portal, and a suite for what else the gate demands.

Only what fails the gate is a failure; what was measured too little is an error; what only a person decides is
skipped. Names are unique within their class, as GitLab wants them.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from lxml import etree

from auditor.model import Outcome
from auditor.report.ci import Row, View, line, words

_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_Key = tuple[str, str]
MOST = 500
"""Issues of one check that are told."""


def files(view: View) -> dict[str, bytes]:
    """``junit.xml``."""
    root = etree.Element("testsuites", name="Portal Auditor")
    failing: dict[_Key, list[Row]] = defaultdict(list)
    for row in view.rows:
        if row.issue.fails:
            failing[row.issue.portal, row.issue.check].append(row)
    answers = _answers(view)
    for key in failing:
        answers.setdefault(key, True)
    by_area: dict[str, list[_Key]] = defaultdict(list)
    for portal, check in answers:
        by_area[view.result.checks[check].area.value].append((portal, check))
    for area, keys in sorted(by_area.items()):
        suite = etree.SubElement(root, "testsuite", name=words().get(view.lang, f"area-{area}"))
        for portal, check in sorted(keys):
            case = _case(suite, f"{portal}.{area}", check, view)
            if rows := failing.get((portal, check)):
                _say(case, "failure", rows[0].title, _failures(rows, view))
            elif not answers[portal, check]:
                etree.SubElement(case, "skipped", message=view.t("needs-person"))
        _count(suite)
    _gate(root, view)
    _count(root)
    return {"junit.xml": etree.tostring(root, encoding="utf-8", xml_declaration=True, pretty_print=True)}


def _answers(view: View) -> dict[_Key, bool]:
    """By portal and check: whether the check decided anything."""
    portal_of: Mapping[str, str] = {page.url: page.portal for page in view.result.pages}
    answers: dict[_Key, bool] = {}
    for row in view.result.outcomes():
        check = view.result.checks.get(row.check)
        if check is None or check.advice:
            continue
        key = (portal_of.get(row.page, row.page), row.check)
        decided = row.outcome not in (Outcome.CANT_TELL, Outcome.UNTESTED)
        answers[key] = answers.get(key, False) or decided
    return answers


def _case(suite: etree._Element, classname: str, name: str, view: View) -> etree._Element:
    attributes = {"classname": line(classname, 200), "name": line(name, 200), "file": view.anchor.path, "time": "0"}
    return etree.SubElement(suite, "testcase", {k: _legal(v) for k, v in attributes.items()})


def _failures(rows: Sequence[Row], view: View) -> list[str]:
    more = [view.t("more-rows", n=len(rows) - MOST)] if len(rows) > MOST else []
    return [said for row in rows[:MOST] for said in _lines(row)] + more


def _lines(row: Row) -> list[str]:
    issue = row.issue
    said = [
        f"{row.impact} · {row.status}: {row.message}",
        f"  {row.page}",
        f"  {row.selector}" if row.selector else "",
    ]
    said += [f"  {issue.check} {issue.example.fingerprint}", f"  {row.accept}", f"  {row.fix}"]
    return [part for part in said if part]


def _gate(root: etree._Element, view: View) -> None:
    suite = etree.SubElement(root, "testsuite", name=view.t("gate-suite"))
    whole = _case(suite, "gate", "verdict", view)
    etree.SubElement(whole, "system-out").text = _legal(f"{view.headline}\n{view.counts}")
    for kind, notes in (("error", view.verdict.shortfalls), ("failure", view.verdict.failures)):
        for index, note in enumerate(notes, 1):
            said = view.note(note)
            _say(_case(suite, "gate", f"{note.key} {index}", view), kind, said, [said])
    _count(suite)


def _say(case: etree._Element, kind: str, message: str, lines: Sequence[str]) -> None:
    told = etree.SubElement(case, kind, message=_legal(message), type=kind)
    told.text = _legal("\n".join(lines))


def _count(element: etree._Element) -> None:
    cases = list(element.iter("testcase"))
    element.set("tests", str(len(cases)))
    for attribute, kind in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        element.set(attribute, str(sum(case.find(kind) is not None for case in cases)))


def _legal(text: str) -> str:
    return _ILLEGAL.sub("\ufffd", text)
