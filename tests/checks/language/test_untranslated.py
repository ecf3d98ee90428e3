"""Checks on text left in another language, and on what programs leave on the page."""

import pytest

from auditor.model import Demands
from tests.checks.language.pages import ARABIC, ENGLISH, page, said
from tests.lab import Lab

EN = 'lang="en" dir="ltr"'
BRANDS = Demands(brand_words=("Blue Falcon Digital Hub",))
COUNTRIES = "".join(
    f"<option>{c}</option>" for c in ["Belgium", "France", "Germany", "Portugal", "Hungary", "Romania"]
)

CASES = [
    ("passage-language-missing", f"<p>{ARABIC}</p>", "passed", []),
    ("passage-language-missing", f"<p>{ARABIC}</p><p>{ENGLISH}</p>", "failed", ["untranslated"]),
    ("passage-language-missing", f"<p>{ARABIC}</p><h2>Ministry of Health</h2>", "cantTell", ["name"]),
    ("passage-language-missing", f"<p>{ARABIC}</p><p lang=en>{ENGLISH}</p>", "passed", []),
    ("passage-language-missing", f"<p>{ARABIC}</p><pre>{ENGLISH}</pre>", "passed", []),
    ("passage-language-missing", f"<p>{ARABIC}</p><p translate=no>{ENGLISH}</p>", "passed", []),
    ("passage-language-missing", f"<p>{ARABIC}</p><p>Google Play</p><p>a@b.org</p><p>v2.1</p>", "passed", []),
    (
        "passage-language-missing",
        f"<p>{ARABIC}</p><p>© 2026 Ministry of Trade, all rights reserved</p>",
        "passed",
        [],
    ),
    ("passage-language-missing", f"<p>{ARABIC} {ENGLISH}</p>", "passed", []),
    ("passage-language-missing", "<p>123</p>", "inapplicable", []),
    ("control-untranslated", "<button>إرسال</button>", "passed", []),
    ("control-untranslated", "<button>Submit</button>", "failed", ["untranslated"]),
    ("control-untranslated", "<input type=submit value='Search'>", "failed", ["untranslated"]),
    ("control-untranslated", "<p><a href=/>Next page</a></p>", "failed", ["untranslated"]),
    ("control-untranslated", "<p><a href=/>Blue Falcon Digital Gallery</a></p>", "cantTell", ["name"]),
    ("control-untranslated", "<p><a href=/>Blackwater</a></p>", "passed", []),
    ("control-untranslated", "<p><a href=/en>English</a></p>", "passed", []),
    (
        "control-untranslated",
        "<p><a href=/en hreflang=en>Read this page in our language</a></p>",
        "inapplicable",
        [],
    ),
    ("control-untranslated", f"<select>{COUNTRIES}</select>", "cantTell", ["list"]),
    ("control-untranslated", "<select><option>Select</option><option>الرياض</option></select>", "failed", ["list"]),
    ("control-untranslated", "<select><option>الرياض</option></select>", "passed", []),
    ("control-untranslated", f"<p>{ARABIC}</p>", "inapplicable", []),
    (
        "image-text-untranslated",
        "<img src=a.png alt='Arrow down icon' width=9 height=9>",
        "failed",
        ["untranslated"],
    ),
    ("image-text-untranslated", "<img src=a.png alt='شعار الوزارة' width=9 height=9>", "passed", []),
    (
        "image-text-untranslated",
        "<img src=a.png alt='Prince Khalid Street' width=9 height=9>",
        "cantTell",
        ["name"],
    ),
    ("image-text-untranslated", "<img src=a.png alt='' width=9 height=9>", "inapplicable", []),
    ("label-untranslated", "<button aria-label='Close'>×</button>", "failed", ["untranslated"]),
    ("label-untranslated", "<input placeholder='Search…'>", "failed", ["untranslated"]),
    ("label-untranslated", "<input placeholder='name@example.com'>", "passed", []),
    ("label-untranslated", "<button aria-label='Blue Falcon Digital Gallery'>×</button>", "cantTell", ["name"]),
    ("label-untranslated", "<button aria-label='إغلاق'>×</button>", "passed", []),
    ("label-untranslated", "<button>إغلاق</button>", "inapplicable", []),
    ("page-untranslated", f"<main><p>{ARABIC * 4}</p></main>", "passed", []),
    ("page-untranslated", f"<main><p>{ENGLISH * 4}</p></main><nav>{ARABIC * 2}</nav>", "failed", ["mostly"]),
    ("page-untranslated", f"<main><p>{ARABIC * 4}</p><p>{ENGLISH * 2}</p></main>", "cantTell", ["partly"]),
    ("page-untranslated", f"<main><p>{ARABIC * 4}</p><p lang=en>{ENGLISH * 9}</p></main>", "passed", []),
    ("page-untranslated", "<main>قليل</main>", "inapplicable", []),
    ("placeholder-shown", "<p>{{ user.name }}</p>", "failed", ["variable"]),
    ("placeholder-shown", "<p>مرحبا ${name}</p>", "failed", ["variable"]),
    ("placeholder-shown", "<p>عدد النتائج %s</p>", "failed", ["variable"]),
    ("placeholder-shown", "<p>[object Object]</p>", "failed", ["value"]),
    ("placeholder-shown", "<td>undefined</td><p>undefined</p>", "failed", ["value", "value"]),
    ("placeholder-shown", "<p>Lorem ipsum dolor sit amet</p>", "failed", ["filler"]),
    ("placeholder-shown", "<p>هذا النص هو مثال لنص يمكن استبداله</p>", "failed", ["filler"]),
    ("placeholder-shown", "<p>home.banner.title</p>", "cantTell", ["key"]),
    ("placeholder-shown", "<p>LABEL_SUBMIT_FORM</p>", "cantTell", ["key"]),
    ("placeholder-shown", "<code>{{ name }}</code><p>example.com report.pdf 50% 100%</p>", "inapplicable", []),
    ("placeholder-shown", "<p>www.example.com</p><p>guide.pdf</p><p>ISO</p><p>3.2</p>", "inapplicable", []),
]


