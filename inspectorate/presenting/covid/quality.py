"""Did quality suffer? What the review says, what of it can be told from chance, and every pair."""

from collections.abc import Sequence

from markupsafe import Markup

from inspectorate.domain.comparing import CANNOT_BE_COMPARED
from inspectorate.domain.covid_cases import STAGES
from inspectorate.domain.differences import NO_CLEAR_DIFFERENCE, ONE_PAIR
from inspectorate.domain.frameworks import DIMENSIONS
from inspectorate.presenting import wordings_covid as wordings
from inspectorate.presenting.covid import lines as drawn
from inspectorate.presenting.covid.doubts import doubt
from inspectorate.presenting.covid.held import Held, Row
from inspectorate.presenting.covid.pairs import Pair, alone, pairs
from inspectorate.presenting.html import render
from inspectorate.presenting.ratings import JUDGEMENT, WORKED_OUT, mark
from inspectorate.presenting.sentences import covid, covid_quality
from inspectorate.presenting.tables import Column, table

_SLOPED, _DOTTED = ("assessment", "planning"), ("delivery", "reviewing")
_OTHERS = ("resettlement", "court", "victims", "unpaid-work")
_KEY = {drawn.EARLIER: wordings.EARLIER_CASES, drawn.LATER: wordings.LATER_CASES}


def in_short(held: Held) -> list[str]:
    """What the review says of the later cases."""
    return [wordings.SIXTEEN] if held.some("key-questions-scored-higher") else []


def tell(held: Held) -> list[str | Markup]:
    """What the review says, as its statement; then how many pairs differ by more than chance."""
    every = pairs(held)
    if not every:
        return []
    tested = [pair for pair in every if pair.comparison.verdict != CANNOT_BE_COMPARED]
    clear = [pair for pair in tested if pair.comparison.verdict != NO_CLEAR_DIFFERENCE]
    apart = covid_quality.pairs_told_apart(
        len(every),
        len(tested),
        sum(pair.comparison.illustration for pair in tested),
        [
            covid_quality.clear_pair(pair.comparison.verdict, pair.earlier, pair.later)
            for pair in clear
        ],
        [pair.comparison.reason for pair in every if pair not in tested],
        ONE_PAIR,
    )
    said: list[str | Markup] = [render("covid_marked", said=apart, mark=mark(WORKED_OUT))]
    counted = held.some("key-questions-scored-higher")
    if counted:
        review = render(
            "covid_marked",
            said=wordings.SIXTEEN,
            mark=Markup("{} {}").format(mark(JUDGEMENT), doubt(counted[0]["discrepancy"])),
        )
        said = [review, *said, wordings.WHICH_EIGHTEEN]
    return said


def draw(held: Held, _dates: dict[str, str]) -> list[Markup | str | None]:
    """Two panels: before and after as slopes, two groups during Covid as dots; then the others."""
    return [
        *_slopes(pairs(held, _SLOPED)),
        *_by_provider(held),
        *_by_way(wordings.DOTS, pairs(held, _DOTTED), wordings.NOT_BEFORE_AFTER),
        *(part for stage in _OTHERS for part in _other(held, stage)),
        _needs(held),
    ]


def _slopes(shown: Sequence[Pair]) -> list[Markup]:
    if not shown:
        return []
    cards = [
        {
            "statement": pair.statement,
            "dimension": _dimension(pair),
            "earlier": covid.write_how_much(pair.earlier),
            "later": covid.write_how_much(pair.later),
            "from": 100 - pair.earlier["value"],
            "to": 100 - pair.later["value"],
            "verdict": _verdict(pair),
        }
        for pair in shown
    ]
    return [
        render("covid_part", title=wordings.SLOPES),
        Markup("<p>{}</p>").format(
            render("covid_marked", said=wordings.COUNTS_OURS, mark=mark(WORKED_OUT))
        ),
        render(
            "covid_slopes",
            cards=cards,
            earlier=wordings.EARLIER_CASES,
            later=wordings.LATER_CASES,
        ),
    ]


def _dimension(pair: Pair) -> str:
    known = DIMENSIONS.get(pair.later["dimension"])
    return known[1] if known else ""


