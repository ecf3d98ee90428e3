"""What is asked of a portal beside its crawl: its documents, and a few questions of one request each."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from auditor.commons import urls
from auditor.gather import documents, fetch, questions
from auditor.gather.agent import AGENT
from auditor.gather.crawl import Crawl
from auditor.gather.egress import Egress
from auditor.model import PageFacts, PageState
from auditor.plan import PortalPlan
from auditor.profile import Profile

READERS = ("complaints/", "service/")
"""Packs whose checks read it."""


async def gather_beside(
    profile: Profile, plan: PortalPlan, crawl: Crawl, pages: Sequence[PageFacts]
) -> dict[str, Any]:
    """``read`` (documents), ``asked`` (answers) and ``day`` as JSON data, to be kept with the crawl's facts."""
    hints = plan.portal.hints.model_dump(mode="json")

    def allowed(url: str) -> bool:
        scope = crawl.frontier.scope
        return scope.has_host(url) and scope.allowed(url) and scope.robots(url)

    max_bytes = int(profile.budgets.document_megabytes * 1e6)
    async with fetch.client(AGENT, Egress.of(profile, (plan.portal,)), max_bytes) as http:
        read = await documents.read_documents(
            http,
            _wanted(crawl, pages, hints),
            allowed=allowed,
            max_bytes=max_bytes,
            delay=plan.delay_seconds,
        )
        asked = await questions.ask(
            http,
            pages,
            start=plan.portal.start,
            languages=plan.demands.languages,
            hints=hints,
            allowed=allowed,
        )
    return {"read": documents.as_data(read), "asked": asked, "day": date.today().isoformat()}


def _wanted(crawl: Crawl, pages: Sequence[PageFacts], hints: dict[str, list[str]]) -> list[documents.Wanted]:
    """Documents that pages link to, that visits turned out to be, and that the profile names."""
    texts = {link.url: link.text for page in pages for link in page.links if link.text}
    found = dict(crawl.frontier.documents)
    for page in pages:
        if page.state in (PageState.DOCUMENT, PageState.DOWNLOAD):
            found.setdefault(page.info.final_url or page.info.url, "")
    named = [u for urls_of in hints.values() for u in urls_of if urls.is_document(u)]
    for url in named:
        found.setdefault(urls.canonical(url) or url, "")
    hinted = {urls.canonical(u) or u for u in named}
    return [documents.Wanted(url, source, texts.get(url, ""), url in hinted) for url, source in found.items()]
