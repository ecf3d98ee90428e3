"""Ways to reach a body, found in text: phones (Saudi numbering first), e-mails, web addresses, social handles.

Phones: 9200xxxxx and 800xxxxxxx, landlines 01x, mobiles 05x, +966 and 00966, short service numbers (9xx, 19xx,
199xx, 199xxx), and other countries' numbers with a calling code or beside a phone word. Short numbers stand alone
in a cell or beside a phone word; years, post codes and amounts are not phones.
"""

import re
from dataclasses import dataclass
from typing import Literal

from auditor.commons.arabic import fold
from auditor.commons.personal import HIDDEN

ContactKind = Literal["phone", "email", "url", "handle", "masked"]


@dataclass(frozen=True, slots=True)
class Contact:
    """One contact detail: its kind, its canonical form, and where it stands (offsets in the text given).

    Canonical: phones as "+966114506666", "920000000", "8001221111" or the short number; e-mails and addresses
    in lower case; handles as "@name". ``masked`` is an address hidden from readers ("[email protected]").
    """

    kind: ContactKind
    value: str
    start: int
    end: int
    quote: str


_EMAIL = re.compile(r"(?<![\w.+-])[a-z0-9][\w.+-]*@(?:[a-z0-9-]+\.)+[a-z]{2,}(?![\w@])", re.ASCII)
_GLUED_LABEL = re.compile(r"^(?:e-?mail|email(?:address)?|mailto|mail|contact)(?=[a-z0-9][\w.+-]*@)")
_MASKED = re.compile(r"\[email\s*protected\]|[\w.-]+\s?@\s?\.{3,}|\.{3,}\s?@\s?[\w.-]+")
_URL = re.compile(r"(?:https?://|www\.)[^\s<>()\[\]|\"',;]+[^\s<>()\[\]|\"',;.:?!]", re.ASCII)
_TLD = r"(?:sa|com|org|net|gov|edu|info|app|ae|om|kw|qa|bh|jo|iq|eg|sy|lb|ye|uk|io|me|co)"
_BARE_URL = re.compile(
    rf"(?<![\w@./-])(?:[a-z0-9][a-z0-9-]*\.)+{_TLD}(?![\w-]|\.[a-z])(?::\d+)?(?:/[^\s<>()|\"',;]*)?", re.ASCII
)
_HANDLE = re.compile(r"(?<![\w@./-])@([a-z][a-z0-9_]{2,29})(?![\w@]|\.[a-z])", re.ASCII)
_FLIPPED = re.compile(r"(?<![\w@.-])([a-z][a-z0-9_]{3,29})@(?=\s|[),|]|$)", re.ASCII)

_DIGITS = re.compile(
    r"(?<![\w.,/:@#-])(?:\+|00)?\(?\d[\d ()-]{1,20}\d(?![\w%@]|[.,:/]\d)"
    r"|(?<![\w.,/:@#-])\d{3}(?![\w%@]|[.,:/-]\d)"
)
# Of what was masked for its keeping (see ``auditor.masking``) the kind of contact is still known.
_HIDDEN_EMAIL = re.compile(rf"[a-z0-9]?{HIDDEN}+@(?:[a-z0-9-]+\.)+[a-z]{{2,}}(?![\w@])", re.ASCII)
_HIDDEN_PHONE = re.compile(
    rf"(?<![\w{HIDDEN}])(?:(?:\+|00)\d|0[15])[\d ()-]{{0,8}}{HIDDEN}[{HIDDEN} ()-]*\d(?![\w{HIDDEN}])", re.ASCII
)
_PHONE_WORD = re.compile(
    r"(?:هاتف\w*|الهاتف\w*|اتصال\w*|الاتصال\w*|اتصل\w*|رقم\w*|الرقم|ارقام|جوال|الجوال|تلفون|التلفون|فاكس|الفاكس"
    r"|الخط الساخن|واتساب|تحويله|مجاني|\b(?:free)?phones?\b|\btel(?:ephone)?\b|\bcall(?:ing)?\b|\bhot ?line\b|\btoll.?free\b"
    r"|\bfax\b|\bmobile\b|\bnumbers?\b|\bcent(?:re|er)\b|\bwhatsapp\b|\bsms\b|\bdial\b)"
)
_NOT_PHONE = re.compile(
    r"(?:الماده|ماده|قرار|مرسوم|لسنه|سنه|عام|نظام رقم|اللائحه|ص\.?ب|صندوق بريد\w*|الرمز البريدي|البريدي|زوار|عدد"
    r"|iso|ايزو|الايزو|visitors?|decree|article|law|p\.?o\.? ?box|post ?code|zip|\b(?:since|in|year|count|votes?)\b"
    r"|رؤيه\w*|vision|السجل|ترخيص|licen[cs]e)\W*(?:\w+\W+)?$"
)
_SHORT_RANGE = re.compile(r"^(?:9\d\d|19\d{3,4}|19[0-2]\d|1[1-9]\d)$")
_DATE_LIKE = re.compile(r"^\d{1,2}-\d{1,2}-\d{2,4}$|^\d{4}-\d{1,2}-\d{1,2}")
_YEAR = re.compile(r"^(?:19|20|14)\d\d$")


