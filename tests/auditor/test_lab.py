"""The capture of a simple page holds what is on it."""

import pytest

from auditor.model import Snapshot
from tests.lab import Lab

HTML = """<!doctype html><html lang="ar" dir="rtl"><head><title> عنوان  الصفحة </title>
<style>.gone{display:none}.sr{position:absolute;clip:rect(0,0,0,0);width:1px;height:1px;overflow:hidden}
b::before{content:"*"}</style></head>
<body><main id=m><h1>مرحبا <b>بكم</b></h1><p class=gone>hidden</p><p class=sr>for readers</p><p>one<br>two</p>
<div id=host></div><iframe srcdoc="<p lang=en>inner</p>"></iframe></main>
<script>host.attachShadow({mode:"open"}).innerHTML="<p id=s>shadow</p>"</script></body></html>"""


@pytest.fixture(scope="module")
def snapshot(lab: Lab) -> Snapshot:
    found: Snapshot = lab.capture(HTML).get("snapshot")
    return found


@pytest.mark.browser
def test_text_seen_and_unseen(snapshot: Snapshot) -> None:
    assert snapshot.title == "عنوان الصفحة"
    main = next(iter(snapshot.main.elements("main")))
    assert main.visible_text == "مرحبا بكم one two shadow"
    assert "hidden" in main.text
    assert "for readers" in main.text


@pytest.mark.browser
def test_nodes_are_in_document_order_and_ends_bound_subtrees(snapshot: Snapshot) -> None:
    for document in snapshot.documents:
        for index, parent in enumerate(document.parents):
            assert parent < index
            if parent >= 0:
                assert parent < index < document.ends[parent]


@pytest.mark.browser
def test_frames_and_shadow_roots(snapshot: Snapshot) -> None:
    shadow = next(n for n in snapshot.elements("p") if n.attrs.get("id") == "s")
    assert shadow.selector == "#host >>> #s"
    inner = next(n for n in snapshot.elements("p") if n.document is not snapshot.main)
    assert inner.lang == "en"
    assert inner.selector.startswith("#m > iframe >>> ")
    assert snapshot.at_path(snapshot.main, (1, 0, 4, -1, 0)) is shadow
