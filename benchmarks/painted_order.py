"""Painted order on cases of our own, in the real browser: ``python benchmarks/painted_order.py [--json FILE]``.

Each case is a piece of HTML and whether it reads wrongly. The answers were found by looking at the page.
Prints how many cases were judged right and which were not; exit code 1 where one was wrong.
"""

import argparse
import html
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from tests.lab import Lab

CHECK = "rtl/painted-order-wrong"
LRM, LRI, PDI = "\u200e", "\u2066", "\u2069"

# HTML inside <body dir=rtl>; the kind that must be found.
BROKEN: tuple[tuple[str, str], ...] = (
    ("<p>هاتف الوزارة: +966 11 465 0000 خلال الدوام</p>", "phone"),
    ("<p>اتصل بنا على 011 465 0000 الآن</p>", "phone"),
    ("<p>الرقم الموحد 9200 12345 للاستفسار</p>", "phone"),
    ("<p>الجوال 050-123-4567 متاح</p>", "phone"),
    ("<p>الجوال 050 1234567 متاح</p>", "phone"),
    ("<p>هاتف (+966) 11 460 6000</p>", "phone"),
    ("<p>هاتف (011) 4650000 تحويلة</p>", "phone"),
    ("<p>هاتف ٠١١ ٤٦٥ ٠٠٠٠ مكتب</p>", "phone"),
    ("<p>هاتف 00966 11 465 0000 مكتب</p>", "phone"),
    ("<p>المجاني 800 123 4567 دائما</p>", "phone"),
    ("<p>هاتف <b>+966</b> 11 465 0000 مكتب</p>", "phone"),
    ("<table><tr><td>+966 11 465 0000</td></tr></table>", "phone"),
    ("<p>آخر تحديث 2016-02-01 14:00 بتوقيت الرياض</p>", "date"),
    ("<p>صدر في 2024-11-05 عن الوزارة</p>", "date"),
    ("<p>صدر في 05-11-2024 عن الوزارة</p>", "date"),
    ("<p>صدر في ٢٠٢٤-١١-٠٥ عن الوزارة</p>", "date"),
    ("<p>راسلنا 12345@bugs.example.org للبلاغ</p>", "email"),
    ("<p>زر https://www.example.sa/ للمزيد</p>", "address"),
    ("<p>زر www.example.sa/ar/ للمزيد</p>", "address"),
    ("<p>زر example.gov.sa/services/ للمزيد</p>", "address"),
    ("<p>زر https://www.example.sa/?q= للمزيد</p>", "address"),
    ("<p>تابع الحساب @mcci_care على المنصة</p>", "account"),
    ("<ul><li>@ministry</li></ul>", "account"),
    ("<p>شارك بوسم #Vision2030 معنا</p>", "hashtag"),
    ("<p>الحساب رقم 1234-5678-9012 فعال</p>", "number"),
    ("<p>الرقم 978-603-8249-12-5 للكتاب</p>", "number"),
    ("<p>السعة 10 GB للملف</p>", "unit"),
    ("<p>المسافة 25 km تقريبا</p>", "unit"),
    ("<p>يبدأ الدوام 8:00 AM يوميا</p>", "unit"),
    ("<p>لغة C++ في الدورة</p>", "name"),
    ("<p>لغة F# في الدورة</p>", "name"),
    ("<p>لغة C# في الدورة</p>", "name"),
    ("<p>منصة .NET للبرمجة</p>", "name"),
    ("<p>ملف 2024_report.pdf للتنزيل</p>", "name"),
    ("<p>نظام 64-bit مطلوب</p>", "name"),
    ("<p>الإصدار 2.0-beta متاح</p>", "name"),
    ("<p>المجلد /etc/apt/ في النظام</p>", "name"),
    ("<p>الخيار --help للمساعدة</p>", "name"),
    ("<p>الدالة foo() تعيد قيمة</p>", "name"),
    ("<p>The service is available to all citizens.</p>", "sentence"),
    ("<p>Do you want to continue?</p>", "sentence"),
    ('<p dir="ltr">تتيح الوزارة خدماتها لجميع المستفيدين.</p>', "sentence"),
    ('<p dir="ltr">Join us at #السعودية and share.</p>', "hashtag-arabic"),
    ('<div style="width:6em"><p>هاتف الوزارة الرئيس: +966 11 465 0000</p></div>', "phone"),
)
FINE: tuple[str, ...] = (
    '<p>هاتف الوزارة: <span dir="ltr">+966 11 465 0000</span> خلال الدوام</p>',
    '<p>هاتف <bdi dir="ltr">011 465 0000</bdi> الآن</p>',
    f"<p>هاتف {LRI}+966 11 465 0000{PDI} الآن</p>",
    f"<p>هاتف {LRM}+966 11 465 0000{LRM} الآن</p>",
    '<p>هاتف <a href="tel:+966" style="unicode-bidi:isolate;direction:ltr">+966 11 465 0000</a> الآن</p>',
    "<p>الرقم الموحد 920012345 للاستفسار</p>",
    "<p>الرقم +966114650000</p>".replace("+966", f"{LRM}+966"),
    "<p>صدر في 12/05/2024 عن الوزارة</p>",
    "<p>صدر في 2024/05/12 الساعة 14:00 عن الوزارة</p>",
    "<p>صدر في 12.05.2024 عن الوزارة</p>",
    '<p>صدر في <time dir="ltr">2024-11-05</time> عن الوزارة</p>',
    "<p>في المدة 2019-2023 من الخطة</p>",
    "<p>الدوام 8:00-16:00 يوميا</p>",
    "<p>الدوام 8:00 - 16:00 يوميا</p>",
    "<p>الصفحات 12-15 من الدليل</p>",
    "<p>البنود 1-2-3 من المادة</p>",
    "<p>المبلغ 1,234,567.50 ريال</p>",
    "<p>بنسبة 95% من الطلبات و%126 من غيرها</p>",
    "<p>درجة الحرارة -5 مئوية والمبلغ $100 تقريبا</p>",
    "<p>القرار رقم 2/345 لعام 1445 هـ</p>",
    "<p>في عام 1445 هـ / 2024 م صدر القرار 120 و121 و122</p>",
    "<p>راسلنا على care@example.gov.sa للبلاغ</p>",
    "<p>زر https://www.example.sa/ar/page للمزيد</p>",
    "<p>زر موقع www.example.sa، أو اتصل.</p>",
    "<p>زر الموقع (https://www.example.sa/a).</p>",
    '<p>لغة <span dir="ltr">C++</span> في الدورة</p>',
    "<p>معيار WCAG 2.0 للنفاذ (Vision 2030) ومستوى AA.</p>",
    "<p>الإصدار v2.0.1 متاح، وكذلك Windows 11.</p>",
    "<p>استخدم Yahoo! أو Google.</p>",
    "<p>السعة 10GB للملف</p>",
    "<p>الآيبان SA03 8000 0000 6080 1016 7519 للوزارة</p>",
    "<p>الدالة printf(3) وAT&amp;T و(ISO 9001) و[1] و[WAI]</p>",
    "<p>وسم #رؤية_السعودية معنا</p>",
    '<p>تابع <bdi dir="ltr">@mcci_care</bdi> على المنصة</p>',
    '<p dir="ltr" lang="en">The service is available to all citizens.</p>',
    '<p dir="ltr">The Arabic word وزارة means ministry.</p>',
    '<p dir="ltr">Call +966 11 465 0000 or رؤية 2030 now.</p>',
    "<p>تتيح الوزارة خدماتها لجميع المستفيدين.</p>",
    "<p><label>Email:</label></p>",
    '<p>نص <bdo dir="rtl">C++</bdo> مقلوب عمدا</p>',
    '<div style="width:7em"><p>زيارة https://www.example.sa/very/long/path/to/page ثم العودة إلى العمل</p></div>',
    "<p><span>2019</span> <span>2020</span> <span>2021</span> أعوام</p>",
    '<p style="display:none">هاتف +966 11 465 0000</p>',
    "<p>خط العرض 24.7136 وخط الطول 46.6753</p>",
    "<p>الرمز البريدي 11564 صندوق بريد 5729</p>",
    "<p>من 100 200 300 ريال</p>",
    "<p>نعم/لا وYes/No وو</p>",
)


def run() -> list[tuple[str, str, list[str]]]:
    """(HTML, expected kind or '', kinds found) of the cases that were judged wrongly."""
    lab = Lab()
    wrong = []
    try:
        for expected, body in [(k, b) for b, k in BROKEN] + [("", b) for b in FINE]:
            page = f'<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>س</title><body>{body}'
            found = lab.judge(CHECK, page).messages
            if found != ([expected] if expected else []):
                wrong.append((body, expected, found))
    finally:
        lab.close()
    return wrong


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", metavar="FILE", type=Path)
    options = parser.parse_args()
    wrong = run()
    total = len(BROKEN) + len(FINE)
    figures = {"cases": total, "broken": len(BROKEN), "fine": len(FINE), "right": total - len(wrong)}
    for body, expected, found in wrong:
        print(f"expected {expected or 'nothing'}, found {found or 'nothing'}: {html.unescape(body)}")
    print(" ".join(f"{name} {number}" for name, number in figures.items()))
    if options.json:
        options.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