def find_contacts(text: str) -> tuple[Contact, ...]:
    """Every contact detail in the text, in order; a stretch of text is read as one kind only."""
    folded = fold(text)
    taken: list[tuple[int, int]] = []
    found: list[Contact] = []
    for kind, start, end, value in _candidates(folded.text):
        if any(start < last and first < end for first, last in taken):
            continue
        taken.append((start, end))
        at, to = folded.span(start, end)
        found.append(Contact(kind, value, at, to, text[at:to]))
    return tuple(sorted(found, key=lambda c: c.start))


def _candidates(text: str) -> list[tuple[ContactKind, int, int, str]]:
    """Kind, place in the folded text and canonical value; surer kinds first."""
    out: list[tuple[ContactKind, int, int, str]] = []
    at = "@" in text
    if "[email" in text or (at and "..." in text):
        out.extend(("masked", m.start(), m.end(), m[0]) for m in _MASKED.finditer(text))
    for match in _EMAIL.finditer(text) if at else ():
        label = _GLUED_LABEL.match(match[0])
        start = match.start() + (label.end() if label else 0)
        out.append(("email", start, match.end(), text[start : match.end()]))
    for pattern in (_URL, _BARE_URL) if "." in text or "://" in text else ():
        out.extend(("url", m.start(), m.end(), m[0].rstrip("/")) for m in pattern.finditer(text))
    for pattern in (_HANDLE, _FLIPPED) if at else ():
        out.extend(("handle", m.start(), m.end(), "@" + m[1]) for m in pattern.finditer(text))
    if HIDDEN in text:
        out.extend(("email", m.start(), m.end(), m[0]) for m in _HIDDEN_EMAIL.finditer(text))
        out.extend(("phone", m.start(), m.end(), re.sub(r"[ ()-]", "", m[0])) for m in _HIDDEN_PHONE.finditer(text))
    for match in _DIGITS.finditer(text):
        before = text[max(0, match.start() - 40) : match.start()]
        value = _phone(match[0].strip(" \t-./"), before, whole=match[0].strip() == text.strip())
        if value:
            out.append(("phone", match.start(), match.start() + len(match[0].rstrip(" \t-./")), value))
    return out


def is_phone(text: str) -> bool:
    """Whether the text, standing alone, is a phone number."""
    return any(c.kind == "phone" and c.quote.strip() == text.strip("\u200e\u200f \t") for c in find_contacts(text))


def _phone(written: str, before: str, *, whole: bool) -> str | None:
    """Canonical number, or None where it is no phone."""
    near = before[-40:].rpartition("\n")[2]
    digits = re.sub(r"\D", "", written)
    if _DATE_LIKE.search(written) or _NOT_PHONE.search(before[-30:]):
        return None
    if written.startswith(("+", "00")):
        digits = digits.removeprefix("00") if written.startswith("00") else digits
        return f"+{digits}" if 9 <= len(digits) <= 15 else None
    reversed_free = re.fullmatch(r"(\d{4})-(\d{3})-(800)", written)
    if reversed_free:
        return reversed_free[3] + reversed_free[2] + reversed_free[1]
    if re.fullmatch(r"0(?:1[1-7]\d{7}|5\d{8})", digits):
        return f"+966{digits[1:]}"
    if re.fullmatch(r"92\d{7}|9200\d{4}|800\d{7}|9665\d{8}|9661\d{8}", digits):
        return f"+{digits}" if digits.startswith("966") else digits
    labelled = bool(_PHONE_WORD.search(near))
    if len(digits) <= 6:
        if " " in written or "-" in written or not (labelled or whole):
            return None
        return (
            digits
            if _SHORT_RANGE.match(digits) or (labelled and len(digits) >= 3 and not _YEAR.match(digits))
            else None
        )
    return digits if labelled and 7 <= len(digits) <= 12 else None
