"""Over very many inspections a page stays as small as over few: it lists a part, and says so."""

import re
from datetime import date

import pytest

from inspectorate import config
from inspectorate.components import about_view, inspections_view, recommendations_view
from inspectorate.components.reads import current_store
from inspectorate.domain.selection import Asking, Selection
from inspectorate.queries import inspections

ALL = Selection(latest=False)
NAME = re.compile(r'<th scope="row"><a href="organisation\?organisation=[^"]*inspection=([^"]*)"')


@pytest.fixture(autouse=True)
def over_demonstration(demonstration: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv(config.DATABASE.name, demonstration)
    yield
    current_store().close()


def test_the_pages_of_a_selection_hold_each_inspection_once_and_count_all(
    monkeypatch: pytest.MonkeyPatch,
):
    whole = inspections_view.get_view(ALL)
    monkeypatch.setattr(inspections_view, "PAGE_LENGTH", 50)
    every = inspections.get_inspections(current_store(), ALL)["inspection"].tolist()
    assert len(every) == 122
    listed = []
    for page in (1, 2, 3):
        blocks = "".join(inspections_view.get_view(ALL, page).blocks)
        found = NAME.findall(blocks)
        assert len(found) <= 50
        listed += found
        if page < 3:
            assert "109 inspections: " in blocks
    assert sorted(listed) == sorted(every)
    assert inspections_view.get_view(ALL, 2).status == whole.status


def test_how_many_pages_there_are(monkeypatch: pytest.MonkeyPatch):
    assert inspections_view.count_pages(ALL) == 1
    assert inspections_view.count_pages(Selection(name="nowhere at all")) == 1


def test_samples_are_listed_up_to_a_number_that_is_told():
    parts = "".join(map(str, about_view.get_view(date(2026, 11, 30)).samples))
    assert "the first 150 of 610; an export has all" in parts
    assert parts.count("<tr>") < 170


def test_what_was_asked_before_is_sought_for_those_shown():
    """So many recommendations, and with some of them the earlier ones on their theme."""
    view = recommendations_view.get_view(Asking())
    told = view.shown.count("Invented for demonstration:")
    assert recommendations_view.MOST < told < 3 * recommendations_view.MOST


def test_a_list_offers_the_first_of_very_many_values_and_the_chosen_one():
    reports = recommendations_view.get_choices()["report"]
    last = list(reports)[-1]
    offered = recommendations_view._offered(reports, last)
    assert len(reports) <= recommendations_view.MOST_OFFERED
    assert offered == reports
    many = {str(number): f"Report {number}" for number in range(1_000)}
    offered = recommendations_view._offered(many, "999")
    assert len(offered) == recommendations_view.MOST_OFFERED + 1
    assert offered["999"] == "Report 999"
