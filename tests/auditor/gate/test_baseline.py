"""The baseline: a file that reads back as it was written, and identities that hold."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor import baseline as baselines
from auditor.baseline import Acceptance, Baseline, Place, dump, load, page_name, save
from auditor.gate import Matches, refreshed
from auditor.model import Finding, Impact, Outcome
from auditor.profile import ProfileError
from auditor.profile.problems import read_source
from auditor.store import StoredRun
from tests.auditor.gate.cases import CARDS, CLEAN, LATER, ORIGIN, Runs, accepted, judge
from tests.auditor.store.test_runs import finding

HOSTILE = "</script>\ud800\x00\x1b\u2028\u202e\"'\\ \u0085\ufeff ]]> =cmd|' /C' | `x` {{ }} # : - \n\t"


@pytest.fixture
def runs(tmp_path: Path) -> Runs:
    return Runs(tmp_path)


def _entry(**changes: object) -> Acceptance:
    place = Place("v1:aa", "bb", "-", "/ar", "main > img")
    made = Acceptance("p", "a/b", "g1", Impact.SERIOUS, "what", "owner", "reason", LATER, (place,))
    return replace(made, **changes)  # type: ignore[arg-type]


def test_it_reads_back(tmp_path: Path) -> None:
    made = Baseline((_entry(), _entry(group="g2", owner="فريق المحتوى")), {"p": frozenset({"/ar", "/en"})})
    save(made, tmp_path / "new" / "baseline.yaml")
    assert load(tmp_path / "new" / "baseline.yaml") == made


@pytest.mark.parametrize("text", [HOSTILE, HOSTILE * 100, "نص عربي: # - 'x'", "yes", "2026-01-01", " x "])
def test_hostile_texts_stay_one_valid_line(tmp_path: Path, text: str) -> None:
    made = Baseline((_entry(what=text, owner=f"o{text}", reason=f"r{text}"),))
    save(made, tmp_path / "b.yaml")
    again = load(tmp_path / "b.yaml")
    assert (again.acceptances[0].places, again.acceptances[0].check) == (made.acceptances[0].places, "a/b")
    assert dump(again) == dump(made)


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_page_and_selector_stay_on_their_line(path: str, selector: str) -> None:
    found = finding(url="http://h/" + path.replace("/", ""), essence="ee")
    found = replace(found, target=replace(found.target, selector=selector))
    place = baselines.place_of(found, page_name(found.page))
    text = dump(Baseline((_entry(places=(place,)),)))
    source = read_source(text, "x")[0]
    assert source is not None
    line = source.data["accepted"][0]["places"].splitlines()
    assert len(line) == 1
    matched = baselines._PLACE.fullmatch(line[0].strip())
    assert matched is not None
    assert Place(*matched.groups(default="")) == place


def test_a_change_of_one_place_is_a_change_of_one_line() -> None:
    places = tuple(Place(f"v1:{i:04}", "bb", "-", f"/ar/{i}", "img") for i in range(50))
    before = dump(Baseline((_entry(places=places),))).splitlines()
    after = dump(Baseline((_entry(places=(*places[:20], *places[21:])),))).splitlines()
    assert len(set(before) - set(after)) == 1
    assert not set(after) - set(before)


def test_mistakes_have_file_line_and_column(tmp_path: Path) -> None:
    path = tmp_path / "b.yaml"
    path.write_text(
        "version: 1\naccepted:\n  - chek: a/b\n    portal: p\n    group: g\n    impact: serious\n"
        "    reason: r\n    owner: ''\n    expires: 2027-02-30\n    places: |\n      v1:a b - /ar img\n      nonsense\n",
        encoding="utf-8",
    )
    with pytest.raises(ProfileError) as raised:
        load(path)
    said = str(raised.value)
    assert "b.yaml:3:5: unknown key 'chek'; did you mean 'check'?" in said
    assert "b.yaml:8:" in said
    assert "b.yaml:9:" in said


def test_a_broken_place_has_its_line(tmp_path: Path) -> None:
    path = tmp_path / "b.yaml"
    path.write_text(dump(Baseline((_entry(),))).replace("v1:aa bb", "aa"), encoding="utf-8")
    line = path.read_text(encoding="utf-8").splitlines().index("      aa - /ar main > img") + 1
    with pytest.raises(ProfileError, match=f":{line}:1: 'aa - /ar"):
        load(path)


def test_pages_are_named_as_people_read_them() -> None:
    assert page_name("https://h.sa/ar/%D8%AE%D8%AF%D9%85%D8%A7%D8%AA/") == "/ar/خدمات"
    assert page_name("https://h.sa/a%20b%E2%80%AEc%25") == "/a%20b%E2%80%AEc%25"
    assert page_name("https://h.sa/%ff?q=1") == "/%25ff?q=1"
    assert page_name("portal", ["portal"]) == "-"


# ---------------------------------------------------------------- matching


def test_another_host_and_portal_name_is_the_same_portal(runs: Runs) -> None:
    baseline = accepted(runs.run({"/a": CARDS}))
    elsewhere = Baseline(
        tuple(replace(a, portal="staging") for a in baseline.acceptances), {"staging": frozenset({"/a"})}
    )
    assert judge(runs.run({"/a": CARDS}), elsewhere).code == 0


def test_the_meaning_on_the_page_finds_what_changed_its_place(runs: Runs) -> None:
    baseline = accepted(runs.run({"/a": CARDS}))
    moved = CARDS.replace("<main>", "<main><form class=new>").replace("</main>", "</form></main>")
    run = runs.run({"/a": moved})
    components = {p.component for a in baseline.acceptances for p in a.places}
    assert not components & {f.component for f in run.findings()}
    assert judge(run, baseline).code == 0


def test_fingerprints_of_another_version_are_found_by_selector_and_renewed(runs: Runs) -> None:
    run = runs.run({"/a": CARDS})
    old = [
        replace(
            a,
            places=tuple(
                replace(p, fingerprint=f"v0:{i}", component=f"old{i}", essence="old")
                for i, p in enumerate(a.places)
            ),
        )
        for a in accepted(run).acceptances
    ]
    baseline = Baseline(tuple(old), {run.portals[0]["name"]: frozenset({"/a"})})
    verdict = judge(run, baseline)
    assert verdict.code == 0
    assert "old-fingerprints" in [note.key for note in verdict.warnings]
    renewed = refreshed(Matches(run, baseline))
    assert {p.fingerprint for a in renewed for p in a.places} == {f.fingerprint for f in run.findings()}


def test_a_finding_takes_an_accepted_place_once(runs: Runs) -> None:
    """Two more empty buttons of one kind are two more, though their component is known."""
    image = "<p class=x><img class=y></p>"
    baseline = accepted(runs.run({"/a": f"<main>{image}</main>"}))
    run = runs.run({"/a": f"<main>{image * 3}</main>"})
    assert len({f.component for f in run.findings()}) == 1
    verdict = judge(run, baseline)
    assert {i.status.value: i.places for i in verdict.issues} == {"known": 1, "new": 2}


def test_an_undecided_finding_keeps_its_acceptance(runs: Runs) -> None:
    run = runs.run({"/a": CARDS})
    baseline = accepted(run)
    found = [replace(f, outcome=Outcome.CANT_TELL) for f in run.findings()]
    run.findings = lambda: iter(found)  # type: ignore[method-assign]
    verdict = judge(run, baseline)
    assert (verdict.code, verdict.fixed, verdict.issues) == (0, 0, ())


def test_what_was_not_measured_is_not_fixed(runs: Runs) -> None:
    first = runs.run({"/a": CARDS, "/b": CARDS.replace("/i/", "/j/")})
    baseline = accepted(first)
    sampled = runs.edited(runs.run({"/a": CLEAN}), portals=lambda p: [{**p[0], "crawl": {"method": "sample"}}])
    matches = Matches(sampled, baseline)
    assert {a.place.page for a in matches.fixed} == {"/a"}
    assert {a.place.page for a in matches.unmeasured} == {"/b"}
    whole = Matches(runs.run({"/a": CLEAN}), baseline)
    assert {a.place.page for a in whole.fixed} == {"/a", "/b"}


def test_pages_beside_the_crawl_belong_to_the_portal_of_their_host(runs: Runs) -> None:
    run = runs.run({"/a": CARDS})
    found = [replace(f, page=f"{ORIGIN}/search?q=1") for f in run.findings()]
    run.findings = lambda: iter(found)  # type: ignore[method-assign]
    assert {Matches(run, Baseline()).portal(f) for f in found} == {run.portals[0]["name"]}


def _with_rows(run: StoredRun, outcome: Outcome) -> StoredRun:
    """The run with a check that gave no answer on any page."""
    rows = [replace(r, outcome=outcome, reason="timed out", failed=0) for r in run.outcomes()]
    run.outcomes = lambda: iter(rows)  # type: ignore[method-assign]
    return run


def test_where_a_check_gave_no_answer_nothing_is_fixed(runs: Runs) -> None:
    baseline = accepted(runs.run({"/a": CARDS}))
    answered = Matches(runs.run({"/a": CLEAN}), baseline)
    assert (len(answered.fixed), len(answered.unmeasured)) == (2, 0)
    silent = Matches(_with_rows(runs.run({"/a": CLEAN}), Outcome.CANT_TELL), baseline)
    assert (len(silent.fixed), len(silent.unmeasured)) == (0, 2)


def test_a_trial_made_on_another_page_of_the_template_is_found_again_there(runs: Runs) -> None:
    """Which page of a template is tried on is chance: another one's fault of the same group is not new."""
    one, other = CARDS, CARDS.replace("/i/", "/j/").replace("/s/", "/t/")
    baseline = accepted(runs.run({"/a": one, "/b": CLEAN}))
    seen = {**baseline.pages, next(iter(baseline.pages)): frozenset({"/a", "/b"})}
    baseline = replace(baseline, pages=seen)
    run = runs.run({"/a": one, "/b": other})
    assert len({p.template for p in run.pages}) == 1
    found = [f for f in run.findings() if f.page.endswith("/b")]
    run.findings = lambda: iter(found)  # type: ignore[method-assign]
    assert judge(run, baseline).code == 1
    rows = [
        replace(r, outcome=Outcome.UNTESTED, reason="tried on another page") if r.page.endswith("/a") else r
        for r in run.outcomes()
    ]
    run.outcomes = lambda: iter(rows)  # type: ignore[method-assign]
    assert judge(run, baseline).code == 0


