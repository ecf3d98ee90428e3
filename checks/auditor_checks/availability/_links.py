"""Who links to what, as the crawl saw it."""

from auditor.commons import urls
from auditor.model import PortalCapture


def referrers(portal: PortalCapture) -> dict[str, list[str]]:
    """Address to the pages that link to it, in its canonical form."""
    found: dict[str, list[str]] = {}
    for page in portal.pages:
        seen = set()
        for link in page.links:
            address = urls.canonical(link.url)
            if address is None or address in seen or link.place == "head":
                continue
            seen.add(address)
            found.setdefault(address, []).append(page.info.url)
    return found
