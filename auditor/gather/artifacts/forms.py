"""What forms answer to nothing and to nonsense, and what a changed field sets off. Nothing is ever submitted.

The network is shut while forms are tried: requests fail, submissions are stopped behind the page's own handlers,
and open sockets send nothing. Fields get their values back.
"""

import re
import time
from typing import Any

from auditor.gather.living import Living

SECONDS = 13.0
MAX_FORMS, MAX_CHANGES = 3, 20
_NEVER = re.compile(r"log\s?-?out|sign\s?-?out|delete|erase|تسجيل (ال)?خروج|حذف|احذف|退出|删除", re.IGNORECASE)


async def gather(living: Living) -> Any:
    """:class:`auditor.model.FormTrial` as JSON data. Main frame only."""
    until = time.monotonic() + SECONDS
    before = await living.call("forms_read")
    answers: list[dict[str, Any]] = []
    changes: list[dict[str, Any]] = []
    untried = 0
    if before["forms"]:
        async with living.closed_network():
            await living.call("forms_act", "keep", 0)
            for form in before["forms"]:
                for field in form["fields"]:
                    if len(changes) < MAX_CHANGES and time.monotonic() < until:
                        changes += await _change(living, field)
            tried = [f for f in before["forms"] if _worth(f)]
            for form in tried[:MAX_FORMS]:
                for trial in ("empty", "fill"):
                    if time.monotonic() > until:
                        untried += 1
                        continue
                    answers.append(await _answer(living, form, trial))
            untried += max(0, len(tried) - MAX_FORMS)
            await living.call("forms_act", "restore", 0)
    living.events = []
    return {**before, "answers": answers, "changes": [c for c in changes if c["events"]], "untried": untried}


def _worth(form: dict[str, Any]) -> bool:
    """Whether a form is worth an error: not a mere search, and no button that ends or destroys something."""
    real = [f for f in form["fields"] if not f["search"]]
    return bool(real and form["submit"] and form["id"] and not _NEVER.search(form["submit_name"]))


async def _change(living: Living, field: dict[str, Any]) -> list[dict[str, Any]]:
    """Change a field and see what the page does."""
    if field["kind"] in ("file", "password", "range", "color", "hidden"):
        return []
    await living.guarded()
    done = await living.call("forms_change", field["id"])
    if not done["done"]:
        return []
    if done["type"]:
        await living.type("1")
    await living.page.wait_for_timeout(60)
    events = await living.guarded()
    await living.call("forms_act", "restore", 0)
    kinds = [{"kind": e.kind, "detail": e.detail, "spot": field["spot"]} for e in events]
    return [{"field": field, "events": kinds}]


async def _answer(living: Living, form: dict[str, Any], trial: str) -> dict[str, Any]:
    """Submit a form empty or with wrong values, and read what has changed."""
    await living.guarded()
    await living.call("forms_act", trial, form["id"])
    native = await _invalid(living, form)
    await living.call("forms_act", "submit", form["submit"])
    await living.page.wait_for_timeout(250)
    focus = (await living.call("forms_act", "focus", 0))["focus"]
    texts = (await living.call("forms_act", "texts", 0))["texts"]
    after = await living.call("forms_read")
    now = {f["id"]: f for other in after["forms"] for f in other["fields"]}
    known = {f["id"]: f for f in form["fields"]}
    marked = [
        i
        for i, f in now.items()
        if i in known
        and (f["look"] != known[i]["look"] or (f["invalid"] == "true" and known[i]["invalid"] != "true"))
    ]
    events = await living.guarded()
    await living.call("forms_act", "restore", 0)
    fresh = {t["id"] for t in texts}
    return {
        "form": form["spot"],
        "trial": trial,
        "native": native and not form["novalidate"],
        "submitted": any(e.kind in ("submit", "navigation") for e in events),
        "dialogs": [e.detail for e in events if e.kind == "dialog"],
        "texts": texts,
        "marked": marked,
        "focus": focus,
        "fields": [f for i, f in now.items() if i in known],
        "errors": [e for e in after["errors"] if e["id"] in fresh or e["text"] in {t["text"] for t in texts}],
    }


async def _invalid(living: Living, form: dict[str, Any]) -> bool:
    """Whether the browser itself finds fault with a field of the form as it is filled now."""
    read = await living.call("forms_read")
    ids = {f["id"] for f in form["fields"]}
    return any(not f["valid"] for other in read["forms"] for f in other["fields"] if f["id"] in ids)