def test_addresses_of_the_portal_itself_hold_on_another_host(runs: Runs) -> None:
    """A preview serves the same style sheet at another host: that is no other finding."""
    run = runs.run({"/a": CARDS})
    example = next(run.findings())

    def about(origin: str, component: str) -> Finding:
        target = replace(example.target, selector=f"{origin}/site.css")
        return replace(example, target=target, essence="", component=component, fingerprint=f"v1:{component}")

    place = baselines.place_of(about("https://live.sa", "one"), "/a", {"live.sa"})
    entry = replace(accepted(run).acceptances[0], places=(place,))
    found = [about(ORIGIN, "two")]
    run.findings = lambda: iter(found)  # type: ignore[method-assign]
    assert judge(run, Baseline((entry,), {entry.portal: frozenset({"/a"})})).code == 0
    found[0] = about("https://cdn.example", "three")
    assert judge(run, Baseline((entry,), {entry.portal: frozenset({"/a"})})).code == 1


def test_a_portal_full_of_faults_reads_back(tmp_path: Path) -> None:
    places = tuple(
        Place(f"v1:{i:016x}", f"{i:016x}", "-", f"/ar/{i % 300}", f"main > div:nth-of-type({i}) > a")
        for i in range(30_000)
    )
    made = Baseline(tuple(_entry(group=f"g{n}", places=places[n::100]) for n in range(100)))
    save(made, tmp_path / "b.yaml")
    assert (tmp_path / "b.yaml").stat().st_size > 2_000_000
    assert load(tmp_path / "b.yaml").places == 30_000
