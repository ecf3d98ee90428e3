"""Results are taken over where nothing they rest on has changed, and only there."""

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from auditor import plan as planning
from auditor import registry, run
from auditor.gather.egress import LOOPBACK
from auditor.gather.frontier import Candidate
from auditor.gather.inputs import Reader
from auditor.gather.work import Done, Job
from auditor.model import (
    Finding,
    Impact,
    Inputs,
    Load,
    Outcome,
    OutcomeRow,
    PageFacts,
    PageInfo,
    PageResult,
    PageState,
    Target,
)
from auditor.plan import Plan
from auditor.profile import Profile, for_urls
from auditor.reuse import LEAST, ReusingExecutor, may_reuse
from auditor.store import Store, StoredRun
from tests.small_site import SmallSite

TODAY = date(2026, 5, 20)
CHECK = "language/page-title-missing"
PAGES = tuple(f"/p{i}" for i in range(12))


class Inner:
    """Pretends to measure: the body of the page is its only finding."""

    def __init__(self, site: SmallSite) -> None:
        self.site = site
        self.measured: list[str] = []
        self.moody = False
        self.inputs: Callable[[str], Inputs] = lambda url: Inputs((Load(url, "document", 200),))

    async def do(self, job: Job, loaded: Callable[[], None] = lambda: None) -> Done:
        url = job.candidate.url
        self.measured.append(url.removeprefix(self.site.origin))
        body = self.site.answers[self.measured[-1]][2] + (" and more" if self.moody else "")
        info = PageInfo(url, url, "site", 200, {}, depth=job.candidate.depth)
        target = Target("p", body)
        finding = Finding(
            CHECK, url, Outcome.FAILED, target, "absent", {}, {}, f"v1:{body}", "c", "g", Impact.MINOR, False
        )
        rows = (OutcomeRow(CHECK, url, Outcome.FAILED, failed=1),)
        facts = PageFacts(info, PageState.AUDITED, title=body)
        return Done(info, PageState.AUDITED, facts, result=PageResult(rows, (finding,)), inputs=self.inputs(url))

    async def close(self) -> None:
        pass


@pytest.fixture
def site() -> Iterator[SmallSite]:
    with SmallSite() as made:
        for path in PAGES:
            made.put(path, f"text of {path}")
        yield made


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = Store(str(tmp_path / "h.db"))
    yield made
    made.close()


def _plan(site: SmallSite, **changes: object) -> Plan:
    profile = for_urls([site.origin + PAGES[0]]).model_copy(update=changes)
    return planning.make(profile, registry.load(), checks=[CHECK], crawl=False)


def _audit(
    site: SmallSite,
    store: Store,
    name: str,
    inner: Inner,
    *,
    today: date = TODAY,
    plan: Plan | None = None,
    pages: tuple[str, ...] = PAGES,
    no_trials: str = "another page stands for it",
) -> tuple[ReusingExecutor, dict[str, Done]]:
    async def work() -> tuple[ReusingExecutor, dict[str, Done]]:
        made = plan or _plan(site)
        store.begin(name, "test", {})
        reader = Reader("test", "ar", LOOPBACK)
        executor = ReusingExecutor(inner, reader, store, name, made, made.portals[0], {"browser": "1"}, today=today)
        jobs = [Job(Candidate(site.origin + path, 3, "link"), no_trials) for path in pages]
        done = {job.candidate.url: await executor.do(job, lambda: None) for job in jobs}
        for job in executor.controls_lacking():
            done[job.candidate.url] = await executor.do(job, lambda: None)
        for job in list(executor.taken.values()) if executor.disagreed else ():
            done[job.candidate.url] = await executor.do(job, lambda: None)
        await executor.close()
        return executor, done

    return asyncio.run(work())


