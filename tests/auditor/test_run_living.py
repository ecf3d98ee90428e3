"""Trials on living pages run once per template, on every page, or never, as the profile says."""

from pathlib import Path

import pytest

from auditor import plan, registry, run
from auditor.model import Outcome
from auditor.profile import for_urls
from auditor.store import Store
from tests.lab import Lab

pytestmark = pytest.mark.browser

CHECK = "accessibility/focus-mark-missing"
ARTICLE = """<!doctype html><html lang=en><title>{0}</title><header class=top><nav class=menu><a href="/t/1">1</a></nav>
</header><main class=content><article class=story><h1>{0}</h1><p class=lead>Text {0}</p></article></main>"""
FORM = """<!doctype html><html lang=en><title>form</title><div class=page><form class=ask><fieldset class=who><label>Name
<input></label></fieldset><table class=grid><tr><td><button>Go</button></table></form></div>"""


def tried(lab: Lab, folder: Path, wish: str) -> dict[str, Outcome]:
    """The outcome of a check that needs the keyboard walk, by path."""
    urls = [lab.serve(f"/t/{i}", ARTICLE.format(i)) for i in (1, 2, 3)] + [lab.serve("/t/form", FORM)]
    urls.append(lab.serve("/t/ask", ARTICLE.format("4").replace("</p>", " <textarea name=ask></textarea></p>")))
    profile = for_urls(urls)
    profile = profile.model_copy(update={"checks": profile.checks.model_copy(update={"living_pages": wish})})
    made = plan.make(profile, registry.load(), crawl=False, checks=[CHECK], concurrency=1)
    result = run.audit(made, Store(str(folder / "runs.db")))
    rows = [row for row in result.outcomes() if row.check == CHECK]
    return {row.page.rsplit("/", 1)[1]: row.outcome for row in rows}


def test_once_per_template(lab: Lab, tmp_path: Path) -> None:
    found = tried(lab, tmp_path, "per-template")
    assert sorted(found) == ["1", "2", "3", "ask", "form"]
    # The same pages every time, whichever was opened first.
    assert [found[p] for p in "123"] == [Outcome.PASSED, Outcome.UNTESTED, Outcome.UNTESTED]
    assert found["form"] is Outcome.PASSED
    # The same template with a field that no page had before.
    assert found["ask"] is Outcome.PASSED


def test_every_page_and_never(lab: Lab, tmp_path: Path) -> None:
    assert set(tried(lab, tmp_path, "every-page").values()) == {Outcome.PASSED}
    assert set(tried(lab, tmp_path, "never").values()) == {Outcome.UNTESTED}
