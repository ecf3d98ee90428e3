"""An error or an outage is not served as if all were well.

What it checks: Pages that answer with status 200 and whose title and main heading speak of nothing but an error, of
a page that does not exist, or of maintenance, in Arabic, English or Chinese, on a page with little else to read;
and pages whose whole main part is a notice that the site is under maintenance.

Why it matters: Monitoring, search engines and link checkers see a healthy page while visitors see none.

How to fix: Answer with 404 for what does not exist, with 503 and `Retry-After` during maintenance, with 500 for
errors.

Exceptions: Pages about errors and maintenance, such as news, guides and lists, have more to read and are not judged.
Where only one of title and heading says so, a person decides.

References: RFC 9110, 15.5.5 404, 15.6.1 500, 15.6.4 503.
"""

import re
from collections.abc import Iterator

from auditor.model import PageInfo, Snapshot, Text
from auditor.rules import Judgement, cant_tell, check, failed, passed

ARABIC = """لا يُعرض الخطأ أو التوقف كأن كل شيء سليم.

ما الذي يُفحص: الصفحات التي تجيب بالرمز 200 ولا يتحدث عنوانها ورأسها الرئيس إلا عن خطأ أو صفحة غير موجودة أو صيانة، بالعربية أو
الإنجليزية أو الصينية، وليس فيها غير ذلك ما يُقرأ؛ والصفحات التي لا يحوي جزؤها الرئيس إلا إشعارا بصيانة الموقع.

لماذا يهم: ترى أنظمة المراقبة ومحركات البحث وأدوات فحص الروابط صفحة سليمة ولا يرى الزائر شيئا.

كيفية الإصلاح: أجب بالرمز 404 عما لا يوجد، وبالرمز 503 مع `Retry-After` أثناء الصيانة، وبالرمز 500 عند الخطأ.

الاستثناءات: الصفحات التي موضوعها الأخطاء أو الصيانة كالأخبار والأدلة والقوائم فيها ما يُقرأ فلا يُحكم عليها. وإذا ذكر ذلك العنوان
وحده أو الرأس وحده فالحكم لشخص.
"""
MOST_WORDS = 80
MOST_NOTICE = 25
"""Words of a main part that holds a notice of an outage and nothing else."""
_NOTICE = re.compile(
    r"(site|portal|page|service|system|website) (is )?(currently )?(under|down for|undergoing) maintenance"
    r"|(site|portal|service|system|website) is (currently |temporarily )*(unavailable|down|offline)"
    r"|(الموقع|البوابة|الخدمة|النظام|الصفحة)( الإلكتروني[ة]?)? (تحت|قيد|في) الصيانة|(网站|系统|服务)(正在)?维护",
    re.IGNORECASE,
)
_MISSING = re.compile(
    r"^(error\s*)?(404|410)\b|page (was |is |could )?not (be )?found|page (does not|doesn.t) exist|\bnot found\b"
    r"|الصفحة (المطلوبة )?(غير موجودة|لا توجد|لم نجد|غير متاحة|غير متوفرة)|(لم|لا) (يتم|نجد|يمكن) (العثور على )?(هذه )?الصفحة"
    r"|لم يتم العثور|لم يُعثر على|لم نعثر على|页面不存在|找不到(该|此)?页面|未找到",
    re.IGNORECASE,
)
_OUTAGE = re.compile(
    r"under maintenance|maintenance (mode|work|in progress)|scheduled maintenance|temporarily (un|not )available"
    r"|service (is )?(temporarily )?unavailable|down for maintenance|internal server error|something went wrong|^error\b"
    r"|an error (has )?occurred|(تحت|قيد|أعمال|في) ?(ال)?صيانة|غير متاح[ة]? (حاليا|حالياً|حاليًا|مؤقتا|مؤقتاً|مؤقتًا)"
    r"|الموقع متوقف|خطأ في الخادم|حدث خطأ|عذر[اًا]+،? (حدث|لقد)|系统维护|服务不可用|维护中",
    re.IGNORECASE,
)


@check(
    title=Text(
        en="An error or an outage is not served as if all were well", ar="لا يُعرض الخطأ أو التوقف كأن كل شيء سليم"
    ),
    impact="moderate",
    messages={
        "missing": Text(
            en="The page says that it does not exist, with status 200: “{ $said }”",
            ar="تقول الصفحة إنها غير موجودة وتجيب بالرمز 200: «{ $said }»",
        ),
        "outage": Text(
            en="The page shows an error or an outage, with status 200: “{ $said }”",
            ar="تعرض الصفحة خطأ أو توقفا وتجيب بالرمز 200: «{ $said }»",
        ),
        "maybe": Text(
            en="The page may be an error or an outage served with status 200: “{ $said }”",
            ar="قد تكون الصفحة خطأ أو توقفا يُعرض بالرمز 200: «{ $said }»",
        ),
    },
    arabic=ARABIC,
)
def error_page_disguised(snapshot: Snapshot, page: PageInfo) -> Iterator[Judgement]:
    """One judgement a page that answered 200."""
    if page.status != 200:
        return
    main = next(iter(snapshot.main.elements("main")), None) or next(iter(snapshot.main.elements("body")), None)
    text = main.visible_text if main is not None else ""
    words = len(text.split())
    heading = next((h for h in snapshot.elements("h1", "h2") if h.visible and h.text.strip()), None)
    said = [snapshot.title.strip(), heading.text.strip() if heading is not None else ""]
    for key, pattern in (("missing", _MISSING), ("outage", _OUTAGE)):
        hits = [text for text in said if pattern.search(text)]
        if not hits or words > MOST_WORDS:
            continue
        place = heading if heading is not None and pattern.search(said[1]) else None
        if len(hits) == len([t for t in said if t]):
            yield failed(place, key, cause=f"{key} {hits[0][:80]}", said=hits[0][:120])
        else:
            yield cant_tell(place, "maybe", cause=f"{key} {hits[0][:80]}", said=hits[0][:120])
        return
    if words <= MOST_WORDS and (notice := _NOTICE.search(text)):
        # Breadcrumbs, dates and a rating may stand around a notice: how much else there is to read, a person sees.
        verdict, key = (failed, "outage") if words <= MOST_NOTICE else (cant_tell, "maybe")
        yield verdict(main, key, cause="outage notice", said=notice[0])
        return
    yield passed()
