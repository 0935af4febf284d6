"""The Compare page over the data of this repository: sentence, cautions and files, by figure."""

from urllib.parse import parse_qs, urlsplit

import pytest

from inspectorate.components import compare_view, sides_choice
from inspectorate.presenting import wordings
from tests.components.test_every_page import says_nothing_odd
from tests.pages import held
from tests.presenting.markup import find, table_rows, words
from tests.surrey import COUNTS

pytestmark = pytest.mark.usefixtures("over_real_data")

PAIR = ("surrey", "nation")
SENTENCE = (
    "On at least ten of twelve questions no clear difference from the national case sample can be "
    "shown. If the national figures rest on all 157 cases, Surrey was higher on engaging people "
    "during the sentence and, only just, lower on planning to reduce reoffending. Both show weak "
    "work on keeping other people safe."
)
NOTE = (
    "The national report does not give the number of cases for each question. We used 157, the "
    "cases inspected against core standards. Its inspectors read records only; in Surrey they also "
    "spoke to practitioners. With twelve comparisons, about one in two such tables will show a "
    "'clear' difference by luck."
)
# Points of Surrey less the nation from the counts, with their interval: reckoned apart.
DIFFERENCES = {
    "Assessment: Engagement": ("46% (17 of 37)", "52% (up to 157 cases)", "no clear difference"),
    "Assessment: Desistance": ("73% (27 of 37)", "69% (up to 157 cases)", "no clear difference"),
    "Assessment: Keeping people safe": (
        "32% (12 of 37)", "25% (up to 157 cases)", "no clear difference",
    ),
    "Planning: Engagement": ("43% (16 of 37)", "44% (up to 157 cases)", "no clear difference"),
    "Planning: Desistance": ("46% (17 of 37)", "64% (up to 157 cases)", "lower, only just"),
    "Planning: Keeping people safe": (
        "38% (14 of 37)", "38% (up to 157 cases)", "no clear difference",
    ),
    "Implementation and delivery: Engagement": (
        "68% (25 of 37)", "47% (up to 157 cases)", "higher",
    ),
    "Implementation and delivery: Desistance": (
        "32% (12 of 37)", "32% (up to 157 cases)", "no clear difference",
    ),
    "Implementation and delivery: Keeping people safe": (
        "30% (11 of 37)", "18% (up to 157 cases)", "no clear difference",
    ),
    "Reviewing: Engagement": ("59% (22 of 37)", "48% (up to 157 cases)", "no clear difference"),
    "Reviewing: Desistance": ("32% (12 of 37)", "36% (up to 157 cases)", "no clear difference"),
    "Reviewing: Keeping people safe": (
        "27% (10 of 37)", "18% (up to 157 cases)", "no clear difference",
    ),
}  # fmt: skip


def view(*slugs: str, subject: str = "", question: str = "") -> compare_view.CompareView:
    return compare_view.get_view(slugs, subject, question)


def tables(html: str) -> dict[str, list[list[str]]]:
    """The tables by their captions."""
    shown = {}
    for part in str(html).split('<div class="table-region"')[1:]:
        markup = "<div" + part.split("</table>")[0] + "</table></div>"
        (caption,) = find(markup, "caption")
        shown[caption.text] = table_rows(markup)
    return shown


def test_surrey_with_the_national_sample_gives_the_sentence_and_its_cautions():
    shown = view(*PAIR)
    assert shown.title == "Surrey PDU and National case sample, winter 2024–25"
    (status,) = find(shown.head, "p", role="status")
    assert status.text == SENTENCE
    said = words(shown.body)
    assert NOTE in said
    assert "Surrey: " + wordings.CHOSEN_WEEKS in said
    assert "the counts are worked out by us from the percentages and the 37 cases inspected" in said
    assert wordings.NATION in said
    assert SENTENCE in words(view("nation", "surrey").head)


def test_each_figure_and_difference_of_the_pair_is_the_published_one():
    rows = tables(view(*PAIR).body)[
        "Surrey PDU: higher or lower, and by how many points of a hundred"
    ]
    assert {row[0]: (row[1], row[2], row[4].removesuffix(" illustration")) for row in rows} == (
        DIFFERENCES
    )
    assert all(row[4].endswith("illustration") for row in rows)
    points = {row[0]: row[3] for row in rows}
    assert points["Planning: Desistance"] == "−18 points (−35 to −0.3)"
    assert points["Implementation and delivery: Engagement"] == "+20 points (+3 to +35)"
    for row in rows:
        percent = int(row[1].partition("%")[0])
        assert f"({COUNTS[percent]} of 37)" in row[1]


def test_several_sides_are_held_to_the_stricter_level_and_say_so():
    shown = view("surrey", "nation", "leeds", "essex-north", "crc-london", "region-london")
    assert "On all twelve questions no clear difference from the national" in words(shown.head)
    assert "99.8 per cent, since many pairs stand together" in words(shown.body)
    assert "95 per cent: one pair" not in words(shown.body)


def test_nps_and_crc_are_no_league_of_two():
    whole = view("nps-london", "crc-london")
    assert "cannot be compared, different groups of people" in words(whole.head)
    groups = view("covid-recovery-2021-recovery-nps", "covid-recovery-2021-recovery-crc")
    assert "different groups of people" in words(groups.head)
    for shown in (whole, groups):
        assert "A gap between them is not a like-for-like comparison." in words(shown.body)


