"""Forms and controls of a page that policies ask for, told by their names in Arabic and English."""

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urljoin

from auditor.commons.arabic import fold_text
from auditor.commons.folded_regex import folded_regex
from auditor.commons.named_pages import KINDS
from auditor.model import Node, Snapshot

_SEARCH_FIELD = re.compile(
    r"^(?:q|qs|query|search\w*|s|k|keys?|keywords?|term|text|searchtext|find)$", re.IGNORECASE
)
_RATE = folded_regex(
    r"(?<!\w)(?:قيم|قيّم)(?!\w)|تقييم|مدى رضا|درجة الرضا|\brat(?:e|ing)\b|evaluat|how satisfied|\bstars?\b|out of 5"
)
_STAR = folded_regex(r"نجم|نجوم|\bstars?\b")
_USEFUL = folded_regex(
    r"هل (?:كانت|كان) (?:هذه|هذا|ال)?.{0,20}(?:مفيد|واضح)|هل استفدت|هل وجدت .{0,25}(?:تبحث|تريد|مفيد)|هل اعجبك"
    r"|was this (?:page|content|information|article).{0,12}(?:useful|helpful)|did you find (?:this|what)|is this page (?:useful|helpful)"
    r"|(?:useful|helpful) to you|helpful\?|useful\?"
)
_COUNTER = folded_regex(
    r"\d+ (?:of|من اصل|من) \d+|\d+ ?(?:زائر|مستخدم|صوت|شخص|تقييم|visitors?|users?|votes?|people|ratings?|%)|(?:نعم|لا|yes|no) ?\(? ?\d+"
)
_INVITE = folded_regex(
    r"شارك(?:نا|ونا) (?:ب)?(?:راي|ارا|ملاحظ|اقتراح|تجرب)|رايك (?:يهمنا|مهم)|يهمنا (?:راي|سماع)|(?:يسعدنا|نسعد|نرحب) .{0,30}(?:راي|ملاحظ|تواصل|اقتراح|مقترح|مشارك)"
    r"|ساعدنا (?:في|علي)|اخبرنا (?:ب)?راي|ملاحظاتك(?:م)? تساعد|tell us (?:what|your)|we (?:value|welcome|appreciate|would love|are glad)|help us improve"
    r"|your (?:opinion|feedback|view)s? (?:matters?|counts?|is important|helps?)|share your (?:opinion|feedback|thoughts|views?|experience)|let us know"
)
_VOTE = folded_regex(r"صوت|تصويت|استطلاع|\bvote|\bpoll")
_SHARE_NAME = folded_regex(r"^(?:شارك|مشاركه|نشر|تابعنا|تابعونا)|\bshare\b|follow us|^follow")
_SHARE_URL = re.compile(
    r"/(?:sharer|share|intent|shareArticle|sharing)\b|sharer\.php|addtoany|addthis", re.IGNORECASE
)
_SUBSCRIBE = folded_regex(
    r"اشترك|الاشتراك|النشره|نشره بريديه|التنبيهات|الاشعارات|خلاصه|\brss\b|subscri|newsletter|notif|news feed|atom feed"
)
_EVALUATE = folded_regex(
    r"تقييم|قيم|استبان|استبيان|راي|ملاحظ|مقترح|evaluat|\brat(?:e|ing)\b|feedback|survey|remark|suggestion|opinion|review"
)
_TOOLS = {
    "read-aloud": folded_regex(
        r"استمع|قراءه (?:النص|الصفحه|المحتوي)|القارئ الصوتي|اقرا لي|read aloud|listen|read (?:the )?(?:page|text)|text to speech"
    ),
    "contrast": folded_regex(
        r"تباين|الوضع (?:الليلي|الداكن)|الوان|contrast|dark mode|colou?r (?:scheme|mode)|greyscale|grayscale"
    ),
    "text-size": folded_regex(
        r"حجم (?:ال)?(?:خط|نص)|تكبير|تصغير|^a\s?[+-]$|^[+-]\s?a$|text size|font size|(?:increase|decrease|enlarge).{0,12}(?:text|font)|zoom"
    ),
    "sign-language": folded_regex(r"لغه الاشاره|sign language"),
    "voice-control": folded_regex(
        r"(?:الاوامر|التحكم|البحث|المساعد) (?:ال)?صوتي|voice (?:command|control|search|navigation|assistant)|speak now"
    ),
}
_TOOL_SCRIPTS = {
    "read-aloud": re.compile(r"readspeaker|responsivevoice|browsealoud|texthelp|recite", re.IGNORECASE),
    "sign-language": re.compile(r"mindrocket|handtalk|signapse|vlibras", re.IGNORECASE),
    "": re.compile(r"userway|accessibe|acsb|equalweb|audioeye|nagishli", re.IGNORECASE),
}
_PLAYERS = re.compile(r"youtube|youtu\.be|vimeo|dailymotion|player", re.IGNORECASE)
_NATIONAL = re.compile(
    r"(?:^|[./])(?:iam\.gov\.sa|nafath\.sa|iam\.sa|absher\.sa|nic\.gov\.sa)(?:[/:?]|$)|nafath", re.IGNORECASE
)
_NATIONAL_WORD = folded_regex(r"النفاذ الوطني|نفاذ|nafath|national single sign|national access|iam\b")
_TRANSLATOR = re.compile(
    r"translate\.google|translate-pa|translate\.goog|microsofttranslator|gtranslate|element\.js\?cb=googleTranslate",
    re.IGNORECASE,
)
_MACHINE = folded_regex(
    r"ترجمه اليه|الترجمه الاليه|مترجم اليا|ترجمه جوجل|خدمه الترجمه|machine translat|automatic(?:ally)? translat|google translate"
)
_LIBRARIES = tuple(
    (
        re.compile(
            rf"(?:^|[/@]){name}(?:[.-](?:min|slim|bundle))*[-.@/](?:v)?(\d+(?:\.\d+){{1,2}})", re.IGNORECASE
        ),
        product,
    )
    for name, product in (("jquery", "jQuery"), ("bootstrap", "Bootstrap"), (r"angular(?:js)?", "AngularJS"))
)
_MOST = 30


