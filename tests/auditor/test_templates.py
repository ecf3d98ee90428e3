"""Pages of one template are recognised, whatever their content and order."""

import random

from auditor import templates
from auditor.model import PageFacts, PageInfo, PageState
from tests.unrendered import snapshot

NEWS = (
    "<body class=site><header class=top><nav class=menu><ul><li><a>x</a></ul></nav></header>"
    "<main class=news><article class=item><h1>{title}</h1><p class=date>1</p>{body}</article>"
    "<aside class=more><ul class=list>{items}</ul></aside></main><footer class=end><p>f</p></footer></body>"
)
SERVICE = (
    "<body class=site><header class=top><nav class=menu><ul><li><a>x</a></ul></nav></header>"
    "<main class=service><h1>{title}</h1><ol class=steps><li>1</ol><table class=fees><tr><th>f</table>"
    "<form class=start><label>l<input></label><button>b</button></form></main>"
    "<footer class=end><p>f</p></footer></body>"
)


def pages() -> list[tuple[str, tuple[int, ...]]]:
    made = []
    for number in range(6):
        news = NEWS.format(
            title=f"t{number}", body="<p>text</p>" * (number + 1), items="<li><a>x</a></li>" * number
        )
        made.append((f"http://p/news/{number}", templates.skeleton(snapshot(news))))
        made.append((f"http://p/service/{number}", templates.skeleton(snapshot(SERVICE.format(title=number)))))
    return made


def test_two_templates_are_two() -> None:
    named = templates.assign(pages())
    news = {t for u, t in named.items() if "/news/" in u}
    service = {t for u, t in named.items() if "/service/" in u}
    assert len(news) == 1
    assert len(service) == 1
    assert news != service


def test_order_does_not_matter() -> None:
    shuffled = pages()
    random.Random(3).shuffle(shuffled)
    assert templates.assign(shuffled) == templates.assign(pages())


def test_an_empty_page_has_no_likeness_to_others() -> None:
    assert templates.likeness((), templates.skeleton(snapshot(NEWS))) == 0
    assert templates.likeness((), ()) == 1


def test_one_page_of_each_template_is_tried_and_each_new_field() -> None:
    form = SERVICE.format(title="x").replace("<input>", "<input name=complaint>")
    facts = [_facts(url, signature) for url, signature in pages()]
    facts.append(
        _facts("http://p/service/complaint", templates.skeleton(snapshot(form)), ("input text complaint",))
    )
    chosen = [p.info.url for p in templates.worth_trying(facts, "http://p/service/3")]
    assert chosen == ["http://p/service/3", "http://p/news/0", "http://p/service/complaint"]
    random.Random(3).shuffle(facts)
    assert [p.info.url for p in templates.worth_trying(facts, "http://p/service/3")] == chosen


def _facts(url: str, signature: tuple[int, ...], fields: tuple[str, ...] = ()) -> PageFacts:
    return PageFacts(PageInfo(url, url, "p", 200, {}), PageState.AUDITED, skeleton=signature, fields=fields)
