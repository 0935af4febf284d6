"""The Compare page in a browser: choosing, the sentence, one, two and six sides, files, print."""

import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page

from tests import visits
from tests.components.test_compare_view import SENTENCE
from tests.pages import reading

PAIR = "/compare?with=surrey,nation"
DIFFERENCES = "Surrey PDU: higher or lower, and by how many points of a hundred"
# The middle of each mark in percent of the scale, and the corners that give it its shape.
MARKS = """() => [...document.querySelectorAll('.sides .track')].map(track => {
  const mark = track.querySelector('.shape');
  const box = mark.getBoundingClientRect(), scale = track.getBoundingClientRect();
  const style = getComputedStyle(mark);
  return {at: 100 * (box.x + box.width / 2 - scale.x - 1) / (scale.width - 2),
          shape: style.clipPath + style.borderRadius};
})"""


def show(page: Page, address: str) -> str:
    """Opens a comparison, and gives all that it says."""
    visits.open_page(page, address)
    assert reading.broken(page) == []
    return reading.words(page)


def chosen(page: Page) -> str:
    return reading.choices(page).get("with", "")


def add(page: Page, option: str) -> None:
    """Adds one to what is compared, by typing its name."""
    box = page.get_by_role("combobox", name="Organisations to compare")
    box.click()
    box.fill(option)
    left = page.url
    page.get_by_role("option", name=option).first.click()
    page.wait_for_url(lambda address: address != left)
    visits.wait_ready(page)


def test_two_are_chosen_by_name_and_back_and_reload_keep_them(page: Page):
    visits.open_page(page, "/compare")
    add(page, "Surrey PDU, Kent, Surrey and Sussex")
    assert "Surrey PDU stands alone" in reading.status(page)
    add(page, "England and Wales: national case sample")
    assert chosen(page) == "surrey,nation"
    assert reading.status(page) == SENTENCE
    assert page.title() == "Surrey PDU and National case sample, winter 2024–25 · Inspectorate"
    reading.go_back(page)
    assert chosen(page) == "surrey"
    reading.go_forward(page)
    page.reload()
    visits.wait_ready(page)
    assert reading.status(page) == SENTENCE


def test_each_mark_lies_at_its_figure_and_shapes_tell_sides_apart_in_greyscale(visitor: Page):
    show(visitor, PAIR)
    figures = visitor.locator(".sides .figure").all_inner_texts()
    marks = visitor.evaluate(MARKS)
    assert len(figures) == len(marks) == 24
    for figure, mark in zip(figures, marks, strict=True):
        assert mark["at"] == pytest.approx(float(figure.partition("%")[0]), abs=0.7)
    assert len({mark["shape"] for mark in marks}) == 2
    assert {mark["shape"] for mark in marks[::2]} != {mark["shape"] for mark in marks[1::2]}
    # Rating lines lie behind the PDU's figures and never behind the nation's.
    lines = visitor.locator(".sides .track").evaluate_all(
        "tracks => tracks.map(track => track.querySelectorAll('.line').length)"
    )
    assert lines == [3, 0] * 12


def test_the_table_of_differences_is_in_the_order_of_the_work(visitor: Page):
    show(visitor, PAIR)
    rows = reading.tables(visitor)[DIFFERENCES]
    assert len(rows) == 12
    verdicts = [row["Verdict"].partition(" illustration")[0] for row in rows]
    assert verdicts.count("no clear difference") == 10
    assert (verdicts[4], verdicts[6]) == ("lower, only just", "higher")


def test_six_have_six_shapes_and_one_more_is_left_out_and_named(visitor: Page):
    said = show(
        visitor,
        "/compare?with=surrey,nation,leeds,northamptonshire,region-north-east,crc-london,gwent,nowhere",
    )
    assert "At most six stand side by side; left out: Gwent PDU." in said
    (refused,) = reading.refusals(visitor)
    assert "“nowhere”" in refused
    assert "Of the 12 comparisons that can be made of Surrey with five others" in said
    shapes = visitor.locator("table.compared .shape").evaluate_all(
        "marks => marks.map(mark => getComputedStyle(mark).clipPath)"
    )
    assert len(set(shapes)) == 6
    assert reading.verdicts(said) == []
    captions = [name for name in reading.tables(visitor) if name.startswith("Ratings side by")]
    assert len(captions) == 4


def test_another_is_set_against_the_others(visitor: Page):
    show(visitor, "/compare?with=surrey,nation,leeds&subject=nowhere")
    (refused,) = reading.refusals(visitor)
    assert "“nowhere”" in refused
    reading.choose(visitor, "Set against the others", "National case sample, winter 2024–25")
    assert reading.choices(visitor)["subject"] == "nation"
    assert "comparisons that can be made of the national case sample" in reading.status(visitor)


