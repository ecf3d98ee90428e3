"""How well complaint guides are read: ``python benchmarks/complaints.py --corpus DIR [options]``.

DIR holds ``labels.json`` and ``corpus/``. A refused document (no complaint guide) counts as "absent" on every
row. Figures of "met" are over the rows decided; ``decided`` is their share, the rest goes to a person.
"""

import argparse
import json
import sys
import unicodedata
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypedDict

from rich.console import Console
from rich.table import Table

from auditor.commons.contacts import is_phone
from auditor.commons.dates import find_dates, find_hours
from auditor.commons.durations import find_durations
from auditor_checks.complaints.reading import classify, from_text, judge, read_document, values


class Figures(TypedDict):
    precision: float
    recall: float
    f1: float


@dataclass
class Tally:
    """Rows of one criterion (or all), by verdict and label."""

    counts: Counter[str] = field(default_factory=Counter)

    def add(self, verdict: str, label: str) -> None:
        if verdict == "person":
            self.counts["person"] += 1
            self.counts[f"person_{label}"] += 1
        else:
            self.counts[
                ("t" if (verdict == "met") == (label == "met") else "f") + ("p" if verdict == "met" else "n")
            ] += 1
            self.counts["exact"] += verdict == label

    @property
    def rows(self) -> int:
        return sum(self.counts[k] for k in ("tp", "fp", "tn", "fn", "person"))

    @property
    def decided(self) -> float:
        return 1 - self.counts["person"] / self.rows if self.rows else 1.0

    def figures(self) -> Figures:
        tp, fp, fn = (self.counts[k] for k in ("tp", "fp", "fn"))
        precision = tp / (tp + fp) if tp + fp else 1.0
        recall = tp / (tp + fn) if tp + fn else 1.0
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        return {"precision": round(precision, 4), "recall": round(recall, 4), "f1": round(f1, 4)}


def is_hard_negative(label: dict[str, Any]) -> bool:
    """Documents labelled as no complaint guide."""
    return any(words in label["kind"] for words in ("negative", "not a complaint guide"))


def judge_corpus(folder: Path) -> tuple[dict[str, Tally], dict[str, Any]]:
    """Tallies by criterion, and what was refused and which promised times were right."""
    labels = json.loads((folder / "labels.json").read_text(encoding="utf-8"))["docs"]
    tallies: dict[str, Tally] = {}
    promised: Counter[str] = Counter()
    negatives: dict[str, Any] = {"documents": 0, "refused": 0, "guides_refused": []}
    for label in labels:
        document = read_document(from_text((folder / label["file"]).read_text(encoding="utf-8")))
        kind = classify(document)
        verdicts = {v.criterion: v.verdict for v in judge(document)} if kind.judged else {}
        for name, row in label["criteria"].items():
            tallies.setdefault(name, Tally()).add(verdicts.get(name, "absent"), row["status"])
        if is_hard_negative(label):
            negatives["documents"] += 1
            negatives["refused"] += not kind.judged
        elif not kind.judged:
            negatives["guides_refused"].append(label["id"])
        found = values(document) if kind.judged else None
        for field_name in ("first_response", "resolution"):
            value = getattr(found, field_name) if found else None
            promised[f"{field_name}:{_compared(value, label['values'], field_name)}"] += 1
    return tallies, {"negatives": negatives, "values": dict(promised)}


def _compared(value: Any, wanted: dict[str, Any], name: str) -> str:
    seconds, working = wanted[f"{name}_s"], wanted[f"{name}_working"]
    if seconds is None:
        return "rightly none" if value is None else "made up"
    if value is None:
        return "missed"
    return "right" if (value.seconds, int(value.working)) == (seconds, working) else "wrong"


def extraction(path: Path) -> dict[str, dict[str, int]]:
    """Cases right, by kind: durations, non-durations, phones, hours, dates, traps."""
    cases = json.loads(path.read_text(encoding="utf-8"))
    right: dict[str, list[bool]] = {
        "durations": [_is_duration(text, seconds, working) for text, seconds, working, _ in cases["durations"]],
        "not_durations": [not find_durations(text) for text in cases["not_durations"]],
        "phones": [is_phone(text) == bool(wanted) for text, wanted in cases["phones"]],
        "hours": [
            [(h.opens, h.closes) for h in find_hours(text)] == [tuple(wanted)] for text, wanted in cases["hours"]
        ],
        "dates": [[d.iso for d in find_dates(text)] == [wanted] for text, wanted in cases["dates"]],
        "traps": [_trap(*case) for case in cases["traps"]],
    }
    return {kind: {"right": sum(found), "of": len(found)} for kind, found in right.items()}


def _is_duration(text: str, seconds: int, working: int) -> bool:
    return [(d.seconds, int(d.working)) for d in find_durations(text)] == [(seconds, working)]


def _trap(text: str, criterion: str, wanted: str, note: str) -> bool:
    document = read_document(from_text(text))
    if wanted == "-":
        return "three working days" in note and _is_duration(document.text, 3 * 86400, 1)
    return next(v.verdict for v in judge(document) if v.criterion == criterion) == wanted


def pdf_truth(folder: Path) -> dict[str, dict[str, float]]:
    """Keys (mixed lines, table rows) and words of ``truth.json`` found in the text of every PDF of the folder."""
    from auditor.commons.pdf_text import extract_lines

    truth = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
    keys = [_plain(key) for key in (*truth["mixed"], *(" ".join(row) for row in truth["rows"]))]
    words = Counter(word for line in truth["lines"] for word in _plain(line).split())
    out = {}
    for path in sorted(folder.glob("*.pdf")):
        text = _plain("\n".join(extract_lines(path)))
        have = Counter(text.split())
        share = sum(min(count, have[word]) for word, count in words.items()) / words.total()
        out[path.name] = {"keys": sum(key in text for key in keys), "of": len(keys), "words": round(share, 4)}
    return out


def _plain(text: str) -> str:
    """Text as compared: NFKC, no direction marks, single spaces."""
    kept = (c for c in unicodedata.normalize("NFKC", text) if unicodedata.category(c) != "Cf")
    return " ".join("".join(kept).split())


def show(console: Console, tallies: dict[str, Tally], rest: dict[str, Any]) -> None:
    table = Table("criterion", "rows", "precision", "recall", "F1", "decided", title="met, by criterion")
    for name, tally in [*sorted(tallies.items()), ("all", _sum(tallies))]:
        f = tally.figures()
        table.add_row(
            name,
            str(tally.rows),
            *(f"{f[k]:.2f}" for k in ("precision", "recall", "f1")),
            f"{tally.decided:.2f}",
        )
    console.print(table)
    for name, value in rest.items():
        console.print(f"{name}: {json.dumps(value, ensure_ascii=False)}")


def _sum(tallies: dict[str, Tally]) -> Tally:
    return Tally(sum((t.counts for t in tallies.values()), Counter()))


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--extraction", type=Path)
    parser.add_argument("--pdf", type=Path)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args(arguments)
    tallies, rest = judge_corpus(options.corpus)
    whole = _sum(tallies)
    result: dict[str, Any] = {"met": whole.figures(), "decided": round(whole.decided, 4), **rest}
    if options.extraction:
        result["extraction"] = extraction(options.extraction)
    if options.pdf:
        result["pdf"] = pdf_truth(options.pdf)
    show(Console(width=110), tallies, result)
    if options.json:
        result["criteria"] = {
            name: {**t.figures(), "decided": round(t.decided, 4)} for name, t in sorted(tallies.items())
        }
        options.json.write_text(json.dumps(result, ensure_ascii=False, indent=1), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
