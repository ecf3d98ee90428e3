"""What a later run may take over comes back as it went in, under its key and within its days."""

from dataclasses import replace
from pathlib import Path

import pytest

from auditor.model import Load, Outcome, OutcomeRow, PageResult
from auditor.reuse import pictures_of_pairs
from auditor.store import Store
from auditor.store.kept import Kept, KeptPage
from auditor.store.packed import PackedFacts
from auditor.store.runs import QueuedPage
from tests.auditor.store.test_runs import URL, facts, finding, summary

DAYS = ("2026-05-01", "2026-05-31")


@pytest.fixture
def store(tmp_path: Path) -> Store:
    made = Store(str(tmp_path / "h.db"))
    made.begin("one", "p", {})
    made.begin("two", "p", {})
    return made


def _page(run: str = "one") -> KeptPage:
    loads = (Load(URL, "document", 200, validators=('"a"', ""), length=3, digest="d"),)
    rows = (OutcomeRow("language/x-missing", URL, Outcome.FAILED, failed=1),)
    return KeptPage(run, loads, PageResult(rows, (finding(),)), facts())


def test_a_page_comes_back_as_it_went_in(store: Store) -> None:
    kept = Kept(store)
    kept.put("key", URL, _page(), "2026-05-20")
    assert kept.get("key", URL, *DAYS) == _page()
    assert kept.get("other", URL, *DAYS) is None
    assert kept.get("key", URL + "x", *DAYS) is None
    assert kept.get("key", URL, "2026-05-21", "2026-05-31") is None
    assert kept.get("key", URL, "2026-05-01", "2026-05-19") is None


def test_the_last_one_counts_and_old_ones_go(store: Store) -> None:
    kept = Kept(store)
    kept.put("key", URL, _page(), "2026-05-02")
    kept.put("key", URL, _page("two"), "2026-05-20")
    found = kept.get("key", URL, *DAYS)
    assert found is not None
    assert found.run == "two"
    kept.drop_before("2026-05-20")
    assert kept.get("key", URL, *DAYS) is not None
    kept.drop_before("2026-05-21")
    assert kept.get("key", URL, *DAYS) is None
    kept.put("key", URL, _page(), "2026-05-22")
    kept.drop("key", URL)
    assert kept.get("key", URL, *DAYS) is None


def test_pictures_of_pairs_are_taken_over_where_both_pages_were(store: Store) -> None:
    for number, (taken_from, other) in enumerate((("one", "one"), ("one", ""), ("one", "two"), ("", ""))):
        page, twin = f"{URL}{number}/ar", f"{URL}{number}/en"
        for url, earlier in ((page, taken_from), (twin, other)):
            store.queue("two", "portal", [QueuedPage(url, "portal", 0, "start", "structured", "", False)])
            store.save_page("two", replace(summary(url), taken_from=earlier), PageResult(), facts(url), 1.0)
    shown = {f"g{n}": finding(f"{URL}{n}/ar", evidence={"twin": f"{URL}{n}/en"}) for n in range(4)}
    store.save_pictures("one", {f"g{n}": bytes([n]) for n in range(4)})
    assert pictures_of_pairs(store, "two", shown) == {"g0": b"\0"}


def test_pictures_of_a_run(store: Store) -> None:
    store.save_pictures("one", {"g1": b"1", "g2": b"2"})
    assert Kept(store).pictures("one", ["g2", "g3"]) == {"g2": b"2"}
    assert Kept(store).pictures("two", ["g2"]) == {}


def test_packed_facts_read_like_others() -> None:
    plain = {"small": [1], "large": [{"text": "نص " * 100}], "none": None}
    packed = PackedFacts(plain)
    assert dict(packed) == plain
    assert packed.get("large") == plain["large"]
    assert packed.get("absent", 3) == 3
    assert "none" in packed
    assert "absent" not in packed
    assert len(packed) == 3
    with pytest.raises(KeyError):
        packed["absent"]
