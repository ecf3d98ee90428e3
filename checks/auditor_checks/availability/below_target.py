"""The portal is available as much as it has to be.

What it checks: The samples that `auditor probe` stored of the portal in the last 30 days. The whole 95 % interval of
measured availability must reach `availability_percent`; it fails only where even the upper end lies below.

Why it matters: A service that is not there helps nobody, and short samples prove nothing: 99.9 % at 95 % certainty
takes 3,838 good samples in a row.

How to fix: Look at the incidents listed with the finding: when they began, how long they lasted, and what failed.

Exceptions: Announced maintenance windows of the profile, samples taken while the prober's machine was starved, and
times the prober itself did not run count neither way.

References: Wilson 1927; outages cluster, so the interval rests on the effective number of samples.
"""

from collections.abc import Iterator

from auditor.model import Demands, PortalCapture, Text
from auditor.rules import Judgement, cant_tell, check, failed, passed

ARABIC = """البوابة متاحة بالقدر المطلوب.

ما الذي يُفحص: العينات التي خزّنها الأمر `auditor probe` عن البوابة في آخر 30 يوما. يجب أن يبلغ مجال الثقة 95% للإتاحة المقيسة
كله الحد `availability_percent`، ولا يُحكم بالإخفاق إلا إذا كان طرفه الأعلى دون الحد.

لماذا يهم: الخدمة الغائبة لا تنفع أحدا، والعينات القليلة لا تثبت شيئا: إثبات 99.9% بثقة 95% يحتاج 3,838 عينة ناجحة متتالية.

كيفية الإصلاح: راجع حالات التوقف المذكورة مع النتيجة: متى بدأت وكم دامت وما الذي تعطل.

الاستثناءات: لا تُحسب نوافذ الصيانة المعلنة، ولا العينات التي كان فيها جهاز الفحص مشغولا، ولا الأوقات التي لم يعمل فيها الفاحص.
"""


@check(
    title=Text(en="The portal is available as much as it has to be", ar="البوابة متاحة بالقدر المطلوب"),
    impact="critical",
    messages={
        "missed": Text(
            en="Available { $percent } % of the time (between { $low } and { $high }, from { $samples } samples), "
            "below the target of { $target } %; { $incidents } outages",
            ar="الإتاحة { $percent }% (بين { $low } و{ $high } من { $samples } عينة)، دون المستهدف { $target }%؛ "
            "وعدد حالات التوقف { $incidents }",
        ),
        "open": Text(
            en="Available { $percent } % of the time, but between { $low } and { $high }: { $samples } samples are too "
            "few to say whether the target of { $target } % is met",
            ar="الإتاحة { $percent }%، لكنها بين { $low } و{ $high }: لا تكفي { $samples } عينة للحكم على بلوغ "
            "المستهدف { $target }%",
        ),
    },
    arabic=ARABIC,
)
def below_target(portal: PortalCapture, demands: Demands) -> Iterator[Judgement]:
    """One judgement a portal that was probed over time."""
    target = demands.limit("availability_percent")
    for found in portal.probes:
        if found["kind"] != "availability" or found["whole"]["percent"] is None:
            continue
        whole = found["whole"]
        if whole["low"] >= target:
            yield passed(portal.name)
            continue
        outages = [i for i in found["incidents"] if not i["planned"]]
        missed = whole["high"] < target
        verdict = failed if missed else cant_tell
        yield verdict(
            portal.name,
            "missed" if missed else "open",
            cause="availability",
            evidence={"whole": whole, "incidents": outages[:50], "burn": found["burn"]},
            percent=round(whole["percent"], 3),
            low=round(whole["low"], 2),
            high=round(whole["high"], 2),
            samples=whole["up"] + whole["down"],
            target=target,
            incidents=len(found["outages"]),
        )
