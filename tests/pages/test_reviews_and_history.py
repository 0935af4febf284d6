"""Reviews and history: reviews under four heads, serious further offences, what was before."""

from playwright.sync_api import Page

from inspectorate.presenting import wordings, wordings_of_history
from tests import visits
from tests.pages import held, reading

ADDRESS = "/reviews_and_history"
HEADS = [
    *("What was found", "What was asked", "What was answered"),
    "What the inspectorate said later",
]


def told(page: Page) -> str:
    return page.locator(".stMain").inner_text()


def test_a_review_is_chosen_told_under_four_heads_and_back_again(page: Page):
    visits.open_page(page, ADDRESS)
    assert reading.broken(page) == []
    page.get_by_role("link", name="Race equality in probation").click()
    page.wait_for_url("**?review=nation-thematic-race-equality-2021")
    visits.wait_ready(page)
    assert page.locator(".review h3").all_inner_texts() == HEADS
    found = [
        row
        for row in held.rows("findings")
        if row["inspection"] == "nation-thematic-race-equality-2021"
    ]
    assert all(row["summary"] in told(page) for row in found)
    assert "“13 were agreed (two partly agreed)”, as printed" in told(page)
    page.go_back()
    page.wait_for_url(f"**{ADDRESS}")
    visits.wait_ready(page)
    assert "Race equality" not in page.locator(".review").inner_text()


def test_nps_and_crc_figures_of_a_review_carry_the_caution(visitor: Page):
    visits.open_page(visitor, f"{ADDRESS}?review=nation-covid-recovery-2021")
    assert wordings.DIFFERENT_PEOPLE in visitor.locator(".review .note").inner_text()
    visits.open_page(visitor, f"{ADDRESS}?review=nation-thematic-drugs-2021")
    assert visitor.locator(".review .note").count() == 0


def test_serious_further_offences_carry_their_cautions_on_every_table(visitor: Page):
    visits.open_page(visitor, f"{ADDRESS}?topic=serious-further-offences")
    notes = visitor.locator("table:not(.narrow) .caption-note").all_inner_texts()
    assert len(notes) == 5
    assert all(wordings_of_history.CHARGED in note for note in notes)
    assert sum(wordings_of_history.NO_RATE in note for note in notes) == 3
    assert sum(wordings.DIFFERENT_PEOPLE in note for note in notes) == 1
    tables = reading.tables(visitor)
    printed = {
        (row["provider"], row["category"], row["period_start"][:4]): row["value"]
        for row in held.rows("observations")
        if row["source_table"] == "annual-report-2021-table-2"
    }
    shown = tables["Reviews received from 2015 to 2020: cases of the CRCs"]
    for row in shown:
        offence = row.pop("Offence").lower().replace(" ", "-").replace("all-offences", "total")
        assert row == {
            year: value
            for (provider, category, year), value in printed.items()
            if (provider, category) == ("CRC", offence)
        }
    assert len(shown) == 6


def test_every_former_service_has_its_rating_its_owner_and_what_it_became(visitor: Page):
    visits.open_page(visitor, f"{ADDRESS}?topic=before")
    tables = reading.tables(visitor)
    crcs = tables["Community rehabilitation companies (CRCs)"]
    assert len(crcs) == 21
    assert all(row["Who ran it"] != "[x]" and row["Became"] != "[x]" for row in crcs)
    assert wordings_of_history.NOT_INHERITED in told(visitor)
    assert wordings.DIFFERENT_PEOPLE in told(visitor)
    rated = [row for row in held.rows("inspections") if row["organisation"].startswith("crc-")]
    badges = visitor.locator("table.services").first.locator(".badge").count()
    assert badges == sum(bool(row["overall_rating"]) for row in rated)


def test_unification_has_its_dates_and_survey_and_unknown_choices_are_told(visitor: Page):
    visits.open_page(visitor, f"{ADDRESS}?topic=unification")
    dates = visitor.locator(".timeline time").all_inner_texts()
    assert len(dates) == sum(row["kind"] == "unification" for row in held.rows("events"))
    assert "26 June 2021" in dates
    assert "Of 1,534 staff who answered in September 2021" in told(visitor)
    visits.open_page(visitor, f"{ADDRESS}?topic=nowhere&review=none")
    assert len(reading.refusals(visitor)) == 2
    assert visitor.locator(".review").count() == 1