def test_an_unchanged_page_is_taken_over_whole_and_a_few_are_measured_all_the_same(
    site: SmallSite, store: Store
) -> None:
    inner = Inner(site)
    _, first = _audit(site, store, "one", inner)
    assert inner.measured == list(PAGES)
    inner.measured.clear()
    executor, second = _audit(site, store, "two", inner)
    assert LEAST <= len(inner.measured) < len(PAGES)
    assert executor.agreed == len(inner.measured)
    assert len(executor.taken) == len(PAGES) - len(inner.measured)
    for url, done in second.items():
        taken = url in executor.taken
        assert done.taken_from == ("one" if taken else "")
        assert (done.result, replace(done.facts, info=first[url].facts.info)) == (
            first[url].result,
            first[url].facts,
        )


def test_a_third_run_names_the_run_that_measured(site: SmallSite, store: Store) -> None:
    inner = Inner(site)
    for name in ("one", "two", "three"):
        _, done = _audit(site, store, name, inner)
    assert {d.taken_from for d in done.values()} <= {"", "one", "two"}
    assert "one" in {d.taken_from for d in done.values()}


def test_a_changed_page_is_measured_and_the_next_run_knows_it(site: SmallSite, store: Store) -> None:
    inner = Inner(site)
    _audit(site, store, "one", inner)
    site.put("/p7", "something else")
    for name in ("two", "three"):
        inner.measured.clear()
        _, done = _audit(site, store, name, inner)
        assert done[site.origin + "/p7"].result.findings[0].target.html == "something else"
        assert ("/p7" in inner.measured) or name == "three"


def _other_demands(made: Plan) -> Plan:
    portal = made.portals[0]
    demands = replace(portal.demands, languages=("zh",))
    return replace(made, portals=(replace(portal, demands=demands),))


@pytest.mark.parametrize(
    ("first", "how", "reused"),
    [
        (TODAY, {"today": TODAY + timedelta(days=6)}, True),
        (TODAY, {"today": TODAY + timedelta(days=8)}, False),
        (TODAY, {"today": TODAY - timedelta(days=1)}, False),
        (date(2026, 5, 31), {"today": date(2026, 6, 1)}, False),
        (TODAY, {"no_trials": ""}, False),
    ],
)
def test_what_is_old_or_was_done_otherwise_is_not_taken_over(
    site: SmallSite, store: Store, first: date, how: dict[str, object], reused: bool
) -> None:
    inner = Inner(site)
    _audit(site, store, "one", inner, today=first)
    executor, _ = _audit(site, store, "two", inner, **how)  # type: ignore[arg-type]
    assert bool(executor.taken) is reused


def test_other_demands_are_another_matter(site: SmallSite, store: Store) -> None:
    inner = Inner(site)
    _audit(site, store, "one", inner)
    executor, _ = _audit(site, store, "two", inner, plan=_other_demands(_plan(site)))
    assert not executor.taken


def test_a_page_that_disagrees_ends_it(site: SmallSite, store: Store) -> None:
    inner = Inner(site)
    _audit(site, store, "one", inner)
    inner.moody = True
    executor, done = _audit(site, store, "two", inner)
    assert executor.disagreed in done
    assert executor.differing == (CHECK,)
    assert not executor.taken
    assert all("and more" in d.facts.title for d in done.values())


def test_controls_are_drawn_anew_for_every_run_and_never_more_than_there_are(site: SmallSite, store: Store) -> None:
    inner = Inner(site)
    _audit(site, store, "one", inner)
    drawn = set()
    for name in ("two", "three", "four", "five"):
        inner.measured.clear()
        _audit(site, store, name, inner)
        drawn.add(tuple(sorted(inner.measured)))
    assert len(drawn) > 1
    inner.measured.clear()
    executor, _ = _audit(site, store, "six", inner, pages=PAGES[:2])
    assert sorted(inner.measured) == list(PAGES[:2])
    assert not executor.taken


