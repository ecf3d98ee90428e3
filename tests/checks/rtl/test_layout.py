"""A page whose styles failed to load is not judged."""

import pytest

from auditor.model import Outcome
from tests.lab import Lab

PAGE = '<!doctype html><html lang="ar" dir="rtl"><title>س</title>{}<table dir="ltr"><tr><th>أ ب</th><th>ج د</th></tr></table>'


@pytest.mark.browser
@pytest.mark.parametrize("sheet", ["/missing.css", "http://127.0.0.1:9/x.css"])
def test_missing_styles(lab: Lab, sheet: str) -> None:
    judged = lab.judge("rtl/table-order-wrong", PAGE.format(f'<link rel="stylesheet" href="{sheet}">'))
    assert judged.outcome is Outcome.CANT_TELL
    assert "layout not judged" in judged.row.reason
    assert not judged.findings


@pytest.mark.browser
def test_present_styles_and_missing_fonts(lab: Lab) -> None:
    lab.serve("/own.css", "p{color:red}", {"Content-Type": "text/css"})
    links = '<link rel="stylesheet" href="/own.css"><link rel="stylesheet" href="/webfont/missing.css">'
    assert lab.judge("rtl/table-order-wrong", PAGE.format(links)).outcome is Outcome.FAILED
