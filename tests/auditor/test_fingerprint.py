"""Identity: what stays the same over harmless changes, and what tells findings apart."""

import pytest

from auditor import fingerprint
from tests.unrendered import one, snapshot

BASE = (
    '<main><ul class="cards"><li class="card"><a href="/a"><img class="pic" src="/i/one.png"></a></li></ul></main>'
)


def component(html: str, tag: str = "img", **attributes: str) -> str:
    return fingerprint.of_node("axe/image-alt", "failed", one(snapshot(html), tag, **attributes))[0]


def group(html: str, tag: str = "img", **attributes: str) -> str:
    return fingerprint.of_node("axe/image-alt", "failed", one(snapshot(html), tag, **attributes))[1]


@pytest.mark.parametrize(
    "changed",
    [
        BASE.replace('class="pic"', 'class="pic css-1x2y3z"'),
        BASE.replace('class="card"', 'class="card_a8f3e2 is-active"'),
        BASE.replace("<a ", "<div class=wrap><a ").replace("</a>", "</a></div>"),
        BASE.replace('<li class="card">', '<li class="card"><img src="/new.png" alt=""></li><li class="card">'),
        BASE.replace("one.png", "one.png?v=123"),
        BASE.replace("<main>", "<header>top</header><main>"),
        BASE.replace("<img", '<img id="ember417"'),
    ],
    ids=["build hash", "state", "wrapper", "card before", "version", "header", "generated id"],
)
def test_harmless_changes_keep_the_identity(changed: str) -> None:
    before, after = snapshot(BASE), snapshot(changed)
    old = one(before, "img")
    new = next(n for n in after.elements("img") if "one" in n.attrs["src"])
    first, second = (fingerprint.of_node("axe/image-alt", "failed", n)[0] for n in (old, new))
    assert first == second


def test_a_rebuilt_asset_keeps_the_identity() -> None:
    built = [BASE.replace("one.png", f"one.{build}.png") for build in ("3fa9c01d", "77ab12cd")]
    assert component(built[0]) == component(built[1])
    assert component(built[0]) != component(BASE.replace("one.png", "two.3fa9c01d.png"))


def test_first_pages_of_other_hosts_are_told_apart_and_the_own_host_does_not_matter() -> None:
    link = '<main><a class=x href="{}">اقرأ</a></main>'
    hosts = {component(link.format(f"https://{host}.example.sa/"), "a") for host in ("nm", "salsa")}
    assert len(hosts) == 2
    assert component(link.format("http://portal.example/"), "a") == component(link.format("/"), "a")


@pytest.mark.parametrize(
    ("old", "new", "least", "most"),
    [
        ("الخدمات الإلكترونية المتاحة للمستثمرين والأفراد في المملكة ومواعيد تقديمها خلال شهر رمضان المبارك",
         "الخدمات الإلكترونية المتاحة للمستثمرين والأفراد في المملكة ومواعيد تقديمها في أيام العيد", 0.5, 1.0),
        ("Browsing the gallery of plugins can be interesting even though not all of them are documented.",
         "Debian Science works on providing researchers and scientists a better experience of the system.", 0.0, 0.25),
        ("Updated on 3 May 2026: the list of services and the fees that are due for each of them",
         "Updated on 14 June 2027: the list of services and the fees that are due for each of them", 0.9, 1.0),
    ],
    ids=["edited", "replaced", "dates"],
)  # fmt: skip
def test_an_edited_text_is_like_the_old_one_and_a_replaced_one_is_not(
    old: str, new: str, least: float, most: float
) -> None:
    one_, other = (essence(f"<main><p>{text}</p></main>", "p") for text in (old, new))
    like = fingerprint.likeness(one_, other)
    assert like is not None
    assert least <= like <= most
    assert fingerprint.likeness(one_, one_) == 1.0


def test_too_few_words_are_like_nothing_known() -> None:
    short, alike = (essence(f"<main><b>{text}</b></main>", "b") for text in ("Next", "Back"))
    assert fingerprint.likeness(short, alike) is None
    assert fingerprint.likeness("", short) is None
    assert fingerprint.meaning(short) != fingerprint.meaning(alike)


def test_other_elements_are_other_components_of_one_group() -> None:
    html = BASE.replace("</ul>", '<li class="card"><a href="/b"><img class="pic" src="/i/two.png"></a></li></ul>')
    assert component(html, src="/i/one.png") != component(html, src="/i/two.png")
    assert group(html, src="/i/one.png") == group(html, src="/i/two.png")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("آخر تحديث 3 رجب", "آخر تحديث 14 رجب"),
        ("آخر تحديث: الأحد 3 رجب 1448هـ", "آخر تحديث: الخميس 17 شعبان 1449هـ"),
        ("آخر تحديث 5 يناير 2026م", "آخر تحديث 30 كانون الثاني 2027م"),
        ("Updated on Monday, May 3, 2026 at 10:15", "Updated on Friday, November 13, 2026 at 09:00"),
        ("2026-05-03 نُشر", "2026-11-30 نُشر"),
    ],
)
def test_dates_in_text_do_not_matter_where_text_is_the_anchor(before: str, after: str) -> None:
    html = "<main><p class=note>{}</p></main>"
    assert component(html.format(before), "p") == component(html.format(after), "p")
    old, new = (one(snapshot(html.format(text)), "p") for text in (before, after))
    assert fingerprint.essence(old) == fingerprint.essence(new)


