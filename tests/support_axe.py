"""The bundled axe in a real browser, and a page that breaks as many of its rules as one page can."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path

import pytest
from playwright.sync_api import Page, sync_playwright

LOCALE = Path(__file__).parents[1] / "checks/auditor_checks/accessibility/axe_ar.json"
_BROWSERS = (
    "chromium-headless-shell",
    "chrome-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
)


@contextmanager
def axe_page(html: str) -> Iterator[Page]:
    """A page with this content and ``window.axe``; nothing is fetched."""
    executable = next(filter(None, map(shutil.which, _BROWSERS)), None)
    if executable is None:
        pytest.skip("no Chromium on this machine")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox"])
        page = browser.new_page()
        page.route("**/*", lambda route: route.abort())
        page.set_content(html)
        page.evaluate((files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8") + ";0")
        yield page
        browser.close()


FAULTY = """<html xml:lang="ar"><head><meta http-equiv="refresh" content="30">
<meta name="viewport" content="width=device-width, user-scalable=no, maximum-scale=1">
<style>.pale { color: #aaa; background: #fff } .image { background: url(x.png) }
.fade { background: linear-gradient(#000, #fff) } .scroll { height: 40px; overflow: scroll }
p.link a { color: #005; text-decoration: none } p.link { color: #000; background: #fff }
.small { width: 9px; height: 9px; display: inline-block; padding: 0; border: 0; font-size: 4px }</style>
</head>
<body>
<a href="#nowhere">skip</a><a href="/x"></a><a href="/y" accesskey="a">one</a>
<a href="/z" accesskey="a">one</a>
<header>1<main>2<header role="banner">3</header></main></header><main>4<footer role="contentinfo">5</footer>
</main>
<nav>a</nav><nav>b</nav><footer>6</footer><footer>7</footer><header>8</header>
<h1></h1><h4>heading</h4><p style="font-size: 30px; font-weight: bold">As if a heading</p><p>text follows</p>
<img src="x.png"><img src="x.png" alt=" "><a href="/q"><img src="x.png" alt="same"> same</a>
<img src="x.png" ismap alt="map"><map name="m"><area href="/a"></map><img usemap="#m" src="x.png" alt="m">
<input type="image" src="x.png"><object data="x.bin"></object><svg role="img"></svg><i role="img"></i>
<svg role="img"><title></title></svg><span role="meter"></span><span role="progressbar"></span>
<button></button><button aria-label="send"><span aria-hidden="true">delete</span> delete</button>
<input type="submit" value=""><input type="text"><input title="only"><input placeholder=""><select></select>
<label for="twice">a</label><label for="twice">b</label><input id="twice"><label for="h" hidden>x</label>
<input id="h"><input autocomplete="nonsense" aria-label="n">
<input autocomplete="section-a name x" aria-label="m">
<div role="checkbox" tabindex="0"></div><div role="combobox" tabindex="0"></div>
<div role="tooltip">&nbsp;</div>
<div role="button"></div><div role="dialog"></div><div role="treeitem"></div><div role="tab"></div>
<div role="command"></div><div role="invented other"></div><div role="directory"></div>
<h2 role="button">b</h2>
<div role="slider" aria-label="s"></div><div role="listitem">outside</div><div role="list"><div>x</div></div>
<div role="list" aria-busy="true"><button>x</button></div><div role="radiogroup"></div><div role="menu"></div>
<div aria-invented="1" aria-other="2">a</div><div aria-invented="1">a</div>
<div aria-label="x">prohibited</div>
<div aria-label="x" aria-labelledby="y">prohibited</div><span role="none" aria-label="z" tabindex="0">c</span>
<button aria-expanded="perhaps" aria-pressed="often">v</button><button aria-expanded="perhaps">v</button>
<button aria-checked="true" aria-selected="true">s</button><button aria-checked="true">s</button>
<button aria-controls="none" aria-expanded="true">c</button><button aria-describedby="gone">d</button>
<button aria-current="here">current</button><div role="heading" aria-level="9">deep</div>
<input type="checkbox" aria-checked="true" aria-label="c"><table><tr aria-level="1"><td>1</td></tr></table>
<input aria-errormessage="e" aria-invalid="true" aria-label="e"><p id="e">wrong</p>
<input aria-errormessage="no" aria-invalid="true" aria-label="e"><button aria-braillelabel="b"></button>
<div aria-brailleroledescription="x">b</div><div aria-roledescription="x">r</div><div role="text">
<a href="/">l</a></div>
<div aria-hidden="true"><button>hidden</button><a href="/h">hidden</a></div>
<div role="button">a <a href="/i">b</a></div>
<dl><p>x</p><dd>d</dd></dl><dt>t</dt><ul><div>x</div></ul><li>outside</li><div role="menu"><li>in menu</li>
</div>
<table summary="s"><caption>s</caption><tr><td scope="row">1</td><th scope="diagonal">2</th></tr></table>
<table><tr><td colspan="4">Caption</td></tr><tr><td>1</td><td>2</td><td>3</td><td>4</td></tr>
<tr><td>1</td><td>2</td><td>3</td><td>4</td></tr><tr><td>1</td><td>2</td><td>3</td><td>4</td></tr></table>
<table><tr><th></th><th id="t1">a</th></tr><tr><td headers="elsewhere">1</td>
<td headers="self" id="self">2</td></tr>
</table><table><tr><th>alone</th></tr></table>
<p class="pale">pale text</p><p class="pale image">on image</p><p class="pale fade">on gradient</p>
<p class="pale">x</p><p style="color: #000; background: #000">none</p>
<p class="pale" style="font-size: 40px">big</p>
<p style="text-shadow: 0 0 1px #ccc; color: #bbb">shadow</p>
<p class="link">words of a line <a href="/l">link</a> more</p>
<p style="line-height: 1 !important; letter-spacing: 0 !important; word-spacing: 0 !important">tight</p>
<p lang="xx-invalid">?</p><blink>b</blink><marquee>m</marquee><details><summary></summary>x</details>
<video autoplay src="data:video/mp4;base64,AAAA"></video><audio src="x.mp3"></audio><video src="x.mp4">
</video>
<iframe></iframe><iframe title="t" srcdoc="a"></iframe><iframe title="t" srcdoc="b"></iframe>
<iframe tabindex="-1" title="f" srcdoc="<button>x</button>"></iframe><div class="scroll">
<p>a<p>b<p>c<p>d</div>
<button class="small">a</button><button class="small">b</button><button class="small" tabindex="-1">c</button>
<a tabindex="4" href="/t">first</a><div tabindex="0">focus on text</div><b id="d">1</b><b id="d">2</b>
<button id="e2">1</button><button id="e2">2</button><i id="r">1</i><i id="r">2</i>
<button aria-labelledby="r">x</button>
<div hidden>hidden content</div><a href="/1">more</a><a href="/2">more</a></body></html>"""

BARE = """<html lang="xx" xml:lang="en"><head><meta name="viewport" content="maximum-scale=3">
<title>bare</title></head><body><p>nothing to jump to</p><a href="#no">x</a><a href="/1">more</a>
<a href="/2">more</a><img alt="" tabindex="0"><button role="none" aria-label="x">y</button>
<div aria-hidden="true" tabindex="0">z</div></body></html>"""
