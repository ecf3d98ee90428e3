"""The policies as data: complete, in our own words, bound to checks; and what a faulty file is told."""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from auditor.commons.arabic import fold_text
from auditor.model import Text
from auditor.model.policy import CheckRef, Clause, ClauseKind, Policy
from auditor.profile.policies import load_policies, load_policy
from auditor.profile.problems import ProfileError

ROOT = Path(__file__).parents[3]
COPIED_WORDS = 8


def catalogue() -> dict[str, set[str]]:
    """Check ids of docs/policy-checks.md with their parts."""
    text = (ROOT / "docs/policy-checks.md").read_text(encoding="utf-8")
    tables, _, rest = text.partition("\n## Parts\n")
    parts_table = rest.partition("\n## ")[0]
    known: dict[str, set[str]] = {check: set() for check in re.findall(r"(?m)^\| `([a-z]+/[^`]+)` \|", tables)}
    for check, part in re.findall(r"(?m)^\| `([^`]+)` \| `([^`]+)` \|", parts_table):
        prefix, star, _ = check.partition("*")
        for check_id in known:
            if check_id == check or (star and check_id.startswith(prefix)):
                known[check_id].add(part)
    return known


@pytest.fixture(scope="module")
def policies() -> tuple[Policy, ...]:
    return load_policies(ROOT / "profiles/policies", catalogue())


@pytest.fixture(scope="module")
def clauses(policies: tuple[Policy, ...]) -> dict[str, Clause]:
    return {clause.id: clause for policy in policies for clause in policy.clauses}


@pytest.fixture(scope="module")
def register(shared_dir: Path) -> dict[str, Any]:
    data: dict[str, Any] = json.loads((shared_dir / "policies/clauses.json").read_text(encoding="utf-8"))
    return data


def texts(policy: Policy) -> Iterator[tuple[str, Text]]:
    """Every sentence of a policy file, with the entry it belongs to."""
    for clause in policy.clauses:
        yield clause.id, clause.text
        yield clause.id, clause.evidence
        if clause.question:
            yield clause.id, clause.question
    for attestation in policy.attestations:
        yield attestation.id, attestation.group
        for question in attestation.questions:
            yield question.id, question.text


def words(text: str) -> list[str]:
    return re.findall(r"\w+", fold_text(text))


def runs(text: str) -> set[tuple[str, ...]]:
    found = words(text)
    return {tuple(found[at : at + COPIED_WORDS]) for at in range(len(found) - COPIED_WORDS + 1)}


# --- what the five files hold ---------------------------------------------------------------------------------


def test_all_clauses_and_attestations_are_there(policies: tuple[Policy, ...], clauses: dict[str, Clause]) -> None:
    assert len(policies) == 5
    assert len(clauses) == 146
    assert sum(clause.kind is ClauseKind.AUTOMATIC for clause in clauses.values()) == 106
    attestations = [attestation for policy in policies for attestation in policy.attestations]
    assert len(attestations) == 18
    assert sum(attestation.lines for attestation in attestations) == 245
    assert {attestation.period_months for attestation in attestations} == {12}


def test_every_clause_can_be_judged(clauses: dict[str, Clause]) -> None:
    for clause in clauses.values():
        assert clause.checks or clause.wcag, clause.id
        assert (clause.question is not None) == (clause.kind is ClauseKind.ASSISTED), clause.id


def test_both_languages_everywhere(policies: tuple[Policy, ...]) -> None:
    for policy in policies:
        for name, text in [(policy.id, policy.title), (policy.id, policy.organisation), *texts(policy)]:
            assert re.search("[a-z]", text.en), name
            assert not re.search("[\u0621-\u064a]", text.en), name
            assert re.search("[\u0621-\u064a]", text.ar), name


def test_no_two_clauses_of_a_policy_say_the_same(policies: tuple[Policy, ...]) -> None:
    for policy in policies:
        for lang in ("en", "ar"):
            said = [text[lang] for _, text in texts(policy)]
            repeated = {sentence for sentence in said if said.count(sentence) > 1}
            assert not repeated, (policy.id, repeated)


def test_questions_ask(policies: tuple[Policy, ...]) -> None:
    asked = [clause.question for policy in policies for clause in policy.clauses if clause.question]
    asked += [q.text for policy in policies for a in policy.attestations for q in a.questions]
    for question in asked:
        assert question.en.endswith("?"), question.en
        assert question.ar.startswith("هل ") or "هل " in question.ar, question.ar
        assert question.ar.endswith("؟"), question.ar


