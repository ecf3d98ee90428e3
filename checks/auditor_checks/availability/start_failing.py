"""The portal's start pages and endpoints answer when they are asked.

What it checks: Each start URL and endpoint of the profile is asked a few times beside the audit, from fresh
connections, and must answer as the profile expects. A failure is tried again before it counts.

Why it matters: Where the first page fails, there is no service.

How to fix: The finding names the phase that failed (name, connection, certificate, waiting, transfer, answer).

Exceptions: One of several samples failing is for a person to judge.

References: RFC 9110.
"""

from collections.abc import Iterator
from typing import Any

from auditor.model import PortalCapture, Text
from auditor.rules import Judgement, cant_tell, check, failed, passed

ARABIC = """تجيب صفحات البداية ونقاط الفحص كلما سُئلت.

ما الذي يُفحص: يُسأل كل عنوان بداية وكل نقطة فحص في الملف بضع مرات إلى جانب التدقيق باتصالات جديدة، ويجب أن تكون الإجابة كما يتوقع
الملف. ولا يُحسب الإخفاق إلا إذا تكرر.

لماذا يهم: إذا تعطلت الصفحة الأولى فلا خدمة.

كيفية الإصلاح: تذكر النتيجة المرحلة التي تعطلت (الاسم أو الاتصال أو الشهادة أو الانتظار أو النقل أو الإجابة).

الاستثناءات: إخفاق عينة واحدة من عدة عينات يحكم عليه شخص.
"""


@check(
    title=Text(
        en="The portal's start pages and endpoints answer when they are asked",
        ar="تجيب صفحات البداية ونقاط الفحص كلما سُئلت",
    ),
    impact="critical",
    messages={
        "down": Text(
            en="None of { $samples } requests was answered as expected: { $cause_name } while { $phase }",
            ar="لم يُجَب عن أي من { $samples } طلبات كما يجب: { $cause_name } في المرحلة { $phase }",
        ),
        "unsteady": Text(
            en="{ $failures } of { $samples } requests failed: { $cause_name } while { $phase }",
            ar="أخفق { $failures } من { $samples } طلبات: { $cause_name } في المرحلة { $phase }",
        ),
    },
    arabic=ARABIC,
)
def start_failing(portal: PortalCapture) -> Iterator[Judgement]:
    """One judgement an endpoint."""
    found: dict[str, list[Any]] = {}
    for sample in portal.probes:
        if sample["kind"] == "sample" and not sample["starved"] and sample["state"] != "unmeasured":
            found.setdefault(str(sample["endpoint"]["url"]), []).append(sample)
    for url, samples in found.items():
        failures = [s for s in samples if s["state"] == "down"]
        if not failures:
            yield passed(url, page=url)
            continue
        attempt = failures[-1]["attempts"][-1]
        every = len(failures) == len(samples)
        verdict = failed if every else cant_tell
        yield verdict(
            url,
            "down" if every else "unsteady",
            page=url,
            cause=url,
            evidence={"detail": attempt["detail"], "attempts": len(failures[-1]["attempts"])},
            samples=len(samples),
            failures=len(failures),
            cause_name=str(attempt["cause"]),
            phase=str(attempt["phase"]),
        )
