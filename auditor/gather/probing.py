"""The probes of an audit: a few samples of each start URL, and the links that no visit followed."""

import asyncio
import ipaddress
import platform
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from typing import Any
from urllib.parse import urlsplit

from auditor import templates
from auditor.commons import urls
from auditor.gather.browsers import Browsers, ContextSettings
from auditor.gather.crawl import Crawl
from auditor.gather.egress import Egress
from auditor.gather.probe import Prober, ProbeSettings
from auditor.gather.probe_links import LinkManners, check_links, judged
from auditor.gather.schedule import Watch, endpoints_of
from auditor.gather.speed import MAX_PAGES, SHARE, Row, SpeedSettings, chosen, measure
from auditor.gather.visits import VisitSettings
from auditor.model import LinkAnswer, PageFacts, PageState, Sample
from auditor.plan import PortalPlan
from auditor.profile import Profile

MOST_ENDPOINTS = 6
"""Start URLs that an audit samples: a list of a thousand pages is no list of a thousand services."""
SAMPLES = 3
"""Samples of each start URL during an audit: enough to say what was met, not for a share."""
_PAUSE = 0.5
_MOST_OWN = 500
_NO_PAGE = frozenset({PageState.NOT_SAMPLED, PageState.DISALLOWED})


async def probe_portal(profile: Profile, plan: PortalPlan) -> list[dict[str, Any]]:
    """Samples of the portal's endpoints as JSON data of ``kind: sample``.

    They are evidence of this audit and no part of the history: three in a row would weigh an hour as a month.
    """
    first = plan.portal.model_copy(update={"start": plan.portal.start[:MOST_ENDPOINTS]})
    own = profile.model_copy(update={"portals": (first,)})
    endpoints = [e for e in endpoints_of(own) if e.portal == plan.name]
    settings = ProbeSettings(
        timeout=profile.probes.timeout_seconds,
        confirm=profile.probes.confirm_seconds[:1],
        redirects=profile.budgets.redirects,
        warm=True,
        vantage=platform.node(),
        egress=Egress.of(profile, (plan.portal,)),
    )
    prober, taken = Prober(settings), list[Sample]()
    try:
        watch = Watch(prober, taken.append)
        for turn in range(SAMPLES):
            await watch.once(endpoints)
            if turn + 1 < SAMPLES:
                await asyncio.sleep(_PAUSE)
    finally:
        prober.close()
    return [{"kind": "sample", **asdict(sample)} for sample in taken]


async def probe_links(
    profile: Profile, plan: PortalPlan, crawl: Crawl, pages: Sequence[PageFacts], known: Mapping[str, int | None]
) -> list[dict[str, Any]]:
    """Answers of links that no visit followed, as JSON data of ``kind: link``.

    ``known``: status by address of what was asked for another reason, such as documents.
    """
    scope = crawl.frontier.scope

    def allowed(url: str) -> bool:
        return scope.has_host(url) and scope.allowed(url) and scope.robots(url)

    wanted = unvisited(pages, plan, scope.has_host)
    wanted = [a for a in wanted if known.get(a) is None]
    outward = any(_is_public(u) for u in plan.portal.start) or profile.network.allow_hosts != ("*",)
    own = [a for a in wanted if scope.has_host(a)]
    others = [a for a in wanted if not scope.has_host(a)] if outward else []
    manners = LinkManners(
        own=scope.has_host,
        allowed=allowed,
        own_delay=plan.delay_seconds,
        egress=Egress.of(profile, (plan.portal,)),
    )
    answers = await check_links([*own[:_MOST_OWN], *others], manners)
    found = [{"kind": "link", **asdict(answer)} for answer in answers]
    found += [_known(url, status) for url, status in known.items() if status is not None]
    return found


def unvisited(pages: Sequence[PageFacts], plan: PortalPlan, own: Callable[[str], bool]) -> list[str]:
    """Addresses that audited pages link to and no visit asked; never those that end a session or change data."""
    asked = {p.info.url for p in pages if p.state not in _NO_PAGE} | {p.info.final_url for p in pages}
    found: dict[str, None] = {}
    for page in pages:
        for link in page.links:
            address = urls.canonical(link.url)
            if address is None or address in asked or link.place == "head":
                continue
            if urls.is_dangerous(address, link.text) or (own(address) and not plan.portal.in_scope(address)):
                continue
            found.setdefault(address)
    return list(found)


def _known(url: str, status: int) -> dict[str, Any]:
    state, reason = judged(status)
    return {"kind": "link", **asdict(LinkAnswer(url, state, status, reason, url, method="GET"))}


def _is_public(url: str) -> bool:
    """Whether a portal stands on the public network: one on this machine asks nobody else."""
    host = urlsplit(url).hostname or ""
    try:
        return ipaddress.ip_address(host).is_global
    except ValueError:
        return host != "localhost" and not host.endswith((".localhost", ".test", ".local", ".internal"))


async def speed_lane(
    profile: Profile,
    plan: PortalPlan,
    browsers: Browsers,
    context: ContextSettings,
    visits: VisitSettings,
    pages: Sequence[PageFacts],
    earlier: Callable[[str], Row | None] | None = None,
) -> list[dict[str, Any]]:
    """Loads of one page per template, alone; see :mod:`auditor.gather.speed`, also for ``earlier``."""
    judged = [p for p in pages if p.state is PageState.AUDITED]
    named = templates.assign((p.info.url, p.skeleton) for p in judged)
    start = [urls.canonical(u) or u for u in plan.portal.start]
    listed = [(p.info.url, named[p.info.url], p.info.language or "") for p in judged]
    most = min(MAX_PAGES, max(6, len(judged) // SHARE))
    wanted = chosen(listed, start, suspects(judged, plan.demands.limits), most=most)
    given = profile.conditions
    settings = SpeedSettings(
        loads=profile.checks.speed_loads,
        conditions={
            "latency_ms": given.latency_ms,
            "kbps_down": given.kbps_down,
            "kbps_up": given.kbps_up,
            "cpu_slowdown": given.cpu_slowdown,
        },
        delay_seconds=plan.delay_seconds,
    )
    return await measure(browsers, context, visits, plan.portal.has_host, wanted, settings, earlier)


_SUSPICIOUS = {
    "ttfb": "ttfb_poor_ms",
    "first_contentful_paint": "fcp_poor_ms",
    "largest_contentful_paint": "lcp_poor_ms",
    "cumulative_layout_shift": "cls_poor",
    "total_blocking_time": "tbt_poor_ms",
    "requests": "page_requests",
}


def suspects(pages: Sequence[PageFacts], limits: Mapping[str, float]) -> list[str]:
    """Pages whose figures in the crawl were over a limit, the furthest over first; the lane tells whether truly."""
    over: dict[str, float] = {}
    for page in pages:
        figures = page.facts.get("speed", {})
        shares = [
            (figures.get(name) or 0) / limits[limit] for name, limit in _SUSPICIOUS.items() if limits.get(limit)
        ]
        if limits.get("page_weight_kb"):
            shares.append((figures.get("weight") or 0) / 1000 / limits["page_weight_kb"])
        if shares and max(shares) > 1:
            over[page.info.url] = max(shares)
    return sorted(over, key=lambda url: (-over[url], url))
