"""Checks on declared direction."""

import pytest

from tests.checks.language.pages import ARABIC, ENGLISH, page, said
from tests.lab import Lab

EN = 'lang="en"'
RTL = "\u202b"
POP = "\u202c"

CASES = [
    ("direction-undeclared", page(ARABIC), "passed", []),
    ("direction-undeclared", page(ARABIC, html='lang="ar"'), "failed", ["absent"]),
    ("direction-undeclared", page(ARABIC, html=""), "failed", ["absent"]),
    (
        "direction-undeclared",
        page(ARABIC, html='lang="ar"', head="<style>body{direction:rtl}</style>"),
        "failed",
        ["css_only"],
    ),
    ("direction-undeclared", page(ENGLISH, html=EN), "inapplicable", []),
    ("direction-below-root", page(ARABIC), "passed", []),
    ("direction-below-root", page(f"<div dir=rtl>{ARABIC}</div>", html='lang="ar"'), "failed", ["below"]),
    ("direction-below-root", page(ENGLISH, html=EN), "inapplicable", []),
    ("direction-value-invalid", page("<p dir=right>x</p>"), "failed", ["invalid"]),
    ("direction-value-invalid", page("<p dir=RTL>x</p>"), "passed", []),
    ("direction-value-invalid", page("<p>x</p>", html=EN), "inapplicable", []),
    ("direction-by-css", page("<p style='direction: ltr'>x</p>"), "failed", ["style"]),
    ("direction-by-css", page("<p class=x>abc</p>", head="<style>.x{direction:ltr}</style>"), "failed", ["sheet"]),
    (
        "direction-by-css",
        page("<p dir=ltr>x</p><p style='flex-direction:row'>y</p><input type=tel>"),
        "inapplicable",
        [],
    ),
    ("direction-by-css", page("<svg><text y=20 direction=ltr>abc</text></svg>"), "inapplicable", []),
    ("direction-override-incomplete", page("<bdo>x</bdo>"), "failed", ["absent"]),
    ("direction-override-incomplete", page("<bdo dir=auto>x</bdo>"), "failed", ["auto"]),
    ("direction-override-incomplete", page("<bdo dir=ltr>x</bdo>"), "passed", []),
    ("direction-override-incomplete", page("<bdi>x</bdi>"), "inapplicable", []),
    ("align-attribute-used", page("<p align=left>x</p>"), "failed", ["used"]),
    ("align-attribute-used", page("<p>x</p>"), "inapplicable", []),
    ("bidi-entities-bogus", page("<p>&rle;x&PDF;</p>"), "failed", ["bogus"]),
    ("bidi-entities-bogus", page("<p>&rlm;x</p><script>'&rle;'</script>"), "inapplicable", []),
    ("bidi-controls-used", page(f"<p>{RTL}x{POP}</p><p>&#x202B;y&#8236;</p>"), "failed", ["raw", "escaped"]),
    ("bidi-controls-used", page("<p>&rlm;x</p>"), "inapplicable", []),
    ("bidi-controls-unbalanced", page(f"<p>{RTL}x{POP}</p>"), "passed", []),
    ("bidi-controls-unbalanced", page(f"<p>{RTL}x&#x202C;</p>"), "passed", []),
    ("bidi-controls-unbalanced", page(f"<p>{RTL}x</p>"), "failed", ["unbalanced"]),
    ("bidi-controls-unbalanced", page(f"<p>\u202ex{POP}</p>"), "cantTell", ["override"]),
    ("bidi-controls-unbalanced", page("<p>x</p>"), "inapplicable", []),
    ("direction-leftover", page(ENGLISH, html='lang="en" dir="rtl"'), "failed", ["leftover"]),
    ("direction-leftover", page(ENGLISH, html=EN), "passed", []),
    ("direction-leftover", page(ARABIC), "inapplicable", []),
    ("block-direction-wrong", page(f"<p>{ARABIC}</p>"), "passed", []),
    ("block-direction-wrong", page(f"<div dir=ltr><p>{ARABIC}</p></div>"), "failed", ["ltr"]),
    (
        "block-direction-wrong",
        page("<p>Its name is <bdi>وزارة الصناعة والثروة المعدنية</bdi>.</p>", html='lang="en" dir="ltr"'),
        "inapplicable",
        [],
    ),
    (
        "block-direction-wrong",
        page("<p>Its name is <span dir=rtl lang=ar>وزارة الصناعة 2026</span>.</p>", html='lang="en" dir="ltr"'),
        "inapplicable",
        [],
    ),
    (
        "block-direction-wrong",
        page("<p>Its name is <b>وزارة الصناعة والثروة المعدنية</b>.</p>", html='lang="en" dir="ltr"'),
        "failed",
        ["ltr"],
    ),
    (
        "block-direction-wrong",
        page(
            "<p>Name <b style='direction:rtl'>وزارة الصناعة والثروة المعدنية</b>.</p>", html='lang="en" dir="ltr"'
        ),
        "failed",
        ["ltr"],
    ),
    (
        "block-direction-wrong",
        page(f"<p>{ENGLISH}</p><p>العربية الفصحى</p>", html='lang="en" dir="ltr"'),
        "inapplicable",
        [],
    ),
    ("block-direction-wrong", page(f"<p>{ARABIC}</p>", html='lang="ar"'), "inapplicable", []),
    ("direction-auto-wrong", page("<p dir=auto>COVID-19 تعليمات مهمة لجميع الزوار</p>"), "failed", ["wrong"]),
    ("direction-auto-wrong", page(f"<p dir=auto>{ARABIC}</p>"), "passed", []),
    ("direction-auto-wrong", page(f"<p>{ARABIC}</p>"), "inapplicable", []),
    ("direction-repeated", page("<p dir=rtl>x</p>" * 12), "failed", ["repeated"]),
    ("direction-repeated", page("<p dir=rtl>x</p>" * 3 + "<p dir=ltr>y</p>" * 12), "inapplicable", []),
    ("text-order-overridden", page("<p style='unicode-bidi:bidi-override'>نص</p>"), "failed", ["override"]),
    (
        "text-order-overridden",
        page("<bdo dir=ltr>x</bdo><p style='unicode-bidi:isolate'>y</p>"),
        "inapplicable",
        [],
    ),
    ("foreign-block-direction-missing", page(f"<p lang=en>{ENGLISH}</p>"), "failed", ["rtl"]),
    ("foreign-block-direction-missing", page(f"<p lang=en dir=ltr>{ENGLISH}</p>"), "passed", []),
    ("foreign-block-direction-missing", page("<p>انظر <span lang=en>Home page.</span></p>"), "inapplicable", []),
]


@pytest.mark.browser
@pytest.mark.parametrize(("check", "html", "outcome", "messages"), CASES)
def test_direction(lab: Lab, check: str, html: str, outcome: str, messages: list[str]) -> None:
    assert said(lab, f"rtl/{check}", html) == (outcome, messages)


def test_blocks_that_one_wrapper_turns_are_one_thing_to_fix(lab: Lab) -> None:
    html = page(f"<div dir=ltr><p>{ARABIC}</p><ul><li>{ARABIC}</ul></div><p dir=ltr>{ARABIC}</p>")
    one, other, alone = lab.judge("rtl/block-direction-wrong", html).findings
    assert one.group == other.group != alone.group
