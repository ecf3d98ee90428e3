"""A synthetic AuditResult for tests and benchmarks: any number of findings, always the same for one seed.

It is also where the loose shapes of :class:`auditor.model.AuditResult` are written down.

``tool``: name, version; where known: axe (version), axe_sha256, browser, sandbox (bool), fonts [families],
platform.

``run``: id, started, finished (ISO 8601 with offset; finished None while it goes on), state (``finished``,
``interrupted`` ...), seconds, profile {name, title {en, ar}}, standard {wcag, levels [..]}, seed, concurrency,
sample {found, audited, structured, random, templates, method; optional templates_covered} with method ``all``
(every page found), ``sample`` (by kind of page, plus random) or ``list`` (the pages given).

``portals[]``: name, title {en, ar}, start [URLs], languages [..], pages (found), audited, failed (pages that
should have been audited and could not be), documents.

``warnings[]``: key, text {en, ar} or a Text; with data {..} the text is a Fluent pattern. Or key and message,
a plain string in the tool's own words.

``scores[].key``: ``wcag``, an area, ``overall``, or ``portal:<name>``. ``scores[].reason`` and
``criteria[].reason``: a key of the reports' texts after ``reason-``, or a plain string.
"""

import io
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from PIL import Image, ImageDraw

from auditor.commons.wcag import CRITERIA
from auditor.model import (
    Area,
    CheckInfo,
    CriterionRow,
    Finding,
    Group,
    Impact,
    Outcome,
    OutcomeRow,
    PageSummary,
    Score,
    Target,
    Text,
)
from auditor.model.compliance import PolicyRow
from auditor.model.review import Decided

PORTALS = (
    ("services", Text("Electronic services portal", "بوابة الخدمات الإلكترونية")),
    ("main", Text("Ministry portal", "البوابة الرئيسة للوزارة")),
)


def _check(
    name: str, impact: Impact, wcag: str, title: Text, message: Text, fix: Text, *, advice: bool = False
) -> CheckInfo:
    area = Area(name.split("/")[0])
    why = Text(
        f"People who rely on assistive technology lose what this tells everyone else ({title.en.lower()}).",
        f"يفقد من يعتمد على التقنيات المساعدة ما يصل إلى غيره من المستفيدين، ويخص ذلك: {title.ar}.",
    )
    criteria = tuple(wcag.split())
    scope = "portal" if area in (Area.COMPLAINTS, Area.AVAILABILITY) else "page"
    return CheckInfo(name, area, criteria, (), impact, advice, title, why, fix, {"m": message}, scope)


