"""What leaves the Compare page: figures as CSV, all tables as a workbook, the picture as SVG."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from inspectorate.charts import theme
from inspectorate.components import blocks
from inspectorate.components.comparison import Compared, read_comparison
from inspectorate.components.reads import current_store
from inspectorate.domain.statistics import printed_interval
from inspectorate.exporting import tables
from inspectorate.exporting.notes import write_notes
from inspectorate.presenting import (
    narrower,
    side_chart,
    side_image,
    side_summary,
    wordings,
    wordings_of_comparing,
)
from inspectorate.presenting.links import comparison_address
from inspectorate.presenting.sentences import comparing
from inspectorate.presenting.sides import MOST, Pair

_OF_SIDE = ("organisation", "inspection", "framework", "published", "fieldwork_start")
_OF_SIDE += ("cases_from", "cases_to", "method")
_OF_FIGURE = ("sample", "question", "title", "dimension", "statement", "better", "percent")
_OF_FIGURE += ("numerator", "cases", "cases_basis")
_SOURCE = ("document", "publisher", "url", "locator")
_OF_DIFFERENCE = ("set_against_it", "points_least", "points_most", "points_low", "points_high")
_OF_DIFFERENCE += ("confidence", "verdict", "reason", "illustration")
_OF_FACTS = ("inspection", "kind", "framework", "framework_title", "published", "fieldwork_start")
_OF_FACTS += ("fieldwork_end", "cases_from", "cases_to", "cases", "community_cases")
_OF_FACTS += ("licence_cases", "interviews", "method", "sample_title", "document")


def write_csv(slugs: Sequence[str], subject: str) -> bytes:
    """One row per side and question, with base, interval, difference, dates, source and licence."""
    found = read_comparison(current_store(), slugs, subject)
    rows = _figures(found, [*found.twelve, *narrower.find_shared(found.sides, found.twelve)])
    rows["licence"] = wordings.ATTRIBUTION
    return tables.write_csv(rows)


def write_workbook(slugs: Sequence[str], subject: str) -> bytes:
    """All tables of the page as a workbook, one sheet each, with what must be borne in mind."""
    store = current_store()
    found = read_comparison(store, slugs, subject)
    twelve = _figures(found, found.twelve)
    sheets = {
        "What is compared": pd.DataFrame(
            [{"side": side.name} | _pick(side.facts, _OF_FACTS) for side in found.sides],
            dtype=object,
        ),
        "Case figures": twelve.drop(columns=list(_OF_DIFFERENCE)),
        "Differences": _differences(twelve),
        "Ratings": _ratings(found),
        "Narrower statements": _figures(found, narrower.find_shared(found.sides, found.twelve)),
    }
    notes = write_notes(
        store.version,
        *_said(found),
        f"Address: {comparison_address(slugs, subject)}",
    )
    sources = pd.DataFrame(
        [
            _pick(side.facts, ("document", "document_title", "publisher", "published", "url"))
            for side in found.sides
        ],
        dtype=object,
    ).drop_duplicates()
    filled = {title: rows for title, rows in sheets.items() if not rows.empty}
    return tables.write_workbook(filled, notes, sources)


@dataclass(frozen=True)
class Asked:
    """What the address of a picture asks for: sides by their slugs, and whose differences."""

    slugs: tuple[str, ...]
    subject: str


def read_asked(parameters: Mapping[str, str]) -> tuple[Asked, list[str]]:
    """What the address of a picture asks for, and a sentence where there is nothing to draw."""
    slugs = tuple(slug for slug in parameters.get("with", "").split(",") if slug)[:MOST]
    asked = Asked(slugs, parameters.get("subject", ""))
    found = read_comparison(current_store(), slugs, asked.subject)
    drawn = side_chart.draw_lines(found.sides, found.questions)
    return asked, [] if drawn else [wordings_of_comparing.NOTHING_TO_DRAW]


def draw_picture(asked: Asked) -> bytes:
    """The case grid side by side as SVG, with all that the page says around it."""
    found = read_comparison(current_store(), asked.slugs, asked.subject)
    summary = side_summary.summarise(found.sides, found.pairs, found.twelve)
    invented = blocks.demonstration()
    return side_image.image(
        theme,
        title=comparing.compared_title([side.name for side in found.sides]),
        lead=summary.lead,
        subtitle=comparing.sides_subtitle(
            illustration=any(side.is_national for side in found.sides)
        ),
        stages=side_chart.draw_lines(found.sides, found.questions),
        notes=[
            *([invented] if invented else []),
            *side_summary.bear_in_mind(found.sides, found.pairs, found.twelve),
            *(comparing.side_source(side.name, side.facts) for side in found.sides),
            wordings.ATTRIBUTION,
            wordings.INDEPENDENT,
        ],
    )


def _said(found: Compared) -> list[str]:
    """What the page says of the comparison, in its order."""
    summary = side_summary.summarise(found.sides, found.pairs, found.twelve)
    return [
        *(each for each in (summary.lead, *summary.pairs, summary.note) if each),
        *side_summary.bear_in_mind(found.sides, found.pairs, found.twelve),
    ]


def _figures(found: Compared, questions: Sequence[str]) -> pd.DataFrame:
    """One row per side and question that it answers exactly and at first hand."""
    pairs = {pair.other.slug: pair for pair in found.pairs}
    rows = [
        {"side": side.name}
        | _pick(side.facts, _OF_SIDE)
        | _pick(side.figures[question], _OF_FIGURE)
        | _limits(side.figures[question])
        | _difference(pairs.get(side.slug), question)
        | _pick(side.figures[question], _SOURCE)
        for side in found.sides
        for question in questions
        if question in side.figures
    ]
    columns = ["side", *_OF_SIDE, *_OF_FIGURE, "low_95", "high_95", *_OF_DIFFERENCE, *_SOURCE]
    return pd.DataFrame(rows, columns=columns, dtype=object)


def _differences(figures: pd.DataFrame) -> pd.DataFrame:
    """One row per question and side that another is set against."""
    against = figures[figures["set_against_it"].notna()]
    return against[["question", "title", "dimension", "side", *_OF_DIFFERENCE]]


def _limits(figure: Mapping) -> dict[str, float | None]:
    known = figure["percent"] is not None and figure["cases"]
    limits = known and printed_interval(figure["percent"], figure["numerator"], figure["cases"])
    return {
        "low_95": round(limits.low, 2) if limits else None,
        "high_95": round(limits.high, 2) if limits else None,
    }


def _difference(pair: Pair | None, question: str) -> dict[str, object]:
    """The subject less this side, in points, and what comes of it; nothing for the subject."""
    found = pair.found.get(question) if pair else None
    difference = found and found.difference
    return {
        "set_against_it": pair.subject.name if found else None,
        "points_least": round(difference.least, 2) if difference else None,
        "points_most": round(difference.most, 2) if difference else None,
        "points_low": round(difference.low, 2) if difference else None,
        "points_high": round(difference.high, 2) if difference else None,
        "confidence": difference.confidence if difference else None,
        "verdict": found.verdict if found else None,
        "reason": (found.reason or None) if found else None,
        "illustration": ("yes" if found.illustration else "no") if difference else None,
    }


def _ratings(found: Compared) -> pd.DataFrame:
    rows = []
    for side in found.sides:
        overall = {"side": side.name, "framework": side.facts["framework_title"]}
        if side.facts["overall_rating"]:
            rows.append(
                overall
                | {"standard": None, "title": "Overall", "rating": side.facts["overall_rating"]}
                | _pick(side.facts, ("confidence", "document", "publisher", "url", "locator"))
            )
        names = ("standard", "title", "rating", "confidence", *_SOURCE)
        rows += [overall | _pick(given, names) for given in side.ratings.values()]
    return pd.DataFrame(rows, dtype=object)


def _pick(row: Mapping, names: Sequence[str]) -> dict[str, object]:
    return {name: row[name] for name in names}
