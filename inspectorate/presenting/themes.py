"""Themes across the PDUs of a region: in how many of them each was found, and as what."""

from collections.abc import Iterable, Mapping, Sequence

import pandas as pd
from markupsafe import Markup

from inspectorate.presenting import sentences, wordings
from inspectorate.presenting.html import render
from inspectorate.presenting.links import page_address
from inspectorate.presenting.ratings import WORKED_OUT, mark
from inspectorate.presenting.tables import Column, table

_NONE_HELD = "none held"
_AREA, _STRENGTH = "area_for_improvement", "strength"


def themes(
    found: pd.DataFrame, names: Mapping[str, str], reports: Sequence[str], region: str = ""
) -> Markup:
    """In how many of the inspected PDUs each theme was found, by the theme's title.

    `names` maps the latest inspection of each inspected PDU to the PDU's name; `reports` are those
    inspections of which a full report is held. Themes of several PDUs come first; those of one, and
    those that are nowhere an area for improvement, stand apart, closed until opened.
    """
    pdus = {
        title: [
            sorted(names[each] for each in set(rows[chosen(rows["kind"])]["inspection"]))
            for chosen in (_is_area, _is_strength, _is_other)
        ]
        for title, rows in found.groupby("title", sort=False)
    }
    areas = {title: of for title, (of, _, _) in pdus.items() if of}
    shared = {title: of for title, of in areas.items() if len(of) > 1}
    single = {title: of for title, of in areas.items() if len(of) == 1}
    others = {title: of for title, of in pdus.items() if title not in areas}
    return render(
        "region_themes",
        answer=" ".join(
            sentences.themes_shared(
                shared, len(single), len(names), [names[each] for each in reports]
            )
        ),
        mark=mark(WORKED_OUT),
        notes=[wordings.THEMES_OURS, wordings.OTHERWISE] if pdus else [],
        table=_themes_table("Themes shared by several PDUs", pdus, shared, len(names)),
        single=len(single),
        single_table=_themes_table("Themes named in one PDU", pdus, single, len(names)),
        matrix=page_address("findings", view="themes", region=region) if pdus else "",
        others=len(others),
        other_table=_themes_table("Other themes", pdus, others, len(names)),
    )


def _is_area(kinds: pd.Series) -> pd.Series:
    return kinds == _AREA


def _is_strength(kinds: pd.Series) -> pd.Series:
    return kinds == _STRENGTH


def _is_other(kinds: pd.Series) -> pd.Series:
    return ~kinds.isin([_AREA, _STRENGTH])


def _themes_table(
    caption: str, pdus: Mapping, shown: Iterable[str], inspected: int
) -> Markup | None:
    rows = [
        [title, _found(areas, inspected), _briefly(strengths, inspected), _briefly(rest, inspected)]
        for title, (areas, strengths, rest) in pdus.items()
        if title in shown
    ]
    heads = ("Theme", "Area for improvement", "Strength", "Mentioned otherwise")
    columns = [Column(head) for head in heads]
    if not rows:
        return None
    return table(caption, columns, rows, kind="themes", headed=True)


def _found(pdus: Sequence[str], inspected: int) -> str:
    if not pdus:
        return _NONE_HELD
    return f"{sentences.found_in(len(pdus), inspected)}: {sentences.list_names(pdus)}"


def _briefly(pdus: Sequence[str], inspected: int) -> str:
    """The same again further on in a row: 3 of 4, and which."""
    return f"{len(pdus)} of {inspected}: {sentences.list_names(pdus)}" if pdus else _NONE_HELD
