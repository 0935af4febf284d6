"""The fixed sentences stand to the word, and no sentence says what must never be said."""

import re
from datetime import date

from inspectorate.presenting import sentences, wordings
from tests.surrey import build_inspection, build_lines, build_match, build_score

TODAY = date(2026, 11, 22)
NOTHING = {"cases_from": None, "cases_to": None, "fieldwork_start": None, "published": None}


def test_the_fixed_sentences_stand_to_the_word():
    assert wordings.SITE == "Inspectorate: probation inspection results, unofficial"
    assert wordings.INDEPENDENT == (
        "An independent site using published reports. Not HM Inspectorate of Probation, not "
        "official statistics."
    )
    assert wordings.JUDGEMENT_STANDARDS == (
        "Leadership, staffing and services are inspectors' judgements on interviews, documents and "
        "surveys. There is no percentage behind them."
    )
    assert wordings.CHOSEN_WEEKS == (
        "These were all eligible cases that began in two chosen weeks, not a random draw. The line "
        "shows how far the figure might have moved had other weeks been taken; the true doubt is "
        "larger, because inspectors can differ too."
    )
    assert sentences.nation(165) == (
        "This rates HMPPS's national arrangements: headquarters leadership, staffing, services, "
        "buildings and IT. It is not an average of local ratings, so a PDU cannot be above or "
        "below it. Inspectors also looked at 165 cases from all 12 regions; those results informed "
        "the judgement but did not set it."
    )
    assert wordings.REGION == (
        "A region's rating is not the sum of its PDUs' ratings: different standards, and partly "
        "different evidence."
    )
    assert wordings.SAME_CASES == (
        "Both figures are from the same cases, so the size of the gap cannot be tested from what "
        "is published."
    )
    assert wordings.DIVERSITY == (
        "Reported in its own section; not rated. It counts towards every standard."
    )
    assert wordings.CASE_FINDING == (
        "From the inspection of individual cases; the report does not label it a strength or a "
        "weakness."
    )
    assert wordings.USER_VOICE == (
        "User Voice, an organisation run by people who have been on probation, gathered this for "
        "the inspectorate. Those who answered chose to; they need not be the people whose cases "
        "were inspected."
    )
    assert sentences.find_not_rank("2025-10") == (
        "We hold no PDU rating from after autumn 2025. In October 2025 inspectors turned to public "
        "protection in all 12 regions, and we have seen no rating from those inspections. Ratings "
        "below come from two sets of standards, 2021–23 and 2023–25. They are shown together so "
        "that you can find your area, not so that you can rank."
    )
    assert wordings.SINCE_THEN == (
        "The dashboard does not know what has been done since the inspection."
    )
    assert wordings.ATTRIBUTION == (
        "Contains public sector information licensed under the Open Government Licence v3.0."
    )


FORBIDDEN = re.compile(
    r"\b(better|best|worse|worst|improved|improves|similar|risk score|safety score|national average"
    r"|league|failed to act)\b",
    re.IGNORECASE,
)


def every_sentence() -> list[str]:
    """The fixed sentences, and what each function says of Surrey and of what is not known."""
    fixed = [
        value
        for name, value in vars(wordings).items()
        if name.isupper() and isinstance(value, str) and not name.startswith("_")
    ]
    bare = build_inspection(**NOTHING)
    told = [
        sentences.what_a_rating_is_not("pdu", sentences.safety_example(32, 37, part="assessment")),
        sentences.what_a_rating_is_not("nation"),
        *(sentences.judged_work(each) for each in (build_inspection(), bare)),
        *sentences.age(build_inspection(), TODAY),
        sentences.rating_counts(["Good", None], 2),
        sentences.selection_count(2, 1),
        sentences.coverage(129, 76, 33),
        *sentences.how_matched([build_match(confidence="inferred"), build_match()]),
        sentences.rating_lines(build_lines("unconfirmed")),
        sentences.unknown_choice("region", "Atlantis", "All are shown."),
        *(
            sentences.derived_agreement("Good", derived, close=close)
            for derived in ("Good", "Inadequate", None)
            for close in (True, False)
        ),
        sentences.boundary_note("Kent PDU", "West Kent PDU", build_inspection()),
        sentences.grid_headline([46, 73], [32]),
        sentences.reported(build_score(statement="Delivery")),
    ]
    return fixed + told


def test_no_sentence_says_what_must_never_be_said():
    said = every_sentence()
    assert len(said) > 30
    for sentence in said:
        assert FORBIDDEN.findall(sentence) == [], sentence


def test_no_sentence_has_a_slip_of_punctuation():
    for sentence in every_sentence():
        assert not re.search(r"\s[.,;:]|\.\.|[.,;:][.:;]|  |\bNone\b|\bnan\b|\{", sentence), (
            sentence
        )
        assert sentence == sentence.strip()
