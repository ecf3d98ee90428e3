"""The use case: plan, gather, evaluate, score, store. Tells a listener what happens, prints nothing."""

import asyncio
import gc
import hashlib
import secrets as random_secrets
import signal
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Protocol

from playwright.async_api import async_playwright

from auditor import templates
from auditor.artifacts import MISSING
from auditor.availability import figures
from auditor.errors import NotMeasuredError, UsageError
from auditor.gather.beside import READERS, gather_beside
from auditor.gather.browser import Launched, proper_arabic_fonts
from auditor.gather.browsers import Browsers, ContextSettings
from auditor.gather.crawl import Crawl, Visited
from auditor.gather.frontier import Candidate
from auditor.gather.page import Visit, Visitor, VisitSettings, axe_source
from auditor.gather.pairs import pictures_of
from auditor.gather.probing import probe_links, probe_portal, speed_lane
from auditor.gather.session import open_session, run_steps
from auditor.judging import Judge, Judged
from auditor.model import (
    Finding,
    Outcome,
    PageFacts,
    PageResult,
    PageState,
    PageSummary,
    Snapshot,
    Text,
)
from auditor.plan import Plan, PortalPlan
from auditor.profile import Secrets
from auditor.store import Samples, Store, StoredRun
from auditor.store.captures import load_captures, load_crawls, save_capture, save_crawls
from auditor.store.runs import QueuedPage
from auditor.summary import Summary, Warned, crashed

MANY = 30
"""Pages to come from which on it pays to judge in a process beside."""
MAX_CROPS_PER_PAGE = 6
MAX_CROPS = 400
HISTORY_SECONDS = 30 * 86400.0
"""Samples of probes that an audit judges availability by."""


class Listener(Protocol):
    """Who wants to know how a run goes on."""

    def run_started(self, run: str, plan: Plan, launched: Launched) -> None: ...

    def portal_started(self, portal: str, waiting: int) -> None: ...

    def page_done(self, page: PageSummary, done: int, waiting: int, findings: int) -> None: ...

    def warning(self, key: str, text: Text) -> None: ...

    def stage(self, name: str) -> None: ...


class Silent:
    """A listener that doesn't."""

    def run_started(self, run: str, plan: Plan, launched: Launched) -> None:
        pass

    def portal_started(self, portal: str, waiting: int) -> None:
        pass

    def page_done(self, page: PageSummary, done: int, waiting: int, findings: int) -> None:
        pass

    def warning(self, key: str, text: Text) -> None:
        pass

    def stage(self, name: str) -> None:
        pass


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
) -> StoredRun:
    """Do the whole run and return its result.

    Args:
        resume: id of an interrupted run of the same plan that is to go on.
        archive: folder that keeps every page's capture, to be judged again.

    Raises:
        NotMeasuredError: no browser, or no page of any portal could be judged; what was learnt is stored.
        KeyboardInterrupt: interrupted; every finished page is stored and the run can be resumed.
    """
    return asyncio.run(_Run(plan, store, listener or Silent(), resume, archive).all())


def judge_again(plan: Plan, store: Store, folder: Path, listener: Listener | None = None) -> StoredRun:
    """Judge a folder of captures: a run like any other, without a browser.

    Raises:
        UsageError: there are no captures, or one is broken.
    """
    return _Run(plan, store, listener or Silent(), "", None).again(folder)


