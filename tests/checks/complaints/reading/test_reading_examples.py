"""The third reading: sentences like the examples of a criterion, in words that no phrase lists."""

import re

import pytest

from auditor.commons.arabic import fold_text
from auditor_checks.complaints.reading import examples as module
from auditor_checks.complaints.reading import from_text, judge, read_document
from auditor_checks.complaints.reading.criteria import READ_FROM_TEXT
from auditor_checks.complaints.reading.examples import likeliest

AR, EN = "دليل الشكاوى\n", "Complaints guide\n"


def best(text: str, criterion: str) -> float:
    found = likeliest(read_document(from_text(text))).get(criterion, ())
    return found[0].score if found else 0.0


def test_the_sentence_nearest_to_the_examples_comes_first() -> None:
    document = read_document(from_text(AR + "يعمل المكتب صباحا.\nلا يعرف أحد غير الباحث من الذي اشتكى.\nشكرا لكم."))
    assert likeliest(document)["CG-15"][0].unit.own.startswith("لا يعرف احد")


def test_at_most_as_many_as_asked_best_first() -> None:
    document = read_document(from_text(EN + "Nothing to pay here.\nNo fee is taken.\nOur office is near the park."))
    scores = [one.score for one in likeliest(document, 2)["CG-17"]]
    assert len(scores) == 2
    assert scores == sorted(scores, reverse=True)


@pytest.mark.parametrize(
    ("criterion", "met", "near_miss"),
    [
        ("CG-17", EN + "Not one riyal is ever asked of you", EN + "Dial our toll-free number"),
        ("CG-12", AR + "يعطيك النظام رمزا خاصا بشكواك", AR + "أدخل رقم شكواك السابقة"),
        ("CG-13", EN + "Sign in to see how far your case has got", EN + "You will be told the outcome"),
        ("CG-15", AR + "محد يدري باسمك غير الباحث", AR + "اقرأ سياسة الخصوصية"),
        (
            "CG-20",
            EN + "We turn down anything that is in front of a judge",
            EN + "Conditions for sending a complaint",
        ),
    ],
)
def test_a_sentence_that_keeps_a_criterion_is_nearer_than_its_near_miss(
    criterion: str, met: str, near_miss: str
) -> None:
    assert best(met, criterion) > max(best(near_miss, criterion), 0.1)


def test_a_response_time_needs_a_time() -> None:
    assert best(EN + "An officer rings you within one working day", "CG-08") > 0.2
    assert best(EN + "An officer rings you", "CG-08") == 0.0


def test_what_the_examples_alone_say_clearly_is_met_and_less_clearly_is_for_a_person() -> None:
    clear = {v.criterion: v for v in judge(read_document(from_text(AR + "محد يعرف اسمك غير اللجنة")))}
    assert clear["CG-15"].verdict == "met"
    assert clear["CG-15"].readings[2] == "met"
    assert clear["CG-15"].evidence


def test_every_example_stands_under_a_criterion_once_and_both_sides_are_told_apart() -> None:
    examples = list(module._examples())
    assert all(re.fullmatch(r"CG-\d\d(?: not)?", name) for name, _ in examples)
    assert {name[:5] for name, _ in examples} <= set(READ_FROM_TEXT)
    texts = [fold_text(text) for _, text in examples]
    assert len(texts) == len(set(texts))
    assert min(len(fold_text(text).split()) for _, text in examples) >= 1
