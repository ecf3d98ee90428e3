"""Documents are offered in every language of the page.

What it checks: The documents (PDF and Office files) that a page and its counterpart link to in their main parts.
Marks of a language in a file's name are left out of the comparison.

Why it matters: A form or a guide that only one language offers shuts the others out of the service.

How to fix: Publish the document in each language, or link the one there is from all and say its language.

Exceptions: Files of another name on both sides count as translations where there are as many on each.

References: Digital government policies on equal content in all languages.
"""

from collections.abc import Iterator

from auditor.commons.twins import Twins
from auditor.model import Demands, PortalCapture, Text
from auditor.rules import Judgement, check, failed, passed
from auditor_checks.language._compare import both, language_pairs
from auditor_checks.language._twins import file_key

ARABIC = """الوثائق متاحة بكل لغات الصفحة.

ما الذي يُفحص: الوثائق (PDF وملفات المكتب) المرتبطة في متن الصفحة ومتن نظيرتها، دون النظر إلى علامة اللغة في اسم الملف.

لماذا يهم: النموذج أو الدليل المتاح بلغة واحدة يحرم قراء الأخرى من الخدمة.

كيفية الإصلاح: انشر الوثيقة بكل لغة، أو اربط الموجودة من كل النسخ واذكر لغتها.

الاستثناءات: الملفات المختلفة الأسماء تُعد ترجمات إذا تساوى عددها في الجانبين.
"""


@check(
    title=Text(en="Documents are there in every language", ar="الوثائق متاحة بكل اللغات"),
    impact="moderate",
    messages={
        "missing": Text(
            en="{ $count ->\n    [one] One document is\n   *[other] { $count } documents are\n"
            "} missing on { $where }: { $files }",
            ar="وثائق ناقصة في { $where } (عددها { $count }): { $files }",
        )
    },
    arabic=ARABIC,
)
def twin_documents_differ(portal: PortalCapture, demands: Demands) -> Iterator[Judgement]:
    """One judgement a pair of which one page has documents."""
    for page, twin, language in language_pairs(Twins.of(portal), demands):
        if (pair := both(page, twin)) is None or not (pair[0]["files"] or pair[1]["files"]):
            continue
        mine, theirs = ({file_key(f): f for f in side["files"]} for side in pair)
        gap = len(mine) - len(theirs)
        if gap == 0:
            yield passed(page=page.info.url)
            continue
        more, fewer, lacking = (mine, theirs, twin) if gap > 0 else (theirs, mine, page)
        files = [more[key] for key in sorted(more.keys() - fewer.keys())]
        yield failed(
            None,
            "missing",
            page=page.info.url,
            evidence={"twin": twin.info.url, "files": files},
            part=language,
            count=abs(gap),
            where=lacking.info.url,
            files=", ".join(files)[:200],
        )