def test_wcag_conformance_is_demanded_as_2_0_a_and_aa(clauses: dict[str, Clause]) -> None:
    demanded = clauses["MIM-BC-012"].wcag
    assert demanded is not None
    assert (demanded.version, demanded.levels, demanded.criteria) == ("2.0", ("A", "AA"), ())


def test_limits_of_complaints_and_of_internal_inquiries_stay_apart(clauses: dict[str, Clause]) -> None:
    assert clauses["MIM-BC-055"].limits == {"first_response_working_days": 2}
    internal = clauses["HRDF-CX-002"]
    assert internal.limits == {"inquiry_reply_working_days": 3}
    assert not any(ref.id.startswith("complaints/") for ref in internal.checks)


def test_clauses_on_a_pages_content_break_when_the_page_is_missing(clauses: dict[str, Clause]) -> None:
    for clause in clauses.values():
        named = set(map(str, clause.checks))
        for ref in clause.checks:
            if ref.id == "service/privacy-statement-missing":
                assert "service/page-missing#privacy" in named, clause.id
            if ref.id in {"service/page-outdated", "service/page-date-missing"} and ref.part not in {
                "",
                "satisfaction",
            }:
                assert f"service/page-missing#{ref.part}" in named, clause.id


def test_catalogue_says_which_clauses_each_check_serves(clauses: dict[str, Clause]) -> None:
    text = (ROOT / "docs/policy-checks.md").read_text(encoding="utf-8").partition("\n## Parts\n")[0]
    rows = re.findall(r"(?m)^\| `([a-z]+/[^`]+)` \|(.*)\|$", text)
    for check, row in rows:
        served = {clause.id for clause in clauses.values() if any(ref.id == check for ref in clause.checks)}
        assert set(re.findall(r"(?:MIM|NCGR|HRDF)-[A-Z]+-\d+", row)) == served, check


# --- against the published policies ---------------------------------------------------------------------------


def test_ids_kinds_and_categories_are_those_of_the_register(
    policies: tuple[Policy, ...], register: Mapping[str, Any]
) -> None:
    ours = {
        (policy.id, clause.id, clause.kind.value, clause.category)
        for policy in policies
        for clause in policy.clauses
    }
    theirs = {
        (c["policy"], c["id"], c["kind"], re.sub(r"[^a-z]+", "-", c["category"].lower()))
        for c in register["clauses"]
    }
    assert ours == theirs


def test_questionnaires_cover_every_line(policies: tuple[Policy, ...], register: Mapping[str, Any]) -> None:
    ours = {
        (policy.id, a.id): sorted({line for question in a.questions for line in question.covers})
        for policy in policies
        for a in policy.attestations
    }
    theirs = {(a["policy"], a["id"]): sorted(a["lines"]) for a in register["attestation"]}
    assert ours == theirs


def test_nothing_is_copied(policies: tuple[Policy, ...], register: Mapping[str, Any], shared_dir: Path) -> None:
    published: set[tuple[str, ...]] = set()
    for path in sorted((shared_dir / "policies").glob("*.txt")):
        published |= runs(path.read_text(encoding="utf-8"))
    for entry in register["clauses"]:
        published |= runs(entry["text_en"]) | runs(entry["check"])
    for policy in policies:
        for name, text in texts(policy):
            copied = (runs(text.en) | runs(text.ar)) & published
            assert not copied, (name, copied)


def test_key_phrases_stand_in_the_published_policy(policies: tuple[Policy, ...], shared_dir: Path) -> None:
    for policy in policies:
        body = " ".join(words((shared_dir / f"policies/{policy.id}.txt").read_text(encoding="utf-8")))
        for clause in policy.clauses:
            assert clause.key_ar, clause.id
            assert " ".join(words(clause.key_ar)) in body, (clause.id, clause.key_ar)


def test_criteria_named_exist(clauses: dict[str, Clause], shared_dir: Path) -> None:
    wcag = json.loads((shared_dir / "wcag/wcag20.json").read_text(encoding="utf-8"))
    known = set(re.findall(r'"(\d\.\d\.\d+)"', json.dumps(wcag)))
    for clause in clauses.values():
        assert set(clause.wcag.criteria if clause.wcag else ()) <= known, clause.id


def test_every_complaint_criterion_has_its_check(shared_dir: Path) -> None:
    criteria = json.loads((shared_dir / "complaints/criteria.json").read_text(encoding="utf-8"))
    text = (ROOT / "docs/policy-checks.md").read_text(encoding="utf-8")
    rows = dict(re.findall(r"(?m)^\| `(complaints/[^`]+)` \| (CG-\d\d) \|", text))
    assert sorted(rows.values()) == sorted(criterion["id"] for criterion in criteria)


# --- what a faulty file is told -------------------------------------------------------------------------------