@pytest.mark.browser
@pytest.mark.parametrize(("check", "body", "outcome", "messages"), CASES)
def test_on_arabic_pages(lab: Lab, check: str, body: str, outcome: str, messages: list[str]) -> None:
    assert said(lab, f"language/{check}", page(body)) == (outcome, messages)


@pytest.mark.browser
@pytest.mark.parametrize(
    ("body", "outcome"),
    [
        (f"<p>{ENGLISH}</p><p>{ARABIC}</p>", "failed"),
        (f"<p>{ENGLISH}</p><p>وزارة الصحة السعودية</p>", "cantTell"),
        (f"<p>{ENGLISH}</p><p>العربية</p>", "passed"),
    ],
)
def test_arabic_on_english_pages(lab: Lab, body: str, outcome: str) -> None:
    html = page(body, html=EN, title="Services")
    assert said(lab, "language/passage-language-missing", html)[0] == outcome


@pytest.mark.browser
def test_brand_words_of_the_profile_stay(lab: Lab) -> None:
    html = page("<p><a href=/>Blue Falcon Digital Hub</a></p>")
    assert said(lab, "language/control-untranslated", html)[0] == "cantTell"
    assert said(lab, "language/control-untranslated", html, demands=BRANDS)[0] == "passed"


@pytest.mark.browser
def test_a_page_declared_wrongly_is_judged_by_what_it_is(lab: Lab) -> None:
    html = page(f"<p>{ARABIC * 3}</p><p>Terms of use</p>", html='lang="en" dir="rtl"')
    assert said(lab, "language/passage-language-missing", html) == ("failed", ["untranslated"])
    assert said(lab, "language/page-language-wrong", html) == ("failed", ["wrong"])


@pytest.mark.browser
def test_an_undeclared_page_from_right_to_left_is_arabic(lab: Lab) -> None:
    html = page(f"<p>{ARABIC}</p>" + f"<p>{ENGLISH}</p>" * 3, html='dir="rtl"')
    assert said(lab, "language/passage-language-missing", html) == ("failed", ["untranslated"] * 3)


@pytest.mark.browser
def test_styles_that_failed_do_not_matter(lab: Lab) -> None:
    html = page(f"<p>{ARABIC}</p><p>{ENGLISH}</p>", head='<link rel=stylesheet href="/gone.css">')
    assert said(lab, "language/passage-language-missing", html) == ("failed", ["untranslated"])
