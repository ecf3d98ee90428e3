"""The likeliest sentences shown to a person."""

from auditor_checks.complaints.reading.likeliest import likeliest

SENTENCES = ["يحصل المستفيد على رقم مرجعي", "أوقات العمل من الأحد إلى الخميس", "مدة الرد يومان"]


def test_the_sentence_most_like_the_question_comes_first() -> None:
    assert likeliest("الرقم المرجعي للشكوى", SENTENCES)[0] == 0
    assert likeliest("ما أوقات العمل؟", SENTENCES)[0] == 1


def test_at_most_as_many_as_asked_and_none_unlike() -> None:
    assert len(likeliest("مدة الرد", SENTENCES, 2)) <= 2
    assert likeliest("zzz", SENTENCES) == ()
    assert likeliest("anything", []) == ()
