"""Text is sent compressed.

What it checks: HTML, style sheets, scripts, JSON, SVG and plain text of the portal's own host with at least 2 kB on
the wire: the answer must say `Content-Encoding`.

Why it matters: Compressed text is a quarter of its size or less. Without it every visitor waits and pays for the rest.

How to fix: Switch on gzip or Brotli for text in the server or the content delivery network.

Exceptions: Other hosts' answers, pictures, fonts and films, which are compressed already.

References: RFC 9110, 8.4 Content-Encoding.
"""

from collections.abc import Iterator

from auditor.model import PageInfo, Request, Text
from auditor.rules import Judgement, check, failed, passed
from auditor_checks.response._network import TEXT, file_name, is_own, kilobytes

ARABIC = """يُرسل النص مضغوطا.

ما الذي يُفحص: صفحات HTML وملفات الأنماط والنصوص البرمجية وJSON وSVG والنص العادي من خادم البوابة نفسه إذا بلغت 2 كيلوبايت فأكثر:
يجب أن تذكر الإجابة `Content-Encoding`.

لماذا يهم: حجم النص المضغوط ربع حجمه أو أقل، ودون الضغط ينتظر كل زائر البقية ويدفع ثمنها.

كيفية الإصلاح: فعّل ضغط gzip أو Brotli للنصوص في الخادم أو في شبكة توصيل المحتوى.

الاستثناءات: إجابات الخوادم الأخرى، والصور والخطوط والأفلام لأنها مضغوطة أصلا.
"""
SMALLEST = 2000


@check(
    title=Text(en="Text is sent compressed", ar="يُرسل النص مضغوطا"),
    impact="moderate",
    messages={
        "plain": Text(
            en="{ $file } is sent without compression: { $kilobytes } kB of text",
            ar="يُرسل { $file } دون ضغط: { $kilobytes } كيلوبايت من النص",
        )
    },
    arabic=ARABIC,
)
def compression_missing(network: tuple[Request, ...], page: PageInfo) -> Iterator[Judgement]:
    """One judgement a text answer of the page's own host."""
    for request in network:
        if request.status != 200 or not is_own(request.url, page):
            continue
        if request.mime_type not in TEXT or request.transferred < SMALLEST:
            continue
        # "identity" is not compression either.
        if request.headers.get("content-encoding", "identity").strip().lower() not in ("", "identity"):
            yield passed(request.url)
        else:
            yield failed(
                request.url,
                "plain",
                cause=request.url if request.type != "document" else "document",
                file=file_name(request.url),
                kilobytes=kilobytes(request.transferred),
            )
