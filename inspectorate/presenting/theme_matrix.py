"""Themes by organisation: each cell strength, area for improvement, both, neither or not held."""

from collections.abc import Collection, Mapping, Sequence

import pandas as pd
from markupsafe import Markup

from inspectorate.presenting import sentences, wordings, wordings_of_texts
from inspectorate.presenting.html import render
from inspectorate.presenting.links import organisation_link, page_address
from inspectorate.presenting.ratings import WORKED_OUT, mark
from inspectorate.presenting.tables import Column, table

AREA, STRENGTH = "area_for_improvement", "strength"

# Theme and inspection, or theme and region, to the kinds of finding there.
Kinds = Mapping[tuple[str, str], Collection[str]]


def theme_address(theme: str, region: str = "", organisation: str = "") -> str:
    """Where a theme is shown: seen from a region, or from an organisation."""
    return page_address(
        "findings", view="themes", theme=theme, region=region, organisation=organisation
    )


def _kinds(found: pd.DataFrame) -> dict[tuple[str, str], set[str]]:
    kinds: dict[tuple[str, str], set[str]] = {}
    for row in found.itertuples():
        kinds.setdefault((row.theme, row.inspection), set()).add(row.kind)
    return kinds


def write_state(kinds: Collection[str], *, whole: bool) -> Markup | str:
    """As what a theme is named, in a word and a shape of its own.

    `whole`: the full report is held, so that a theme not named is neither; else it is not known.
    """
    if AREA in kinds and STRENGTH in kinds:
        return render("state", state="both", words="Both")
    if AREA in kinds:
        return render("state", state=AREA, words="Area")
    if STRENGTH in kinds:
        return render("state", state=STRENGTH, words="Strength")
    if kinds:
        return "Mentioned"
    return "Neither" if whole else render("not_held")


def by_pdu(
    found: pd.DataFrame,
    inspections: pd.DataFrame,
    reports: Collection[str],
    titles: Mapping[str, str],
    region: str,
    name: str,
) -> Markup:
    """A region's themes by inspected PDU, those that are an area for improvement in most first.

    `found` is of queries.regions; `inspections` are the latest of each PDU, of which `reports` are
    held as full reports.
    """
    kinds = _kinds(found)
    slugs = inspections["inspection"].tolist()
    heads = [
        organisation_link(row.organisation, row.name, row.inspection)
        for row in inspections.itertuples()
    ]
    rows = [
        [
            _theme(theme, titles, region),
            _found(kinds, theme, slugs),
            *(write_state(kinds.get((theme, each), ()), whole=each in reports) for each in slugs),
        ]
        for theme in _in_order(kinds, slugs, titles)
    ]
    columns = [Column("Theme"), Column("Area for improvement in"), *map(Column, heads)]
    return _matrix(sentences.themes_of(name), columns, rows, kinds, titles)


def by_region(
    found: pd.DataFrame,
    inspections: pd.DataFrame,
    reports: Collection[str],
    nation: pd.DataFrame,
    titles: Mapping[str, str],
    *,
    nation_whole: bool,
) -> Markup:
    """All themes by region: in how many of its inspected PDUs each was found, A and S.

    `nation` is the same as `found` of the latest national inspection; `nation_whole` is whether its
    full report is held.
    """
    kinds = _kinds(found)
    slugs = inspections["inspection"].tolist()
    regions = {
        region: (rows["region_name"].iloc[0], rows["inspection"].tolist())
        for region, rows in inspections.groupby("region")
    }
    regions = dict(sorted(regions.items(), key=lambda each: each[1][0]))
    national = nation.groupby("theme")["kind"].agg(set).to_dict()
    rows = [
        [
            _theme(theme, titles),
            _found(kinds, theme, slugs),
            write_state(national.get(theme, ()), whole=nation_whole),
            *(_counted(kinds, theme, of, reports) for _, of in regions.values()),
        ]
        for theme in _in_order(kinds, slugs, titles)
    ]
    heads = [
        Markup('<a href="{}" target="_self">{}</a> <span class="of">({})</span>').format(
            page_address("findings", view="themes", region=region), name, len(of)
        )
        for region, (name, of) in regions.items()
    ]
    columns = [Column("Theme"), Column("Area for improvement in"), Column("National inspection")]
    columns += [Column(head) for head in heads]
    return _matrix(wordings_of_texts.THEMES_BY_REGION, columns, rows, kinds, titles)


def _theme(theme: str, titles: Mapping[str, str], region: str = "") -> Markup:
    address = theme_address(theme, region)
    return Markup('<a href="{}" target="_self">{}</a>').format(address, titles[theme])


def _in_order(kinds: Kinds, slugs: Sequence[str], titles: Mapping[str, str]) -> list[str]:
    """The themes that are named at all: the commonest areas first, then by title."""
    named = {theme for theme, _ in kinds}
    return sorted(named, key=lambda theme: (-_number(kinds, theme, slugs, AREA), titles[theme]))


def _number(kinds: Kinds, theme: str, slugs: Sequence[str], kind: str) -> int:
    return sum(kind in kinds.get((theme, each), ()) for each in slugs)


def _found(kinds: Kinds, theme: str, slugs: Sequence[str]) -> Markup:
    areas = _number(kinds, theme, slugs, AREA)
    return Markup('<span class="of">{}</span>').format(f"{areas} of {len(slugs)}")


def _counted(
    kinds: Kinds, theme: str, slugs: Sequence[str], reports: Collection[str]
) -> Markup | str:
    """The numbers of PDUs where a theme is an area for improvement and where it is a strength."""
    areas, strengths = (_number(kinds, theme, slugs, kind) for kind in (AREA, STRENGTH))
    told = [f"{letter} {number}" for letter, number in (("A", areas), ("S", strengths)) if number]
    if told:
        return Markup('<span class="of">{}</span>').format(", ".join(told))
    whole = all(each in reports for each in slugs)
    return wordings_of_texts.NO_PDU if whole else render("not_held")


def _matrix(
    caption: str,
    columns: Sequence[Column],
    rows: Sequence[Sequence[object]],
    kinds: Kinds,
    titles: Mapping[str, str],
) -> Markup:
    named = {theme for theme, _ in kinds}
    absent = sorted(title for theme, title in titles.items() if theme not in named)
    return render(
        "theme_matrix",
        notes=[wordings_of_texts.STATES, wordings.THEMES_OURS],
        mark=mark(WORKED_OUT),
        table=table(caption, columns, rows, kind="theme-matrix", headed=True) if rows else "",
        absent=sentences.themes_not_named(absent) if rows else "",
    )


def count_themes(found: pd.DataFrame) -> tuple[int, int]:
    """How many themes are an area for improvement in some inspection, and in at least two."""
    kinds = _kinds(found)
    slugs = sorted({inspection for _, inspection in kinds})
    areas = [_number(kinds, theme, slugs, AREA) for theme in {each for each, _ in kinds}]
    return sum(number > 0 for number in areas), sum(number > 1 for number in areas)


def count_inspections(found: pd.DataFrame, theme: str) -> tuple[int, int]:
    """In how many inspections the theme is an area for improvement, and in how many a strength."""
    of_theme = found[found["theme"] == theme]
    return tuple(
        of_theme[of_theme["kind"] == kind]["inspection"].nunique() for kind in (AREA, STRENGTH)
    )
