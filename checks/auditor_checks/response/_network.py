"""What checks on a page's requests share."""

from urllib.parse import urlsplit

from auditor.model import PageInfo

TEXT = frozenset(
    {
        "text/html",
        "text/css",
        "text/plain",
        "text/xml",
        "text/javascript",
        "application/javascript",
        "application/x-javascript",
        "application/json",
        "application/xml",
        "application/xhtml+xml",
        "application/manifest+json",
        "image/svg+xml",
    }
)


def is_own(url: str, page: PageInfo) -> bool:
    """Whether the page's own host answered: others' settings are not the portal's to change."""
    return urlsplit(url).netloc == urlsplit(page.final_url).netloc


def file_name(url: str) -> str:
    """What a sentence calls a file."""
    path = urlsplit(url).path
    return (path.rsplit("/", 1)[-1] or path)[:80] or "/"


def kilobytes(count: float) -> int:
    return max(1, round(count / 1000))
