"""The crawl: which pages make up a sample, whatever the time that each of them takes."""

import asyncio
import random
from collections.abc import Callable

import pytest

from auditor.gather.crawl import Crawl, Visited
from auditor.gather.egress import LOOPBACK
from auditor.gather.frontier import Candidate
from auditor.gather.work import Done, Job
from auditor.model import Demands, Link, PageFacts, PageInfo, PageState
from auditor.plan import PortalPlan
from auditor.profile.schema import Portal

HOME = "http://127.0.0.1:9/"  # nobody listens: robots.txt can't be read
SECTIONS = ("news", "services", "jobs", "media", "about")


def _links(url: str) -> tuple[str, ...]:
    """A site of a thousand pages in five sections; some addresses lead to the page before them."""
    if url == HOME:
        return tuple(f"{HOME}{s}/1" for s in SECTIONS[:3])
    section, number = url.removeprefix(HOME).split("/")
    after = tuple(f"{HOME}{section}/{int(number) * 3 + k}" for k in range(3))
    return (*after, f"{HOME}{SECTIONS[(SECTIONS.index(section) + 1) % 5]}/{number}", HOME)


class _Site:
    """An executor whose pages take a time of their own."""

    def __init__(self, seed: int, broken: Callable[[str], bool] = lambda _url: False) -> None:
        self._random, self._broken = random.Random(seed), broken
        self.asked: list[str] = []

    async def do(self, job: Job, loaded: Callable[[], None]) -> Done:
        url = job.candidate.url
        self.asked.append(url)
        await asyncio.sleep(self._random.choice([0, 0, 0.001, 0.003, 0.02]))
        if self._broken(url):
            raise RuntimeError("gone")
        final = url[:-1] + "1" if url.endswith("7") else url
        info = PageInfo(url, final, "site", 200, {})
        links = tuple(Link(to, "x") for to in _links(url))
        return Done(info, PageState.AUDITED, PageFacts(info, PageState.AUDITED, "t", links))

    async def close(self) -> None:
        pass


def _made(site: _Site, kept: list[tuple[str, str, str]], *, pages: int, crawl: bool = True) -> Crawl:
    portal = Portal(name="site", start=(HOME,), own=True)
    plan = PortalPlan(
        portal=portal,
        demands=Demands(),
        crawl=crawl,
        pages=pages,
        depth=50,
        minutes=5,
        delay_seconds=0,
        concurrency=3,
        retries=0,
        crawl_delay=False,
        random_share=0.1,
    )

    async def keep(_crawl: Crawl, visited: Visited) -> None:
        kept.append((visited.candidate.url, visited.candidate.referrer, visited.done.state.value))

    return Crawl(plan, site, keep, seed=1, egress=LOOPBACK)


def _crawl(site: _Site, kept: list[tuple[str, str, str]], *, pages: int) -> None:
    asyncio.run(_made(site, kept, pages=pages).run())


def test_a_sample_is_the_same_whichever_pages_are_quicker() -> None:
    samples = []
    for seed in range(6):
        kept: list[tuple[str, str, str]] = []
        _crawl(_Site(seed), kept, pages=60)
        samples.append(kept)
    assert sum(state == "audited" for _, _, state in samples[0]) == 60
    assert any(state == "duplicate" for _, _, state in samples[0])
    assert all(sample == samples[0] for sample in samples)


def test_what_came_back_before_a_failure_is_kept() -> None:
    site = _Site(3, broken=lambda url: url == f"{HOME}services/1")
    kept: list[tuple[str, str, str]] = []
    with pytest.raises(RuntimeError, match="gone"):
        _crawl(site, kept, pages=60)
    assert kept[0][0] == HOME
    assert len({url for url, _, _ in kept}) == len(kept)
    assert f"{HOME}services/1" not in {url for url, _, _ in kept}


def test_a_crawl_that_was_done_has_not_run_out_of_time_when_a_page_is_measured_again() -> None:
    site, kept = _Site(1), list[tuple[str, str, str]]()

    async def run() -> Crawl:
        crawl = _made(site, kept, pages=1, crawl=False)
        await crawl.run()
        crawl._deadline = 0.0
        await crawl.measure_again([Job(Candidate(HOME, 0, "start"))])
        return crawl

    crawl = asyncio.run(run())
    assert site.asked == [HOME, HOME]
    assert crawl.log.stopped == ""
