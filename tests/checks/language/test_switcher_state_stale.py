"""What a language switch by script leaves behind."""

import pytest

from auditor.model import Outcome
from tests.lab import Lab

CHECK = "language/switcher-state-stale"
ARABIC = "تتيح الوزارة خدماتها للمستثمرين في القطاع الصناعي عبر المنصة الموحدة"
ENGLISH = "The ministry offers its services to investors in industry on the unified platform"
PAGE = """<!doctype html><html lang="ar" dir="rtl"><title>{title}</title>{control}<p id="p">{arabic}</p>
<script>document.querySelector("#to").addEventListener("click", (event) => {{
  event.preventDefault();
  setTimeout(() => {{ document.querySelector("#p").textContent = "{english}"; {more} }}, 200);
}})</script>"""
WHOLE = "document.documentElement.lang = 'en'; document.documentElement.dir = 'ltr'; document.title = 'Services';"


def page(more: str, control: str = '<button id="to">English</button>', title: str = "خدمات الوزارة") -> str:
    return PAGE.format(more=more, control=control, title=title, arabic=ARABIC, english=ENGLISH)


@pytest.mark.browser
@pytest.mark.parametrize(
    ("html", "outcome"),
    [
        (page(WHOLE), Outcome.PASSED),
        (page(WHOLE, '<a id="to" href="#" role="button">EN</a>'), Outcome.PASSED),
        (page(WHOLE.replace("document.title = 'Services';", "")), Outcome.CANT_TELL),
        (page(""), Outcome.FAILED),
        (page("document.documentElement.lang = 'en'"), Outcome.FAILED),
        (page(WHOLE, '<a id="to" href="/en/">English</a>'), Outcome.INAPPLICABLE),
        (page(WHOLE, '<form><button id="to" type="button">English</button></form>'), Outcome.INAPPLICABLE),
        (page("location.href = '/en/'"), Outcome.INAPPLICABLE),
        (page(WHOLE, '<button id="to">Services</button>'), Outcome.INAPPLICABLE),
    ],
    ids=["whole", "link", "title", "nothing", "direction", "address", "form", "leaves", "other"],
)
def test_outcomes(lab: Lab, html: str, outcome: Outcome) -> None:
    assert lab.judge(CHECK, html).outcome is outcome


@pytest.mark.browser
def test_nothing_is_sent_and_the_page_is_as_it_was(lab: Lab) -> None:
    sends = WHOLE + "fetch('/prefer', {method: 'POST', body: 'en'}).catch(() => document.title = 'refused');"
    needs = frozenset({"snapshot", "switch"})
    visit = lab.visit(page(sends), needs=needs)
    assert visit.raw["switch"][0]["after"]["title"] == "refused"
    opened = lab.capture(page(sends), needs=needs).get("snapshot")
    assert opened.title == "خدمات الوزارة"
