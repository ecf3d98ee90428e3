"""Every page has a language switch.

What it checks: A link, button or list entry called by the name of another language the portal is offered in (in its
own words or in those of the page), or a link that declares the other language. One finding stands for the pages
that lack it.

Why it matters: Who lands on a page in a language they can't read needs a way out on that very page.

How to fix: Put a link to the counterpart into the header of the template, named in the other language.

Exceptions: Portals of which only one language was met.

References: W3C When to use language negotiation; digital government policies on language switches.
"""

from collections.abc import Iterator

from auditor.commons.twins import Twins, primary
from auditor.model import Demands, PortalCapture, Text
from auditor.rules import Judgement, check, failed, passed

ARABIC = """في كل صفحة مبدّل للغة.

ما الذي يُفحص: رابط أو زر أو عنصر قائمة مسمى باسم لغة أخرى تُعرض بها البوابة (بلفظها أو بلغة الصفحة)، أو رابط يصرح باللغة
الأخرى.

لماذا يهم: من يصل إلى صفحة بلغة لا يقرؤها يحتاج إلى مخرج منها في الصفحة نفسها.

كيفية الإصلاح: ضع في رأس القالب رابطًا إلى الصفحة المقابلة مسمى باللغة الأخرى.

الاستثناءات: البوابات التي لم تُصادف فيها إلا لغة واحدة.
"""


@check(
    title=Text(en="Every page has a language switch", ar="في كل صفحة مبدّل للغة"),
    impact="serious",
    messages={
        "none": Text(en="The page has no switch to another language", ar="لا يوجد في الصفحة مبدّل إلى لغة أخرى")
    },
    arabic=ARABIC,
)
def switcher_missing(portal: PortalCapture, demands: Demands) -> Iterator[Judgement]:
    """One judgement a page."""
    twins = Twins.of(portal)
    offered = [code for code in demands.languages if twins.languages.get(code)]
    if len(offered) < 2:
        return
    for page in portal.audited:
        kept = page.facts.get("twin_switches")
        own = twins.language(page)
        if kept is None or own not in offered:
            continue
        found = any(s["language"] != own for s in kept["switches"]) or any(
            ln.place != "head" and ln.hreflang and primary(ln.hreflang) != own for ln in page.links
        )
        yield passed(page=page.info.url) if found else failed(None, "none", page=page.info.url)
