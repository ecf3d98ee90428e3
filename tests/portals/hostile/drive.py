"""Audits the hostile portal and the clean pages between its own, and tells what became of each."""

import os
import re
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from unittest import mock

from auditor import plan, registry, run
from auditor.artifacts import raw_needs
from auditor.gather.egress import Egress
from auditor.listener import Listener
from auditor.model import PageSummary
from auditor.profile import Portal, Profile, for_urls, overridden
from auditor.store import Store, StoredRun
from tests.portals.hostile.server import ALLOWED, SINKS, Behaviour, HostilePortal, resolver

PAGE_SECONDS = 6.0
PATIENT_SECONDS = 20.0
"""For those that a starved machine had no time for."""
_READ = frozenset({"snapshot", "axtree", "network", "errors", "timings"})
_BOUNDS = {"page_megabytes": 5, "page_requests": 300}
_HOSTS = ["allowed.test", "rebind.test", "metadata.test", SINKS[0], "localhost", "portal.localhost", "[::1]"]


def profile_for(portal: HostilePortal, paths: Sequence[str], seconds: float) -> Profile:
    """One portal that starts at these paths, with small bounds and an allowance that leaves ``foreign.test`` out."""
    profile = overridden(
        for_urls([portal.origin + path for path in paths]),
        {
            "budgets": _BOUNDS,
            "politeness": {"retries": 0, "delay_ms": 0},
            "wait": {"cap_seconds": 1.5},
            "network": {"allow_hosts": _HOSTS, "private_addresses": [f"{ALLOWED}/32"]},
        },
    )
    return profile.model_copy(
        update={
            "portals": tuple(p.model_copy(update={"own": True}) for p in profile.portals),
            "budgets": profile.budgets.model_copy(update={"page_seconds": seconds}),
        }
    )


@contextmanager
def stand_ins() -> Iterator[None]:
    """Every policy made meanwhile takes its names from the test's resolver."""
    resolve, made = resolver(), Egress.of.__func__  # type: ignore[attr-defined]

    def of(cls: type[Egress], profile: Profile, portals: Sequence[Portal] | None = None) -> Egress:
        policy: Egress = made(cls, profile, portals)
        return replace(policy, resolve=resolve)

    with mock.patch.object(Egress, "of", classmethod(of)):
        yield


@dataclass(slots=True)
class Ended:
    """How one page's visit ended."""

    page: PageSummary
    seconds: float
    megabytes: float
    """Peak memory of the browser's processes meanwhile."""


@dataclass(slots=True)
class Watch(Listener):
    """Notes when each page was done, and the browser's memory until then. For pages visited one after the other."""

    ended: dict[str, Ended] = field(default_factory=dict)
    warnings: list[tuple[str, str]] = field(default_factory=list)
    _last: float = field(default_factory=time.monotonic)
    _peak: float = 0.0
    _stop: threading.Event = field(default_factory=threading.Event)

    def page_done(self, page: PageSummary, *_: Any) -> None:
        now = time.monotonic()
        self.ended[page.url] = Ended(page, now - self._last, self._peak)
        self._last, self._peak = now, 0.0

    def warning(self, key: str, text: Any) -> None:
        self.warnings.append((key, text.en))

    @contextmanager
    def watching(self) -> Iterator[None]:
        thread = threading.Thread(target=self._sample, daemon=True)
        thread.start()
        try:
            yield
        finally:
            self._stop.set()
            thread.join()

    def _sample(self) -> None:
        while not self._stop.wait(0.1):
            self._peak = max(self._peak, browser_megabytes())


def browser_megabytes() -> float:
    """Resident memory of the Chromium processes below this one, what they share counted once each."""
    parents: dict[int, int] = {}
    for entry in os.scandir("/proc"):
        if entry.name.isdigit():
            try:
                stat = Path(entry.path, "stat").read_text()
            except OSError:
                continue
            parents[int(entry.name)] = int(stat.rpartition(")")[2].split()[1])
    own, grown = {os.getpid()}, True
    while grown:
        more = {pid for pid, parent in parents.items() if parent in own} - own
        own, grown = own | more, bool(more)
    total = 0
    for pid in own:
        try:
            if "chrom" in Path(f"/proc/{pid}/cmdline").read_text():
                pages = Path(f"/proc/{pid}/statm").read_text().split()
                total += int(pages[1]) - int(pages[2])
        except (OSError, IndexError):
            continue
    return total * os.sysconf("SC_PAGE_SIZE") / 1e6


def audit(
    portal: HostilePortal,
    paths: Sequence[str],
    folder: Path,
    *,
    concurrency: int = 1,
    watch: Watch | None = None,
    seconds: float = PAGE_SECONDS,
) -> StoredRun:
    """A whole run over the paths, in order, with every check that needs no trial on the living page."""
    checks = [
        c.id
        for c in registry.load().checks.values()
        if not c.is_portal_check and raw_needs((*c.needs, "snapshot")) <= _READ
    ]
    made = plan.make(
        profile_for(portal, paths, seconds), registry.load(), crawl=False, checks=checks, concurrency=concurrency
    )
    with stand_ins():
        return run.audit(made, Store(str(folder / "hostile.db")), watch)


def pairs(listed: Sequence[Behaviour]) -> list[str]:
    """Each behaviour's page, and after it a clean page of its own."""
    return [path for b in listed for path in (b.path, f"/clean/{b.name}")]


def faults(
    result: StoredRun, portal: HostilePortal, listed: Sequence[Behaviour], clean: Sequence[Any]
) -> dict[str, str]:
    """What was not as it should be, by behaviour: another end, words that leaked, a clean page that noticed."""
    ended = {p.url.removeprefix(portal.origin): p for p in result.pages}
    found = {}
    for behaviour in listed:
        page = ended.get(behaviour.path)
        if page is None or page.state not in behaviour.states:
            found[behaviour.name] = f"{page.state}: {page.error}" if page else "not visited"
        elif page.state != "audited" and not page.error:
            found[behaviour.name] = f"{page.state} without a reason"
        elif re.search("LEAK|OWNED", page.title):
            found[behaviour.name] = page.title
        elif judged(result, f"{portal.origin}/clean/{behaviour.name}") != clean:
            found[behaviour.name] = "the clean page after it differs"
    return found


def judged(result: StoredRun, url: str) -> list[tuple[Any, ...]]:
    """What a run said of a page, without the page's address."""
    outcomes = [
        (o.check, o.outcome, o.passed, o.failed, o.cant_tell, o.reason) for o in result.outcomes() if o.page == url
    ]
    findings = [
        (f.check, f.outcome, f.message, f.target.selector, sorted(f.data.items(), key=str))
        for f in result.findings()
        if f.page == url
    ]
    return [*sorted(outcomes), *sorted(findings, key=str)]
