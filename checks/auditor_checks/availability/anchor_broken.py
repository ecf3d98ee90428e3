"""A link to a place in the page finds that place.

What it checks: Links to the page's own address with a fragment: an element must have that `id`, or an `a` that
`name`.

Why it matters: Tables of contents and skip links that lead nowhere leave visitors, most of all those on a keyboard,
where they were.

How to fix: Correct the fragment, or give the target its id.

Exceptions: `#` and `#top`, which lead to the beginning; fragments that scripts read (`#!`, `#/`); text fragments;
links that scripts use as buttons.

References: HTML, 7.4.6.4 Scrolling to a fragment.
"""

from collections.abc import Iterator
from urllib.parse import unquote, urldefrag, urljoin

from auditor.model import PageInfo, Snapshot, Text
from auditor.rules import Judgement, cant_tell, check, passed

ARABIC = """الرابط إلى موضع في الصفحة يجد موضعه.

ما الذي يُفحص: الروابط إلى عنوان الصفحة نفسها مع جزء بعد #: يجب أن يوجد عنصر له هذا المعرّف `id`، أو عنصر `a` له هذا الاسم `name`.

لماذا يهم: جداول المحتويات وروابط التخطي التي لا تؤدي إلى شيء تترك الزائر حيث كان، ولا سيما من يستعمل لوحة المفاتيح.

كيفية الإصلاح: صحح الجزء بعد #، أو أعط الهدف معرّفه.

الاستثناءات: `#` و`#top` فهما يؤديان إلى أول الصفحة، وما تقرؤه النصوص البرمجية (`#!` و`#/`)، والروابط التي تستعملها النصوص البرمجية
أزرارا.
"""


@check(
    title=Text(en="A link to a place in the page finds that place", ar="الرابط إلى موضع في الصفحة يجد موضعه"),
    impact="minor",
    messages={
        "missing": Text(
            en="The page has no place called “{ $fragment }”", ar="ليس في الصفحة موضع اسمه «{ $fragment }»"
        )
    },
    arabic=ARABIC,
)
def anchor_broken(snapshot: Snapshot, page: PageInfo) -> Iterator[Judgement]:
    """One judgement a link within the page."""
    places = {n.attrs["id"] for n in snapshot.main.elements() if "id" in n.attrs}
    places |= {n.attrs["name"] for n in snapshot.main.elements("a") if "name" in n.attrs}
    own = {urldefrag(page.url)[0], urldefrag(page.final_url)[0]}
    for link in snapshot.main.elements("a", "area"):
        href = link.attrs.get("href", "").strip()
        if "#" not in href or not _leads_here(href, link.document.base_url, own):
            continue
        fragment = href.partition("#")[2]
        if fragment.lower() in ("", "top") or fragment.startswith(("!", "/", ":~:")) or _is_button(link.attrs):
            continue
        if fragment in places or unquote(fragment) in places:
            yield passed(link)
        else:
            # A script may still answer the click: only a person sees.
            yield cant_tell(link, "missing", fragment=unquote(fragment)[:80])


def _leads_here(href: str, base: str, own: set[str]) -> bool:
    try:
        return urldefrag(urljoin(base, href))[0] in own
    except ValueError:
        return False


def _is_button(attrs: dict[str, str]) -> bool:
    scripted = any(n.startswith(("on", "data-toggle", "data-bs-", "data-target", "aria-expanded")) for n in attrs)
    return scripted or attrs.get("role", "") in ("button", "tab", "menuitem")
