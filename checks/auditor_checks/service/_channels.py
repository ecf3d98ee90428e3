"""Kinds of contact channel, and which of them a page offers."""

from collections.abc import Mapping
from typing import Final

from auditor.commons.folded_regex import folded_regex
from auditor.commons.named_pages import KINDS
from auditor.commons.portal_view import page_fact
from auditor.model import PageFacts, PortalCapture, Text
from auditor_checks.service._common import lines_of

CHANNELS: Final[dict[str, Text]] = {
    "form": Text(en="form for remarks and inquiries", ar="نموذج للملاحظات والاستفسارات"),
    "direct": Text(en="e-mail address, phone number or account", ar="بريد إلكتروني أو هاتف أو حساب"),
    "email": Text(en="e-mail address", ar="بريد إلكتروني"),
    "phone": Text(en="phone number", ar="رقم هاتف"),
    "address": Text(en="postal or branch address", ar="عنوان بريدي أو عنوان فرع"),
    "social": Text(en="social media account", ar="حساب في منصات التواصل"),
    "chat": Text(en="chat or chatbot", ar="محادثة أو مساعد آلي"),
    "live": Text(en="live channel with staff", ar="قناة مباشرة مع موظف"),
    "app": Text(en="application in a store", ar="تطبيق في أحد المتاجر"),
    "platform": Text(en="link to the service platform", ar="رابط إلى منصة الخدمات"),
}
"""Parts of ``service/channel-missing``."""

_MESSAGE_FORMS = ("message", "evaluation")
_LIVE = folded_regex(
    r"محادثة (?:فورية|مباشرة|حية)|المحادثة|دردشة|اتصال مرئي|الاتصال المرئي|مركز (?:ال)?اتصال|مركز رعاية|الرقم الموحد|زيارة افتراضية"
    r"|live chat|video call|call cent|contact cent|care cent|unified number|virtual visit"
)
_VISIT = folded_regex(r"فرع|فروع|مقر|زيارة|صالة|branch|head office|headquarters|visit|reception")
_SMS = folded_regex(r"واتساب|واتس|رسال[ةه] نصي|الرسائل النصية|whatsapp|\bsms\b|text message")


def has_channel(page: PageFacts, part: str) -> bool:
    """Whether a page offers a channel of the kind, in its content, header or footer."""
    ways, controls = page_fact(page, "service_ways"), page_fact(page, "service_controls")
    if part == "form":
        return any(form["kind"] in _MESSAGE_FORMS for form in controls.get("forms", ()))
    if part == "phone":
        return bool(ways.get("tel") or ways.get("phones"))
    if part == "email":
        return bool(ways.get("mail") or ways.get("emails"))
    if part == "direct":
        return any(has_channel(page, each) for each in ("email", "phone", "social"))
    if part == "live":
        return bool(ways.get("chat")) or any(_LIVE.search(folded) for folded, _ in lines_of(page))
    if part == "platform":
        return any(
            KINDS["services"].is_name(x.text) or _is_platform(x.text) for x in page.links if x.place != "head"
        )
    return bool(ways.get(part))


def _is_platform(text: str) -> bool:
    return any(word in text.lower() for word in ("منصة", "بوابة", "platform", "portal")) and len(text) <= 60


def kinds_of(page: PageFacts) -> set[str]:
    """The kinds of channel that a page offers."""
    ways = page_fact(page, "service_ways")
    lines = [folded for folded, _ in lines_of(page)]
    kinds = {kind for kind in ("phone", "email", "form", "social", "chat", "app") if has_channel(page, kind)}
    if ways.get("handles"):
        kinds.add("social")
    if ways.get("address") or any(_VISIT.search(line) for line in lines):
        kinds.add("visit")
    if ways.get("sms") or any(_SMS.search(line) for line in lines):
        kinds.add("sms")
    return kinds


def answers(portal: PortalCapture) -> Mapping[str, int]:
    """Status of addresses that links were asked for, where the audit asked."""
    found: dict[str, int] = {}
    for probe in portal.probes:
        if isinstance(probe.get("url"), str) and isinstance(probe.get("status"), int):
            found[probe["url"]] = probe["status"]
    return found
