"""The use case: plan, gather, evaluate, score, store. Tells a listener what happens, prints nothing."""

import asyncio
import gc
import hashlib
import secrets as random_secrets
import signal
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from playwright.async_api import async_playwright

from auditor import templates, warned
from auditor.availability import figures
from auditor.commons import axe_scripts, urls
from auditor.errors import NotMeasuredError, UsageError
from auditor.executor import local_executor, visit_settings
from auditor.gather.artifacts import LIVING
from auditor.gather.beside import READERS, gather_beside
from auditor.gather.browser import Launched, proper_arabic_fonts
from auditor.gather.browsers import Browsers, ContextSettings, user_agent
from auditor.gather.crawl import Crawl, Visited
from auditor.gather.egress import Egress
from auditor.gather.frontier import Candidate
from auditor.gather.inputs import Reader
from auditor.gather.page import Visitor
from auditor.gather.pairs import compared, pictures_of
from auditor.gather.probing import probe_links, probe_portal, speed_lane
from auditor.gather.session import open_session
from auditor.gather.visits import axe_source
from auditor.gather.work import Done, Executor
from auditor.judging import Judge
from auditor.listener import Listener
from auditor.masking import Keeper, Masker
from auditor.model import (
    Finding,
    Outcome,
    PageFacts,
    PageState,
    PageSummary,
    Text,
)
from auditor.plan import Plan, PortalPlan
from auditor.profile import Secrets
from auditor.reuse import ReusingExecutor, may_reuse, pictures_of_pairs
from auditor.store import Samples, Store, StoredRun
from auditor.store.captures import load_captures, load_crawls, save_capture, save_crawls
from auditor.store.runs import QueuedPage
from auditor.summary import Summary
from auditor.warned import Warnings

if TYPE_CHECKING:
    from auditor.cluster.executor import Cluster

MANY = 30
"""Pages to come from which on it pays to judge in a process beside."""
MOST_REFUSALS_TOLD = 10
HISTORY_SECONDS = 30 * 86400.0
"""Samples of probes that an audit judges availability by."""


def new_run_id() -> str:
    """An id that sorts by time."""
    return f"{datetime.now(UTC):%Y%m%d-%H%M%S}-{random_secrets.token_hex(3)}"


def audit(
    plan: Plan,
    store: Store,
    listener: Listener | None = None,
    *,
    resume: str = "",
    archive: Path | None = None,
    fresh: bool = False,
    cluster: "Cluster | None" = None,
) -> StoredRun:
    """Do the whole run and return its result.

    Args:
        resume: id of an interrupted run of the same plan that is to go on.
        archive: folder that keeps every page's capture, to be judged again.
        fresh: measure every page, also one that is known to be unchanged since an earlier run.
        cluster: whose workers open the pages; this process opens them without one.

    Raises:
        UsageError: a worker of the cluster differs from this machine in what results hang on.
        NotMeasuredError: no browser, the cluster is gone, or no page of any portal could be judged; what was learnt is stored.
        KeyboardInterrupt: interrupted; every finished page is stored and the run can be resumed.
    """
    return asyncio.run(_Run(plan, store, listener or Listener(), resume, archive, fresh, cluster).all())


def judge_again(plan: Plan, store: Store, folder: Path, listener: Listener | None = None) -> StoredRun:
    """Judge a folder of captures: a run like any other, without a browser.

    Raises:
        UsageError: there are no captures, or one is broken.
    """
    return _Run(plan, store, listener or Listener(), "", None).again(folder)


