"""Names of pages: what is one, and what only mentions it."""

import pytest

from auditor.commons.named_pages import KINDS, own_kind
from auditor.model import Text


@pytest.mark.parametrize(
    ("kind", "heading"),
    [
        ("privacy", "سياسة الخصوصية"),
        ("privacy", "Privacy Policy"),
        ("privacy", "الخصوصية وسرية المعلومات"),
        ("privacy", "Privacy notice - Ministry of Crafts and Creative Industries"),
        ("contact", "اتصل بنا"),
        ("contact", "Contact us"),
        ("services", "دليل الخدمات الإلكترونية"),
        ("services", "E-Services"),
        ("faq", "الاسئله الشائعه"),
        ("complaint-guide", "سياسة معالجة الشكاوى"),
        ("complaint-form", "تقديم شكوى"),
        ("working-hours", "أوقات العمل والإجازات"),
        ("accessibility-statement", "Accessibility statement"),
        ("information-request", "Open data and freedom of information"),
    ],
)
def test_is_a_name(kind: str, heading: str) -> None:
    assert KINDS[kind].is_name(heading)


@pytest.mark.parametrize(
    ("kind", "heading"),
    [
        ("privacy", "الوزارة تطلق حملة توعوية حول أهمية الخصوصية في الفضاء الرقمي"),
        ("privacy", "Minister opens conference on the future of data and the right to privacy in the region"),
        ("services", "Remote administration of services on a small server"),
        ("contact", "Points of contact of the committee for the national standard of measurement"),
        ("complaint-guide", "انخفاض عدد الشكاوى المقدمة إلى الجهات الحكومية خلال الربع الأول من العام"),
        ("login", "9.2. تسجيل الدخول عن بعد إلى الخوادم"),
        ("faq", ""),
    ],
)
def test_is_no_name(kind: str, heading: str) -> None:
    assert not KINDS[kind].is_name(heading)


def test_a_policys_own_page_is_near_under_other_words() -> None:
    kind = own_kind("participation-policy", Text(en="p", ar="م"), ("سياسة تعزيز المشاركة", "Participation policy"))
    assert kind.is_near("سياسة المشاركة الإلكترونية")
    assert not kind.is_near("سياسة الخصوصية")
    assert not KINDS["privacy"].is_near("سياسة الجودة")