def test_other_text_is_another_anchor() -> None:
    html = "<main><p class=note>{}</p></main>"
    texts = ("آخر تحديث 3 رجب 1448", "نص آخر", "تاريخ النشر 3 رجب 1448", "خدمات يوم الأحد", "خدمات رجب")
    assert len({component(html.format(text), "p") for text in texts}) == len(texts)


ICONS = (
    '<main><div class="tools"><a class="tool" href="#" data-act="search"><i class="icon icon-search"></i></a>'
    '<a class="tool" href="javascript:void(0)" data-act="full"><i class="icon icon-full"></i></a></div></main>'
)


def test_elements_without_address_and_text_are_told_apart_by_data_icons_and_surroundings() -> None:
    by_data = {component(ICONS, "a", **{"data-act": act}) for act in ("search", "full")}
    bare = ICONS.replace(' data-act="search"', "").replace(' data-act="full"', "")
    by_icon = {component(bare, "a", href=href) for href in ("#", "javascript:void(0)")}
    card = '<div class="card"><h2>{}</h2><button class="close"></button></div>'
    page = f"<main>{card.format('الأخبار')}{card.format('الخدمات')}</main>"
    buttons = list(snapshot(page).elements("button"))
    by_text_around = {fingerprint.of_node("axe/button-name", "failed", button)[0] for button in buttons}
    assert len(by_data) == len(by_icon) == len(by_text_around) == 2


def test_an_element_inserted_among_such_does_not_take_their_identity() -> None:
    before = component(ICONS, "a", **{"data-act": "full"})
    after = ICONS.replace('<div class="tools">', '<div class="tools"><a class="tool" href="#" data-act="new"></a>')
    assert component(after, "a", **{"data-act": "full"}) == before
    assert component(after, "a", **{"data-act": "new"}) != before


def test_numbers_alone_are_no_identity_and_no_meaning() -> None:
    row = '<li><a href="#">{} <span class="pale">12%</span></a></li>'
    page = snapshot(f"<main><ul>{row.format('الهند')}{row.format('الصين')}</ul></main>")
    spans = list(page.elements("span"))
    assert len({fingerprint.of_node("axe/color-contrast", "low", span)[0] for span in spans}) == 2
    assert [fingerprint.essence(span) for span in spans] == ["", ""]
    assert fingerprint.essence(next(iter(page.elements("li"))))


def test_states_and_generated_values_are_no_identity() -> None:
    html = '<main><button class="x" id="ember{0}" data-open="{1}" data-key="{2}"></button></main>'
    assert component(html.format(12345, "true", "a81f3e20"), "button") == component(
        html.format(67890, "false", "09bc44f1"), "button"
    )


def test_place_rule_and_message_tell_apart() -> None:
    found = snapshot(BASE)
    node = one(found, "img")
    keys = {
        fingerprint.of_node("axe/image-alt", "failed", node),
        fingerprint.of_node("axe/image-alt", "review", node),
        fingerprint.of_node("axe/other", "failed", node),
        fingerprint.of_node("axe/image-alt", "failed", one(snapshot(BASE.replace("main>", "nav>")), "img")),
    }
    assert len(keys) == 4


def test_the_page_counts_without_its_host() -> None:
    live = fingerprint.instance("c", "https://www.example.sa/ar/about/", 0)
    assert live == fingerprint.instance("c", "http://127.0.0.1:8000/ar/about", 0)
    assert live != fingerprint.instance("c", "https://www.example.sa/ar/about/", 1)
    assert live != fingerprint.instance("c", "https://www.example.sa/en/about/", 0)
    assert live.startswith("v1:")


def essence(html: str, tag: str = "img") -> str:
    return fingerprint.essence(one(snapshot(html), tag))


@pytest.mark.parametrize(
    "changed",
    [
        BASE.replace('class="pic"', 'class="pic css-1x2y3z" style="top:3px" id="ember417" data-v="9"'),
        BASE.replace("one.png", "one.png?v=123"),
        BASE.replace("<main>", "<aside>").replace("</main>", "</aside>"),
    ],
    ids=["looks", "version", "moved"],
)
def test_looks_and_place_keep_the_essence(changed: str) -> None:
    assert essence(changed) == essence(BASE)


def test_what_an_element_means_is_its_essence() -> None:
    link = '<p><a class="x" href="/a" lang="ar">اقرأ <b>المزيد</b><img src="/i.png" alt="سهم"></a></p>'
    for changed in (
        link.replace("المزيد", "التفاصيل"),
        link.replace('href="/a"', 'href="/b"'),
        link.replace('lang="ar"', 'lang="en"'),
        link.replace("سهم", "دائرة"),
        link.replace('class="x"', 'aria-label="اقرأ"'),
    ):
        assert essence(changed, "a") != essence(link, "a")
    numbered = link.replace("المزيد", "المزيد 12")
    assert essence(numbered, "a") == essence(numbered.replace("12", "15"), "a")
