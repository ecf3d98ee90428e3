"""What reports quote of a portal: in its own language and direction, in the order it was written, never markup."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html as lxml_html

from auditor.i18n import LANGS, format_text
from auditor.model import Lang, Text
from auditor.report.samples import flat, held, isolated, named, once, sample, written


def shown(text: str) -> str:
    return str(isolated(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Quality policy", '<samp lang="en" dir="ltr">Quality policy</samp>'),
        ("Quality “policy” – 2026…", '<samp lang="en" dir="ltr">Quality “policy” – 2026…</samp>'),
        ("سياسة الجودة", '<samp lang="ar" dir="rtl">سياسة الجودة</samp>'),
        ("Page not found - وزارة الصناعة والثروة", None),
        ("الرقم 920 000 000.", '<samp lang="ar" dir="rtl">الرقم <bdi dir="ltr">920 000 000</bdi>.</samp>'),
        ("راسلونا: a@b.sa، أو @MIM", None),
        ("عام 2026", '<samp lang="ar" dir="rtl">عام 2026</samp>'),
        ("Ø§Ù„Ù…", '<samp lang="und" dir="ltr">Ø§Ù„Ù…</samp>'),
        ("ab\ufffdcd", '<samp lang="und" dir="ltr">ab\ufffdcd</samp>'),
        ("وزارت صنعت گیلان", '<samp lang="und" dir="rtl">وزارت صنعت گیلان</samp>'),
        ("本网站提供", '<samp lang="zh" dir="ltr">本网站提供</samp>'),
        ("٤١٢٥٠ ، 38920", '<samp lang="ar" dir="rtl">٤١٢٥٠ ، 38920</samp>'),
        ("#ffffff", '<samp lang="en" dir="ltr">#ffffff</samp>'),
        ("\u200fسياسة\u200e", '<samp lang="ar" dir="rtl">سياسة</samp>'),
        ("<b>", '<samp lang="en" dir="ltr">&lt;b&gt;</samp>'),
        ("", ""),
        ("  ", "  "),
    ],
)
def test_language_and_direction(text: str, expected: str | None) -> None:
    made = shown(sample(text))
    if expected is None:  # mixed: of Arabic, the Latin part held together
        assert made.startswith('<samp lang="ar" dir="rtl">')
        assert '<bdi dir="ltr">' in made
    else:
        assert made == expected


@settings(deadline=None)
@given(st.text(st.characters(codec="utf-16", exclude_categories=()), max_size=60))
def test_a_sample_is_one_element_and_keeps_its_characters(text: str) -> None:
    marked = sample(text)
    made = lxml_html.fragment_fromstring(shown(marked).replace("\x0c", " "), create_parent="div")
    if text.strip() and flat(marked).strip():
        assert [child.tag for child in made] == ["samp"]
    assert {node.tag for node in made.iterdescendants()} <= {"samp", "bdi"}
    assert not re.search("[\u202a-\u202e\u2066-\u2069\u200e\u200f]", flat(marked))


def test_a_long_sample_is_cut() -> None:
    assert len(flat(sample("x" * 1_000_000, 80))) == 80


MESSAGE = Text(
    en="“{ $said }” { $kind -> [a] and *[b] or } { $n }, { $name_en }",
    ar="«{ $said }» { $kind -> [a] وَ *[b] أو } { $n } { $name_ar }",
)


@pytest.mark.parametrize("lang", LANGS)
def test_in_messages_only_what_a_page_sent_is_a_sample(lang: Lang) -> None:
    data = {"said": "الرقم", "kind": "a", "n": 3, "name_en": "Arabic", "name_ar": "العربية"}
    made = shown(once(format_text(MESSAGE, lang, data, mark=sample)))
    assert re.findall("<samp[^>]*>([^<]*)</samp>", made) == ["الرقم"]
    assert "<bdi><samp" not in made
    assert ("and" if lang == "en" else "وَ") in made
    assert ("Arabic" if lang == "en" else "العربية") in made
    plain = format_text(MESSAGE, lang, data)
    assert "\u202b" not in plain
    assert re.sub("[\u2066-\u2069]", "", plain) == flat(format_text(MESSAGE, lang, data, mark=sample))


def test_what_persons_write_has_its_language() -> None:
    assert str(written("محضر <14>")) == '<bdi lang="ar" dir="rtl">محضر &lt;14&gt;</bdi>'
    assert str(written("")) == ""
    assert shown(named("سارة", "en")) == "<bdi>سارة</bdi>"
    assert named("Sara", "en") == "Sara"
    assert named("سارة", "ar") == "سارة"


def test_left_to_right_marks_of_our_own_texts_become_elements() -> None:
    assert shown(held("للعربية (\u200e:lang(ar)\u200e)، و\u200e-1")) == (
        'للعربية (<bdi dir="ltr">:lang(ar)</bdi>)، و<bdi dir="ltr">-1</bdi>'
    )