class _Run:
    def __init__(
        self,
        plan: Plan,
        store: Store,
        listener: Listener,
        resume: str,
        archive: Path | None,
        fresh: bool = False,
        cluster: "Cluster | None" = None,
    ) -> None:
        self.cluster = cluster
        self.plan, self.store, self.listener, self.archive = plan, store, listener, archive
        # A page that is taken over has no capture that could be kept.
        self.fresh = fresh or archive is not None
        self.id = resume or new_run_id()
        self.resumed = bool(resume)
        self.secrets = Secrets()
        self.warnings = Warnings(self.listener.warning, self.secrets.mask)
        self.keepers = {p.name: Keeper(plan.profile, p.portal, self.secrets) for p in plan.portals}
        self.judge = Judge(plan)
        self.crops: set[str] = set()
        self.findings = 0
        self.done = 0
        self.started = time.monotonic()
        self.crawls: dict[str, Crawl] = {}
        self.sessions: dict[str, ContextSettings] = {}
        self.beside: dict[str, dict[str, Any]] = {}
        self.reuse: ReusingExecutor | None = None
        # Secrets stand in a profile by reference only, so that it may be kept.
        self.dumped = plan.profile.model_dump(mode="json", by_alias=True, exclude_none=True)

    async def all(self) -> StoredRun:
        if not self.resumed:
            options = {"profile": self.dumped, **self.plan.options, "fresh": self.fresh}
            self.store.begin(self.id, self.plan.profile.name, options)
        else:
            self.store.reopen(self.id)
        # What was imported stays: the collector need not look at it again with every page.
        gc.collect()
        gc.freeze()
        work = asyncio.current_task()
        loop = asyncio.get_running_loop()
        with suppress(NotImplementedError):
            loop.add_signal_handler(signal.SIGTERM, lambda: work.cancel() if work else None)
        try:
            async with async_playwright() as playwright:
                browsers = Browsers(playwright, self.plan.browser)
                launched = await browsers.current()
                self._warn_of(launched)
                if self.cluster is not None:
                    self.cluster.on_refused = self._worker_refused
                    self.plan = await self.cluster.open(self.plan, self.id, launched.version)
                self.listener.run_started(self.id, self.plan, launched)
                for portal in self.plan.portals:
                    await self._portal(portal, browsers)
                self.listener.stage("judging")
                crawls = {n: {**c.crawl_facts(), **self.beside.get(n, {})} for n, c in self.crawls.items()}
                whole = Summary(self.plan, self.store, self.id, crawls, self.secrets)
                await self._pair_pictures(whole.judge(), browsers)
                await browsers.close()
        except asyncio.CancelledError:
            self.store.finish(self.id, "interrupted", None)
            raise KeyboardInterrupt from None
        except BaseException:
            self.store.finish(self.id, "failed", None)
            raise
        finally:
            self.judge.close()
            if self.cluster is not None:
                await self.cluster.close()
        tool = self._tool(launched)
        if self.archive is not None:
            kept = {name: self.keepers[name].portal().tree(crawl) for name, crawl in crawls.items()}
            save_crawls(self.archive, kept, tool, self.dumped)
        return self._add_up(whole, tool)

    def again(self, folder: Path) -> StoredRun:
        """Judge a folder of captures."""
        archive = load_crawls(folder)
        demands = {p.name: p.demands for p in self.plan.portals}
        options = {"profile": self.dumped, **self.plan.options, "captures": str(folder)}
        self.store.begin(self.id, self.plan.profile.name, options)
        for capture in load_captures(folder, demands):
            result, facts = self.judge.here(capture)
            candidate = Candidate(capture.info.url, capture.info.depth, "capture")
            self.store.queue(self.id, capture.info.portal, _queued(capture.info.portal, [candidate]))
            masker = self.keepers[capture.info.portal].page(capture.get("snapshot"))
            kept = masker.facts(facts)
            done = Done(kept.info, PageState.AUDITED, kept, result=masker.result(result))
            self._save(Visited(candidate, done, [], 0.0), waiting=0)
        self.listener.stage("judging")
        whole = Summary(self.plan, self.store, self.id, archive["crawls"])
        whole.judge()
        return self._add_up(whole, archive["tool"])

    def _add_up(self, whole: Summary, tool: Mapping[str, Any]) -> StoredRun:
        result = whole.make(
            tool,
            self.warnings.all(),
            seconds=time.monotonic() - self.started,
            resumed=self.resumed,
        )
        # Pages and findings were masked where they came from; this is for what else a run learns.
        portals = [self.keepers[p["name"]].portal().tree(p) for p in result["portals"]]
        masked = Masker(self.secrets.mask, personal=False).tree({**result, "portals": portals})
        self.store.finish(self.id, "finished", masked)
        return StoredRun(self.store, self.id)

    def _worker_refused(self, worker: str, why: Text) -> None:
        self.warnings.add(warned.worker_refused(worker, why))

    def _tool(self, launched: Launched) -> dict[str, Any]:
        axe = axe_source(self.plan.axe_path)
        return {
            "name": "Portal Auditor",
            "axe": axe_scripts.version(axe),
            "axe_origin": axe_scripts.origin(axe, custom=bool(self.plan.axe_path)),
            "axe_sha256": hashlib.sha256(axe.encode()).hexdigest(),
            "browser": f"Chromium {launched.version}",
            "browser_source": launched.choice.source,
            "sandbox": launched.sandbox,
            "fonts": list(proper_arabic_fonts()),
        }

    def _warn_of(self, launched: Launched) -> None:
        for key in launched.warnings:
            self.warnings.add(warned.of_machine(key))
        origin = axe_scripts.origin(axe_source(self.plan.axe_path), custom=bool(self.plan.axe_path))
        if origin != "known":
            self.warnings.add(warned.of_machine(f"axe-{origin}"))
        if not proper_arabic_fonts():
            self.warnings.add(warned.of_machine("no-arabic-fonts"))

    # -- a portal ------------------------------------------------------------------------------------------

    async def _portal(self, portal: PortalPlan, browsers: Browsers) -> None:
        context = await open_session(browsers, self.plan.profile, portal.portal, self.secrets)
        if self.keepers[portal.name].signed_in:
            evidence = self.plan.profile.evidence
            nothing_kept = not (evidence.archive_signed_in or evidence.pictures_signed_in)
            self.warnings.add(warned.signed_in(portal.name, nothing_kept=nothing_kept))
        executor = self._executor(portal, browsers, context)
        reuse = self.reuse = await self._reusing(portal, executor, browsers, context)
        executor = reuse or executor
        crawl = Crawl(
            portal,
            executor,
            self._keep,
            seed=self.plan.profile.sample.seed,
            egress=context.egress,
            no_trials=self._no_trials(portal),
            known=self._known(portal.name),
        )
        self.crawls[portal.name] = crawl

        def queued(found: list[Candidate]) -> None:
            self.store.queue(self.id, portal.name, _queued(portal.name, found))
            self._judge_beside(crawl)

        crawl.on_queued = queued
        self.listener.portal_started(portal.name, crawl.frontier.waiting)
        await crawl.run()
        if reuse is not None and not crawl.log.down:
            await crawl.measure_again(reuse.controls_lacking())
        await self._try_living(portal, crawl)
        if reuse is not None and reuse.disagreed:
            await self._distrust(portal, crawl, reuse)
        await executor.close()
        for refusal, times in (await browsers.door(context.egress)).told()[:MOST_REFUSALS_TOLD]:
            self.warnings.add(warned.host_refused(portal.name, refusal.host, refusal.text, times))
        if crawl.log.down:
            self.warnings.add(warned.portal_down(portal.name))
        elif portal.crawl and any(c.id.startswith(READERS) for c in self.plan.portal_checks):
            self.listener.stage("documents")
            self.beside[portal.name] = await gather_beside(self.plan.profile, portal, crawl, self._pages(portal))
        if not crawl.log.down:
            self.sessions[portal.name] = context
            await self._measure(portal, crawl, browsers, context)

    def _executor(self, portal: PortalPlan, browsers: Browsers, context: ContextSettings) -> Executor:
        archive = self.archive is not None
        if self.cluster is not None:
            return self.cluster.executor(self.plan, portal, self.id, archive=archive, pictured=self.crops)
        return local_executor(
            self.plan, portal, browsers, context, self.secrets, self.judge, archive=archive, pictured=self.crops
        )

    async def _reusing(
        self, portal: PortalPlan, executor: Executor, browsers: Browsers, context: ContextSettings
    ) -> ReusingExecutor | None:
        """What takes results over from earlier runs, where that may be."""
        if self.fresh or not may_reuse(self.plan, portal):
            return None
        launched = await browsers.current()
        agent = f"{user_agent(launched.browser)} {context.agent_suffix}".strip()
        reader = Reader(agent, context.accept_languages, Egress.of(self.plan.profile, (portal.portal,)))
        tool = self._tool(launched)
        return ReusingExecutor(executor, reader, self.store, self.id, self.plan, portal, tool, pictured=self.crops)

    async def _distrust(self, portal: PortalPlan, crawl: Crawl, reuse: ReusingExecutor) -> None:
        """A page that was measured again had other results: measure what was taken over, too."""
        pages = len(reuse.taken)
        self.warnings.add(warned.reuse_disagreed(portal.name, reuse.disagreed, reuse.differing, pages))
        await crawl.measure_again(list(reuse.taken.values()))

    async def _measure(
        self, portal: PortalPlan, crawl: Crawl, browsers: Browsers, context: ContextSettings
    ) -> None:
        """Probes, links and the speed lane, where a check that runs reads them."""
        packs = {c.id.partition("/")[0] for c in self.plan.portal_checks}
        beside = self.beside.setdefault(portal.name, {})
        pages = self._pages(portal)
        profile = self.plan.profile
        if "availability" in packs:
            self.listener.stage("probes")
            beside["probes"] = await probe_portal(profile, portal)
            if portal.crawl:
                read = {d["url"]: d["status"] for d in beside.get("read", ())}
                beside["probes"] += await probe_links(profile, portal, crawl, pages, read)
            series = Samples(self.store).series(portal.name, since=time.time() - HISTORY_SECONDS)
            target = portal.demands.limit("availability_percent")
            if series:
                found = figures(
                    series,
                    target=target,
                    calendar=profile.calendar,
                    maintenance=profile.maintenance,
                    now=time.time(),
                )
                beside["probes"].append({"kind": "availability", **found})
        if "response" in packs:
            self.listener.stage("speed")
            visits = visit_settings(self.plan, portal, context, self.secrets)
            earlier = self.reuse.earlier_speed if self.reuse is not None else None
            beside["speed"] = await speed_lane(profile, portal, browsers, context, visits, pages, earlier)
            if self.reuse is not None:
                self.reuse.keep_speed(beside["speed"])

    def _known(self, portal: str) -> list[tuple[Candidate, bool]]:
        if not self.resumed:
            return []
        queued = [q for q in self.store.queued(self.id) if q.portal == portal]
        return [(_candidate(q), q.done) for q in queued]

    def _no_trials(self, portal: PortalPlan) -> str:
        """Why pages aren't tried while they live when they are first opened."""
        wish = self.plan.profile.checks.living_pages
        if wish == "never":
            return "trials on living pages are switched off by the profile"
        # Which pages stand for all the others is known once all were seen.
        return "" if wish == "every-page" or portal.pages == 1 else "left to a page of the same template"

    async def _try_living(self, portal: PortalPlan, crawl: Crawl) -> None:
        """Try one page of each template while it lives: the same pages whatever the order of visits was."""
        each = self.plan.profile.checks.living_pages != "per-template" or portal.pages == 1
        if each or crawl.log.down or not LIVING.keys() & self.plan.needs:
            return
        known = {q.url: q for q in self.store.queued(self.id)}
        judged = [p for p in self._pages(portal) if p.state is PageState.AUDITED]
        chosen = templates.worth_trying(judged, home(portal))
        if chosen:
            self.listener.stage("trials")
            await crawl.try_living(_candidate(known[p.info.url]) for p in chosen)

    def _pages(self, portal: PortalPlan) -> list[PageFacts]:
        return [f for f in self.store.page_facts(self.id) if f.info.portal == portal.name]

    # -- a page --------------------------------------------------------------------------------------------

    async def _keep(self, crawl: Crawl, visited: Visited) -> None:
        """Store all of a finished page at once."""
        self._judge_beside(crawl)
        if self.archive is not None and visited.done.raw is not None:
            save_capture(self.archive, visited.done.info, visited.done.raw)
        self._save(visited, crawl.remaining)

    def _judge_beside(self, crawl: Crawl) -> None:
        spared = self.reuse is not None and self.reuse.spares_most
        if crawl.remaining >= MANY and self.cluster is None and not spared:
            self.judge.start()

    def _save(self, visited: Visited, waiting: int) -> None:
        done = visited.done
        for text in done.result.warnings:
            self.warnings.add(warned.check_crashed(text))
        summary = self._summary(visited)
        found = _queued(done.info.portal, visited.found)
        self.store.save_page(self.id, summary, done.result, done.facts, visited.seconds, found, done.pictures)
        if not visited.again:
            self.done += 1
            self.findings += summary.failed
            self.listener.page_done(summary, self.done, waiting, self.findings)

    def _summary(self, visited: Visited) -> PageSummary:
        candidate, done = visited.candidate, visited.done
        demanded = [f for f in done.result.findings if not f.advice]
        return PageSummary(
            url=candidate.url,
            final_url=done.info.final_url,
            portal=done.info.portal,
            status=done.info.status,
            state=done.state.value,
            language=done.info.language,
            template="",
            title=done.facts.title,
            depth=candidate.depth,
            source=candidate.source,
            sample=candidate.sample,
            error=self.secrets.mask(done.error),
            settled_by=done.info.settled_by,
            timings={name: round(seconds * 1000, 1) for name, seconds in done.stages.items()},
            failed=sum(f.outcome is Outcome.FAILED for f in demanded),
            cant_tell=sum(f.outcome is Outcome.CANT_TELL for f in demanded),
            taken_from=done.taken_from,
            signed_in=self.keepers[done.info.portal].signed_in,
        )

    async def _pair_pictures(self, findings: Sequence[Finding], browsers: Browsers) -> None:
        """Pictures side by side for findings that compare a page with its counterpart."""
        for portal in self.plan.portals:
            session = self.sessions.get(portal.name)
            if session is None or not self.keepers[portal.name].pictures:
                continue
            shown = compared(f for f in findings if portal.portal.has_host(f.page))
            kept = pictures_of_pairs(self.store, self.id, shown)
            self.store.save_pictures(self.id, kept)
            shown = {group: finding for group, finding in shown.items() if group not in kept}
            if not shown:
                continue
            visits = visit_settings(self.plan, portal, session, self.secrets)
            settings = replace(visits, needs=frozenset(), axe_source="")
            left, right = [
                Visitor(await browsers.context(session), settings, portal.portal.has_host) for _ in range(2)
            ]
            self.store.save_pictures(self.id, await pictures_of((left, right), shown))
            await left.close()
            await right.close()