SOUND = """\
id: demo-policy
title: {en: Demo policy, ar: سياسة تجريبية}
organisation: {en: Demo body, ar: جهة تجريبية}
source: {en: Demo policy, ar: سياسة تجريبية}
pages:
  - id: own-policy
    title: {en: Own policy, ar: السياسة}
    names: {en: [Own policy], ar: [السياسة]}
clauses:
  - id: D-001
    category: security
    kind: automatic
    text: {en: Cookies are safe., ar: ملفات الارتباط آمنة.}
    evidence: {en: Cookie attributes., ar: سمات ملفات الارتباط.}
    checks: [service/cookie-insecure]
  - id: D-002
    category: accessibility
    kind: assisted
    text: {en: Contrast suffices., ar: التباين كافٍ.}
    evidence: {en: Ratios., ar: النسب.}
    wcag: {version: 2.0, criteria: ["1.4.3"]}
    question: {en: Is it enough?, ar: هل يكفي؟}
attestations:
  - id: D-AT-01
    group: {en: Training, ar: التدريب}
    lines: 2
    period_months: 12
    questions:
      - id: D-AT-01-Q1
        text: {en: Are staff trained?, ar: هل يُدرَّب الموظفون؟}
        covers: [3, 4]
"""


def told(tmp_path: Path, text: str, known: Mapping[str, set[str]] | None = None) -> list[str]:
    """What the loader says of a file, without the file's name."""
    path = tmp_path / "demo.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ProfileError) as caught:
        load_policy(path, known)
    return [str(problem).removeprefix(f"{path}:") for problem in caught.value.problems]


def test_a_sound_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "demo.yaml"
    path.write_text(SOUND, encoding="utf-8")
    policy = load_policy(path)
    assert policy.title["ar"] == "سياسة تجريبية"
    assert policy.clauses[0].checks == (CheckRef("service/cookie-insecure"),)
    assert policy.clauses[1].wcag is not None
    assert policy.clauses[1].wcag.version == "2.0"
    assert policy.attestations[0].questions[0].covers == (3, 4)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "    evidence: {en: Ratios.",
            "    evidense: {en: Ratios.",
            "20:5: unknown key 'evidense'; did you mean 'evidence'?",
        ),
        ("id: D-002", "id: D-001", "16:9: a second one is called 'D-001'"),
        (", ar: سمات ملفات الارتباط.}", "}", "14:15: 'ar' is missing"),
        ("ar: النسب.", "ar: Ratios.", "20:33: the Arabic text has no Arabic letter"),
        ("en: Ratios.", "en: النسب.", "20:20: the English text has no Latin letter"),
        (
            "category: security",
            "category: securty",
            "11:15: there is no category 'securty'; did you mean 'security'?",
        ),
        (
            "kind: assisted",
            "kind: assited",
            "18:11: 'assited' is not one of automatic, assisted; did you mean 'assisted'?",
        ),
        (
            "[service/cookie-insecure]",
            "[servce/cookie-insecure]",
            "15:14: there is no pack 'servce'; did you mean 'service'?",
        ),
        (
            "[service/cookie-insecure]",
            "[service/cookie_insecure]",
            "15:14: 'service/cookie_insecure' is no check; write pack/check or pack/check#part",
        ),
        (
            "    question: {en: Is it enough?, ar: هل يكفي؟}\n",
            "",
            "16:5: the assisted clause 'D-002' has no 'question'",
        ),
        (
            "kind: assisted",
            "kind: automatic",
            "22:15: the automatic clause 'D-002' has a 'question'; only assisted clauses ask a person",
        ),
        (
            "    checks: [service/cookie-insecure]\n",
            "",
            "10:5: the clause 'D-001' is bound to nothing; give it 'checks' or 'wcag'",
        ),
        (
            'criteria: ["1.4.3"]',
            'criteria: ["1.4.3", "1.4.10"]',
            "21:46: WCAG 2.0 has no success criterion '1.4.10'; did you mean '1.4.1'?",
        ),
        ('criteria: ["1.4.3"]', "levels: [A], criteria: [x]", "21:11: 'wcag' takes either 'levels' or 'criteria'"),
        ("lines: 2", "lines: 3", "26:12: the questions cover 2 lines, not 3"),
        (
            "    lines: 2\n",
            "    lines: 2\n    lines: 3\n",
            "27:5: the key 'lines' stands here a second time; first on line 26",
        ),
        ("covers: [3, 4]", "covers: []", "31:17: this may not be empty"),
        ("covers: [3, 4]", "covers: [3, 3]", "31:21: '3' stands here a second time"),
        (
            "id: demo-policy",
            "id: Demo policy",
            "1:5: 'Demo policy' is not a name; lower-case letters and digits, words joined by -",
        ),
    ],
)
def test_a_mistake_is_told_with_its_place(tmp_path: Path, old: str, new: str, message: str) -> None:
    assert SOUND.count(old) == 1
    assert message in told(tmp_path, SOUND.replace(old, new))


