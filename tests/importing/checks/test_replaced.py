"""An inspection that is held already: nothing of it changes or goes unseen."""

from dataclasses import replace

from inspectorate.importing.checks.checking import Checked, check
from inspectorate.importing.checks.replaced import Change
from inspectorate.importing.records import Records
from inspectorate.store.reading import Rows
from tests.importing.checks.reports import TODAY, checked, held_rows, read, right_contents
from tests.real_data import DATA

SLUG = "larkmoor-pdu-2023"


def held_with(rows: Rows) -> Rows:
    """What is held once these rows are."""
    held = held_rows()
    return held | {table: [*held[table], *rows[table]] for table in rows}


def test_the_same_report_in_another_file_changes_nothing_but_says_that_it_is_held():
    before = read(right_contents(), held_rows(), ("These steps would help", "All of it helps")).rows
    found = checked(held=held_with(before))
    assert found.changes == ()
    (doubt,) = found.doubts
    assert "is held already (from our-file-" in doubt.what
    assert "Of its values 0 would change and 0 would be gone; 0 would be new." in doubt.what
    assert (found.replaces, found.blocked) == (True, False)


def test_what_is_held_word_for_word_is_no_news():
    held = held_with(read(right_contents(), held_rows()).rows)
    found = checked(held=held)
    assert (found.doubts, found.changes, found.replaces) == ((), (), False)


def test_all_that_is_held_may_come_back_as_it_left_without_a_word():
    found = check(Records(DATA, (), ()), DATA, "2026-11-30")
    assert (found.doubts, found.changes, found.replaces) == ((), (), False)
    assert found.records.rows["discrepancies"] == DATA["discrepancies"]


def test_every_value_that_changes_or_goes_is_told():
    before = read(right_contents(), held_rows()).rows
    statement = before["scores"][0] | {
        "score": "larkmoor-by-hand",
        "key_question": None,
        "question": None,
        "statement": "Home visits were not made",
        "qualifier": "over",
        "percent": 50.0,
        "cases": None,
        "cases_basis": None,
    }
    inspection = before["inspections"][0] | {"method": "On site."}
    rows = before | {"scores": [*before["scores"], statement], "inspections": [inspection]}
    percents = right_contents().percents
    percents["Planning"] = (*percents["Planning"][:2], (percents["Planning"][2][0], 33))
    after = replace(right_contents(), percents=percents, interviews=25)
    found = checked(contents=after, held=held_with(rows))
    assert set(found.changes) == {
        Change(SLUG, "method", "On site.", None),
        Change(SLUG, "interviews", str(right_contents().interviews), "25"),
        Change(
            SLUG,
            "P 2.2, key question safety",
            "30 per cent of 30 cases",
            "33 per cent of 30 cases",
        ),
        Change(SLUG, "P 2.1: Home visits were not made", "over 50 per cent", None),
    }
    assert (
        "Of its values 2 would change and 2 would be gone; 0 would be new." in found.doubts[0].what
    )


def test_an_inspection_years_later_stands_beside_the_one_that_is_held():
    before = read(right_contents(), held_rows()).rows
    held = held_with(before)
    later = replace(
        right_contents(),
        fieldwork=("2027-02-10", "10 February 2027"),
        published=("2027-05", "May 2027"),
    )
    found = _check_at(later, held, "2027-06-01")
    assert (found.blocked, found.changes, found.replaces) == (False, (), False)
    brought = found.records.rows
    assert [row["inspection"] for row in brought["inspections"]] == [f"{SLUG}-2027"]
    for table in ("samples", "ratings", "scores", "findings", "recommendations"):
        assert {row["inspection"] for row in brought[table]} == {f"{SLUG}-2027"}
        assert len(brought[table]) == len(before[table])
    keys = [row["score"] for row in brought["scores"]]
    assert all(key.startswith(f"{SLUG}-2027-") for key in keys)
    assert {row["sample"] for row in brought["scores"]} <= {
        *(row["sample"] for row in brought["samples"]),
        None,
    }
    again = held | {table: [*held[table], *brought[table]] for table in brought}
    corrected = _check_at(replace(later, interviews=25), again, "2027-07-01")
    assert [change.inspection for change in corrected.changes] == [f"{SLUG}-2027"]


def test_a_report_that_was_dated_otherwise_within_a_year_is_a_correction():
    held = held_with(read(right_contents(), held_rows()).rows)
    moved = replace(right_contents(), fieldwork=("2024-03-04", "4 March 2024"))
    found = _check_at(moved, held, TODAY)
    assert found.records.rows["inspections"][0]["inspection"] == SLUG
    assert [change.what for change in found.changes] == ["fieldwork start"]


def _check_at(contents, held: Rows, today: str) -> Checked:
    return check(read(contents, held), held, today)


def test_a_figure_that_another_source_gave_otherwise_asks():
    before = read(right_contents(), held_rows()).rows
    press = {"reported_by": "press notice", "document": "hmip-p-24031", "locator": "Headline"}
    inspection = before["inspections"][0] | press | {"overall_rating": "Good", "cases": None}
    found = checked(held=held_with({"inspections": [inspection]}))
    title = next(
        row["title"] or row["publisher"]
        for row in held_rows()["documents"]
        if row["document"] == "hmip-p-24031"
    )
    assert (
        f"Larkmoor PDU: overall rating: Requires improvement here, but Good in {title}, Headline."
        in [doubt.what for doubt in found.doubts]
    )
    assert not found.blocked


def test_what_we_worked_out_ourselves_is_no_other_source():
    before = read(right_contents(), held_rows()).rows
    inferred = {"confidence": "inferred", "document": "hmip-p-24031", "reason": "By subtraction."}
    inspection = before["inspections"][0] | inferred | {"overall_rating": "Good"}
    found = checked(held=held_with({"inspections": [inspection]}))
    assert [doubt.what for doubt in found.doubts if "here, but" in doubt.what] == []