def home(portal: PortalPlan) -> str:
    """A portal's first start URL as the crawl knows it."""
    start = portal.portal.start[0]
    return urls.canonical(start) or start


def _candidate(page: QueuedPage) -> Candidate:
    return Candidate(page.url, page.depth, page.source, page.referrer, page.sample)


def _queued(portal: str, found: Sequence[Candidate]) -> list[QueuedPage]:
    return [QueuedPage(c.url, portal, c.depth, c.source, c.sample, c.referrer, False) for c in found]


def require_measured(result: StoredRun) -> None:
    """Refuse a result that rests on nothing.

    Raises:
        NotMeasuredError: not one page was judged, or a portal was down.
    """
    down = [p["name"] for p in result.portals if p["down"] or not p["audited"]]
    if down:
        states = ", ".join(f"{n} {s}" for s, n in result.run["states"].items())
        raise NotMeasuredError(
            f"could not measure {', '.join(down)} ({states or 'no page'})",
            hint="see the report's list of pages for what each one answered",
        )


def resumable(store: Store, run: str = "") -> dict[str, Any]:
    """The run that ``--resume`` means.

    Raises:
        UsageError: it is finished.
    """
    row = store.find(run)
    if row["state"] == "finished":
        raise UsageError(f"run {row['id']} is finished", hint="start a new one, or name an interrupted run")
    return row
