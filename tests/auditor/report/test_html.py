"""The HTML report: self-contained, readable without scripts, in both languages, and safe whatever pages send."""

import base64
import gzip
import hashlib
import io
import json
import re
from collections.abc import Iterator
from importlib.resources import files
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html as lxml_html
from playwright.sync_api import Browser, Dialog, Error, Page, expect, sync_playwright

from auditor.bundled import templates_dir
from auditor.commons import wcag
from auditor.gather.browser import candidates
from auditor.i18n import LANGS
from auditor.model import Lang
from auditor.report import fonts, html_data, html_view
from auditor.report.html import render
from auditor.report.html_edition import prose
from tests.support_filled import filled
from tests.support_results import CHECKS, SyntheticResult

POISON = (
    "</script><img src=x onerror=alert(1)>'\"><svg onload=alert(2)>"
    "\u202egnp.\ud800\x00\x1b]]>--> =cmd|' /C'!A0 {{7*7}}"
)
AXE = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")


def tree(data: bytes) -> Any:
    return lxml_html.fromstring(data.decode())


def words(node: Any) -> str:
    return words_of(node.text_content())


def words_of(text: str) -> str:
    return re.sub(r"[\u2066-\u2069]", "", " ".join(text.split()))


@pytest.fixture(scope="module")
def result() -> SyntheticResult:
    return SyntheticResult(count=1200, n_groups=130, n_pages=120)


@pytest.fixture(scope="module")
def report(result: SyntheticResult) -> bytes:
    return render(result)


@pytest.fixture(scope="module")
def page_tree(report: bytes) -> Any:
    return tree(report)


def data_of(report: bytes) -> Any:
    packed = tree(report).get_element_by_id("data").text
    return json.loads(gzip.decompress(base64.b64decode(packed)))


# ---------------------------------------------------------------- the file


def test_it_is_one_file_that_loads_nothing(page_tree: Any) -> None:
    loaded = page_tree.xpath("//link | //iframe | //object | //embed | //*[@srcset] | //script[@src]")
    assert loaded == []
    assert {str(src)[:5] for src in page_tree.xpath("//img/@src")} == {"data:"}
    style = page_tree.xpath("//style")[0].text
    assert {url[:5].strip("'\"") for url in re.findall(r"url\(([^)]*)", style)} <= {"data:", "#p-no", "#p-ab"}


def test_the_policy_names_exactly_its_script_and_style(page_tree: Any) -> None:
    policy = page_tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    inline = [page_tree.xpath("//style")[0].text, page_tree.xpath("//script[not(@type)]")[0].text]
    for text in inline:
        assert base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() in policy
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    assert page_tree.xpath("//@style | //@onclick | //@onload | //@onerror") == []


@pytest.mark.parametrize("lang", LANGS)
def test_each_language_is_a_whole_edition(page_tree: Any, lang: str) -> None:
    edition = page_tree.get_element_by_id(lang)
    assert (edition.tag, edition.get("lang"), edition.get("dir")) == (
        "article",
        lang,
        "rtl" if lang == "ar" else "ltr",
    )
    sections = [s.get("id") for s in edition.iter("section")]
    assert " ".join(sections).replace(f"{lang}-", "") == (
        "summary areas portals criteria issues pages unmeasured sample warnings about"
    )
    assert len(page_tree.xpath(f"//a[@href='#{lang}']")) == 1


def test_the_first_language_is_as_asked(result: SyntheticResult) -> None:
    english = tree(render(result, ("ar", "en"), "en"))
    assert (english.get("lang"), english.get("dir")) == ("en", "ltr")
    only = tree(render(result, ("ar",)))
    assert [e.get("id") for e in only.iter("article")] == ["ar"]
    with pytest.raises(ValueError):
        render(result, ("ar",), "en")


def test_references_resolve_and_ids_are_unique(page_tree: Any) -> None:
    ids = page_tree.xpath("//@id")
    assert len(ids) == len(set(ids))
    named = " ".join(page_tree.xpath("//@aria-labelledby")).split()
    links = [unquote(href[1:]) for href in page_tree.xpath("//a/@href") if href.startswith("#") and len(href) > 1]
    blank = {"ar-g-", "en-g-"}
    assert set(named) | set(links) - blank <= set(ids)


