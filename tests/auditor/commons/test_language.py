"""Scripts, languages, and words that have a vote."""

import pytest

from auditor.commons.language import (
    count_scripts,
    foreign_words,
    identify,
    is_interface_text,
    is_sentence_like,
    judge,
    main_script,
    voting,
)


def test_digits_and_marks_have_no_script() -> None:
    assert count_scripts("2024 ٢٠٢٤ ، ؟ !  ـ") == {}
    assert count_scripts("abc ابج 中文 é") == {"Latn": 4, "Arab": 3, "Hani": 2}


def test_main_script_needs_a_clear_lead() -> None:
    assert main_script({"Arab": 70, "Latn": 30}) == "Arab"
    assert main_script({"Arab": 55, "Latn": 45}) is None
    assert main_script({}) is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("مرحبا بكم في بوابة الوزارة", "ar"),
        ("این صفحه به زبان فارسی نوشته شده است", "fa"),
        ("یہ صفحہ اردو زبان میں لکھا گیا ہے", "ur"),
        ("Welcome to the portal of the ministry", "en"),
        ("Bienvenue sur le portail du ministère", "fr"),
        ("欢迎来到我们的网站", "zh"),
        ("私たちのサイトへようこそ", "ja"),
        ("ברוכים הבאים לאתר", "he"),
    ],
)
def test_identify(text: str, code: str) -> None:
    found = identify(text)
    assert found is not None
    assert found.code == code


def test_nothing_to_identify() -> None:
    assert identify("123 – 456") is None


@pytest.mark.parametrize(
    ("text", "tag", "agrees"),
    [
        ("مرحبا بكم في بوابة الوزارة", "ar", True),
        ("مرحبا بكم في بوابة الوزارة", "en", False),
        ("Welcome to the portal of the ministry of trade", "ar", False),
        ("Welcome to the portal of the ministry of trade", "en-GB", True),
        ("Hij ging met de kippen op stok", "fr", False),
        ("Paul put dire comment on tape", "fr", None),
        ("Home", "fr", None),
        ("Hello مرحبا", "ar", None),
        ("text", "qaa", None),
    ],
)
def test_judge(text: str, tag: str, agrees: bool | None) -> None:
    assert judge(text, tag).agrees is agrees


def test_what_has_no_vote() -> None:
    text = (
        "Visit https://example.com/a or mail a.b@c.org, see report_v2.pdf and QR; use Google Play, Absher and Word"
    )
    assert voting(text, ["Saudi Box"]).split() == ["Visit", "or", "mail", ",", "see", "and", ";", "use", ",", "and"]
    assert "word" in voting("a word of thanks")
    assert "saudi box" not in voting("the saudi box here", ["Saudi Box"]).lower()


def test_foreign_words_only_without_a_letter_of_ones_own() -> None:
    assert foreign_words("Download the ebook", "ar") == ["Download", "the", "ebook"]
    assert foreign_words("حمّل the ebook", "ar") == []
    assert foreign_words("123", "ar") == []
    assert foreign_words("سياسة الخصوصية", "en") == ["سياسة", "الخصوصية"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("You can renew the licence here", True),
        ("Adding support for encryption", True),
        ("Ministry of Health", False),
        ("King Abdulaziz City for Science and Technology", False),
        ("Download guide", False),
    ],
)
def test_sentences_and_names(text: str, expected: bool) -> None:
    assert is_sentence_like(text.split()) is expected


def test_interface_words() -> None:
    assert is_interface_text(["Toggle", "navigation"])
    assert not is_interface_text(["Toggle", "Khalid"])
    assert not is_interface_text([])
