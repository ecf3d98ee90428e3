"""Texts of a page by the language they stand under."""

import pytest

from auditor.commons.textmodel import TextModel
from tests.lab import Lab

HTML = """<!doctype html><html lang="en"><head><title>The title</title></head><body>
<p>Plain <b>text</b> <span lang="fr">un mot</span> end</p>
<p lang="">still English</p>
<div lang="ar"><img src="x.png" alt="صورة" width="9" height="9"><input aria-labelledby="hidden"></div>
<p id="hidden" lang="fr" hidden>caché</p>
<p style="position:absolute;top:-9999px">for readers</p>
<p style="display:none">unseen</p><p style="visibility:hidden">unseen</p>
<code>print()</code><p class="notranslate">Brand</p>
<ul><li><a href="/">Home</a></li><li>See <a href="/">more</a></li></ul>
<select><option>One</option></select><input type="submit" value="Send">
<iframe srcdoc="<p>inner</p>"></iframe><iframe srcdoc="<html lang=de><p>innen</p>"></iframe></body></html>"""


@pytest.fixture(scope="module")
def model(lab: Lab) -> TextModel:
    found: TextModel = lab.capture(HTML).get("text")
    return found


def group(model: TextModel, lang: str) -> str:
    return " | ".join(t for g in model.groups if g.lang == lang for t in g.texts)


@pytest.mark.browser
def test_text_belongs_to_the_nearest_language(model: TextModel) -> None:
    english = group(model, "en")
    assert english.startswith("The title")
    for text in ("Plain", "still English", "for readers", "print()", "inner"):
        assert text in english
    for text in ("un mot", "unseen", "innen", "caché"):
        assert text not in english


@pytest.mark.browser
def test_names_belong_to_the_element_they_name(model: TextModel) -> None:
    arabic = group(model, "ar")
    assert "صورة" in arabic
    # The hidden label counts where it is used, not where it stands.
    assert "caché" in arabic
    assert "caché" not in group(model, "fr")
    assert "innen" in group(model, "de")


@pytest.mark.browser
def test_blocks_split_by_language_and_leave_code_out(model: TextModel) -> None:
    texts = {b.text: b.lang for b in model.blocks}
    assert texts["Plain text end"] == "en"
    assert texts["un mot"] == "fr"
    assert "print()" not in texts
    assert "Brand" not in texts


@pytest.mark.browser
def test_a_block_in_one_control_knows_it(model: TextModel) -> None:
    controls = {b.text: b.control.tag for b in model.blocks if b.control is not None}
    assert controls == {"Home": "a"}


@pytest.mark.browser
def test_labels(model: TextModel) -> None:
    found = {(label.attribute, label.text) for label in model.labels}
    assert found == {("alt", "صورة"), ("option", "One"), ("value", "Send")}


@pytest.mark.browser
@pytest.mark.parametrize(
    ("html", "language"),
    [
        ('<html lang="fr"><p>Bonjour', "fr"),
        ('<html lang="arabic" dir="rtl"><p>مرحبا بكم', "ar"),
        ('<html dir="rtl"><p>مرحبا<p>Some English text that is longer', "ar"),
        ("<html><p>Some English text", "en"),
        ("<html><p>123", ""),
    ],
)
def test_the_language_a_page_is_judged_by(lab: Lab, html: str, language: str) -> None:
    model: TextModel = lab.capture("<!doctype html>" + html).get("text")
    assert model.language == language


@pytest.mark.browser
def test_the_address_tells_the_language_where_nothing_else_does(lab: Lab) -> None:
    model: TextModel = lab.capture("<!doctype html><p>Some English text", path="/ar/about").get("text")
    assert model.language == "ar"
