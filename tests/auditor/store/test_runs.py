"""The history: what goes in comes out, once, and a page is kept whole or not at all."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy as sa

from auditor.errors import StoreError
from auditor.model import (
    Box,
    Finding,
    Impact,
    Link,
    Outcome,
    OutcomeRow,
    PageFacts,
    PageInfo,
    PageResult,
    PageState,
    PageSummary,
    Target,
)
from auditor.store import Store, StoredRun
from auditor.store.runs import QueuedPage

URL = "http://portal.example/ar/"


def finding(url: str = URL, **changes: object) -> Finding:
    made = Finding(
        check="language/x-missing",
        page=url,
        outcome=Outcome.FAILED,
        target=Target("#main > p", "<p>نص</p>", Box(1, 2, 3.5, 4), ""),
        message="absent",
        data={"word": "كلمة \ud800", "count": 3},
        evidence={"list": [1, {"a": None}]},
        fingerprint="v1:aa",
        component="bb",
        group="cc",
        impact=Impact.SERIOUS,
        advice=False,
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def summary(url: str = URL, state: str = "audited") -> PageSummary:
    return PageSummary(url, url, "portal", 200, state, "ar", "", "عنوان", 0, "start", "structured")


def facts(url: str = URL) -> PageFacts:
    info = PageInfo(url, url, "portal", 200, {"content-type": "text/html"}, redirects=("http://portal.example/",))
    links = (Link(URL + "x", "المزيد", frozenset({"next"}), "ar"),)
    return PageFacts(info, PageState.AUDITED, "عنوان", links, (1, 2, 3), "hash", "", {"fact": [1, 2]})


@pytest.fixture
def store(tmp_path: Path) -> Store:
    made = Store(str(tmp_path / "history.db"))
    made.begin("r1", "default", {"profile": {}})
    made.queue("r1", "portal", [QueuedPage(URL, "portal", 0, "start", "structured", "", False)])
    return made


def test_a_page_comes_back_as_it_was_kept(store: Store) -> None:
    rows = (OutcomeRow("language/x-missing", URL, Outcome.FAILED, 2, 1, 0, ""),)
    store.save_page("r1", summary(), PageResult(rows, (finding(),)), facts(), 1.5, pictures={"cc": b"webp"})
    assert list(store.page_summaries("r1")) == [summary()]
    assert tuple(store.iterate_outcomes("r1")) == rows
    assert list(store.page_facts("r1")) == [facts()]
    assert list(store.iterate_findings("r1")) == [finding()]
    assert store.crop("r1", "cc") == b"webp"


def test_saving_again_replaces_and_never_doubles(store: Store) -> None:
    for _ in range(2):
        store.save_page("r1", summary(), PageResult((), (finding(),)), facts(), 1.0)
    assert len(list(store.iterate_findings("r1"))) == 1
    store.save_findings("r1", [finding("portal", check="service/p")], ["service/p"])
    store.save_findings("r1", [finding("portal", check="service/p")], ["service/p"])
    assert len(list(store.iterate_findings("r1"))) == 2


def test_found_pages_wait_and_known_ones_stay_as_they_are(store: Store) -> None:
    new = [QueuedPage(u, "portal", 1, "link", "structured", URL, False) for u in (URL, URL + "a", URL + "a")]
    store.save_page("r1", summary(), PageResult((), ()), facts(), 1.0, found=new[1:2])
    store.queue("r1", "portal", new)
    assert [(q.url, q.done) for q in store.queued("r1")] == [(URL, True), (URL + "a", False)]


def test_a_page_is_kept_whole_or_not_at_all(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise sa.exc.OperationalError("disk full", None, Exception())

    monkeypatch.setattr(store, "_insert_findings", broken)
    with pytest.raises(sa.exc.OperationalError):
        store.save_page("r1", summary(), PageResult((), (finding(),)), facts(), 1.0)
    assert list(store.page_summaries("r1")) == []
    assert [q.done for q in store.queued("r1")] == [False]


def test_runs_are_found_by_their_beginning(store: Store) -> None:
    store.begin("r2", "default", {})
    assert store.find("r1")["id"] == "r1"
    with pytest.raises(StoreError, match="more than one"):
        store.find("r")
    with pytest.raises(StoreError, match="no run"):
        store.find("%")
    with pytest.raises(StoreError, match="is running"):
        StoredRun(store, "r1")


def test_a_newer_store_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "history.db"
    Store(str(path)).close()
    with sa.create_engine(f"sqlite:///{path}").begin() as connection:
        connection.exec_driver_sql("PRAGMA user_version = 999")
    with pytest.raises(StoreError, match="newer"):
        Store(str(path))


def test_no_folder_no_store(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(StoreError, match="no folder"):
        Store(str(tmp_path / "file" / "history.db"))


def test_many_may_open_a_new_store_at_once(tmp_path: Path) -> None:
    path = str(tmp_path / "history.db")
    with ThreadPoolExecutor(8) as pool:
        stores = list(pool.map(lambda _: Store(path), range(16)))
    assert all(store.list_runs() == [] for store in stores)
