"""A little portal, and what happens to it between the day its faults were accepted and the next pipeline.

Each situation is a real ``auditor audit --gate`` in a process of its own, in a folder with a committed profile, a gate
file where the situation has one, and the baseline that ``auditor baseline update`` wrote on the first day.
"""

import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

PROFILE = """\
name: little-portal
portals:
  - name: main
    own: true
    languages: [ar]
    start: ["{origin}/ar/"]
budgets: {{pages: 12}}
checks: {{packs: [accessibility, language, rtl], living_pages: never}}
evidence: {{pictures: false}}
"""
CRASHING = {
    "crashing/__init__.py": "",
    "crashing/accessibility/__init__.py": "",
    "crashing/accessibility/crash.py": """\
\"\"\"A check that crashes.

What it checks: nothing.
Why it matters: it does not.
How to fix: not at all.
Exceptions: none.
References: WCAG 1.1.1.
\"\"\"

from auditor.model import Snapshot, Text
from auditor.rules import check, failed


@check(
    title=Text(en="Crashes", ar="ينهار"),
    impact="minor",
    wcag=("1.1.1",),
    messages={"never": Text(en="Never.", ar="أبدًا.")},
    arabic="ينهار.\\n\\nما الذي يُفحص: لا شيء.\\nلماذا يهم: لا يهم.\\nكيفية الإصلاح: لا شيء.\\nالاستثناءات: لا شيء.",
)
def crash(snapshot: Snapshot):
    if snapshot.title:
        raise RuntimeError("crashed on purpose")
    yield failed(snapshot.root, "never")
""",
    "crashing-1.dist-info/METADATA": "Metadata-Version: 2.1\nName: crashing\nVersion: 1\n",
    "crashing-1.dist-info/entry_points.txt": "[portal_auditor.packs]\ncrashing = crashing.accessibility\n",
}

CARD = (
    '<li class="card{hash}"><a href="/ar/service/{n}"><img src="/i/{n}.svg" width="60" height="60"></a>'
    "<p>{text}</p></li>"
)
GOOD_CARD = '<li class="card"><p>بطاقة جديدة لا علة فيها</p></li>'
NEW_FAULT = '<p><a href="/ar/apply"><img src="/i/apply.svg" width="80" height="80"></a></p>'
DATES = ("آخر تحديث 3 رجب 1448", "آخر تحديث 17 شعبان 1449")


def page(title: str, body: str) -> str:
    """A page without faults but those of its body."""
    return (
        f'<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>{title} - بوابة الخدمات</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1"></head>'
        "<style>body{font:18px/1.6 sans-serif;color:#222;background:#fff} a{color:#00458b;text-decoration:underline} "
        ":focus-visible{outline:3px solid #000} [class^=pale]{color:#b8b8b8}</style><body>"
        '<a href="#main">تجاوز إلى المحتوى</a><header><nav aria-label="رئيسة"><ul><li><a href="/ar/">الرئيسة</a></li>'
        '<li><a href="/ar/services">الخدمات الإلكترونية</a></li><li><a href="/ar/news">الأخبار</a></li>'
        '<li><a href="/ar/about">عن الوزارة</a></li></ul></nav></header>'
        f'<main id="main"><h1>{title}</h1>{body}</main>'
        "<footer><p>جميع الحقوق محفوظة للوزارة</p></footer></body></html>"
    )


def cards(*numbers: int, hash_: str = "", day: str = DATES[0], first: str = "") -> str:
    """Cards whose pictures have no alternative, and a pale line with a date."""
    listed = "".join(CARD.format(hash=hash_, n=n, text=f"خدمة رقم {n}") for n in numbers)
    return f'<ul class="cards">{first}{listed}</ul><p class="pale{hash_}">{day}</p>'


def site(services: str, home: str = "<p>مرحبًا بكم في بوابة الخدمات.</p>") -> dict[str, str]:
    """The portal's pages by path."""
    plain = "<p>نص قصير عن أعمال الوزارة وخدماتها للمستفيدين.</p>"
    return {
        "/ar/": page("الرئيسة", home),
        "/ar/services": page("الخدمات", services),
        "/ar/news": page("الأخبار", plain),
        "/ar/about": page("عن الوزارة", plain),
    }


