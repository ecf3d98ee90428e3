"""Documents can be read with assistive technology.

What it checks: Whether the PDF files linked have tags, a title, a language and text in place of pictures, and
whether Word files have a language and headings.

Why it matters: A screen reader can make nothing of a scan, and reads an untagged file without order, headings
or tables.

How to fix: Export from the source with tags, set title and language in the file's properties, and run text
recognition on scans. Better still, publish the text as a page.

Exceptions: Locked, damaged and oversized files go to a person, as do Arabic letters stored in their printed
forms and pictures without alternative text. At most 30 documents of a portal are read.

References: PDF/UA-1 (ISO 14289-1); WCAG 2.0 1.1.1, 1.3.1, 2.4.2, 3.1.1 with techniques PDF6, PDF16, PDF18.
"""

from collections.abc import Iterator
from urllib.parse import unquote

from auditor.model import DocumentFacts, PortalCapture, Text
from auditor.rules import Judgement, check, passed
from auditor_checks.service._common import asks, fails

ARABIC = """يمكن قراءة المستندات بالتقنيات المساعدة.

ما الذي يُفحص: هل لملفات PDF المرتبطة وسوم وعنوان ولغة ونص لا صور، وهل لملفات Word لغة وعناوين.

لماذا يهم: لا يفهم القارئ الآلي شيئًا من الصور الممسوحة، ويقرأ الملف غير الموسوم بلا ترتيب ولا
عناوين ولا جداول.

كيفية الإصلاح: صدّر الملف من مصدره مع الوسوم، واضبط العنوان واللغة في خصائصه، وطبّق التعرف الضوئي
على الصور. والأفضل نشر النص صفحةً.

الاستثناءات: الملفات المقفلة والتالفة والكبيرة يقرر فيها إنسان، وكذلك الحروف العربية المخزنة
بأشكالها المطبوعة والصور بلا نص بديل. ولا يُقرأ أكثر من 30 مستندًا في البوابة.
"""

_NAME = Text(en="document", ar="مستند")
_LONG = 40
_ALIKE = 0.3
_NOT_ASKED = ("budget", "robots")


@check(
    title=Text(en="Documents can be read with assistive technology", ar="يمكن قراءة المستندات بالتقنيات المساعدة"),
    impact="serious",
    messages={
        "pictures": Text(en="“{ $title }” holds pictures in place of text", ar="«{ $title }» صور بلا نص"),
        "untagged": Text(en="“{ $title }” has no tags", ar="«{ $title }» بلا وسوم"),
        "untitled": Text(en="“{ $title }” has no title in its properties", ar="«{ $title }» بلا عنوان في خصائصه"),
        "language": Text(en="“{ $title }” does not say which language it is in", ar="«{ $title }» لا يصرح بلغته"),
        "headings": Text(
            en="“{ $title }” has { $count } paragraphs and no heading",
            ar="في «{ $title }» { $count } فقرة بلا أي عنوان",
        ),
        "forms": Text(
            en="Can “{ $title }” be searched and read aloud? { $share } % of its letters are stored in printed forms",
            ar="هل يمكن البحث في «{ $title }» وقراءته آليًا؟ { $share }٪ من حروفه مخزنة بأشكالها المطبوعة",
        ),
        "alternatives": Text(
            en="Do the pictures of “{ $title }” carry information? { $count } have no alternative text",
            ar="هل تحمل صور «{ $title }» معلومات؟ { $count } منها بلا نص بديل",
        ),
        "unread": Text(
            en="Is “{ $title }” accessible? It could not be read: { $reason }",
            ar="هل «{ $title }» ميسّر؟ تعذرت قراءته: { $reason }",
        ),
        "beyond": Text(
            en="Are the other { $count } documents accessible? They lie beyond the bound",
            ar="هل بقية المستندات وعددها { $count } ميسّرة؟ تجاوزت حد القراءة",
        ),
    },
    arabic=ARABIC,
)
def document_structure_missing(portal: PortalCapture) -> Iterator[Judgement]:
    """The faults of each document; one without any passes."""
    left = [d for d in portal.documents if d.problem in _NOT_ASKED]
    for document in portal.documents:
        if document.problem in _NOT_ASKED or document.problem == "http" or document.kind in ("csv", ""):
            continue
        found = list(_faults(document))
        yield from found
        if not found:
            yield passed(document.url, page=document.url)
    if left:
        yield asks("document", "beyond", _NAME, evidence={"documents": [d.url for d in left[:20]]}, count=len(left))


def _faults(document: DocumentFacts) -> Iterator[Judgement]:
    title = (document.title or unquote(document.url.rsplit("/", 1)[-1]))[:80]
    if document.problem:
        yield _asks("unread", document, title, reason=document.problem)
    elif document.kind == "pdf":
        yield from _of_pdf(document, title)
    elif document.kind == "docx":
        if not document.language:
            yield _fails("language", document, title)
        if document.pages >= _LONG and not document.facts.get("headings"):
            yield _fails("headings", document, title, count=document.pages)
        if document.facts.get("pictures_without_alt"):
            yield _asks("alternatives", document, title, count=document.facts["pictures_without_alt"])


def _of_pdf(document: DocumentFacts, title: str) -> Iterator[Judgement]:
    facts = document.facts
    if facts.get("pictures_only"):
        yield _fails("pictures", document, title)
        return
    if not facts.get("tagged"):
        yield _fails("untagged", document, title)
    if not document.title:
        yield _fails("untitled", document, title)
    if not document.language:
        yield _fails("language", document, title)
    if facts.get("presentation_form_share", 0) > _ALIKE:
        yield _asks("forms", document, title, share=round(100 * facts["presentation_form_share"]))
    if facts.get("tagged") and facts.get("figures_without_alt"):
        yield _asks("alternatives", document, title, count=facts["figures_without_alt"])


def _fails(key: str, document: DocumentFacts, title: str, **data: str | float) -> Judgement:
    evidence = {"linked_from": document.referrer}
    return fails("document", key, _NAME, page=document.url, cause=key, evidence=evidence, title=title, **data)


def _asks(key: str, document: DocumentFacts, title: str, **data: str | float) -> Judgement:
    evidence = {"linked_from": document.referrer}
    return asks("document", key, _NAME, page=document.url, cause=key, evidence=evidence, title=title, **data)
