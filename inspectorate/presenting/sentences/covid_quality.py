"""What is said of the review's earlier and later cases: each pair, and how many differ."""

from collections.abc import Mapping, Sequence

from inspectorate.domain.comparing import CANNOT_BE_COMPARED, Comparison
from inspectorate.domain.differences import NO_CLEAR_DIFFERENCE, chance_of_any
from inspectorate.domain.statistics import printed_interval
from inspectorate.presenting.grammar import begin, count, enumerate_words, number_word
from inspectorate.presenting.sentences.covid import share, write_how_much

_GROUPS = {"pre-EDM": "earlier cases", "recovery": "later cases", None: "both groups"}


def both_figures(earlier: Mapping, later: Mapping) -> str:
    """The figures of the earlier and of the later cases, each with its base."""
    return f"{write_how_much(earlier)}, later {write_how_much(later)}"


def write_limits(row: Mapping) -> str:
    """The 95 per cent interval of a case figure; with a condition where its base is assumed.

    Nothing where the base is not known or no whole number of cases gives the percentage.
    """
    if not row["statement"] or row["value"] is None or not row["denominator"]:
        return ""
    limits = printed_interval(row["value"], row["numerator"], int(row["denominator"]))
    if limits is None:
        return ""
    said = f"95% interval {limits.low:.0f}% to {limits.high:.0f}%"
    if row["basis"] == "assumed":
        said += f", if all {row['denominator']:g} cases were asked"
    return said


def pair_verdict(comparison: Comparison, cases: float | None) -> str:
    """Whether a pair differs by more than chance; with a condition where its base is assumed."""
    if comparison.verdict == CANNOT_BE_COMPARED:
        return f"Cannot be compared: {comparison.reason}."
    said = comparison.verdict
    limits = comparison.difference
    if said != NO_CLEAR_DIFFERENCE:
        said += " for the later cases"
        if comparison.difference.only_just:
            said += ", only just"
    said += f" (95% interval {_signed(limits.low)} to {_signed(limits.high)} points)"
    if comparison.illustration:
        return f"If all {cases:g} cases of each group were asked: {said}."
    return f"{begin(said)}."


def _signed(points: float) -> str:
    """Points with their sign, whole; those near nought still show on which side they lie."""
    number = f"{abs(points):.1g}" if abs(points) < 0.5 else f"{abs(points):.0f}"
    return f"{'−' if points < 0 else '+'}{number}"


def pairs_told_apart(
    held: int,
    tested: int,
    assumed: int,
    clear: Sequence[str],
    reasons: Sequence[str],
    confidence: float,
) -> str:
    """How many of the pairs held differ by more than chance, and on what that rests.

    `tested` are those with a base, `assumed` those among them whose base we assume; `clear` says of
    each pair that differs what it is of and which way it went; `reasons` why others have no test.
    """
    pairs = (
        f"We hold {count(held, 'pair')} of percentages, for both providers together, on how well "
        "work was done in the earlier and the later cases"
    )
    if not tested:
        return f"{pairs}; none has a number of cases, so none can be tested."
    told = _found(tested, clear)
    if assumed:
        stated = tested - assumed
        base = "If all cases of each group were asked, as we assume for "
        base += f"{number_word(assumed)} of them"
        base += f" (the base of {number_word(stated)} is stated)" if stated else ""
        told = f"{base}, {told}"
    rest = held - tested
    why = enumerate_words(list(dict.fromkeys(reasons)))
    cannot = f" The other {rest} cannot be compared: {why}." if rest else ""
    return f"{pairs}. {begin(told)}.{cannot} {_luck(tested, confidence)}".strip()


def _found(tested: int, clear: Sequence[str]) -> str:
    """How many of the pairs with a base differ, and which."""
    differ = "differs" if len(clear) == 1 else "differ"
    which = f" by more than chance: {enumerate_words(clear)}" if clear else " by more than chance"
    if tested == 1:
        one = "the one that can be tested"
        return f"{one} {differ}{which}" if clear else f"{one} shows no clear difference"
    told = (
        f"{number_word(len(clear))} of the {number_word(tested)} that can be tested {differ}{which}"
    )
    rest = tested - len(clear)
    if clear and rest:
        told += f"; {number_word(rest)} {'shows' if rest == 1 else 'show'} no clear difference"
    return told


def _luck(tested: int, confidence: float) -> str:
    """What chance does where many comparisons stand together; nothing where there are few."""
    if tested < 6:
        return ""
    chance = round(100 * chance_of_any(tested, confidence))
    return (
        f"With {tested} comparisons there is a chance of {chance} in 100 that luck alone shows at "
        "least one difference, if they were independent; but the questions are about the same "
        "cases and so are not independent."
    )


def clear_pair(verdict: str, earlier: Mapping, later: Mapping) -> str:
    """One pair that differs: which way, with both figures."""
    of = " (risk of harm)" if later["dimension"] == "safety" else ""
    shares = f"{share(earlier)}, later {share(later)}"
    return f"“{later['statement']}”{of} was {verdict} for the later cases ({shares})"


def figure_alone(row: Mapping) -> str:
    """A figure of the review that stands in no pair, and of which cases it is."""
    whose = row["provider"] or _GROUPS[row["phase"]]
    return f"{row['statement']} ({whose}): {write_how_much(row)}"


def crc_change(row: Mapping | None) -> str:
    """The change in CRC cases as the review puts it."""
    if row is None:
        return ""
    return f"The review puts the change in CRC cases at {row['value']:g} percentage points."
