"""What the two contrast checks share: from a reading of a text to a judgement."""

from collections.abc import Iterator, Sequence
from typing import Any

from auditor.commons.text_contrast import Reading
from auditor.model import Node, Text
from auditor.rules import Judgement, cant_tell, failed, passed

MESSAGES = {
    "low": Text(
        en="Contrast { $ratio }:1, needed { $needed }:1 ({ $foreground } on { $background }, { $size } px)",
        ar="نسبة التباين { $ratio } إلى 1 والمطلوب { $needed } إلى 1 ({ $foreground } على { $background }، { $size } بكسل)",
    ),
    "gradient": Text(
        en="The background changes behind the text: from { $lowest }:1 to { $ratio }:1, needed { $needed }:1",
        ar="الخلفية متدرجة خلف النص: التباين بين { $lowest } إلى 1 و{ $ratio } إلى 1، والمطلوب { $needed } إلى 1",
    ),
    "image": Text(
        en="The text lies on a picture: look whether { $foreground } stands out everywhere (needed { $needed }:1)",
        ar="النص فوق صورة: تحقق من وضوح اللون { $foreground } في كل موضع (المطلوب { $needed } إلى 1)",
    ),
    "overlap": Text(
        en="Another element partly covers the text: look whether it can be read (needed { $needed }:1)",
        ar="عنصر آخر يغطي جزءا من النص: تحقق من إمكان قراءته (المطلوب { $needed } إلى 1)",
    ),
    "effect": Text(
        en="A filter or blend mode changes the colours: look whether the text can be read (needed { $needed }:1)",
        ar="مرشح أو نمط مزج يغيّر الألوان: تحقق من إمكان قراءة النص (المطلوب { $needed } إلى 1)",
    ),
    "unknown": Text(
        en="The colours of this text cannot be computed: measure them (needed { $needed }:1)",
        ar="تعذر حساب ألوان هذا النص: يلزم قياسها (المطلوب { $needed } إلى 1)",
    ),
    "hidden": Text(
        en="Contrast { $ratio }:1 on text hidden from assistive technology: is it decoration?",
        ar="نسبة التباين { $ratio } إلى 1 لنص مخفي عن التقنيات المساعدة: أهو زخرفي؟",
    ),
}
_BY_DOUBT = {"image": "image", "overlap": "overlap", "effect": "effect"}


def judge(readings: Sequence[Reading], enhanced: bool) -> Iterator[Judgement]:
    """One judgement per element that holds a judged text; texts that pass are counted together."""
    right = 0
    for reading in readings:
        verdict = reading.verdict(enhanced)
        if verdict == "passed":
            right += 1
        elif verdict != "exempt":
            yield _judgement(reading, verdict == "failed", reading.needed(enhanced))
    if right:
        yield passed(count=right)


def _judgement(reading: Reading, certain: bool, need: float) -> Judgement:
    values: dict[str, Any] = {
        "ratio": f"{_down(reading.highest):.2f}",
        "lowest": f"{_down(reading.lowest):.2f}",
        "needed": f"{need:g}",
        "foreground": reading.foreground,
        "background": reading.background,
        "size": f"{reading.pixels:g}",
    }
    evidence = {**values, "weight": reading.weight, "large": reading.large}
    # One style used in many places is one thing to mend.
    cause = f"{reading.foreground}/{reading.background}/{need:g}" if reading.foreground else ""
    place = _place(reading.node)
    if certain:
        return failed(place, "low", evidence=evidence, cause=cause, **values)
    message = (
        _BY_DOUBT.get(reading.doubt, "unknown")
        if reading.doubt
        else "hidden"
        if reading.highest < need
        else "gradient"
    )
    return cant_tell(place, message, evidence=evidence, cause=cause, **values)


def _down(ratio: float) -> float:
    """Cut, not rounded: 4.499 must not be told as 4.50."""
    return int(ratio * 100) / 100


def _place(node: Node) -> Node:
    return next(node.ancestors(), node) if node.is_text or node.pseudo else node
