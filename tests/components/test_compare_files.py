"""What leaves the Compare page: each file with its bases, dates, sources, cautions and licence."""

from io import BytesIO
from xml.etree import ElementTree

import openpyxl
import pandas as pd
import pytest

from inspectorate.components import compare_files
from inspectorate.components.reads import current_store
from inspectorate.presenting import wordings, wordings_of_comparing
from tests.components.test_compare_view import NOTE, PAIR, SENTENCE

pytestmark = pytest.mark.usefixtures("over_real_data")


def test_the_csv_carries_base_interval_difference_source_and_licence():
    rows = pd.read_csv(BytesIO(compare_files.write_csv(PAIR, "")), dtype=object)
    own = rows[rows["side"] == "Surrey PDU"].set_index("question")
    assert len(own) == 13
    planning = own.loc["planning-safety"]
    assert (planning["percent"], planning["cases"], planning["cases_basis"]) == (
        "38", "37", "assumed",
    )  # fmt: skip
    nation = rows[rows["organisation"] == "nation"].set_index("question").loc["planning-desistance"]
    assert (nation["verdict"], nation["illustration"]) == ("lower", "yes")
    assert nation["set_against_it"] == "Surrey PDU"
    assert (nation["points_high"], nation["confidence"]) == ("-0.26", "0.95")
    assert set(rows["licence"]) == {wordings.ATTRIBUTION}
    assert rows["published"].notna().all()
    assert rows["url"].notna().all()


def test_where_nothing_is_compared_the_files_still_have_their_heads():
    (header,) = compare_files.write_csv(("leeds", "crc-london"), "").decode().splitlines()
    assert header.startswith("side,organisation,inspection")
    assert header.endswith("document,publisher,url,locator,licence")
    book = openpyxl.load_workbook(BytesIO(compare_files.write_workbook(("leeds", "gwent"), "")))
    assert book.sheetnames == ["What is compared", "Ratings", "Notes and sources"]


def test_the_workbook_has_a_sheet_a_table_with_the_sentence_and_cautions_in_its_notes():
    book = openpyxl.load_workbook(BytesIO(compare_files.write_workbook(PAIR, "")))
    assert book.sheetnames == [
        *("What is compared", "Case figures", "Differences", "Ratings", "Narrower statements"),
        "Notes and sources",
    ]
    assert book["Case figures"].max_row == 1 + 24
    header, *rows = [[cell.value for cell in row] for row in book["Differences"].iter_rows()]
    assert len(rows) == 12
    verdicts = {row[header.index("question")]: row[header.index("verdict")] for row in rows}
    assert verdicts["planning-desistance"] == "lower"
    assert list(verdicts.values()).count("no clear difference") == 10
    notes = [row[0].value for row in book["Notes and sources"].iter_rows()]
    for wanted in (wordings.ATTRIBUTION, wordings.INDEPENDENT, SENTENCE, NOTE):
        assert wanted in notes
    assert "Address: compare?with=surrey,nation" in notes
    assert f"Data version: {current_store().version}" in notes
    assert {"surrey-2024", "national-2025"} <= set(notes)
    ratings = [[cell.value for cell in row] for row in book["Ratings"].iter_rows()]
    assert len(ratings) == 1 + 8 + 5


def test_the_picture_carries_bases_date_sources_and_licence():
    drawn = ElementTree.fromstring(compare_files.draw_picture(compare_files.Asked(PAIR, "")))
    said = " ".join("".join(drawn.itertext()).split())
    for wanted in (
        "Surrey PDU and National case sample, winter 2024–25",
        "46% (17 of 37)",
        "52% (up to 157 cases)",
        "published March 2024",
        "An inspection of probation services in: Surrey PDU",
        "National Inspection – April 2025",
        "Open Government Licence v3.0",
        "not official statistics",
    ):
        assert wanted in said


@pytest.mark.parametrize("slugs", ["", "leeds,nowhere", "' OR 1=1"])
def test_where_there_is_nothing_to_draw_one_sentence_says_so(slugs: str):
    _, refused = compare_files.read_asked({"with": slugs})
    assert refused == [wordings_of_comparing.NOTHING_TO_DRAW]
    asked, refused = compare_files.read_asked({"with": ",".join(PAIR), "subject": "nation"})
    assert (asked, refused) == (compare_files.Asked(PAIR, "nation"), [])
