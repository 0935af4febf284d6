"""How others answered one question, what they did well in it, and all that is held on oversight."""

from collections.abc import Mapping, Sequence

import pandas as pd
from markupsafe import Markup

from inspectorate.domain.frameworks import NATIONAL
from inspectorate.domain.organisations import full_name
from inspectorate.presenting import sentences, wordings_of_comparing
from inspectorate.presenting.html import render
from inspectorate.presenting.links import organisation_link, source_link
from inspectorate.presenting.ratings import badge
from inspectorate.presenting.sentences import comparing, side_names
from inspectorate.presenting.tables import Column, table

WITHIN_POINTS = 5
MOST = 20


def how_others_put_it(
    label: str,
    shown: Sequence[tuple[str, str, str]],
    held: int,
    elsewhere: pd.DataFrame,
    strengths: pd.DataFrame,
) -> Markup:
    """What opens on one question: the sides' own figures, those near them, and strengths.

    `shown` are the sides as name, figure and wording; `held` in how many inspections the question
    is answered. `elsewhere` are figures within five points of the subject's, by name and never by
    nearness; where more than twenty are handed in, that is told.
    """
    rows = [
        [
            _who(row),
            sentences.write_figure(row, row["framework"] or ""),
            "Case area, not rated" if row["framework"] == NATIONAL else badge(row["rating"]),
            Markup("{} <span class='quiet'>{}</span>").format(
                source_link(row), row["locator"] or ""
            ),
        ]
        for row in elsewhere[:MOST].to_dict("records")
    ]
    columns = [Column(head) for head in ("Inspection", "Cases", "Rating of standard", "Source")]
    caption = comparing.elsewhere_title(WITHIN_POINTS)
    more = comparing.first_by_name(MOST) if len(elsewhere) > MOST else ""
    return render(
        "elsewhere",
        label=label,
        shown=shown,
        held=comparing.answers_held(held),
        table=table(caption, columns, rows, note=more, kind="narrow") if rows else "",
        nobody=comparing.none_near(WITHIN_POINTS),
        strengths=[
            {
                "who": _who(row),
                "summary": row["summary"],
                "source": source_link(row),
                "locator": row["locator"] or "",
            }
            for row in strengths.to_dict("records")
        ],
    )


def _who(row: Mapping) -> Markup:
    name = full_name(row["name"], row["level"])
    link = organisation_link(row["organisation"], name, row["inspection"])
    return Markup("{}, {}").format(link, side_names.inspected_when(row))


def oversight(in_cases: pd.DataFrame, of_several: pd.DataFrame) -> Markup | None:
    """A dated list of what is held on management oversight, each in its own words; or None."""
    told = [
        (
            row["published"] or "",
            Markup("{}: {} <span class='quiet'>{}</span>").format(
                _who(row), sentences.in_words(row), source_link(row)
            ),
        )
        for row in in_cases.to_dict("records")
    ] + [
        (
            row["published"] or "",
            Markup("{} <span class='quiet'>{}</span>").format(
                comparing.oversight_of_several(row), source_link(row)
            ),
        )
        for row in of_several.to_dict("records")
    ]
    if not told:
        return None
    newest_first = [line for _, line in sorted(told, key=lambda each: each[0], reverse=True)]
    return render(
        "details",
        title="Management oversight: all we hold",
        note=comparing.count_figures(len(told)),
        parts=[wordings_of_comparing.OVERSIGHT_DIFFERS, render("bullets", items=newest_first)],
    )
