"""What goes on over the end of a page of a PDF, and what begins anew there."""

from inspectorate.importing.pdf import read_pdf
from tests.importing.paper import placed

FULL = "Inspectors weighed what they saw and heard and then rated this work as the list shows"
SHORT = "and this is how it ends."


def read(*pages: list[tuple[float, float, str]]) -> list[str]:
    """The lines; rows of type stand below one another, each page from its head."""
    return [line.text for line in read_pdf(placed(*pages))]


def rows(*texts: str, x: float = 50, foot: float = 100) -> list[tuple[float, float, str]]:
    """The last rows of a page, below one another."""
    return [(x, foot + 13 * (len(texts) - at), text) for at, text in enumerate(texts)]


def test_sentence_that_is_not_ended_goes_on():
    assert read(rows(FULL, FULL), rows(SHORT)) == [f"{FULL} {FULL} {SHORT}"]


def test_label_behind_a_whole_sentence_begins_anew():
    for label in ("Strengths:", "Areas for improvement:", "The PDU should:"):
        assert read(rows(FULL, f"{FULL}."), rows(label)) == [f"{FULL} {FULL}.", label]


def test_what_follows_a_paragraph_of_one_row_begins_anew():
    assert read(rows(f"{FULL}."), rows(FULL, SHORT)) == [f"{FULL}.", f"{FULL} {SHORT}"]


def test_rows_of_a_table_begin_anew():
    rated = "P 2.1 Implementation and delivery of many services in the unit Requires improvement"
    assert read(rows(FULL, rated), rows("P 2.2 Reviewing Good")) == [
        FULL,
        rated,
        "P 2.2 Reviewing Good",
    ]
    head = "Key question Percentage"
    assert read(rows(FULL, f"{FULL}."), rows(head)) == [f"{FULL} {FULL}.", head]


def test_letter_that_reaches_over_the_end_of_a_page_is_left_out():
    assert read(rows(FULL), [(130, 800, "g"), *rows(SHORT)]) == [f"{FULL} {SHORT}"]


def test_letter_that_stands_where_rows_begin_is_kept():
    assert read(rows(FULL), rows("A", SHORT)) == [f"{FULL} A", SHORT]