def test_before_and_after_of_the_review_is_as_the_page_on_covid_tells_it():
    shown = view("covid-recovery-2021-pre-edm", "covid-recovery-2021-recovery")
    rows = tables(shown.body)[
        "Cases that began late July–September 2020 (recovery): higher or lower, and by how many "
        "points of a hundred"
    ]
    verdicts = {row[0]: row[-1] for row in rows}
    assert verdicts["Planning: Keeping people safe"] == "higher, only just illustration"
    for question in ("Assessment: Keeping people safe", "Implementation and delivery: Engagement"):
        assert verdicts[question] == "no clear difference illustration"
    assert verdicts["Reviewing: Keeping people safe"] == "cannot be compared: base not given"
    heads = [each.text for each in find(shown.body, "h3")]
    assert "Planning before and after" in heads
    assert "Reviewing two groups, both during Covid" in heads
    assert "this is not before against after" in words(shown.body)


def test_two_frameworks_of_one_pdu_are_shown_and_not_joined():
    shown = view("northamptonshire-pdu-2021", "northamptonshire")
    assert "Both are shown, and they are not joined." in words(shown.body)
    captions = [caption for caption in tables(shown.body) if caption.startswith("Ratings side by")]
    assert len(captions) == 2
    alone = view("northamptonshire")
    (link,) = [each for each in find(alone.body, "a") if each.text.startswith("Before and after:")]
    asked = parse_qs(urlsplit(link.attributes["href"]).query)
    assert asked["with"] == ["northamptonshire-pdu-2021,northamptonshire-pdu-2023"]


def test_figures_at_second_hand_are_told_and_not_compared():
    shown = view("surrey", "region-kent-surrey-and-sussex")
    assert "22 per cent, as reported by the inspectorate's press notice" in words(shown.body)
    assert "there is none that both answer with an exact figure" in words(shown.head)
    assert wordings.REGION in words(shown.body)


def test_narrower_statements_that_only_one_gives_exactly_are_sentences():
    said = words(view(*PAIR).body)
    assert "Narrower statements" in said
    assert "Before release, the community practitioner's contact with the prisoner was" in said


def test_how_others_put_it_counts_what_is_held_and_names_those_near():
    said = words(view("surrey", question="planning-safety").body)
    assert "2 inspections in what we hold answer this question" in said
    near = tables(view("surrey", question="planning-safety").body)[
        "Elsewhere, same question, within 5 points"
    ]
    assert [row[:3] for row in near] == [
        ["England and Wales, April 2025", "38% (up to 157 cases)", "Case area, not rated"]
    ]
    assert "Strengths on this theme elsewhere" in words(
        view("nation", question="delivery-engagement").body
    )
    assert "How do others put it? Planning" not in words(
        view("leeds", question="planning-safety").body
    )


def test_a_narrower_statement_opens_too_and_what_nobody_answers_is_told():
    pair = ("swansea-neath-and-port-talbot-pdu-2021", "gwent-pdu-2021")
    (link,) = [
        each
        for each in find(view(*pair).body, "a")
        if "question=outcomes" in each.attributes["href"]
    ]
    assert link.text == "Outcomes reasonable progress"
    shown = view(*pair, question="outcomes-reasonable-progress")
    assert "How do others put it? The person on probation had made" in words(shown.body)
    assert shown.not_asked == ""
    assert view(*PAIR, question="nothing").not_asked == "nothing"
    assert view("leeds", question="planning-safety").not_asked == "planning-safety"


def test_management_oversight_is_a_dated_list_of_all_that_is_held():
    (shown,) = [part for part in view(*PAIR).body.split("<details>") if "all we hold" in part[:80]]
    items = [
        each.text for each in find("<details>" + shown.split("</details>")[0] + "</details>", "li")
    ]
    assert len(items) == 6
    assert items[0].startswith("West Midlands region, 2026")
    assert "49 of 80" in items[0]
    assert "31 of 36" in "".join(items)
    assert "management oversight sufficient on average in 20 per cent" in "".join(items)


def test_every_organisation_and_alternative_has_a_comparison_with_the_national_sample():
    slugs = [row["organisation"] for row in held.rows("organisations")]
    slugs.remove("nation")
    slugs += [slug for slug in sides_choice.get_alternatives("nation") if slug != "nation"]
    for slug in slugs:
        shown = view(slug, "nation")
        assert says_nothing_odd(shown.head + shown.body) == [], slug
        assert shown.head.count("<h1>") == 1
    assert view("mid-kent").is_empty
    assert "Mid Kent PDU: no inspection in what we hold." in words(view("mid-kent").head)
    assert view().is_empty


def test_six_sides_stay_a_small_page():
    slugs = ("surrey", "nation", "leeds", "essex-north", "crc-london", "region-london")
    shown = view(*slugs, question="planning-safety")
    assert len((shown.head + shown.body).encode()) < 100_000


def test_whole_regions_name_at_most_six_inspected_pdus():
    regions = sides_choice.get_regions()
    assert max(slugs.count(",") for slugs in regions) == 5
    words_of_london = [each for each in regions.values() if each.startswith("London")]
    assert words_of_london == ["London (the first 6 of its 8 PDUs)"] or len(words_of_london) == 1
    examples = [each.attributes["href"] for each in find(sides_choice.get_examples(), "a")]
    assert examples == [
        "compare?with=surrey,nation",
        "compare?with=covid-recovery-2021-pre-edm,covid-recovery-2021-recovery",
    ]