def test_what_wavers_from_visit_to_visit_is_visited_once_more(site: SmallSite, store: Store) -> None:
    class Wavering(Inner):
        async def do(self, job: Job, loaded: Callable[[], None] = lambda: None) -> Done:
            again = job.candidate.url.removeprefix(self.site.origin) in self.measured
            self.moody = self.second and not again
            return await super().do(job, loaded)

        second = False

    inner = Wavering(site)
    _audit(site, store, "one", inner)
    inner.second = True
    inner.measured.clear()
    executor, done = _audit(site, store, "two", inner)
    assert not executor.disagreed
    assert executor.taken
    assert executor.agreed >= 2
    assert not any("and more" in d.facts.title for d in done.values())


@pytest.mark.parametrize(
    "inputs",
    [
        lambda url: Inputs(unprovable="it holds a connection open"),
        lambda url: Inputs((Load(url, "document", 200, length=1),)),
    ],
)
def test_a_page_that_cannot_be_known_again_is_measured(
    site: SmallSite, store: Store, inputs: Callable[[str], Inputs]
) -> None:
    inner = Inner(site)
    inner.inputs = inputs
    _audit(site, store, "one", inner)
    executor, _ = _audit(site, store, "two", inner)
    assert not executor.taken


def test_a_result_with_gaps_is_not_kept(site: SmallSite, store: Store) -> None:
    class Hurried(Inner):
        async def do(self, job: Job, loaded: Callable[[], None] = lambda: None) -> Done:
            done = await super().do(job, loaded)
            gap = OutcomeRow("axe/x", job.candidate.url, Outcome.CANT_TELL, reason="not done within 5 s")
            done.result = replace(done.result, outcomes=(*done.result.outcomes, gap))
            return done

    inner = Hurried(site)
    _audit(site, store, "one", inner)
    executor, _ = _audit(site, store, "two", inner)
    assert not executor.taken


def _speed_row(url: str, **changes: object) -> dict[str, object]:
    return {"url": url, "good": 3, "taken_from": "", "each": [{"load": 1.5}], **changes}