@pytest.mark.parametrize("lang", LANGS)
def test_headings_are_in_order_and_tables_have_heads(page_tree: Any, lang: str) -> None:
    edition = page_tree.get_element_by_id(lang)
    levels = [
        int(h.tag[1]) for h in edition.iter("h1", "h2", "h3", "h4", "h5") if not list(h.iterancestors("template"))
    ]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    for table in edition.iter("table"):
        assert words(table.find("caption"))
        assert all(th.get("scope") for th in table.iter("th"))


def test_the_style_knows_only_logical_sides() -> None:
    sheets = (templates_dir() / "html").glob("*.css")
    css = "".join(sheet.read_text(encoding="utf-8") for sheet in sheets)
    physical = re.findall(
        r"(?:margin|padding|border)-(?:left|right|top|bottom)|(?<![\w-])(?:left|right|top|bottom|width|height)\s*:",
        css,
    )
    assert [p for p in physical if p.rstrip(": ") not in ("width", "height")] == []
    assert re.findall(r"(?<![\w-])(?:width|height)\s*:", re.sub(r"\([^)]*\)", "", css)) == []


# ---------------------------------------------------------------- what it says


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("ar", ("80 من 100", "من 3 إلى 98", "17%", "7 من 38", "هذه الدرجة ليست إقرارًا بالمطابقة")),
        ("en", ("80 out of 100", "3 to 98", "17%", "7 of 38", "This is not a statement of conformance")),
    ],
)
def test_the_score_stands_with_its_range_share_and_failures(
    page_tree: Any, lang: str, expected: tuple[str, ...]
) -> None:
    panel = page_tree.get_element_by_id(lang).find_class("score")[0]
    assert [e for e in expected if e not in words(panel)] == []


def test_what_was_audited_and_when(page_tree: Any) -> None:
    cover = words(page_tree.get_element_by_id("ar").find_class("cover")[0])
    assert "وزارة الصناعة والثروة المعدنية" in cover
    assert "11 جمادى الآخرة 1448هـ، الموافق 21 نوفمبر 2026م" in cover


def test_fix_first_is_by_reach_and_impact(result: SyntheticResult) -> None:
    ranked = html_view.facts(result).groups["failed"]
    weight = {"critical": 1.0, "serious": 0.8, "moderate": 0.5, "minor": 0.2}
    everywhere = sum(p.state == "audited" for p in result.pages)
    urgency = [weight[g.impact] * (everywhere if html_view.on_whole_portal(g, CHECKS) else g.pages) for g in ranked]
    assert urgency == sorted(urgency, reverse=True)
    assert CHECKS[ranked[0].check].scope == "portal"


def test_faults_questions_and_advice_stay_apart(result: SyntheticResult, page_tree: Any) -> None:
    groups = html_view.facts(result).groups
    assert {g.outcome for g in groups["failed"]} == {"failed"}
    assert {g.outcome for g in groups["cantTell"]} == {"cantTell"}
    assert all(g.advice for g in groups["advice"])
    static = page_tree.xpath("//article[@id='en']//*[@data-s='static']")[0]
    kinds = [c.get("class").split()[1] for c in static.iter("details")]
    assert kinds == sorted(kinds, key=["kind-failed", "kind-cantTell", "kind-advice"].index)
    assert "Not met" not in words(static)


def test_a_score_without_evidence_says_why(page_tree: Any) -> None:
    areas = words(page_tree.get_element_by_id("en-areas"))
    assert "Too few measurements over time to give a score." in areas
    assert "There is too little evidence in: Availability." in areas


def test_what_was_not_measured(page_tree: Any) -> None:
    text = words(page_tree.get_element_by_id("en-unmeasured"))
    for part in (
        "criteria were not tested",
        "Did not finish in time",
        "net::ERR_TIMED_OUT",
        "keyboard walk: page navigated",
    ):
        assert part in text


def test_sample_warnings_and_versions(page_tree: Any) -> None:
    sample = words(page_tree.get_element_by_id("ar-sample"))
    assert "WCAG-EM" in sample
    assert "20261121" in sample
    assert "services.example.gov.sa" in words(page_tree.get_element_by_id("ar-warnings"))
    about = words(page_tree.get_element_by_id("en-about"))
    assert "4.12.1" in about
    assert "38 minutes and 38 seconds" in about


@pytest.fixture(scope="module")
def full() -> bytes:
    return render(filled(count=200, n_groups=20, n_pages=20))


