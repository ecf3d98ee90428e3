"""A review goes out as a workbook, comes back, counts, holds while the evidence stays, and is asked again after."""

import io
import shutil
import subprocess
import zipfile
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from auditor.errors import StoreError
from auditor.i18n import RIYADH
from auditor.model import Lang, Outcome
from auditor.model.compliance import ClauseState
from auditor.model.review import Answer, Subject, Validity
from auditor.review.format import COLUMNS, META, texts
from auditor.review.reading import ReviewError
from auditor.reviewing import asking, export, take_in
from auditor.store import Store, StoredRun
from auditor.store.reviews import Reviews
from tests.support_review import audit, make_plan

CARD = '<li class="card"><a href="/a"><img class="pic" src="/i/one.png" alt="photo one"></a></li>'
OTHER = '<p class="lead"><img src="/i/two.png" alt="photo two"></p>'
BROKEN = '<div class="hero"><img src="/i/three.png"></div>'
TODAY = datetime.now(RIYADH).date().isoformat()


def page(*parts: str, around: str = "<main><ul>{}</ul></main>") -> str:
    """A page with enough around its content that the content does not decide what kind of page it is."""
    menu = "".join(f'<li class="item-{a}"><a href="/m/{a}">{a}</a></li>' for a in "abcdefghijklmnopqrstuvwxyz")
    frame = f'<section><ul class="menu">{menu}</ul></section>'
    return f"<html lang=ar><body>{frame}{around.format(''.join(parts))}<footer><p>end</p></footer></body></html>"


PAGES = {"/": page(CARD, OTHER, BROKEN), "/news": page(CARD)}


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(str(tmp_path / "history.db"))


def word(key: str, lang: Lang = "ar") -> str:
    return texts().get(lang, key)


class Sheet:
    """A workbook opened as a person does, by the words they see."""

    def __init__(self, data: bytes, lang: Lang = "ar") -> None:
        self.book: Workbook = load_workbook(io.BytesIO(data))
        self.lang = lang

    def rows(self, sheet: str) -> dict[str, int]:
        """Row by id."""
        table = self.book[word(f"sheet-{sheet}", self.lang)]
        return {str(table.cell(n, 1).value): n for n in range(2, table.max_row + 1) if table.cell(n, 1).value}

    def cell(self, sheet: str, name: str, column: str) -> Any:
        at = COLUMNS[sheet].index(column) + 1
        return self.book[word(f"sheet-{sheet}", self.lang)].cell(self.rows(sheet)[name], at)

    def fill(self, sheet: str, name: str, **cells: Any) -> None:
        for column, value in {"who": "سارة", **cells}.items():
            self.cell(sheet, name, column).value = value

    def by(self, sheet: str, column: str, text: str) -> str:
        """The id of the row that has this text in a column."""
        return next(name for name in self.rows(sheet) if text in str(self.cell(sheet, name, column).value))

    def save(self) -> bytes:
        out = io.BytesIO()
        self.book.save(out)
        return out.getvalue()


def answer(store: Store, run: str, given: Mapping[str, Mapping[str, Any]], lang: Lang = "ar") -> None:
    """Fill rows in, each named by ``sheet:text in the code`` or ``sheet:id``, and import."""
    sheet = Sheet(export(store, run, lang), lang)
    for name, cells in given.items():
        table, _, which = name.partition(":")
        found = which if which in sheet.rows(table) else sheet.by(table, "snippet", which)
        sheet.fill(table, found, **cells)
    take_in(store, sheet.save())


def undecided(result: StoredRun) -> list[str]:
    return sorted(str(f.data.get("name")) for f in result.findings() if f.outcome is Outcome.CANT_TELL)


def row_of(result: StoredRun, number: str = "1.1.1") -> Any:
    return next(row for row in result.criteria if row.number == number)


def clauses(result: StoredRun) -> dict[str, ClauseState]:
    return {c.id: c.state for p in result.policies for c in p.clauses}


