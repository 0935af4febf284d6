"""What is told of the pandemic, on both databases; and that nothing of its sources is left out."""

import pytest

from inspectorate.domain.covid_cases import STAGE_OF
from inspectorate.domain.covid_parts import block_of
from inspectorate.queries.covid import get_documents, get_events, get_figures
from tests.queries import plain_covid as plain
from tests.queries.compare import check, check_columns
from tests.queries.conftest import Held

# Where the annual report and the speech speak of Covid-19.
PASSAGES = ("The continuing challenge of Covid-19", "The impact of Covid-19", "Slide 2,")
PASSAGES += ("Slide 3,", "Slide 4,", "a timeline")


def test_figures_and_events_are_those_of_the_rows(real: Held):
    figures = get_figures(real.store)
    check(figures, plain.get_figures(real.data, block_of), "figures")
    check_columns(get_figures, figures)
    events = get_events(real.store)
    check(events, plain.get_events(real.data), "events")
    check_columns(get_events, events)
    assert get_documents(real.store)["document"].tolist() == [
        *("covid-recovery-2021", "speech-2021", "annual-report-2021"),
    ]


def test_without_any_of_its_sources_nothing_is_told(awkward: Held):
    assert get_figures(awkward.store).empty
    assert get_events(awkward.store).empty


@pytest.mark.parametrize("table", ["observations", "scores", "events"])
def test_every_figure_pair_and_event_of_the_review_has_its_place(real: Held, table: str):
    """Counted against the rows: 192 figures, 83 case figures, 31 events at the time of writing."""
    key = {"observations": "observation", "scores": "score", "events": "event"}[table]
    of_review = {row[key] for row in real.data[table] if row["document"] == "covid-recovery-2021"}
    assert of_review
    if table == "events":
        told = set(get_events(real.store)["event"])
    else:
        named = get_figures(real.store)["figure"].str.split("/")
        told = {slug for where, slug in named if where == table}
    assert of_review - told == set()


def test_every_figure_and_event_of_the_other_two_on_covid_has_its_place(real: Held):
    figures = set(get_figures(real.store)["figure"])
    events = set(get_events(real.store)["event"])
    others = ("annual-report-2021", "speech-2021")
    found = 0
    for row in real.data["observations"]:
        place = row["locator"] or ""
        if row["document"] in others and any(passage in place for passage in PASSAGES):
            assert f"observations/{row['observation']}" in figures
            found += 1
    assert found
    for row in real.data["events"]:
        if row["document"] in others and row["kind"] in ("covid", "unification"):
            assert row["event"] in events


def test_every_question_of_the_review_belongs_to_a_part_of_casework(real: Held):
    asked = {row["question"] for row in real.data["scores"] if row["inspection"] == plain.REVIEW}
    assert asked == set(STAGE_OF)


def test_both_figures_on_programmes_in_november_2020_name_their_entry(real: Held):
    figures = get_figures(real.store)
    doubted = figures[
        figures["discrepancy"] == "annual-report-2021-programme-delivery-november-2020"
    ]
    assert sorted(doubted["value"]) == [62, 70]
