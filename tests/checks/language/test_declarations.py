"""Checks on declared languages: page, parts, frames, tags, headers, titles."""

import pytest

from auditor import evaluate, registry
from auditor.model import PageFacts, PageInfo, PageState, PortalCapture
from tests.checks.language.pages import ARABIC, ENGLISH, page, said
from tests.lab import Lab

EN = 'lang="en"'
SIMPLIFIED = "我们发现这个网页说会为国内学习经验应该长时间实现业务"
TRADITIONAL = "我們發現這個網頁說會為國內學習經驗應該長時間實現業務"

CASES = [
    ("page-language-missing", page(ARABIC), "passed", []),
    ("page-language-missing", page(ARABIC, html=""), "failed", ["absent"]),
    ("page-language-missing", page(ARABIC, html='lang=" "'), "failed", ["empty"]),
    ("page-language-missing", page(ARABIC, html='xml:lang="ar"'), "failed", ["xml_only"]),
    ("page-language-missing", page(f'<div lang="ar">{ARABIC}</div>', html=""), "failed", ["below"]),
    ("page-language-invalid", page(ARABIC), "passed", []),
    ("page-language-invalid", page(ARABIC, html='lang="arabic"'), "failed", ["instead"]),
    ("page-language-invalid", page(ARABIC, html='lang="xyzzy"'), "failed", ["unknown"]),
    ("page-language-invalid", page(ARABIC, html='lang="ar_SA"'), "failed", ["instead"]),
    ("page-language-invalid", page(ARABIC, html=""), "inapplicable", []),
    ("page-language-wrong", page(ARABIC * 3), "passed", []),
    ("page-language-wrong", page(ARABIC * 3, html=EN), "failed", ["wrong"]),
    ("page-language-wrong", page("<p>مرحبا بكم في البوابة</p>", html=EN), "cantTell", ["short"]),
    ("page-language-wrong", page(f"<p lang=en>{ENGLISH * 3}</p><p>{ARABIC}</p>"), "passed", []),
    ("page-language-wrong", page(ARABIC, html='lang="i-lux"'), "inapplicable", []),
    ("page-language-wrong", page("<p>123</p>", title="456"), "inapplicable", []),
    ("part-language-invalid", page("<p lang=en>Hello there</p>"), "passed", []),
    ("part-language-invalid", page("<p lang=english>Hello there</p>"), "failed", ["instead"]),
    ("part-language-invalid", page("<p lang=qqqq>Hello there</p>"), "failed", ["unknown"]),
    ("part-language-invalid", page("<p lang=qqqq><span lang=en>Hello</span></p>"), "passed", []),
    ("part-language-invalid", page("<p lang=qqqq style='display:none'>Hello</p>"), "inapplicable", []),
    ("part-language-wrong", page(f"<p lang=en>{ENGLISH}</p>"), "passed", []),
    ("part-language-wrong", page(f"<p lang=en>{ARABIC}</p>"), "failed", ["wrong"]),
    ("part-language-wrong", page("<p lang=ar>Blackwater</p>"), "cantTell", ["name"]),
    ("part-language-wrong", page(ARABIC), "inapplicable", []),
    ("language-tag-invalid", page('<a hreflang="en-UK" href="/">x</a>'), "failed", ["unregistered"]),
    ("language-tag-invalid", page('<a hreflang="ar_SA" href="/">x</a>'), "failed", ["malformed"]),
    ("language-tag-invalid", page('<p lang="zh-min">x</p>'), "failed", ["grandfathered"]),
    ("language-tag-invalid", page('<a hreflang="en-GB" href="/">x</a>', html=""), "passed", []),
    (
        "language-tag-invalid",
        page('<link rel=alternate hreflang="x-default" href="/">', html=""),
        "inapplicable",
        [],
    ),
    ("chinese-tag-regional", page("<p lang=zh-CN>中文</p>"), "failed", ["region"]),
    ("chinese-tag-regional", page("<p lang=zh-Hans>中文</p>"), "inapplicable", []),
    ("chinese-script-wrong", page(f"<p lang=zh-Hans>{SIMPLIFIED}</p>"), "passed", []),
    ("chinese-script-wrong", page(f"<p lang=zh-Hant>{SIMPLIFIED}</p>"), "cantTell", ["other"]),
    ("chinese-script-wrong", page(f"<p lang=zh-CN>{TRADITIONAL}</p>"), "cantTell", ["other"]),
    ("chinese-script-wrong", page("<p lang=zh-Hans>中文</p>"), "inapplicable", []),
    ("xml-language-conflicting", page('<p lang="en" xml:lang="fr">x</p>'), "failed", ["conflict"]),
    ("xml-language-conflicting", page('<p xml:lang="fr">x</p>'), "failed", ["lang_missing"]),
    ("xml-language-conflicting", page('<p lang="en" xml:lang="EN">x</p>'), "passed", []),
    ("xml-language-conflicting", page(ARABIC), "inapplicable", []),
    (
        "content-language-meta-used",
        page("", head='<meta http-equiv="content-language" content="ar">'),
        "failed",
        ["used"],
    ),
    ("content-language-meta-used", page(""), "inapplicable", []),
    ("page-title-missing", page(ARABIC), "passed", []),
    ("page-title-missing", page(ARABIC, title=" "), "failed", ["empty"]),
    ("page-title-missing", f"<!doctype html><p>{ARABIC}<svg><title>x</title></svg>", "failed", ["absent"]),
    ("page-title-foreign", page(ARABIC), "passed", []),
    ("page-title-foreign", page(ARABIC, title="About the services we offer"), "failed", ["foreign"]),
    ("page-title-foreign", page(ARABIC, title="Contact Us"), "failed", ["foreign"]),
    ("page-title-foreign", page(ARABIC, title="Kingdom Holding Company"), "cantTell", ["name"]),
    ("page-title-foreign", page(ARABIC, title="Absher"), "passed", []),
    ("page-title-foreign", page(ARABIC, title=""), "inapplicable", []),
    ("page-title-uninformative", page(ARABIC, title="خدمات الوزارة"), "passed", []),
    ("page-title-uninformative", page(ARABIC, title="Untitled Document"), "failed", ["left_behind"]),
    ("page-title-uninformative", page(ARABIC, title="index.html"), "failed", ["left_behind"]),
    ("page-title-uninformative", page(ARABIC, title="وصفات الطبخ السريع"), "failed", ["unrelated"]),
    ("page-title-uninformative", page(ARABIC, title="Recipes"), "inapplicable", []),
    ("page-title-uninformative", page("<p>12</p>", title="خدمات"), "inapplicable", []),
    (
        "description-foreign",
        page(ARABIC, head=f'<meta name=description content="{ENGLISH}">'),
        "failed",
        ["foreign"],
    ),
    ("description-foreign", page(ARABIC, head=f'<meta name=description content="{ARABIC}">'), "passed", []),
    ("description-foreign", page(ARABIC, head='<meta property="og:locale" content="en_US">'), "failed", ["locale"]),
    ("description-foreign", page(ARABIC), "inapplicable", []),
    ("track-language-missing", page("<video><track src=a.vtt></video>"), "failed", ["absent"]),
    ("track-language-missing", page("<video><track src=a.vtt srclang=arabic></video>"), "failed", ["unknown"]),
    ("track-language-missing", page("<video><track src=a.vtt srclang=ar></video>"), "passed", []),
    ("track-language-missing", page("<video><track kind=metadata src=a.vtt></video>"), "inapplicable", []),
    ("page-machine-translated", page(ARABIC, html='lang=ar class="translated-rtl"'), "cantTell", ["translated"]),
    ("page-machine-translated", page(ARABIC), "inapplicable", []),
    ("linked-document-foreign", page('<a href="/guide-en.pdf">دليل الخدمات</a>'), "cantTell", ["other"]),
    ("linked-document-foreign", page('<a href="/guide-en.pdf">الدليل (بالإنجليزية)</a>'), "passed", []),
    ("linked-document-foreign", page('<a href="/guide.html">دليل الخدمات</a>'), "inapplicable", []),
]