@pytest.mark.parametrize("lang", LANGS)
def test_a_full_result_has_every_section(full: bytes, lang: str) -> None:
    page = tree(full)
    listed = [s.get("id").removeprefix(f"{lang}-") for s in page.get_element_by_id(f"{lang}-report").iterchildren()]
    assert " ".join(listed) == (
        "summary areas availability portals policies criteria issues pages unmeasured sample warnings about"
    )
    links = page.xpath(f"//article[@id='{lang}']//nav[contains(@class, 'contents')]//a/@href")
    assert links == [f"#{lang}-{name}" for name in listed]
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    levels = [
        int(h.tag[1])
        for h in page.get_element_by_id(lang).iter("h1", "h2", "h3", "h4", "h5")
        if not list(h.iterancestors("template"))
    ]
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert page.xpath("//@style") == []
    assert not re.findall("[\u2066-\u2069]", "".join(page.xpath("//main//svg//text()")))


def test_policies_show_every_clause_with_its_evidence(full: bytes) -> None:
    section = tree(full).get_element_by_id("ar-policies")
    assert len(section.xpath(".//ul[@class='clauses']/li")) == 146
    assert len(section.xpath("./section")) == 5
    assert "سارة العتيبي" in words(section)


def test_availability_shows_the_bad_days(full: bytes) -> None:
    section = tree(full).get_element_by_id("en-availability")
    days = section.xpath("(.//*[name()='svg'][@role='img'])[1]//*[name()='rect'][contains(@class, 'is-missed')]")
    assert len(days) == 3
    text = words(section)
    for part in ("not decided by these samples", "503 Service Unavailable", "the certificate had ended", "233%"):
        assert part in text
    rows = section.xpath(".//h3[text()='Outages']/following-sibling::table[1]/tbody/tr")
    assert len(rows) == 4  # both endpoints were down together in three of them


@pytest.mark.parametrize("lang", LANGS)
def test_every_criterion_has_its_checks_and_its_procedure(full: bytes, lang: Lang) -> None:
    section = tree(full).get_element_by_id(f"{lang}-criteria")
    assert len(section.xpath(".//details[@class='criterion']")) == 61
    for criterion in wcag.criteria("2.0"):
        body = section.get_element_by_id(f"{lang}-sc-{criterion.number.replace('.', '-')}")
        text = words(body)
        assert all(words_of(step[lang]) in text for step in criterion.procedure)
        assert len(list(body.iter("h4"))) == 3


def test_what_each_check_said_of_a_criterion(full: bytes) -> None:
    section = tree(full).get_element_by_id("en-criteria")
    decided, asked = section.get_element_by_id("en-sc-1-3-1").xpath("./h4[position() < 3]/following-sibling::*[1]")
    assert words(decided).startswith("Form fields have a label · not met in")
    assert "for a person" in words(asked)
    lone = section.get_element_by_id("en-sc-2-2-1")
    assert "No check finds failures of this criterion by itself." in words(lone)
    assert "No automated check decides it: a person has to." in words(lone)


def test_nothing_found_is_a_report_too() -> None:
    text = words(tree(render(SyntheticResult(count=0, n_pages=3))).get_element_by_id("en-issues"))
    assert "There is none." in text


def test_every_text_is_used() -> None:
    folder = templates_dir()
    code = "".join(p.read_text(encoding="utf-8") for p in (folder / "html").iterdir())
    code += "".join(p.read_text(encoding="utf-8") for p in Path(html_view.__file__).parent.glob("html*.py"))
    keys = re.findall(r"(?m)^([a-z][\w-]*) =", (folder / "en.ftl").read_text(encoding="utf-8"))
    by_value = re.compile(
        "(outcome|impact|area|clause|kind|state|run|reason|share|how|section|issues|filter|sample|about|pager)-"
    )
    assert [k for k in keys if k not in code and not by_value.match(k)] == []


def test_prose_makes_paragraphs_lists_and_code() -> None:
    made = str(prose("Use `lang`.\n- one\n- <two>\nEnd"))
    assert made == '<p>Use <code dir="ltr">lang</code>.</p><ul><li>one</li><li>&lt;two&gt;</li></ul><p>End</p>'


# ---------------------------------------------------------------- data


