"""Find my area: whatever is typed ends in an answer, a short choice or one plain sentence."""

from urllib.parse import quote

import pytest
from playwright.sync_api import Page

from tests import visits
from tests.pages import reading

FIND = "Find a council, town, PDU or region"
ANSWER = "div.answer[role=status]"
WHY = "Why no inspection is held we cannot tell"


def answer(page: Page) -> str:
    return " ".join(page.locator(ANSWER).inner_text().split())


def ask(page: Page, words: str) -> str:
    """The answer to words that are typed into the address."""
    visits.open_page(page, f"/?find={quote(words)}")
    assert reading.broken(page) == []
    told = answer(page)
    assert reading.verdicts(told) == []
    return told


def type_in(page: Page, words: str) -> None:
    """Types words into the search box and presses Enter, as a visitor does."""
    box = page.get_by_role("combobox", name=FIND, exact=True)
    left = page.url
    box.click()
    box.fill(words)
    box.press("Enter")
    page.wait_for_url(lambda address: address != left)
    visits.wait_ready(page)


def test_a_place_that_is_looked_up_ends_in_an_answer(page: Page):
    visits.open_page(page, "/")
    assert page.locator(ANSWER).count() == 0
    reading.choose(page, FIND, "Guildford (council)")
    assert reading.choices(page) == {"find": "Guildford (council)"}
    told = answer(page)
    assert (
        "Probation in Guildford is run by Surrey PDU (Kent, Surrey and Sussex region). Last rated "
        "Inadequate, 3 of 21 points, on work with people whose sentence or licence began in "
        "May–July 2023, seen by inspectors in January 2024, published in March 2024. Inspectors' "
        "judgement In 12 of 37 cases the assessment did enough to keep other people safe; in 25 of "
        "37 the sentence was carried out with enough focus on engaging the person."
    ) in told
    assert "Worked out by us" in told
    assert "It says nothing about what has happened since." in told
    assert "Older than the three years the inspectorate set itself." in told
    assert "does not measure crime in your area or how dangerous anyone is" in told
    page.reload()
    visits.wait_ready(page)
    assert answer(page) == told

    page.locator(ANSWER).get_by_role("link", name="Surrey PDU", exact=True).click()
    page.wait_for_url("**/organisation?**")
    visits.wait_ready(page)
    assert reading.heading(page) == "Surrey PDU"
    reading.go_back(page)
    assert answer(page) == told


def test_anything_may_be_typed_and_a_slip_still_ends_in_the_answer(page: Page):
    visits.open_page(page, "/")
    type_in(page, "Gildford")
    assert reading.choices(page) == {"find": "Gildford"}
    told = answer(page)
    assert told.startswith("We hold no place called “Gildford”; this is Guildford. Also near:")
    assert "Probation in Guildford is run by Surrey PDU" in told
    type_in(page, "newcastle")
    assert "Which of these do you mean?" in answer(page)
    page.locator(ANSWER).get_by_role("link", name="Newcastle-under-Lyme (council)").click()
    page.wait_for_url("**Lyme**")
    visits.wait_ready(page)
    assert "Probation in Newcastle-under-Lyme is run by Staffordshire North PDU" in answer(page)
    box = page.get_by_role("combobox", name=FIND, exact=True)
    assert box.input_value() == "Newcastle-under-Lyme (council)"
    reading.go_back(page)
    assert "Which of these do you mean?" in answer(page)
    reading.go_back(page)
    assert answer(page) == told


@pytest.mark.parametrize("words", ["guildford", "guildford council", "Borough of Guildford"])
def test_an_address_typed_by_hand_works(visitor: Page, words: str):
    told = ask(visitor, words)
    assert told.startswith("Probation in Guildford is run by Surrey PDU")
    box = visitor.get_by_role("combobox", name=FIND, exact=True)
    assert box.input_value() == words


