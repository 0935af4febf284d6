"""The page on all PDUs and one question: over what is published, and over ten and more."""

import csv
from io import BytesIO, StringIO

import openpyxl
import pytest

from inspectorate import config
from inspectorate.components import all_units_view
from inspectorate.components.reads import current_store


@pytest.fixture
def over_demonstration(demonstration: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv(config.DATABASE.name, demonstration)
    yield
    current_store().close()


@pytest.mark.usefixtures("over_real_data")
def test_with_two_published_grids_the_page_is_one_sentence():
    for question in all_units_view.get_questions():
        view = all_units_view.get_view(question, "")
        assert view.lead.startswith("2 inspections in what we hold answer this question.")
        assert view.parts == ()


@pytest.mark.usefixtures("over_demonstration")
def test_with_all_pdus_each_question_has_its_picture_and_a_page_of_modest_size():
    questions = all_units_view.get_questions()
    assert len(questions) == 12
    for question, name in questions.items():
        view = all_units_view.get_view(question, "figure")
        assert view.lead.startswith(name.split(":")[0])
        html = "".join(view.parts)
        assert html.count('class="ring"') == html.count("<td>higher</td>") + html.count(
            "<td>lower</td>"
        )
        assert len(html.encode()) < 60_000


@pytest.mark.usefixtures("over_demonstration")
def test_the_downloads_hold_every_pdu_those_left_out_too():
    text = all_units_view.write_csv("assessment-safety").decode()
    rows = list(csv.DictReader(StringIO(text)))
    assert len({row["organisation"] for row in rows}) == len(rows) == 109
    assert [row for row in rows if row["cases_basis"] != "stated"]
    book = openpyxl.load_workbook(BytesIO(all_units_view.write_workbook("assessment-safety")))
    assert book["PDUs"].max_row == 110
    said = [row[0] for row in book["Notes and sources"].iter_rows(values_only=True)]
    assert "Assessment: Keeping people safe (PDU inspections, 2023 standards)" in said