CLEAN = site("<p>لا بطاقات هنا اليوم.</p>")
ADOPTED = site(cards(1, 2))


@dataclass
class Portal:
    """Serves pages that situations change; ``broken`` paths answer 503, ``down`` closes the door."""

    pages: Mapping[str, str] = field(default_factory=dict)
    broken: frozenset[str] = frozenset()
    slow: float = 0.0
    seen: threading.Event = field(default_factory=threading.Event)

    def answer(self, path: str) -> tuple[int, str, bytes]:
        if path.startswith("/i/"):
            return (
                200,
                "image/svg+xml",
                b'<svg xmlns="http://www.w3.org/2000/svg"><circle r="20" cx="20" cy="20"/></svg>',
            )
        if path in self.broken:
            return 503, "text/html", b"busy"
        if path in self.pages:
            self.seen.set()
            time.sleep(self.slow)
            return 200, "text/html; charset=utf-8", self.pages[path].encode()
        return 404, "text/html; charset=utf-8", page("الصفحة غير موجودة", "<p>لا شيء هنا.</p>").encode()


@contextmanager
def served(portal: Portal) -> Iterator[str]:
    """The portal's origin."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            status, kind, data = portal.answer(self.path.partition("?")[0])
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


@dataclass(frozen=True)
class Situation:
    """What has happened, and the exit code that is right."""

    name: str
    code: int
    pages: Mapping[str, str] = field(default_factory=lambda: ADOPTED)
    baseline: str | None = "adopted"
    """``adopted``, ``expired``, or None for none."""
    broken: frozenset[str] = frozenset()
    gate: str = ""
    options: Sequence[str] = ()
    how: str = ""
    """``down``, ``elsewhere``, ``interrupt`` or ``crash``."""


SITUATIONS = (
    Situation("clean, no baseline", 0, CLEAN, None),
    Situation("full of faults, no baseline", 1, ADOPTED, None),
    Situation("the same, report only (--exit-zero)", 0, ADOPTED, None, options=("--exit-zero",)),
    Situation("accepted faults, nothing else", 0),
    Situation("one new serious finding", 1, site(cards(1, 2), home=NEW_FAULT)),
    Situation("moved by a wrapper", 0, site(f'<div class="wrap"><div>{cards(1, 2)}</div></div>')),
    Situation("a rebuilt class hash", 0, site(cards(1, 2, hash_="_b9d4c1")), "hashed"),
    Situation("an inserted card without a fault", 0, site(cards(1, 2, first=GOOD_CARD))),
    Situation("an inserted card with its own fault", 1, site(cards(9, 1, 2))),
    Situation("a changed date", 0, site(cards(1, 2, day=DATES[1]))),
    Situation("wrapper, hash, card and date at once", 0,
              site(f"<div>{cards(1, 2, hash_='_c7a1f0', day=DATES[1], first=GOOD_CARD)}</div>"), "hashed"),
    Situation("another host (the staging portal)", 0, how="elsewhere"),
    Situation("an expired acceptance", 1, baseline="expired"),
    Situation("a fixed one", 0, CLEAN),
    Situation("the portal is down", 3, how="down"),
    Situation("half the pages fail to load", 3, broken=frozenset({"/ar/news", "/ar/about"})),
    Situation("the page of the faults fails to load", 3, broken=frozenset({"/ar/services"})),
    Situation("the browser is missing", 3, options=("--browser", "/no/such/browser")),
    Situation("a wrong gate file", 2, gate="new: {serius: 0}\n"),
    Situation("the gate's baseline is not there", 2, gate="baseline: gone.yaml\n", baseline=None),
    Situation("interrupted", 130, how="interrupt"),
    Situation("a check that crashed", 3, how="crash"),
    Situation("the tool has an error (its store is a folder)", 4, options=("--store", "audit")),
)  # fmt: skip


@dataclass(frozen=True)
class Seen:
    """A situation's exit code, the line that says why, and how long it took."""

    situation: Situation
    code: int
    said: str
    seconds: float


