"""No visible text is left out: judged, undecided and exempt texts add up, in Arabic as in English."""

from collections.abc import Sequence
from dataclasses import dataclass

import pytest

from auditor.commons.text_contrast import Account, Reading, account, visible_texts
from tests.lab import Lab

FONTS = ("Noto Naskh Arabic", "Noto Sans Arabic", "DejaVu Sans", "serif", "monospace")
WORDS = {"ar": "نموذج طلب الترخيص الصناعي", "en": "Industrial licence application"}
NEEDS = frozenset({"snapshot", "axtree", "textpixels"})


@dataclass(frozen=True, slots=True)
class Sample:
    """One line of the page set and the outcome it must have under 1.4.3."""

    style: str
    expected: str


SAMPLES = (
    Sample("color:#222", "passed"),
    Sample("color:#aaa", "failed"),
    Sample("color:#777;font-size:16px", "failed"),
    Sample("color:#777;font-size:24px", "passed"),
    Sample("color:#777;font-size:19px;font-weight:700", "passed"),
    Sample("color:#000;opacity:.3", "failed"),
    Sample("color:rgba(0,0,0,.85)", "passed"),
    Sample("color:#aaa;background:linear-gradient(90deg,#fff,#eee)", "failed"),
    Sample("color:#111;background:linear-gradient(90deg,#fff,#eee)", "passed"),
    Sample("color:#bbb;mix-blend-mode:multiply", "cantTell"),
    Sample("color:#fff;background:#fff", "exempt"),
)


def page(lang: str, samples: Sequence[Sample]) -> str:
    direction = "rtl" if lang == "ar" else "ltr"
    lines = "".join(
        f'<p style="font-family:{font};{sample.style}">{WORDS[lang]}</p>' for font in FONTS for sample in samples
    )
    return (
        f'<!doctype html><html lang="{lang}" dir="{direction}"><title>x</title><body style="font-size:16px">{lines}'
    )


@pytest.mark.browser
@pytest.mark.parametrize("lang", ["ar", "en"])
def test_every_sample_ends_as_it_must(lab: Lab, lang: str) -> None:
    readings: tuple[Reading, ...] = lab.capture(page(lang, SAMPLES), needs=NEEDS).get("text_contrast")
    assert [r.verdict() for r in readings] == [s.expected for _ in FONTS for s in SAMPLES]


@pytest.mark.browser
def test_twins_are_told_alike(lab: Lab) -> None:
    arabic, english = (lab.capture(page(lang, SAMPLES), needs=NEEDS).get("text_contrast") for lang in ("ar", "en"))
    assert [(r.verdict(), r.foreground, r.background) for r in arabic] == [
        (r.verdict(), r.foreground, r.background) for r in english
    ]


@pytest.mark.browser
@pytest.mark.parametrize("lang", ["ar", "en"])
def test_the_account_adds_up_to_the_visible_texts(lab: Lab, lang: str) -> None:
    html = page(lang, SAMPLES) + "<p hidden>x</p><button disabled>معطل</button>"
    capture = lab.capture(html, needs=NEEDS)
    seen = sum(1 for document in capture.get("snapshot").documents for _ in visible_texts(document))
    counted: Account = account(capture.get("text_contrast"))
    assert counted.visible == seen == len(FONTS) * len(SAMPLES) + 1
    assert counted.passed + counted.failed + counted.cant_tell + sum(counted.exempt.values()) == counted.visible


@pytest.mark.browser
def test_three_pale_lines_of_one_font_do_not_silence_the_rest(lab: Lab) -> None:
    lines = "".join(f'<p style="color:#bbb">سطر {n} من النص العربي</p>' for n in range(8))
    html = f"<html lang=ar dir=rtl>{lines}<p style='color:#bbb'>English too"
    readings = lab.capture(html, needs=NEEDS).get("text_contrast")
    assert [r.verdict() for r in readings] == ["failed"] * 9


@pytest.mark.browser
def test_text_in_frames_and_shadow_roots_is_read(lab: Lab) -> None:
    html = (
        '<iframe srcdoc="<p style=color:#bbb>داخل إطار</p>"></iframe><div id="h"></div><script>'
        "h.attachShadow({mode:'open'}).innerHTML='<p style=\"color:#bbb\">ظل</p>'</script>"
    )
    readings = lab.capture(html, needs=NEEDS).get("text_contrast")
    assert sorted(r.node.value for r in readings if r.verdict() == "failed") == ["داخل إطار", "ظل"]
