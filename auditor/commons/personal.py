"""Personal data in text, found by form and checksum, and hidden with their place kept.

National and residence ids: ten digits that begin with 1 or 2 and hold the id's check digit (Luhn). Mobiles: the
Saudi numbering plan's 5x range. IBANs: ISO 13616, by length and check digits. Digits may be Arabic-Indic or Persian.
"""

import re
from collections.abc import Callable, Collection
from functools import lru_cache
from urllib.parse import unquote_to_bytes

HIDDEN = "•"

_ASCII_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_MAY_BE = re.compile(r"@|%40|(?:\d\D{0,3}){8}\d|[A-Za-z]{2}\d{2}[ -]?[A-Za-z0-9]{4}")
"""A text without any of these has nothing personal that is known by its form."""

# Blanks, hyphens and marks of direction stand between the groups of a number.
_GAP = r"[ \u00a0\u200e\u200f\u202a-\u202e\u2066-\u2069().-]{0,3}"
_CODE = rf"(?:(?:\+|00)?966{_GAP}(?:0{_GAP})?|0)"
_BEFORE, _AFTER = r"(?<![\w/=&?%#.+-])", r"(?![\w%]|[.,/-]\d)"
"""On a public page, numbers within addresses, versions and amounts are left alone."""
_BEFORE_ANY, _AFTER_ANY = r"(?<!\d)", r"(?!\d)"
_MOBILE = rf"{_CODE}5(?:{_GAP}\d){{8}}"
_CODED = rf"(?:\+|00)966{_GAP}(?:0{_GAP})?5(?:{_GAP}\d){{8}}"
_LANDLINE = rf"{_CODE}1{_GAP}[1-7](?:{_GAP}\d){{7}}"
_ABROAD = rf"(?:\+|00)(?!966)[1-9](?:{_GAP}\d){{7,13}}"
_BARE = r"5\d{8}"
_ID = r"[12]\d{9}"
_LONG = r"\d{11,}"
"""Account and card numbers, and numbers of persons that were joined to one row."""
_EMAIL = re.compile(
    r"(?<![A-Za-z0-9.+_-])[A-Za-z0-9][A-Za-z0-9.+_-]{0,63}(?:@|%40)(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,24}(?![A-Za-z0-9])"
)
_IBAN_LENGTHS = {
    "SA": 24, "AE": 23, "BH": 22, "KW": 30, "OM": 23, "QA": 29, "JO": 30, "EG": 29, "LB": 28, "IQ": 23, "PS": 29,
    "TR": 26, "PK": 24, "GB": 22, "DE": 22, "FR": 27, "ES": 24, "IT": 27, "NL": 18, "CH": 21,
}  # fmt: skip
_IBAN = re.compile(
    "|".join(
        rf"(?<![A-Za-z0-9]){c}\d{{2}}(?:[ -]?[A-Za-z0-9]){{{n - 4}}}(?![A-Za-z0-9])"
        for c, n in _IBAN_LENGTHS.items()
    ),
    re.IGNORECASE,
)
_ROLES = re.compile(
    r"(?:info|contact|complaints?|care|cs|crm|support|help|helpdesk|services?|customer\w*|call-?cent(?:er|re)|inquir\w*|"
    r"enquir\w*|feedback|suggest\w*|media|press|pr|public\w*|webmaster|web|portal|admin|privacy|dpo|security|abuse|"
    r"hr|jobs?|careers?|recruit\w*|tender\w*|procurement|invest\w*|no-?reply|e-?services?|accessib\w*|mail|office|"
    r"open-?data|data|ethics|integrity|report\w*|news\w*|event\w*|partner\w*|beneficiar\w*|volunteer\w*|training)"
    r"(?:[._-][a-z]{2,12}|[._-]?\d{1,3})?",
    re.IGNORECASE,
)
"""Local parts of mailboxes that belong to an office."""


def core(contact: str) -> str:
    """A number by its last nine digits, an e-mail address in lower case: what tells contacts apart."""
    if "@" in contact:
        return contact.strip().lower()
    digits = re.sub(r"\D", "", contact.translate(_ASCII_DIGITS), flags=re.ASCII)
    return digits[-9:]


def hide_personal(text: str, *, strict: bool = False, published: Collection[str] = ()) -> str:
    """The text with personal data hidden, as long as it was: ``05•••••••8``, ``m•••••@example.sa``.

    Args:
        strict: of a page seen signed in: landlines, foreign numbers and what stands in addresses are hidden too.
        published: what the page offers as its own contact (see :func:`core`) and so stays readable.
    """
    if len(text) < _SHORTEST:
        return text
    plain, spans = _unescaped(text) if strict and "%" in text else (text, None)
    if not _MAY_BE.search(plain):
        return text
    plain = plain.translate(_ASCII_DIGITS) if not plain.isascii() else plain
    hidden = list(text)
    for pattern, holds, keep in _RULES[strict]:
        for match in pattern.finditer(plain):
            found = match[0]
            if core(found) not in published and holds(found):
                for position in keep(found):
                    at = match.start() + position
                    for place in range(at, at + 1) if spans is None else range(*spans[at]):
                        hidden[place] = HIDDEN
    made = "".join(hidden)
    # In a row of digits one number may have stood before the eyes of the next.
    return made if made == text else hide_personal(made, strict=strict, published=published)


