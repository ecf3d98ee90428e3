"""A run outlives what happens to long runs: browsers that die, a disk that fills up, contexts that grow old."""

import os
import signal
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from auditor import executor, plan, registry, run
from auditor.errors import StoreError
from auditor.gather import browser, browsers
from auditor.listener import Listener
from auditor.model import PageState, PageSummary
from auditor.plan import Plan
from auditor.profile import for_urls
from auditor.store import Store
from tests import support_browsers
from tests.auditor.gather.trouble import Trouble

pytestmark = pytest.mark.browser


def _plan(urls: list[str]) -> Plan:
    profile = for_urls(urls)
    own = tuple(p.model_copy(update={"own": True}) for p in profile.portals)
    made = profile.model_copy(update={"portals": own})
    return plan.make(made, registry.load(), crawl=False, checks=["language/page-title-missing"])


class Watch(Listener):
    def __init__(self, kill_every: int = 10**9) -> None:
        self.kill_every = self.next_kill = kill_every
        self.killed = 0
        self.most = 0

    def page_done(self, page: PageSummary, done: int, waiting: int, findings: int) -> None:
        alive = support_browsers.browsers()
        self.most = max(self.most, len(alive))
        if done >= self.next_kill and alive:
            self.next_kill = done + self.kill_every
            for pid in alive:
                os.kill(pid, signal.SIGKILL)
                self.killed += 1


def test_a_browser_that_dies_again_and_again_costs_no_page(tmp_path: Path) -> None:
    watch = Watch(kill_every=6)
    with Trouble() as server:
        urls = [f"{server.origin}/good-{i}" for i in range(30)]
        result = run.audit(_plan(urls), Store(str(tmp_path / "h.db")), watch)
    assert watch.killed >= 3
    assert sorted(p.url for p in result.pages) == sorted(urls)
    assert {p.state for p in result.pages} == {PageState.AUDITED}
    assert len(list(result.outcomes())) == len(urls)


def test_contexts_and_browsers_are_renewed_before_they_grow(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(executor, "MOST_VISITS", 3)
    monkeypatch.setattr(browsers, "MOST_CONTEXTS", 2)
    launches = []

    async def counted(*given: Any) -> browser.Launched:
        launches.append(given)
        return await browser.launch(*given)

    monkeypatch.setattr(browsers, "launch", counted)
    watch = Watch()
    with Trouble() as server:
        urls = [f"{server.origin}/good-{i}" for i in range(30)]
        result = run.audit(_plan(urls), Store(str(tmp_path / "h.db")), watch)
    assert {p.state for p in result.pages} == {PageState.AUDITED}
    assert len(launches) >= 3
    assert watch.most < len(launches)
    assert not support_browsers.browsers()


def test_a_full_disk_ends_the_run_and_what_was_done_stays_done(tmp_path: Path) -> None:
    path = str(tmp_path / "h.db")
    store = Store(path)

    def narrow(connection: sa.Connection) -> None:
        used = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {used + 24}")

    with Trouble() as server:
        urls = [f"{server.origin}/good-{i}" for i in range(40)]
        with store.engine.connect() as connection:
            narrow(connection)
        with pytest.raises(StoreError, match="full") as caught:
            run.audit(_plan(urls), store)
        store.close()
        assert "--resume" in caught.value.hint
        roomy = Store(path)
        before = roomy.list_runs()[0]
        result = run.audit(_plan(urls), roomy, resume=before["id"])
        roomy.close()
    assert 0 < before["pages"] < len(urls)
    assert sorted(p.url for p in result.pages) == sorted(urls)
    assert len(list(result.outcomes())) == len(urls)
