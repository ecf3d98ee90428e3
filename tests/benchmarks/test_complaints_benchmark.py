"""The benchmark of complaint reading counts right and writes its figures."""

import json
from pathlib import Path

from benchmarks.complaints import Tally, main


def test_a_person_is_no_decision_and_misses_count() -> None:
    tally = Tally()
    for verdict, label in (
        ("met", "met"),
        ("met", "partly"),
        ("absent", "met"),
        ("person", "met"),
        ("partly", "absent"),
    ):
        tally.add(verdict, label)
    assert tally.figures() == {"precision": 0.5, "recall": 0.5, "f1": 0.5}
    assert tally.decided == 0.8


def test_a_small_corpus_is_judged_and_written(tmp_path: Path) -> None:
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "a.txt").write_text(
        "دليل الشكاوى\nالشكوى مجانية، وتعالج خلال 5 أيام عمل.", encoding="utf-8"
    )
    (tmp_path / "corpus" / "b.txt").write_text("سياسة الجودة\nنحسن خدماتنا.", encoding="utf-8")
    none = {
        "first_response_s": None,
        "first_response_working": None,
        "resolution_s": None,
        "resolution_working": None,
    }
    labels = {
        "docs": [
            {
                "id": "a", "file": "corpus/a.txt", "kind": "html page",
                "values": {**none, "resolution_s": 432000, "resolution_working": 1},
                "criteria": {"CG-09": {"status": "met"}, "CG-17": {"status": "met"}, "CG-26": {"status": "absent"}},
            },
            {
                "id": "b", "file": "corpus/b.txt", "kind": "policy, hard negative", "values": none,
                "criteria": {"CG-22": {"status": "partly"}},
            },
        ]
    }  # fmt: skip
    (tmp_path / "labels.json").write_text(json.dumps(labels), encoding="utf-8")
    assert main(["--corpus", str(tmp_path), "--json", str(tmp_path / "out.json")]) == 0
    figures = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))
    assert figures["met"] == {"precision": 1.0, "recall": 1.0, "f1": 1.0}
    assert figures["decided"] == 1.0
    assert figures["negatives"]["refused"] == 1
    assert figures["values"]["resolution:right"] == 1
