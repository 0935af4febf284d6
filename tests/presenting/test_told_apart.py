"""How many questions can be told apart is said first, and no word is plainer than its base."""

import pytest

from inspectorate.domain.comparing import Comparison, compare
from inspectorate.domain.differences import MANY_PAIRS, ONE_PAIR, Difference
from inspectorate.presenting import side_summary
from inspectorate.presenting.sentences import comparing, told_apart
from inspectorate.presenting.sides import pair_up
from tests.sides import TWELVE, build_all, build_facts, build_figure, same_for_all

AYTON, CEETON = build_facts("ayton"), build_facts("ceeton")
NATION = build_facts(
    "nation", name="England and Wales", level="nation", region=None, framework="national-2024"
)


def difference(low: float, high: float, confidence: float = ONE_PAIR) -> Difference:
    middle = (low + high) / 2
    return Difference(middle, middle, low, high, confidence)


def told(*sides) -> side_summary.Summary:
    found = build_all(*sides)
    return side_summary.summarise(found, pair_up(found, ""), TWELVE)


def test_stated_bases_give_plain_words():
    other = same_for_all(60) | {"planning-safety": 90, "delivery-engagement": 30}
    summary = told((AYTON, same_for_all(60)), (CEETON, other))
    assert summary.lead == (
        "On ten of twelve questions no clear difference from Ceeton can be shown. Ayton was higher "
        "on engaging people during the sentence and lower on planning to keep other people safe."
    )


def test_an_assumed_base_begins_with_if_and_says_at_least():
    own = [
        build_figure(AYTON, question, 60, cases_basis="assumed", cases=60) for question in TWELVE
    ]
    summary = told((AYTON, own), (CEETON, same_for_all(60) | {"planning-safety": 90}))
    assert summary.lead == (
        "On at least eleven of twelve questions no clear difference from Ceeton can be shown. If "
        "the figures of Ayton rest on all 60 cases inspected, Ayton was lower on planning to keep "
        "other people safe."
    )


def test_two_assumed_bases_of_one_size_are_named_once():
    own, other = (
        [build_figure(facts, question, percent, cases_basis="assumed") for question in TWELVE]
        for facts, percent in ((AYTON, 90), (CEETON, 50))
    )
    lead = told((AYTON, own), (CEETON, other)).lead
    assert lead.startswith("On all twelve questions a difference from Ceeton can be shown. ")
    assert "If both rest on all 60 cases inspected, Ayton was higher on engaging" in lead


def test_a_table_without_any_difference_says_so_and_no_more():
    lead = told((AYTON, same_for_all(60)), (CEETON, same_for_all(65))).lead
    assert lead == "On all twelve questions no clear difference from Ceeton can be shown."


def test_what_cannot_be_compared_is_counted_apart_with_its_reasons():
    other = [build_figure(CEETON, question, 60) for question in TWELVE]
    other[0] |= {"cases": None, "cases_basis": None}
    other[1] |= {"cases": 10, "percent": 60}
    other[2] |= {"cases": None, "cases_basis": None}
    assert told((AYTON, same_for_all(60)), (CEETON, other)).lead == (
        "On all nine questions that can be compared no clear difference from Ceeton can be shown. "
        "Three cannot be compared: base not given and fewer than 20 cases."
    )


def test_nothing_that_can_be_compared_gives_the_reason_alone():
    other = [
        build_figure(CEETON, question, 60, cases=None, cases_basis=None) for question in TWELVE
    ]
    assert told((AYTON, same_for_all(60)), (CEETON, other)).lead == (
        "Not one of twelve questions can be compared with Ceeton: base not given."
    )
    one = told((AYTON, {"planning-safety": 30}), (CEETON, other)).lead
    assert (
        one == "The one question that both answer cannot be compared with Ceeton: base not given."
    )


def test_no_grid_on_one_side_is_told():
    assert told((AYTON, same_for_all(60)), (CEETON, {})).lead == (
        "No question can be told apart from Ceeton: there is none that both answer with an exact "
        "figure at first hand in what we hold."
    )


def test_other_people_are_no_league_even_without_figures():
    crc = build_facts("london", slug="crc-london", level="crc")
    nps = build_facts("london", slug="nps-london", level="nps_division")
    assert told((nps, {}), (crc, {})).lead == (
        "No question can be told apart from London CRC: cannot be compared, different groups of "
        "people."
    )


def test_weak_work_is_said_only_where_every_figure_of_every_side_is_under_half():
    summary = told((AYTON, same_for_all(49)), (CEETON, same_for_all(40)))
    assert summary.lead.endswith("Both show weak work on keeping other people safe.")
    assert "(49% to 49% of cases in Ayton and 40% to 40% of cases in Ceeton)" in summary.note
    edge = told((AYTON, same_for_all(49)), (CEETON, same_for_all(40) | {"planning-safety": 50}))
    assert "weak" not in edge.lead
    assert edge.note == ""
    assert "weak" not in told((AYTON, same_for_all(49)), (CEETON, {})).lead


def test_of_several_sides_all_comparisons_are_counted_first_at_the_stricter_level():
    deeton, eeton = build_facts("deeton"), build_facts("eeton")
    summary = told(
        (AYTON, same_for_all(60)),
        (CEETON, same_for_all(82)),
        (deeton, same_for_all(60) | {"planning-safety": 98}),
        (eeton, {}),
    )
    assert summary.lead == (
        "Of the 24 comparisons that can be made of Ayton with three others, 23 show no clear "
        "difference."
    )
    assert summary.pairs[0] == (
        "On all twelve questions no clear difference from Ceeton can be shown."
    )
    assert "lower on planning to keep other people safe" in summary.pairs[1]
    assert summary.pairs[2].startswith("No question can be told apart from Eeton: ")
    at_95 = compare(build_figure(AYTON, "x", 60), build_figure(CEETON, "x", 82), ONE_PAIR)
    assert at_95.verdict == "lower"