@pytest.mark.parametrize(
    ("address", "wanted"),
    [
        ("/compare?with=leeds", "Leeds PDU: no exact figure of the case grid"),
        ("/compare?with=surrey,leeds", "No question can be told apart from Leeds"),
        ("/compare?with=mid-kent", "Mid Kent PDU: no inspection in what we hold."),
        ("/compare?with=nps-london,crc-london", "A gap between them is not a like-for-like"),
        ("/compare?with=nowhere", "which is not in what we hold. It is left out."),
        ("/compare?with=surrey&question=nothing", "No question is opened."),
        ("/compare?with=%3Cb%3Ex%3C/b%3E,surrey", "“<b>x</b>”"),
        (
            "/compare?with=covid-recovery-2021-pre-edm,covid-recovery-2021-recovery",
            "this is not before against after",
        ),
        ("/compare?with=swansea-neath-and-port-talbot-pdu-2021,gwent-pdu-2021", "base not given"),
    ],
)
def test_whatever_is_asked_gives_a_sensible_page(visitor: Page, address: str, wanted: str):
    assert wanted in show(visitor, address)
    assert visitor.locator("h1").count() == 1


def test_the_pdus_of_a_region_are_chosen_at_a_stroke(visitor: Page):
    show(visitor, "/compare?with=surrey")
    box = visitor.get_by_role("combobox", name="The PDUs of a region")
    box.click()
    left = visitor.url
    visitor.get_by_role("option", name=re.compile("^Kent, Surrey and Sussex")).click()
    visitor.wait_for_url(lambda address: address != left)
    visits.wait_ready(visitor)
    assert "surrey" in chosen(visitor).split(",")
    assert 2 <= len(chosen(visitor).split(",")) <= 6


def test_a_group_of_cases_is_chosen_in_the_place_of_all(visitor: Page):
    show(visitor, PAIR)
    visitor.get_by_text("Inspections and samples").click()
    visits.wait_ready(visitor)
    option = "March 2024: Inspected cases: releases on licence from custody"
    reading.choose(visitor, "Surrey PDU", option)
    assert chosen(visitor) == "surrey-pdu-2023-licence,nation"
    assert "releases on licence" in reading.heading(visitor)


def test_a_question_opens_how_others_put_it(visitor: Page):
    show(visitor, PAIR)
    link = visitor.locator("#planning-safety a")
    assert parse_qs(urlsplit(link.get_attribute("href")).query)["question"] == ["planning-safety"]
    link.click()
    visitor.wait_for_url("**question=planning-safety")
    visits.wait_ready(visitor)
    assert "2 inspections in what we hold answer this question" in reading.words(visitor)


def test_the_picture_leaves_as_svg_and_as_png_made_in_the_browser(visitor: Page, tmp_path: Path):
    show(visitor, PAIR)
    with visitor.expect_download() as svg:
        visitor.get_by_role("link", name="Picture as SVG").click()
    assert svg.value.suggested_filename == "inspectorate-comparison.svg"
    assert Path(svg.value.path()).read_bytes().startswith(b"<svg ")
    with visitor.expect_download() as png:
        visitor.get_by_role("button", name="Picture as PNG").click()
    assert png.value.suggested_filename == "inspectorate-comparison.png"
    content = Path(png.value.path()).read_bytes()
    assert content.startswith(b"\x89PNG")
    assert int.from_bytes(content[16:20], "big") == 2000


def test_the_files_hold_the_comparison(visitor: Page):
    show(visitor, PAIR)
    with visitor.expect_download() as csv:
        visitor.get_by_role("button", name="Download as CSV").click()
    assert "illustration" in Path(csv.value.path()).read_text(encoding="utf-8").splitlines()[0]
    with visitor.expect_download() as workbook:
        visitor.get_by_role("button", name="Download as XLSX").click()
    assert workbook.value.suggested_filename == "inspectorate-comparison.xlsx"


def test_the_organisation_page_leads_to_the_comparison_with_the_national_sample(visitor: Page):
    visits.open_page(visitor, "/organisation?organisation=surrey")
    visitor.get_by_role("link", name="Compare with the national case sample").click()
    visitor.wait_for_url("**/compare?with=surrey,nation")
    visits.wait_ready(visitor)
    assert reading.status(visitor) == SENTENCE


def test_print_keeps_the_chart_its_words_and_its_marks(visitor: Page):
    show(visitor, PAIR)
    visitor.emulate_media(media="print")
    assert visitor.locator(".sides .track .shape").first.is_visible()
    assert visitor.locator(".sides .figure").first.is_visible()
    assert not visitor.get_by_role("button", name="Picture as PNG").is_visible()
    adjust = "mark => getComputedStyle(mark).printColorAdjust"
    assert visitor.locator(".sides .shape").first.evaluate(adjust) == "exact"
    visitor.emulate_media(media="screen")


def test_the_keyboard_chooses_another_side_and_reaches_the_questions(visitor: Page):
    show(visitor, "/compare?with=surrey")
    box = visitor.get_by_role("combobox", name="Organisations to compare")
    box.focus()
    left = visitor.url
    visitor.keyboard.type("England and Wales")
    visitor.keyboard.press("Enter")
    visitor.wait_for_url(lambda address: address != left)
    visits.wait_ready(visitor)
    assert chosen(visitor) == "surrey,nation"
    visitor.locator("#assessment-engagement a").focus()
    visitor.keyboard.press("Tab")
    following = "() => document.activeElement.closest('.question')?.id"
    assert visitor.evaluate(following) == "assessment-desistance"
