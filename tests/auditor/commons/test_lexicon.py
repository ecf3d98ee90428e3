"""Words that say too little, labels in names, topics, pointers, likeness: English and Arabic."""

import pytest

from auditor.commons import lexicon
from auditor.commons.field_purpose import known_purpose
from auditor.commons.label_words import contains_label
from auditor.commons.likeness import likeness, texts
from auditor.commons.page_scripts import location_in
from auditor.commons.topics import contradicts
from auditor.commons.visual_words import pointer_in
from auditor.model import Destination


@pytest.mark.parametrize(
    "name", ["More", "read more »", "المَزيد", "المزيد...", "إضغط هنا", "اضغط هنا", "Click here!", "تحميل"]
)
def test_generic_links(name: str) -> None:
    assert lexicon.is_generic_link(name)


@pytest.mark.parametrize(
    "name", ["المزيد عن الترخيص", "Download the report", "الأخبار", "Home", "تحميل التقرير", ""]
)
def test_links_that_say_something(name: str) -> None:
    assert not lexicon.is_generic_link(name)


@pytest.mark.parametrize("name", ["IMG_2034.JPG", "banner-2.png", "DSC00123", "صورة 12.jpg", "screenshot 2023"])
def test_file_names(name: str) -> None:
    assert lexicon.is_file_name(name)


@pytest.mark.parametrize("name", ["Photo of Riyadh", "منظر عام", "Vision 2030", "A.P. Smith", "Node.js"])
def test_no_file_names(name: str) -> None:
    assert not lexicon.is_file_name(name)


@pytest.mark.parametrize(
    ("name", "label", "said"),
    [
        ("Discover Italy", "Discover It", False),
        ("the full", "The full label", False),
        ("إرسال الطلب الآن", "إرسال الطلب", True),
        ("ارسال", "إِرْسـال", True),
        ("Search", "🔍", None),
        ("E-mail us", "Email us", None),
        ("Doctor Ali", "Dr Ali", None),
        ("1a", "1", False),
    ],
)
def test_label_in_name(name: str, label: str, said: bool | None) -> None:
    assert contains_label(name, label) is said


@pytest.mark.parametrize(
    ("heading", "text", "topic"),
    [
        ("Weather", "We are open Monday through Friday", "hours"),
        ("الطقس", "نعمل الأحد والاثنين من 8:00", "hours"),
        ("Weather", "It rains on Monday, we are open", ""),
        ("Our services", "We are open Monday through Friday", ""),
        ("Contact us", "We are glad to hear from you", ""),
    ],
)
def test_topics(heading: str, text: str, topic: str) -> None:
    assert contradicts(heading, text) == topic


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Click the round button.", "round"),
        ("Find the menu on the right, to navigate", "right"),
        ("اضغط الزر الأخضر للمتابعة", "الاخضر"),
        ("استخدم القائمة على اليسار", "اليسار"),
    ],
)
def test_pointers(text: str, word: str) -> None:
    pointer = pointer_in(text)
    assert pointer is not None
    assert pointer.word == word


@pytest.mark.parametrize(
    "text",
    [
        'Click the button labelled "howdy", on the right',
        "Right after this, press Enter",
        "This circle is nice.",
        "حقوق الإنسان: الحق في العمل",
        "Après l'école, il emmène ses enfants jouer au square.",
        "See the list below.",
    ],
)
def test_no_pointers(text: str) -> None:
    assert pointer_in(text) is None


def page(text: str, final: str = "", dynamic: bool = False) -> Destination:
    return Destination(200, final, "text/html", text, dynamic)


def test_likeness() -> None:
    one, other = "https://a.example/x", "https://a.example/y"
    assert likeness(one, "http://www.a.example/x/", {}) == "same"
    assert likeness(one, "https://b.example/x", {}) == "different"
    assert likeness(one, other, {}) == "unknown"
    assert likeness(one, other, {one: page("same", one), other: page("same", other)}) == "same"
    assert (
        likeness(one, other, {one: page("licence fees", one), other: page("weather today", other)}) == "different"
    )
    first, second = "https://a.example/x?p=1", "https://a.example/x?p=2"
    pages = {u: page("same", u, dynamic=True) for u in (first, second)}
    assert likeness(first, second, pages) == "different"


def test_texts_that_share_a_telephone_are_not_told_apart() -> None:
    assert texts("Call us: (541) 754-3010", "Phone (541) 754-3010 email a b c d e f g h i j k l m n") == "unknown"


@pytest.mark.parametrize(
    ("attrs", "purpose"),
    [
        ({"name": "fname"}, "given-name"),
        ({"autocomplete": "section-a email"}, "email"),
        ({"name": "q"}, ""),
        ({"type": "tel"}, "tel"),
    ],
)
def test_field_purpose(attrs: dict[str, str], purpose: str) -> None:
    assert known_purpose(attrs) == purpose


@pytest.mark.parametrize(
    ("code", "address"),
    [("location='/a'", "/a"), ('location.assign("#m");', "#m"), ("document.location+='#x'", "#x"), ("go()", "")],
)
def test_location_in(code: str, address: str) -> None:
    assert location_in(code) == address
