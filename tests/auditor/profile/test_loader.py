"""Profiles from files, by name and for bare URLs; every mistake with its place."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor import bundled
from auditor.profile import (
    Problem,
    ProfileError,
    for_urls,
    load_profile,
    new_profile_text,
    overridden,
    profile_names,
    show,
    started_at,
    unknown_names,
)
from auditor.profile.loader import BASE
from auditor.profile.problems import load_model, nearest
from auditor.profile.schema import Profile

INVALID = Path(__file__).parents[2] / "profiles" / "invalid"
FILES = sorted(INVALID.glob("*.yaml"))


def expected(path: Path) -> list[str]:
    """The ``# expect: `` lines of a file; those about another file name it."""
    mark = b"# expect: "
    lines = path.read_bytes().splitlines()
    return [line.removeprefix(mark).decode() for line in lines if line.startswith(mark)]


def said(path: Path, error: ProfileError) -> list[str]:
    listed = [str(problem).replace(f"{path.parent}/", "") for problem in error.problems]
    return [line.removeprefix(f"{path.name}:") for line in listed]


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_every_mistake_is_said_with_its_place(path: Path) -> None:
    with pytest.raises(ProfileError) as caught:
        load_profile(path)
    assert said(path, caught.value) == expected(path)
    assert caught.value.exit_code == 2


def test_there_are_invalid_profiles() -> None:
    assert len(FILES) > 100
    assert all(expected(path) for path in FILES)


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_a_secret_in_a_profile_is_never_quoted(path: Path) -> None:
    with pytest.raises(ProfileError) as caught:
        load_profile(path)
    assert "hunter2" not in str(caught.value)
    assert "hunter2" not in "".join(expected(path))


@pytest.mark.parametrize("name", profile_names())
def test_bundled_profiles_are_right(name: str) -> None:
    profile = load_profile(name)
    assert profile.name == name
    assert profile.title is not None
    for portal in profile.portals:
        assert portal.has_host(portal.start[0])
        assert portal.in_scope(portal.start[0])
    policies = {path.stem for path in bundled.policies_dir().glob("*.yaml")}
    assert set(profile.standard.policies) <= policies


def test_the_five_bundled_profiles_are_there() -> None:
    assert {"default", "demo", "hrdf", "mim", "ncgr"} <= set(profile_names())


def test_default_says_what_the_schema_says() -> None:
    written = load_profile(BASE).model_dump(exclude={"title", "name"})
    plain = Profile().model_dump(exclude={"title", "name"})
    written["standard"].pop("brand_words")
    plain["standard"].pop("brand_words")
    assert written == plain


@pytest.mark.parametrize("name", profile_names())
def test_a_shown_profile_is_the_same_profile(name: str, tmp_path: Path) -> None:
    profile = load_profile(name)
    path = tmp_path / "shown.yaml"
    path.write_text(show(profile), encoding="utf-8")
    assert load_profile(path).model_dump() == profile.model_dump()


def test_mappings_are_merged_and_lists_replaced(tmp_path: Path) -> None:
    (tmp_path / "base.yaml").write_text(
        "name: base\n"
        "title: {en: Base, ar: أساس}\n"
        "budgets: {pages: 7, depth: 3}\n"
        "portals: [{name: p, start: https://example.sa/}]\n"
        "standard: {brand_words: [Base], policies: [one]}\n"
    )
    (tmp_path / "top.yaml").write_text(
        "extends: base.yaml\nbudgets: {pages: 9, depth: }\n"
        "standard: {brand_words: [Top, Nafath], policies: [two]}\n"
    )
    top = load_profile(tmp_path / "top.yaml")
    assert (top.name, top.title, top.extends) == ("top", None, "base.yaml")
    assert (top.budgets.pages, top.budgets.depth) == (9, 3)
    assert top.portals[0].name == "p"
    assert top.standard.policies == ("two",)
    assert top.standard.brand_words.count("Nafath") == 1
    assert {"Absher", "Base", "Top"} <= set(top.standard.brand_words)


def test_a_mistake_in_the_profile_extended_is_named_by_its_own_file(tmp_path: Path) -> None:
    (tmp_path / "base.yaml").write_text("\nbudgets: {pages: 0}\n")
    (tmp_path / "top.yaml").write_text("extends: base.yaml\nwait: {quiet_ms: -1}\n")
    with pytest.raises(ProfileError) as caught:
        load_profile(tmp_path / "top.yaml")
    assert [Path(p.file).name for p in caught.value.problems] == ["base.yaml", "top.yaml"]
    assert [p.line for p in caught.value.problems] == [2, 2]


def test_extending_in_a_circle_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("extends: b.yaml\n")
    (tmp_path / "b.yaml").write_text("extends: a.yaml\n")
    with pytest.raises(
        ProfileError, match=r"b\.yaml:1:10: the profile extends itself; by way of a\.yaml and b\.yaml"
    ):
        load_profile(tmp_path / "a.yaml")


