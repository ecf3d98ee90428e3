"""Whatever strings a page sends: every format stays valid for an independent reader, and nothing of it is code."""

import csv
import io
import json
import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import Any

import lxml.html
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from lxml import etree
from ruamel.yaml import YAML

from auditor.report import csv as csv_report
from auditor.report import earl, html, openacr, wcag_em
from auditor.report import json as report_json
from tests.auditor.report.test_ci_outputs import FORMATS, SARIF, files, view
from tests.support_results import SyntheticResult

FRAGMENTS = (
    *("</script>", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<!--", "-->", "]]>", "<![CDATA["),
    *(
        "</title>",
        "</style>",
        "</textarea>",
        "</svg>",
        "<svg onload=alert(1)>",
        "javascript:alert(1)",
        "<a href=",
        ">",
    ),
    *("=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", '=HYPERLINK("x")', "'", '"', ";", ","),
    *(
        "\u202e",
        "\u202a",
        "\u2066",
        "\u2068",
        "\u2069",
        "\u200f",
        "\ufeff",
        "\u2028",
        "\u2029",
        "\U000e0041",
        "\u00ad",
    ),
    *("\x00", "\x0b", "\x1b[31m", "\x7f", "\x85", "\ufffe", "\uffff", "\ud800", "\udfff", "\ud83d", "\U0001f600"),
    *(
        "\n",
        "\r\n",
        "\n---\n",
        "\n::error::x",
        "##vso[task.setvariable variable=x]y",
        "%0A",
        "| a |",
        "[a](b)",
        "`",
        "@team",
    ),
    *(
        "{{7*7}}",
        "{ $name }",
        "{% raw %}",
        "${{ secrets.X }}",
        "{",
        "}",
        "\\",
        "!!python/object:os.system []",
        "&a *b",
    ),
    *("وزارة", "الشكاوى؟", "ﻻ", "e\u0301", "a b", "中文", "x" * 3000, "&amp;", "&#x202e;", "null", "0x1", "1e999"),
)
STRINGS = st.lists(
    st.sampled_from(FRAGMENTS) | st.text(st.characters(exclude_categories=()), max_size=12), min_size=1, max_size=8
).map("".join)
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\u202a-\u202e\u2066\u2067\ufffe\uffff\ud800-\udfff]")


def result(text: str) -> SyntheticResult:
    made = SyntheticResult(count=8, n_groups=8, n_pages=4, pictures=False, poison=text)
    made.pages = [replace(p, language=text, error=text) for p in made.pages]
    made.portals = [{**p, "languages": [text]} for p in made.portals]
    return made


@cache
def schema() -> Draft202012Validator:
    return Draft202012Validator(report_json.schema())


@settings(max_examples=25, deadline=None)
@given(STRINGS)
def test_json_is_valid_by_its_schema(text: str) -> None:
    told = json.loads(report_json.render(result(text)).decode("utf-8", "strict"))
    assert [error.message[:200] for error in schema().iter_errors(told)] == []


@settings(max_examples=15, deadline=None)
@given(STRINGS)
def test_exchange_formats_are_read_back(text: str) -> None:
    made = result(text)
    assert [a for n in json.loads(earl.render(made))["@graph"] for a in n.get("assertions", ())]
    assert json.loads(wcag_em.render(made, "ar"))["auditSample"]
    assert YAML(typ="safe").load(io.StringIO(openacr.render(made).decode()))["title"].startswith("DRAFT")


@settings(max_examples=60, deadline=None)
@given(STRINGS)
def test_csv_has_no_formula_and_its_rows(text: str) -> None:
    read = list(csv.reader(io.StringIO(csv_report.render(result(text), "ar").decode("utf-8-sig"), newline="")))
    assert len(read) == 9
    assert len({len(line) for line in read}) == 1
    starts = [cell.lstrip("\t\r\n \u00a0\ufeff")[:1] for line in read for cell in line]
    assert not [start for start in starts if start and start in "=+@-＝＋－＠"]
    assert not [cell for line in read for cell in line if _UNSEEN.search(cell)]


def _json(data: bytes) -> None:
    assert json.loads(data)


def _sarif(data: bytes) -> None:
    assert list(Draft202012Validator(SARIF).iter_errors(json.loads(data))) == []


def _xml(data: bytes) -> None:
    assert etree.fromstring(data).tag == "testsuites"


def _markdown(data: bytes) -> None:
    tags = {e.tag for e in lxml.html.fromstring(data.decode()).iter() if isinstance(e.tag, str)}
    assert tags <= {"div", "code", "html", "body", "p"}
    assert not re.search(rb"(?<!\\)\]\(", data)


def _github(data: bytes) -> None:
    grammar = re.compile(r"::(error|warning) file=[^:,\r\n]+,line=\d+,title=[^:,\r\n]*::[^\r\n]+")
    assert all(grammar.fullmatch(said) for said in data.decode().splitlines())


def _azure(data: bytes) -> None:
    assert all(said.count("##vso[") == 1 for said in data.decode().splitlines())


READERS: dict[str, Callable[[bytes], None]] = {
    "portal-audit.sarif": _sarif,
    "junit.xml": _xml,
    "comment.md": _markdown,
    "github-summary.md": _markdown,
    "azure-summary.md": _markdown,
    "github-annotations.txt": _github,
    "azure-issues.txt": _azure,
}


@settings(max_examples=25, deadline=None)
@given(STRINGS)
def test_pipelines_read_what_is_meant_for_them(text: str) -> None:
    seen = view(poison=text, count=12, n_groups=6, n_pages=4)
    for name in FORMATS:
        for file, data in files(name, seen).items():
            said = data.decode("utf-8", "strict")
            assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\u202e\u2028]", said), file
            if reader := READERS.get(file, _json if file.endswith("json") else None):
                reader(data)


def _tags(page: Any) -> list[str]:
    return [e.tag for e in page.iter() if isinstance(e.tag, str) and e.tag not in ("bdi", "samp", "a", "code", "p")]


@settings(max_examples=5, deadline=None)
@given(STRINGS)
def test_html_has_the_elements_of_a_harmless_report(text: str) -> None:
    page = lxml.html.fromstring(html.render(result(text)).decode("utf-8", "strict"))
    assert len(page.xpath("//script")) == 3
    assert page.xpath("//@*[starts-with(name(), 'on')] | //@style | //iframe | //object | //embed | //base") == []
    assert {e.get("http-equiv") for e in page.iter("meta")} == {None, "Content-Security-Policy"}
    schemes = {str(h).split(":")[0].lower() for h in page.xpath("//a/@href") if not str(h).startswith("#")}
    assert schemes <= {"http", "https"}
    assert not _UNSEEN.search(page.text_content())
    assert set(_tags(page)) == set(_tags(_plain()))


@cache
def _plain() -> Any:
    return lxml.html.fromstring(html.render(result("plain")).decode())


@pytest.mark.parametrize("fragment", FRAGMENTS)
def test_every_fragment_alone_is_harmless_in_a_table(fragment: str) -> None:
    assert csv_report.harmless(fragment).lstrip()[:1] not in tuple("=+@-＝＋－＠")
