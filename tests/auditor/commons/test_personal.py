"""Personal data in text: what is hidden, what stays, and that nothing else changes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.commons.contacts import find_contacts
from auditor.commons.personal import HIDDEN, core, hide_personal, is_iban, is_national_id

ID = "1012345672"
IQAMA = "2012345670"
IBAN = "SA0380000000608010167519"


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("اتصل على 0501234568 الآن", "اتصل على 05•••••••8 الآن"),
        ("الجوال: ٠٥٠١٢٣٤٥٦٨", "الجوال: ٠٥•••••••٨"),
        ("جوال ۰۵۰۱۲۳۴۵۶۸", "جوال ۰۵•••••••۸"),
        ("+966 50 123 4567", "+966 5• ••• •••7"),
        ("00966501234567", "009665•••••••7"),
        ("050-123-4567.", "05•-•••-•••7."),
        ("جوال0501234568", "جوال05•••••••8"),
        ('<input value="0501234568">', '<input value="05•••••••8">'),
        (f"رقم الهوية:{ID}", "رقم الهوية:1••••••••2"),
        ("الإقامة ٢٠١٢٣٤٥٦٧٠", "الإقامة ٢••••••••٠"),
        (f"IBAN {IBAN} and more", "IBAN SA••••••••••••••••••••19 and more"),
        ("SA03 8000 0000 6080 1016 7519", "SA•• •••• •••• •••• •••• ••19"),
        ("m.alharbi@moh.gov.sa", "m••••••••@moh.gov.sa"),
        ("hrahman@example.sa", "h••••••@example.sa"),
        ("a@example.sa", "•@example.sa"),
    ],
)
def test_persons_are_hidden_in_their_place(text: str, hidden: str) -> None:
    assert hide_personal(text) == hidden
    assert hide_personal(text, strict=True) == hidden
    assert hide_personal(hidden) == hidden


@pytest.mark.parametrize(
    "text",
    [
        "920000000 و 9200 12345",
        "8001234567",
        "اتصل بالرقم 937 أو 19996 أو 1929",
        "info@moh.gov.sa",
        "complaints_2@moh.gov.sa",
        "customer.care@example.sa",
        "1012345671",  # no id: its check digit is wrong
        "SA0480000000608010167519",  # no IBAN: its check digits are wrong
        "12,501,234,568 ريال",
        "1445/05/01",
        "بتاريخ 2024-05-01 الساعة 10:30",
        "قرار رقم 40512 وتاريخ 1442/06/05",
    ],
)
@pytest.mark.parametrize("strict", [False, True])
def test_what_is_no_person_stays(text: str, strict: bool) -> None:
    assert hide_personal(text, strict=strict) == text


@pytest.mark.parametrize(
    "text",
    [
        "0112125555",
        "+966 11 212 5555",
        f"https://portal.example.sa/news/{ID}",
        f"app.js?v={ID}",
        "/download/0501234568/file.pdf",
        "+20 10 1234 5678",
    ],
)
def test_on_public_pages_landlines_and_addresses_stay(text: str) -> None:
    assert hide_personal(text) == text
    assert HIDDEN in hide_personal(text, strict=True)


@pytest.mark.parametrize(
    "address",
    [
        "/citizen/%D9%A0%D9%A5%D9%A0%D9%A1%D9%A2%D9%A3%D9%A4%D9%A5%D9%A6%D9%A8",
        "?to=%2B966%2055%20987%206543",
        f"?i={ID}",
    ],
)
def test_addresses_of_signed_in_pages_are_looked_into(address: str) -> None:
    hidden = hide_personal(address, strict=True)
    assert len(hidden) == len(address)
    assert hidden.count(HIDDEN) >= 7
    assert hide_personal(address) == address
    assert hide_personal("%D9%A0%D9%zz%ff" + "x" * 9, strict=True) == "%D9%A0%D9%zz%ff" + "x" * 9


def test_long_numbers_of_signed_in_pages_are_hidden_but_not_in_addresses() -> None:
    text = "حساب 60801016751955 في /img?v=1712345678901"
    assert hide_personal(text) == text
    assert hide_personal(text, strict=True) == "حساب 60••••••••••55 في /img?v=1712345678901"


def test_numbers_that_were_joined_are_hidden() -> None:
    """The texts of elements are put together without anything between them."""
    joined = f"{ID}{IQAMA}رقم 0112125555+966 55 987 65430559876543ZAN{IBAN}{IBAN}ZAN"
    hidden = hide_personal(joined, strict=True)
    assert not [n for n in (ID, IQAMA, "0112125555", "55 987 6543", "0559876543", IBAN) if n in hidden]


def test_published_contacts_stay() -> None:
    text = "واتساب 0501234568، بريد M.Alharbi@moh.gov.sa، جوال 0559876543"
    offered = {core("+966 50 123 4568"), core("m.alharbi@MOH.gov.sa")}
    assert hide_personal(text, published=offered) == "واتساب 0501234568، بريد M.Alharbi@moh.gov.sa، جوال 05•••••••3"


def test_the_kind_of_a_hidden_contact_is_still_known() -> None:
    hidden = hide_personal("هاتف 0112125555، جوال +966 50 123 4567، بريد m.alharbi@moh.gov.sa", strict=True)
    assert [c.kind for c in find_contacts(hidden)] == ["phone", "phone", "email"]


def test_check_digits() -> None:
    assert is_national_id(ID)
    assert is_national_id(IQAMA)
    assert sum(is_national_id(f"101234567{d}") for d in range(10)) == 1
    assert is_iban(IBAN)
    assert is_iban("sa03 8000 0000 6080 1016 7519")


@given(st.text(alphabet="0123456789٠٥ +-()@.abسSA%4\u200f\n", max_size=200), st.booleans())
def test_hiding_is_settled_at_once_and_keeps_lengths(text: str, strict: bool) -> None:
    hidden = hide_personal(text, strict=strict)
    assert len(hidden) == len(text)
    assert all(a == b or b == HIDDEN for a, b in zip(text, hidden, strict=True))
    assert hide_personal(hidden, strict=strict) == hidden


@given(
    st.integers(0, 99_999_999),
    st.sampled_from(["0{}", "+966{}", "00966{}", "966 {}"]),
    st.text("ab لج\n:", max_size=9),
)
def test_no_mobile_is_left(number: int, form: str, around: str) -> None:
    digits = f"5{number:08}"
    assert digits not in hide_personal(f" {around} {form.format(digits)} {around}")
