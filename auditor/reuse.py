"""Takes a page's result over from an earlier run where everything it rests on is still the same.

What a result rests on: this tool's code and the checks', the browser, the fonts, the demands and manners of the
profile (all in a key), and every answer that the page's visit loaded. Those are asked for again by plain requests,
each once a run, and compared byte by byte (:mod:`auditor.gather.inputs`). Whatever can't be known so is measured.
Nothing is taken over from another month or from more than a week ago, because of what hangs on the day.

A share of the pages that could be taken over is measured all the same and has to agree, at the second visit if not at
the first; the one that does not ends taking over for this portal, and what was taken over of it is measured after all.
"""

import hashlib
import platform
import random
import shutil
import subprocess
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import cache
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from auditor import jsons
from auditor.executor import MAX_CROPS
from auditor.gather.artifacts import LIVING
from auditor.gather.inputs import Reader
from auditor.gather.speed import Row
from auditor.gather.work import Done, Executor, Job
from auditor.model import Finding, Load, Outcome, OutcomeRow, PageResult, PageState
from auditor.plan import Plan, PortalPlan
from auditor.store import Store
from auditor.store.kept import Kept, KeptPage

MAX_DAYS = 7
SHARE = 0.02
LEAST = 3
"""Pages measured again: this share of those that could be taken over, and no fewer than so many."""
_HOPELESS = 30
"""Pages in a row that had changed after which no more are asked for."""
_UNRELATED = {"name", "title", "portals", "sample", "politeness", "probes", "calendar", "maintenance", "review"}
"""What of a profile has no part in what a page's visit finds."""
_UNSTABLE = frozenset({"timings"})
"""Artifacts that differ between two visits of one page by their nature: their checks need not agree."""


def may_reuse(plan: Plan, portal: PortalPlan) -> bool:
    """Whether pages of a portal can be known again by plain requests: not signed in, no steps before them."""
    profile = plan.profile
    return not (profile.authentication_of(portal.portal).is_given or profile.steps_before(portal.portal))


