"""Images that say something are not hidden from assistive technology.

What it checks: Visible `img`, `svg` and `canvas` elements that assistive technology ignores. One fails where
the page itself shows that it is no decoration: its author wrote an alternative for it and yet hides it, a
script draws words on a canvas that stand nowhere else, or the text before it ends in a colon and announces it.

Why it matters: Blind people do not learn that there is something, let alone what.

How to fix: Give the image an alternative and take away `aria-hidden` and `role="none"`; name `svg` and `canvas`
with `role="img"` and `aria-label`.

Exceptions: Images beside a text that says the same, and images inside a control with a name of its own. Whether
all other ignored images are decoration is for a person to see; they are not reported one by one.

References: WCAG 2.0 1.1.1 Non-text Content; ACT rule e88epe; techniques H67, C9; failures F38, F39.
"""

from collections.abc import Iterator

from auditor.commons import lexicon
from auditor.model import AxTree, Node, Snapshot, Text
from auditor.rules import Judgement, check, failed, passed
from auditor_checks.accessibility._images import drawn_texts, introduced, is_kept_out, named_ancestor

ARABIC = """الصور التي تقول شيئا غير مخفية عن التقنيات المساعدة.

ما الذي يُفحص: عناصر `img` و`svg` و`canvas` المرئية التي تتجاهلها التقنيات المساعدة. ويخفق منها ما تدل الصفحة
نفسها على أنه ليس زخرفة: كتب كاتبه له بديلا ثم أخفاه، أو رسم فيه نص برمجي كلمات لا ترد في غيره، أو أعلن عنه نص
قبله ينتهي بنقطتين.

لماذا يهم: لا يعلم الكفيف بوجود شيء، فضلا عن ماهيته.

كيفية الإصلاح: امنح الصورة بديلا نصيا واحذف `aria-hidden` و`role="none"`، وسمّ `svg` و`canvas` باستخدام
`role="img"` و`aria-label`.

الاستثناءات: الصور المجاورة لنص يقول ما تقوله، والصور داخل عنصر تحكم له اسمه. أما كون سائر الصور المتجاهلة زخرفة
فيراه إنسان، ولا تُعرض واحدة واحدة.
"""

_DECORATION = frozenset(
    {
        "decoration", "decorative", "background", "pattern", "wave", "divider", "separator", "spacer", "line",
        "shape", "bullet", "arrow", "زخرفه", "زخرفي", "خلفيه", "نمط", "فاصل", "خط", "شكل", "سهم",
    }
)  # fmt: skip


@check(
    title=Text(en="Informative images are exposed", ar="الصور ذات المعنى متاحة للتقنيات المساعدة"),
    impact="serious",
    wcag=("1.1.1",),
    act=("e88epe",),
    messages={
        "alt": Text(
            en='The image has the alternative "{ $alt }" and is hidden all the same',
            ar="للصورة بديل نصي «{ $alt }» وهي مع ذلك مخفية",
        ),
        "drawn": Text(
            en='A script draws "{ $text }" on this canvas, and assistive technology learns nothing of it',
            ar="يرسم نص برمجي «{ $text }» في هذه اللوحة، ولا يصل منه شيء إلى التقنيات المساعدة",
        ),
        "announced": Text(
            en='"{ $text }" announces this image, and assistive technology learns nothing of it',
            ar="يعلن النص «{ $text }» عن هذه الصورة، ولا يصل منها شيء إلى التقنيات المساعدة",
        ),
    },
    arabic=ARABIC,
)
def image_hidden_informative(snapshot: Snapshot, axtree: AxTree) -> Iterator[Judgement]:
    """One judgement an ignored image that is certainly no decoration; nothing of the others."""
    texts = ""
    for node in snapshot.elements("img", "svg", "canvas"):
        if not node.visible or min(node.box.width, node.box.height) < 3 if node.box else True:
            continue
        if not is_kept_out(node, axtree) or named_ancestor(node) or _inside_control(node, axtree):
            continue
        texts = texts or lexicon.key(snapshot.main.root.visible_text if snapshot.main.root else "")
        alt = node.attrs.get("alt", "").strip()
        if node.tag == "img" and alt and _says_more(alt, texts):
            yield failed(node, "alt", alt=alt[:80])
            continue
        drawn = [t for t in drawn_texts(node) if _says_more(t, texts)] if node.tag == "canvas" else []
        if drawn:
            yield failed(node, "drawn", text=drawn[0][:80])
        elif text := introduced(node):
            yield failed(node, "announced", text=text[-80:])
        elif node.tag != "canvas":
            yield passed(node)


def _says_more(words: str, texts: str) -> bool:
    """Whether the words are an alternative that somebody wrote, and stand nowhere in the page's text."""
    folded = lexicon.key(words)
    if len(folded) < 3 or lexicon.is_placeholder(words, "image") or lexicon.is_file_name(words):
        return False
    return folded not in texts and not _DECORATION & set(folded.split())


def _inside_control(node: Node, axtree: AxTree) -> bool:
    return any(a.tag in ("a", "button", "label", "summary") and axtree[a].name.strip() for a in node.ancestors())
