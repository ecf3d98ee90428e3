"""The contact page offers several kinds of channel.

What it checks: How many kinds of channel the contact page, or the page for remarks, offers with its header and
footer: phone, e-mail, form, text message, chat, social media, application, visit. The limit is channel_kinds,
three unless set otherwise.

Why it matters: A single channel shuts out those who cannot call, write or come.

How to fix: Add the missing kinds to the page, each with its contact detail.

Exceptions: A page that is missing is left to service/page-missing. Where the page shows pictures that may hold
the rest, a person decides.

References: the policies selected; ISO 10002:2018, 4.3.
"""

from collections.abc import Iterator

from auditor.commons.portal_view import limit, page_fact, parts
from auditor.model import Demands, PortalCapture, Text
from auditor.rules import Judgement, check, passed
from auditor_checks.service._channels import kinds_of
from auditor_checks.service._common import asks, fails, pages_of, title_of

ARABIC = """تتيح صفحة التواصل أنواعًا عدة من القنوات.

ما الذي يُفحص: عدد أنواع القنوات التي تتيحها صفحة التواصل أو صفحة الملاحظات مع رأسها وتذييلها:
الهاتف والبريد والنموذج والرسائل النصية والمحادثة ومنصات التواصل والتطبيق والحضور. والحد هو
channel_kinds، وهو ثلاثة ما لم يُحدد غيره.

لماذا يهم: القناة الواحدة تُقصي من لا يستطيع الاتصال أو الكتابة أو الحضور.

كيفية الإصلاح: أضف الأنواع الناقصة إلى الصفحة مع بيانات كل منها.

الاستثناءات: الصفحة غير الموجودة يحكم عليها فحص service/page-missing. وإذا كان في الصفحة صور قد
تتضمن البقية فالقرار لإنسان.
"""

_PICTURES = 3


@check(
    title=Text(en="The contact page offers several kinds of channel", ar="تتيح صفحة التواصل أنواعًا عدة من القنوات"),
    impact="serious",
    messages={
        "few": Text(
            en="The { $name_en } offers { $count } kinds of channel ({ $list }); at least { $limit } are asked for",
            ar="تتيح { $name_ar } { $count } من أنواع القنوات ({ $list })، والمطلوب { $limit } على الأقل",
        ),
        "pictures": Text(
            en="Does the { $name_en } offer { $limit } kinds of channel? { $count } were found in text; it also shows pictures",
            ar="هل تتيح { $name_ar } { $limit } أنواع من القنوات؟ عُثر على { $count } في النص، وفيها صور أيضًا",
        ),
    },
    arabic=ARABIC,
)
def channels_few(portal: PortalCapture, demands: Demands) -> Iterator[Judgement]:
    """One judgement for each page asked for, in each language."""
    for part in parts(portal, "service/channels-few", ("contact", "feedback")):
        most = limit(portal, demands, "service/channels-few", "channel_kinds", part)
        for listed in pages_of(portal, part).values():
            best = max(listed, key=lambda page: len(kinds_of(page)))
            kinds = kinds_of(best)
            if len(kinds) >= most:
                yield passed(part, page=best.info.url)
                continue
            pictures = page_fact(best, "service_controls").get("pictures", 0) >= _PICTURES
            say, key = (asks, "pictures") if pictures else (fails, "few")
            shown = ", ".join(sorted(kinds)) or "-"
            name = title_of(portal, part)
            yield say(part, key, name, page=best.info.url, count=len(kinds), limit=most, list=shown)