def test_no_authentication_undoes_that_of_the_profile_extended(tmp_path: Path) -> None:
    (tmp_path / "base.yaml").write_text("authentication: {headers: {X-Key: {env: KEY}}}\n")
    (tmp_path / "top.yaml").write_text("extends: base.yaml\nauthentication: none\n")
    assert load_profile(tmp_path / "base.yaml").authentication.is_given
    assert not load_profile(tmp_path / "top.yaml").authentication.is_given


def test_files_lie_relative_to_the_profile_that_names_them(tmp_path: Path) -> None:
    (tmp_path / "low").mkdir()
    (tmp_path / "low" / "base.yaml").write_text(
        "authentication:\n  state: {file: state.json}\n  headers: {X-Key: {file: ../key}}\n"
        "standard: {policies: [mine.yaml, ncgr-complaint-handling]}\n"
    )
    (tmp_path / "top.yaml").write_text("extends: low/base.yaml\nbrowser: {axe: axe.js}\n")
    top = load_profile(tmp_path / "top.yaml")
    assert top.authentication.state is not None
    assert top.authentication.state.file == str(tmp_path / "low" / "state.json")
    assert top.authentication.headers["X-Key"].file == str(tmp_path / "low" / ".." / "key")
    assert top.standard.policies == (str(tmp_path / "low" / "mine.yaml"), "ncgr-complaint-handling")
    assert top.browser.axe == str(tmp_path / "axe.js")


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("ncgrr", "there is no bundled profile 'ncgrr'; did you mean 'ncgr'?"),
        ("something", "there is no bundled profile 'something'; bundled are default, demo, hrdf, mim, ncgr"),
        ("gone.yaml", "gone.yaml: there is no file gone.yaml"),
    ],
)
def test_a_profile_that_is_not_there(name: str, message: str) -> None:
    with pytest.raises(ProfileError) as caught:
        load_profile(name)
    assert message in str(caught.value)


def test_a_file_without_a_suffix_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "mine").write_text("budgets: {pages: 3}\n")
    monkeypatch.chdir(tmp_path)
    assert load_profile("mine").budgets.pages == 3


def test_a_folder_is_no_profile(tmp_path: Path) -> None:
    with pytest.raises(ProfileError, match="there is no file"):
        load_profile(tmp_path)


def test_bare_urls_make_one_portal_for_each_host() -> None:
    profile = for_urls(["https://a.sa/", "http://127.0.0.1:8000/x", "https://a.sa/en", "https://a.sa/"])
    assert [p.name for p in profile.portals] == ["a.sa", "127.0.0.1:8000"]
    assert profile.portals[0].start == ("https://a.sa/", "https://a.sa/en")
    assert profile.standard.levels == ("A", "AA")
    assert profile.budgets.pages == load_profile(BASE).budgets.pages


def test_bare_urls_take_all_else_from_the_base() -> None:
    assert for_urls(["https://a.sa/"], "mim").standard.policies == load_profile("mim").standard.policies


@pytest.mark.parametrize(
    ("urls", "message"),
    [
        (["mim.gov.sa"], "command line: a URL begins with https:// or http://; did you mean 'https://mim.gov.sa'?"),
        (["https://a.sa/", "ftp://b.sa"], "command line: the URL scheme 'ftp' is not http or https"),
        (["https://[::1"], "command line: this URL's host or port cannot be read"),
        ([""], "command line: a URL begins with https:// or http://"),
    ],
)
def test_bare_urls_that_cannot_be_one(urls: list[str], message: str) -> None:
    with pytest.raises(ProfileError) as caught:
        for_urls(urls)
    assert str(caught.value).splitlines()[0].startswith(message)
    assert len(caught.value.problems) == 1


def test_the_demo_starts_where_it_is_served() -> None:
    demo = started_at(load_profile("demo"), ["http://127.0.0.1:4711/"])
    assert demo.portals[0].start == ("http://127.0.0.1:4711/",)
    assert demo.portals[0].name == "demo"
    assert demo.portals[0].in_scope("http://127.0.0.1:4711/ar/")
    assert not demo.portals[0].in_scope("http://127.0.0.1:8350/ar/")
    assert demo.standard.policies == load_profile("demo").standard.policies


def test_start_urls_go_with_one_portal_only() -> None:
    with pytest.raises(ProfileError, match="has 0 portals"):
        started_at(load_profile(BASE), ["https://a.sa/"])


def test_values_from_the_command_line() -> None:
    mim = load_profile("mim")
    changed = overridden(mim, {"budgets": {"pages": 5}, "checks": {"packs": ["rtl"]}})
    assert (changed.budgets.pages, changed.budgets.depth) == (5, mim.budgets.depth)
    assert changed.checks.packs == ("rtl",)
    assert changed.portals == mim.portals
    with pytest.raises(ProfileError, match=r"^command line: 0 is too small; at least 1$"):
        overridden(mim, {"budgets": {"pages": 0}})