def test_load_times_are_known_to_a_later_run_while_page_and_machine_are_the_same(
    site: SmallSite, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    inner = Inner(site)
    first, _ = _audit(site, store, "one", inner)
    url, changing, starved, joined = (site.origin + path for path in PAGES[4:8])
    rows = [_speed_row(url), _speed_row(changing), _speed_row(starved, good=0), _speed_row(joined, taken_from="no")]
    first.keep_speed(rows)
    site.put(PAGES[5], "another text")
    second, _ = _audit(site, store, "two", inner)
    assert second.earlier_speed(url) == {**rows[0], "taken_from": "one"}
    assert [second.earlier_speed(u) for u in (changing, starved, joined, "http://never.example/")] == [None] * 4
    # What is back as it was is known again; a page that was measured again and had not changed is, too.
    site.put(PAGES[5], f"text of {PAGES[5]}")
    third, _ = _audit(site, store, "three", inner)
    assert third.earlier_speed(changing) == {**rows[1], "taken_from": "one"}
    monkeypatch.setattr("platform.node", lambda: "another machine")
    assert third.earlier_speed(url) is None
    monkeypatch.undo()
    third.disagreed = url
    assert third.earlier_speed(url) is None


def test_whether_most_is_spared_is_known_early(site: SmallSite, store: Store) -> None:
    inner = Inner(site)
    assert not _audit(site, store, "one", inner, pages=())[0].spares_most
    assert not _audit(site, store, "one more", inner)[0].spares_most
    assert _audit(site, store, "two", inner, pages=())[0].spares_most
    assert _audit(site, store, "three", inner)[0].spares_most
    for path in PAGES:
        site.put(path, "another text")
    assert not _audit(site, store, "four", inner)[0].spares_most


def test_pages_behind_a_sign_in_or_steps_are_never_taken_over(site: SmallSite) -> None:
    assert may_reuse(_plan(site), _plan(site).portals[0])
    raw = _plan(site).profile.model_dump(mode="json", by_alias=True, exclude_none=True)
    steps = Profile.model_validate({**raw, "before_page": [{"click": "#ok"}]})
    made = planning.make(steps, registry.load(), checks=[CHECK])
    assert not may_reuse(made, made.portals[0])


# -- the whole way ---------------------------------------------------------------------------------------------


def _whole(site: SmallSite, store: Store, fresh: bool = False) -> StoredRun:
    profile = for_urls([f"{site.origin}/"])
    own = tuple(p.model_copy(update={"own": True}) for p in profile.portals)
    checks = ["language/*", "axe/image-alt", "axe/link-name", "axe/color-contrast"]
    made = planning.make(profile.model_copy(update={"portals": own}), registry.load(), checks=checks)
    return run.audit(made, store, fresh=fresh)


def _found(result: StoredRun, site: SmallSite) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {p.url.removeprefix(site.origin): [] for p in result.pages}
    for finding in result.findings():
        found[finding.page.removeprefix(site.origin)].append(f"{finding.check} {finding.fingerprint}")
    return {path: sorted(items) for path, items in found.items()}


def _write_site(site: SmallSite) -> None:
    links = "".join(f"<a href=/q{i}>page {i}</a> " for i in range(8))
    for path in ("/", *(f"/q{i}" for i in range(8))):
        style = "" if path == "/q7" else "<link rel=stylesheet href=/all.css>"
        site.put(
            path,
            f"<!doctype html><html lang=en><title>About {path}</title>{style}<main><h1>{path}</h1>{links}</main>",
        )
    site.put("/all.css", "a{color:#00f}", Content_Type="text/css")


@pytest.mark.browser
def test_one_page_changes_and_then_what_they_share(tmp_path: Path) -> None:
    with SmallSite() as site:
        _write_site(site)
        store = Store(str(tmp_path / "h.db"))
        first = _whole(site, store)
        second = _whole(site, store)
        taken = [p.url for p in second.pages if p.taken_from]
        assert len(first.pages) == 9
        assert len(taken) >= 4
        assert second.run["taken"] == {first.run["id"]: len(taken)}
        assert _found(second, site) == _found(first, site)

        status, headers, text = site.answers["/q3"]
        site.answers["/q3"] = (status, headers, text.replace("</main>", "<img src=/all.css></main>"))
        third = _whole(site, store)
        before, after = _found(second, site), _found(third, site)
        assert {path for path in after if after[path] != before[path]} == {"/q3"}
        assert any(f.startswith("axe/image-alt") for f in after["/q3"])
        assert not next(p for p in third.pages if p.url.endswith("/q3")).taken_from

        site.put("/all.css", "a{color:#eee}", Content_Type="text/css")
        fourth = _whole(site, store)
        assert {p.url.removeprefix(site.origin) for p in fourth.pages if p.taken_from} <= {"/q7"}
        whole = _whole(site, Store(str(tmp_path / "other.db")), fresh=True)
        assert not whole.run["taken"]
        assert _found(fourth, site) == _found(whole, site)
        store.close()


@pytest.mark.browser
def test_a_page_that_disagrees_has_all_measured_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with SmallSite() as site:
        _write_site(site)
        store = Store(str(tmp_path / "h.db"))
        _whole(site, store)
        calls: Iterator[set[str]] = iter([set(), set()])
        # The first two agree and pages are taken over; then one of those drawn does not, twice.
        monkeypatch.setattr(ReusingExecutor, "_differing", lambda self, kept, done: next(calls, {"axe/image-alt"}))
        draws = iter([True, True, False, False, True])
        monkeypatch.setattr(ReusingExecutor, "_is_control", lambda self, url: next(draws, False))
        result = _whole(site, store)
        store.close()
    assert not result.run["taken"]
    assert [w["key"] for w in result.warnings if w["key"].startswith("reuse")] == ["reuse-disagreed"]
