"""What stands around a case grid: what it shows, where ratings begin, what to bear in mind."""

from collections.abc import Mapping, Sequence

from inspectorate.domain.dates import write_month, write_months
from inspectorate.presenting import wordings
from inspectorate.presenting.grammar import enumerate_words


def grid_subtitle(
    sample: str,
    *,
    cases_from: str | None,
    cases_to: str | None,
    published: str | None,
    illustration: bool,
) -> str:
    """What a case grid shows: of whose cases, from when, and what its dots and lines are.

    Where it is not known when the cases began, the date of the report stands instead.
    """
    if cases_from:
        began = f", cases that began in {write_months(cases_from, cases_to)}"
    elif published:
        began = f", report published {write_month(published)}"
    else:
        began = ", from when is not in our sources"
    standing = ", an illustration only" if illustration else ""
    return (
        f"Percentage of inspected cases judged sufficient for each key question, {sample}{began}. "
        f"Dot: the published figure. Line: 95 per cent interval{standing}."
    )


def grid_caveats(
    cases: int | None, *, illustration: bool, assumed: bool, chosen_weeks: bool, lines: str
) -> list[str]:
    """What must be said once beneath a case grid: bases, draw, `lines` of ratings, same cases.

    `illustration` is whether the bases are the nation's, `assumed` whether they are the number of
    all `cases` inspected, `chosen_weeks` whether those were taken by rule and not at random.
    """
    told = []
    if illustration:
        told.append(wordings.NATIONAL_BASE)
    elif assumed:
        of_all = "number of" if cases is None else f"{cases}"
        told.append(
            "The report does not print the number of cases for each question. The counts are "
            f"worked out by us from the percentages and the {of_all} cases inspected."
        )
    if chosen_weeks:
        told.append(wordings.CHOSEN_WEEKS)
    if lines:
        told.append(f"Dashed lines: where ratings begin. {lines}")
    return [*told, wordings.QUESTIONS_SAME_CASES]


def rating_lines(bands: Sequence[Mapping]) -> str:
    """Where the ratings begin, in percent of cases, and whether a source confirms it; or nothing.

    `bands` are rows of `rating_bands` that apply to a percentage.
    """
    lines = sorted((band for band in bands if band["lowest"] > 0), key=lambda band: band["lowest"])
    if not lines:
        return ""
    begins = [f"{band['rating']} at {band['lowest']:g} per cent" for band in lines]
    unconfirmed = any(band["status"] == "unconfirmed" for band in lines)
    status = " These lines are unconfirmed." * unconfirmed
    return f"The lines we use: {enumerate_words(begins)}.{status}"