def test_all_mistakes_are_told_at_once_in_order(tmp_path: Path) -> None:
    broken = SOUND.replace("category: security", "categry: security").replace("id: D-002", "id: D-001")
    broken = broken.replace(", ar: هل يكفي؟", "").replace("lines: 2", "lines: 1")
    assert told(tmp_path, broken) == [
        "10:5: 'category' is missing; what it is about",
        "11:5: unknown key 'categry'; did you mean 'category'?",
        "16:9: a second one is called 'D-001'",
        "22:15: 'ar' is missing",
        "26:12: the questions cover 2 lines, not 1",
    ]


def test_a_limit_is_one_of_the_profiles(tmp_path: Path) -> None:
    line = "    checks: [service/cookie-insecure]\n"
    broken = SOUND.replace(line, line + "    limits: {reveiw_months: 12}\n")
    assert told(tmp_path, broken) == ["16:14: unknown key 'reveiw_months'; did you mean 'review_months'?"]


def test_key_phrases_are_short(tmp_path: Path) -> None:
    line = "    checks: [service/cookie-insecure]\n"
    broken = SOUND.replace(line, line + "    key_ar: كلمة كلمة كلمة كلمة كلمة كلمة\n")
    assert told(tmp_path, broken) == ["16:13: the key phrase has 6 words; at most 5"]


def test_question_ids_are_apart_over_all_questionnaires(tmp_path: Path) -> None:
    head, questionnaire = SOUND.split("attestations:\n")
    again = questionnaire.replace("id: D-AT-01\n", "id: D-AT-02\n")
    broken = f"{head}attestations:\n{questionnaire}{again}"
    assert told(tmp_path, broken) == ["37:13: 'D-AT-01' has a question 'D-AT-01-Q1' too"]


@pytest.mark.parametrize(
    ("ref", "message"),
    [
        (
            "service/cookie-insecur",
            "there is no check 'service/cookie-insecur'; did you mean 'service/cookie-insecure'?",
        ),
        ("service/cookie-insecure#all", "the check 'service/cookie-insecure' has no parts"),
        (
            "service/page-missing#privcy",
            "the check 'service/page-missing' has no part 'privcy'; did you mean 'privacy'?",
        ),
    ],
)
def test_checks_must_exist_where_they_are_known(tmp_path: Path, ref: str, message: str) -> None:
    known: dict[str, set[str]] = {"service/cookie-insecure": set(), "service/page-missing": {"privacy"}}
    broken = SOUND.replace("service/cookie-insecure]", f"{ref}]")
    assert told(tmp_path, broken, known) == [f"15:14: {message}"]


def test_a_policys_own_page_is_a_part(tmp_path: Path) -> None:
    path = tmp_path / "demo.yaml"
    path.write_text(SOUND.replace("service/cookie-insecure", "service/page-missing#own-policy"), encoding="utf-8")
    policy = load_policy(path, {"service/page-missing": {"privacy"}})
    assert policy.clauses[0].checks == (CheckRef("service/page-missing", "own-policy"),)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "1:1: the file is empty"),
        ("- a\n", "1:1: expected a mapping, not a list"),
        ("id: [a\n", "2:1: "),
        ("id: a\n\tb: c\n", "2:1: "),
        ("? [a]\n: b\n", "1:3: a key must be a word"),
    ],
)
def test_what_is_no_policy_at_all(tmp_path: Path, text: str, message: str) -> None:
    assert any(said.startswith(message) for said in told(tmp_path, text)), told(tmp_path, text)


def test_two_files_with_one_id(tmp_path: Path) -> None:
    for name in ("a.yaml", "b.yaml"):
        (tmp_path / name).write_text(SOUND, encoding="utf-8")
    with pytest.raises(ProfileError, match=r"b\.yaml:1:1: a second policy has the id 'demo-policy'"):
        load_policies(tmp_path)


def test_mistakes_of_several_files_come_together(tmp_path: Path) -> None:
    for name in ("a.yaml", "b.yaml"):
        (tmp_path / name).write_text(SOUND.replace("kind: automatic", "kind: manual"), encoding="utf-8")
    with pytest.raises(ProfileError) as caught:
        load_policies(tmp_path)
    assert [Path(problem.file).name for problem in caught.value.problems] == ["a.yaml", "b.yaml"]
