"""The blocks of a page's main part."""

from auditor.commons.page_blocks import page_blocks
from tests.unrendered import snapshot


def blocks(html: str) -> list[tuple[str, str, str, int]]:
    return [(b.kind, b.text, b.header, b.level) for b in page_blocks(snapshot(html))]


def test_structure_is_kept() -> None:
    html = """<body><header>menu</header><main><h2>Channels</h2><p>We <b>answer</b> soon.</p>
    <ul><li>By phone</li><li><p>By mail</p></li></ul>
    <table><caption>Hours</caption><tr><th>Day</th><th>Time</th></tr><tr><td>Sunday</td><td>8 to 4</td></tr></table>
    <dl><dt>Fee:</dt><dd>Free</dd></dl></main><footer>foot</footer></body>"""
    assert blocks(html) == [
        ("heading", "Channels", "", 2),
        ("paragraph", "We answer soon.", "", 0),
        ("item", "By phone", "", 1),
        ("item", "By mail", "", 1),
        ("heading", "Hours", "", 6),
        ("row", "Sunday | 8 to 4", "Day | Time", 0),
        ("item", "Fee: Free", "", 1),
    ]


def test_without_a_main_the_frame_is_left_out() -> None:
    html = "<body><header>top</header><nav><a>x</a></nav><div>Text of the page</div><footer>foot</footer></body>"
    assert blocks(html) == [("paragraph", "Text of the page", "", 0)]


def test_scripts_and_controls_are_no_text() -> None:
    assert blocks("<main><script>x()</script><button>Go</button><p>Text</p></main>") == [
        ("paragraph", "Text", "", 0)
    ]
