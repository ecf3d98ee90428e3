"""The second look with a real browser: what repeats fails, what doesn't is unsteady, what is gone is unmeasured."""

import threading
from collections import Counter
from collections.abc import Iterator
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from auditor import plan as planning
from auditor import registry, run
from auditor.baseline import Baseline
from auditor.confirm import look_again
from auditor.gate import Gate, Look, Seat, evaluate, suspects
from auditor.profile import for_urls
from auditor.store import Store

pytestmark = pytest.mark.browser
TODAY = date(2026, 11, 22)
GATE = Gate.model_validate({"new": dict.fromkeys(("critical", "serious", "moderate", "minor"), 0)})


class Portal:
    """``/steady`` never says its language, ``/unsteady`` says it from the second visit on."""

    def __init__(self) -> None:
        self.visits = Counter[str]()
        portal = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                portal.visits[self.path] += 1
                says = self.path == "/unsteady" and portal.visits[self.path] > 1
                lang = " lang=ar dir=rtl" if says else " dir=rtl"
                body = (
                    f"<!doctype html><html{lang}><title>بوابة الخدمات</title><main><h1>الخدمات</h1></main></html>"
                )
                data = body.encode()
                self.send_response(200)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                self.send_header("Content-Length", str(len(data)))
                self.end_headers()
                self.wfile.write(data)

            def log_message(self, *_: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        self.origin = f"http://127.0.0.1:{self._server.server_port}"

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()


@pytest.fixture
def portal() -> Iterator[Portal]:
    made = Portal()
    yield made
    made.close()


def test_what_repeats_fails_and_what_does_not_is_unsteady(portal: Portal, tmp_path: Path) -> None:
    profile = for_urls([f"{portal.origin}/steady", f"{portal.origin}/unsteady"])
    plan = planning.make(profile, registry.load(), crawl=False, checks=["language/page-language-missing"])
    store = Store(str(tmp_path / "history.db"))
    result = run.audit(plan, store)
    first = evaluate(result, GATE, Baseline(), today=TODAY)
    assert first.code == 1
    assert {s.page.rpartition("/")[2] for i in suspects(first) for s in i.seats} == {"steady", "unsteady"}

    looks = look_again(plan, result, suspects(first))
    assert {seat.page.rpartition("/")[2]: look for seat, look in looks.items()} == {
        "steady": Look.AGAIN,
        "unsteady": Look.ABSENT,
    }
    assert evaluate(result, GATE, Baseline(), today=TODAY, looks=looks).code == 1
    assert len(store.list_runs()) == 1, "a second look leaves no trace in the history"
    silent = [
        Seat(f"{portal.origin}/{name}", "language/page-language-missing", "") for name in ("steady", "unsteady")
    ]
    asked = look_again(plan, result, (), silent=silent)
    assert [asked[seat] for seat in silent] == [Look.AGAIN, Look.ABSENT], (
        "a check that gave no answer is asked again"
    )

    portal.close()
    looks = look_again(plan, result, suspects(first))
    assert set(looks.values()) == {Look.UNMEASURED}
    assert evaluate(result, GATE, Baseline(), today=TODAY, looks=looks).code == 3


def test_a_fault_that_does_not_repeat_passes(portal: Portal, tmp_path: Path) -> None:
    profile = for_urls([f"{portal.origin}/unsteady"])
    plan = planning.make(profile, registry.load(), crawl=False, checks=["language/page-language-missing"])
    result = run.audit(plan, Store(str(tmp_path / "history.db")))
    first = evaluate(result, GATE, Baseline(), today=TODAY)
    verdict = evaluate(result, GATE, Baseline(), today=TODAY, looks=look_again(plan, result, suspects(first)))
    assert (first.code, verdict.code) == (1, 0)
    assert [issue.status.value for issue in verdict.issues] == ["unsteady"]