class ReusingExecutor:
    """An :class:`auditor.gather.work.Executor` in front of another."""

    def __init__(
        self,
        inner: Executor,
        reader: Reader,
        store: Store,
        run: str,
        plan: Plan,
        portal: PortalPlan,
        tool: Mapping[str, Any],
        *,
        pictured: set[str] | None = None,
        today: date | None = None,
    ) -> None:
        """``tool``: what a result's ``tool`` says of browser, axe and fonts; ``pictured``: as in the inner one."""
        self._inner, self._reader, self._kept, self._run = inner, reader, Kept(store), run
        self._base = _base(plan, portal, tool)
        self._today = today or datetime.now(UTC).date()
        # A new month begins afresh: years and months that a page shows are judged by the day.
        self._since = max(self._today - timedelta(days=MAX_DAYS), self._today.replace(day=1)).isoformat()
        self._kept.drop_before((self._today - timedelta(days=MAX_DAYS)).isoformat())
        self._unstable = frozenset(c.id for c in plan.page_checks if _UNSTABLE & set(c.needs))
        self._tried = frozenset(c.id for c in plan.page_checks if LIVING.keys() & set(c.needs))
        self._seed = plan.profile.sample.seed
        self._controls = 0
        self._once_more: set[str] = set()
        self._pictured = set() if pictured is None else pictured
        self._changed_in_a_row = 0
        # Where nothing at all is kept, there is no need to meet the first page to know what comes.
        self._same, self._changed = 0, int(self._kept.is_empty())
        self._contents: dict[str, str] = {}  # of each page, a hash of all that it loaded
        self.taken: dict[str, Job] = {}
        """Pages taken over, with what was asked for last."""
        self.agreed = 0
        self.disagreed = ""
        """The page whose results were no longer the same though everything it loaded was; '' where none was."""
        self.differing: tuple[str, ...] = ()
        """The checks that differed there."""

    async def do(self, job: Job, loaded: Callable[[], None]) -> Done:
        url, key = job.candidate.url, self._key(job.no_trials)
        kept = None if self.disagreed else self._kept.get(key, url, self._since, self._today.isoformat())
        same = kept is not None and self._changed_in_a_row < _HOPELESS and await self._reader.same(kept.loads)
        if kept is not None:
            self._changed_in_a_row = 0 if same else self._changed_in_a_row + 1
        self._same, self._changed = self._same + same, self._changed + (not same)
        if kept is not None and same and not self.disagreed and not self._is_control(url):
            self.taken[url] = job
            self._contents[url] = _content(kept.loads)
            return self._over(job, kept)
        done = await self._inner.do(job, loaded)
        self.taken.pop(url, None)
        if kept is not None and same and not self.disagreed:
            done = await self._compared(job, kept, done)
        await self._keep(key, done)
        return done

    async def close(self) -> None:
        await self._reader.close()
        await self._inner.close()

    @property
    def spares_most(self) -> bool:
        """Whether most pages of the portal can be taken over, by what is known so far."""
        return self._same >= self._changed

    def earlier_speed(self, url: str) -> Row | None:
        """What an earlier run's speed lane measured on this machine of a page that is still the same."""
        if self.disagreed or url not in self._contents:
            return None
        return self._kept.speed(self._speed_key(url), url, self._since, self._today.isoformat())

    def keep_speed(self, rows: Iterable[Row]) -> None:
        """Keep what the lane measured for a later run, where that took no other run's help."""
        for row in rows:
            url = row["url"]
            if row["good"] and not row["taken_from"] and url in self._contents:
                self._kept.put_speed(self._speed_key(url), url, self._run, row, self._today.isoformat())

    def _key(self, about: str) -> str:
        return hashlib.sha256(f"{self._base}\n{about}".encode()).hexdigest()[:32]

    def _speed_key(self, url: str) -> str:
        return self._key(f"speed of {self._contents[url]} on {platform.node()}")

    def controls_lacking(self) -> list[Job]:
        """Pages to ask for once more where few were drawn: they are measured, though they were taken over."""
        lacking = min(max(0, LEAST - self._controls), len(self.taken))
        found = random.Random(f"{self._seed} {self._run}").sample(sorted(self.taken), lacking)
        self._once_more.update(found)
        return [self.taken[url] for url in found]

    def _is_control(self, url: str) -> bool:
        """Whether a page is measured though it could be taken over: the first, and a share of all drawn for this run."""
        drawn = random.Random(f"{self._seed} {self._run} {url}").random() < SHARE
        # The first one wakes browser and checks while others are taken over.
        control = drawn or url in self._once_more or not self._controls
        # The trials that may follow on the same page are not meant.
        self._once_more.discard(url)
        self._controls += control
        return control

    def _over(self, job: Job, kept: KeptPage) -> Done:
        info = replace(kept.facts.info, depth=job.candidate.depth)
        facts = replace(kept.facts, info=info)
        groups = {f.group for f in kept.result.findings if not f.advice} - self._pictured
        room = groups and len(self._pictured) < MAX_CROPS
        pictures = self._kept.pictures(kept.run, groups) if room else {}
        self._pictured |= pictures.keys()
        return Done(info, PageState.AUDITED, facts, result=kept.result, pictures=pictures, taken_from=kept.run)

    async def _compared(self, job: Job, kept: KeptPage, done: Done) -> Done:
        """A page measured again beside what was kept of it. What wavers from visit to visit is visited once more."""
        differing = self._differing(kept, done)
        if differing:
            done = await self._inner.do(job, lambda: None)
            differing = self._differing(kept, done)
        if not differing:
            self.agreed += 1
        elif not self.disagreed:
            self.disagreed, self.differing = job.candidate.url, tuple(sorted(differing))
        return done

    def _differing(self, kept: KeptPage, done: Done) -> set[str]:
        """The checks that say something else than before."""
        if done.state is not PageState.AUDITED:
            # A page that didn't answer this time says nothing of its results.
            return set()
        # A check that could not run, or a trial that was not done in time, did not say anything else.
        rows = (*kept.result.outcomes, *done.result.outcomes)
        late = {o.check for o in rows if o.check in self._tried and o.cant_tell}
        apart = self._unstable | late | {o.check for o in rows if has_gap(o)}
        before, now = _by_check(kept.result), _by_check(done.result)
        return {c for c in before.keys() | now.keys() if c not in apart and before.get(c) != now.get(c)}

    async def _keep(self, key: str, done: Done) -> None:
        """Keep what was measured for a later run, where that will be able to know the page again."""
        whole = not (done.result.warnings or any(map(has_gap, done.result.outcomes)))
        if done.state is not PageState.AUDITED or done.inputs is None or not whole:
            self._kept.drop(key, done.info.url)
            return
        inputs = await self._reader.complete(done.inputs)
        if inputs.unprovable:
            self._kept.drop(key, done.info.url)
            return
        self._contents[done.info.url] = _content(inputs.loads)
        page = KeptPage(self._run, inputs.loads, done.result, done.facts)
        self._kept.put(key, done.info.url, page, self._today.isoformat())


