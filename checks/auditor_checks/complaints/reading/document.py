"""A document as readings see it: blocks, and the sentences in them, folded, with the way back."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from auditor.commons.arabic import Folded, Token, fold, repair, tokens
from auditor_checks.complaints.reading.model import CELL_GAP, Block, Span

_SENTENCE_END = re.compile(r"(?<=[.!?؟؛;])\s+(?=\S)")
_ABBREVIATION = re.compile(r"\b(?:no|e\.g|i\.e|dr|mr|art|tel|p\.o)\.$", re.IGNORECASE)
_NUMBERED = re.compile(r"^\s*(?:\(?\d{1,2}(?:\.\d{1,2})*[.)\-]?|[a-z]\)|[أ-ي][).\-])\s+")
_BULLET = re.compile(r"^\s*(?:[-–—•●▪◦*·✓»]|\(?\d{1,2}[.)\-](?!\d)|[a-zA-Z][).](?=\s)|[أ-ي][.)\-](?=\s))\s*")
_STEP_NUMBER = re.compile(r"^\s*\(?\d{1,2}[.)\-](?!\d)")
_SECTION_NUMBER = re.compile(r"^\s*\d{1,2}(?:[.-]\d{1,2})+\.?\s|^\s*\d{1,2}(?:[.)-]|\s?-)?\s")
_ORDINAL = re.compile(
    r"^\s*(?:اولا|ثانيا|ثالثا|رابعا|خامسا|سادسا|سابعا|ثامنا|تاسعا|عاشرا|first(?:ly)?|second(?:ly)?|third(?:ly)?)\s*[:-]\s*"
)
_PUT = re.compile(r"^\s*(?:[سجqa]|question|answer|سوال|السوال|جواب|الجواب)\s?\d{0,2}\s?[:.)-]\s+")
_NAVIGATION = re.compile(
    r"skip to (?:main )?content|site ?map|contact us|privacy policy|terms of use|home|log ?in|sign in|complaints"
    r"|faqs?|about us|disclaimer|copyright|cookies?|خريطه الموقع|تواصل معنا|اتصل بنا|سياسه الخصوصيه|شروط الاستخدام"
    r"|الرئيسيه|تسجيل الدخول|الشكاوي|الاسئله الشائعه|من نحن|اخلاء المسؤوليه|جميع الحقوق محفوظه"
)
_BOILERPLATE = re.compile(
    r"^(?:skip to (?:main )?content|.*\bcookies?\b.*\b(?:accept|reject)\b.*|.*الكوكيز.*|.*ملفات تعريف الارتباط.*"
    r"|(?:share|شارك)(?: (?:on|this|the|علي|الصفحه))?(?: page)?"
    r"(?:\W+(?:facebook|twitter|x|linkedin|فيسبوك|تويتر))*\W*"
    r"|©.*|.*all rights reserved.*|.*جميع الحقوق محفوظه.*)$"
)
_CARD_LABEL = re.compile(
    r"^(?:service |delivery |execution |target |expected )*"
    r"(?:duration|cost|fees?|price|languages?|channels?|audience|group|hours|offered in languages?|time)\W*$"
    r"|^(?:مده|زمن|رسوم|تكلفه|سعر|لغه|لغات|قنوات|الفئه|الفئات|اوقات|ساعات|المستفيدون)"
    r"(?: (?:تنفيذ |تقديم |انجاز )?(?:ال)?\w+){0,2}\W*$"
)
_SIMPLE_NUMBER = re.compile(r"^\s*\(?(\d{1,2})(?:[.)-]|\s?-)?\s+\D")
_LONGEST_LABEL = 16


@dataclass(frozen=True, slots=True)
class Unit:
    """One sentence, item or table cell with the label it stands under.

    ``text`` is folded: the label (heading, "Label:" or column header), then " : ", then the sentence;
    ``body`` is where the sentence begins in it. Evidence found in the label quotes the sentence.
    """

    block: int
    start: int
    end: int
    text: str
    body: int
    folded: Folded
    tokens: tuple[Token, ...]
    heading: str
    kind: str

    @property
    def own(self) -> str:
        """The folded sentence without its label."""
        return self.text[self.body :]


@dataclass(frozen=True, slots=True, eq=False)
class Document:
    """Blocks as given, and the units read from them; ``text`` is the folded whole for counting words.

    Two documents are equal only if they are one, so that what is read from one can be kept.
    """

    blocks: tuple[Block, ...]
    units: tuple[Unit, ...]
    text: str

    def span(self, unit: Unit, start: int, end: int) -> Span:
        """Evidence for the stretch ``start:end`` of a unit's text, in the original."""
        whole = self.blocks[unit.block].text
        first, last = start - unit.body, end - unit.body
        if last <= 0 or first < 0:
            at, to = unit.start, min(unit.end, unit.start + 160)
        else:
            at, to = unit.folded.span(first, last)
            at, to = at + unit.start, to + unit.start
        return Span(unit.block, at, to, whole[at:to])