def measure(folder: Path, only: str = "") -> Iterator[Seen]:
    """Every situation in turn, whose names hold ``only``."""
    # A shell without job control starts its background jobs deaf to interrupts.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    made = _baselines(folder)
    for situation in SITUATIONS:
        if only in situation.name:
            yield _try(situation, made, folder)


def _baselines(folder: Path) -> dict[str, str]:
    """The first day: the faults are accepted, once as they are, once with class hashes, once until yesterday."""
    made = {}
    for name, pages, day in (
        ("adopted", ADOPTED, "2199-01-01"),
        ("expired", ADOPTED, "2020-01-01"),
        ("hashed", site(cards(1, 2, hash_="_a8f3e2")), "2199-01-01"),
    ):
        with served(Portal(pages)) as origin:
            work = _folder(folder / f"first-{name}", origin)
            if (
                code := _auditor(work, "audit", "--profile", "audit/profile.yaml", "--format", "json").returncode
            ) != 0:
                sys.exit(f"the first audit ended with {code}")
            accepted = ("--owner", "Web team", "--reason", "known on adoption", "--expires", day)
            if _auditor(work, "baseline", "update", *accepted).returncode != 0:
                sys.exit("the first day's faults could not be accepted")
            made[name] = (work / "audit/baseline.yaml").read_text(encoding="utf-8")
    return made


def _folder(folder: Path, origin: str) -> Path:
    (folder / "audit").mkdir(parents=True)
    (folder / "audit/profile.yaml").write_text(PROFILE.format(origin=origin), encoding="utf-8")
    return folder


def _try(situation: Situation, baselines: Mapping[str, str], folder: Path) -> Seen:
    portal = Portal(situation.pages, situation.broken, slow=1.0 if situation.how == "interrupt" else 0.0)
    with served(portal) as origin:
        work = _folder(folder / re.sub(r"\W+", "-", situation.name), origin)
        if situation.baseline:
            (work / "audit/baseline.yaml").write_text(baselines[situation.baseline], encoding="utf-8")
        if situation.gate:
            (work / "audit/gate.yaml").write_text(situation.gate, encoding="utf-8")
        options = ["--profile", "audit/profile.yaml", "--gate", "--format", "json", *situation.options]
        if situation.how == "down":
            options.append("http://127.0.0.1:9/ar/")
        if situation.how == "elsewhere":
            options.append(origin.replace("127.0.0.1", "localhost") + "/ar/")
        if situation.how == "crash":
            for name, text in CRASHING.items():
                (work / "packs" / name).parent.mkdir(parents=True, exist_ok=True)
                (work / "packs" / name).write_text(text, encoding="utf-8")
        started = time.monotonic()
        ended = _auditor(work, "audit", *options, interrupt=portal.seen if situation.how == "interrupt" else None)
        return Seen(situation, ended.returncode, _why(ended.stderr), time.monotonic() - started)


def _auditor(
    work: Path, *arguments: str, interrupt: threading.Event | None = None
) -> subprocess.CompletedProcess[str]:
    environment = {
        **os.environ,
        "PORTAL_AUDITOR_STORE": str(work / "history.db"),
        "PYTHONPATH": f"{work / 'packs'}:{os.environ.get('PYTHONPATH', '')}",
    }
    command = [sys.executable, "-m", "auditor", *arguments]
    process = subprocess.Popen(
        command, cwd=work, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    if interrupt is not None:
        interrupt.wait(60)
        process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=300)
    return subprocess.CompletedProcess(command, process.returncode, out, err)


def _why(log: str) -> str:
    """The line of the log that tells most."""
    lines = [re.sub(r"\s+", " ", line) for line in log.splitlines()]
    for begins in ("auditor: ", " error: ", " new, ", " acceptance expired, ", "gate: The gate", "interrupted"):
        for line in lines:
            if line.startswith(begins):
                return line.strip()
    return lines[-1].strip() if lines else ""
