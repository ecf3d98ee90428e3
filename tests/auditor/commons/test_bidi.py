"""Painted order: what is seen beside what is meant, without a browser."""

import pytest

from auditor.commons.bidi import reads
from auditor_checks.rtl._values import Value, is_phone, values


def found(text: str, *, rtl: bool = True) -> list[tuple[str, str]]:
    return [(v.kind, text[v.start : v.end]) for v in values(text, rtl=rtl)]


def test_reads_ignores_white_space_and_turns_right_to_left() -> None:
    assert reads("+966 11 465", "+966 11 465 ")
    assert not reads("465 11 966+", "+966 11 465")
    assert reads(")cba(", "(abc)", rtl=True) is False
    assert reads("(cba)", "(abc)", rtl=True)


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("هاتف: +966 11 465 0000 الآن", "phone", "+966 11 465 0000"),
        ("صدر في 2024-11-05.", "date", "2024-11-05"),
        ("راسل 12345@bugs.example.org الآن", "email", "12345@bugs.example.org"),
        ("زر https://www.example.sa/ الآن", "address", "https://www.example.sa/"),
        ("زر (https://www.example.sa/a).", "address", "https://www.example.sa/a"),
        ("لغة C++، وغيرها", "name", "C++"),
        ("الآيبان SA03 8000 0000 6080 1016 7519 لنا", "number", "SA03 8000 0000 6080 1016 7519"),
        ("تابع @mcci_care الآن", "account", "@mcci_care"),
    ],
)
def test_values(text: str, kind: str, value: str) -> None:
    assert (kind, value) in found(text)


@pytest.mark.parametrize(
    "text", ["2019-2023", "8:00-16:00", "البنود 1-2-3", "100 200 300", "قال Google. ثم", "12/05/2024"]
)
def test_ranges_lists_and_sentences_are_no_values(text: str) -> None:
    assert found(text) == []


def test_sentence_of_the_other_direction() -> None:
    assert found("This is a sentence in English.") == [("sentence", "English.")]
    assert list(values("هذه جملة عربية كاملة.", rtl=False)) == [Value("sentence", 15, 21, rtl=True)]
    assert found("Email:") == []


@pytest.mark.parametrize(
    "written", ["011 465 0000", "050-123-4567", "9200 12345", "+966 11 4650000", "٠١١ ٤٦٥ ٠٠٠٠"]
)
def test_phones(written: str) -> None:
    assert is_phone(written)


@pytest.mark.parametrize("written", ["2019 2023", "100 200 300", "920012345", "1234-5678", "15 1446"])
def test_no_phones(written: str) -> None:
    assert not is_phone(written)