def controls_of(snapshot: Snapshot, main: Node | None) -> dict[str, Any]:
    """The controls of one page: JSON data."""
    forms = [_form(form) for form in snapshot.elements("form")][:_MOST]
    text = main.text[:100_000] if main is not None else ""
    folded = fold_text(text)
    names = list(_names(snapshot))
    useful = _USEFUL.search(folded)
    return {
        "forms": forms,
        "ratings": _ratings(snapshot)[:_MOST],
        "useful": bool(useful) and any(_is_answer(name) for _, name in names),
        "useful_count": bool(useful and _COUNTER.search(folded[useful.start() : useful.start() + 400])),
        "invites": bool(_INVITE.search(folded)),
        "evaluates": any(f["kind"] == "evaluation" for f in forms),
        "poll": any(f["kind"] == "poll" for f in forms) or any("istitlaa" in a.attrs.get("href", "") for a in snapshot.elements("a")),
        "share": _shares(snapshot, names),
        "subscribe": _subscribes(snapshot, names),
        "nav": any(_is_menu(n) for n in _navigation(snapshot)),
        "tools": _tools(snapshot, names),
        "login": _logins(snapshot),
        "national": _national(snapshot, folded),
        "password": any(f["password"] for f in forms),
        "viewport": next((m.attrs.get("content", "") for m in snapshot.main.elements("meta") if m.attrs.get("name", "").lower() == "viewport"), None),
        "pictures": _pictures(main),
        "videos": _videos(main),
        "translator": _translator(snapshot),
        "plain": _plain(snapshot)[:_MOST],
        "libraries": _libraries(snapshot),
        "translation_note": _note(text, folded),
    }  # fmt: skip


def _names(snapshot: Snapshot) -> Iterator[tuple[Node, str]]:
    """Buttons and links with their folded names."""
    for node in snapshot.elements("a", "button", "summary", "input"):
        if node.tag == "input" and node.attrs.get("type", "").lower() not in ("button", "submit", "image"):
            continue
        name = node.attrs.get("aria-label") or node.text or node.attrs.get("value") or node.attrs.get("title") or ""
        if name and len(name) <= 80:
            yield node, fold_text(name).strip()
        elif not name:
            picture = next((i.attrs.get("alt", "") for i in node.find("img")), "")
            if picture:
                yield node, fold_text(picture)


def _is_answer(name: str) -> bool:
    return bool(re.match(r"(?:نعم|لا|yes|no|مفيد|helpful|useful)\b", name))


# -- forms ---------------------------------------------------------------------------------------------------


