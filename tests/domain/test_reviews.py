"""Under which of the four heads a passage of a review is told."""

import pytest

from inspectorate.domain.reviews import ANSWERED, ASKED, FOUND, LATER, head_of


@pytest.mark.parametrize(
    ("section", "kind", "head"),
    [
        ("Key findings", "area_for_improvement", FOUND),
        ("Summary", "note", FOUND),
        (None, "note", FOUND),
        ("Recommendations", "note", ASKED),
        ("What happened next", "note", ANSWERED),
        ("What happened next", "area_for_improvement", LATER),
        ("What happened next", "strength", LATER),
    ],
)
def test_what_came_after_is_not_told_as_found(section, kind, head):
    assert head_of(section, kind) == head
