"""Each question about organisations and inspections once more, by loops over the CSV rows.

An obvious and slow way, to be compared with the quick one; see also `plain_evidence.py`.
"""

from collections.abc import Callable

from inspectorate.domain.selection import Selection
from tests.queries.rows import Data, Row, day, last, newest, one, some

RATINGS = ["Outstanding", "Good", "Requires improvement", "Inadequate"]
LEVELS = ["nation", "region", "pdu", "nps_division", "nps_area", "crc"]


def of_services(data: Data) -> list[Row]:
    """The inspections of services: neither thematic reviews nor quality assurance."""
    return [row for row in data["inspections"] if row["kind"] in ("core", "dynamic")]


def newest_first(data: Data) -> Callable[[Row], tuple]:
    def key(inspection: Row) -> tuple:
        framework = one(data["frameworks"], framework=inspection["framework"])
        return (
            newest(framework["valid_from"]),
            newest(inspection["published"]),
            newest(inspection["fieldwork_start"]),
            inspection["inspection"],
        )

    return key


def _recency(data: Data, inspection: Row) -> int:
    same = some(
        data["inspections"], organisation=inspection["organisation"], kind=inspection["kind"]
    )
    return sorted(same, key=newest_first(data)).index(inspection) + 1


def _letters(words: str) -> str:
    """Without capitals, and without the accents and curled apostrophes that are in the data."""
    words = words.lower()
    for accented, bare in zip("éôâîŵŷ’", "eoaiwy'", strict=True):
        words = words.replace(accented, bare)
    return " ".join(words.split())


def _is_of(data: Data, organisation: Row, selection: Selection) -> bool:
    """Whether the choices that concern the organisation alone hold."""
    slug = organisation["organisation"]
    if selection.organisation and slug != selection.organisation:
        return False
    if selection.region:
        before = organisation["level"] in ("nps_division", "nps_area", "crc")
        came = some(data["lineage"], predecessor=slug, successor=selection.region)
        parent = organisation["parent"] == selection.region
        if not (slug == selection.region or parent or (before and came)):
            return False
    if selection.name:
        names = [organisation["name"]]
        names += [row["alias"] for row in some(data["aliases"], organisation=slug)]
        return any(_letters(selection.name) in _letters(name) for name in names)
    return True


def _has_rated(data: Data, inspection: Row, selection: Selection) -> bool:
    for rating in some(data["ratings"], inspection=inspection["inspection"]):
        standard = one(
            data["standards"],
            framework=inspection["framework"],
            standard=rating["standard"],
        )
        if (
            standard["title"]
            and selection.standard in ("", standard["title"])
            and selection.standard_rating in ("", rating["rating"])
        ):
            return True
    return False


def _is_asked_for(data: Data, inspection: Row, selection: Selection) -> bool:
    organisation = one(data["organisations"], organisation=inspection["organisation"])
    if not _is_of(data, organisation, selection):
        return False
    if selection.level and organisation["level"] != selection.level:
        return False
    if selection.framework and inspection["framework"] != selection.framework:
        return False
    if selection.rating and inspection["overall_rating"] != selection.rating:
        return False
    if (selection.standard or selection.standard_rating) and not _has_rated(
        data, inspection, selection
    ):
        return False
    dated = inspection["published"] or inspection["fieldwork_start"]
    if dated and selection.since and int(dated[:4]) < int(selection.since):
        return False
    if dated and selection.until and int(dated[:4]) > int(selection.until):
        return False
    return not selection.latest or _recency(data, inspection) == 1


