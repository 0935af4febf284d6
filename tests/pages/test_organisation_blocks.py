"""Each block of the Organisation page, on every kind of organisation: what is said, what not."""

import pytest
from playwright.sync_api import Page

from tests import visits
from tests.pages import reading

# Said of nobody: our words for it are others, or nothing that we hold bears it out.
NEVER_SAID = (
    "national average",
    "risk score",
    "safety score",
    "league",
    "failed to act",
    "better than",
    "worse than",
    "(None",
    ": None",
    "nan%",
)
NO_TARGET = (
    "This describes cases already inspected. It is not a target. The next inspection will look at "
    "different cases, and inspectors judge each on its own facts."
)
SINCE_THEN = "The dashboard does not know what has been done since the inspection."
# Organisation, heading of the block (empty: anywhere), and what it says.
SAID = [
    ("surrey", "", "Surrey PDU was rated Inadequate, 3 of 21 points, on 37 inspected cases"),
    ("surrey", "Whose work is this?", "Cases began May–July 2023"),
    ("surrey", "Whose work is this?", "Interim head and deputy head of Surrey PDU in place"),
    ("surrey", "Whose work is this?", "37 (26 community sentences and 11 releases on licence)"),
    ("surrey", "Whose work is this?", "Interviews with practitioners 31"),
    ("surrey", "Whose work is this?", SINCE_THEN),
    ("surrey", "Conditions at the time", "54% Posts filled: probation officer"),
    ("surrey", "Conditions at the time", "142% Workload"),
    ("surrey", "Conditions at the time", "Kent, Surrey and Sussex region: 9.5 days"),
    ("surrey", "Conditions at the time", "13 of 27 said their workload was manageable"),
    (
        "surrey",
        "Conditions at the time",
        "Context, not an excuse and not a cause: inspectors judge the work against the same "
        "standards whatever the conditions.",
    ),
    (
        "surrey",
        "Ratings by standard",
        "How the organisation is led, staffed and supplied: Requires improvement on all three "
        "rated; the work in cases: Inadequate on all four rated.",
    ),
    ("surrey", "Ratings by standard", "What kept this standard at Inadequate"),
    (
        "surrey",
        "Ratings by standard",
        "Two of the three questions were below the line we use for Requires improvement (50 per "
        "cent; this line is unconfirmed): keeping other people safe, 12 of 37, and engaging the "
        "person, 17 of 37. Both would have had to reach 19.",
    ),
    ("surrey", "Ratings by standard", NO_TARGET),
    (
        "surrey",
        "The case grid",
        "Management oversight of the case: sufficient in 5 of 36 relevant cases",
    ),
    ("surrey", "The case grid", "5 of 36 sufficient (derived; published as 31 of 36 not)"),
    ("surrey", "The case grid", "29 of 31 said they had the skills, experience and knowledge"),
    ("surrey", "The case grid", "(people on licence): 10 of 11"),
    ("surrey", "The case grid", "(community sentences): 14 of 26"),
    ("surrey", "What became of information on risk", "11 of 36 enquiries"),
    ("surrey", "What became of information on risk", "not reported"),
    ("surrey", "What people on probation said", "48 of 51"),
    ("surrey", "What people on probation said", "56 people on probation took part"),
    ("surrey", "What people on probation said", "Those who answered chose to"),
    ("surrey", "Also inspected, not part of the grid", "95% (35 of 37)"),
    (
        "surrey",
        "Also inspected, not part of the grid",
        "Reported in its own section; not rated. It counts towards every standard.",
    ),
    (
        "surrey",
        "Also inspected, not part of the grid",
        "Too few cases per PDU to report locally; see the region.",
    ),
    (
        "surrey",
        "Also inspected, not part of the grid",
        "Case examples are in the report; names there are changed.",
    ),
    ("surrey", "What was found", "29 strengths, 33 areas for improvement, 23 case findings"),
    ("surrey", "What was found", "Who the report says can change this: the region in 2 findings"),
    ("surrey", "What was asked", "7 recommendations"),
    ("surrey", "Sources and data workbook", "data workbook"),
    ("nation", "", "The national arrangements for England and Wales were rated Requires"),
    ("nation", "", "so a PDU cannot be above or below it. Inspectors also looked at 165 cases"),
    ("nation", "Whose work is this?", "Not in what we hold: when the cases began."),
    ("nation", "National case sample, winter 2024–25", "sufficient in 13 per cent of cases"),
    ("nation", "Conditions at the time", "about half (number of answers not given) said their"),
    ("nation", "National case sample, winter 2024–25", "The lines are an illustration."),
    ("nation", "National case sample, winter 2024–25", "In each region at least 88 per cent of"),
    ("nation", "What became of information on risk", "39% (number of cases not given)"),
    ("nation", "Also inspected, not part of the grid", "Case area, not rated."),
    ("nation", "What was found", "38 strengths, 49 areas for improvement and 26 case findings"),
    ("nation", "Sources and data workbook", "data workbook"),
    ("region-kent-surrey-and-sussex", "", "A region's rating is not the sum of its PDUs' ratings"),
    ("region-kent-surrey-and-sussex", "Its PDUs, standard by standard", "4 of the 6 PDUs"),
    (
        "region-kent-surrey-and-sussex",
        "Themes: one PDU or several?",
        "in one PDU only, as far as we hold the reports",
    ),
    (
        "region-kent-surrey-and-sussex",
        "Keeping other people safe (risk of harm), by stage",
        "Whether the others are alike cannot be told from what we hold.",
    ),
    ("region-kent-surrey-and-sussex", "Published for the region itself", "22 per cent"),
    ("leeds", "", "Leeds PDU was rated Inadequate; the date of the report is not in our sources."),
    (
        "leeds",
        "",
        "When the work was done, and when inspectors saw it, is not in our sources either.",
    ),
    ("leeds", "Whose work is this?", "Not in what we hold: when the cases began, when fieldwork"),
    ("dyfed-powys", "", "Dyfed Powys PDU was rated Requires improvement, in a report of October"),
    ("dyfed-powys", "Sources", "News report"),
    ("west-kent", "", "This unit no longer exists (until 2025). Its ratings do not carry over"),
    ("west-kent", "Before and after", "Became Mid Kent PDU"),
    ("mid-kent", "", "No inspection in what we hold."),
    ("mid-kent", "", "Mid Kent PDU has not been inspected within its present boundaries."),
    ("mid-kent", "", "was rated Requires improvement (when is not in our sources)"),
    ("mid-kent", "Before and after", "Came from West Kent PDU"),
    ("mid-kent", "Sources", "what came before or after it, we know from: hmpps-community-support"),
    ("bolton", "", "No inspection in what we hold."),
    ("bolton", "", "Why no inspection is held we cannot tell: some PDUs were inspected without"),
    ("bolton", "Sources", "That there is such a unit we know from: hmpps-probation-estate-api"),
]
# What must not stand on a page, though it may on others.
NOT_SAID = {
    "surrey": ("A region's rating", "illustration", "national arrangements"),
    "nation": (
        "What kept this standard",
        "The lines we use",
        "fell below the line",
        "agrees",
        "within its present boundaries",
    ),
    "region-kent-surrey-and-sussex": (
        "What kept this standard",
        "The lines we use",
        "fell below the line",
        "Worked out by us from",
    ),
    "leeds": ("The lines we use", "years old", "per cent"),
    "dyfed-powys": ("The lines we use", "What kept this standard"),
    "west-kent": ("within its present boundaries",),
    "mid-kent": ("was rated Inadequate", "years old", "does not know what has been done"),
    "bolton": ("has not been inspected", "was rated", "years old", "does not carry over"),
}
ORGANISATIONS = tuple(NOT_SAID)

