"""Ways to reach a body that a page offers: phones, addresses, accounts, apps, chat."""

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

from auditor.commons.arabic import fold_text
from auditor.commons.contacts import find_contacts
from auditor.commons.folded_regex import folded_regex
from auditor.commons.links import landmark_of
from auditor.model import Node, Snapshot

NETWORKS = {
    "x.com": "X", "twitter.com": "X", "facebook.com": "Facebook", "instagram.com": "Instagram",
    "youtube.com": "YouTube", "linkedin.com": "LinkedIn", "snapchat.com": "Snapchat", "tiktok.com": "TikTok",
    "t.me": "Telegram", "telegram.me": "Telegram", "threads.net": "Threads",
}  # fmt: skip
STORES = (
    "apps.apple.com",
    "itunes.apple.com",
    "play.google.com",
    "appgallery.huawei.com",
    "appgallery.cloud.huawei.com",
)
_WHATSAPP = ("wa.me", "api.whatsapp.com", "web.whatsapp.com")
_SHARE = re.compile(r"/(?:share|sharer|intent|shareArticle|sharing|dialog)\b|/sharer\.php", re.IGNORECASE)
_CHAT_SCRIPT = re.compile(
    r"livechat|tawk\.to|intercom|zendesk|zopim|freshchat|crisp\.chat|drift|chatbot|livezilla|olark|tidio|webchat",
    re.IGNORECASE,
)
_CHAT_WORD = folded_regex(
    r"(?:المحادثه|محادثه|دردشه|الدردشه|المساعد الذكي|المساعد الافتراضي|مساعد افتراضي|\bchat\b|\bchatbot\b"
    r"|virtual assistant|smart assistant|live chat)"
)
_ADDRESS_WORD = folded_regex(
    r"(?:ص\.?\s?ب\b|صندوق بريد|الرمز البريدي|العنوان الوطني|طريق \w+|شارع \w+|حي \w+|مبني \w+|p\.?\s?o\.? box|postal code"
    r"|\bstreet\b|\broad\b|\bdistrict\b|building no)"
)
_MOST = 20
_MOST_TEXT = 3000


def ways_of(snapshot: Snapshot) -> dict[str, Any]:
    """Phones, e-mails, accounts, apps, chat and postal address of one page: JSON data."""
    found: dict[str, Any] = {"tel": [], "mail": [], "social": [], "app": [], "sms": [], "chat": "", "masked": []}
    for link in snapshot.elements("a", "area"):
        _take_link(link, found)
    text = _whole_text(snapshot)
    contacts = find_contacts(text)
    found["phones"] = sorted({c.value for c in contacts if c.kind == "phone"})[:_MOST]
    found["emails"] = sorted({c.value for c in contacts if c.kind == "email"})[:_MOST]
    found["masked"] = sorted({c.quote for c in contacts if c.kind == "masked"})[:5]
    found["handles"] = sorted({c.value for c in contacts if c.kind == "handle"})[:_MOST]
    found["address"] = any(n.text for n in snapshot.elements("address")) or bool(
        _ADDRESS_WORD.search(fold_text(text))
    )
    found["chat"] = found["chat"] or _chat(snapshot)
    return found


def _whole_text(snapshot: Snapshot) -> str:
    body = next(iter(snapshot.main.elements("body")), None)
    if body is None:
        return ""
    # One line a text node: numbers of neighbouring cells must not run together.
    return "\n".join(n.value for n in body.descendants() if n.is_text and n.value.strip() and _is_read(n))[:200_000]


def _is_read(node: Node) -> bool:
    return node.parent is None or node.parent.tag not in ("script", "style", "noscript", "template")


def _take_link(link: Node, found: dict[str, Any]) -> None:
    href = link.attrs.get("href", "").strip()
    scheme = href.split(":", 1)[0].lower()
    name = (link.text or link.attrs.get("aria-label", "") or link.attrs.get("title", ""))[:80]
    if scheme in ("tel", "mailto", "sms"):
        key = {"tel": "tel", "mailto": "mail", "sms": "sms"}[scheme]
        _add(found[key], [unquote(href.split(":", 1)[1]), name, link.selector])
        return
    try:
        address = urljoin(link.document.base_url, href)
        parts = urlsplit(address)
    except ValueError:
        return
    host = (parts.hostname or "").removeprefix("www.").removeprefix("m.")
    if host in _WHATSAPP:
        _add(found["sms"], [address, name, link.selector])
    elif host in NETWORKS and not _SHARE.search(parts.path):
        _add(found["social"], [address, name or NETWORKS[host], link.selector, NETWORKS[host], landmark_of(link)])
    elif host in STORES:
        _add(found["app"], [address, name, link.selector])
    if not found["chat"] and len(name) <= 40 and _CHAT_WORD.search(fold_text(name)):
        found["chat"] = name


def _add(listed: list[Any], entry: list[Any]) -> None:
    if len(listed) < _MOST and all(entry[0] != known[0] for known in listed):
        listed.append(entry)


def _chat(snapshot: Snapshot) -> str:
    """What shows that one can chat: a script's host, a button's or heading's name."""
    for node in snapshot.elements("script", "iframe"):
        if _CHAT_SCRIPT.search(node.attrs.get("src", "")):
            return node.attrs["src"][:120]
    for node in snapshot.elements("button", "h2", "h3", "h4", "th", "dt"):
        name = node.text or node.attrs.get("aria-label", "")
        if name and len(name) <= 60 and _CHAT_WORD.search(fold_text(name)):
            return name[:80]
    return ""


def frame_text(snapshot: Snapshot) -> str:
    """The text of the page's header and footer."""
    return "\n".join(_frames(snapshot))[:_MOST_TEXT]


def _frames(snapshot: Snapshot) -> Iterator[str]:
    for node in snapshot.main.elements("footer", "header"):
        if landmark_of_self(node):
            for part in node.descendants():
                if part.is_text and part.value.strip() and _is_read(part):
                    yield part.value.strip()


def landmark_of_self(node: Node) -> bool:
    """Whether a header or footer is the page's own and not that of a part of it."""
    return not any(a.tag in ("article", "aside", "main", "nav", "section") for a in node.ancestors())
