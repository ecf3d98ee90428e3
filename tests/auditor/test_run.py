"""A whole run over pages that misbehave: each ends in its own outcome, and the others don't notice."""

import os
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

from auditor import plan, registry, run
from auditor.errors import NotMeasuredError
from auditor.model import PageState
from auditor.profile import Profile, for_urls
from auditor.store import Store, StoredRun
from tests.auditor.gather.trouble import Trouble
from tests.support_browsers import browsers

pytestmark = pytest.mark.browser

EXPECTED = {
    "/hang": PageState.TIMED_OUT,
    "/error": PageState.HTTP_ERROR,
    "/missing": PageState.HTTP_ERROR,
    "/loop": PageState.REDIRECT_LOOP,
    "/huge": PageState.TOO_LARGE,
    "/endless-page": PageState.AUDITED,
    "/alerts": PageState.HOSTILE,
    "/spin": PageState.TIMED_OUT,
    "/download": PageState.DOWNLOAD,
    "/away": PageState.LEFT_SCOPE,
    "/script-away": PageState.AUDITED,
    "/reset": PageState.UNREACHABLE,
}


def _profile(urls: list[str], **budgets: float) -> Profile:
    profile = for_urls(urls)
    return profile.model_copy(
        update={
            "portals": tuple(p.model_copy(update={"own": True}) for p in profile.portals),
            "budgets": profile.budgets.model_copy(update={"page_seconds": 14, "page_megabytes": 5, **budgets}),
            "politeness": profile.politeness.model_copy(update={"retries": 0}),
        }
    )


def _audit(profile: Profile, store: Store, *, crawl: bool = True) -> StoredRun:
    made = plan.make(
        profile,
        registry.load(),
        crawl=crawl,
        checks=["language/page-title-missing", "language/page-language-missing"],
    )
    return run.audit(made, store)


def test_each_trouble_has_its_own_outcome_and_good_pages_are_unaffected(tmp_path: Path) -> None:
    with Trouble() as server:
        paths = [p for pair in zip(EXPECTED, (f"/good-{i}" for i in range(99)), strict=False) for p in pair]
        result = _audit(_profile([server.origin + p for p in paths]), Store(str(tmp_path / "h.db")), crawl=False)
    states = {p.url.removeprefix(server.origin): p.state for p in result.pages}
    assert {path: states[path] for path in EXPECTED} == EXPECTED
    good = [path for path in paths if path.startswith("/good")]
    assert {states[path] for path in good} == {PageState.AUDITED}
    settled = {p.url.removeprefix(server.origin): p.settled_by for p in result.pages}
    assert settled["/endless-page"] == "cap"
    judged = Counter(o.page for o in result.outcomes() if o.check == "language/page-title-missing")
    assert all(judged[server.origin + path] == 1 for path in good)


def test_a_dead_portal_is_not_measured(tmp_path: Path) -> None:
    result = _audit(_profile(["http://127.0.0.1:9/"]), Store(str(tmp_path / "h.db")))
    assert [p.state for p in result.pages] == [PageState.UNREACHABLE]
    with pytest.raises(NotMeasuredError):
        run.require_measured(result)


_SCRIPT = """
import sys
from tests.auditor.test_run import _audit, _profile
from auditor.store import Store
_audit(_profile(sys.argv[2:]), Store(sys.argv[1]), crawl=False)
"""


def _start(store: Path, urls: list[str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", _SCRIPT, str(store), *urls], start_new_session=True)


def _wait_for_pages(store: Path, pages: int) -> None:
    for _ in range(600):
        time.sleep(0.1)
        if store.exists():
            rows = Store(str(store)).list_runs()
            if rows and (rows[0]["pages"] or 0) >= pages:
                return
    raise AssertionError("the run never got going")


def test_a_killed_run_goes_on_and_has_every_page_once(tmp_path: Path) -> None:
    path = tmp_path / "h.db"
    with Trouble() as server:
        urls = [f"{server.origin}/good-{i}" for i in range(40)]
        process = _start(path, urls)
        _wait_for_pages(path, 5)
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        store = Store(str(path))
        row = run.resumable(store)
        before = row["state"]
        made = plan.make(
            Profile.model_validate(row["plan"]["profile"]),
            registry.load(),
            crawl=False,
            checks=row["plan"]["checks"],
        )
        result = run.audit(made, store, resume=row["id"])
    assert before == "running"
    assert sorted(p.url for p in result.pages) == sorted(urls)
    assert {p.state for p in result.pages} == {PageState.AUDITED}
    titles = Counter(o.page for o in result.outcomes() if o.check == "language/page-title-missing")
    assert set(titles.values()) == {1}
    assert len(titles) == len(urls)


def test_a_killed_browser_is_started_again(tmp_path: Path) -> None:
    path = tmp_path / "h.db"
    with Trouble() as server:
        urls = [f"{server.origin}/good-{i}" for i in range(40)]
        process = _start(path, urls)
        _wait_for_pages(path, 5)
        killed = browsers(process.pid)
        for pid in killed:
            os.kill(pid, signal.SIGKILL)
        assert process.wait(timeout=120) == 0
    result = StoredRun(Store(str(path)), "")
    assert killed
    assert sorted(p.url for p in result.pages) == sorted(urls)
    assert {p.state for p in result.pages} == {PageState.AUDITED}


def test_kept_captures_judged_again_say_the_same(tmp_path: Path) -> None:
    with Trouble() as server:
        profile = _profile([f"{server.origin}/good-{i}" for i in range(3)])
        made = plan.make(profile, registry.load(), crawl=False)
        first = run.audit(made, Store(str(tmp_path / "a.db")), archive=tmp_path / "captures")
    second = run.judge_again(made, Store(str(tmp_path / "b.db")), tmp_path / "captures")
    assert list(second.findings()) == list(first.findings())
    assert sorted(map(str, second.outcomes())) == sorted(map(str, first.outcomes()))
    assert [p.url for p in second.pages] == [p.url for p in first.pages]
