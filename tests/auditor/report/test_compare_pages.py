"""Comparisons as a page and as JSON: every issue where it belongs, nothing runs, nasty strings stay text."""

import json
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from lxml import html as lxml_html

from auditor.compare import Change, compare, side
from auditor.compare_trees import trees
from auditor.i18n import LANGS
from auditor.model import Lang
from auditor.report import compare_html, compare_json
from auditor.store import Store, StoredRun
from tests.support_drift import LATE_CHECK, Drift

NASTY = "</style><script>alert(1)</script>\u202egnp.\ud800\x00\x1b{{7*7}}'\"><img src=x onerror=alert(1)>"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    made = Store(str(tmp_path_factory.mktemp("drift") / "history.db"))
    Drift(made, date(2026, 1, 1), months=9)
    yield made
    made.close()


def page_of(data: bytes) -> Any:
    return lxml_html.fromstring(data.decode())


@pytest.mark.parametrize("lang", LANGS)
def test_two_runs_side_by_side(store: Store, lang: Lang) -> None:
    before, after = StoredRun(store, "run-03"), StoredRun(store, "run-08")
    found = compare(side(before), side(after))
    page = page_of(compare_html.render(found, before, after, lang))
    assert page.xpath("//script | //img | //link") == []
    tables = page.xpath("//table")
    shown = [c for c in Change if any(g.change is c for g in found.groups)]
    assert len(tables) == len(shown)
    for change, table in zip(shown, tables, strict=True):
        assert len(table.xpath(".//tbody/tr")) == sum(g.change is change for g in found.groups)
    tiles = [int(s.text) for s in page.xpath("//*[contains(@class, 'tile')]/strong")]
    assert tiles == [sum(g.change is c and g.kind == "failed" for g in found.groups) for c in Change]
    assert "run-03" in page.text_content()


def test_json_has_every_group_with_what_became_of_it(store: Store) -> None:
    before, after = StoredRun(store, "run-03"), StoredRun(store, "run-08")
    found = compare(side(before), side(after))
    data = json.loads(compare_json.render(found, {**before.checks, **after.checks}))
    assert (data["before"], data["after"]) == ("run-03", "run-08")
    assert data["checks_added"] == [LATE_CHECK]
    assert [g["group"] for g in data["groups"]] == [g.id for g in found.groups]
    late = [g for g in data["groups"] if g["check"] == LATE_CHECK]
    assert {g["change"] for g in late} == {"first-measured"}
    assert sum(data["issues"].values()) == sum(g["kind"] == "failed" for g in data["groups"])


@pytest.mark.parametrize("lang", LANGS)
def test_language_trees(store: Store, lang: Lang) -> None:
    run = StoredRun(store, "run-08")
    found = trees(run)
    page = page_of(compare_html.render_trees(found, run, lang))
    rows = [len(t.xpath(".//tbody/tr")) for t in page.xpath("//table")]
    assert sum(rows) == len(found.rows)
    data = json.loads(compare_json.render_trees(found, run.checks))
    assert data["languages"] == ["ar", "en"]
    assert data["audited"] == {name: [8, 4] for name in ("services", "main", "licences")}
    only = [g for g in data["groups"] if g["only"] == "ar"]
    assert all(g["places"][1] == 0 for g in only)


def test_nasty_strings_stay_text(tmp_path: Any) -> None:
    store = Store(str(tmp_path / "nasty.db"))
    Drift(store, date(2026, 1, 1), months=3, poison=NASTY)
    before, after = StoredRun(store, "run-00"), StoredRun(store, "run-02")
    found = compare(side(before), side(after))
    pages = [compare_html.render(found, before, after, lang) for lang in LANGS]
    pages += [compare_html.render_trees(trees(after), after, lang) for lang in LANGS]
    for data in pages:
        assert page_of(data).xpath("//script | //img | //@onerror") == []
        assert not re.search("[\u202a-\u202e\x00\x1b]", data.decode())
    json.loads(compare_json.render(found, after.checks))
    store.close()