def test_before_any_answer(store: Store, tmp_path: Path) -> None:
    result = audit(store, "r1", make_plan(tmp_path), PAGES)
    assert undecided(result) == ["photo one", "photo one", "photo two"]
    assert row_of(result).outcome is Outcome.FAILED
    assert clauses(result) == {
        "T-1": ClauseState.BROKEN,
        "T-2": ClauseState.NEEDS_PERSON,
        "T-3": ClauseState.KEPT,
        "T-4": ClauseState.BROKEN,
        "T-5": ClauseState.NOT_MEASURABLE,
        "T-6": ClauseState.BROKEN,
    }
    assert result.decisions == []


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_the_workbook_asks_everything_in_its_language(store: Store, tmp_path: Path, lang: Lang) -> None:
    audit(store, "r1", make_plan(tmp_path), PAGES)
    sheet = Sheet(export(store, "r1", lang), lang)
    assert len(sheet.rows("criteria")) == 38
    assert len(sheet.rows("undecided")) == 2
    # The missing picture, and the missing page.
    assert len(sheet.rows("failures")) == 2
    # T-3 is kept for certain; T-1, T-4 and T-6 are broken for certain.
    assert set(sheet.rows("clauses")) == {"test-policy:T-2", "test-policy:T-5"}
    assert set(sheet.rows("questions")) == {"test-policy:T-AT-Q1"}
    for name in ("criteria", "undecided", "failures", "clauses", "questions"):
        table = sheet.book[word(f"sheet-{name}", lang)]
        assert bool(table.sheet_view.rightToLeft) == (lang == "ar")
        assert table.protection.sheet
        assert table.freeze_panes == "B2"
        assert table["A2"].protection.locked
        at = COLUMNS[name].index("answer")
        assert not table.cell(2, at + 1).protection.locked
        lists = [v.formula1 for v in table.data_validations.dataValidation if v.type == "list"]
        assert '"' + ",".join(word(f"answer-{a.value}", lang) for a in Answer) + '"' in lists
    assert len(sheet.book[word("sheet-undecided", lang)]._images) == 2
    shown = [c.value for table in sheet.book for row in table.iter_rows() for c in row if isinstance(c.value, str)]
    assert not [text for text in shown if "[U+" in text]
    assert sheet.book[META].sheet_state == "veryHidden"


def test_a_dismissed_place_needs_nobody_and_a_confirmed_one_fails(store: Store, tmp_path: Path) -> None:
    audit(store, "r1", make_plan(tmp_path), PAGES)
    answer(
        store,
        "r1",
        {
            "undecided:one.png": {"answer": "مستوفى", "note": "وصف كافٍ", "when": "2026-01-05"},
            "undecided:two.png": {"answer": "غير مستوفى", "severity": "طفيف"},
        },
    )
    result = StoredRun(store, "r1")
    assert undecided(result) == []
    confirmed = next(f for f in result.findings() if f.data.get("name") == "photo two")
    assert (confirmed.outcome, confirmed.impact) == (Outcome.FAILED, "minor")
    rows = {r.page: r for r in result.outcomes() if r.check == "accessibility/picture-doubtful"}
    home, news = rows["http://portal.example/"], rows["http://portal.example/news"]
    assert (home.passed, home.failed, home.cant_tell) == (1, 2, 0)
    assert (news.outcome, news.passed, news.cant_tell) == (Outcome.PASSED, 1, 0)
    assert {p.url: (p.failed, p.cant_tell) for p in result.pages}[home.page] == (2, 0)
    decided = {d.id: d for d in result.decisions}
    assert {d.findings for d in decided.values()} == {1, 2}
    noted = next(d.decision for d in decided.values() if d.decision.note)
    assert (noted.who, noted.when, noted.note) == ("سارة", "2026-01-05", "وصف كافٍ")