def test_the_data_holds_every_place(result: SyntheticResult, report: bytes) -> None:
    data = data_of(report)
    assert len(data["issues"]) == len(result.groups)
    assert len(data["placePage"]) == len(data["placeSelector"]) == len(data["placeMessage"]) == result.count
    finding = next(iter(result.findings()))
    issue = next(i for i, row in enumerate(data["issues"]) if row[0] == finding.group)
    first = sum(data["kept"][:issue])
    assert data["strings"][data["pages"]["url"][data["placePage"][first]]] == finding.page
    assert data["strings"][data["placeSelector"][first]] == finding.target.selector


def test_beyond_the_limit_every_issue_keeps_its_first_places(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html_data, "MAX_PLACES", 300)
    result = SyntheticResult(count=1200, n_groups=130)
    data = data_of(render(result))
    assert len(data["placePage"]) <= 300
    assert set(data["kept"]) == {2}
    assert sum(row[5] for row in data["issues"]) == 1200


@settings(deadline=None)
@given(st.lists(st.integers(0, 500_000), max_size=30))
def test_room_is_used_but_not_exceeded(sizes: list[int]) -> None:
    room = html_data._room(sizes)
    limit = max(html_data.MAX_PLACES, 0)
    assert sum(room) <= limit
    assert all(kept <= size for kept, size in zip(room, sizes, strict=True))
    if sum(sizes) <= limit:
        assert room == sizes


def test_pictures_stop_at_their_budget(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html_data, "MAX_PICTURES", 3000)
    result = SyntheticResult(count=300, n_groups=100)
    kept = html_data.pictures(result, result.groups)
    assert 0 < len(kept) < 10
    assert sum(map(len, kept.values())) <= 3000


@pytest.mark.parametrize(
    "image", [None, b"", b"<svg onload=alert(1)>", b"RIFF0000WAVE", b"RIFF0000WEBP" + b"x" * 90_000]
)
def test_only_small_webp_pictures_are_shown(image: bytes | None) -> None:
    assert html_data.picture(image) == ""


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://a.gov.sa/x?q=1#y", True),
        ("HTTP://a.gov.sa/", True),
        ("https://وزارة.السعودية/خدمات", True),
        ("javascript:alert(1)", False),
        (" https://a.gov.sa/", False),
        ("https://a.gov.sa/\u202egpj", False),
        ("https://a.gov.sa/<script>", False),
        ("data:text/html,x", False),
        ("//a.gov.sa/", False),
        ("https://a.gov.sa/" + "x" * 3000, False),
    ],
)
def test_only_plain_http_addresses_are_linked(url: str, expected: bool) -> None:
    assert bool(html_view.safe_url(url)) is expected


def test_addresses_show_their_letters() -> None:
    assert html_data.readable("https://a.sa/%D8%AE%D8%AF%D9%85%D8%A9%20x%FF") == "https://a.sa/خدمة%20x%FF"
    assert html_data.readable("https://a.sa/%E2%80%AEgpj") == "https://a.sa/[U+202E]gpj"


# ---------------------------------------------------------------- hostile pages


@pytest.fixture(scope="module")
def poisoned() -> bytes:
    return render(SyntheticResult(count=300, n_groups=40, n_pages=60, poison=POISON))


def test_hostile_strings_stay_text(poisoned: bytes) -> None:
    page = tree(poisoned)
    assert len(page.xpath("//script")) == 3
    assert page.xpath("//@onerror | //@onload | //img[@src='x']") == []
    assert {str(h).split(":")[0] for h in page.xpath("//a/@href") if not h.startswith("#")} <= {"http", "https"}
    assert "[U+202E]gnp.[U+D800][U+0000]" in page.get_element_by_id("en").text_content()
    assert b"\x00" not in poisoned
    assert "\u202e" not in poisoned.decode()
    assert "49" not in words(page.xpath("//h1")[0])


def test_a_title_of_a_megabyte_is_cut() -> None:
    report = render(SyntheticResult(count=40, n_groups=8, n_pages=8, poison="x" * 1_000_000))
    assert len(report) < 1_500_000


# ---------------------------------------------------------------- fonts