def test_one_side_alone_asks_for_another():
    assert told((AYTON, same_for_all(60))).lead == (
        "Ayton PDU stands alone: choose at least one more to compare it with."
    )


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (-35.2, -0.26, "−18 points (−35 to −0.3)"),
        (2.5, 35, "+19 points (+2 to +35)"),
        (-0.01, 1.8, "+1 point (−0.01 to +2)"),
        (-3, 3, "0 points (−3 to +3)"),
        (0, 8, "+4 points (0 to +8)"),
        (-2.4, 0.4, "−1 point (−2 to +0.4)"),
    ],
)
def test_a_difference_is_written_with_its_interval_as_near_nought_as_matters(
    low: float, high: float, words: str
):
    assert told_apart.write_difference(Comparison(difference=difference(low, high))) == words


def test_a_difference_that_rounding_leaves_open_is_a_range():
    found = Comparison(difference=Difference(6.6, 8.4, -8, 25, ONE_PAIR))
    assert told_apart.write_difference(found) == "+7 to +8 points (−8 to +25)"


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (Comparison("base not given"), "cannot be compared: base not given"),
        (Comparison(difference=difference(-1, 5)), "no clear difference"),
        (Comparison(difference=difference(2, 5)), "higher"),
        (Comparison(difference=difference(-9, -2)), "lower"),
        (Comparison(difference=difference(-9, -0.9)), "lower, only just"),
    ],
)
def test_four_words_and_no_others(found: Comparison, words: str):
    assert told_apart.write_verdict(found) == words


@pytest.mark.parametrize(
    ("comparisons", "confidence", "words"),
    [
        (12, ONE_PAIR, "With twelve comparisons, about one in two such tables will show a"),
        (6, ONE_PAIR, "With six comparisons, about one in four such tables will show a"),
        (60, MANY_PAIRS, "With 60 comparisons, about one in nine such tables will show a"),
        (60, ONE_PAIR, "With 60 comparisons, most such tables will show a"),
    ],
)
def test_chance_is_told_by_the_number_of_comparisons(comparisons, confidence, words: str):
    assert comparing.chance(comparisons, confidence) == f"{words} 'clear' difference by luck."


def bear_in_mind(*sides) -> str:
    found = build_all(*sides)
    return "\n".join(side_summary.bear_in_mind(found, pair_up(found, ""), TWELVE))


def test_six_comparisons_or_more_carry_the_note_on_chance_and_five_do_not():
    few = dict.fromkeys(TWELVE[:5], 60)
    assert "by luck" in bear_in_mind((AYTON, same_for_all(60)), (CEETON, same_for_all(60)))
    assert "by luck" not in bear_in_mind((AYTON, few), (CEETON, same_for_all(60)))


def test_the_note_on_the_national_sample_names_those_that_spoke_to_practitioners():
    national = [
        build_figure(NATION, question, 60, cases=157, cases_basis="assumed") for question in TWELVE
    ]
    spoke = build_facts("ayton", interviews=31)
    assert bear_in_mind((spoke, same_for_all(60)), (NATION, national)).startswith(
        "The national report does not give the number of cases for each question. We used 157, the "
        "cases inspected against core standards. Its inspectors read records only; in Ayton they "
        "also spoke to practitioners. With twelve comparisons, about one in two such tables will "
        "show a 'clear' difference by luck."
    )
    assert "read records only. With" in bear_in_mind((AYTON, same_for_all(60)), (NATION, national))


def test_two_frameworks_of_one_organisation_are_shown_and_not_joined():
    earlier = build_facts(
        "ayton",
        slug="ayton-2022",
        inspection="ayton-2022",
        framework="pdu-2021",
        published="2022-05",
    )
    both = (AYTON, same_for_all(60)), (earlier, same_for_all(20))
    assert told(*both).lead == (
        "Not one of twelve questions can be compared with Ayton (May 2022): the standards changed "
        "in between."
    )
    assert "Both are shown, and they are not joined." in bear_in_mind(*both)


def test_a_region_is_never_set_against_its_own_pdu():
    region = build_facts("region-of-ayton", level="region", region="nation", name="North")
    both = (AYTON, same_for_all(60)), (region, same_for_all(20))
    assert "the same cases in both" in told(*both).lead
    assert "never tested against its own region" in bear_in_mind(*both)


def test_two_phases_of_the_pandemic_carry_their_cautions():
    review = {"level": "nation", "inspection": "review", "region": None}
    review |= {"framework": None, "framework_title": None}
    before, after = (
        build_facts("nation", **review | {"slug": phase, "phase": phase, "period_start": start})
        for phase, start in (("pre-EDM", "2020-01-13"), ("recovery", "2020-07-27"))
    )
    both = (before, same_for_all(50)), (after, same_for_all(80))
    said = bear_in_mind(*both)
    assert "this is not before against after" in said
    assert "They do not describe probation now." in said
    assert "Cases that began late July 2020 (recovery) were higher on" in told(*both).lead


def test_chosen_weeks_and_rating_lines_are_told_where_they_are_drawn():
    drawn = [build_figure(AYTON, question, 60, selection="by rule") for question in TWELVE]
    said = bear_in_mind((AYTON, drawn), (CEETON, same_for_all(60)))
    assert "Ayton: These were all eligible cases that began in two chosen weeks" in said
    assert "These lines are unconfirmed" in said
    assert "unconfirmed" not in bear_in_mind((AYTON, {}), (CEETON, {}))
