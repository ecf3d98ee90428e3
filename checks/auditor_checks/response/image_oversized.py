"""Pictures are no heavier than what is shown of them.

What it checks: Pictures of at least 200 kB on the wire with more than six pixels for each one shown (at two device
pixels in each direction, four are of use), and pictures of at least 500 kB that spend more than a byte on each pixel
that is of use.

Why it matters: Pixels nobody sees are most of the weight of many pages.

How to fix: Make the file the size it is shown at, and offer sizes with `srcset`; AVIF and WebP halve it again.

Exceptions: Vector pictures; small files; style sheets' background pictures.

References: HTML, 4.8.4.2 Responsive images.
"""

from collections.abc import Iterator

from auditor.model import Request, Text, Timings
from auditor.rules import Judgement, check, failed, passed
from auditor_checks.response._network import file_name, kilobytes

ARABIC = """لا يزيد حجم الصور على ما يُعرض منها.

ما الذي يُفحص: الصور التي يبلغ المنقول منها 200 كيلوبايت فأكثر، وفيها أكثر من ستة بكسلات لكل بكسل معروض (ولا ينفع منها إلا أربعة
على شاشة مضاعفة الكثافة)، والصور التي تبلغ 500 كيلوبايت فأكثر وتستهلك أكثر من بايت لكل بكسل نافع.

لماذا يهم: البكسلات التي لا يراها أحد هي معظم حجم كثير من الصفحات.

كيفية الإصلاح: اجعل أبعاد الملف كأبعاد عرضه، وقدّم أحجاما متعددة بالسمة `srcset`؛ وتخفض صيغتا AVIF وWebP الحجم إلى النصف.

الاستثناءات: الصور المتجهة، والملفات الصغيرة، وصور الخلفية في ملفات الأنماط.
"""
SMALLEST, HEAVY = 200_000, 500_000


@check(
    title=Text(en="Pictures are no heavier than what is shown of them", ar="لا يزيد حجم الصور على ما يُعرض منها"),
    impact="minor",
    messages={
        "oversized": Text(
            en="{ $file } has { $width } × { $height } pixels and { $kilobytes } kB, and is shown at { $shown }",
            ar="الصورة { $file } أبعادها { $width } × { $height } بكسل وحجمها { $kilobytes } كيلوبايت، وتُعرض بأبعاد { $shown }",
        )
    },
    arabic=ARABIC,
    advice=True,
)
def image_oversized(timings: Timings, network: tuple[Request, ...]) -> Iterator[Judgement]:
    """One judgement a heavy picture."""
    large = {str(image["url"]): image for image in timings.large_images}
    for request in network:
        if request.type != "image" or request.transferred < SMALLEST:
            continue
        image = large.get(request.url[:2000])
        if image is None:
            yield passed(request.url)
            continue
        (width, height), (across, down) = image["natural"], image["shown"]
        too_many = width * height > 6 * across * down
        too_heavy = request.transferred >= HEAVY and request.transferred > 4 * across * down
        if not (too_many or too_heavy):
            yield passed(request.url)
            continue
        yield failed(
            request.url,
            "oversized",
            cause=request.url,
            file=file_name(request.url),
            width=int(width),
            height=int(height),
            kilobytes=kilobytes(request.transferred),
            shown=f"{across} × {down}",
        )
