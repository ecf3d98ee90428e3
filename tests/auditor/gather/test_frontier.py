"""The queue: de-duplication, scope, traps, budgets and the sample."""

from auditor.gather.frontier import Candidate, Frontier, Scope

HOME = "http://portal.example/"


def frontier(pages: int = 100, depth: int = 5, seed: int = 1) -> Frontier:
    scope = Scope(lambda url: url.startswith(HOME))
    made = Frontier(scope, pages=pages, depth=depth, seed=seed)
    made.offer(HOME, depth=0, source="start")
    return made


def drain(queue: Frontier) -> list[Candidate]:
    taken = []
    while (candidate := queue.next()) is not None:
        taken.append(candidate)
    return taken


def test_one_page_one_visit() -> None:
    queue = frontier()
    for url in (HOME, HOME + "#top", "HTTP://PORTAL.example:80/", HOME + "?utm_source=x", HOME + "a;jsessionid=1"):
        queue.offer(url, depth=1, source="link")
    assert [c.url for c in drain(queue)] == [HOME, HOME + "a"]


def test_what_is_never_followed() -> None:
    queue = frontier(depth=2)
    refused = {
        "http://elsewhere.example/": "other-host",
        HOME + "account/logout": "dangerous",
        HOME + "item?action=delete&id=3": "dangerous",
        HOME + "report.pdf": "document",
        HOME + "logo.png": "file",
        HOME + "a/b/a/b/a/b": "trap",
    }
    for url in refused:
        assert queue.offer(url, depth=1, source="link") is None
    assert queue.offer(HOME + "exit", depth=1, source="link", text="تسجيل الخروج") is None
    assert queue.offer(HOME + "deep", depth=3, source="link") is None
    assert queue.skipped == {
        "other-host": 1,
        "dangerous": 3,
        "document": 1,
        "file": 1,
        "trap": 1,
        "too-deep": 1,
    }
    assert list(queue.documents) == [HOME + "report.pdf"]


def test_a_calendar_without_end_is_cut_off() -> None:
    queue = frontier(pages=10_000)
    for day in range(2000):
        queue.offer(f"{HOME}calendar?month={day}", depth=1, source="link")
    assert len(drain(queue)) == 501


def test_a_short_budget_takes_every_shape_and_a_random_tenth() -> None:
    queue = frontier(pages=22)
    for kind in ("news", "services", "jobs"):
        for number in range(200):
            queue.offer(f"{HOME}{kind}/{number}", depth=1, source="link")
    taken = drain(queue)
    assert len(taken) == 22
    assert sum(c.sample == "random" for c in taken) == 2
    kinds = [c.url.removeprefix(HOME).split("/")[0] for c in taken if c.sample == "structured"]
    assert {kind: kinds.count(kind) for kind in ("news", "services", "jobs")} == {
        "news": 7,
        "services": 6,
        "jobs": 6,
    }
    again = frontier(pages=22)
    for kind in ("news", "services", "jobs"):
        for number in range(200):
            again.offer(f"{HOME}{kind}/{number}", depth=1, source="link")
    assert [c.url for c in drain(again)] == [c.url for c in taken]


def test_a_portal_within_its_budget_is_taken_whole() -> None:
    queue = frontier(pages=50)
    for number in range(40):
        queue.offer(f"{HOME}news/{number}", depth=1, source="link")
    taken = drain(queue)
    assert len(taken) == 41
    assert {c.sample for c in taken} == {"structured"}
    assert queue.sample()["method"] == "all"


def test_an_interrupted_queue_goes_on_where_it_was() -> None:
    queue = frontier()
    queue.restore(Candidate(HOME + "a", 1, "link"), done=True)
    queue.restore(Candidate(HOME + "b", 1, "link"), done=False)
    assert queue.offer(HOME + "a", depth=1, source="link") is None
    assert [c.url for c in drain(queue)] == [HOME, HOME + "b"]
