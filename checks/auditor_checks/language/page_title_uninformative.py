"""The title says what the page is about.

What it checks: titles that a template or editor left behind ("Untitled", "Home", a file name, a web
address), and
titles whose words hardly occur on the page, neither in its text nor in its alternatives.
Why it matters: The title is how people tell pages apart: on tabs, in the history, in search results and, with a
screen reader, before anything else is heard.
How to fix: Name the page first and the portal second: "Renew a licence – Ministry of Commerce".
Exceptions: Pages with little text, and titles in another language, which has its own check.
References: WCAG 2.4.2; ACT c4a8a4; technique G88.
"""

import re
from collections.abc import Iterator

from auditor.commons.arabic import fold_text, stem_forms, tokens
from auditor.commons.language import count_scripts
from auditor.commons.textmodel import TextModel
from auditor.model import Text
from auditor.rules import Judgement, check, failed, passed

ARABIC = """يدل العنوان على موضوع الصفحة.

ما الذي يُفحص: العناوين التي تركها القالب أو المحرر ("Untitled" و"Home" واسم ملف أو عنوان موقع)، والعناوين
التي لا تكاد
كلماتها ترد في الصفحة، لا في نصها ولا في نصوصها البديلة.
لماذا يهم: بالعنوان تُميز الصفحات بعضها من بعض في الألسنة وسجل التصفح ونتائج البحث، وهو أول ما يُسمع من
قارئ الشاشة.
كيفية الإصلاح: اذكر اسم الصفحة أولًا ثم اسم البوابة: «تجديد رخصة – وزارة التجارة».
الاستثناءات: الصفحات القليلة النص، والعناوين بلغة أخرى ولها فحص مستقل.
"""
_LEFT_BEHIND = re.compile(
    r"(?:untitled(?: (?:document|page))?|new (?:page|document)(?: \d+)?|document\d*|page ?\d*|title|page title"
    r"|index|home(?: ?page)?|welcome|default|test(?: page)?|my (?:website|site|app)|react app|angular|ng ?app"
    r"|vite(?: \+ \w+)?(?: app)?|next\.?js(?: app)?|insert title here|enter title|صفحة جديدة|بدون عنوان|مستند"
    r"|عنوان الصفحة|العنوان|صفحة|[\w-]+\.(?:html?|aspx?|php|jsp)|https?://\S+|(?:www\.)?[\w-]+(?:\.[\w-]+)+)",
    re.IGNORECASE,
)
_STOP = frozenset(
    fold_text(
        "the a an of to and is are for with by from your you our we this that in on at be or not as it its "
        "page "
        "site website portal official home في من على إلى عن مع هذا هذه التي الذي أن إن أو ثم بين كل غير "
        "الصفحة صفحة "
        "موقع الموقع بوابة البوابة الرئيسية الرئيسة"
    ).split()
)
_SEPARATOR = re.compile(r"\s+[-–—|·•»:]+\s+|\s*[|»•]\s*")


@check(
    title=Text(en="The title describes the page", ar="العنوان يصف الصفحة"),
    impact="serious",
    wcag=("2.4.2",),
    act=("c4a8a4",),
    messages={
        "left_behind": Text(
            en="“{ $title }” is a title that a template or tool left behind.",
            ar="«{ $title }» عنوان تركه القالب أو الأداة.",
        ),
        "unrelated": Text(
            en="Hardly a word of the title “{ $title }” occurs on the page.",
            ar="لا تكاد كلمة من العنوان «{ $title }» ترد في الصفحة.",
        ),
    },
    arabic=ARABIC,
)
def page_title_uninformative(text: TextModel) -> Iterator[Judgement]:
    root, title = text.root, text.snapshot.title
    if root is None or not title:
        return
    if _LEFT_BEHIND.fullmatch(title.strip(" -–|")):
        yield failed(root, "left_behind", title=title)
        return
    parts = [p for p in _SEPARATOR.split(title) if p.strip()]
    shown = " ".join((*(b.text for b in text.blocks), *(label.text for label in text.labels))).casefold()
    shares = [share for part in (title, *parts) if (share := _share(part, shown)) is not None]
    if not shares or _is_foreign(text, title):
        return
    # Where one part of the title (the page's name or the portal's) is on the page, the title belongs to it.
    if max(shares) >= 0.5:
        yield passed(root)
    else:
        yield failed(root, "unrelated", title=title, evidence={"share": round(max(shares), 2)})


def _share(part: str, shown: str) -> float | None:
    """Share of the part's words that occur on the page; None where it has no telling words or the page no text."""
    wanted = [t.text for t in tokens(fold_text(part)) if t.text not in _STOP and not t.text[0].isdigit()]
    if not wanted or len(shown.split()) < 5:
        return None
    missing = [word for word in wanted if word not in shown]
    if len(missing) <= 0.5 * len(wanted):
        return 1 - len(missing) / len(wanted)
    # Folding and stemming the whole page is dear, so only where the words aren't there as they stand.
    page = frozenset(form for word in {t.text for t in tokens(fold_text(shown))} for form in stem_forms(word))
    return 1 - sum(not stem_forms(word) & page for word in missing) / len(wanted)


def _is_foreign(text: TextModel, title: str) -> bool:
    """The title shares no script with the text: another check says so."""
    shown = count_scripts(" ".join(b.text for b in text.blocks))
    return not set(count_scripts(title)) & set(shown)