@pytest.mark.parametrize(
    "url", ["https://example.sa/", "http://127.0.0.1:8000/ar", "https://موقع.السعودية/خدمات", 'https://a.sa/?q=#"x']
)
def test_a_new_profile_is_right(url: str, tmp_path: Path) -> None:
    if '"' in url:
        with pytest.raises(ProfileError, match="must be escaped"):
            new_profile_text(url)
        return
    path = tmp_path / "new.yaml"
    path.write_text(new_profile_text(url, languages=("ar", "en", "zh")), encoding="utf-8")
    profile = load_profile(path)
    assert profile.portals[0].start == (url,)
    assert profile.portals[0].languages == ("ar", "en", "zh")
    assert profile.portals[0].in_scope(url)


def test_a_new_profile_is_right_with_its_examples_switched_on(tmp_path: Path) -> None:
    head, body = new_profile_text("https://example.sa/", name="mine").split("\nname:", 1)
    switched_on = re.sub(r"(?m)^( *)# ", r"\1", body).replace("…", "https://example.sa/guide")
    path = tmp_path / "new.yaml"
    path.write_text(f"{head}\nname:{switched_on}", encoding="utf-8")
    profile = load_profile(path)
    portal = profile.portals[0]
    assert portal.hints.complaint_guide == ("https://example.sa/guide",)
    assert portal.weight("https://example.sa/ar/complaints/new") == 3
    assert not portal.in_scope("https://www.example.sa/ar/logout")
    assert portal.own
    assert profile.before_page[0].if_present
    assert [step.action for step in profile.authentication.steps] == ["open", "fill", "fill", "click"]


def test_unknown_checks_are_named_with_their_place(tmp_path: Path) -> None:
    path = tmp_path / "p.yaml"
    path.write_text("checks:\n  exclude:\n    - language/*\n    - rtl/page-direction\n    - speed/*\n")
    profile = load_profile(path)
    known = ["language/page-language-missing", "rtl/page-direction-missing"]
    found = profile.unknown(("checks", "exclude"), "check", unknown_names(profile.checks.exclude, known))
    assert [str(p).removeprefix(str(path)) for p in found] == [
        ":4:7: there is no check 'rtl/page-direction'; did you mean 'rtl/page-direction-missing'?",
        ":5:7: there is no check 'speed/*'",
    ]


@pytest.mark.parametrize(
    ("word", "near"),
    [("page-seconds", "page_seconds"), ("PAGES", "pages"), ("pagse", "pages"), ("xyz", None)],
)
def test_nearest_right_word(word: str, near: str | None) -> None:
    assert nearest(word, ["pages", "page_seconds", "depth"]) == near


@pytest.mark.parametrize(
    ("text", "pages"),
    [
        ("budgets: &b {pages: 3}\nwait:\n", 3),
        ("%YAML 1.2\n---\nbudgets: {pages: 0x10}\n", 16),
        ("budgets: {pages: 0o17}", 15),
        ("budgets: {pages: 007}", 7),
        ("\ufeffbudgets: {pages: 5}", 5),
    ],
)
def test_yaml_1_2(text: str, pages: int) -> None:
    assert load_model(text, Profile).budgets.pages == pages


def test_anchors_and_merge_keys() -> None:
    text = (
        "portals:\n"
        "  - &first {name: a, start: https://a.sa/, languages: [ar]}\n"
        "  - {<<: *first, name: b, start: https://b.sa/}\n"
    )
    profile = load_model(text, Profile)
    assert profile.portals[1].name == "b"
    assert profile.portals[1].languages == ("ar",)


def test_words_of_yaml_1_1_are_text() -> None:
    profile = load_model("standard: {brand_words: [no, on, 22:30, 2026-01-01]}", Profile)
    assert profile.standard.brand_words == ("no", "on", "22:30", "2026-01-01")


KEYS = st.sampled_from(
    ["portals", "name", "start", "budgets", "pages", "wait", "authentication", "steps", "x", "<<"]
)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=12,
)


@given(st.text(max_size=60) | st.text(alphabet="ab:-[]{}&*!|>'\"%@#?,\n\t \\0", max_size=60))
@settings(max_examples=400, deadline=None)
def test_any_text_is_a_profile_or_a_mistake(text: str) -> None:
    _load_or_refuse(text)


@given(VALUES)
@settings(max_examples=300, deadline=None)
def test_any_data_is_a_profile_or_a_mistake(data: object) -> None:
    _load_or_refuse(json.dumps(data))


def _load_or_refuse(text: str) -> None:
    problems = [Problem("", 1, 1, "loaded")]
    try:
        load_model(text, Profile)
    except ProfileError as error:
        problems = list(error.problems)
    assert problems
    assert all(problem.message and problem.line > 0 and problem.column > 0 for problem in problems)
