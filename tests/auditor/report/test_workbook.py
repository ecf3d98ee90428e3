"""The vendor's workbook and the CSV file: complete, in both languages, formula-safe."""

import csv
import io
import shutil
import subprocess
from pathlib import Path

import pytest
from openpyxl import load_workbook

from auditor.i18n import LANGS
from auditor.model import Lang
from auditor.report import csv as csv_report
from auditor.report import rows, xlsx
from tests.support_results import SyntheticResult

NASTY = '=HYPERLINK("http://evil.example","x") </script><b>\u202e\x00\x0b\ud800 \'"'


@pytest.mark.parametrize("lang", LANGS)
def test_one_row_for_every_issue_place_and_page(lang: Lang) -> None:
    result = SyntheticResult(count=90, n_groups=12, n_pages=20)
    book = load_workbook(io.BytesIO(xlsx.render(result, lang)))
    t = rows.texts()
    shown = [c.value for sheet in book for row in sheet.iter_rows() for c in row if isinstance(c.value, str)]
    assert not [text for text in shown if "[U+" in text]
    groups, places = book[t.get(lang, "sheet-groups")], book[t.get(lang, "sheet-places")]
    assert groups.max_row == 1 + len(result.groups)
    assert places.max_row == 1 + 90
    assert book[t.get(lang, "sheet-pages")].max_row == 1 + 20
    assert len(groups._images) == sum(result.crop(g.example.group) is not None for g in result.groups)
    for sheet in (groups, places):
        assert bool(sheet.sheet_view.rightToLeft) == (lang == "ar")
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref.startswith("A1:")
    found = next(iter(result.findings()))
    assert places.cell(2, rows.PLACES.index("fingerprint") + 1).value == found.fingerprint
    linked = groups.cell(2, rows.GROUPS.index("page") + 1)
    assert linked.hyperlink is not None
    assert linked.hyperlink.target == result.groups[0].example.page


def test_places_beyond_one_sheet_go_on_in_another(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx, "MAX_ROWS", 20)
    book = load_workbook(io.BytesIO(xlsx.render(SyntheticResult(count=45, pictures=False), "en")))
    assert [book[n].max_row for n in ("Places", "Places 2", "Places 3")] == [21, 21, 6]


@pytest.mark.parametrize("lang", LANGS)
def test_nothing_becomes_a_formula(lang: Lang) -> None:
    result = SyntheticResult(count=60, n_groups=10, n_pages=10, poison=NASTY)
    book = load_workbook(io.BytesIO(xlsx.render(result, lang)))
    cells = [c for sheet in book for row in sheet.iter_rows() for c in row]
    assert not [c.coordinate for c in cells if c.data_type == "f"]
    texts = [c.value for c in cells if isinstance(c.value, str)]
    assert any("HYPERLINK" in text for text in texts)
    assert not [t for t in texts if "\u202e" in t or "\x00" in t]
    read = list(csv.reader(io.StringIO(csv_report.render(result, lang).decode("utf-8-sig"))))
    assert {len(line) for line in read} == {len(rows.PLACES)}
    assert len(read) == 61
    assert not [cell for line in read for cell in line if cell.lstrip()[:1] in ("=", "+", "@", "-")]


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@x", " =1", "\t=1", "\rx", "＝1"])
def test_what_begins_as_a_formula_is_marked_as_text(text: str) -> None:
    assert csv_report.harmless(text) == "'" + text


def test_plain_text_stays() -> None:
    assert csv_report.harmless("#main > p") == "#main > p"
    assert csv_report.harmless("نص - عربي") == "نص - عربي"


def test_csv_is_seen_as_utf8_by_spreadsheets() -> None:
    assert csv_report.render(SyntheticResult(count=3), "ar").startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize("folder", ["workbook", "review", "policies"])
def test_both_languages_say_the_same_things(folder: str) -> None:
    from auditor.bundled import templates_dir
    from auditor.i18n import Texts

    texts = Texts.load(templates_dir() / folder)
    assert texts.keys("ar") == texts.keys("en")
    for key in texts.keys("ar"):
        assert texts.names("ar", key) == texts.names("en", key), key


@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice Calc (soffice) on this machine")
def test_libreoffice_opens_it(tmp_path: Path) -> None:
    path = tmp_path / "report.xlsx"
    path.write_bytes(xlsx.render(SyntheticResult(count=60, n_groups=10, poison=NASTY), "ar"))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = [
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,,,,,,-1",
    ]
    subprocess.run([*command, "--outdir", str(tmp_path), str(path)], check=True, capture_output=True, timeout=240)
    sheets = [p.name for p in tmp_path.glob("report-*.csv")]
    assert len(sheets) == 4