def read_document(blocks: Iterable[Block]) -> Document:
    """The document of these blocks; menus, cookie banners and share lines are left out of the units."""
    kept = tuple(block for block in blocks if block.text.strip())
    # Damage is judged on the whole document, where it shows, and undone block by block.
    whole = repair("\n".join(block.text for block in kept))
    units: list[Unit] = []
    heading = lead = ""
    at = 0
    for number, block in enumerate(kept):
        mended = whole[at : at + len(block.text)]
        at += len(block.text) + 1
        if is_boilerplate(block):
            continue
        if block.kind == "heading":
            heading = lead = fold(mended).text.strip(" :.-")
            units.append(_unit(number, block, mended, 0, len(mended), "", heading))
            continue
        if block.kind != "item":
            lead = heading
        units.extend(_units(number, block, mended, heading, lead))
        if block.kind == "paragraph" and mended.rstrip().endswith(":"):
            lead = units[-1].own.strip(" :.-")  # it introduces the items that follow
    return Document(kept, (*units, *_cards(kept)), fold(whole).text)


def _cards(blocks: tuple[Block, ...]) -> list[Unit]:
    """Service cards that print the value above its label ("3 workdays", then "Service Duration")."""
    out: list[Unit] = []
    for number, block in enumerate(blocks[1:], 1):
        value = blocks[number - 1]
        label = fold(block.text).text.strip()
        if (
            not _CARD_LABEL.match(label)
            or len(label.split()) > 5
            or _CARD_LABEL.match(fold(value.text).text.strip())
        ):
            continue
        if value.kind in {"paragraph", "heading"} and len(value.text.split()) <= 12:
            out.append(_unit(number - 1, value, value.text, 0, len(value.text), label, label))
    return out


def is_boilerplate(block: Block) -> bool:
    """Menus and banners: a line of short parts most of which are names of site sections, cookie notices."""
    line = fold(block.text).text.strip()
    if _BOILERPLATE.match(line):
        return True
    parts = [part.strip() for part in re.split(r"[|›»/•·]", line) if part.strip()]
    menu = [part for part in parts if len(part.split()) <= 4 and _NAVIGATION.search(part)]
    return len(parts) >= 3 and len(menu) >= 2 and len(menu) * 2 >= len(parts) and not block.header


def cells(block: Block) -> list[tuple[str, int, int]]:
    """Header, start and end of every cell of a row; no header where the table's columns do not line up."""
    texts = block.text.split(CELL_GAP)
    headers = block.header.split(CELL_GAP) if block.header else []
    lined = len(headers) == len(texts)
    out: list[tuple[str, int, int]] = []
    at = 0
    for number, text in enumerate(texts):
        out.append((headers[number] if lined else "", at, at + len(text)))
        at += len(text) + len(CELL_GAP)
    return out


def _units(number: int, block: Block, text: str, heading: str, lead: str) -> list[Unit]:
    if block.kind == "row":
        whole = _unit(number, block, text, 0, len(text), "", heading)
        parts = [
            _unit(number, block, text, start, end, fold(header).text, heading)
            for header, start, end in cells(block)
            if header and text[start:end].strip()
        ]
        return [whole, *parts]
    lead = lead if len(lead.split()) <= _LONGEST_LABEL else ""
    out: list[Unit] = []
    for start, end in _sentences(text):
        asked = out[-1].own.strip() if out and out[-1].own.rstrip().endswith("?") else ""
        label = lead if not out else asked  # an answer stands under its question, on the same line too
        out.append(_unit(number, block, text, start, end, label, heading))
    return out