def test_verdicts_hold_while_content_moves_and_are_asked_again_where_it_changed(
    store: Store, tmp_path: Path
) -> None:
    plan = make_plan(tmp_path)
    audit(store, "r1", plan, PAGES)
    given = {"undecided:one.png": {"answer": "مستوفى"}, "undecided:two.png": {"answer": "مستوفى"}}
    answer(store, "r1", given)
    moved = page(
        OTHER.replace('class="lead"', 'class="lead css-1x2y3z"'),
        '<li class="card"><a href="/b"><img src="/i/new.png" alt="drawing"></a></li>',
        f"<div class=wrap>{CARD.replace('one.png', 'one.png?v=7')}</div>",
    )
    second = audit(store, "r2", plan, {"/": moved, "/news": page(CARD), "/more": page(CARD)})
    assert undecided(second) == []
    assert {d.decision.validity for d in second.decisions} == {Validity.HOLDS}
    into_aside = page(OTHER, CARD, around="<main>x</main><aside><ul>{}</ul></aside>")
    third = audit(store, "r3", plan, {"/": into_aside, "/news": page(CARD)})
    assert undecided(third) == []
    changed = audit(
        store, "r4", plan, {"/": page(CARD.replace("photo one", "photo uno"), OTHER), "/news": page(CARD)}
    )
    assert undecided(changed) == ["photo uno"]
    validity = {d.decision.validity for d in changed.decisions}
    assert validity == {Validity.HOLDS, Validity.CHANGED}
    sheet = Sheet(export(store, "r4", "ar"))
    again = sheet.by("undecided", "snippet", "one.png")
    assert str(sheet.cell("undecided", again, "status").value).startswith("تغيّر بعد")
    assert sheet.cell("undecided", again, "answer").value is None
    held = sheet.by("undecided", "snippet", "two.png")
    assert sheet.cell("undecided", held, "answer").value == "مستوفى"


def test_what_was_measured_may_move_a_little(store: Store, tmp_path: Path) -> None:
    plan = make_plan(tmp_path)
    audit(store, "r1", plan, {"/": page(OTHER)})
    answer(store, "r1", {"undecided:two.png": {"answer": "مستوفى"}})
    assert undecided(audit(store, "r2", plan, {"/": page(OTHER.replace("<img", '<img width="105"'))})) == []
    assert undecided(audit(store, "r3", plan, {"/": page(OTHER.replace("<img", '<img width="150"'))}))


def test_another_portal_is_asked_anew(store: Store, tmp_path: Path) -> None:
    audit(store, "r1", make_plan(tmp_path), {"/": page(OTHER)})
    answer(store, "r1", {"undecided:two.png": {"answer": "مستوفى"}, "criteria:2.4.3": {"answer": "مستوفى"}})
    other = audit(store, "r2", make_plan(tmp_path, "http://elsewhere.example"), {"/": page(OTHER)})
    assert undecided(other) == ["photo two"]
    assert row_of(other, "2.4.3").outcome is Outcome.UNTESTED


def test_nobody_passes_what_a_machine_fails_unless_it_is_dismissed_with_a_reason(
    store: Store, tmp_path: Path
) -> None:
    audit(store, "r1", make_plan(tmp_path), PAGES)
    answer(store, "r1", {"criteria:1.1.1": {"answer": "مستوفى"}})
    result = StoredRun(store, "r1")
    assert row_of(result).outcome is Outcome.FAILED
    with pytest.raises(ReviewError, match="سبب"):
        answer(store, "r1", {"failures:three.png": {"answer": "مستوفى"}})
    answer(store, "r1", {"failures:three.png": {"answer": "مستوفى", "note": "صورة للزينة"}})
    result = StoredRun(store, "r1")
    assert row_of(result).outcome is Outcome.PASSED
    assert row_of(result).reason == "person"
    assert clauses(result)["T-6"] is ClauseState.KEPT


def test_scores_follow(store: Store, tmp_path: Path) -> None:
    before = {s.key: s for s in audit(store, "r1", make_plan(tmp_path), {"/": page(OTHER)}).scores}["wcag"]
    assert before.decided == 0
    answer(
        store,
        "r1",
        {
            "criteria:1.1.1": {"answer": "مستوفى"},
            "criteria:1.2.1": {"answer": "غير موجود"},
            "criteria:2.1.1": {"answer": "غير مستوفى", "severity": "متوسط"},
            "criteria:2.4.3": {"answer": "لا يمكن الجزم"},
        },
    )
    after = {s.key: s for s in StoredRun(store, "r1").scores}["wcag"]
    assert after.decided == pytest.approx(100 * 9 / 101)
    assert after.low == pytest.approx(100 * 7.5 / 101)
    assert after.high == pytest.approx(100 * (1 - 1.5 / 101))
    assert after.known_failures == 1
    assert after.shares["passed"] == pytest.approx(100 * 3 / 101)
    assert after.shares["absent"] == pytest.approx(100 * 3 / 101)


