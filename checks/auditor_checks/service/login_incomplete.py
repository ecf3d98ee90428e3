"""The log-in page has what policies ask of it.

What it checks: Whether the log-in page offers two or more ways to log in, tells individuals and businesses
apart, and links to the privacy notice.

Why it matters: People who cannot use the one way are shut out, and all should know what becomes of their data
before they give them.

How to fix: Offer a second way, name the audience of each, and link to the privacy notice beside the form.

Exceptions: What a frame or a choice hides goes to a person, as does a second way that another page may offer. A
portal without a log-in page is not judged.

References: Personal Data Protection Law, article 13, for the privacy notice.
"""

from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit

from auditor.commons.arabic import fold_text
from auditor.commons.folded_regex import folded_regex
from auditor.commons.named_pages import KINDS
from auditor.commons.portal_view import is_whole, page_fact, parts
from auditor.model import Node, PageFacts, PortalCapture, Snapshot, Text
from auditor.rules import Judgement, check, fact, passed
from auditor_checks.service._common import asks, fails, text_of
from auditor_checks.service._login import login_pages

ARABIC = """في صفحة تسجيل الدخول ما تطلبه السياسات.

ما الذي يُفحص: هل تتيح صفحة تسجيل الدخول طريقتين أو أكثر، وتفصل بين الأفراد وقطاع الأعمال، وتربط
بإشعار الخصوصية.

لماذا يهم: من لا يستطيع استخدام الطريقة الوحيدة يبقى خارجًا، ومن حق الجميع معرفة مصير بياناتهم قبل
إدخالها.

كيفية الإصلاح: أتح طريقة ثانية، وسمّ فئة كل طريقة، واربط بإشعار الخصوصية بجانب النموذج.

الاستثناءات: ما تخفيه نافذة مضمنة أو خيار يقرر فيه إنسان، وكذلك طريقة ثانية قد تتيحها صفحة أخرى. ولا يُحكم على
بوابة بلا صفحة دخول.
"""

_PARTS = {
    "options": Text(en="two or more ways to log in", ar="طريقتان أو أكثر للدخول"),
    "audiences": Text(en="ways for individuals and for businesses", ar="دخول للأفراد وآخر لقطاع الأعمال"),
    "privacy": Text(en="a link to the privacy notice", ar="رابط إلى إشعار الخصوصية"),
}
_SINGLE = folded_regex(r"الأفراد|أفراد|فرد|المواطن|individual|citizen|person")
_BUSINESS = folded_regex(r"المنشآت|منشأة|الأعمال|الشركات|الجهات|enterprise|business|compan|organi|government bod")


@fact
def service_login_choices(snapshot: Snapshot) -> int:
    """How many things on the page, frame of the portal apart, may lead to a way to log in or hide one."""
    if not any(n.attrs.get("type", "").lower() == "password" for n in snapshot.elements("input")):
        return 0
    nodes = snapshot.elements("iframe", "select", "summary", "a", "button", "input", "div", "span", "li")
    found = [n for n in nodes if n.closest("header", "nav", "footer") is None and _may_choose(n)]
    sends = [n for n in found if _sends(n)]
    return len(found) - min(1, len(sends))


def _sends(node: Node) -> bool:
    kind = node.attrs.get("type", "").lower()
    sends = kind in ("", "submit") if node.tag == "button" else node.tag == "input" and kind in ("submit", "image")
    return sends and node.closest("form") is not None


def _may_choose(node: Node) -> bool:
    if node.tag in ("iframe", "select", "summary", "button"):
        return True
    if node.tag == "input":
        return node.attrs.get("type", "").lower() in ("radio", "submit", "button", "image")
    if node.tag != "a":
        return node.clickable
    here, there = node.document.url, urljoin(node.document.base_url, node.attrs.get("href", ""))
    return there.split("#")[0] == here.split("#")[0] or urlsplit(there).netloc != urlsplit(here).netloc


@check(
    title=Text(en="The log-in page has what policies ask of it", ar="في صفحة تسجيل الدخول ما تطلبه السياسات"),
    impact="moderate",
    messages={
        "absent": Text(en="The log-in page lacks: { $name_en }", ar="تخلو صفحة تسجيل الدخول من: { $name_ar }"),
        "unsure": Text(
            en="Does the log-in page have { $name_en }? None was recognised",
            ar="هل في صفحة تسجيل الدخول { $name_ar }؟ لم يُتعرف على شيء منها",
        ),
    },
    arabic=ARABIC,
)
def login_incomplete(portal: PortalCapture) -> Iterator[Judgement]:
    """One judgement for each part asked for on each log-in page."""
    wanted = [p for p in parts(portal, "service/login-incomplete", _PARTS) if p in _PARTS]
    pages = login_pages(portal) if wanted else []
    for page in pages:
        for part in wanted:
            if _has(page, part):
                yield passed(part, page=page.info.url)
            elif part == "privacy" or (part == "options" and len(pages) == 1 and _is_only_way(portal, page)):
                yield fails(part, "absent", _PARTS[part], page=page.info.url)
            else:
                yield asks(part, "unsure", _PARTS[part], page=page.info.url)


def _is_only_way(portal: PortalCapture, page: PageFacts) -> bool:
    """Whether the page has one form for a password and nothing that could be, lead to or hide another way."""
    controls = page_fact(page, "service_controls")
    forms = sum(bool(form["password"]) for form in controls.get("forms", ()))
    named = controls.get("national", {}).get("words")
    return is_whole(portal) and forms == 1 and not named and page.facts.get("service_login_choices") == 0


def _has(page: PageFacts, part: str) -> bool:
    controls, text = page_fact(page, "service_controls"), fold_text(text_of(page))
    if part == "privacy":
        return any(KINDS["privacy"].is_name(link.text) for link in page.links if link.place != "head")
    if part == "audiences":
        return bool(_SINGLE.search(text) and _BUSINESS.search(text))
    forms = sum(bool(form["password"]) for form in controls.get("forms", ()))
    return forms + len({x for x, *_ in controls.get("login", ())} - {page.info.url}) >= 2
