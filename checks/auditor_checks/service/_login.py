"""The log-in pages of a portal and the national single sign-on."""

import re

from auditor.commons.named_pages import KINDS
from auditor.commons.portal_view import page_fact
from auditor.model import PageFacts, PortalCapture
from auditor_checks.service._common import READ

_NATIONAL = re.compile(
    r"^https?://(?:[\w-]+\.)*(?:iam\.gov\.sa|nafath\.sa|iam\.sa|absher\.sa|nic\.gov\.sa)(?:[/:?]|$)|nafath",
    re.IGNORECASE,
)


def is_national(address: str) -> bool:
    """Whether an address is one of the national single sign-on."""
    return bool(_NATIONAL.search(address))


def login_pages(portal: PortalCapture) -> list[PageFacts]:
    """Pages in Arabic or English that are called log-in, or hold a field for a password."""
    return [p for p in portal.audited if p.info.language in READ and _is_login(p)]


def _is_login(page: PageFacts) -> bool:
    title = page_fact(page, "service_page").get("h1") or page.title
    return bool(page_fact(page, "service_controls").get("password")) or KINDS["login"].is_name(title)