def test_a_criterion_is_asked_again_when_something_new_speaks_against_it(store: Store, tmp_path: Path) -> None:
    plan = make_plan(tmp_path)
    audit(store, "r1", plan, {"/": page(CARD)})
    answer(store, "r1", {"criteria:1.1.1": {"answer": "مستوفى"}, "criteria:2.4.3": {"answer": "مستوفى"}})
    same = audit(store, "r2", plan, {"/": page(CARD), "/news": page(CARD)})
    assert row_of(same).outcome is Outcome.PASSED
    more = audit(store, "r3", plan, {"/": page(CARD, OTHER)})
    assert row_of(more).outcome is Outcome.CANT_TELL
    assert row_of(more, "2.4.3").outcome is Outcome.PASSED
    other_kind = "<html><body><table><tr><td><form><input></form></td></tr></table></body></html>"
    new_template = audit(store, "r4", plan, {"/": page(CARD), "/form": other_kind})
    assert row_of(new_template, "2.4.3").outcome is Outcome.UNTESTED
    assert {d.decision.validity for d in new_template.decisions} == {Validity.CHANGED}


def test_clauses_and_attestations(store: Store, tmp_path: Path) -> None:
    plan = make_plan(tmp_path)
    audit(store, "r1", plan, {"/": page(CARD), "/news": page(CARD)})
    long_ago = date.today() - timedelta(days=400)
    answer(
        store,
        "r1",
        {
            "clauses:test-policy:T-2": {"answer": "مستوفى"},
            "clauses:test-policy:T-5": {"answer": "غير موجود"},
            "questions:test-policy:T-AT-Q1": {"answer": "غير مستوفى", "when": long_ago.isoformat()},
        },
    )
    first = StoredRun(store, "r1")
    assert clauses(first)["T-2"] is ClauseState.KEPT
    assert clauses(first)["T-5"] is ClauseState.NOT_MEASURABLE
    question = first.policies[0].attestations[0].questions[0]
    assert question.state is ClauseState.NEEDS_PERSON
    assert question.decision is not None
    assert question.decision.validity is Validity.EXPIRED
    patient = audit(store, "r2", make_plan(tmp_path, period_months=24), {"/": page(CARD), "/news": page(CARD)})
    assert patient.policies[0].attestations[0].questions[0].state is ClauseState.BROKEN
    assert clauses(patient)["T-2"] is ClauseState.KEPT
    worse = audit(store, "r3", plan, {"/": page(CARD, BROKEN), "/news": page(CARD)})
    assert clauses(worse)["T-2"] is ClauseState.NEEDS_PERSON


# --- what is refused -----------------------------------------------------------------------------------------


def refused(store: Store, sheet: Sheet, **how: Any) -> tuple[str, ...]:
    with pytest.raises(ReviewError) as caught:
        take_in(store, sheet.save(), **how)
    assert Reviews(store).history() == []
    return caught.value.problems


