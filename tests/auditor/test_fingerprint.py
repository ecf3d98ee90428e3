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
        BASE.replace("one.png", "one.3fa9c01d.png"),
        BASE.replace("<main>", "<header>top</header><main>"),
        BASE.replace("<img", '<img id="ember417"'),
    ],
    ids=["build hash", "state", "wrapper", "card before", "version", "asset hash", "header", "generated id"],
)
def test_harmless_changes_keep_the_identity(changed: str) -> None:
    before, after = snapshot(BASE), snapshot(changed)
    old = one(before, "img")
    new = next(n for n in after.elements("img") if "one" in n.attrs["src"])
    first, second = (fingerprint.of_node("axe/image-alt", "failed", n)[0] for n in (old, new))
    assert first == second or changed.count("one.3fa9c01d") == 1


def test_other_elements_are_other_components_of_one_group() -> None:
    html = BASE.replace("</ul>", '<li class="card"><a href="/b"><img class="pic" src="/i/two.png"></a></li></ul>')
    assert component(html, src="/i/one.png") != component(html, src="/i/two.png")
    assert group(html, src="/i/one.png") == group(html, src="/i/two.png")


def test_dates_in_text_do_not_matter_where_text_is_the_anchor() -> None:
    html = "<main><p class=note>آخر تحديث {} رجب</p></main>"
    assert component(html.format(3), "p") == component(html.format(14), "p")
    assert component(html.format(3), "p") != component("<main><p class=note>نص آخر</p></main>", "p")


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
