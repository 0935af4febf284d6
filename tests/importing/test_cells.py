"""Rows of text on a page of a PDF that are cells of one row of a table, and those that are none."""

from inspectorate.importing.cells import join_cells
from inspectorate.importing.glyphs import Row


def row(text: str, left: float, baseline: float, page: int = 1, size: float = 11.0) -> Row:
    right = left + 5 * len(text)
    return Row(text, page, left, right, left, 20, baseline, size, baseline / 842, False)


def joined(*rows: Row) -> list[str]:
    return [held.text for held in join_cells(rows)]


def test_cells_that_both_run_over_are_one_row():
    assert joined(
        row("Planning Good", 50, 430),
        row("Implementation and", 50, 400),
        row("delivery", 50, 387),
        row("Requires", 250, 400),
        row("improvement", 250, 387),
        row("Reviewing Good", 50, 360),
    ) == [
        "Planning Good",
        "Implementation and delivery\tRequires improvement",
        "Reviewing Good",
    ]


def test_rows_of_a_table_without_padding_are_told_apart_by_their_level():
    assert joined(
        row("Is the plan shared with", 50, 400),
        row("the person?", 50, 387),
        row("12%", 300, 393.5),
        row("Is it kept?\t34%", 50, 374),
        row("Is it reviewed often", 50, 361),
        row("enough?", 50, 348),
        row("56%", 300, 361),
    ) == [
        "Is the plan shared with the person?\t12%",
        "Is it kept?\t34%",
        "Is it reviewed often enough?\t56%",
    ]


def test_high_cell_beside_a_row_stands_level_with_it_at_its_middle():
    assert joined(
        row("Key question", 50, 400), row("Percentage", 300, 406.5), row("‘Yes’", 300, 393.5)
    ) == ["Key question\tPercentage ‘Yes’"]


def test_columns_of_text_and_heads_of_pages_are_no_cells():
    apart = (
        row("The end of the first column", 50, 90),
        row("The start of the second", 300, 780),
        row("goes on.", 300, 767),
    )
    assert joined(*apart) == [held.text for held in apart]
    overleaf = (row("The end", 50, 90), row("12%", 300, 90, page=2))
    assert joined(*overleaf) == ["The end", "12%"]


def test_raised_mark_and_its_note_are_no_cells():
    assert joined(row("4", 51, 707, size=6.7), row("The base.", 57.8, 703.7, size=8.1)) == [
        "4",
        "The base.",
    ]
