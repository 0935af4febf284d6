"""The Findings page as HTML and its downloads, over the data of this repository."""

import csv
import io
import re

import pytest
from openpyxl import load_workbook

from inspectorate.components import findings_view
from inspectorate.domain.text_selection import TextSelection
from inspectorate.store.search_index import BEGIN, END
from tests.presenting import markup
from tests.presenting.markup import find, words

pytestmark = pytest.mark.usefixtures("over_real_data")

SURREY = TextSelection("", (("organisation", "surrey"),))


def get_view(selection: TextSelection, whole: str = "") -> findings_view.FindingsView:
    view = findings_view.get_view(selection, whole)
    markup.read(view.body)
    assert BEGIN not in view.body
    assert END not in view.body
    return view


def test_the_lead_counts_what_can_be_searched():
    assert re.match(r"\d,?\d* texts can be searched, from \d+ documents", findings_view.get_lead())


def test_hits_are_marked_in_what_is_said_and_in_what_it_is_about():
    html = get_view(TextSelection("domestic abuse")).body
    assert len(find(html, "mark")) >= 20
    assert {mark.text.lower() for mark in find(html, "mark")} == {"domestic abuse"}


def test_all_of_surrey_is_there_page_by_page():
    view = get_view(SURREY)
    total = int(view.status.split()[0])
    assert view.status == f"{total} texts. Newest first; 1 to 20 are shown."
    shown = []
    for page in range(1, -(-total // 20) + 1):
        html = get_view(TextSelection("", SURREY.filters, page)).body
        shown += [head.text for head in find(html, "p", class_="result-head")]
    assert len(shown) == total
    assert all("Surrey PDU" in head for head in shown)


def test_a_page_that_is_not_there_gives_the_first_and_a_sentence():
    view = get_view(TextSelection("", SURREY.filters, 99))
    assert "1 to 20 are shown." in view.status
    assert "asks for the page “99”, which is not in what we hold." in words(view.body)


@pytest.mark.parametrize("typed", ["*", '"', "🙂", "NOT risk"])
def test_words_that_say_nothing_are_told(typed: str):
    html = get_view(TextSelection(typed, SURREY.filters)).body
    assert "Texts are shown as if nothing had been typed." in words(html)
    assert len(find(html, "p", class_="result-head")) == 20


def test_an_empty_result_leads_on():
    filters = (("kind", "good_practice"), ("organisation", "surrey"))
    view = get_view(TextSelection("accommodation", filters))
    assert view.status == "No text in what we hold fits this."
    offers = [link for link in find(view.body, "a") if link.text.startswith("Take off")]
    assert len(offers) >= 2
    for offer in offers[:-1]:
        assert offer.attributes["href"].startswith("findings?")
    assert "The nearest: without “" in words(view.body)


def test_a_figure_among_the_results_has_its_base():
    view = get_view(TextSelection("", (("kind", "figure"), ("organisation", "surrey"))))
    said = [figure.text for figure in find(view.body, "strong")]
    assert said
    assert [each for each in said if not re.search(r"of \d+|not given|\d+ cases?", each)] == []


def test_the_downloads_hold_all_that_fits():
    selection = TextSelection("enquiries", SURREY.filters)
    total = int(get_view(selection).status.split()[0])
    rows = list(csv.DictReader(io.StringIO(findings_view.write_csv(selection).decode())))
    assert len(rows) == total
    assert {row["organisation"] for row in rows} == {"surrey"}
    assert all(row["text"] and row["document"] for row in rows)
    book = load_workbook(io.BytesIO(findings_view.write_workbook(selection)))
    assert book["Texts"].max_row == total + 1
    notes = [row[0] for row in book["Notes and sources"].iter_rows(values_only=True)]
    assert "Filters: Words: enquiries; Organisation: Surrey PDU" in notes


def test_a_page_stays_small():
    for selection in (TextSelection(), TextSelection("risk"), SURREY):
        assert len(get_view(selection, "document").body) < 90_000