def test_every_mistake_is_named_and_nothing_is_kept(store: Store, tmp_path: Path) -> None:
    audit(store, "r1", make_plan(tmp_path), PAGES)
    sheet = Sheet(export(store, "r1", "en"), "en")
    sheet.fill("criteria", "1.1.1", answer="Mett")
    sheet.fill("criteria", "1.2.1", answer="Met", severity="Minor")
    sheet.fill("criteria", "1.2.2", answer="Met", who="")
    sheet.fill("criteria", "1.2.3", answer="Met", when="yesterday")
    sheet.fill("criteria", "1.3.1", answer="Met", when="2090-01-01")
    sheet.fill("criteria", "1.3.2", answer="Met", note="=1+1")
    sheet.fill("criteria", "1.3.3", answer=None, note="looked at it")
    sheet.fill("criteria", "4.1.1", answer="Met")
    sheet.fill("criteria", "2.1.1", answer="Met", evidence="0000")
    sheet.fill("criteria", "2.4.3", answer="Met")
    sheet.cell("criteria", "2.4.3", "id").value = "2.4.33"
    sheet.fill("criteria", "1.4.3", answer="Not met")
    sheet.fill("criteria", "2.4.4", answer="Met")
    sheet.cell("criteria", "2.4.4", "id").value = "1.4.3"
    problems = "\n".join(refused(store, sheet))
    for said in (
        "Criteria, row 2, column “Verdict”: “Mett” is no verdict; is “Met” meant?",
        "column “Severity”: a severity goes with “Not met” only",
        "column “Who”: nobody is named",
        "column “Date”: “yesterday” is no date",
        "column “Date”: 2090-01-01 has not come yet",
        "column “Note”: a formula stands where a text should",
        "column “Verdict”: there is no verdict beside this",
        "column “Verdict”: this criterion always counts as met",
        "column “Evidence (do not change)”: the evidence is not that of the audit",
        "asked nothing called “2.4.33”; is “2.4.3” meant?",
        "answers the same question otherwise",
    ):
        assert said in problems, said


def test_sheets_and_columns_are_found_by_name(store: Store, tmp_path: Path) -> None:
    audit(store, "r1", make_plan(tmp_path), PAGES)
    sheet = Sheet(export(store, "r1", "en"), "en")
    sheet.book["Criteria"].title = "Criterias"
    table = sheet.book["To decide"]
    table.cell(1, COLUMNS["undecided"].index("answer") + 1).value = "Verdicts"
    problems = refused(store, sheet)
    assert problems == (
        "Criteria: there is no sheet of this name; “Criterias” has taken its place",
        "To decide, column “Verdict”: the column is missing; is “Verdicts” meant?",
    )


def test_what_is_no_review_workbook_is_refused(store: Store, tmp_path: Path) -> None:
    for data in (b"", b"PK\x03\x04 broken", _zip(), _other_workbook()):
        with pytest.raises(ReviewError, match="no review workbook"):
            take_in(store, data)
    audit(store, "r1", make_plan(tmp_path), PAGES)
    data = export(store, "r1", "en")
    with pytest.raises(StoreError, match="not here"):
        take_in(Store(str(tmp_path / "other.db")), data)


def _zip() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("a.txt", "x")
    return out.getvalue()


def _other_workbook() -> bytes:
    out = io.BytesIO()
    Workbook().save(out)
    return out.getvalue()


# --- nothing is lost -----------------------------------------------------------------------------------------


def test_importing_twice_changes_nothing_and_history_is_kept(store: Store, tmp_path: Path) -> None:
    audit(store, "r1", make_plan(tmp_path), PAGES)
    answer(store, "r1", {"criteria:1.2.1": {"answer": "مستوفى", "note": "سطر\nثانٍ"}})
    again = take_in(store, export(store, "r1", "ar"))
    assert (again.new, again.unchanged) == (0, 1)
    answer(store, "r1", {"criteria:1.2.1": {"answer": "لا يمكن الجزم"}})
    history = Reviews(store).history()
    assert [r.answer for r in history] == [Answer.MET, Answer.CANT_SAY]
    assert history[0].note == "سطر\nثانٍ"
    (current,) = Reviews(store).current(history[0].profile)
    assert (current.subject, current.answer) == (Subject.CRITERION, Answer.CANT_SAY)


def test_two_officers_do_not_overwrite_each_other_unseen(store: Store, tmp_path: Path) -> None:
    audit(store, "r1", make_plan(tmp_path), PAGES)
    data = export(store, "r1", "en")
    first, second = Sheet(data, "en"), Sheet(data, "en")
    first.fill("criteria", "1.2.1", answer="Met", who="Ali")
    second.fill("criteria", "1.2.1", answer="Not met", who="Huda")
    second.fill("criteria", "1.2.2", answer="Met", who="Huda")
    take_in(store, first.save())
    late = second.save()
    with pytest.raises(ReviewError, match=f"Ali has decided this on {TODAY} since"):
        take_in(store, late)
    assert take_in(store, late, overwrite=True).new == 2


