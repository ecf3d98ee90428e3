"""Counterparts in two languages give the same telephone numbers and e-mail addresses.

What it checks: The telephone numbers and e-mail addresses in the main parts of a page and its counterpart.

Why it matters: A wrong number in one language leaves its readers without help.

How to fix: Take contacts from one source for all languages, and correct the page that differs.

Exceptions: Where one page merely has more contacts than the other, a person decides whether they belong there.

References: Digital government policies on equal content in all languages.
"""

from collections.abc import Iterator
from typing import Any

from auditor.commons.twins import Twins
from auditor.model import Demands, PortalCapture, Text
from auditor.rules import Judgement, cant_tell, check, failed, passed
from auditor_checks.language._compare import both, language_pairs
from auditor_checks.language._twins import is_sure

ARABIC = """تتفق النسخ اللغوية في أرقام الهواتف وعناوين البريد.

ما الذي يُفحص: أرقام الهواتف وعناوين البريد الإلكتروني في متن الصفحة ومتن نظيرتها.

لماذا يهم: الرقم الخاطئ في إحدى اللغتين يترك قراءها بلا مساعدة.

كيفية الإصلاح: خذ بيانات التواصل من مصدر واحد لكل اللغات، وصحّح الصفحة المخالفة.

الاستثناءات: إذا زادت إحدى الصفحتين عن الأخرى قرر الإنسان هل تنتمي الزيادة إليها.
"""


@check(
    title=Text(en="Contacts agree in all languages", ar="تتفق بيانات التواصل في كل اللغات"),
    impact="serious",
    messages={
        "differ": Text(
            en="{ $mine } stands here, { $theirs } on the counterpart",
            ar="المذكور هنا { $mine } وفي الصفحة المقابلة { $theirs }",
        ),
        "more": Text(
            en="{ $mine } stands on one of the two pages only: { $where }",
            ar="{ $mine } مذكور في إحدى الصفحتين فقط: { $where }",
        ),
    },
    arabic=ARABIC,
)
def twin_contacts_differ(portal: PortalCapture, demands: Demands) -> Iterator[Judgement]:
    """One judgement a kind of contact and pair."""
    for page, twin, language in language_pairs(Twins.of(portal), demands):
        if (pair := both(page, twin)) is None:
            continue
        for kind in ("phone", "email"):
            here, there = ({v for k, v in side["contacts"] if k == kind and is_sure(k, v)} for side in pair)
            mine = [v for v in sorted(here - there) if not _stands(v, pair[1])]
            theirs = [v for v in sorted(there - here) if not _stands(v, pair[0])]
            evidence = {"twin": twin.info.url, "mine": mine, "theirs": theirs}
            if mine and len(mine) == len(theirs):
                yield failed(
                    None, "differ", page=page.info.url, evidence=evidence, cause=" ".join(mine + theirs),
                    part=language, mine=", ".join(mine)[:120], theirs=", ".join(theirs)[:120],
                )  # fmt: skip
            elif mine or theirs:
                where = page.info.url if mine else twin.info.url
                yield cant_tell(
                    None, "more", page=page.info.url, evidence=evidence, cause=" ".join(mine + theirs),
                    part=language, mine=", ".join(mine or theirs)[:120], where=where,
                )  # fmt: skip
            elif here:
                yield passed(page=page.info.url)


def _stands(value: str, side: dict[str, Any]) -> bool:
    """Whether the digits of a telephone number are on the page, though nothing there calls them one."""
    tail = value.lstrip("+").removeprefix("966")
    return "@" not in value and len(tail) >= 7 and any(tail in digits for digits in side["digits"])