# The text of each block by its heading, as it is seen.
BLOCKS = """() => {
  const blocks = {};
  for (const heading of document.querySelectorAll('.inspectorate h2')) {
    let text = '';
    for (let next = heading.nextElementSibling; next && next.tagName !== 'H2' &&
         !next.querySelector('h2'); next = next.nextElementSibling) text += ' ' + next.innerText;
    blocks[heading.innerText.trim()] = text.replace(/\\s+/g, ' ').trim();
  }
  return blocks;
}"""


def show(page: Page, organisation: str) -> None:
    visits.open_page(page, f"/organisation?organisation={organisation}")
    assert reading.broken(page) == []


@pytest.mark.parametrize("organisation", ORGANISATIONS)
def test_every_block_says_what_it_must_and_nothing_that_it_must_not(
    visitor: Page, organisation: str
):
    show(visitor, organisation)
    whole, blocks = reading.words(visitor), visitor.evaluate(BLOCKS)
    missing = [
        (block, said)
        for of, block, said in SAID
        if of == organisation and said not in (blocks.get(block, "") if block else whole)
    ]
    assert missing == []
    assert [said for said in (*NEVER_SAID, *NOT_SAID[organisation]) if said in whole] == []


def test_the_blocks_stand_in_the_order_in_which_a_reader_asks(visitor: Page):
    show(visitor, "surrey")
    assert visitor.locator(".inspectorate h2").all_inner_texts() == [
        "Whose work is this?",
        "Conditions at the time",
        "Ratings by standard",
        "The case grid",
        "What became of information on risk",
        "What people on probation said",
        "Also inspected, not part of the grid",
        "Other figures from cases",
        "What was found",
        "What was asked",
        "The last recommendations and the questions that fell below the line",
        "Inspections",
        "Sources and data workbook",
    ]
    links = visitor.get_by_role("navigation", name="On this page").get_by_role("link")
    assert links.all_inner_texts() == visitor.locator(".inspectorate h2").all_inner_texts()


