"""The store in PostgreSQL: the same as in SQLite, and what happens when the server goes away."""

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy as sa

from auditor.errors import StoreError
from auditor.model import Outcome, OutcomeRow, PageResult
from auditor.store import Samples, Store
from auditor.store import engine as engines
from auditor.store.runs import QueuedPage
from tests.auditor.store.test_runs import URL, facts, finding, summary
from tests.auditor.store.test_samples import taken
from tests.support_postgres import PASSWORD, PostgresServer, binaries, postgres


@pytest.fixture(scope="module")
def server() -> Iterator[PostgresServer]:
    if binaries() is None:
        pytest.skip("needs a PostgreSQL server (Debian: apt-get install postgresql)")
    with postgres() as made:
        yield made


@pytest.fixture
def address(server: PostgresServer, request: pytest.FixtureRequest) -> str:
    """A database of its own."""
    name = f"t{abs(hash(request.node.name))}"
    server.sql(f"CREATE DATABASE {name}")
    return server.url.replace("/postgres", f"/{name}")


@pytest.fixture
def store(address: str) -> Iterator[Store]:
    made = Store(address)
    made.begin("r1", "default", {"profile": {}})
    made.queue("r1", "portal", [QueuedPage(URL, "portal", 0, "start", "structured", "", False)])
    yield made
    made.close()


def test_a_page_comes_back_as_it_was_kept_and_saving_again_never_doubles(store: Store) -> None:
    rows = (OutcomeRow("language/x-missing", URL, Outcome.FAILED, 2, 1, 0, ""),)
    hard = replace(finding(), data={"word": "كلمة \ud800 \0", "count": 3})
    for _ in range(2):
        store.save_page("r1", summary(), PageResult(rows, (hard,)), facts(), 1.5, pictures={"cc": b"webp"})
    assert list(store.page_summaries("r1")) == [summary()]
    assert tuple(store.iterate_outcomes("r1")) == rows
    assert list(store.page_facts("r1")) == [facts()]
    assert list(store.iterate_findings("r1")) == [hard]
    assert store.crop("r1", "cc") == b"webp"
    store.finish("r1", "finished", {"groups": []})
    assert [(r["id"], r["pages"]) for r in store.list_runs()] == [("r1", 1)]


def test_pages_wait_in_the_order_in_which_they_were_found(store: Store) -> None:
    found = [QueuedPage(f"{URL}{n}", "portal", 1, "link", "structured", URL, False) for n in (9, 3, 7, 1)]
    store.queue("r1", "portal", found[:2])
    store.save_page("r1", summary(), PageResult(), facts(), 1.0, found)
    assert [q.url for q in store.queued("r1")] == [URL, *(f.url for f in found)]
    assert [q.done for q in store.queued("r1")] == [True, False, False, False, False]


def test_samples_are_kept(store: Store) -> None:
    kept = Samples(store)
    kept.append([taken(at) for at in (10.0, 20.0)])
    kept.append([taken(20.0)])
    ((_, points),) = kept.series("a").items()
    assert [p.at for p in points] == [10.0, 20.0]


def test_many_may_open_a_new_store_at_once(address: str) -> None:
    with ThreadPoolExecutor(4) as pool:
        stores = list(pool.map(lambda _: Store(address), range(4)))
    stores[0].begin("r1", "default", {})
    assert [r["id"] for r in stores[3].list_runs()] == ["r1"]
    for each in stores:
        each.close()


def test_a_newer_store_is_refused(store: Store, address: str) -> None:
    with store.engine.begin() as connection:
        connection.execute(sa.text("UPDATE store_version SET version = 999"))
    with pytest.raises(StoreError, match="newer"):
        Store(address)


@pytest.mark.parametrize("database", ["postgres", "none"])
def test_no_password_is_ever_told(server: PostgresServer, database: str) -> None:
    wrong = server.url.replace("d-secret", "hush-hush").replace("/postgres", f"/{database}")
    with pytest.raises(StoreError) as error:
        Store(f"{wrong}?sslpassword=hush-too")
    assert "hush" not in str(error.value)
    assert PASSWORD not in str(error.value)
    assert f"127.0.0.1:{server.port}" in str(error.value)


@pytest.mark.parametrize("address", ["mysql://u:hush@h/d", "http://x", "postgresql://u:hush@h:port/d"])
def test_an_address_of_something_else_is_refused(address: str) -> None:
    with pytest.raises(StoreError) as error:
        Store(address)
    assert "hush" not in str(error.value)


def test_a_cut_connection_loses_and_doubles_nothing(server: PostgresServer, store: Store) -> None:
    other = f"{URL}2"
    found = [QueuedPage(other, "portal", 1, "link", "structured", URL, False)]
    store.save_page("r1", summary(), PageResult((), (finding(),)), facts(), 1.0, found)
    assert server.cut_connections() > 0
    store.save_page("r1", summary(other), PageResult((), (finding(other),)), facts(other), 1.0)
    assert [p.url for p in store.page_summaries("r1")] == [URL, other]
    assert len(list(store.iterate_findings("r1"))) == 2


def test_a_connection_cut_inside_a_transaction_is_written_again(
    server: PostgresServer, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = Store._insert_findings
    cuts = iter([True])

    def cut(self: Store, connection: sa.Connection, *rest: object) -> None:
        if next(cuts, False):
            server.cut_connections()
        written(self, connection, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(Store, "_insert_findings", cut)
    store.save_page("r1", summary(), PageResult((), (finding(),)), facts(), 1.0)
    assert len(list(store.iterate_findings("r1"))) == 1


def test_a_server_that_comes_back_is_waited_for_and_one_that_does_not_is_named(
    server: PostgresServer, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.stop()
    again = threading.Timer(1, server.start)
    again.start()
    store.save_page("r1", summary(), PageResult((), (finding(),)), facts(), 1.0)
    again.join()
    assert len(list(store.iterate_findings("r1"))) == 1
    monkeypatch.setattr(engines, "PATIENCE_SECONDS", 0.3)
    server.stop()
    try:
        with pytest.raises(engines.StoreLostError) as error:
            store.save_page("r1", summary(), PageResult(), facts(), 1.0)
    finally:
        server.start()
    assert "--resume" in error.value.hint
    assert "secret" not in str(error.value)
    assert "INSERT" not in str(error.value)


def test_an_sqlite_store_that_cannot_be_written_is_told_without_content(tmp_path: Path) -> None:
    path = tmp_path / "history.db"
    made = Store(str(path))
    with made.engine.begin() as connection:
        connection.exec_driver_sql("DROP TABLE runs")
    with pytest.raises(StoreError) as error:
        made.begin("r1", "private words", {})
    assert "private words" not in str(error.value)
    assert str(path) in str(error.value)
