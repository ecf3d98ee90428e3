"""Links that change the language say so.

What it checks: Links in the language of the page that lead to a page of the portal in another language, without the
link's text being in that language and without saying which it is. Language switches are apart.

Why it matters: Readers find themselves in a language they may not read, and often on a site without way back.

How to fix: Link the counterpart in the page's own language. Where there is none, say the language in the link's
text and in `hreflang`.

Exceptions: Addresses that several languages share.

References: W3C Indicating the language of a link destination; WCAG 2.0 2.4.4.
"""

from collections.abc import Iterator

from auditor.commons.language import count_scripts
from auditor.commons.twins import Twins, named_language
from auditor.model import Demands, Link, PageFacts, PortalCapture, Target, Text
from auditor.rules import Judgement, check, failed, passed

ARABIC = """الروابط التي تغير اللغة تنبه إلى ذلك.

ما الذي يُفحص: الروابط المكتوبة بلغة الصفحة والمؤدية إلى صفحة من البوابة بلغة أخرى دون أن يكون نصها بتلك اللغة ودون ذكرها. أما
مبدّلات اللغة فخارج ذلك.

لماذا يهم: يجد القارئ نفسه أمام لغة قد لا يقرؤها، وكثيرًا ما لا يجد طريق العودة.

كيفية الإصلاح: اربط النظيرة التي بلغة الصفحة. وإن لم توجد فاذكر اللغة في نص الرابط وفي hreflang.

الاستثناءات: العناوين التي تشترك فيها لغات عدة.
"""

_WORDS = {
    "en": ("english", "إنجليزي", "انجليزي", "الإنجليزية", "الانجليزية", "英"),
    "ar": ("arabic", "عربي", "العربية", "阿拉伯"),
    "zh": ("chinese", "صيني", "الصينية", "中"),
}
_SCRIPT = {"ar": "Arab", "en": "Latn", "zh": "Hani"}


@check(
    title=Text(en="Links that change the language say so", ar="الروابط التي تغير اللغة تنبه إلى ذلك"),
    impact="moderate",
    messages={
        "silent": Text(
            en='The link "{ $text }" leads to a page in another language ({ $language }): { $url }',
            ar="الرابط «{ $text }» يقود إلى صفحة بلغة أخرى ({ $language }): { $url }",
        )
    },
    arabic=ARABIC,
)
def version_link_unannounced(portal: PortalCapture, demands: Demands) -> Iterator[Judgement]:
    """One judgement a link that changes the language, one for a page without any."""
    twins = Twins.of(portal)
    for page in portal.audited:
        own, found = twins.language(page), 0
        if own not in _SCRIPT:
            continue
        seen: set[str] = set()
        for link in page.links:
            if link.place == "head" or link.url in seen or not link.text:
                continue
            other = twins.page(link.url)
            if other is None or other is page or (language := twins.language(other)) in ("", own):
                continue
            if language not in _SCRIPT or _announced(link, own, language, twins, page):
                continue
            if twins.counterpart(other, own) is None:
                continue  # there is nothing else to link to; the missing counterpart is reported itself
            seen.add(link.url)
            found += 1
            yield failed(
                Target(link.url, f"<a>{link.text[:100]}</a>"), "silent", page=page.info.url,
                text=link.text[:80], language=language, url=link.url,
            )  # fmt: skip
        if not found:
            yield passed(page=page.info.url)


def _announced(link: Link, own: str, language: str, twins: Twins, page: PageFacts) -> bool:
    """Whether the link's text is in the other language, or says its name."""
    text = link.text.casefold()
    if named_language(link.text) is not None or any(word in text for word in _WORDS[language]):
        return True
    if link.hreflang:
        return True
    scripts = count_scripts(link.text)
    if scripts.get(_SCRIPT[language], 0) >= scripts.get(_SCRIPT[own], 0):
        return True
    twin = twins.counterpart(page, language)
    return twin is not None and twins.page(link.url) is twin[0]
