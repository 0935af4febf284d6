"""Whatever is in the data has a page: every organisation, inspection, region and place."""

import re
from datetime import date

import pytest

from inspectorate.components import area_search, findings_view, inspections_view, organisation_view
from inspectorate.domain.selection import Selection
from inspectorate.domain.text_selection import PAGE_LENGTH, TextSelection
from tests.pages import held

pytestmark = pytest.mark.usefixtures("over_real_data")

TODAY = date(2026, 11, 22)
# A word of the machine where a reader expects one of ours.
MACHINE = re.compile(r">\s*(None|nan|NaT)\s*<|\b(nan|NaT)\b|\bNone\b(?! is)")
LEVELS = sorted({row["level"] for row in held.rows("organisations")})

REGIONS = [row["organisation"] for row in held.rows("organisations") if row["level"] == "region"]


def says_nothing_odd(html: str) -> list[str]:
    """What stands on the page that no person would write."""
    text = re.sub(r"<[^>]+>", " ", html)
    return [found[0] for found in MACHINE.finditer(text)]


@pytest.mark.parametrize("level", LEVELS)
def test_every_organisation_has_a_page_and_so_has_each_of_its_inspections(level: str):
    of_level = [row for row in held.rows("organisations") if row["level"] == level]
    for row in of_level:
        known, opens = organisation_view.get_inspections_of(row["organisation"])
        for inspection in known:
            view = organisation_view.get_view(row["organisation"], inspection, "", TODAY)
            assert view.name.startswith(row["name"])
            assert says_nothing_odd(view.head + view.body) == [], (row["organisation"], inspection)
        assert opens in known


@pytest.mark.parametrize(
    "region",
    [row["organisation"] for row in held.rows("organisations") if row["level"] == "region"],
)
def test_every_region_has_its_ratings(region: str):
    view = inspections_view.get_view(Selection(region=region))
    assert says_nothing_odd(str(view)) == []


def test_every_text_that_can_be_searched_is_shown():
    texts = findings_view.get_lead().split()[0].replace(",", "")
    shown = 0
    for page in range(1, -(-int(texts) // PAGE_LENGTH) + 1):
        view = findings_view.get_view(TextSelection(page=page), "")
        # What reports say may begin with “None”, so only what stands alone is of the machine.
        assert re.findall(r"[>:(] *(?:None|nan|NaT)[<:.)]", view.body) == [], page
        shown += view.body.count('class="result-head"')
    assert shown == int(texts)


def test_every_place_and_unit_that_can_be_looked_up_has_an_answer():
    for asked in area_search.get_words():
        answer = area_search.get_answer(asked, TODAY)
        assert "We hold no place called" not in answer, asked
        assert says_nothing_odd(answer) == [], asked
