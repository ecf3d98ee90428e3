"""axe-core's rules, run in our own world of every frame."""

from typing import Any

from auditor.gather.world import Frames

# The lazy script of the new document, or where the document came before it, the source itself.
_LOAD = "globalThis.axe || globalThis.__axe.call(globalThis);"


async def gather(frames: Frames, _log: Any, settings: Any) -> Any:
    """``{version, rules: {id: {passed, violations, incomplete, error}}}``, all frames together."""
    joined: dict[str, Any] = {"version": "", "rules": {}}
    for number, frame in enumerate(frames.ids):
        options = {"initiator": number == 0, "rules": list(settings.axe_rules)}
        answer = await frames.call(frame, "axe_run", options, prelude=_LOAD)
        joined["version"] = answer["version"]
        for rule, result in answer["rules"].items():
            for node in (*result["violations"], *result["incomplete"]):
                node["frame_id"] = frame
            _join(joined["rules"], rule, result)
    return joined


def _join(rules: dict[str, Any], rule: str, result: dict[str, Any]) -> None:
    known = rules.setdefault(rule, {"passed": 0, "violations": [], "incomplete": [], "error": ""})
    known["passed"] += result["passed"]
    known["violations"] += result["violations"]
    known["incomplete"] += result["incomplete"]
    known["error"] = known["error"] or result["error"]
