"""The map of regions as tiles: one small mark for each PDU of today, and the same as a table."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from inspectorate.domain.organisations import full_name
from inspectorate.domain.ratings import RATINGS
from inspectorate.presenting import sentences, wordings
from inspectorate.presenting.html import render
from inspectorate.presenting.links import organisation_link, page_address
from inspectorate.presenting.tables import Column, table

# Where each region's tile lies, as row and column; a region that is not here comes after the last.
LAYOUT = {
    "region-north-west": (1, 2),
    "region-north-east": (1, 3),
    "region-greater-manchester": (2, 2),
    "region-yorkshire-and-the-humber": (2, 3),
    "region-wales": (3, 1),
    "region-west-midlands": (3, 2),
    "region-east-midlands": (3, 3),
    "region-east-of-england": (3, 4),
    "region-south-west": (4, 1),
    "region-south-central": (4, 2),
    "region-london": (4, 3),
    "region-kent-surrey-and-sussex": (4, 4),
}
_COLUMNS = 4
_SHORT = dict(zip(RATINGS, ("O", "G", "RI", "I"), strict=True))
OLDER = "pdu-2021"
BOUNDARIES, NOT_HELD, NONE = "boundaries", "not-held", "none"
_SIGNS = {BOUNDARIES: "≠", NOT_HELD: "[x]", NONE: "–"}
_GREYS = {
    BOUNDARIES: "boundaries changed since an inspection of a unit before it",
    NOT_HELD: "inspected, rating not in what we hold",
    NONE: wordings.NOT_INSPECTED,
}


@dataclass(frozen=True)
class Unit:
    """A PDU of today on the map: its inspection, None where none is held, and those before it.

    `before` are the names of units that covered part of it and were inspected.
    """

    organisation: Mapping
    inspection: Mapping | None
    before: Sequence[str] = ()

    @property
    def kind(self) -> str:
        """Which of the greys it has; empty where its rating is held."""
        if self.inspection is None:
            return BOUNDARIES if self.before else NONE
        return "" if self.inspection["overall_rating"] else NOT_HELD

    @property
    def worked_out(self) -> bool:
        """Whether its rating was worked out by us."""
        return bool(not self.kind and self.inspection["confidence"] == "inferred")


def tile_map(
    regions: Sequence[Mapping], units: Sequence[Unit], *, headline: str, left_off: str
) -> Markup:
    """The tiles in the shape of the country, with their key above and the same as a table below."""
    placed = place_tiles([region["organisation"] for region in regions])
    tiles = [
        _tile(region, placed[region["organisation"]], _of(units, region)) for region in regions
    ]
    return render(
        "tile_map",
        headline=headline,
        tiles=sorted(tiles, key=lambda tile: (tile["row"], tile["column"])),
        ratings=[(short, rating, RATINGS.index(rating)) for rating, short in _SHORT.items()],
        greys=[(kind, _SIGNS[kind], words) for kind, words in _GREYS.items()],
        left_off=left_off,
        table=_as_table(units) if units else "",
    )


def place_tiles(regions: Sequence[str]) -> dict[str, tuple[int, int]]:
    """Row and column of each region; those that the layout does not know stand below the others."""
    last = max(row for row, _ in LAYOUT.values())
    beyond = [region for region in regions if region not in LAYOUT]
    return LAYOUT | {
        region: (last + 1 + number // _COLUMNS, 1 + number % _COLUMNS)
        for number, region in enumerate(beyond)
    }


def _of(units: Sequence[Unit], region: Mapping) -> list[Unit]:
    return [unit for unit in units if unit.organisation["region"] == region["organisation"]]


def _tile(region: Mapping, place: tuple[int, int], units: Sequence[Unit]) -> dict[str, object]:
    row, column = place
    inspected = sum(unit.inspection is not None for unit in units)
    ordered = sorted(units, key=lambda unit: unit.organisation["name"])
    return {
        "row": row,
        "column": column,
        "name": region["name"],
        "address": page_address("ratings", region=region["organisation"]),
        "coverage": sentences.tile_coverage(inspected, len(units)),
        "marks": [_mark(unit) for unit in ordered],
    }


def _mark(unit: Unit) -> dict[str, str]:
    """A mark: what it shows, what it says in full, and by which classes it is drawn."""
    inspection = unit.inspection
    shown = {
        "address": page_address("organisation", organisation=unit.organisation["organisation"]),
        "sign": _SIGNS.get(unit.kind, ""),
        "words": _words(unit),
        "classes": unit.kind,
    }
    if unit.kind:
        return shown
    rating = inspection["overall_rating"]
    tone = "worked-out" if unit.worked_out else f"tone-{RATINGS.index(rating)}"
    older = " older" if inspection["framework"] == OLDER else ""
    return shown | {"sign": f"{_SHORT[rating]}{_year(inspection)}", "classes": f"{tone}{older}"}


def _year(inspection: Mapping) -> str:
    """The year in two figures, ’24; empty where no date is known."""
    known = inspection["published"] or inspection["fieldwork_start"]
    return f" ’{known[2:4]}" if known else ""


def _words(unit: Unit) -> str:
    name = full_name(unit.organisation["name"], "pdu")
    if unit.inspection is None:
        before = f" ({', '.join(unit.before)})" if unit.before else ""
        return f"{name}: {_GREYS[unit.kind]}{before}"
    return sentences.mark_on_map(name, unit.inspection, _standards(unit.inspection))


def _standards(inspection: Mapping) -> str:
    """The standards alone, 2023 standards, of a framework's title."""
    return inspection["framework_title"].rpartition(", ")[2]


def _as_table(units: Sequence[Unit]) -> Markup:
    rows = []
    for unit in units:
        inspection, organisation = unit.inspection, unit.organisation
        rating = "" if unit.kind else inspection["overall_rating"]
        how = " (worked out by us)" if unit.worked_out else ""
        rows.append(
            [
                organisation_link(organisation["organisation"], organisation["name"]),
                organisation["region_name"] or "",
                f"{rating}{how}" if rating else _GREYS[unit.kind],
                sentences.dated(inspection) if inspection else "",
                _standards(inspection) if inspection else "",
            ]
        )
    heads = ("PDU", "Region", "Last rating", "Date", "Standards")
    return table("PDUs on the map", [Column(head) for head in heads], rows, headed=True)
