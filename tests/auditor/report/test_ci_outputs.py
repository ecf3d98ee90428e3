"""What pipelines read: valid for an independent reader, within its limits, whatever pages send."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from importlib import import_module
from typing import Any

import lxml.html
import pytest
from jsonschema import Draft202012Validator
from lxml import etree

from auditor.baseline import Acceptance, Baseline
from auditor.gate import Gate, Matches, Note, Status, Verdict, evaluate
from auditor.model import Lang, Outcome
from auditor.report import github, markdown
from auditor.report.ci import Anchor, View, line, texts
from tests.support_results import SyntheticResult

TODAY = date(2026, 11, 22)
HOSTILE = (
    "</script>]]><!--\ud800\x00\x0b\x1b\u2028\u202e\ufffe\"'\\ =cmd|' /C calc'!A0 `x` | [a](javascript:1) @team\n"
    "::error::owned\r\n##vso[task.setvariable variable=x]y %0A {{x}} ${{ secrets.X }} <img src=x onerror=1>"
)
FORMATS = ("azure", "badge", "github", "gitlab", "jenkins", "junit", "markdown", "sarif")


def view(lang: Lang = "en", poison: str = "", **size: int) -> View:
    result = SyntheticResult(**{"count": 310, "n_groups": 31, "n_pages": 60, **size}, poison=poison)  # type: ignore[arg-type]
    matches = Matches(result, Baseline())
    entries: dict[tuple[str, str], Acceptance] = {}
    for finding in result.findings():
        number = int(finding.group, 16)
        if finding.outcome is Outcome.FAILED and number % 3 == 0:
            key, place = (matches.portal(finding), finding.group), matches.place(finding)
            places = (*(entries[key].places if key in entries else ()), place)
            about = (poison or "what", poison or "فريق البوابة", poison or "plan")
            expires = TODAY + timedelta(days=400 if number % 2 else -1)
            entries[key] = Acceptance(key[0], finding.check, key[1], finding.impact, *about, expires, places)
    verdict = evaluate(result, Gate(), Baseline(tuple(entries.values()), matches.measured_pages()), today=TODAY)
    note = Note("answers", {"check": "a/b", "n": 1, "of": 3, "why": poison or "timeout"})
    verdict = replace(verdict, shortfalls=(note,), failures=(Note("clause-broken", {"clause": poison or "p:c"}),))
    return View(result, verdict, lang, Anchor("audit/بوابة main.yaml", {"services": 7, "main": 12}))


def files(name: str, seen: View) -> dict[str, bytes]:
    made: dict[str, bytes] = import_module(f"auditor.report.{name}").files(seen)
    return made


@pytest.fixture(scope="module", params=["plain", "hostile", "huge"])
def seen(request: pytest.FixtureRequest) -> View:
    return view(poison={"plain": "", "hostile": HOSTILE, "huge": HOSTILE + "ط" * 50_000}[request.param])


def test_the_sample_has_every_kind_of_standing() -> None:
    shown = view()
    assert {row.issue.status for row in shown.rows} == {Status.NEW, Status.KNOWN, Status.EXPIRED}
    assert any(row.issue.fails for row in shown.rows)
    assert any(not row.url for row in shown.rows)


@pytest.mark.parametrize("name", FORMATS)
def test_files_are_utf8_without_what_readers_choke_on(seen: View, name: str) -> None:
    for file, data in files(name, seen).items():
        text = data.decode("utf-8", "strict")
        assert not data.startswith(b"\xef\xbb\xbf"), file
        assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\u202e\u2028]", text), file
        assert "##vso[task.set" not in text, file
        assert len(data) < 5_000_000, file


# ---------------------------------------------------------------- SARIF

_TEXT = {
    "type": "object",
    "required": ["text"],
    "properties": {"text": {"type": "string", "minLength": 1, "maxLength": 1024}},
}
_POSITION = {"type": "integer", "minimum": 1}
_REGION = ("startLine", "startColumn", "endLine", "endColumn")
SARIF = {
    "type": "object",
    "required": ["$schema", "version", "runs"],
    "properties": {
        "version": {"const": "2.1.0"},
        "runs": {
            "maxItems": 20,
            "items": {
                "required": ["tool", "results", "automationDetails"],
                "properties": {
                    "tool": {
                        "properties": {
                            "driver": {
                                "required": ["name", "rules"],
                                "properties": {
                                    "rules": {
                                        "items": {
                                            "required": ["id", "shortDescription", "fullDescription", "help"],
                                            "properties": {
                                                "name": {"type": "string", "pattern": "^[A-Z][A-Za-z0-9]{0,254}$"},
                                                "shortDescription": _TEXT,
                                                "fullDescription": _TEXT,
                                                "help": _TEXT,
                                                "properties": {"properties": {"tags": {"maxItems": 10}}},
                                            },
                                        }
                                    }
                                },
                            }
                        }
                    },
                    "results": {
                        "maxItems": 25_000,
                        "items": {
                            "required": ["ruleId", "message", "locations", "partialFingerprints"],
                            "properties": {
                                "level": {"enum": ["none", "note", "warning", "error"]},
                                "baselineState": {"enum": ["new", "unchanged", "updated", "absent"]},
                                "message": _TEXT,
                                "partialFingerprints": {
                                    "required": ["primaryLocationLineHash"],
                                    "additionalProperties": {"type": "string"},
                                },
                                "webRequest": {"properties": {"target": {"format": "uri"}}},
                                "locations": {
                                    "minItems": 1,
                                    "items": {
                                        "required": ["physicalLocation"],
                                        "properties": {
                                            "physicalLocation": {
                                                "required": ["artifactLocation", "region"],
                                                "properties": {
                                                    "artifactLocation": {
                                                        "properties": {
                                                            "uri": {
                                                                "format": "uri-reference",
                                                                "pattern": "^[^/:]+/",
                                                            }
                                                        }
                                                    },
                                                    "region": {
                                                        "required": list(_REGION),
                                                        "properties": dict.fromkeys(_REGION, _POSITION),
                                                    },
                                                },
                                            }
                                        },
                                    },
                                },
                            },
                        },
                    },
                },
            },
        },
    },
}


def test_sarif_is_what_code_scanning_takes(seen: View) -> None:
    log = json.loads(files("sarif", seen)["portal-audit.sarif"])
    validator = Draft202012Validator(SARIF, format_checker=Draft202012Validator.FORMAT_CHECKER)
    assert [(list(e.path), e.message[:200]) for e in validator.iter_errors(log)] == []
    run = log["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    assert len({rule["id"] for rule in rules}) == len(rules)
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    hashes = [r["partialFingerprints"]["primaryLocationLineHash"] for r in run["results"]]
    assert len(set(hashes)) == len(hashes), "one result an issue"


def test_sarif_says_what_is_accepted_and_stands_at_the_portals_line() -> None:
    run = json.loads(files("sarif", view())["portal-audit.sarif"])["runs"][0]
    by_status = {r["properties"]["status"]: r for r in run["results"]}
    assert by_status["known"]["suppressions"][0]["status"] == "accepted"
    assert "suppressions" not in by_status["expired"]
    assert {r["locations"][0]["physicalLocation"]["region"]["startLine"] for r in run["results"]} == {7, 12}
    assert run["automationDetails"]["id"].startswith("portal-audit/industry/")


def test_identities_do_not_change_with_the_language() -> None:
    def hashes(lang: Lang) -> list[str]:
        run = json.loads(files("sarif", view(lang))["portal-audit.sarif"])["runs"][0]
        return [r["partialFingerprints"]["primaryLocationLineHash"] for r in run["results"]]

    assert hashes("ar") == hashes("en")


# ---------------------------------------------------------------- JUnit


def test_junit_parses_and_counts(seen: View) -> None:
    root = etree.fromstring(files("junit", seen)["junit.xml"])
    suites = root.findall("testsuite")
    for suite in [root, *suites]:
        cases = list(suite.iter("testcase"))
        assert int(suite.get("tests", "-1")) == len(cases)
        for attribute, kind in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
            assert int(suite.get(attribute, "-1")) == sum(c.find(kind) is not None for c in cases)
    names = [(c.get("classname"), c.get("name")) for c in root.iter("testcase")]
    assert len(set(names)) == len(names)
    assert int(root.get("errors", "0")) == 1


def test_junit_fails_what_the_gate_fails_and_nothing_else() -> None:
    shown = view()
    root = etree.fromstring(files("junit", shown)["junit.xml"])
    failed = {
        (c.get("classname", "").split(".")[0], c.get("name"))
        for c in root.iter("testcase")
        if c.find("failure") is not None
    }
    wanted = {(row.issue.portal, row.issue.check) for row in shown.rows if row.issue.fails}
    assert {f for f in failed if f[0] != "gate"} == wanted
    told = "".join(f.text or "" for f in root.iter("failure"))
    for row in shown.rows:
        if row.issue.fails:
            assert row.issue.example.fingerprint in told
            assert row.accept in told


# ---------------------------------------------------------------- GitLab, Jenkins, badge

_STRING: dict[str, Any] = {"type": "string", "minLength": 1}
QUALITY = {
    "type": "array",
    "items": {
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": _STRING,
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{16}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": r"^[^/.]"},
                    "lines": {"required": ["begin"], "properties": {"begin": _POSITION}},
                },
            },
        },
    },
}
PA11Y = {
    "type": "object",
    "required": ["total", "passes", "errors", "results"],
    "properties": {
        "total": {"type": "integer", "minimum": 0},
        "passes": {"type": "integer", "minimum": 0},
        "errors": {"type": "integer", "minimum": 0},
        "results": {
            "additionalProperties": {
                "type": "array",
                "items": {
                    "required": [
                        "code",
                        "type",
                        "typeCode",
                        "message",
                        "context",
                        "selector",
                        "runner",
                        "runnerExtras",
                    ],
                    "properties": {
                        "type": {"enum": ["error", "warning", "notice"]},
                        "runnerExtras": {"type": "object"},
                    },
                },
            }
        },
    },
}
JENKINS = {
    "required": ["issues"],
    "properties": {
        "issues": {
            "items": {
                "required": ["fileName", "severity", "message", "fingerprint"],
                "properties": {
                    "fileName": _STRING,
                    "lineStart": _POSITION,
                    "severity": {"enum": ["ERROR", "HIGH", "NORMAL", "LOW"]},
                    "message": _STRING,
                    "fingerprint": _STRING,
                },
            }
        }
    },
}
BADGE = {
    "required": ["schemaVersion", "label", "message"],
    "properties": {"schemaVersion": {"const": 1}, "label": _STRING, "message": _STRING, "color": _STRING},
    "additionalProperties": False,
}


@pytest.mark.parametrize(
    ("name", "file", "schema"),
    [
        ("gitlab", "gl-code-quality.json", QUALITY),
        ("gitlab", "gl-accessibility.json", PA11Y),
        ("jenkins", "jenkins-issues.json", JENKINS),
        ("badge", "badge.json", BADGE),
    ],
)
def test_json_files_have_their_shape(seen: View, name: str, file: str, schema: dict[str, Any]) -> None:
    told = json.loads(files(name, seen)[file])
    assert [(list(e.path), e.message[:200]) for e in Draft202012Validator(schema).iter_errors(told)] == []


def test_gitlab_accessibility_has_nothing_that_changes_from_run_to_run() -> None:
    """GitLab tells new from old by comparing whole objects."""

    def errors(shown: View) -> list[dict[str, Any]]:
        told = json.loads(files("gitlab", shown)["gl-accessibility.json"])
        found = [e for listed in told["results"].values() for e in listed]
        assert told["errors"] == len(found)
        return found

    before = errors(view())
    shown = view()
    moved = tuple(
        replace(
            i,
            places=i.places + 1,
            pages=i.pages + 1,
            example=replace(i.example, data={**i.example.data, "ratio": 1.01}),
        )
        for i in shown.verdict.issues
    )
    assert errors(replace(shown, verdict=replace(shown.verdict, issues=moved))) == before
    identities = [json.dumps(e, sort_keys=True) for e in before]
    assert len(set(identities)) == len(identities), "equal objects of two pages would be merged"


def test_jenkins_keeps_fingerprints_apart() -> None:
    told = json.loads(files("jenkins", view())["jenkins-issues.json"])["issues"]
    assert {i["severity"] for i in told} >= {"ERROR", "NORMAL"}


@pytest.mark.parametrize(
    ("change", "message", "color"),
    [
        (lambda v: replace(v, shortfalls=()), r"\d+ new issues", "red"),
        (lambda v: v, "not measured", "lightgrey"),
        (lambda v: Verdict(()), "passed", "brightgreen"),
        (lambda v: Verdict((), failures=v.failures), "demands broken", "red"),
    ],
)
def test_the_badge(change: Callable[[Verdict], Verdict], message: str, color: str) -> None:
    shown = view()
    badge = json.loads(files("badge", replace(shown, verdict=change(shown.verdict)))["badge.json"])
    assert re.fullmatch(message, badge["message"])
    assert badge["color"] == color


# ---------------------------------------------------------------- Markdown and logs


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_markdown_keeps_within_its_limit_and_says_what_it_drops(lang: Lang) -> None:
    shown = view(lang, count=3000, n_groups=1500, n_pages=400)
    whole = markdown.page(shown, 10_000_000)
    for limit in (5_000, 20_000, 60_000):
        page = markdown.page(shown, limit)
        assert len(page) <= limit
        assert len(page) < len(whole)
        assert page.decode().rstrip().endswith("</div>")
        assert re.search(r"… (and|و)", page.decode())
    for file, limit in (("comment.md", 65_536), ("github-summary.md", 1_048_576), ("azure-summary.md", 1_048_576)):
        made = {**files("markdown", shown), **files("github", shown), **files("azure", shown)}
        assert len(made[file]) < limit


def test_markdown_takes_no_markup_from_pages() -> None:
    text = files("markdown", view(poison=HOSTILE))["comment.md"].decode()
    tags = {e.tag for e in lxml.html.fromstring(text).iter() if isinstance(e.tag, str)}
    assert tags <= {"div", "code", "html", "body", "p"}
    assert not re.search(r"(?<!\\)\]\(", text)
    assert "@team" not in text
    rows = [row for row in text.splitlines() if row.startswith("| ")]
    assert {len(re.findall(r"(?<!\\)\|", row)) for row in rows} == {7}


def test_annotations_are_ten_of_a_kind_and_one_line_each() -> None:
    shown = view(poison=HOSTILE, count=900, n_groups=300)
    lines = files("github", shown)["github-annotations.txt"].decode().splitlines()
    for level in ("error", "warning"):
        assert sum(said.startswith(f"::{level} ") for said in lines) <= github.MOST + 1
    grammar = re.compile(r"::(error|warning) file=[^:,\r\n]+,line=\d+,title=[^:,\r\n]*::[^\r\n]+")
    assert all(grammar.fullmatch(said) for said in lines)


def test_azure_commands_hold_no_second_command() -> None:
    lines = files("azure", view(poison=HOSTILE))["azure-issues.txt"].decode().splitlines()
    grammar = re.compile(r"##vso\[task\.logissue type=(error|warning);sourcepath=[^;\]]+;linenumber=\d+\].+")
    assert all(grammar.fullmatch(said) for said in lines)
    assert all(said.count("##vso[") == 1 for said in lines)


def test_every_failing_line_names_check_page_fingerprint_and_how_to_accept() -> None:
    shown = view()
    failing = [row for row in shown.rows if row.issue.fails]
    comment = markdown.page(shown, 10_000_000).decode()
    azure = files("azure", shown)["azure-issues.txt"].decode()
    assert failing
    for row in failing:
        for part in (row.issue.check, row.issue.example.fingerprint, row.issue.accept):
            assert part in comment
            assert part in azure


def test_lines_are_safe_to_print() -> None:
    said = line(HOSTILE)
    assert said.isprintable()
    assert "##vso[" not in said
    assert len(line("x" * 9999)) == 600


# ---------------------------------------------------------------- texts


def test_texts_are_the_same_in_both_languages() -> None:
    assert texts().keys("ar") == texts().keys("en")
    for key in texts().keys("en"):
        assert texts().names("ar", key) == texts().names("en", key), key


def test_every_note_has_a_text() -> None:
    from pathlib import Path

    import auditor.gate as package

    folder = Path(package.__file__).parent
    used = {
        k for f in folder.glob("*.py") for k in re.findall(r'Note\(\s*"([\w-]+)"', f.read_text(encoding="utf-8"))
    }
    used |= {"availability", "availability-near", "budget", "budget-near"}
    missing = {key for key in used if f"note-{key}" not in texts().keys("en")}
    assert len(used) > 15
    assert not missing