@pytest.mark.browser
@pytest.mark.parametrize(("check", "html", "outcome", "messages"), CASES)
def test_declarations(lab: Lab, check: str, html: str, outcome: str, messages: list[str]) -> None:
    assert said(lab, f"language/{check}", html) == (outcome, messages)


@pytest.mark.browser
@pytest.mark.parametrize(
    ("inner", "outcome", "messages"),
    [
        (f"<p>{ENGLISH}", "failed", ["missing"]),
        (f"<html lang=en><p>{ENGLISH}", "passed", []),
        (f"<p>{ARABIC}", "passed", []),
        ("<p>12", "inapplicable", []),
    ],
)
def test_frames(lab: Lab, inner: str, outcome: str, messages: list[str]) -> None:
    html = page(f'{ARABIC}<iframe srcdoc="<!doctype html>{inner}" width=300 height=200></iframe>')
    assert said(lab, "language/frame-language-missing", html) == (outcome, messages)


@pytest.mark.browser
@pytest.mark.parametrize(
    ("header", "outcome"), [("ar", "passed"), ("en, ar-SA", "passed"), ("en", "failed"), ("", "inapplicable")]
)
def test_content_language_header(lab: Lab, header: str, outcome: str) -> None:
    headers = {"Content-Language": header} if header else {}
    assert said(lab, "language/content-language-header-wrong", page(ARABIC), headers=headers)[0] == outcome


@pytest.mark.parametrize(
    ("tags", "outcome"),
    [(["ar", "ar", "en"], "passed"), (["ar", "ar-SA", "en"], "failed"), (["", "arabic"], "inapplicable")],
)
def test_regions_mixed(tags: list[str], outcome: str) -> None:
    check = registry.load().checks["language/language-regions-mixed"]
    pages = tuple(
        PageFacts(
            info=PageInfo(url=f"http://x/{n}", final_url=f"http://x/{n}", portal="x", status=200, headers={}),
            state=PageState.AUDITED,
            title="",
            links=(),
            skeleton=(),
            content_hash="",
            facts={"language_tag": tag},
        )
        for n, tag in enumerate(tags)
    )
    result = evaluate.judge_portal(PortalCapture("x", pages, {}), [check], {})
    assert str(max((r.outcome for r in result.outcomes), key=["inapplicable", "passed", "failed"].index)) == outcome


WIDGET = '<script src="/x?translate_a/element.js"></script>'


@pytest.mark.browser
@pytest.mark.parametrize(
    ("body", "outcome"),
    [
        (WIDGET, "failed"),
        (f'{WIDGET}<a href="/en">English</a>', "inapplicable"),
        (f'{WIDGET}<a href="/about">من نحن</a>', "failed"),
        (ARABIC, "inapplicable"),
    ],
)
def test_translation_widget(lab: Lab, body: str, outcome: str) -> None:
    assert said(lab, "language/translation-by-widget-only", page(body))[0] == outcome
