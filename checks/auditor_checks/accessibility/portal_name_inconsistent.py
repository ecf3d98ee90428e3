"""What does the same is called the same on every page.

What it checks: links in header, menus and footer of pages in one language, and linked pictures outside the
content: whether an address is called one thing on some pages and another on others, never both on one. A person
decides whether the names mean the same.

Why it matters: people recognise a function by its name; a screen reader user searches for it.

How to fix: use one name for one function, and one text alternative for one icon.

Exceptions: names that say the same in the situation, such as "page 2" and "page 3".

References: WCAG 3.2.4 Consistent Identification; technique G197, failure F31.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from auditor.model import PortalCapture, Text, fold
from auditor.rules import Judgement, cant_tell, check, passed

ARABIC = """ما يؤدي وظيفة واحدة له اسم واحد في كل الصفحات.

ما الذي يُفحص: روابط الرأس والقوائم والتذييل في صفحات اللغة الواحدة، والصور المرتبطة خارج المحتوى: هل يُسمى
العنوان باسم في بعض الصفحات وبآخر في غيرها دون أن يجتمعا في صفحة. والحكم في ترادف الاسمين لمراجع.

لماذا يهم: يعرف الناس الوظيفة باسمها، ومستخدم قارئ الشاشة يبحث عنه.

كيفية الإصلاح: اجعل للوظيفة الواحدة اسمًا واحدًا، وللأيقونة الواحدة نصًّا بديلًا واحدًا.

الاستثناءات: الأسماء التي تدل في موضعها على الشيء نفسه، مثل «صفحة 2» و«صفحة 3».
"""
_FEWEST_PAGES, _MOST = 2, 20


@check(
    title=Text(en="What does the same is called the same", ar="ما يؤدي وظيفة واحدة له اسم واحد"),
    impact="moderate",
    wcag=("3.2.4",),
    messages={
        "names": Text(
            en="{ $target } is called “{ $one }” on { $pages_one } pages and “{ $other }” on { $pages_other }.",
            ar="يُسمى { $target } «{ $one }» في { $pages_one } صفحة و«{ $other }» في { $pages_other }.",
        ),
        "icon": Text(
            en="The same picture for { $target } is called “{ $one }” on { $pages_one } pages and “{ $other }” on "
            "{ $pages_other }.",
            ar="الصورة نفسها المؤدية إلى { $target } تُسمى «{ $one }» في { $pages_one } صفحة و«{ $other }» في { "
            "$pages_other }.",
        ),
    },
    arabic=ARABIC,
)
def portal_name_inconsistent(portal: PortalCapture) -> Iterator[Judgement]:
    names: dict[tuple[str, str, str], dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for page in portal.audited:
        language, address = page.info.language or "", page.info.url
        own = {page.info.url, page.info.final_url}
        for link in page.links:
            if link.place in ("navigation", "banner", "contentinfo") and link.text and link.url not in own:
                names[language, "names", link.url][_plain(link.text)].add(address)
        for picture, target, name in page.facts.get("consistency", {}).get("icons", ()):
            if name and target not in own:
                names[language, "icon", f"{picture} {target}"][_plain(name)].add(address)
    told = 0
    for (_, kind, key), called in names.items():
        pair = _apart(called)
        if pair is None:
            yield passed(count=1)
            continue
        told += 1
        if told > _MOST:
            return
        one, other = pair
        target = key.split(" ")[-1]
        yield cant_tell(
            target,
            kind,
            target=target,
            one=one,
            other=other,
            pages_one=len(called[one]),
            pages_other=len(called[other]),
            evidence={one: sorted(called[one])[:5], other: sorted(called[other])[:5]},
        )


def _plain(text: str) -> str:
    return re.sub(r"[\s\d٠-٩()«»>…\-–|:]+", " ", fold(text)).strip()[:80]


def _apart(called: dict[str, set[str]]) -> tuple[str, str] | None:
    """Two names, each on several pages, that no page has both of, and of which neither contains the other."""
    often = [n for n, pages in called.items() if n and len(pages) >= _FEWEST_PAGES]
    for one, other in combinations(often, 2):
        within = one.casefold() in other.casefold() or other.casefold() in one.casefold()
        if not within and not called[one] & called[other]:
            return one, other
    return None