def test_a_line_of_the_grid_opens_what_was_said_and_found(visitor: Page):
    show(visitor, "surrey")
    line = visitor.locator("#assessment-safety")
    assert not line.locator(".said").is_visible()
    line.locator("summary").click()
    assert line.locator("h4").all_inner_texts() == ["In the cases"]
    words = " ".join(line.inner_text().split())
    assert "14 of 36 cases" in words
    assert "5 of 36 sufficient (derived; published as 31 of 36 not)" in words
    assert "29 of 31 said they had the skills, experience and knowledge for the case" in words
    assert "20 of 24 felt that supervision made their work better" in words
    silent = "practitioners and staff, managers and people on probation"
    assert f"Nothing on this question from {silent} in what we hold." in words
    visitor.locator("#assessment-engagement summary").click()
    heads = visitor.locator("#assessment-engagement h4").all_inner_texts()
    assert heads == ["In the cases", "People on probation said"]


def test_a_link_opens_the_question_it_names_and_an_unknown_one_gets_a_sentence(visitor: Page):
    visits.open_page(visitor, "/organisation?organisation=surrey&question=planning-engagement")
    assert visitor.locator("#planning-engagement .said").is_visible()
    assert visitor.locator(".case-grid .said:visible").count() == 1
    visits.open_page(visitor, "/organisation?organisation=surrey&question=planning-magic")
    assert visitor.locator(".case-grid .said:visible").count() == 0
    assert reading.refusals(visitor) == [
        "The address asks for the question “planning-magic”, which is not in what we hold. "
        "No question is opened."
    ]


def test_the_keyboard_opens_a_question_and_reaches_what_it_opened(visitor: Page):
    show(visitor, "surrey")
    line = visitor.locator("#assessment-engagement")
    line.locator("summary").focus()
    visitor.keyboard.press("Enter")
    assert line.locator(".said").is_visible()
    visitor.keyboard.press("Tab")
    assert line.locator("button:focus, a:focus").count() == 1