def _form(form: Node) -> dict[str, Any]:
    fields = [n for n in form.find("input", "select", "textarea") if n.attrs.get("type", "").lower() != "hidden"]
    types = [n.attrs.get("type", "text").lower() if n.tag == "input" else n.tag for n in fields]
    words = " ".join([*(n.text for n in form.find("legend", "label", "button", "h2", "h3")), _heading_before(form)])
    search = _search_field(form, fields)
    entered = [t for t in types if t not in ("submit", "button", "image", "reset")]
    return {
        "method": form.attrs.get("method", "get").lower(),
        "action": urljoin(form.document.base_url, form.attrs.get("action", "") or form.document.url),
        "selector": form.selector,
        "fields": len(entered),
        "labelled": sum(bool(n.attrs.get("aria-label") or n.attrs.get("aria-labelledby") or _label(n)) for n in fields),
        "textarea": "textarea" in types,
        "password": "password" in types,
        "email": "email" in types,
        "heading": _heading_before(form)[:120],
        "search": search,
        "hidden": {n.attrs["name"]: n.attrs.get("value", "") for n in form.find("input") if n.attrs.get("type", "").lower() == "hidden" and n.attrs.get("name")},
        "kind": _kind_of_form(fold_text(words), types, search),
    }  # fmt: skip


def _label(field: Node) -> bool:
    if field.closest("label") is not None or field.closest("fieldset") is not None:
        return True
    identifier = field.attrs.get("id", "")
    return bool(identifier) and any(n.attrs.get("for") == identifier for n in field.document.elements("label"))


def _search_field(form: Node, fields: list[Node]) -> str:
    texts = [
        n for n in fields if n.tag == "input" and n.attrs.get("type", "text").lower() in ("text", "search", "")
    ]
    is_search = form.attrs.get("role") == "search" or form.closest("search") is not None
    for node in texts:
        named = node.attrs.get("name", "")
        if (
            named
            and (is_search or node.attrs.get("type") == "search" or _SEARCH_FIELD.match(named))
            and len(texts) == 1
        ):
            return named
    return ""


def _heading_before(form: Node) -> str:
    """The nearest heading above the form."""
    before = [h for h in form.document.elements("h1", "h2", "h3", "h4") if h.index < form.index]
    return before[-1].text if before else ""


def _kind_of_form(words: str, types: list[str], search: str) -> str:
    if search or "password" in types:
        return "search" if search else "login"
    if "radio" in types and _VOTE.search(words) and "textarea" not in types:
        return "poll"
    if _EVALUATE.search(words) and ({"radio", "textarea", "range"} & set(types)):
        return "evaluation"
    if "textarea" in types:
        return "message"
    return "email" if types.count("email") == 1 and len(types) <= 2 else "other"


# -- rating --------------------------------------------------------------------------------------------------


def _ratings(snapshot: Snapshot) -> list[dict[str, Any]]:
    """Rating controls with their number of levels: radio groups, star buttons, ranges."""
    groups: dict[tuple[int, str], list[Node]] = {}
    for node in snapshot.elements("input"):
        kind = node.attrs.get("type", "").lower()
        if kind == "radio" and node.attrs.get("name"):
            holder = node.closest("form", "fieldset")
            groups.setdefault((holder.index if holder else -1, node.attrs["name"]), []).append(node)
    found = []
    for (_, name), nodes in groups.items():
        holder = nodes[0].closest("fieldset") or nodes[0].closest("form")
        words = fold_text(" ".join([name, _legend(holder), *(n.attrs.get("aria-label", "") for n in nodes)]))
        if _RATE.search(words) or re.search(r"rat(?:e|ing)|star|score", name):
            found.append({"levels": len(nodes), "selector": (holder or nodes[0]).selector})
    for node in snapshot.elements("div", "ul", "span", "fieldset"):
        stars = [
            c
            for c in node.elements
            if c.tag in ("button", "a", "li", "label")
            and _STAR.search(fold_text(c.attrs.get("aria-label", "") or c.text or c.attrs.get("title", "")))
        ]
        if len(stars) >= 2 and not any(c.attrs.get("type") == "radio" for c in node.find("input")):
            found.append({"levels": len(stars), "selector": node.selector})
    return found  # fmt: skip


def _legend(holder: Node | None) -> str:
    if holder is None:
        return ""
    return (
        " ".join(n.text for n in holder.find("legend"))
        or holder.attrs.get("aria-label", "")
        or _heading_before(holder)
    )


# -- the rest ------------------------------------------------------------------------------------------------


def _shares(snapshot: Snapshot, names: list[tuple[Node, str]]) -> bool:
    from_url = any(_SHARE_URL.search(a.attrs.get("href", "")) for a in snapshot.elements("a"))
    headed = any(
        _SHARE_NAME.search(fold_text(h.text))
        for h in snapshot.elements("h2", "h3", "h4", "strong")
        if len(h.text) < 40
    )
    return from_url or headed or any(_SHARE_NAME.search(name) for _, name in names)


