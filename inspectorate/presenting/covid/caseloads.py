"""Caseloads of twelve services and two grades, before the first lockdown and half a year later."""

from collections.abc import Iterator

from markupsafe import Markup

from inspectorate.domain.dates import write_date
from inspectorate.domain.organisations import full_name
from inspectorate.presenting import wordings_covid as wordings
from inspectorate.presenting.covid.held import Held, Row
from inspectorate.presenting.covid.lines import EARLIER, LATER, Line, lines
from inspectorate.presenting.html import render
from inspectorate.presenting.sentences import covid_people

METRIC = "cases-per-practitioner"
_GRADES = {
    "probation-officer": "Probation officers (or equivalent)",
    "probation-services-officer": "Probation services officers (or equivalent)",
}
_ROSE = "rose"


def pairs(held: Held) -> Iterator[tuple[Row, Row]]:
    """The two averages of each service and grade: services by provider and name."""
    rows = held.of(METRIC)
    by_figure = {row["figure"]: row for row in rows}
    later = [row for row in rows if row["compared_with"] in by_figure]
    for row in sorted(later, key=lambda row: (row["provider"], row["name"])):
        yield by_figure[row["compared_with"]], row


def tell(held: Held) -> list[str]:
    """How many averages rose and fell, and which rose."""
    every = list(pairs(held))
    if not every:
        return []
    moves = [covid_people.moved(*pair) for pair in every]
    first, last = every[0]
    rose = [
        (_service(after), _GRADES[after["category"]].split(" (")[0].lower(), before, after)
        for (before, after), move in zip(every, moves, strict=True)
        if move == _ROSE
    ]
    counts = (moves.count(_ROSE), moves.count("fell"), moves.count("the same"))
    dates = write_date(first["period_start"]), write_date(last["period_start"])
    return [covid_people.caseloads(*counts, *dates), covid_people.which_rose(rose)]


def in_short(held: Held) -> list[str]:
    """How many averages rose and fell."""
    return tell(held)[:1]


def _service(row: Row) -> str:
    return full_name(row["name"], row["level"])


def draw(held: Held, _dates: dict[str, str]) -> list[Markup | None]:
    """For each grade the services one under another; those that rose stand out."""
    every = list(pairs(held))
    drawn: list[Markup | None] = []
    for grade, title in _GRADES.items():
        shown = [
            Line(
                _service(after),
                covid_people.pair_of_caseloads(before, after),
                [(EARLIER, before), (LATER, after)],
                strong=covid_people.moved(before, after) == _ROSE,
            )
            for before, after in every
            if after["category"] == grade
        ]
        if shown:
            before, after = next(pair for pair in every if pair[1]["category"] == grade)
            key = {
                EARLIER: write_date(before["period_start"]),
                LATER: write_date(after["period_start"]),
            }
            drawn += [
                render("covid_part", title=title),
                lines(wordings.CASELOAD_CHART, shown, key, top=80, unit=""),
            ]
    return drawn


NOTES = (wordings.SUPPLIED,)
