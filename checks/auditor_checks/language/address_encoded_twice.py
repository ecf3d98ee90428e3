"""Addresses are encoded once.

What it checks: links whose path has percent signs that were encoded again (`%25D8`).
Why it matters: Addresses with Arabic names that are encoded twice lead nowhere on most servers, and nobody can
read or share them.
How to fix: Encode the path once when the link is made.
References: RFC 3986, 2.4.
"""

import re
from collections.abc import Iterator

from auditor.model import Snapshot, Text
from auditor.rules import Judgement, check, failed

ARABIC = """العناوين مرمزة مرة واحدة.

ما الذي يُفحص: الروابط التي في مسارها علامات مئوية رُمّزت مرة أخرى (`%25D8`).
لماذا يهم: العناوين ذات الأسماء العربية المرمزة مرتين لا تصل في أكثر الخوادم، ولا تُقرأ ولا تُشارك.
كيفية الإصلاح: رمّز المسار مرة واحدة عند إنشاء الرابط.
"""

_TWICE = re.compile(r"^[^?#]*%25(?:[cdeCDE][0-9a-fA-F])%25[89abAB][0-9a-fA-F]")


@check(
    title=Text(en="Addresses are encoded once", ar="العناوين مرمزة مرة واحدة"),
    impact="minor",
    messages={
        "twice": Text(
            en="The address of the link is encoded twice: “{ $address }”.",
            ar="عنوان الرابط مرمز مرتين: «{ $address }».",
        )
    },
    arabic=ARABIC,
)
def address_encoded_twice(snapshot: Snapshot) -> Iterator[Judgement]:
    for node in snapshot.elements("a", "area", "img"):
        address = node.attrs.get("href") or node.attrs.get("src") or ""
        if "%25" in address and _TWICE.match(address):
            yield failed(node, "twice", address=address[:120])
