"""An executor that has met every page before: a few pages are visited, all others answer with what those gave.

What is left is a run's own work at size: frontier, store, portal checks, scores, reports.
"""

import sys
from collections.abc import Callable
from dataclasses import replace
from typing import Any
from unittest.mock import patch
from urllib.parse import urljoin, urlsplit

from auditor import run
from auditor.cli import main as command
from auditor.executor import local_executor
from auditor.gather.work import Done, Executor, Job
from auditor.model import Link, PageState
from benchmarks._generated import linked, path_of

DIFFERENT = 24
"""Pages that are visited before the first is retold."""


class Canned:
    """An :class:`auditor.gather.work.Executor` in front of the real one."""

    def __init__(self, inner: Executor, pages: int) -> None:
        self._inner, self._pages = inner, pages
        self._known: dict[int, Done] = {}

    async def do(self, job: Job, loaded: Callable[[], None]) -> Done:
        number = int(urlsplit(job.candidate.url).path.rpartition("/")[2] or 0) if job.no_trials else -1
        like = self._known.get(number % DIFFERENT)
        if number > 0 and like is not None:
            loaded()
            return _retold(like, job, number, self._pages)
        done = await self._inner.do(job, loaded)
        if number > 0 and done.state is PageState.AUDITED:
            self._known[number % DIFFERENT] = done
        return done

    async def close(self) -> None:
        await self._inner.close()


def _retold(done: Done, job: Job, number: int, pages: int) -> Done:
    url = job.candidate.url
    info = replace(done.info, url=url, final_url=url, depth=job.candidate.depth)
    links = tuple(Link(urljoin(url, path_of(n)), f"page {n}", place="main") for n in linked(number, pages))
    menu = tuple(link for link in done.facts.links if link.place != "main")
    title = f"{done.facts.title} {number}"
    facts = replace(done.facts, info=info, title=title, links=menu + links, content_hash=f"{number:032x}")
    result = replace(
        done.result,
        outcomes=tuple(replace(o, page=url) for o in done.result.outcomes),
        findings=tuple(replace(f, page=url, fingerprint=f"{f.fingerprint}{number}") for f in done.result.findings),
    )
    return replace(done, info=info, facts=facts, result=result, pictures={})


def main() -> None:
    """``python -m benchmarks._canned PAGES auditor-arguments…``"""
    pages = int(sys.argv.pop(1))

    def canned(*given: Any, **named: Any) -> Executor:
        return Canned(local_executor(*given, **named), pages)

    with patch.object(run, "local_executor", canned):
        command()


if __name__ == "__main__":
    main()
