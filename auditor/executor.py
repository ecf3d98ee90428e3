"""Opens and judges a portal's pages in this process: what a plain run and every worker of a cluster do with a page."""

import re
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from urllib.parse import urlsplit

from playwright.async_api import Error as PlaywrightError

from auditor.artifacts import PageCapture
from auditor.commons import urls
from auditor.gather.browsers import Browsers, ContextSettings
from auditor.gather.frontier import Candidate
from auditor.gather.page import Visitor
from auditor.gather.session import run_steps
from auditor.gather.visits import BrowserGoneError, Visit, VisitSettings, axe_source
from auditor.gather.work import Done, Job
from auditor.judging import Judge
from auditor.masking import Keeper
from auditor.model import Failure, Finding, PageFacts, PageInfo, PageState, Snapshot
from auditor.plan import Plan, PortalPlan
from auditor.profile import Secrets

MOST_VISITS = 100
"""Visits after which a context is thrown away with all that the browser and its driver remember of it."""
MAX_CROPS_PER_PAGE = 6
MAX_CROPS = 400
_LOGIN = re.compile(r"log[-_]?in|sign[-_]?in|/auth|oauth|saml|sso|nafath|iam\.gov|openid", re.IGNORECASE)


def visit_settings(plan: Plan, portal: PortalPlan, context: ContextSettings, secrets: Secrets) -> VisitSettings:
    """The bounds and manners of visits to a portal's pages."""
    profile = plan.profile
    steps = profile.steps_before(portal.portal)
    return VisitSettings(
        needs=plan.needs,
        seconds=profile.budgets.page_seconds,
        load_seconds=min(30.0, profile.budgets.page_seconds / 2),
        quiet_seconds=profile.wait.cap_seconds,
        quiet_ms=profile.wait.quiet_ms,
        wait_for=profile.wait.for_,
        max_bytes=int(profile.budgets.page_megabytes * 1e6),
        max_requests=profile.budgets.page_requests,
        max_redirects=profile.budgets.redirects,
        before_page=(lambda page: run_steps(page, steps, secrets)) if steps else None,
        headers=context.headers,
        axe_source=axe_source(plan.axe_path) if "axe" in plan.needs else "",
        axe_rules=tuple(c.id.removeprefix("axe/") for c in plan.checks if c.id.startswith("axe/")),
    )


def local_executor(
    plan: Plan,
    portal: PortalPlan,
    browsers: Browsers,
    context: ContextSettings,
    secrets: Secrets,
    judge: Judge,
    *,
    archive: bool,
    pictured: set[str],
) -> "LocalExecutor":
    """The executor of a plan's portal, in a run here or on a worker; see there for the arguments."""
    keeper = Keeper(plan.profile, portal.portal, secrets)
    return LocalExecutor(
        portal,
        browsers,
        context,
        visit_settings(plan, portal, context, secrets),
        judge,
        keeper,
        pictures=keeper.pictures,
        archive=archive and keeper.captures,
        pictured=pictured,
    )


