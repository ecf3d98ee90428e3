"""Pages for tests of the language and direction checks, and what a check says of them."""

from typing import Any

from auditor.model import Demands
from tests.lab import Lab

ARABIC = "تقدم الوزارة خدماتها للمستفيدين عبر البوابة الإلكترونية وفق أحكام النظام ولائحته التنفيذية. "
ENGLISH = "The ministry offers its services to everyone through the portal in line with the law. "


def page(body: str, html: str = 'lang="ar" dir="rtl"', title: str = "خدمات الوزارة", head: str = "") -> str:
    """An HTML page, Arabic where nothing else is said."""
    return (
        f'<!doctype html><html {html}><head><meta charset="utf-8"><title>{title}</title>{head}</head>'
        f"<body>{body}</body></html>"
    )


def said(
    lab: Lab, check: str, html: str | bytes, demands: Demands | None = None, **how: Any
) -> tuple[str, list[str]]:
    """The outcome and the message keys of the findings."""
    judged = lab.judge(check, html, demands=demands, **how)
    return str(judged.outcome), judged.messages
