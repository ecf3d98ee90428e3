"""The section on the policies: every clause with its state, evidence, page and who decided, in both languages."""

from dataclasses import dataclass
from pathlib import Path

import lxml.html
import pytest

from auditor.bundled import templates_dir
from auditor.i18n import LANGS
from auditor.model import Lang, Outcome
from auditor.model.compliance import ClauseState
from auditor.model.review import Answer, Decision, Validity
from auditor.report import html, html_policies
from auditor.report.json import render
from auditor.store import Store, StoredRun
from tests.support_review import audit, make_plan

PICTURES = '<p class="x"><img src="/a.png" alt="photo <b>a</b>"><img src="/b.png"></p>'
PAGE = f"<html><body><main>{PICTURES}</main></body></html>"


@dataclass(frozen=True, slots=True)
class Edition:
    """As much of an edition as the macros ask for."""

    latin = ""

    def href(self, url: str) -> str:
        return url if url.startswith("http") else ""

    def url(self, url: str) -> str:
        return url


@pytest.fixture
def result(tmp_path: Path) -> StoredRun:
    return audit(Store(str(tmp_path / "h.db")), "r1", make_plan(tmp_path), {"/": PAGE, "/news": "<html></html>"})


def printed(view: html_policies.View) -> lxml.html.HtmlElement:
    module = html._environment(templates_dir()).get_template("policies.html.j2").module
    made: lxml.html.HtmlElement = lxml.html.fragment_fromstring(
        module.policies_section(Edition(), view),  # type: ignore[attr-defined]
        create_parent="div",
    )
    return made


@pytest.mark.parametrize("lang", LANGS)
def test_every_clause_is_there_with_its_evidence(result: StoredRun, lang: Lang) -> None:
    view = html_policies.view(result, lang)
    (policy,) = view.policies
    counts = {state.state: state.count for state in policy.states}
    assert counts == {"broken": 3, "needs-person": 1, "not-measurable": 1, "kept": 1}
    tree = printed(view)
    text = tree.text_content()
    for clause in (c for p in result.policies for c in p.clauses):
        assert clause.text[lang] in text
        assert tree.get_element_by_id(f"{lang}-clause-test-policy-{clause.id}") is not None
    assert "http://portal.example/" in {a.get("href") for a in tree.iter("a")}
    assert not list(tree.iter("b"))
    headings = [e.tag for e in tree.iter("h3", "h4")]
    assert headings == ["h3", "h4"]


@pytest.mark.parametrize(
    ("validity", "said"), [(Validity.HOLDS, "Sara, 2026-01-05: met"), (Validity.CHANGED, "asked again")]
)
def test_who_decided_is_said(validity: Validity, said: str) -> None:
    policies = html_policies._Policies({}, "en")
    assert said in policies._decided(Decision(Answer.MET, "Sara", "2026-01-05", validity))


def test_no_policy_no_table(result: StoredRun) -> None:
    result.policies = []
    assert printed(html_policies.view(result, "en")).text_content().strip() == "The profile names no policy."


def test_the_machine_readable_result_has_them_too(result: StoredRun) -> None:
    import json

    import jsonschema

    from auditor.report.json import schema

    data = json.loads(render(result))
    jsonschema.validate(data, schema())
    states = {c["id"]: c["state"] for p in data["policies"] for c in p["clauses"]}
    assert states["T-1"] == ClauseState.BROKEN
    assert data["policies"][0]["clauses"][0]["proofs"][0]["outcome"] == Outcome.FAILED