_SHORTEST = 6
_ESCAPES = re.compile(r"(?:%[0-9A-Fa-f]{2})+")


def _unescaped(text: str) -> tuple[str, list[tuple[int, int]]]:
    """The text with percent-encoding undone, and where each of its characters stands in the text."""
    made: list[str] = []
    spans: list[tuple[int, int]] = []
    at = 0
    for match in _ESCAPES.finditer(text):
        try:
            signs = unquote_to_bytes(match[0]).decode()
        except UnicodeDecodeError:
            continue
        made.append(text[at : match.start()])
        spans += ((i, i + 1) for i in range(at, match.start()))
        at = match.start()
        for sign in signs:
            made.append(sign)
            spans.append((at, at + 3 * len(sign.encode())))
            at = spans[-1][1]
    made.append(text[at:])
    spans += ((i, i + 1) for i in range(at, len(text)))
    return "".join(made), spans


def is_national_id(digits: str) -> bool:
    """Whether ten digits are a national or residence id by their check digit."""
    total = 0
    for position, digit in enumerate(digits):
        value = int(digit) * (2 if position % 2 == 0 else 1)
        total += value - 9 if value > 9 else value
    return len(digits) == 10 and total % 10 == 0


def is_iban(written: str) -> bool:
    """Whether an IBAN's check digits are right."""
    plain = re.sub(r"[ -]", "", written).upper()
    rest = plain[4:] + plain[:4]
    return int("".join(str(int(c, 36)) for c in rest)) % 97 == 1


def _always(_found: str) -> bool:
    return True


def _is_person(address: str) -> bool:
    local = re.split("@|%40", address)[0]
    return not _ROLES.fullmatch(local)


def _digits(kept_first: int, kept_last: int) -> Callable[[str], list[int]]:
    """Positions of the digits to hide; from a Saudi number the code before it stays too."""

    def positions(found: str) -> list[int]:
        places = [i for i, c in enumerate(found) if c.isdigit()]
        code = re.match(rf"(?:\+|00)?966{_GAP}", found)
        # The 0 before a number within the country goes with the code.
        begun = sum(i < code.end() for i in places) + kept_first - 1 if code else kept_first
        return places[begun : len(places) - kept_last]

    return positions


def _letters(kept_first: int, kept_last: int) -> Callable[[str], list[int]]:
    def positions(found: str) -> list[int]:
        places = [i for i, c in enumerate(found) if c.isalnum()]
        return places[kept_first : len(places) - kept_last]

    return positions


def _local(found: str) -> list[int]:
    """Of an address, all before the @ but its first character; of one character, that."""
    end = re.search("@|%40", found).start()  # type: ignore[union-attr]
    return list(range(min(1, end - 1), end))


_Rule = tuple[re.Pattern[str], Callable[[str], bool], Callable[[str], list[int]]]


@lru_cache(maxsize=1)
def _rules() -> dict[bool, tuple[_Rule, ...]]:
    def number(pattern: str, strict: bool) -> re.Pattern[str]:
        before, after = (_BEFORE_ANY, _AFTER_ANY) if strict else (_BEFORE, _AFTER)
        return re.compile(before + pattern + after, re.ASCII)

    made: dict[bool, tuple[_Rule, ...]] = {}
    for strict in (False, True):
        rules: list[_Rule] = [
            (_IBAN, is_iban, _letters(2, 2)),
            (_EMAIL, _is_person, _local),
            (number(_ID, strict), is_national_id, _digits(1, 1)),
            (number(_MOBILE, strict), _always, _digits(2, 1)),
        ]
        if strict:
            rules += [
                (number(_LANDLINE, strict), _always, _digits(3, 1)),
                (number(_ABROAD, strict), _always, _digits(3, 1)),
                (number(_BARE, strict), _always, _digits(1, 1)),
                (re.compile(r"SA\d{2}(?:[ -]?[0-9A-Z]){20}", re.ASCII | re.IGNORECASE), is_iban, _letters(2, 2)),
                (re.compile(_CODED, re.ASCII), _always, _digits(2, 1)),
                (re.compile(_BEFORE + _LONG + r"(?!\d)", re.ASCII), _always, _digits(2, 2)),
            ]
        made[strict] = tuple(rules)
    return made


_RULES = _rules()
