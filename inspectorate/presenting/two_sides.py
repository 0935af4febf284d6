"""One thing that was not done well enough and one that was, always both, by a fixed order.

Never the lowest and the highest figure: those would be extremes of our choosing. First the case
figures, then the published ratings of standards, then what the report lists.
"""

from collections.abc import Mapping, Sequence

from markupsafe import Markup

from inspectorate.domain.ratings import GOOD, INADEQUATE, OUTSTANDING
from inspectorate.presenting import sentences
from inspectorate.presenting.links import source_link
from inspectorate.presenting.ratings import FIGURE, JUDGEMENT, WORKED_OUT, mark

# Which questions are looked at first, by the title of their standard and their dimension; after
# them come all others in the order of the report.
_STAGES = ("Assessment", "Planning", "Implementation and delivery", "Reviewing")
BAD_FIRST = tuple((stage, "safety") for stage in _STAGES)
GOOD_FIRST = (
    ("Implementation and delivery", "engagement"),
    ("Reviewing", "engagement"),
    ("Assessment", "engagement"),
    ("Planning", "engagement"),
)
HALF = 50

_Rows = Sequence[Mapping]


def first_of(figures: _Rows, order: Sequence[tuple[str, str]], *, good: bool) -> Mapping | None:
    """The first figure in the order that is at least half (good), or under half; None: no such."""
    known = {(row["title"], row["dimension"]): row for row in figures}
    ordered = [known[key] for key in order if key in known]
    ordered += [row for row in figures if row not in ordered]
    return next((row for row in ordered if (row["percent"] >= HALF) is good), None)


def two_sides(inspection: Mapping, figures: _Rows, ratings: _Rows, findings: _Rows) -> list[Markup]:
    """What was not done well enough and what was, each with whose statement it is.

    `figures` are those of the case grid; the nation's never speak here, since they did not set its
    rating. What is held of neither is said.
    """
    figures = [] if inspection["level"] == "nation" else figures
    bad = first_of(figures, BAD_FIRST, good=False)
    good = first_of(figures, GOOD_FIRST, good=True)
    told = _figures([row for row in (bad, good) if row is not None])
    sides = {"bad": bad is not None, "good": good is not None}
    for side, rated, kind in (
        ("bad", (INADEQUATE,), "area_for_improvement"),
        ("good", (OUTSTANDING, GOOD), "strength"),
    ):
        if not sides[side]:
            more = _standards(inspection, ratings, rated) or _passage(inspection, findings, kind)
            told += more
            sides[side] = bool(more)
    missing = [side for side in ("good", "bad") if not sides[side]]
    if missing:
        told.append(Markup.escape(sentences.nothing_named(missing, inspection["document_kind"])))
    return told


def _figures(shown: _Rows) -> list[Markup]:
    if not shown:
        return []
    whose = WORKED_OUT if sentences.are_worked_out(shown) else FIGURE
    told = f"{sentences.two_figures(shown)} {sentences.counts_worked_out(shown)}".strip()
    return [Markup("{} {}").format(told, mark(whose))]


def _standards(inspection: Mapping, ratings: _Rows, wanted: Sequence[str]) -> list[Markup]:
    """The standards that were published with one of the ratings, and where."""
    told = []
    for rating in wanted:
        rows = [row for row in ratings if row["rating"] == rating and row["confidence"] == "stated"]
        if rows:
            titles = [row["title"] for row in rows]
            told.append(_told(sentences.standards_rated(rating, titles), inspection, rows[0]))
    return told


def _passage(inspection: Mapping, findings: _Rows, kind: str) -> list[Markup]:
    """The first finding of a kind, in the order of the report."""
    first = next((row for row in findings if row["kind"] == kind), None)
    if first is None:
        return []
    return [_told(sentences.passage(kind, first["summary"]), inspection, first)]


def _told(sentence: str, inspection: Mapping, row: Mapping) -> Markup:
    """A judgement with its mark, and with its source where that is another than the rating's."""
    elsewhere = row["document"] != inspection["document"]
    source = Markup(" Source: {}.").format(source_link(row)) if elsewhere else ""
    return Markup("{}{} {}").format(sentence, source, mark(JUDGEMENT))