def test_nonsense_a_postcode_and_markup_get_one_plain_sentence(visitor: Page):
    markup = "<img src=x onerror=alert(1)>"
    for words in ("xyzzyq", markup, "place:Guildford:moon"):
        told = ask(visitor, words)
        assert f"We hold no place called “{words}”. Type the name of a council" in told
    assert visitor.locator("img[src=x]").count() == 0
    told = ask(visitor, "gu1 3ab")
    assert "postcodes cannot be looked up here. Type the name of the council instead." in told
    long = ask(visitor, "x" * 3000)
    assert "x" * 100 in long
    assert "x" * 101 not in long
    visitor.locator(ANSWER).get_by_role("link", name="All PDUs and how they were rated").click()
    visitor.wait_for_url("**/ratings?level=pdu")
    visits.wait_ready(visitor)
    assert reading.heading(visitor) == "How were they rated?"


def test_a_pdu_and_a_region_and_the_nation_have_their_own_words(visitor: Page):
    told = ask(visitor, "Surrey PDU")
    assert told.startswith("Surrey PDU (Kent, Surrey and Sussex region). Last rated Inadequate")
    assert "is run by" not in told

    told = ask(visitor, "kent, surrey & sussex region")
    assert "Last rated Requires improvement" in told
    assert "A region's rating is not the sum of its PDUs' ratings" in told
    assert "4 of the 6 PDUs of Kent, Surrey and Sussex region have an inspection" in told
    assert "Standard rated Inadequate: Desistance. Source: news report." in told
    assert "Standard rated Outstanding: Statutory victim work." in told
    assert "which rates nobody, published in January 2026" in told

    told = ask(visitor, "England and Wales")
    assert "This rates HMPPS's national arrangements" in told
    assert "It is not an average of local ratings, so a PDU cannot be above or below it." in told
    assert "165 cases from all 12 regions" in told
    assert "A strength: " in told
    for never in ("is run by", "people whose sentence", "did enough to keep"):
        assert never not in told


def test_an_answer_says_how_sure_it_is_and_what_is_not_held(visitor: Page):
    told = ask(visitor, "Manchester North PDU")
    assert "Last rated Requires improvement, on work that inspectors saw in February 2023" in told
    assert "names neither what was done well nor what was not; the inspectors' own report" in told

    told = ask(visitor, "Birmingham North, East and Solihull PDU")
    assert "We know this rating from a news report (BBC)" in told

    told = ask(visitor, "Leeds PDU")
    assert "Last rated Inadequate; the date of this inspection is not in our sources." in told
    assert " old" not in told

    told = ask(visitor, "Dyfed Powys PDU")
    assert "Last rated Requires improvement, published in October 2025" in told
    assert "We know this rating from a news report (Cambrian News)" in told
    assert "people whose sentence" not in told

    told = ask(visitor, "Hull")
    assert "Requires improvement (worked out: the annual report's totals" in told
    assert "Worked out by us" in told
    assert "the date of this inspection is not in our sources" in told
    assert " old," not in told


def test_what_was_not_inspected_within_its_boundaries_inherits_nothing(visitor: Page):
    told = ask(visitor, "Mid Kent")
    assert (
        "Mid Kent PDU has not been inspected within its present boundaries. West Kent PDU, which "
        "covered part of it, was rated Requires improvement (when is not in our sources); that "
        "rating does not carry over."
    ) in told
    assert "Last rated" not in told
    assert WHY not in told
    assert "Tameside PDU, which covered part of it, was rated" in ask(visitor, "Stockport")
    told = ask(visitor, "West Kent")
    assert "Its ratings do not carry over to the units that took its place." in told
    told = ask(visitor, "Manchester South PDU")
    assert "No inspection in what we hold." in told
    assert WHY in told


def test_a_place_with_several_pdus_shows_all_and_a_match_by_county_says_so(visitor: Page):
    told = ask(visitor, "Manchester (council)")
    assert "run by Manchester North PDU" in told
    assert "run by Manchester South PDU" in told
    assert "Manchester is covered by 2 PDUs; our sources do not say which street goes to" in told
    told = ask(visitor, "Adur")
    assert "We matched Adur to this PDU by its county; no source names it." in told
    told = ask(visitor, "Sevenoaks")
    assert "We do not know which PDU covers Sevenoaks." in told
    assert "Sevenoaks lies in Kent, Surrey and Sussex region." in told