def _subscribes(snapshot: Snapshot, names: list[tuple[Node, str]]) -> bool:
    feeds = any(re.search(r"rss|atom", n.attrs.get("type", "")) for n in snapshot.elements("link"))
    return feeds or any(_SUBSCRIBE.search(name) for _, name in names)


def _navigation(snapshot: Snapshot) -> Iterator[Node]:
    yield from snapshot.elements("nav")
    yield from (
        n for n in snapshot.elements("div", "ul", "header", "section") if n.attrs.get("role") == "navigation"
    )


def _is_menu(node: Node) -> bool:
    return sum(1 for _ in node.find("a")) >= 3


def _tools(snapshot: Snapshot, names: list[tuple[Node, str]]) -> dict[str, str]:
    """Assistive tools by kind, each with the name of its control or the address of its script."""
    found: dict[str, str] = {}
    for node, name in names:
        if node.tag == "a" and node.attrs.get("href", "").startswith(("http", "/")) and len(name) > 40:
            continue
        for kind, pattern in _TOOLS.items():
            if kind not in found and pattern.search(name):
                found[kind] = name[:80]
    for script in snapshot.elements("script"):
        for kind, pattern in _TOOL_SCRIPTS.items():
            if pattern.search(script.attrs.get("src", "")):
                found.setdefault(kind or "widget", script.attrs["src"][:120])
    return found


def _logins(snapshot: Snapshot) -> list[list[str]]:
    """Links that log in: address and name."""
    found = []
    for link in snapshot.elements("a"):
        name, href = fold_text(link.text or link.attrs.get("aria-label", "")), link.attrs.get("href", "")
        if len(name) <= 80 and href and (KINDS["login"].is_name(name) or _NATIONAL.search(href)):
            found.append([urljoin(link.document.base_url, href), name[:80], link.selector])
    return found[:_MOST]


def _national(snapshot: Snapshot, folded: str) -> dict[str, Any]:
    """Links and form targets of the national single sign-on, and whether words name it."""
    base = snapshot.main.base_url
    targets = [urljoin(base, a.attrs.get("href", "")) for a in snapshot.elements("a")]
    targets += [urljoin(base, f.attrs.get("action", "")) for f in snapshot.elements("form")]
    return {
        "links": sorted({t for t in targets if _NATIONAL.search(t)})[:5],
        "words": bool(_NATIONAL_WORD.search(folded)),
    }


def _pictures(main: Node | None) -> int:
    if main is None:
        return 0
    return sum(1 for n in main.find("img", "picture", "svg") if (n.box.area if n.box else 0) >= 2500)


def _videos(main: Node | None) -> int:
    if main is None:
        return 0
    return sum(
        1 for n in main.find("video", "iframe") if n.tag == "video" or _PLAYERS.search(n.attrs.get("src", ""))
    )


def _translator(snapshot: Snapshot) -> str:
    for node in snapshot.elements("script", "iframe"):
        if _TRANSLATOR.search(node.attrs.get("src", "")):
            return node.attrs["src"][:120]
    return ""


def _note(text: str, folded: str) -> str:
    """The words around a remark on machine translation."""
    found = _MACHINE.search(folded)
    return folded[max(0, found.start() - 150) : found.end() + 150] if found and text else ""


def _plain(snapshot: Snapshot) -> list[list[str]]:
    """Resources and form targets that the page asks for over plain HTTP: kind, address, selector."""
    found = []
    for node in snapshot.elements("img", "script", "iframe", "link", "source", "video", "audio", "embed", "form"):
        address = node.attrs.get("action" if node.tag == "form" else "href" if node.tag == "link" else "src", "")
        loads = (
            node.tag != "link" or "stylesheet" in node.attrs.get("rel", "") or "icon" in node.attrs.get("rel", "")
        )
        if address.lower().startswith("http://") and loads:
            found.append([node.tag, address, node.selector])
    return found


def _libraries(snapshot: Snapshot) -> list[list[str]]:
    """Script libraries and generators whose address or mark names a version."""
    found: dict[tuple[str, str], None] = {}
    for node in snapshot.elements("script", "link"):
        for pattern, product in _LIBRARIES:
            if version := pattern.search(node.attrs.get("src", "") or node.attrs.get("href", "")):
                found[product, version[1]] = None
    for node in snapshot.main.elements("meta"):
        if node.attrs.get("name", "").lower() == "generator":
            named = re.match(r"(Drupal|Joomla!?)\D*(\d+(?:\.\d+)*)", node.attrs.get("content", ""))
            if named:
                found[named[1].rstrip("!"), named[2]] = None
    return [list(entry) for entry in found]
