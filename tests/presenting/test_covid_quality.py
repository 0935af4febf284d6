"""What is said of the pairs of the Covid-19 review: each verdict, and how many differ."""

from inspectorate.domain.comparing import Comparison
from inspectorate.domain.differences import ONE_PAIR, Proportion, printed_difference
from inspectorate.presenting.sentences import covid_quality


def comparison(earlier: int, later: int, *, assumed: bool) -> Comparison:
    difference = printed_difference(
        Proportion(later, None, 120), Proportion(earlier, None, 120), ONE_PAIR
    )
    return Comparison(difference=difference, illustration=assumed)


def test_a_pair_has_one_of_four_verdicts_and_a_condition_where_its_base_is_assumed():
    verdict = covid_quality.pair_verdict
    assert verdict(Comparison("base not given"), None) == "Cannot be compared: base not given."
    assert verdict(comparison(50, 90, assumed=False), 120) == (
        "Higher for the later cases (95% interval +29 to +50 points)."
    )
    assert verdict(comparison(74, 76, assumed=True), 120) == (
        "If all 120 cases of each group were asked: no clear difference (95% interval −9 to +13 "
        "points)."
    )
    assert verdict(comparison(67, 79, assumed=True), 120).endswith(
        ": higher for the later cases, only just (95% interval +0.5 to +23 points)."
    )
    assert verdict(comparison(90, 50, assumed=False), 120) == (
        "Lower for the later cases (95% interval −50 to −29 points)."
    )


def test_how_many_pairs_differ():
    def apart(*numbers_and_clear) -> str:
        *numbers, clear, confidence = numbers_and_clear
        return covid_quality.pairs_told_apart(*numbers, clear, ["base not given"] * 2, confidence)

    assert apart(3, 0, 0, [], ONE_PAIR) == (
        "We hold 3 pairs of percentages, for both providers together, on how well work was done "
        "in the earlier and the later cases; none has a number of cases, so none can be tested."
    )
    one = apart(1, 1, 0, ["planning was higher"], ONE_PAIR)
    assert one.endswith(
        "later cases. The one that can be tested differs by more than chance: planning was higher."
    )
    none = apart(1, 1, 0, [], ONE_PAIR)
    assert none.endswith("The one that can be tested shows no clear difference.")
    many = apart(30, 12, 10, ["planning was higher"], ONE_PAIR)
    assert "as we assume for 10 of them (the base of two is stated), one of the 12" in many
    assert "11 show no clear difference" in many
    assert "The other 18 cannot be compared: base not given." in many
    assert "a chance of 46 in 100" in many
    assert "luck" not in apart(5, 5, 5, [], ONE_PAIR)


def test_limits_only_where_a_base_fits_and_with_a_condition_where_it_is_assumed():
    row = {"statement": "The plan was good", "value": 79, "numerator": None}
    assumed = covid_quality.write_limits(row | {"denominator": 120, "basis": "assumed"})
    assert assumed == "95% interval 71% to 85%, if all 120 cases were asked"
    stated = covid_quality.write_limits(row | {"denominator": 120, "basis": "stated"})
    assert stated == "95% interval 71% to 85%"
    for unknown in (
        {"denominator": None},
        {"denominator": 60},
        {"denominator": 120, "value": None},
    ):
        assert covid_quality.write_limits(row | {"basis": "assumed"} | unknown) == ""
    assert covid_quality.write_limits({"statement": None}) == ""


def test_a_figure_alone_says_of_which_cases_it_is():
    row = {"statement": "Breach was needed", "value": None, "numerator": 4, "denominator": None}
    row |= {"basis": None, "provider": None}
    alone = covid_quality.figure_alone
    assert alone(row | {"phase": "recovery"}) == "Breach was needed (later cases): 4 cases"
    assert alone(row | {"phase": None}) == "Breach was needed (both groups): 4 cases"
    assert alone(row | {"phase": None, "provider": "NPS"}) == "Breach was needed (NPS): 4 cases"
