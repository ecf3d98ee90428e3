"""Judging captures, here or in a process beside this one, so that the browser's answers need not wait for it."""

import asyncio
import gc
import multiprocessing
import signal
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.connection import Connection
from typing import Any

from auditor import evaluate, registry, templates
from auditor.artifacts import PageCapture
from auditor.model import PageFacts, PageResult, PageState
from auditor.plan import Plan
from auditor.rules import Check, Fact

Judged = tuple[PageResult, PageFacts]


def judge(
    capture: PageCapture, checks: Sequence[Check], facts: Sequence[Fact], advice: frozenset[str] = frozenset()
) -> Judged:
    """What the checks say of a capture, and what is worth remembering of it; crashes are among the warnings."""
    result = evaluate.judge_page(capture, checks, advice)
    warnings = list(result.warnings)
    remembered = evaluate.page_facts(capture, facts, warnings)
    snapshot = capture.get("snapshot")
    kept = PageFacts(
        info=capture.info,
        state=PageState.AUDITED,
        title=snapshot.title[:500],
        links=capture.get("links"),
        skeleton=templates.skeleton(snapshot),
        content_hash=templates.content_hash(snapshot),
        fields=templates.fields(snapshot),
        facts=remembered,
    )
    return PageResult(result.outcomes, result.findings, tuple(warnings)), kept


class Judge:
    """Judges a plan's captures: in this process, and once :meth:`start` was called, in one beside it.

    Where the other process is gone or can't know the plan's checks, judging goes on here.
    """

    def __init__(self, plan: Plan) -> None:
        self._checks, self._facts, self._advice = plan.page_checks, plan.facts, plan.advice
        self._pipe: Connection | None = None
        self._process: multiprocessing.process.BaseProcess | None = None
        # One thread waits for the other process; captures go to it one after the other.
        self._waiting = ThreadPoolExecutor(max_workers=1)

    def start(self) -> None:
        """Begin to judge beside this process."""
        if self._process is not None:
            return
        # A fresh process and a pipe that only these two hold: it ends by itself when this one is killed.
        context = multiprocessing.get_context("spawn")
        self._pipe, theirs = context.Pipe()
        names = ([c.id for c in self._checks], [f.name for f in self._facts], self._advice)
        process = context.Process(target=_work, args=(theirs, *names), daemon=True)
        process.start()
        self._process = process
        theirs.close()

    async def __call__(self, capture: PageCapture) -> Judged:
        """Judge a capture."""
        if self._pipe is not None:
            parcel = (capture.info, dict(capture.raw), capture.get("demands"))
            try:
                answer: Judged = await asyncio.get_running_loop().run_in_executor(
                    self._waiting, _ask, self._pipe, parcel
                )
                return answer
            except (EOFError, OSError):
                self._pipe = None
        return self.here(capture)

    def here(self, capture: PageCapture) -> Judged:
        """Judge a capture in this process."""
        return judge(capture, self._checks, self._facts, self._advice)

    def close(self) -> None:
        """End the other process."""
        if self._process is not None:
            self._process.kill()
        self._waiting.shutdown(wait=False)


def _ask(pipe: Connection, parcel: Any) -> Any:
    pipe.send(parcel)
    return pipe.recv()


def _work(pipe: Connection, checks: Sequence[str], facts: Sequence[str], advice: frozenset[str]) -> None:
    """The other process: captures in, judgements out, until the pipe closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    known = registry.load()
    if not (set(checks) <= known.checks.keys() and set(facts) <= known.facts.keys()):
        return
    chosen = [known.checks[c] for c in checks]
    wanted = [known.facts[f] for f in facts]
    # What was imported stays: the collector need not look at it again with every page.
    gc.collect()
    gc.freeze()
    while True:
        try:
            info, raw, demands = pipe.recv()
        except EOFError:
            return
        pipe.send(judge(PageCapture(info, raw, demands), chosen, wanted, advice))
