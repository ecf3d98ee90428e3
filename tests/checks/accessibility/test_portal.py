"""Portal checks of accessibility: ways, menus, names, titles, repeated blocks."""

from typing import Any

import pytest

from auditor import evaluate
from auditor.model import Link, Outcome, PageFacts, PageInfo, PageResult, PageState, PortalCapture
from auditor.registry import load
from tests.lab import Lab

HOME = "https://m.example/"
MENU = [["/services", "الخدمات"], ["/news", "الأخبار"], ["/about", "عن الوزارة"], ["/contact", "اتصل بنا"]]


def facts(
    path: str,
    *,
    title: str = "",
    h1: str = "",
    menu: list[list[str]] | None = None,
    body: tuple[str, ...] = (),
    template: str = "T1",
    depth: int = 1,
    language: str = "ar",
    **more: Any,
) -> PageFacts:
    """What would be remembered of a page whose header holds the menu."""
    entries = MENU if menu is None else menu
    links = [Link(HOME + u.lstrip("/"), t, place="navigation") for u, t in entries]
    links += [Link(HOME + u.lstrip("/"), u, place="main") for u in body]
    url = HOME + path.lstrip("/")
    consistency = {
        "h1": h1,
        "search": False,
        "menus": [["main", [[HOME + u.lstrip("/"), t] for u, t in entries]]],
        "icons": [],
        "skip": False,
        "main": True,
        "headings": 3,
        **more,
    }
    return PageFacts(
        info=PageInfo(url, url, "m", 200, {}, depth=depth, language=language),
        state=PageState.AUDITED,
        title=title or path,
        links=tuple(links),
        skeleton=(),
        content_hash=path,
        template=template,
        facts={"consistency": consistency},
    )


def judge(check: str, *pages: PageFacts) -> PageResult:
    chosen = load().checks[f"accessibility/{check}"]
    result = evaluate.judge_portal(PortalCapture("m", pages, {}), [chosen], {})
    assert result.warnings == ()
    return result


def outcomes(result: PageResult) -> set[Outcome]:
    return {row.outcome for row in result.outcomes}


def test_pages_with_one_way_only() -> None:
    pages = [facts(u, body=("/law-1",)) for u, _ in MENU] + [facts("/law-1"), facts("/law-2")]
    found = judge("portal-ways-single", *pages).findings
    assert [f.message for f in found] == ["single"]
    assert f"{HOME}law-2" in found[0].evidence["pages"]
    assert found[0].data["search"] == "no"


def test_search_and_menus_are_two_ways() -> None:
    pages = [facts(u, search=True) for u, _ in MENU] + [facts("/step-2", search=True)]
    assert outcomes(judge("portal-ways-single", *pages)) == {Outcome.PASSED}
    assert outcomes(judge("portal-ways-single", pages[0])) == {Outcome.INAPPLICABLE}


def test_a_table_of_contents_is_a_way() -> None:
    chapters = [f"/c{i}" for i in range(8)]
    contents = facts("/", menu=[], body=tuple(chapters), depth=0)
    pages = [contents] + [facts(c, menu=[], body=(chapters[(i + 1) % 8],)) for i, c in enumerate(chapters)]
    assert outcomes(judge("portal-ways-single", *pages)) == {Outcome.PASSED}


def test_a_menu_in_another_order() -> None:
    swapped = [MENU[1], MENU[0], *MENU[2:]]
    pages = [facts(f"/{i}") for i in range(5)]
    result = judge("portal-menu-reordered", *pages, facts("/odd", menu=swapped))
    assert [(f.page, f.data["first"], f.data["second"]) for f in result.findings] == [
        (f"{HOME}odd", "الأخبار", "الخدمات")
    ]
    assert outcomes(judge("portal-menu-reordered", *pages)) == {Outcome.PASSED}


def test_menus_that_are_not_the_same() -> None:
    pages = [facts(f"/{i}") for i in range(5)]
    shorter = facts("/short", menu=[MENU[0], MENU[2], MENU[3]])
    assert judge("portal-menu-reordered", *pages, shorter).findings == ()
    english = facts("/en", menu=[MENU[1], MENU[0], *MENU[2:]], language="en")
    assert judge("portal-menu-reordered", *pages, english).findings == ()
    assert outcomes(judge("portal-menu-reordered", *pages[:2])) == {Outcome.INAPPLICABLE}