def _verdict(pair: Pair) -> str:
    return covid_quality.pair_verdict(pair.comparison, pair.later["denominator"])


def _by_way(
    title: str, shown: Sequence[Pair], note: str = "", rest: Sequence[Row] = ()
) -> list[Markup]:
    """Pairs as two dots each, then the figures that stand in no pair, by which way is better.

    What is better when higher and what is better when lower share neither a scale nor a list.
    """
    if not shown and not rest:
        return []
    parts = [render("covid_part", title=title)]
    if note:
        parts.append(render("covid_strong", text=note))
    for better, way in wordings.DIRECTIONS.items():
        of_way = [pair for pair in shown if pair.later["better"] == better]
        apart = [row for row in rest if row["better"] == better]
        if of_way or apart:
            parts.append(render("covid_way", way=way))
        if of_way:
            parts.append(drawn.lines("", [_line(pair) for pair in of_way], _KEY, top=100, unit="%"))
        if apart:
            parts.append(render("bullets", items=[_alone(row) for row in apart]))
    return parts


def _line(pair: Pair, label: str = "") -> drawn.Line:
    of = _dimension(pair)
    return drawn.Line(
        label or (f"{pair.statement} ({of})" if of else pair.statement),
        covid_quality.both_figures(pair.earlier, pair.later),
        [(drawn.EARLIER, pair.earlier), (drawn.LATER, pair.later)],
        note=_verdict(pair),
    )


def _by_provider(held: Held) -> list[Markup | str]:
    """Planning to keep other people safe, NPS and CRC apart: shown, and not compared."""
    shown = [
        drawn.Line(
            provider,
            covid_quality.both_figures(pair.earlier, pair.later),
            [(drawn.EARLIER, pair.earlier), (drawn.LATER, pair.later)],
        )
        for provider in ("NPS", "CRC")
        for pair in pairs(held, ("planning",), provider)
    ]
    if not shown:
        return []
    change = held.some("case-figure-change", "planning-safety", "CRC")
    doubted = [row["discrepancy"] for row in held.rows if row["category"] == "planning-safety"]
    return [
        render("covid_part", title=wordings.TWO_PROVIDERS_APART),
        drawn.lines("", shown, _KEY, top=100, unit="%"),
        Markup("<p>{} {}</p>").format(
            covid_quality.crc_change(change[0] if change else None),
            doubt(next(filter(None, doubted), None)),
        ),
        wordings.APART,
    ]


def _other(held: Held, stage: str) -> list[Markup]:
    """Another part of casework: its pairs and the figures that stand in no pair."""
    shown = pairs(held, [stage])
    note = wordings.RESETTLEMENT_BEFORE if shown and stage == "resettlement" else ""
    return _by_way(STAGES[stage][0], shown, note, alone(held, stage))


def _alone(row: Row) -> Markup:
    return render(
        "covid_figure",
        figure=covid_quality.figure_alone(row),
        interval=covid_quality.write_limits(row),
        mark="",
    )


def _needs(held: Held) -> Markup | None:
    """Table 1 of the review: how often a need was found, and how often services met it."""
    found = {
        (row["category"], row["phase"]): covid.share(row)
        for row in held.of("need-identified-share")
    }
    rows = []
    for pair in pairs(held, ["services"]):
        need = pair.question.removeprefix("services-delivered-")
        cells = [
            *(found.get((need, phase), "") for phase in ("pre-EDM", "recovery")),
            covid.share(pair.earlier),
            Markup("{} {}").format(covid.share(pair.later), doubt(pair.later["discrepancy"])),
        ]
        rows.append([covid.need_in_words(need), *cells])
    heads = (
        *("Need found, earlier cases", "Need found, later cases"),
        *("Services sufficient, earlier", "Services sufficient, later"),
    )
    columns = [Column("Need"), *(Column(head, figures=True) for head in heads)]
    return table(wordings.TABLE_ONE, columns, rows, note=wordings.TABLE_ONE_NOTE) if rows else None


NOTES = (wordings.DRAWN_AT_RANDOM, wordings.ALREADY_HARDER)
