"""Recommendations: filters in the address, what they leave, and what was asked before."""

from playwright.sync_api import Page

from tests import visits
from tests.pages import held, reading

ADDRESS = "/recommendations"
ABUSE = "domestic-abuse-information"


def asked(page: Page) -> list[str]:
    """The recommendations listed."""
    return page.locator(".report > ol > li").all_inner_texts()


def test_every_recommendation_is_listed_with_its_report_and_source(visitor: Page):
    visits.open_page(visitor, ADDRESS)
    rows = held.rows("recommendations")
    assert reading.heading(visitor) == "What was asked, and what became of it?"
    assert reading.status(visitor) == f"All {len(rows)} recommendations."
    listed = "\n".join(asked(visitor))
    assert len(asked(visitor)) == len(rows)
    assert all(row["summary"] in listed for row in rows)
    assert visitor.locator(".report a[rel=external]").count() >= 1
    assert "failed to" not in visitor.locator(".stMain").inner_text()
    assert reading.broken(visitor) == []


def test_who_else_was_told_about_domestic_abuse_takes_one_choice(page: Page):
    visits.open_page(page, ADDRESS)
    wanted = [row for row in held.rows("recommendations") if ABUSE in row["themes"].split("; ")]
    page.get_by_role("link", name="Domestic abuse information").first.click()
    page.wait_for_url(f"**{ADDRESS}?theme={ABUSE}")
    visits.wait_ready(page)
    assert reading.status(page) == f"{len(wanted)} of {len(held.rows('recommendations'))} " + (
        "recommendations."
    )
    assert len(asked(page)) == len(wanted)
    page.locator(".report details summary").first.click()
    before = page.locator(".report details[open]").inner_text()
    assert "Surrey PDU (a unit within it)" in before
    page.go_back()
    page.wait_for_url(f"**{ADDRESS}")
    visits.wait_ready(page)
    assert len(asked(page)) == len(held.rows("recommendations"))


def test_an_empty_result_says_which_filter_to_drop_and_unknown_values_are_told(visitor: Page):
    visits.open_page(visitor, f"{ADDRESS}?theme={ABUSE}&words=unicorn&answer=perhaps")
    assert reading.status(visitor) == "No recommendation fits these filters."
    notes = "\n".join(visitor.locator(".note").all_inner_texts())
    wanted = sum(ABUSE in row["themes"].split("; ") for row in held.rows("recommendations"))
    assert f"Without “words” there would be {wanted} recommendations." in notes
    assert "Without “theme”" not in notes
    assert ["perhaps" in refusal for refusal in reading.refusals(visitor)] == [True]
    visits.open_page(visitor, f"{ADDRESS}?answer=agreed")
    assert len(asked(visitor)) == 2
    assert "Agreed is not done." in visitor.locator(".note").first.inner_text()
