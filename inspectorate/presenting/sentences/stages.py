"""At which stage keeping other people safe falls shortest, and whether that is so in every PDU."""

from collections.abc import Mapping, Sequence

from inspectorate.domain.statistics import counts_behind
from inspectorate.presenting.grammar import enumerate_words, write_counts, write_percent


def stages_held(inspected: int, held: int) -> str:
    """Of how many inspected PDUs the case figures by stage are held."""
    if not inspected:
        return "No PDU here has an inspection in what we hold."
    every = "the one inspected PDU" if inspected == 1 else f"the {inspected} inspected PDUs"
    if not held:
        which = "at which stage" if inspected == 1 else "in which of them, or at which stage,"
        return (
            f"We hold no case figures by stage for {every}, so it cannot be told {which} keeping "
            "other people safe falls shortest."
        )
    if held == inspected:
        return f"We hold case figures by stage for {'' if held == 1 else 'all of '}{every}."
    return f"We hold case figures by stage for {held} of {inspected} inspected PDUs."


def stages_table(framework: str) -> str:
    """The heading over the figures by stage of one framework, given its title."""
    return f"Cases judged sufficient by stage: {framework}"


def shortest_stage(name: str, figures: Sequence[Mapping]) -> str:
    """At which stage keeping other people safe falls shortest in one PDU, and where least so.

    `figures` hold title, percent, numerator, cases and cases_basis of each stage held, in order.
    """
    if len(figures) == 1:
        (only,) = figures
        return f"In {name} only the figure for {_stage(only)} is held: {_of_cases(only)}."
    shares = [figure["percent"] for figure in figures]
    least = [figure for figure in figures if figure["percent"] == min(shares)]
    most = [figure for figure in figures if figure["percent"] == max(shares)]
    if least == most:
        return (
            f"In {name} keeping other people safe was judged sufficient equally often at every "
            f"stage held: {_together(least)}."
        )
    return (
        f"In {name} keeping other people safe was judged sufficient least often in "
        f"{enumerate_words([_stage(each) for each in least])}: {_together(least)}; most often in "
        f"{enumerate_words([_stage(each) for each in most])}: {_together(most)}."
    )


def _stage(figure: Mapping) -> str:
    return figure["title"].lower()


def _together(figures: Sequence[Mapping]) -> str:
    """What figures of the same percentage have in common: the count as well, or that alone."""
    written = {_of_cases(figure) for figure in figures}
    if len(written) == 1:
        return written.pop()
    return f"{figures[0]['percent']:g} per cent each"


def _of_cases(figure: Mapping) -> str:
    percent, part, cases = figure["percent"], figure["numerator"], figure["cases"]
    if cases is None:
        return f"{percent:g} per cent (number of cases not given)"
    if part is not None and part not in counts_behind(percent, cases):
        return f"{part} of {cases} cases, printed beside {percent:g} per cent: the two do not agree"
    if part is not None:
        return f"{part} of {cases} cases ({write_percent(percent)})"
    counted = write_counts(percent, cases)
    if not counted:
        return f"{percent:g} per cent of {cases} cases"
    return f"{counted} cases ({write_percent(percent)}; the count is worked out by us)"


def one_or_all(lowest: Mapping[str, Sequence[str]], inspected: int) -> str:
    """Whether the stage is the same in each PDU, and what cannot be told of the others.

    `lowest` maps each PDU of which the stages are held to where it falls shortest.
    """
    told = []
    common = set.intersection(*(set(stages) for stages in lowest.values()))
    if len(lowest) > 1 and common:
        stages = enumerate_words([stage.lower() for stage in sorted(common)])
        every = "both" if len(lowest) == 2 else f"all {len(lowest)}"
        told.append(f"The stage is {stages} in {every}.")
    elif len(lowest) > 1:
        told.append("It is not the same stage in each.")
    if inspected > len(lowest):
        others = "the other one is" if inspected - len(lowest) == 1 else "the others are"
        told.append(f"Whether {others} alike cannot be told from what we hold.")
    return " ".join(told)
