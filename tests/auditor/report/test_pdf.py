"""The PDF: tagged, outlined, its language and direction told, Arabic read back letter by letter in logical order."""

import io
import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

import pikepdf
import pytest
from lxml import html as lxml_html

from auditor.commons import pdf_text
from auditor.errors import AuditorError
from auditor.i18n import LANGS
from auditor.model import Lang
from auditor.report import pdf
from tests.support_results import SyntheticResult

WHEN = datetime(2026, 11, 21, tzinfo=UTC)
NASTY = "</title><script>alert(1)</script>\u202egnp.\ud800\x00\x1b(\\) /JavaScript"


def printed(result: SyntheticResult, lang: Lang) -> bytes:
    from auditor.gather.printing import to_pdf

    page = pdf.printable(result, lang)
    return pdf.finish(to_pdf(page), page, lang, title=pdf.title(result, lang), tool="Portal Auditor", made=WHEN)


def words(text: str) -> set[str]:
    """Arabic words without vowel marks, which a font may place anywhere."""
    return set(re.findall("[\u0621-\u064a]{3,}", re.sub("[\u064b-\u0652\u2066-\u2069]", "", text)))


def titles(items: Iterable[pikepdf.OutlineItem]) -> Iterator[str]:
    for item in items:
        yield item.title
        yield from titles(item.children)


@pytest.mark.browser
@pytest.mark.parametrize("lang", LANGS)
def test_tags_outline_language_direction_and_title(lang: Lang) -> None:
    result = SyntheticResult(count=40, n_groups=10, n_pages=12)
    data = printed(result, lang)
    with pikepdf.open(io.BytesIO(data)) as found:
        root = found.Root
        assert str(root.Lang) == ("ar-SA" if lang == "ar" else "en")
        assert str(root.ViewerPreferences.Direction) == ("/R2L" if lang == "ar" else "/L2R")
        assert bool(root.ViewerPreferences.DisplayDocTitle)
        assert bool(root.MarkInfo.Marked)
        assert "/StructTreeRoot" in root
        with found.open_outline() as outline:
            told = list(titles(outline.root))
        page = lxml_html.fromstring(pdf.printable(result, lang).decode())
        headings = [" ".join(h.text_content().split()) for h in page.xpath("//article//h1 | //article//h2")]
        assert [h for h in headings[:1] + headings[2:] if re.sub("[\u2066-\u2069]", "", h) not in told] == []
        with found.open_metadata() as metadata:
            assert metadata["dc:title"] == pdf.title(result, lang)
            assert metadata["dc:language"] == {"ar-SA" if lang == "ar" else "en"}
        assert str(found.docinfo["/Title"]) == pdf.title(result, lang)
        links = [a for page in found.pages for a in page.get("/Annots", ()) if "/URI" in a.get("/A", {})]
        assert links
        assert all(str(a.Contents) for a in links)
        assert "/OpenAction" not in root
        assert "/JavaScript" not in root.get("/Names", {})


@pytest.mark.browser
def test_arabic_is_read_back_as_the_report_has_it() -> None:
    result = SyntheticResult(count=20, n_groups=6, n_pages=8)
    read = pdf_text.extract_pages(printed(result, "ar"))
    assert read.complete
    lines = [line for page in read.pages for line in page.lines]
    assert sum(page.presentation_forms for page in read.pages) == 0
    assert sum(page.unmapped for page in read.pages) == 0
    page = lxml_html.fromstring(pdf.printable(result, "ar").decode())
    headings = [" ".join(h.text_content().split()) for h in page.xpath("//article//h2")]
    plain = [re.sub("[\u2066-\u2069]", "", h) for h in headings]
    told = " ".join(lines)
    # The first heading is for screen readers alone.
    assert [h for h in plain[1:] if h not in told] == []
    shown = words(" ".join(page.xpath("//section[@class='summary']//p/text()")))
    assert len(shown) > 30
    assert shown - words(told) == set()


@pytest.mark.browser
def test_nasty_strings_execute_nothing_and_break_nothing() -> None:
    result = SyntheticResult(count=20, n_groups=6, n_pages=8, poison=NASTY)
    data = printed(result, "ar")
    with pikepdf.open(io.BytesIO(data)) as found:
        assert "/OpenAction" not in found.Root
        assert "/AA" not in found.Root
        title = str(found.docinfo.get("/Title"))
        assert "\u202e" not in title
        assert not [n for n in found.objects if isinstance(n, pikepdf.Dictionary) and n.get("/S") == "/JavaScript"]
    assert pdf_text.extract_pages(data).page_count >= 1


def test_what_is_no_pdf_is_refused() -> None:
    with pytest.raises(AuditorError, match="no PDF"):
        pdf.finish(b"<html>", b"<h1>x</h1>", "ar", title="x", tool="y", made=WHEN)
    blank = pikepdf.new()
    blank.add_blank_page()
    out = io.BytesIO()
    blank.save(out)
    with pytest.raises(AuditorError, match="without tags"):
        pdf.finish(out.getvalue(), b"<h1>x</h1>", "ar", title="x", tool="y", made=WHEN)


def test_titles_fit_metadata() -> None:
    assert pdf.one_line("a\n b\u202e\ud800") == "a b[U+202E]\ufffd"
    assert len(pdf.one_line("x" * 1_000_000)) == 300
