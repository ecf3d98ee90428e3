"""The portal publishes a complaint guide.

What it checks: Whether the pages, the documents and the profile's hints hold a complaint guide or policy, in
Arabic or English. News, inquiry pages, forms and pages that only mention complaints are told from it.

Why it matters: Without a guide beneficiaries do not know how to complain, how soon they are answered and what
to do when they are not. All other demands on complaints rest on it.

How to fix: Publish the guide as a page (rather than a document alone), call it complaint guide, and link to it
from the footer and the contact page. Where it exists under another name, set the hint complaint_guide in the
profile.

Exceptions: Where only a part of the portal was visited, where a document of that name could not be read, or
where a page only resembles a guide, a person decides.

References: ISO 10002:2018, 4.3 and 7.1.
"""

from collections.abc import Iterator

from auditor.commons.portal_view import find, is_whole
from auditor.model import PortalCapture, Text
from auditor.rules import Judgement, cant_tell, check, failed, passed
from auditor_checks.complaints._guide import GUIDE, candidates, guides

ARABIC = """تنشر البوابة دليلًا للشكاوى.

ما الذي يُفحص: هل في الصفحات والمستندات وتلميحات ملف الإعداد دليل أو سياسة للشكاوى بالعربية أو
الإنجليزية. ويُميَّز الدليل عن الأخبار وصفحات الاستفسار والنماذج والصفحات التي تذكر الشكاوى عرضًا.

لماذا يهم: دون دليل لا يعلم المستفيد كيف يشتكي ومتى يُرد عليه وماذا يفعل إن لم يُرد عليه. وعليه تقوم
بقية متطلبات الشكاوى.

كيفية الإصلاح: انشر الدليل صفحةً لا مستندًا فحسب، وسمّه دليل الشكاوى، واربطه من تذييل الصفحات وصفحة
التواصل. وإن كان موجودًا باسم آخر فاضبط التلميح complaint_guide في ملف الإعداد.

الاستثناءات: إذا لم يُفتح إلا جزء من البوابة، أو تعذرت قراءة مستند بهذا الاسم، أو وُجدت صفحة تشبه
الدليل فحسب، فالقرار لإنسان.
"""


@check(
    title=Text(en="The portal publishes a complaint guide", ar="تنشر البوابة دليلًا للشكاوى"),
    impact="critical",
    messages={
        "absent": Text(
            en="No complaint guide was found on the portal's pages or among its documents",
            ar="لم يُعثر على دليل للشكاوى في صفحات البوابة ولا في مستنداتها",
        ),
        "resembles": Text(
            en="Is “{ $name }” the complaint guide? It speaks of complaints, but is not certainly a guide",
            ar="هل «{ $name }» هو دليل الشكاوى؟ يتناول الشكاوى، لكن لا يُجزم بأنه الدليل",
        ),
        "unread": Text(
            en="“{ $name }” is named like the complaint guide, but could not be read",
            ar="اسم «{ $name }» كاسم دليل الشكاوى، لكن تعذرت قراءته",
        ),
        "sampled": Text(
            en="No complaint guide was found, but not the whole portal was visited",
            ar="لم يُعثر على دليل للشكاوى، لكن لم تُفتح البوابة كلها",
        ),
    },
    arabic=ARABIC,
)
def guide_missing(portal: PortalCapture) -> Iterator[Judgement]:
    """Each guide passes; else one judgement on the likeliest candidate, or on the portal."""
    if not portal.audited:
        return
    chosen = guides(portal)
    sure = [guide for guide in chosen if guide.kind.kind in ("guide", "policy", "charter", "service")]
    if sure:
        for guide in sure:
            yield passed(guide.language, page=guide.url)
        return
    found = find(portal, GUIDE)
    unread = [document for document in found.documents if not document.lines]
    if unread:
        name = unread[0].title or unread[0].url
        yield cant_tell("guide", "unread", evidence={"problem": unread[0].problem}, page=unread[0].url, name=name)
    elif found.links:
        page, link = found.links[0]
        yield cant_tell("guide", "unread", evidence={"link": link.url}, page=page.info.url, name=link.text)
    elif found.pages or (
        near := [c for c in candidates(portal) if c.kind.kind not in ("other", "news", "mention")]
    ):
        url, name = (found.pages[0].info.url, found.pages[0].title) if found.pages else (near[0].url, near[0].url)
        yield cant_tell("guide", "resembles", page=url, name=name)
    elif is_whole(portal):
        yield failed("guide", "absent")
    else:
        yield cant_tell("guide", "sampled")