def _sentences(text: str) -> list[tuple[int, int]]:
    out: list[tuple[int, int]] = []
    at = 0
    for cut in _SENTENCE_END.finditer(text):
        if _ABBREVIATION.search(text[at : cut.start()]) or _NUMBERED.fullmatch(text[at : cut.end()]):
            continue
        out.append((at, cut.start()))
        at = cut.end()
    out.append((at, len(text)))
    return [(start, end) for start, end in out if text[start:end].strip()]


def _unit(number: int, block: Block, text: str, start: int, end: int, lead: str, heading: str) -> Unit:
    folded = fold(text[start:end])
    label = f"{lead} : " if lead else ""
    joined = label + folded.text
    return Unit(number, start, end, joined, len(label), folded, tokens(joined), heading, block.kind)


# --- plain text -----------------------------------------------------------------------------------------------


def from_text(text: str) -> tuple[Block, ...]:
    """Blocks of plain text: marked lines are items, lines with " | " rows, short leading ones headings."""
    lines = [line.strip() for line in text.splitlines()]
    lines = [line for line in lines if line]
    blocks: list[Block] = []
    header = ""
    for number, line in enumerate(lines):
        following = lines[number + 1] if number + 1 < len(lines) else ""
        before = lines[number - 1] if number else ""
        if CELL_GAP in line:
            if CELL_GAP not in before:
                header = line if _is_table_header(line, following) else ""
                if header:
                    continue
            blocks.append(Block("row", line, header, place=f"line {number + 1}"))
        elif not _is_listed(line, blocks) and _is_heading(line, following, before):
            level = 1 + len(re.findall(r"\d+", (_NUMBERED.match(line) or re.match("", line) or [""])[0]))
            blocks.append(Block("heading", line, level=level, place=f"line {number + 1}"))
        elif _BULLET.match(line):
            blocks.append(Block("item", line, level=1, place=f"line {number + 1}"))
        else:
            blocks.append(Block("paragraph", line, place=f"line {number + 1}"))
    return tuple(blocks)


def _is_listed(line: str, blocks: list[Block]) -> bool:
    """Whether the line continues an unmarked list: short lines after an introduction that ends with a colon."""
    if not blocks or line.endswith((":", "؟", "?")) or _SECTION_NUMBER.match(line):
        return False
    last = blocks[-1]
    if last.kind == "heading":
        return last.text.endswith(":")
    return (
        last.kind == "paragraph"
        and len(blocks) > 1
        and len(last.text.split()) <= 10
        and any(block.kind == "heading" and block.text.endswith(":") for block in blocks[-6:-1])
    )


def _is_table_header(line: str, following: str) -> bool:
    if CELL_GAP not in following or line.count("|") < 2:
        return False
    return not re.search(r"\d{3,}|@|\d:\d", fold(line).text)


def _is_sibling(line: str, following: str) -> bool:
    """Whether the next line is numbered as well, in the same list."""
    return bool(_STEP_NUMBER.match(following)) or _is_next(line, following)


def _is_next(line: str, following: str) -> bool:
    """Whether the second line carries the number after that of the first."""
    mine, other = (_SIMPLE_NUMBER.match(text) for text in (line, following))
    return mine is not None and other is not None and int(other[1]) == int(mine[1]) + 1


def _is_heading(line: str, following: str, before: str) -> bool:
    folded = fold(line).text
    named = _ORDINAL.sub("", folded)
    words = len(named.split())
    if words > 12 or not following or re.search(r"@|https?:|\d{4,}", folded):
        return False
    if line.endswith(("؟", "?")) or (line.endswith(":") and words <= 10):
        return True
    if re.search(r"[.;,!]$|:", named) or _PUT.match(folded):
        return False
    if _BULLET.match(line) or _SECTION_NUMBER.match(line):
        # "1.1 Channels" before a table or a list of another kind is a heading; "1. Fill in the form" is not.
        in_list = _is_sibling(line, following) or _is_next(before, line)
        return bool(_SECTION_NUMBER.match(line)) and words <= 9 and not in_list
    return words <= 7 and (
        bool(_BULLET.match(following)) or CELL_GAP in following or len(following) > 1.6 * len(line) or words <= 3
    )
