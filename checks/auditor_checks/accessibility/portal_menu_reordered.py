"""Menus keep their order from page to page.

What it checks: the menus that pages of one language share, recognised by their name and most of their links. Two
links that stand in one order on at least four of five pages must not stand the other way round elsewhere.

Why it matters: people learn where things are and go there without reading; who sees little of the screen at a
time depends on it.

How to fix: build the menu from one source. Mark the current page instead of moving it to the front.

Exceptions: an order that the person has chosen; lists of content such as news.

References: WCAG 3.2.3 Consistent Navigation; technique G61, failure F66.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import combinations

from auditor.model import PortalCapture, Text
from auditor.rules import Judgement, check, failed, passed

ARABIC = """تحافظ القوائم على ترتيبها من صفحة إلى أخرى.

ما الذي يُفحص: القوائم المشتركة بين صفحات اللغة الواحدة، وتُعرف باسمها ومعظم روابطها. فالرابطان الواقعان
بترتيب معين في أربع صفحات من كل خمس على الأقل يجب ألا ينعكس ترتيبهما في غيرها.

لماذا يهم: يتعلم الناس مواضع الأشياء فيقصدونها دون قراءة، ويعتمد على ذلك من لا يرى من الشاشة إلا القليل.

كيفية الإصلاح: ابنِ القائمة من مصدر واحد. وميّز الصفحة الحالية بدل تقديمها.

الاستثناءات: الترتيب الذي اختاره المستخدم، وقوائم المحتوى كالأخبار.
"""
_FEWEST_PAGES, _MAJORITY, _SHARED = 4, 0.8, 0.6


@check(
    title=Text(en="Menus keep their order from page to page", ar="تحافظ القوائم على ترتيبها بين الصفحات"),
    impact="moderate",
    wcag=("3.2.3",),
    messages={
        "reordered": Text(
            en="In the menu “{ $menu }” this page puts “{ $first }” before “{ $second }”; { $others } other "
            "pages have "
            "them the other way round.",
            ar="في القائمة «{ $menu }» تقدّم هذه الصفحة «{ $first }» على «{ $second }»، وفي { $others } صفحة أخرى "
            "الترتيب "
            "معكوس.",
        ),
    },
    arabic=ARABIC,
)
def portal_menu_reordered(portal: PortalCapture) -> Iterator[Judgement]:
    menus: dict[tuple[str, str], list[tuple[str, dict[str, str]]]] = defaultdict(list)
    for page in portal.audited:
        for name, links in page.facts.get("consistency", {}).get("menus", ()):
            own: dict[str, str] = {}
            for url, text in links:
                own.setdefault(url, text)
            menus[page.info.language or "", name].append((page.info.url, own))
    for (_, name), seen in menus.items():
        yield from _compare(name, seen)


def _compare(name: str, seen: list[tuple[str, dict[str, str]]]) -> Iterator[Judgement]:
    usual = {
        url for url, count in Counter(u for _, links in seen for u in links).items() if count >= 0.5 * len(seen)
    }
    pages = [(page, links) for page, links in seen if usual and len(usual & links.keys()) >= _SHARED * len(usual)]
    if len(pages) < _FEWEST_PAGES or len(usual) < 3:
        return
    orders: Counter[tuple[str, str]] = Counter()
    for _, links in pages:
        orders.update(combinations([u for u in links if u in usual], 2))
    for page, links in pages:
        own = [u for u in links if u in usual]
        for first, second in combinations(own, 2):
            here, there = orders[first, second], orders[second, first]
            if there >= _FEWEST_PAGES - 1 and there >= _MAJORITY * (here + there):
                yield failed(
                    name,
                    "reordered",
                    page=page,
                    menu=name,
                    first=links[first],
                    second=links[second],
                    others=there,
                    cause=f"{name}/{first}/{second}",
                )
                break
        else:
            yield passed(name, page=page)
