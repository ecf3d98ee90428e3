"""Every page has a counterpart in every demanded language.

What it checks: For each page of the portal, whether its counterpart exists: declared by `hreflang` or the sitemap,
reached by the page's language switch, or found where the pattern of the portal's addresses puts it.

Why it matters: A service, a decision or a news item that exists in one language only shuts the others out.

How to fix: Translate the page, and link it from its counterpart. Where a version is deliberately left out, say so
on the page instead of sending people to the home page.

Exceptions: Where only a part of the portal was visited, a counterpart that was not met is left to a person. Languages
beyond the first two are judged by `language/version-missing`.

References: Digital government policies on equal content in all languages.
"""

from collections.abc import Iterator

from auditor.commons.twins import Twins, is_home
from auditor.model import Demands, PageFacts, PageState, PortalCapture, Text
from auditor.rules import Judgement, cant_tell, check, failed, passed
from auditor_checks.language._twins import is_variant

ARABIC = """لكل صفحة نظيرة بكل لغة مطلوبة.

ما الذي يُفحص: هل لكل صفحة نظيرة: معلنة في hreflang أو خريطة الموقع، أو يقود إليها مبدّل اللغة، أو موجودة حيث يضعها نمط
عناوين البوابة.

لماذا يهم: الخدمة أو القرار أو الخبر المنشور بلغة واحدة يحرم قراء الأخرى منه.

كيفية الإصلاح: ترجم الصفحة واربطها بنظيرتها. وإن تُركت نسخة عمدًا فاذكر ذلك في الصفحة بدل نقل الناس إلى الرئيسة.

الاستثناءات: إذا زار التدقيق جزءًا من البوابة فالنظيرة التي لم يصادفها متروكة للإنسان. وما زاد على لغتين يحكم فيه
language/version-missing.
"""

_GONE = frozenset({PageState.HTTP_ERROR, PageState.REDIRECT_LOOP})


@check(
    title=Text(en="Every page exists in every language", ar="كل صفحة موجودة بكل لغة"),
    impact="serious",
    messages={
        "gone": Text(
            en="The counterpart ({ $part }) that is linked does not exist: { $url }",
            ar="النظيرة المرتبطة ({ $part }) غير موجودة: { $url }",
        ),
        "home": Text(
            en="The counterpart ({ $part }) leads to the home page: { $url }",
            ar="رابط النظيرة ({ $part }) يقود إلى الصفحة الرئيسة: { $url }",
        ),
        "none": Text(
            en="The page has no counterpart in the language { $part }", ar="لا نظيرة للصفحة باللغة { $part }"
        ),
        "not-met": Text(
            en="No counterpart in the language { $part } was met among the pages visited",
            ar="لم تُصادف نظيرة باللغة { $part } بين الصفحات التي زارها التدقيق",
        ),
    },
    arabic=ARABIC,
)
def twin_missing(portal: PortalCapture, demands: Demands) -> Iterator[Judgement]:
    """One judgement a page and language."""
    twins = Twins.of(portal)
    offered = [code for code in demands.languages[:2] if twins.languages.get(code)]
    if len(offered) < 2:
        return
    paired = {
        p.info.url for one, other in (offered, offered[::-1]) for pair in twins.pairs(one, other) for p in pair
    }
    whole = portal.crawl.get("method", "all") == "all" and not portal.crawl.get("stopped")
    for here, there in (offered, offered[::-1]):
        for page in twins.languages[here]:
            if is_variant(page):
                continue
            if page.info.url in paired:
                yield passed(page=page.info.url)
            else:
                yield from _without(twins, page, there, whole)


def _without(twins: Twins, page: PageFacts, language: str, whole: bool) -> Iterator[Judgement]:
    here = page.info.url
    claims = twins.claims(page, language)
    seen = [(claim, twins.page(claim.url)) for claim in claims]
    for claim, other in seen:
        if other is not None and other.state in _GONE:
            yield failed(None, "gone", url=claim.url, evidence={"source": claim.source}, page=here, part=language)
            return
        if other is not None and is_home(other.info.final_url) and not is_home(claim.url):
            yield failed(None, "home", url=claim.url, page=here, part=language)
            return
    linked = [c for c in claims if c.source != "address" and not (c.source == "switch" and is_home(c.url))]
    if is_home(page.info.final_url) or linked or not whole:
        yield cant_tell(None, "not-met", page=here, part=language)
    else:
        yield failed(None, "none", page=here, part=language)
