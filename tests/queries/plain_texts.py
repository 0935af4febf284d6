"""All texts that can be searched and how often each value occurs, by loops over the CSV rows."""

from collections import Counter
from collections.abc import Iterable

from tests.queries.rows import Data, Row

KEYS = {
    "findings": "finding",
    "recommendations": "recommendation",
    "scores": "score",
    "metrics": "metric",
}
KINDS = {"recommendations": "recommendation", "scores": "figure", "metrics": "measure"}

Values = dict[str, set[str]]


def get_values(data: Data) -> dict[str, Values]:
    """The values of each text by facet; {"none"} where it has none."""
    found = {}
    known = _Known(data)
    for table, key in KEYS.items():
        for row in data[table]:
            values = dict(_values(known, table, row))
            found[f"{table}/{row[key]}"] = {facet: v or {"none"} for facet, v in values.items()}
    return found


class _Known:
    """Rows by their keys; a row of nothing for what is not known."""

    def __init__(self, data: Data) -> None:
        self._rows = {
            name: {tuple(row[column] for column in columns): row for row in data[name]}
            for name, columns in (
                ("inspections", ["inspection"]),
                ("organisations", ["organisation"]),
                ("documents", ["document"]),
                ("standards", ["framework", "standard"]),
            )
        }

    def row(self, table: str, *key: object) -> Row:
        return self._rows[table].get(key, {})


def _values(known: _Known, table: str, row: Row) -> Iterable[tuple[str, set[str]]]:
    inspection = known.row("inspections", row.get("inspection"))
    organisation = known.row("organisations", inspection.get("organisation"))
    parent = known.row("organisations", organisation.get("parent"))
    document = known.row("documents", row.get("document"))
    standard = known.row("standards", inspection.get("framework"), row.get("standard"))
    published = inspection.get("published") or document.get("published")
    region = parent if parent.get("level") == "region" else {}
    if organisation.get("level") == "region":
        region = organisation
    yield "kind", _known(KINDS.get(table) or row["kind"])
    yield "theme", set((row.get("themes") or "").split("; ")) - {""}
    yield "region", _known(region.get("organisation"))
    yield "standard", _known(standard.get("title"))
    yield "year", {"undated"} if table == "metrics" else _known(published and published[:4])
    for facet in ("organisation", "level"):
        yield facet, _known(organisation.get(facet))
    yield "framework", _known(inspection.get("framework"))
    for facet in ("dimension", "section", "control", "voice", "document"):
        yield facet, _known(row.get(facet))


def _known(value: object) -> set[str]:
    return {str(value)} if value else set()


def fits(values: Values, filters: dict[str, str]) -> bool:
    """Whether a text has the value of each filter; one without a known year has every year."""
    return all(
        value in values[facet]
        or (facet == "year" and values[facet] == {"none"} and value != "undated")
        for facet, value in filters.items()
    )


def count(texts: Iterable[Values], filters: dict[str, str], facet: str) -> Counter:
    """How many texts each value of the facet would leave, all other filters being on."""
    others = {name: value for name, value in filters.items() if name != facet}
    left = [values for values in texts if fits(values, others)]
    counted = Counter(value for values in left for value in values[facet])
    if facet == "year":
        for year in set(counted) - {"none", "undated"}:
            counted[year] += counted["none"]
    return +counted
