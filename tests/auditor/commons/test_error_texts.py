"""What an error message tells of its field and of the fault."""

import pytest

from auditor.commons import error_texts


@pytest.mark.parametrize(
    ("message", "label"),
    [
        ("Invalid value for age.", "Age (years)"),
        ("Error", "Name"),
        ("The e-mail address is not valid", "E-mail address"),
        ("القيمة غير صحيحة", "العمر"),
        ("رقم الهوية غير صحيح", "رقم الهوية"),
        ("حدث خطأ", "الاسم"),
    ],
)
def test_messages_that_only_say_wrong(message: str, label: str) -> None:
    assert error_texts.explains(message, label) is False


@pytest.mark.parametrize(
    ("message", "label"),
    [
        ("Age must be at least 1.", "Age"),
        ("Name cannot be empty", "Name"),
        ("User not registered", "E-mail"),
        ("الرجاء إدخال الاسم", "الاسم"),
        ("يجب أن يتكون رقم الهوية من ١٠ أرقام", "رقم الهوية"),
        ("هذا الحقل مطلوب", "الاسم"),
        ("不能为空", "姓名"),
    ],
)
def test_messages_that_say_what_or_how(message: str, label: str) -> None:
    assert error_texts.explains(message, label) is True


def test_unknown_languages_are_not_judged() -> None:
    assert error_texts.explains("กรุณากรอกชื่อ", "ชื่อ") is None


def test_naming_a_field() -> None:
    assert error_texts.names("Please fill Name.", "Name (required)")
    assert error_texts.names("الرجاء تعبئة رقم الهوية", "رقم الهوية")
    assert not error_texts.names("Something is wrong", "Name")
    assert not error_texts.names("Please fill it in", "2")


def test_what_is_no_error_at_all() -> None:
    assert not error_texts.says_wrong("We answer within two days")
    assert error_texts.says_wrong("هذا الحقل إلزامي")
