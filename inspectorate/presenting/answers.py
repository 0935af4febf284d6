"""The answer to “who runs probation here, and was it any good?”: the end of every search."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from inspectorate.domain.organisations import full_name
from inspectorate.domain.ratings import RATINGS
from inspectorate.domain.searching import Known
from inspectorate.presenting import sentences, wordings
from inspectorate.presenting.html import render
from inspectorate.presenting.links import (
    is_front_page,
    organisation_link,
    page_address,
    source_link,
)
from inspectorate.presenting.matrix import overall
from inspectorate.presenting.ratings import JUDGEMENT, WORKED_OUT, mark
from inspectorate.presenting.two_sides import two_sides

_FIND = "Find the inspectors' report on their site"
_READ = {
    "inspection report": "Read the inspectors' report",
    "press notice": "Read the inspectorate's press notice",
    "inspectorate page": "Read the inspectorate's page",
    "news report": "Read the news report",
}


@dataclass(frozen=True)
class Area:
    """A unit of the answer, with what is held of its latest inspection.

    `inspection` is None where none is held. `former` are the latest inspections of the units that
    it came from; `before` and `after` are rows of relations; `dynamic` is a dynamic inspection that
    is held beside it. `pdus` are a region's, `inspected` is how many of them have an inspection.
    """

    organisation: Mapping
    inspection: Mapping | None
    figures: Sequence[Mapping] = ()
    ratings: Sequence[Mapping] = ()
    findings: Sequence[Mapping] = ()
    former: Sequence[Mapping] = ()
    before: Sequence[Mapping] = ()
    after: Sequence[Mapping] = ()
    dynamic: Mapping | None = None
    pdus: int = 0
    inspected: int = 0

    @property
    def name(self) -> str:
        return full_name(self.organisation["name"], self.organisation["level"])


def answer(
    place: Sequence[Mapping] | None,
    areas: Sequence[Area],
    today: date,
    *,
    taken_for: str = "",
    near: Sequence[Known] = (),
) -> Markup:
    """Who runs probation here, how it was last rated, on whose work; one bad and one good thing.

    `place` holds the rows of a council or town, None where a unit was looked up. `taken_for` says
    that another name was typed; `near` are names that are near as well.
    """
    how = [] if place is None else sentences.how_matched(place)
    if any(area.former or area.before or area.organisation["closed"] for area in areas):
        how.append(wordings.LINEAGE)
    unknown = place is not None and not areas
    return render(
        "answer",
        taken_for=taken_for,
        near=_links(near),
        place=None if place is None else place[0]["place"],
        areas=[_tell(area, today) for area in areas],
        how=how,
        region_pdus=_pdus_address(place[0]["region"]) if unknown else "",
        why=sentences.why_not_inspected() if any(map(_is_unexplained, areas)) else "",
        not_a_measure=_not_a_measure(areas),
    )


def choice(asked: str, near: Sequence[Known]) -> Markup:
    """A short choice of links where what was typed may mean several names."""
    return render("nothing_found", told=sentences.several_near(asked), near=_links(near), all="")


def nothing_found(told: str) -> Markup:
    """One sentence on what was typed, and a link to all PDUs."""
    return render("nothing_found", told=told, near=[], all=page_address("ratings", level="pdu"))


def _links(near: Sequence[Known]) -> list[tuple[str, str]]:
    return [(page_address("./", find=one.words), one.words) for one in near]


def _pdus_address(region: str) -> str:
    return page_address("ratings", region=region)


def _tell(area: Area, today: date) -> dict[str, object]:
    """An area in the words and links of its template."""
    unit, inspection = area.organisation, area.inspection
    level = unit["level"]
    rated = inspection is not None and inspection["overall_rating"]
    stated = inspection is not None and inspection["confidence"] == "stated"
    told: dict[str, object] = {
        "link": organisation_link(unit["organisation"], area.name),
        "nation": level == "nation",
        "region": unit["region_name"] if level == "pdu" else "",
        "badge": overall(inspection) if rated else "",
        "on": sentences.rated_on(inspection) if rated else "",
        "mark": mark(JUDGEMENT if stated else WORKED_OUT) if rated else "",
        "known_from": sentences.known_from(inspection) if rated else "",
        "sides": [],
        "age": [],
        "closed": _closed(area),
        "nothing": "",
        "read": "",
        "more": organisation_link(unit["organisation"], sentences.all_we_hold(area.name)),
        "notes": _words_of_level(area),
        "pdus": _pdus_address(unit["organisation"]) if level == "region" else "",
    }
    if inspection is None:
        return told | {"nothing": _nothing(area)}
    if not rated:
        told["nothing"] = [sentences.verdict(inspection)]
    if inspection["kind"] != "dynamic":
        told["sides"] = two_sides(inspection, area.figures, area.ratings, area.findings)
    return told | {
        "read": source_link(inspection, _how_to_read(inspection)),
        "age": [
            "It says nothing about what has happened since.",
            *sentences.age(inspection, today),
        ],
    }


def _nothing(area: Area) -> list[str]:
    """What is said where no inspection is held: changed boundaries, where that is known."""
    if area.organisation["level"] == "region":
        return [wordings.REGION_NOT_INSPECTED]
    if area.former:
        return [sentence for row in area.former for sentence in _changed(area.name, row)]
    if area.before:
        names = [full_name(row["name"], row["level"]) for row in area.before]
        return [sentences.changed_unit(area.name, names, area.before[0]["date"])]
    return [wordings.NOT_IN_WHAT_WE_HOLD]


def _changed(name: str, former: Mapping) -> list[str]:
    """That a rating does not carry over from a unit that closed, and what is known of why."""
    before = full_name(former["name"], former["level"])
    told = [sentences.boundary_note(name, before, former)]
    return [*told, sentences.why_not_since(before, former["closed"])] if former["closed"] else told


def _is_unexplained(area: Area) -> bool:
    """Whether no inspection is held of a PDU, and nothing says why."""
    return area.inspection is None and not area.before and area.organisation["level"] == "pdu"


def _closed(area: Area) -> str:
    unit = area.organisation
    if not unit["closed"]:
        return ""
    after = [full_name(row["name"], row["level"]) for row in area.after]
    told = sentences.successors(area.name, after, unit["closed"])
    over = "Its ratings do not carry over to the units that took its place."
    return f"{told} {over}" if area.inspection else told


def _words_of_level(area: Area) -> list[str]:
    level, inspection = area.organisation["level"], area.inspection
    rated = inspection is not None and inspection["overall_rating"]
    if level == "nation":
        return [sentences.nation(inspection["cases"])] if rated else []
    if level == "region":
        counted = sentences.pdus_inspected(area.name, area.pdus, area.inspected)
        later = [sentences.later_dynamic(area.dynamic)] if area.dynamic else []
        return [wordings.REGION, *later, counted] if rated else [counted]
    return []


def _not_a_measure(areas: Sequence[Area]) -> str:
    """Where the ratings stand among the four, and what a rating is not.

    On this inspection's own figure where there is one of it.
    """
    rated = [area for area in areas if area.inspection and area.inspection["overall_rating"]]
    if not rated:
        return ""
    example = ""
    if len(rated) == 1 and rated[0].organisation["level"] != "nation":
        found = [
            row
            for row in rated[0].figures
            if (row["title"], row["dimension"]) == ("Assessment", "safety")
        ]
        for row in found[:1]:
            example = sentences.safety_example(row["percent"], row["cases"], part="assessment")
    level = rated[0].organisation["level"] if len(rated) == 1 else "pdu"
    given = {area.inspection["overall_rating"] for area in rated}
    places = [sentences.place_of_rating(rating) for rating in RATINGS if rating in given]
    return " ".join([*places, sentences.what_a_rating_is_not(level, example)])


def _how_to_read(inspection: Mapping) -> str:
    if is_front_page(inspection["url"]):
        return _FIND
    return _READ.get(inspection["document_kind"], "Read the source")
