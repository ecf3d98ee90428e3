"""Audits without a browser for tests of the person's part: HTML in, a finished run in a store out."""

import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from PIL import Image

from auditor import evaluate, templates
from auditor import plan as planning
from auditor.model import (
    Area,
    CheckInfo,
    Impact,
    PageFacts,
    PageInfo,
    PageState,
    PageSummary,
    PortalCapture,
    Snapshot,
    Text,
)
from auditor.profile import for_urls
from auditor.registry import Registry
from auditor.rules import Check, Judgement, cant_tell, failed, passed
from auditor.store import Store, StoredRun
from auditor.store.runs import QueuedPage
from auditor.summary import Summary
from tests.unrendered import snapshot

ORIGIN = "http://portal.example"
POLICY = """
id: test-policy
title: {en: Test policy, ar: سياسة تجريبية}
organisation: {en: Test body, ar: جهة تجريبية}
source: {en: A test, ar: تجربة}
clauses:
  - id: T-1
    category: accessibility
    kind: automatic
    text: {en: Pictures have alternatives., ar: أن يكون للصور نص بديل.}
    evidence: {en: Alternatives of pictures., ar: النصوص البديلة للصور.}
    checks: [accessibility/picture-doubtful]
  - id: T-2
    category: accessibility
    kind: assisted
    text: {en: Pictures help., ar: أن تعين الصور على الفهم.}
    evidence: {en: The pictures., ar: الصور.}
    checks: [accessibility/picture-doubtful]
    question: {en: Do the pictures help?, ar: هل تعين الصور على الفهم؟}
  - id: T-3
    category: content-freshness
    kind: automatic
    text: {en: There is news., ar: أن تُنشر الأخبار.}
    evidence: {en: A page of news., ar: صفحة الأخبار.}
    checks: [service/page-absent#news]
  - id: T-4
    category: content-freshness
    kind: automatic
    text: {en: There are terms., ar: أن تُنشر الشروط.}
    evidence: {en: A page of terms., ar: صفحة الشروط.}
    checks: [service/page-absent#terms]
  - id: T-5
    category: content-freshness
    kind: automatic
    text: {en: Something unseen., ar: أن يوجد ما لا يُرى.}
    evidence: {en: Nothing., ar: لا شيء.}
    checks: [service/no-such-check]
  - id: T-6
    category: accessibility
    kind: automatic
    text: {en: Text has alternatives., ar: أن تتوفر البدائل النصية.}
    evidence: {en: The criterion., ar: المعيار.}
    wcag: {version: "2.0", criteria: [1.1.1]}
attestations:
  - id: T-AT
    group: {en: Training, ar: التدريب}
    lines: 1
    period_months: 12
    questions:
      - id: T-AT-Q1
        text: {en: Are staff trained?, ar: هل يُدرَّب الموظفون؟}
        covers: [1]
"""


def _info(name: str, scope: str, **messages: Text) -> CheckInfo:
    area = Area(name.split("/")[0])
    return CheckInfo(
        id=name,
        area=area,
        wcag=("1.1.1",) if area is Area.ACCESSIBILITY else (),
        act=(),
        impact=Impact.SERIOUS,
        advice=False,
        title=Text("Pictures have a text alternative", "للصور نص بديل"),
        why=Text("Why.", "السبب."),
        fix=Text("How.", "الطريقة."),
        messages=messages,
        scope=scope,
    )


def _pictures(snapshot: Snapshot) -> Iterator[Judgement]:
    for image in snapshot.elements("img"):
        alt = image.attrs.get("alt")
        if alt is None:
            yield failed(image, "absent")
        elif alt.startswith("photo"):
            yield cant_tell(image, "doubtful", name=alt, width=float(image.attrs.get("width", "100")))
        else:
            yield passed(image)


def _absent(portal: PortalCapture) -> Iterator[Judgement]:
    paths = {page.info.url.rpartition("/")[2] for page in portal.pages}
    for part in ("news", "terms"):
        if part in paths:
            yield passed(part)
        else:
            yield failed(part, "missing", part=part)


PICTURES = Check(
    _info(
        "accessibility/picture-doubtful",
        "page",
        absent=Text("No alternative.", "لا نص بديل."),
        doubtful=Text("Does { $name } say it?", "هل يكفي { $name }؟"),
    ),
    _pictures,
    ("snapshot",),
    {},
)
ABSENT = Check(
    _info("service/page-absent", "portal", missing=Text("{ $part } is missing.", "{ $part } غير موجود.")),
    _absent,
    ("portal",),
    {},
)


@dataclass(frozen=True, slots=True)
class _Capture:
    """As much of a capture as checks on a snapshot ask for."""

    info: PageInfo
    snapshot: Snapshot

    def get(self, _name: str) -> Snapshot:
        return self.snapshot


def make_plan(folder: Path, host: str = ORIGIN, **review: int) -> planning.Plan:
    """A plan of the two checks above with the policy above."""
    path = folder / "policy.yaml"
    path.write_text(POLICY, encoding="utf-8")
    profile = for_urls([host])
    standard = profile.standard.model_copy(update={"policies": (str(path),)})
    update: dict[str, Any] = {"standard": standard}
    if review:
        update["review"] = profile.review.model_copy(update=review)
    made = planning.make(profile.model_copy(update=update), Registry({}, {}))
    return replace(made, checks=(PICTURES, ABSENT), facts=(), advice=frozenset())


def audit(
    store: Store, run: str, plan: planning.Plan, pages: Mapping[str, str], *, copies: bool = False
) -> StoredRun:
    """Audit pages (path to HTML) as a run does, all but the browser; ``copies``: equal pages are known as such."""
    portal = plan.portals[0]
    host = portal.portal.start[0].rstrip("/")
    dumped = plan.profile.model_dump(mode="json", by_alias=True, exclude_none=True)
    store.begin(run, plan.profile.name, {"profile": dumped, **plan.options})
    for path, html in pages.items():
        url = host + path
        tree = snapshot(html)
        info = PageInfo(url, url, portal.name, 200, {}, language="ar")
        result = evaluate.judge_page(_Capture(info, tree), plan.page_checks)  # type: ignore[arg-type]
        facts = PageFacts(info, PageState.AUDITED, "عنوان", (), templates.skeleton(tree), html if copies else url)
        summary = PageSummary(
            url=url,
            final_url=url,
            portal=portal.name,
            status=200,
            state="audited",
            language="ar",
            template="",
            title="عنوان",
            depth=0,
            source="start",
            sample="structured",
            failed=sum(f.outcome == "failed" for f in result.findings),
            cant_tell=sum(f.outcome == "cantTell" for f in result.findings),
        )
        store.queue(run, portal.name, [QueuedPage(url, portal.name, 0, "start", "structured", "", False)])
        pictures = {f.group: picture() for f in result.findings}
        store.save_page(run, summary, result, facts, 0.1, pictures=pictures)
    crawl = {"method": "all", "shapes": 1, "shapes_visited": 1, "documents": [], "down": False, "found": len(pages)}
    crawl |= {"structured": len(pages), "random": 0, "alternates": {}}
    tool = {"name": "Portal Auditor"}
    whole = Summary(plan, store, run, {portal.name: crawl})
    whole.judge()
    made = whole.make(tool, [], seconds=1.0, resumed=False)
    store.finish(run, "finished", made)
    return StoredRun(store, run)


def picture() -> bytes:
    """A picture as the audit takes them."""
    out = io.BytesIO()
    Image.new("RGB", (320, 160), (20, 90, 70)).save(out, "WEBP")
    return out.getvalue()