CHECKS: Mapping[str, CheckInfo] = {
    c.id: c
    for c in (
        _check(
            "accessibility/image-alt",
            Impact.CRITICAL,
            "1.1.1",
            Text("Images have a text alternative", "للصور نص بديل"),
            Text("The image { $name } has no text alternative.", "الصورة { $name } بلا نص بديل."),
            Text('Give the image an alt attribute.\n- Decorative images take alt="".', "أضف نصًا بديلًا إلى الصورة."),
        ),
        _check(
            "accessibility/text-contrast",
            Impact.SERIOUS,
            "1.4.3",
            Text("Text stands out from its background", "تباين النص مع خلفيته كافٍ"),
            Text(
                "The contrast is { NUMBER($ratio, maximumFractionDigits: 2) } to 1; at least 4.5 to 1 is needed.",
                "نسبة التباين { NUMBER($ratio, maximumFractionDigits: 2) } إلى 1، والحد الأدنى 4.5 إلى 1.",
            ),
            Text("Darken the text or lighten its background.", "اجعل لون النص أغمق أو الخلفية أفتح."),
        ),
        _check(
            "accessibility/field-label",
            Impact.CRITICAL,
            "1.3.1 4.1.2",
            Text("Form fields have a label", "لحقول النماذج تسمية"),
            Text("The field { $name } has no label.", "الحقل { $name } بلا تسمية."),
            Text("Tie a label element to the field.", "اربط عنصر label بالحقل."),
        ),
        _check(
            "accessibility/focus-visible",
            Impact.SERIOUS,
            "2.4.7",
            Text("Keyboard focus is visible", "مؤشر التركيز ظاهر"),
            Text("Nothing changes when { $name } takes focus.", "لا يتغير شيء عند انتقال التركيز إلى { $name }."),
            Text("Do not remove the outline without a replacement.", "لا تُزل إطار التركيز دون بديل."),
        ),
        _check(
            "language/page-language",
            Impact.SERIOUS,
            "3.1.1",
            Text("The page says what language it is in", "تُعلن الصفحة لغتها"),
            Text("The page is in Arabic but says { $name }.", "نص الصفحة عربي وتعلن أن لغتها { $name }."),
            Text("Set lang on the html element.", "اضبط السمة lang على عنصر html."),
        ),
        _check(
            "rtl/direction",
            Impact.MODERATE,
            "1.3.2",
            Text("Arabic runs from right to left", "اتجاه النص العربي من اليمين إلى اليسار"),
            Text("Arabic text stands in a left-to-right block.", "نص عربي داخل كتلة اتجاهها من اليسار إلى اليمين."),
            Text('Set dir="rtl" on the block.', 'اضبط dir="rtl" على الكتلة.'),
        ),
        _check(
            "response/first-byte",
            Impact.MODERATE,
            "",
            Text("The server answers promptly", "يستجيب الخادم في وقت مقبول"),
            Text("The first byte took { $ms } ms.", "وصل أول بايت بعد { $ms } مللي ثانية."),
            Text("Cache what does not change.", "خزّن مؤقتًا ما لا يتغير."),
        ),
        _check(
            "complaints/channels",
            Impact.SERIOUS,
            "",
            Text("The complaint guide names its channels", "يذكر دليل الشكاوى قنوات تقديمها"),
            Text(
                "The guide names { $n ->\n    [one] one channel\n   *[other] { $n } channels\n }; three are due.",
                "يذكر الدليل { $n ->\n    [one] قناة واحدة\n    [two] قناتين\n    [few] { $n } قنوات\n"
                "   *[other] { $n } قناة\n }، والمطلوب ثلاث قنوات.",
            ),
            Text("List every channel with its hours.", "اسرد القنوات كلها مع أوقات عملها."),
        ),
        _check(
            "service/policy-link",
            Impact.MINOR,
            "",
            Text("Policies can be reached from every page", "يمكن الوصول إلى السياسات من كل صفحة"),
            Text("No link leads to { $name }.", "لا يوجد رابط إلى { $name }."),
            Text("Link the policies in the footer.", "أضف روابط السياسات في تذييل الصفحة."),
        ),
        _check(
            "accessibility/link-purpose-alone",
            Impact.MINOR,
            "2.4.9",
            Text("Links make sense on their own", "غرض الرابط واضح من نصه وحده"),
            Text("The link says only { $name }.", "لا يقول الرابط سوى { $name }."),
            Text("Say where the link leads.", "اذكر في نص الرابط إلى أين يؤدي."),
            advice=True,
        ),
    )
}
_NAMES = ("شعار الوزارة", "banner-home.jpg", "البحث", "national-id", "اقرأ المزيد", "سياسة الخصوصية", "en-US")