class _Run:
    def __init__(self, plan: Plan, store: Store, listener: Listener, resume: str, archive: Path | None) -> None:
        self.plan, self.store, self.listener, self.archive = plan, store, listener, archive
        self.id = resume or new_run_id()
        self.resumed = bool(resume)
        self.secrets = Secrets()
        self.warnings: dict[tuple[str, str], Warned] = {}
        self.judge = Judge(plan)
        self.crops: set[str] = set()
        self.findings = 0
        self.done = 0
        self.started = time.monotonic()
        self.axe = Path(plan.axe_path).read_text(encoding="utf-8") if plan.axe_path else axe_source()
        self.crawls: dict[str, Crawl] = {}
        self.sessions: dict[str, ContextSettings] = {}
        self.tried: dict[str, tuple[list[tuple[int, ...]], set[str]]] = {}
        """By portal: skeletons and form fields of the pages that were tried while they lived."""
        self.beside: dict[str, dict[str, Any]] = {}
        # Secrets stand in a profile by reference only, so that it may be kept.
        self.dumped = plan.profile.model_dump(mode="json", by_alias=True, exclude_none=True)

    async def all(self) -> StoredRun:
        if not self.resumed:
            self.store.begin(self.id, self.plan.profile.name, {"profile": self.dumped, **self.plan.options})
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
                self.listener.run_started(self.id, self.plan, launched)
                for portal in self.plan.portals:
                    await self._portal(portal, browsers)
                self.listener.stage("judging")
                crawls = {n: {**c.crawl_facts(), **self.beside.get(n, {})} for n, c in self.crawls.items()}
                whole = Summary(self.plan, self.store, self.id, crawls)
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
        tool = self._tool(launched)
        if self.archive is not None:
            save_crawls(self.archive, crawls, tool, self.dumped)
        return self._add_up(whole, tool)

    def again(self, folder: Path) -> StoredRun:
        """Judge a folder of captures."""
        archive = load_crawls(folder)
        demands = {p.name: p.demands for p in self.plan.portals}
        options = {"profile": self.dumped, **self.plan.options, "captures": str(folder)}
        self.store.begin(self.id, self.plan.profile.name, options)
        for capture in load_captures(folder, demands):
            result, facts = self._told(self.judge.here(capture))
            candidate = Candidate(capture.info.url, capture.info.depth, "capture")
            visit = Visit(candidate.url, PageState.AUDITED, status=capture.info.status)
            visited = Visited(candidate, visit, capture.info, capture, [], 0.0, 1)
            demanded = [f for f in result.findings if not f.advice]
            summary = self._summary(visited, facts.title, demanded)
            self.store.queue(self.id, capture.info.portal, _queued(capture.info.portal, [candidate]))
            self.store.save_page(self.id, summary, result, facts, 0.0)
            self.done += 1
            self.findings += summary.failed
            self.listener.page_done(summary, self.done, 0, self.findings)
        self.listener.stage("judging")
        whole = Summary(self.plan, self.store, self.id, archive["crawls"])
        whole.judge()
        return self._add_up(whole, archive["tool"])

    def _add_up(self, whole: Summary, tool: Mapping[str, Any]) -> StoredRun:
        result = whole.make(
            tool,
            list(self.warnings.values()),
            seconds=time.monotonic() - self.started,
            resumed=self.resumed,
        )
        self.store.finish(self.id, "finished", result)
        return StoredRun(self.store, self.id)

    def warn(self, key: str, text: Text, about: str = "") -> None:
        """Note a warning once."""
        if (key, about) not in self.warnings:
            self.warnings[key, about] = Warned(key, text, about)
            self.listener.warning(key, text)

    def _tool(self, launched: Launched) -> dict[str, Any]:
        return {
            "name": "Portal Auditor",
            "axe": _axe_version(self.axe),
            "axe_sha256": hashlib.sha256(self.axe.encode()).hexdigest(),
            "browser": f"Chromium {launched.version}",
            "browser_source": launched.choice.source,
            "sandbox": launched.sandbox,
            "fonts": list(proper_arabic_fonts()),
        }

    def _warn_of(self, launched: Launched) -> None:
        for key in launched.warnings:
            self.warn(key, _WARNINGS[key])
        if not proper_arabic_fonts():
            self.warn("no-arabic-fonts", _WARNINGS["no-arabic-fonts"])

    # -- a portal ------------------------------------------------------------------------------------------

    async def _portal(self, portal: PortalPlan, browsers: Browsers) -> None:
        context = await open_session(browsers, self.plan.profile, portal.portal, self.secrets)
        crawl = Crawl(
            portal,
            browsers,
            self._visit_settings(portal, context.headers),
            context,
            self._keep,
            seed=self.plan.profile.sample.seed,
            known=self._known(portal.name),
        )
        self.crawls[portal.name] = crawl
        crawl.on_queued = lambda found: self.store.queue(self.id, portal.name, _queued(portal.name, found))
        self.listener.portal_started(portal.name, crawl.frontier.waiting)
        await crawl.run()
        if crawl.log.down:
            text = Text(
                en=f"The portal {portal.name} did not answer; nothing more of it was measured.",
                ar=f"لم تستجب البوابة {portal.name}، فلم يُقَس شيء آخر منها.",
            )
            self.warn("portal-down", text, portal.name)
        elif portal.crawl and any(c.id.startswith(READERS) for c in self.plan.portal_checks):
            self.listener.stage("documents")
            pages = [f for _, _, f in self.store.page_payloads(self.id) if f and f.info.portal == portal.name]
            self.beside[portal.name] = await gather_beside(self.plan.profile, portal, crawl, pages)
        if not crawl.log.down:
            self.sessions[portal.name] = context
            await self._measure(portal, crawl, browsers, context)

    async def _measure(
        self, portal: PortalPlan, crawl: Crawl, browsers: Browsers, context: ContextSettings
    ) -> None:
        """Probes, links and the speed lane, where a check that runs reads them."""
        packs = {c.id.partition("/")[0] for c in self.plan.portal_checks}
        beside = self.beside.setdefault(portal.name, {})
        pages = [f for _, _, f in self.store.page_payloads(self.id) if f and f.info.portal == portal.name]
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
            visits = self._visit_settings(portal, context.headers)
            beside["speed"] = await speed_lane(profile, portal, browsers, context, visits, pages)

    def _known(self, portal: str) -> list[tuple[Candidate, bool]]:
        if not self.resumed:
            return []
        queued = [q for q in self.store.queued(self.id) if q.portal == portal]
        return [(Candidate(q.url, q.depth, q.source, q.referrer, q.sample), q.done) for q in queued]

    def _visit_settings(self, portal: PortalPlan, headers: Mapping[str, str]) -> VisitSettings:
        profile = self.plan.profile
        steps = profile.steps_before(portal.portal)
        needs = self.plan.needs
        rules = tuple(c.id.removeprefix("axe/") for c in self.plan.checks if c.id.startswith("axe/"))
        return VisitSettings(
            needs=needs,
            seconds=profile.budgets.page_seconds,
            load_seconds=min(30.0, profile.budgets.page_seconds / 2),
            quiet_seconds=profile.wait.cap_seconds,
            quiet_ms=profile.wait.quiet_ms,
            wait_for=profile.wait.for_,
            max_bytes=int(profile.budgets.page_megabytes * 1e6),
            before_page=(lambda page: run_steps(page, steps, self.secrets)) if steps else None,
            headers=headers,
            axe_source=self.axe if "axe" in needs else "",
            axe_rules=rules,
            wants_living=self._wants_living(portal.name),
        )

    def _wants_living(self, portal: str) -> Callable[[Visit], str]:
        """Where the trials on a living page are done: by default on the first page of each template."""
        wish = self.plan.profile.checks.living_pages

        def why_not(visit: Visit) -> str:
            if wish == "never":
                return "trials on living pages are switched off by the profile"
            if self.crawls[portal].is_known_elsewhere(visit):
                return "tried at the address that this one leads to"
            if wish == "every-page" or isinstance(visit.raw.get("snapshot"), MISSING):
                return ""
            snapshot = visit.made["snapshot"] = Snapshot(visit.raw["snapshot"])
            signature, fields = templates.skeleton(snapshot), templates.fields(snapshot)
            tried, known = self.tried.setdefault(portal, ([], set()))
            # One template serves many forms: a field that no page had before is worth a trial of its own.
            alike = any(templates.likeness(signature, other) >= templates.ALIKE for other in tried)
            if alike and fields <= known:
                return "tried on another page of this template"
            tried.append(signature)
            known |= fields
            return ""

        return why_not

    # -- a page --------------------------------------------------------------------------------------------

    async def _keep(self, crawl: Crawl, visited: Visited, visitor: Visitor) -> None:
        """Judge a visit and store all of it at once."""
        result, facts = PageResult((), ()), PageFacts(visited.info, visited.visit.state, "", (), (), "")
        if visited.capture is not None:
            if crawl.remaining >= MANY:
                self.judge.start()
            result, facts = self._told(await self.judge(visited.capture))
            if self.archive is not None:
                save_capture(self.archive, visited.info, visited.capture.raw)
        pictures = await self._pictures(result, visitor)
        demanded = [f for f in result.findings if not f.advice]
        summary = self._summary(visited, facts.title, demanded)
        self.store.save_page(
            self.id,
            summary,
            result,
            facts,
            visited.seconds,
            _queued(crawl.plan.name, visited.found),
            pictures,
        )
        self.done += 1
        self.findings += summary.failed
        self.listener.page_done(summary, self.done, crawl.remaining, self.findings)

    def _told(self, judged: Judged) -> Judged:
        """The same, its crashes told of."""
        for text in judged[0].warnings:
            self.warn("check-crashed", crashed(text).text, text)
        return judged

    def _summary(self, visited: Visited, title: str, demanded: Sequence[Any]) -> PageSummary:
        visit = visited.visit
        return PageSummary(
            url=visited.candidate.url,
            final_url=visited.info.final_url,
            portal=visited.info.portal,
            status=visit.status,
            state=visit.state.value,
            language=visited.info.language,
            template="",
            title=title,
            depth=visited.candidate.depth,
            source=visited.candidate.source,
            sample=visited.candidate.sample,
            error=self.secrets.mask(visit.error),
            settled_by=visit.settled_by,
            timings={name: round(seconds * 1000, 1) for name, seconds in visit.seconds.items()},
            failed=sum(f.outcome is Outcome.FAILED for f in demanded),
            cant_tell=sum(f.outcome is Outcome.CANT_TELL for f in demanded),
        )

    async def _pictures(self, result: PageResult, visitor: Visitor) -> dict[str, bytes]:
        """A picture for each group that has none yet."""
        taken: dict[str, bytes] = {}
        if not self.plan.profile.evidence.pictures:
            return taken
        for finding in result.findings:
            if len(taken) >= MAX_CROPS_PER_PAGE or len(self.crops) >= MAX_CROPS:
                break
            box = finding.target.box
            if finding.advice or finding.group in self.crops or box is None or box.area < 16:
                continue
            self.crops.add(finding.group)
            if (image := await visitor.crop(box)) is not None:
                taken[finding.group] = image
        return taken

    async def _pair_pictures(self, findings: Sequence[Finding], browsers: Browsers) -> None:
        """Pictures side by side for findings that compare a page with its counterpart."""
        if not self.plan.profile.evidence.pictures:
            return
        for portal in self.plan.portals:
            if (session := self.sessions.get(portal.name)) is None:
                continue
            own = [f for f in findings if portal.portal.has_host(f.page)]
            settings = replace(self._visit_settings(portal, session.headers), needs=frozenset(), axe_source="")
            visitor = Visitor(await browsers.context(session), settings, portal.portal.has_host)
            self.store.save_pictures(self.id, await pictures_of(visitor, own))
            await visitor.close()


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


def _axe_version(source: str) -> str:
    head = source[:200]
    return head.split("axe v", 1)[1].split()[0] if "axe v" in head else "unknown"


_WARNINGS = {
    "sandbox-off-root": Text(
        en="The browser ran without its sandbox, because this process is root. Run the audit as an ordinary user.",
        ar="عمل المتصفح دون بيئته المعزولة لأن العملية تعمل بصلاحية الجذر. شغّل التدقيق بحساب مستخدم عادي.",
    ),
    "sandbox-off-system": Text(
        en="The browser ran without its sandbox, because this system does not allow one.",
        ar="عمل المتصفح دون بيئته المعزولة لأن النظام لا يسمح بها.",
    ),
    "no-arabic-fonts": Text(
        en="No proper Arabic font is installed: judgements of type and contrast on Arabic text are void.",
        ar="لا يوجد خط عربي ملائم على هذا الجهاز، فلا يُعتدّ بأحكام الخطوط والتباين على النص العربي.",
    ),
}