class LocalExecutor:
    """An :class:`auditor.gather.work.Executor` with a browser of its own; as many pages at once as are asked for."""

    def __init__(
        self,
        portal: PortalPlan,
        browsers: Browsers,
        context: ContextSettings,
        visits: VisitSettings,
        judge: Judge,
        keeper: Keeper,
        *,
        pictures: bool = False,
        archive: bool = False,
        pictured: set[str] | None = None,
    ) -> None:
        """``archive``: artifacts come back with each page; ``pictured``: groups that need no picture any more."""
        self._portal, self._browsers, self._context, self._visits = portal, browsers, context, visits
        self._judge, self._keeper, self._pictures, self._archive = judge, keeper, pictures, archive
        self._pictured = set() if pictured is None else pictured
        self._free: list[Visitor] = []

    async def do(self, job: Job, loaded: Callable[[], None] = lambda: None) -> Done:
        visit, visitor = await self._visit(job, loaded)
        try:
            return await self._judged(job.candidate, visit, visitor)
        finally:
            if visitor is not None and visitor.visits < MOST_VISITS:
                self._free.append(visitor)
            elif visitor is not None:
                await visitor.close()

    async def close(self) -> None:
        while self._free:
            await self._free.pop().close()

    async def _visit(self, job: Job, loaded: Callable[[], None]) -> tuple[Visit, Visitor | None]:
        url = job.candidate.url
        for _ in range(2):
            # Others may have seen the browser die while they waited for work.
            self._free = [v for v in self._free if not v.gone]
            visitor = self._free.pop() if self._free else await self._new_visitor()
            try:
                return await visitor.visit(url, loaded, job.no_trials), visitor
            except BrowserGoneError:
                continue
        return Visit(url, PageState.CRASHED, error="the browser died twice on this page"), None

    async def _new_visitor(self) -> Visitor:
        try:
            context = await self._browsers.context(self._context)
        except PlaywrightError:
            # The browser died between its check and the context: the next one is fresh.
            context = await self._browsers.context(self._context)
        return Visitor(context, self._visits, self._portal.portal.has_host)

    async def _judged(self, candidate: Candidate, visit: Visit, visitor: Visitor | None) -> Done:
        capture = self._capture(candidate, visit)
        if capture is None or visitor is None:
            info = self._info(candidate, visit, None)
            return self._kept(Done(info, visit.state, PageFacts(info, visit.state), visit.error, visit.seconds))
        started = time.monotonic()
        result, facts = await self._judge(capture)
        visit.seconds["judge"] = time.monotonic() - started
        done = Done(
            capture.info,
            visit.state,
            facts,
            visit.error,
            visit.seconds,
            result,
            await self._pictures_of(result.findings, visitor) if self._pictures else {},
            capture.raw if self._archive else None,
            visit.inputs,
        )
        return self._kept(done, capture.get("snapshot"))

    def _kept(self, done: Done, snapshot: Snapshot | None = None) -> Done:
        """The same without secrets and personal data: this is the one door by which a page leaves its visit."""
        masker = self._keeper.page(snapshot)
        return replace(
            done,
            info=masker.info(done.info),
            facts=masker.facts(done.facts),
            error=masker.text(done.error),
            result=masker.result(done.result),
            raw=None if done.raw is None else masker.capture(done.raw),
        )

    def _capture(self, candidate: Candidate, visit: Visit) -> PageCapture | None:
        """The capture of a page that can be judged; else the visit's state says why not."""
        if visit.state is PageState.LEFT_SCOPE and _LOGIN.search(visit.final_url):
            visit.state = PageState.LOGIN_WALL
        if visit.state is not PageState.AUDITED:
            return None
        raw = visit.raw["snapshot"]
        if isinstance(raw, Failure):
            visit.state, visit.error = PageState.HOSTILE, raw.reason
            return None
        snapshot = Snapshot(raw)
        if self._is_login_wall(candidate.url, visit, snapshot):
            visit.state, visit.error = PageState.LOGIN_WALL, f"a sign-in page: {visit.final_url}"
            return None
        info = self._info(candidate, visit, snapshot)
        return PageCapture(info, visit.raw, self._portal.demands, made={"snapshot": snapshot})

    def _is_login_wall(self, requested: str, visit: Visit, snapshot: Snapshot) -> bool:
        """Whether a sign-in page stands where content was asked for."""
        expected = self._portal.portal.login_is_expected(requested) or _LOGIN.search(urlsplit(requested).path)
        if expected or urls.canonical(visit.final_url) == requested:
            return False
        passwords = (n for n in snapshot.elements("input") if n.attrs.get("type", "").lower() == "password")
        return any(n.visible for n in passwords)

    def _info(self, candidate: Candidate, visit: Visit, snapshot: Snapshot | None) -> PageInfo:
        declared = snapshot.root.attrs.get("lang", "") if snapshot is not None and snapshot.root else ""
        primary = re.split(r"[-_]", declared.strip())[0].lower()
        return PageInfo(
            url=candidate.url,
            final_url=visit.final_url or candidate.url,
            portal=self._portal.name,
            status=visit.status,
            headers=visit.headers,
            content_type=visit.content_type,
            depth=candidate.depth,
            language=primary or urls.language_tree(visit.final_url or candidate.url),
            redirects=visit.redirects,
            settled_by=visit.settled_by,
        )

    async def _pictures_of(self, findings: Sequence[Finding], visitor: Visitor) -> dict[str, bytes]:
        """A picture for each group that has none yet."""
        taken: dict[str, bytes] = {}
        for finding in findings:
            if len(taken) >= MAX_CROPS_PER_PAGE or len(self._pictured) >= MAX_CROPS:
                break
            box = finding.target.box
            if finding.advice or finding.group in self._pictured or box is None or box.area < 16:
                continue
            self._pictured.add(finding.group)
            if (image := await visitor.crop(box)) is not None:
                taken[finding.group] = image
        return taken