def test_embedded_fonts_have_no_presentation_forms() -> None:
    made = fonts.web_fonts()
    if not made:
        pytest.skip("no open Arabic font is installed")
    arabic = [f for f in made if f.unicode_range.startswith("U+06")]
    assert sorted(f.weight for f in arabic) == [400, 700]
    for font in made:
        with TTFont(io.BytesIO(font.data)) as opened:
            characters = set(opened.getBestCmap())
            assert not any(0xFB50 <= c <= 0xFEFF for c in characters)
            assert opened.flavor == "woff2"
        assert len(font.data) < 60_000
    with TTFont(io.BytesIO(arabic[0].data)) as opened:
        assert {"init", "medi", "fina"} <= {r.FeatureTag for r in opened["GSUB"].table.FeatureList.FeatureRecord}
        assert 0x0645 in opened.getBestCmap()


def test_a_subset_is_made_once_and_then_read_from_the_cache(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    font = tmp_path / "Some-Regular.ttf"
    font.write_bytes(b"one")
    monkeypatch.setattr(fonts, "user_cache_path", lambda _: tmp_path / "cache")
    made: list[int] = []

    def subset(_path: Path, weight: int, _characters: frozenset[int]) -> bytes:
        made.append(weight)
        return b"subset of " + font.read_bytes()

    def asked(weight: int) -> bytes | None:
        fonts._kept_subset.cache_clear()
        return fonts._kept_subset(font, weight, fonts.LATIN)

    monkeypatch.setattr(fonts, "_subset", subset)
    assert [asked(400), asked(400), asked(700), asked(400)] == [b"subset of one"] * 4
    assert made == [400, 700]
    font.write_bytes(b"another")
    assert asked(400) == b"subset of another"
    # Nowhere to keep it: made anew each time.
    monkeypatch.setattr(fonts, "user_cache_path", lambda _: font)
    assert [asked(400), asked(400)] == [b"subset of another"] * 2
    assert made == [400, 700, 400, 400, 400]
    fonts._kept_subset.cache_clear()


def test_without_fonts_the_report_is_written_all_the_same(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(fonts, "font_folders", lambda: iter([tmp_path]))
    (tmp_path / "NotoSansArabic-Regular.ttf").write_bytes(b"no font")
    assert fonts.web_fonts() == ()
    report = render(SyntheticResult(count=5, n_groups=5, n_pages=5))
    assert b"@font-face" not in report
    assert "no open Arabic font was installed" in words(tree(report).get_element_by_id("en-about"))


# ---------------------------------------------------------------- in a browser


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        for choice in candidates():
            try:
                opened = playwright.chromium.launch(executable_path=choice.path, chromium_sandbox=False)
            except Error:
                continue
            yield opened
            opened.close()
            return
        pytest.skip("no Chromium on this machine")


class Reader:
    """A page with the report open, and everything it did that it should not."""

    def __init__(self, browser: Browser, file: Path, fragment: str = "", **context: Any) -> None:
        self.context = browser.new_context(**context)
        self.page: Page = self.context.new_page()
        self.trouble: list[str] = []
        self.page.on("dialog", self._dialog)
        self.page.on("console", lambda m: self.trouble.append(m.text))
        self.page.on("pageerror", lambda e: self.trouble.append(str(e)))
        self.page.on(
            "request", lambda r: None if r.url.startswith(("file:", "data:")) else self.trouble.append(r.url)
        )
        self.page.goto(file.as_uri() + fragment)
        if context.get("java_script_enabled", True):
            self.page.wait_for_selector("html[data-ready]")

    def _dialog(self, dialog: Dialog) -> None:
        self.trouble.append(f"dialog {dialog.message}")
        dialog.dismiss()

    def slot(self, lang: str, name: str) -> Any:
        return self.page.locator(f"#{lang} [data-s='{name}']").first

    def count(self, lang: str = "en") -> str:
        return str(self.slot(lang, "count").inner_text())


@pytest.fixture(scope="module")
def file(report: bytes, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("report") / "report.html"
    path.write_bytes(report)
    return path


@pytest.fixture(scope="module")
def full_file(full: bytes, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("full") / "report.html"
    path.write_bytes(full)
    return path


@pytest.fixture
def reader(browser: Browser, file: Path) -> Iterator[Reader]:
    made = Reader(browser, file, "#en", viewport={"width": 1280, "height": 900})
    yield made
    made.context.close()
    assert made.trouble == []


@pytest.mark.browser
def test_list_pages_and_filters(reader: Reader) -> None:
    page = reader.page
    assert reader.count() == "130 issues"
    assert page.locator("#en .card").count() == 50
    page.locator("#en-issues [data-step='1']").click()
    expect(page).to_have_url(re.compile("at=2"))
    page.select_option("#en select[name=kind]", "cantTell")
    expect(reader.slot("en", "count")).not_to_have_text("130 issues")
    assert page.locator("#en .card:not(.kind-cantTell)").count() == 0
    page.locator("#en button[type=reset]").click()
    expect(reader.slot("en", "count")).to_have_text("130 issues")
    page.fill("#en [data-s=filters] input[name=q]", "a.more-77")
    expect(reader.slot("en", "count")).not_to_have_text("130 issues")
    assert page.locator("#en .card").count() < 20


@pytest.mark.browser
def test_arabic_search_forgives_spelling(reader: Reader) -> None:
    page = reader.page
    page.locator(".language.to-1").click()
    expect(page.locator("html[lang=ar][dir=rtl]")).to_be_attached()
    page.fill("#ar [data-s=filters] input[name=q]", "دليل الشكاوي")
    expect(reader.slot("ar", "count")).to_have_text("ملاحظة واحدة")


@pytest.mark.browser
def test_a_card_shows_everything_and_all_its_places(reader: Reader, result: SyntheticResult) -> None:
    page = reader.page
    group = result.groups[1]
    page.goto(page.url.split("#")[0] + f"#en-g-{group.id}")
    card = page.locator(f"#en-c-{group.id}[open]")
    card.wait_for()
    for part in ("Why it matters", "How to fix it", "Text stands out from its background", "1.4.3"):
        assert part in card.inner_text()
    assert card.locator(".places li").count() == group.findings
    assert card.locator("img").evaluate("i => i.complete && i.naturalWidth") == 320
    assert card.locator("a.address").first.get_attribute("rel") == "noopener noreferrer external"


@pytest.mark.browser
def test_page_links_filter_by_page(reader: Reader) -> None:
    page = reader.page
    page.fill("#en-pages input[name=q]", "licence-14/")
    expect(reader.slot("en", "page-count")).to_have_text("One page")
    page.locator("#en-pages [data-s=issues]").click()
    page.wait_for_selector("#en [data-s=one-page]:not([hidden])")
    assert "licence-14/" in reader.slot("en", "one-page-url").inner_text()
    assert reader.count() != "130 issues"
    page.locator("#en [data-s=one-page-clear]").click()
    assert reader.count() == "130 issues"


@pytest.mark.browser
def test_permalinks_open_what_they_name(browser: Browser, file: Path) -> None:
    made = Reader(browser, file, "#ar-issues?kind=advice&q=%D8%BA%D8%B1%D8%B6")
    assert made.page.input_value("#ar [data-s=filters] input[name=q]") == "غرض"
    assert made.page.locator("#ar .card:not(.kind-advice)").count() == 0
    assert made.page.title().startswith("وزارة الصناعة")
    made.page.goto(file.as_uri() + "#en-g-no-such-issue")
    assert made.trouble == []
    made.context.close()


@pytest.mark.browser
@pytest.mark.parametrize(
    ("fragment", "seen", "unseen"), [("", "ar", "en"), ("#en", "en", "ar"), ("#en-criteria", "en", "ar")]
)
def test_without_scripts_both_languages_can_be_read(
    browser: Browser, file: Path, fragment: str, seen: str, unseen: str
) -> None:
    made = Reader(browser, file, fragment, java_script_enabled=False)
    assert made.page.locator(f"#{seen} h1").is_visible()
    assert not made.page.locator(f"#{unseen} h1").is_visible()
    assert made.page.locator(f"#{seen} .card").count() == sum(html_view.STATIC_GROUPS.values()) - 4
    assert made.page.locator(f"#{seen} .note.scripts-off").is_visible()
    assert not made.page.locator(f"#{seen} [data-s=filters]").is_visible()
    made.context.close()


@pytest.mark.browser
@pytest.mark.parametrize("lang", LANGS)
def test_nothing_hostile_executes(browser: Browser, poisoned: bytes, tmp_path: Path, lang: str) -> None:
    path = tmp_path / "hostile.html"
    path.write_bytes(poisoned)
    made = Reader(browser, path, f"#{lang}")
    made.page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })")
    made.page.wait_for_timeout(300)
    assert made.page.locator(f"#{lang} .places li").count() > 40
    assert (
        made.page.evaluate("[...document.querySelectorAll('a')].filter((a) => a.protocol === 'javascript:').length")
        == 0
    )
    assert made.page.evaluate("document.querySelectorAll('[onerror], [onload]').length") == 0
    assert made.trouble == []
    made.context.close()


@pytest.mark.browser
@pytest.mark.parametrize(
    ("lang", "width", "scheme"),
    [("ar", 320, "light"), ("ar", 1280, "dark"), ("en", 320, "dark"), ("en", 1280, "light")],
)
def test_the_report_is_accessible_itself(browser: Browser, file: Path, lang: str, width: int, scheme: Any) -> None:
    viewport = {"width": width, "height": 900}
    made = Reader(browser, file, f"#{lang}", viewport=viewport, color_scheme=scheme, bypass_csp=True)
    page = made.page
    page.evaluate("[...document.querySelectorAll('details')].slice(0, 12).forEach((d) => { d.open = true; })")
    page.evaluate(AXE + ";0")
    rules = {"color-contrast-enhanced": {"enabled": True}, "target-size": {"enabled": True}}
    found = page.evaluate("(rules) => axe.run(document, { rules, resultTypes: ['violations'] })", rules)
    assert [(v["id"], v["nodes"][0]["html"][:120]) for v in found["violations"]] == []
    assert page.evaluate("document.documentElement.scrollWidth") == width
    made.context.close()


@pytest.mark.browser
@pytest.mark.parametrize(
    ("lang", "width", "scheme"), [("ar", 320, "dark"), ("en", 390, "light"), ("ar", 1280, "light")]
)
def test_the_measured_parts_are_accessible_too(
    browser: Browser, full_file: Path, lang: str, width: int, scheme: Any
) -> None:
    viewport = {"width": width, "height": 900}
    made = Reader(browser, full_file, f"#{lang}", viewport=viewport, color_scheme=scheme, bypass_csp=True)
    page = made.page
    for name in ("availability", "policies", "criteria"):
        opened = f"[...document.querySelectorAll('#{lang}-{name} details')].slice(0, 12)"
        page.evaluate(f"{opened}.forEach((d) => {{ d.open = true; }})")
    page.evaluate(AXE + ";0")
    rules = {"color-contrast-enhanced": {"enabled": True}, "target-size": {"enabled": True}}
    found = page.evaluate("(rules) => axe.run(document, { rules, resultTypes: ['violations'] })", rules)
    assert [(v["id"], v["nodes"][0]["html"][:120]) for v in found["violations"]] == []
    assert page.evaluate("document.documentElement.scrollWidth") == width
    made.context.close()


@pytest.mark.browser
def test_a_link_to_a_criterion_opens_it(browser: Browser, full_file: Path) -> None:
    made = Reader(browser, full_file, "#en", viewport={"width": 1280, "height": 900})
    made.page.locator("#en-unmeasured .numbers a").first.click()
    expect(made.page.locator("#en-criteria details[open] .criterion-body")).to_be_visible()
    made.context.close()


@pytest.mark.browser
def test_text_at_twice_its_size_still_fits(browser: Browser, full_file: Path) -> None:
    made = Reader(browser, full_file, "#ar", viewport={"width": 640, "height": 900}, bypass_csp=True)
    made.page.add_style_tag(content="html { font-size: 200% !important }")
    assert made.page.evaluate("document.documentElement.scrollWidth") == 640
    made.context.close()


@pytest.mark.browser
def test_the_keyboard_reaches_everything_in_order(browser: Browser, file: Path) -> None:
    made = Reader(browser, file, viewport={"width": 1280, "height": 900})
    page = made.page
    reached = []
    for _ in range(24):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.textContent.trim().slice(0, 30)"))
    assert reached[0] == "تجاوز إلى محتوى التقرير"
    assert reached[1:3] == ["العربية", "English"]
    assert reached[3:7] == ["الملخص", "المجالات", "البوابات", "معايير النجاح"]
    page.keyboard.press("Shift+Tab")
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"
    page.locator(".skip.for-1").focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "ar-report"
    made.context.close()


@pytest.mark.browser
@pytest.mark.parametrize("lang", LANGS)
def test_direction_is_markup_not_invisible_characters(browser: Browser, file: Path, lang: str) -> None:
    made = Reader(browser, file, f"#{lang}")
    made.page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })")
    made.page.wait_for_timeout(300)
    shown = made.page.evaluate("document.querySelector('main').outerHTML")
    assert re.findall("[\u2066-\u2069]", shown) == []
    made.context.close()
