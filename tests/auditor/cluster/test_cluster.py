"""Real workers and a real scheduler on loopback: the same results, and nothing lost or doubled when one dies."""

import os
import signal
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from auditor import plan as planning
from auditor import registry, run
from auditor.cluster import executor as coordinator
from auditor.cluster.certificates import make_certificates
from auditor.cluster.executor import Cluster
from auditor.cluster.parcels import tools
from auditor.cluster.transport import transport
from auditor.demo import DemoPortal
from auditor.demo.faults import planted_faults
from auditor.errors import NotMeasuredError, UsageError
from auditor.listener import Listener
from auditor.model import PageState, PageSummary, Text
from auditor.plan import Plan
from auditor.profile import Profile, for_urls
from auditor.store import Store, StoredRun
from tests.auditor.gather.trouble import Trouble
from tests.support_cluster import Machines, machines

pytestmark = pytest.mark.browser
_FAULTS = Counter(page for fault in planted_faults() for page in fault.pages)
_FAULTY_PATHS = [path for path, _ in _FAULTS.most_common(3)]
CHECKS = ("language/*", "rtl/*", "accessibility/focus-mark-missing")


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Machines]:
    with machines(tmp_path_factory.mktemp("cluster"), 2, "--pages", "2") as made:
        yield made


def _plan(urls: list[str], checks: tuple[str, ...] = CHECKS, **changes: object) -> Plan:
    profile = for_urls(urls)
    own = tuple(p.model_copy(update={"own": True}) for p in profile.portals)
    profile = profile.model_copy(update={"portals": own, **changes})
    profile = Profile.model_validate(profile.model_dump(mode="json", by_alias=True, exclude_none=True))
    return planning.make(profile, registry.load(), crawl=False, checks=checks)


def _essence(result: StoredRun) -> tuple[list[Any], list[Any], list[Any]]:
    findings = sorted((f.page, f.check, f.fingerprint, f.outcome.value) for f in result.findings())
    outcomes = sorted(
        (o.page, o.check, o.outcome.value, o.passed, o.failed, o.cant_tell) for o in result.outcomes()
    )
    return findings, outcomes, sorted((p.url, p.state) for p in result.pages)


class _At(Listener):
    """Does something once so many pages are done."""

    def __init__(self, pages: int, act: Callable[[], None]) -> None:
        self._pages, self._act = pages, act
        self.warned: list[str] = []

    def page_done(self, page: PageSummary, done: int, waiting: int, findings: int) -> None:
        if done == self._pages:
            self._act()

    def warning(self, key: str, text: Text) -> None:
        self.warned.append(text.en)


def test_workers_say_the_same_as_this_machine(two: Machines, tmp_path: Path) -> None:
    with DemoPortal.faulty() as portal:
        plan = _plan([portal.url.rstrip("/") + path for path in _FAULTY_PATHS])
        here = run.audit(plan, Store(str(tmp_path / "a.db")), fresh=True)
        there = run.audit(plan, Store(str(tmp_path / "b.db")), fresh=True, cluster=two.cluster())
    assert len(list(here.findings())) > 5
    assert _essence(there) == _essence(here)
    assert there.run["concurrency"] == 8


def _good_pages(server: Trouble, count: int) -> list[str]:
    return [f"{server.origin}/good-{i}" for i in range(count)]


def _kill(process_id: int) -> None:
    os.killpg(process_id, signal.SIGKILL)


def test_a_killed_worker_s_pages_are_done_again(two: Machines, tmp_path: Path) -> None:
    third = two.start_worker("--pages", "1")
    with Trouble() as server:
        urls = _good_pages(server, 20)
        store, listener = Store(str(tmp_path / "h.db")), _At(4, lambda: _kill(third.pid))
        result = run.audit(_plan(urls, CHECKS[:1]), store, listener, fresh=True, cluster=two.cluster())
    two.workers.remove(third)
    assert third.wait() == -signal.SIGKILL
    _all_once(result, urls)


def _all_once(result: StoredRun, urls: list[str]) -> None:
    assert sorted(p.url for p in result.pages) == sorted(urls)
    assert {p.state for p in result.pages} == {PageState.AUDITED}
    titles = Counter(o.page for o in result.outcomes() if o.check == "language/page-title-missing")
    assert titles == Counter(urls)


def test_a_killed_scheduler_ends_the_run_which_goes_on_from_the_store(tmp_path: Path) -> None:
    store = Store(str(tmp_path / "h.db"))
    with Trouble() as server, machines(tmp_path, 1, "--pages", "1") as made:
        urls = _good_pages(server, 12)
        listener, plan = _At(3, lambda: _kill(made.scheduler.pid)), _plan(urls, CHECKS[:1])
        with pytest.raises(NotMeasuredError, match="is gone") as error:
            run.audit(plan, store, listener, fresh=True, cluster=made.cluster())
        assert "--resume" in error.value.hint
        assert made.workers[0].wait(timeout=60) == 3
        row = run.resumable(store)
        assert 0 < sum(q.done for q in store.queued(row["id"])) < len(urls)
        _all_once(run.audit(plan, store, resume=row["id"]), urls)


def test_a_worker_with_other_tools_is_refused_by_name(
    two: Machines, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(coordinator, "tools", lambda plan, _browser: {**tools(plan, "1.2.3"), "fonts": "others"})
    with pytest.raises(UsageError) as error:
        run.audit(_plan(["http://127.0.0.1:9/"]), Store(str(tmp_path / "h.db")), cluster=two.cluster())
    lines = str(error.value).splitlines()
    assert len(lines) == 2
    assert all("instead of 1.2.3" in line and "fonts" in line and "Python" not in line for line in lines)


def test_credentials_never_travel(two: Machines, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ONLY_HERE", "hush-hush")
    with Trouble() as server:
        plan = _plan(_good_pages(server, 3), CHECKS[:1])
        secret = plan.profile.model_dump(mode="json", by_alias=True, exclude_none=True)
        secret["authentication"] = {"headers": {"X-Key": {"env": "ONLY_HERE"}}}
        plan = replace(
            planning.make(Profile.model_validate(secret), registry.load(), crawl=False, checks=CHECKS[:1])
        )
        listener = _At(0, lambda: None)
        with pytest.raises(NotMeasuredError, match="environment variable ONLY_HERE is not set"):
            run.audit(plan, Store(str(tmp_path / "h.db")), listener, cluster=two.cluster())
    assert sum("took no part" in text for text in listener.warned) == 2


def test_who_has_no_certificate_of_the_authority_is_not_talked_to(two: Machines, tmp_path: Path) -> None:
    (_, _, other) = make_certificates(tmp_path / "another")
    stranger = Cluster(two.address, transport(two.address, other), wait_seconds=2)
    with pytest.raises(NotMeasuredError, match="no scheduler answers"):
        run.audit(_plan(["http://127.0.0.1:9/"]), Store(str(tmp_path / "h.db")), cluster=stranger)


def test_too_few_workers_are_waited_for_and_then_counted(two: Machines, tmp_path: Path) -> None:
    few = two.cluster(workers=5, wait_seconds=1)
    with pytest.raises(NotMeasuredError, match="2 of 5 workers"):
        run.audit(_plan(["http://127.0.0.1:9/"]), Store(str(tmp_path / "h.db")), cluster=few)