@dataclass
class SyntheticResult:
    """An AuditResult of ``count`` findings spread over ``n_groups`` groups and ``n_pages`` pages."""

    count: int = 400
    n_groups: int = 40
    n_pages: int = 120
    pictures: bool = True
    poison: str = ""
    """A nasty string that goes wherever a page can send one."""
    tool: Mapping[str, Any] = field(
        default_factory=lambda: {
            "name": "Portal Auditor",
            "version": "0.1.0",
            "axe": "4.12.1",
            "axe_sha256": "9f2c" * 16,
            "browser": "HeadlessChrome/141.0.7390.37",
            "sandbox": True,
            "fonts": ["Noto Sans Arabic", "Noto Kufi Arabic"],
            "platform": "Linux-6.1-x86_64",
        }
    )

    run: Mapping[str, Any] = field(init=False)
    portals: Sequence[Mapping[str, Any]] = field(init=False)
    pages: Sequence[PageSummary] = field(init=False)
    checks: Mapping[str, CheckInfo] = field(init=False)
    criteria: Sequence[CriterionRow] = field(init=False)
    groups: Sequence[Group] = field(init=False)
    scores: Sequence[Score] = field(init=False)
    warnings: Sequence[Mapping[str, Any]] = field(init=False)
    policies: Sequence[PolicyRow] = ()
    decisions: Sequence[Decided] = ()

    def __post_init__(self) -> None:
        self.checks = CHECKS
        self.pages = self._pages()
        self.run = self._run()
        self.portals = self._portals()
        self.criteria = self._criteria()
        self.groups = self._groups()
        self.scores = self._scores()
        self.warnings = self._warnings()

    # ------------------------------------------------------------ the loose parts

    def _run(self) -> Mapping[str, Any]:
        return {
            "id": "20261121-140312-k7",
            "started": "2026-11-21T11:03:12+00:00",
            "finished": "2026-11-21T11:41:50+00:00",
            "state": "finished",
            "seconds": 2318.4,
            "profile": {
                "name": "industry",
                "title": {
                    "en": self.poison or "Ministry of Industry and Mineral Resources",
                    "ar": self.poison or "وزارة الصناعة والثروة المعدنية",
                },
            },
            "seed": 20261121,
            "concurrency": 2,
            "standard": {"wcag": "2.0", "levels": ["A", "AA"]},
            "sample": {
                "found": self.n_pages + 260,
                "audited": sum(p.state == "audited" for p in self.pages),
                "structured": self.n_pages - self.n_pages // 11,
                "random": self.n_pages // 11,
                "templates": 14,
                "templates_covered": 13,
                "method": "sample",
            },
        }

    def _portals(self) -> Sequence[Mapping[str, Any]]:
        rows = []
        for name, title in PORTALS:
            pages = [p for p in self.pages if p.portal == name]
            rows.append(
                {
                    "name": name,
                    "title": {"en": title.en, "ar": title.ar},
                    "start": [f"https://{name}.example.gov.sa/"],
                    "languages": ["ar", "en"],
                    "pages": len(pages) + 130,
                    "audited": sum(p.state == "audited" for p in pages),
                    "failed": sum(p.state in ("timed-out", "http-error") for p in pages),
                    "documents": 12,
                }
            )
        return rows

    def _warnings(self) -> Sequence[Mapping[str, Any]]:
        return [
            {
                "key": "robots-unreachable",
                "portal": "services",
                "text": {
                    "en": "robots.txt of { $host } could not be read; the portal was audited politely without it.",
                    "ar": "تعذرت قراءة ملف robots.txt في { $host }، فدُققت البوابة دونه مع مراعاة عدم إثقالها.",
                },
                "data": {"host": self.poison or "services.example.gov.sa"},
            },
            {"key": "check-crashed", "message": f"rtl/direction crashed on a page: ValueError {self.poison}"},
        ]

    # ------------------------------------------------------------ rows

    def _pages(self) -> Sequence[PageSummary]:
        rng = random.Random(1)
        rows = []
        for i in range(self.n_pages):
            portal = PORTALS[i % 2][0]
            lang = "en" if i % 3 == 2 else "ar"
            state = {7: "timed-out", 19: "http-error", 23: "document"}.get(i % 40, "audited")
            path = f"/{lang}/services/licence-{i}/details?step={i % 5}" if i > 1 else "/"
            url = f"https://{portal}.example.gov.sa{path}"
            rows.append(
                PageSummary(
                    url=url + (f"&q={self.poison[:3000]}" if self.poison and i % 2 else ""),
                    final_url=f"javascript:alert('{self.poison[:200]}')" if self.poison else url,
                    portal=portal,
                    status=503 if state == "http-error" else None if state == "timed-out" else 200,
                    state=state,
                    language=lang,
                    template=f"t{i % 14}",
                    title=self.poison
                    or (f"Licence service {i}" if lang == "en" else f"خدمة الترخيص الصناعي رقم {i}"),
                    depth=min(i, 4),
                    source="start" if i < 2 else "link",
                    sample="random" if i % 11 == 10 else "structured",
                    error="net::ERR_TIMED_OUT" if state == "timed-out" else "",
                    timings={"ttfb": rng.uniform(80, 900), "largest_contentful_paint": None},
                    failed=rng.randrange(0, 40) if state == "audited" else 0,
                    cant_tell=rng.randrange(0, 5) if state == "audited" else 0,
                )
            )
        return rows

    def _criteria(self) -> Sequence[CriterionRow]:
        failed = {n: c.id for c in CHECKS.values() for n in c.wcag}
        rows = []
        for number in _CRITERIA:
            if number in failed and number != "2.4.9":
                row = CriterionRow(number, Outcome.FAILED, 0.44, (failed[number],), 57, 31)
            elif number in ("1.2.2", "2.1.1"):
                row = CriterionRow(number, Outcome.CANT_TELL, 0.0, ("accessibility/focus-visible",), 6, 4)
            elif number in ("2.4.2", "3.1.2"):
                row = CriterionRow(number, Outcome.PASSED, 0.0, ("language/page-language",), 0, 0)
            elif number == "4.1.1":
                row = CriterionRow(number, Outcome.PASSED, 0.0, (), 0, 0, reason="always-satisfied")
            else:
                row = CriterionRow(number, Outcome.UNTESTED, 0.0, (), 0, 0, reason="no-machine-test")
            rows.append(row)
        return rows

    def _scores(self) -> Sequence[Score]:
        shares = {"failed": 12.0, "passed": 3.0, "absent": 2.0, "nothing-found": 31.0, "untested": 52.0}
        areas = (("accessibility", 79.95), ("language", 91.0), ("rtl", 84.2), ("response", 66.0), ("service", 72.5))
        return [
            Score("wcag", 79.95, 2.77, 97.82, 17.0, 7, 31, 38, interval=(76.4, 83.1), shares=shares),
            *(Score(k, v, v - 30, min(100, v + 8), 40.0, 3, 5, 20) for k, v in areas),
            Score("complaints", 45.0, 30.0, 60.0, 70.0, 4, 3, 12, capped_by=("2.1.2",)),
            Score("availability", None, None, None, 0.0, 0, 1, 1, reason="too-few-probes"),
            Score("overall", None, 30.0, 85.0, 41.0, 22, 40, 120, reason="insufficient-evidence:availability"),
            Score("portal:services", 74.0, 20.0, 95.0, 17.0, 5, 25, 38),
        ]

    # ------------------------------------------------------------ findings

    def _finding(self, i: int) -> Finding:
        group = i % self.n_groups
        check = list(CHECKS.values())[group if group < len(CHECKS) else group % 6]
        rng = random.Random(i)
        page = self.pages[(i * 7 + group) % self.n_pages]
        on_portal = check.scope == "portal"
        name = self.poison or _NAMES[group % len(_NAMES)]
        undecided = group % 9 == 4
        css = f"main > section.services-{group} > div.card:nth-of-type({i // self.n_groups + 1}) > a.more-{i} > img"
        html = f'<img class="card-img c{group}" src="/media/{group}-{name[:300]}.jpg" width="320" height="160">'
        return Finding(
            check=check.id,
            page=page.portal if on_portal else page.url,
            outcome=Outcome.CANT_TELL if undecided else Outcome.FAILED,
            target=Target(
                "" if on_portal else css + self.poison[:3000], "" if on_portal else html + self.poison[:3000]
            ),
            message="m",
            data={
                "name": name,
                "ratio": round(rng.uniform(1.2, 4.4), 2),
                "ms": rng.randrange(900, 4000),
                "n": 1 + i % 2,
            },
            evidence={"measured": rng.random(), "seen": self.poison},
            fingerprint=f"v1:{i:016x}",
            component=f"c{i % (self.n_groups * 3):015x}",
            group=f"{group:016x}",
            impact=check.impact,
            advice=check.advice,
        )

    def findings(self) -> Iterator[Finding]:
        return (self._finding(i) for i in range(self.count))

    def _groups(self) -> Sequence[Group]:
        rows = []
        for g in range(min(self.n_groups, self.count)):
            example = self._finding(g)
            size = len(range(g, self.count, self.n_groups))
            pages = 1 if CHECKS[example.check].scope == "portal" else min(size, self.n_pages)
            rows.append(
                Group(
                    id=example.group,
                    check=example.check,
                    impact=example.impact,
                    outcome=example.outcome,
                    advice=example.advice,
                    findings=size,
                    pages=pages,
                    templates=min(pages, 14),
                    example=example,
                    page_urls=(example.page,),
                )
            )
        return rows

    def outcomes(self) -> Iterator[OutcomeRow]:
        for i, page in enumerate(self.pages):
            if page.state != "audited":
                continue
            for check in CHECKS.values():
                if check.scope == "portal":
                    continue
                if i % 25 == 3 and check.id == "accessibility/focus-visible":
                    reason = "keyboard walk: page navigated away"
                    yield OutcomeRow(check.id, page.url, Outcome.CANT_TELL, reason=reason + self.poison)
                else:
                    outcome = list(Outcome)[(i + len(check.id)) % 4]
                    failed = int(outcome is Outcome.FAILED)
                    yield OutcomeRow(check.id, page.url, outcome, passed=4, failed=failed, cant_tell=1)

    def crop(self, group: str) -> bytes | None:
        if not self.pictures or int(group, 16) % 8 == 7:
            return None
        return _picture(int(group, 16))


def _picture(seed: int) -> bytes:
    """A small card with a button, as a crop of a page looks."""
    rng = random.Random(seed)
    image = Image.new("RGB", (320, 160), "white")
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, 320, 34), fill=(20, 90 + rng.randrange(60), 70))
    for line in range(3):
        draw.rectangle((24, 52 + line * 18, 200 + rng.randrange(90), 60 + line * 18), fill=(205, 210, 208))
    draw.rectangle((24, 118, 130, 144), fill=(230, 236, 232), outline=(150, 170, 160))
    out = io.BytesIO()
    image.save(out, "WEBP", quality=60)
    return out.getvalue()


_CRITERIA = [number for number, criterion in CRITERIA.items() if criterion.version == "2.0"]