def test_one_address_with_two_names() -> None:
    other = [*MENU[:3], ["/contact", "تواصل معنا"]]
    pages = [facts("/1"), facts("/2"), facts("/3", menu=other), facts("/4", menu=other)]
    found = judge("portal-name-inconsistent", *pages).findings
    assert [(f.data["one"], f.data["other"]) for f in found] == [("اتصل بنا", "تواصل معنا")]
    both = [*MENU, ["/contact", "تواصل معنا"]]
    together = [facts("/1"), facts("/2"), facts("/3", menu=both), facts("/4", menu=both)]
    assert judge("portal-name-inconsistent", *together).findings == ()
    longer = [*MENU[:3], ["/contact", "اتصل بنا الآن"]]
    assert (
        judge("portal-name-inconsistent", *pages[:2], *(facts(u, menu=longer) for u in ("/3", "/4"))).findings == ()
    )


def test_one_picture_with_two_names() -> None:
    def icon(path: str, name: str) -> PageFacts:
        return facts(path, icons=[[HOME + "x.svg", "https://x.example/", name]])

    pages = [icon("/1", "إكس"), icon("/2", "إكس"), icon("/3", "تويتر"), icon("/4", "تويتر")]
    assert [f.message for f in judge("portal-name-inconsistent", *pages).findings] == ["icon"]


def test_one_title_for_all() -> None:
    pages = [
        facts(f"/{w}", title="بوابة الوزارة", h1=h)
        for w, h in (("a", "تجديد رخصة"), ("b", "الأخبار"), ("c", "الفروع"))
    ]
    found = judge("portal-title-shared", *pages).findings
    assert [(f.outcome, f.data["count"]) for f in found] == [(Outcome.FAILED, 3)]
    assert judge("portal-title-shared", *pages[:2]).findings[0].outcome is Outcome.CANT_TELL
    own = [facts(f"/{w}", title=f"{h} – بوابة", h1=h) for w, h in (("a", "رخصة"), ("b", "أخبار"))]
    assert outcomes(judge("portal-title-shared", *own)) == {Outcome.PASSED}
    numbered = [facts(f"/news/{i}", title="الأخبار", h1=f"خبر {i}") for i in range(4)]
    assert judge("portal-title-shared", *numbered).findings == ()


LONG_MENU = [[f"/m{i}", f"قائمة {i}"] for i in range(8)]


def test_repeated_links_without_a_way_past_them() -> None:
    bare: dict[str, Any] = {"menu": LONG_MENU, "main": False, "headings": 0}
    pages = [facts(f"/{i}", body=(f"/x{i}",), **bare) for i in range(4)]
    found = judge("portal-bypass-absent", *pages).findings
    assert {(f.message, f.data["links"], f.data["pages"]) for f in found} == {("absent", 8, 3)}
    fine = [facts(f"/{i}", menu=LONG_MENU, body=(f"/x{i}",)) for i in range(4)]
    assert outcomes(judge("portal-bypass-absent", *fine)) == {Outcome.PASSED}
    few = [facts(f"/{i}", menu=LONG_MENU[:2], main=False, headings=0) for i in range(4)]
    assert outcomes(judge("portal-bypass-absent", *few)) == {Outcome.INAPPLICABLE}


def test_a_template_that_lacks_what_others_have() -> None:
    pages = [facts(f"/{i}", menu=LONG_MENU, skip=True) for i in range(3)]
    odd = [facts(f"/o{i}", menu=LONG_MENU, template="T2") for i in range(2)]
    assert [f.message for f in judge("portal-bypass-absent", *pages, *odd).findings] == ["uneven"]


@pytest.mark.browser
def test_what_is_remembered_of_a_page(lab: Lab) -> None:
    html = """<!doctype html><html lang=ar><title>t</title><a href="#m">تخط</a><header><form role=search><input name=q></form>
        <a href="/x"><img src="/i.png" alt="إكس"></a></header><nav aria-label="رئيسية"><a href="/1">أ</a><a href="/2">ب</a>
        <a href="/3">ج</a></nav><nav class=breadcrumb><a href="/1">أ</a><a href="/2">ب</a><a href="/3">ج</a></nav>
        <main id=m><h1>عنوان</h1></main>"""
    kept = evaluate.page_facts(lab.capture(html), [load().facts["consistency"]])["consistency"]
    assert kept["h1"] == "عنوان"
    assert (kept["search"], kept["skip"], kept["main"], kept["headings"]) == (True, True, True, 1)
    assert [(name, [t for _, t in links]) for name, links in kept["menus"]] == [("رئيسية", ["أ", "ب", "ج"])]
    assert [i[2] for i in kept["icons"]] == ["إكس"]