def test_who_may_be_named_once_for_all(store: Store, tmp_path: Path) -> None:
    audit(store, "r1", make_plan(tmp_path), PAGES)
    sheet = Sheet(export(store, "r1", "en"), "en")
    sheet.fill("criteria", "1.2.1", answer="met", who=None)
    take_in(store, sheet.save(), who="Ali")
    assert Reviews(store).history()[0].who == "Ali"


def test_dates_in_either_calendar_and_digits(store: Store, tmp_path: Path) -> None:
    audit(store, "r1", make_plan(tmp_path), PAGES)
    for written in ("١٤٤٥/٠٦/١١هـ", "24/12/2023", date(2023, 12, 24)):
        answer(store, "r1", {"criteria:1.2.1": {"answer": "مستوفى", "when": written, "note": str(written)}})
    assert {r.when for r in Reviews(store).history()} == {"2023-12-24"}


def test_nothing_that_a_page_sends_becomes_a_formula(store: Store, tmp_path: Path) -> None:
    nasty = '=cmd|"/c calc"!A1 \u202e\x07'
    html = page(f'<p class="x"><img src="/i/n.png" alt="photo {nasty}"></p>', "<p>=1+1</p>")
    audit(store, "r1", make_plan(tmp_path), {"/=1+1": html})
    data = export(store, "r1", "ar")
    book = load_workbook(io.BytesIO(data))
    cells = [c for sheet in book for row in sheet.iter_rows() for c in row]
    assert not [c.coordinate for c in cells if c.data_type == "f"]
    assert not [c.coordinate for c in cells if isinstance(c.value, str) and "\u202e" in c.value]


# --- LibreOffice ---------------------------------------------------------------------------------------------


@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice Calc (soffice) on this machine")
def test_the_workbook_survives_libreoffice(store: Store, tmp_path: Path) -> None:
    plan = make_plan(tmp_path)
    audit(store, "r1", plan, PAGES)
    sheet = Sheet(_through_libreoffice(export(store, "r1", "ar"), tmp_path / "first"))
    assert len(sheet.book[word("sheet-undecided")]._images) == 2
    sheet.fill("undecided", sheet.by("undecided", "snippet", "one.png"), answer="مستوفى", when=date(2026, 1, 5))
    sheet.fill("undecided", sheet.by("undecided", "snippet", "two.png"), answer="مستوفى", note="نعم")
    sheet.fill("criteria", "1.2.1", answer="غير موجود")
    done = take_in(store, _through_libreoffice(sheet.save(), tmp_path / "second"))
    assert done.new == 3
    assert {r.when for r in Reviews(store).history()} == {"2026-01-05", TODAY}
    moved = audit(store, "r2", plan, {"/": page(OTHER, f"<div class=wrap>{CARD}</div>"), "/news": page(CARD)})
    assert undecided(moved) == []
    assert row_of(moved, "1.2.1").outcome is Outcome.INAPPLICABLE
    changed = audit(store, "r3", plan, {"/": page(OTHER.replace("two", "three"), CARD), "/news": page(CARD)})
    assert undecided(changed) == ["photo three"]
    unchanged = take_in(store, _through_libreoffice(export(store, "r2", "ar"), tmp_path / "third"))
    assert (unchanged.new, unchanged.unchanged) == (0, 3)


def _through_libreoffice(data: bytes, folder: Path) -> bytes:
    """Opened and saved again by LibreOffice."""
    (folder / "out").mkdir(parents=True)
    (folder / "review.xlsx").write_bytes(data)
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "xlsx", "--outdir", str(folder / "out")]
    subprocess.run([*command, str(folder / "review.xlsx")], check=True, capture_output=True, timeout=240)
    return (folder / "out" / "review.xlsx").read_bytes()


def test_asking_is_the_same_twice(store: Store, tmp_path: Path) -> None:
    result = audit(store, "r1", make_plan(tmp_path), PAGES)
    first, second = asking(store, result), asking(store, result)
    assert [a.seen for a in first.all()] == [a.seen for a in second.all()]
