"""What a person is told of a file before anything is stored."""

from dataclasses import replace

import pytest

from tests.importing.checks.reports import checked, held_rows, right_contents


def test_a_report_that_agrees_with_itself_gives_no_doubt_and_changes_nothing():
    found = checked()
    assert found.doubts == ()
    assert found.changes == ()
    assert not found.blocked
    assert found.records.rows["discrepancies"] == []
    assert len(found.records.rows["scores"]) == 12


def test_every_doubt_has_its_place_and_says_what_to_do():
    contents = right_contents()
    found = checked(
        ("Larkmoor", "Larkmore"),
        ("P 1.3 Services", "P 1.3 Servicing"),
        contents=replace(contents, score=(9, 21), fieldwork=("2028-02-12", "12 February 2028")),
    )
    assert len(found.doubts) >= 4
    assert all(doubt.place and doubt.what and doubt.mend for doubt in found.doubts)
    assert found.blocked
    blocks = [doubt.blocks for doubt in found.doubts]
    assert blocks == sorted(blocks, reverse=True)


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        (
            {"fieldwork": ("2024-08-10", "10 August 2024")},
            "By these dates fieldwork began (2024-08-10) after the report was published (2024-05).",
        ),
        (
            {"published": ("2024-07", "July 2024")},
            "By this date the report was published in the future (2024-07).",
        ),
        (
            {"windows": (("2024-03-04", "2024-03-10", "4 March 2024 and 10 March 2024"),)},
            "By these dates the first case began (2024-03-04) after fieldwork began (2024-02-12).",
        ),
    ],
)
def test_dates_that_cannot_be_ask(changes: dict[str, object], told: str):
    found = checked(contents=replace(right_contents(), **changes))
    assert told in [doubt.what for doubt in found.doubts]
    assert not found.blocked


def test_a_framework_that_was_not_in_force_asks():
    held = held_rows()
    ended = [
        row | {"valid_to": "2024-01"} if row["framework"] == "pdu-2023" else row
        for row in held["frameworks"]
    ]
    found = checked(held=held | {"frameworks": ended})
    assert [doubt.what for doubt in found.doubts] == [
        "pdu-2023 was in force from 2023-10 to 2024-01; this inspection was on 2024-02-12."
    ]


def test_rows_that_are_held_are_not_blamed_on_the_file():
    held = held_rows()
    wrong = [row | {"percent": 1.0, "numerator": 30, "cases": 37} for row in held["scores"][:3]]
    assert checked(held=held | {"scores": [*wrong, *held["scores"][3:]]}).doubts == ()