def pictures_of_pairs(store: Store, run: str, shown: Mapping[str, Finding]) -> dict[str, bytes]:
    """An earlier run's pictures, by group, of findings that compare two pages that were both taken over from it."""
    taken = {p.url: p.taken_from for p in store.page_summaries(run) if p.taken_from}
    of: dict[str, list[str]] = {}
    for group, finding in shown.items():
        earlier = taken.get(finding.page)
        if earlier and taken.get(finding.evidence["twin"]) == earlier:
            of.setdefault(earlier, []).append(group)
    kept = Kept(store)
    return {
        group: image for earlier, groups in of.items() for group, image in kept.pictures(earlier, groups).items()
    }


def has_gap(row: OutcomeRow) -> bool:
    """Whether a check could not run for want of something that should have been measured."""
    return row.outcome is Outcome.CANT_TELL and bool(row.reason)


def _content(loads: Iterable[Load]) -> str:
    """A hash of all that a page loaded."""
    return hashlib.sha256(repr(sorted((x.url, x.accept, x.digest) for x in loads)).encode()).hexdigest()[:32]


def _by_check(result: PageResult) -> dict[str, list[Any]]:
    """What each check said, and of which targets."""
    said: dict[str, list[Any]] = {o.check: [(o.outcome, o.passed, o.failed, o.cant_tell)] for o in result.outcomes}
    for finding in sorted(result.findings, key=lambda f: f.fingerprint):
        said.setdefault(finding.check, []).append(finding.fingerprint)
    return said


def _base(plan: Plan, portal: PortalPlan, tool: Mapping[str, Any]) -> str:
    """Equal for two runs whose results would be the same if all that pages load is the same."""
    profile = plan.profile.model_dump(mode="json", by_alias=True, exclude_none=True, exclude=_UNRELATED)
    about = portal.portal.model_dump(mode="json", by_alias=True, exclude_none=True, exclude={"title", "important"})
    return repr(
        (
            version("portal-auditor"),
            code(frozenset(c.run.__module__.partition(".")[0] for c in plan.checks)),
            version("playwright"),
            fonts(),
            sorted(tool.items(), key=lambda item: item[0]),
            sorted(c.id for c in plan.page_checks),
            sorted(f.name for f in plan.facts),
            sorted(plan.needs),
            sorted(plan.advice),
            profile,
            about,
            jsons.plain(portal.demands),
        )
    )


@cache
def code(packages: Iterable[str]) -> str:
    """A hash of the code that gathers and judges: ours and that of the packs."""
    made = hashlib.sha256()
    for name in sorted({"auditor", *packages}):
        spec = find_spec(name)
        for place in (spec and spec.submodule_search_locations) or ():
            for path in sorted(Path(place).rglob("*")):
                if path.suffix in (".py", ".js", ".json") and path.is_file():
                    made.update(path.name.encode() + b"\0" + path.read_bytes())
    return made.hexdigest()


@cache
def fonts() -> str:
    """A hash of what fonts are installed; '' where the system can't say."""
    listing = shutil.which("fc-list")
    if listing is None:
        return ""
    answer = subprocess.run([listing, ":", "file", "family"], capture_output=True, check=False)
    return hashlib.sha256(b"\n".join(sorted(answer.stdout.splitlines()))).hexdigest()