def get_inspections(data: Data, selection: Selection) -> list[Row]:
    rows = []
    for inspection in of_services(data):
        if _is_asked_for(data, inspection, selection):
            organisation = one(data["organisations"], organisation=inspection["organisation"])
            parent = one(data["organisations"], organisation=organisation["parent"])
            framework = one(data["frameworks"], framework=inspection["framework"])
            document = one(data["documents"], document=inspection["document"])
            rows.append(
                inspection
                | {name: organisation[name] for name in ("name", "level", "closed")}
                | {"region": organisation["parent"], "region_name": parent["name"]}
                | {"framework_title": framework["title"], "document_title": document["title"]}
                | {"publisher": document["publisher"], "document_kind": document["kind"]}
                | {"url": document["url"], "recency": _recency(data, inspection)}
            )
    rows.sort(key=newest_first(data))
    rows.sort(key=lambda row: row["name"])
    if selection.sort == "region":
        rows.sort(key=lambda row: row["region_name"] or row["name"])
    if selection.sort == "newest":
        rows.sort(key=lambda row: newest(row["published"] or row["fieldwork_start"]))
    if selection.sort == "oldest":
        rows.sort(key=lambda row: last(day(row["published"] or row["fieldwork_start"])))
    if selection.sort == "rating":
        rows.sort(
            key=lambda row: RATINGS.index(row["overall_rating"]) if row["overall_rating"] else 9
        )
    return rows


def get_years(data: Data) -> list[str]:
    dates = [row["published"] or row["fieldwork_start"] for row in of_services(data)]
    return sorted({known[:4] for known in dates if known}, reverse=True)


def get_never_inspected(data: Data, selection: Selection) -> list[Row]:
    rows = []
    for unit in some(data["organisations"], level="pdu", closed=None):
        slug = unit["organisation"]
        if not some(data["inspections"], organisation=slug) and _is_of(data, unit, selection):
            before = [row["predecessor"] for row in some(data["lineage"], successor=slug)]
            predecessor = min(before) if before else None
            rows.append(
                {
                    "organisation": slug,
                    "name": unit["name"],
                    "region": unit["parent"],
                    "region_name": _name(data, unit["parent"]),
                    "predecessor": predecessor,
                    "predecessor_name": _name(data, predecessor),
                }
            )
    return sorted(
        rows, key=lambda row: (last(row["region_name"]), row["name"], row["organisation"])
    )


def _name(data: Data, organisation: object) -> object:
    return one(data["organisations"], organisation=organisation)["name"] if organisation else None


def get_organisations(data: Data) -> list[Row]:
    rows = []
    for unit in data["organisations"]:
        names = ("organisation", "name", "level", "opened", "closed")
        row = {name: unit[name] for name in names}
        row |= {"region": unit["parent"], "region_name": _name(data, unit["parent"])}
        row["inspections"] = len(some(of_services(data), organisation=unit["organisation"]))
        rows.append(row)
    return sorted(
        rows, key=lambda row: (LEVELS.index(row["level"]), row["name"], row["organisation"])
    )


def get_relations(data: Data, organisation: str) -> list[Row]:
    came, became = [], []
    for link in data["lineage"]:
        if link["successor"] == organisation:
            came.append(_relation(data, "came from", link["predecessor"], link))
        if link["predecessor"] == organisation:
            became.append(_relation(data, "became", link["successor"], link))
    for rows in (came, became):
        rows.sort(key=lambda row: (row["level"], row["name"], row["organisation"]))
    return came + became


def _relation(data: Data, relation: str, other: str, link: Row) -> Row:
    unit = one(data["organisations"], organisation=other)
    return {
        "relation": relation,
        "organisation": other,
        "name": unit["name"],
        "level": unit["level"],
        "date": link["date"],
        "inspections": len(some(of_services(data), organisation=other)),
    }


def get_places(data: Data) -> list[Row]:
    rows = []
    for place in data["places"]:
        names = ("place", "kind", "organisation", "region", "basis", "confidence")
        row = {name: place[name] for name in names}
        row["name"] = _name(data, place["organisation"])
        row["region_name"] = _name(data, place["region"])
        rows.append(row)
    return sorted(
        rows,
        key=lambda row: (
            row["place"],
            row["kind"],
            last(row["name"]),
            last(row["organisation"]),
            row["region_name"],
        ),
    )
