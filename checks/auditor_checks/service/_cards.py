"""The service cards of a portal."""

from auditor.commons.named_pages import KINDS
from auditor.commons.portal_view import page_fact
from auditor.model import PageFacts, PortalCapture
from auditor_checks.service._common import READ
from auditor_checks.service._fields import is_service

_NOT_CARDS = ("services", "contact", "complaint-guide", "user-guide", "faq", "site-map", "privacy", "terms")


def service_cards(portal: PortalCapture) -> list[PageFacts]:
    """Pages that describe one service each: told by the labels they share, not by their address."""
    return [p for p in portal.audited if p.info.language in READ and _is_card(p)]


def _is_card(page: PageFacts) -> bool:
    fact = page_fact(page, "service_page")
    title = fact.get("h1") or page.title
    if page.info.depth == 0 or any(KINDS[kind].is_name(title) for kind in _NOT_CARDS):
        return False
    return is_service(dict(fact.get("labels", {}))) and not _speaks_of_many(page)


def _speaks_of_many(page: PageFacts) -> bool:
    """Whether the page lists several services, as a home page or directory does."""
    from_main = {link.url for link in page.links if link.place == "main" and "service" in link.url.lower()}
    return len(from_main) >= 6
