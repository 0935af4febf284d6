"""Which PDUs took over work of which PDUs before them."""

from inspectorate.queries.lineage import get_lineage
from tests.queries.compare import check, check_columns
from tests.queries.conftest import Held
from tests.queries.plain import of_services
from tests.queries.rows import Data, Row, one, some


def plain(data: Data, region: str = "") -> list[Row]:
    rows = []
    for link in data["lineage"]:
        before = one(data["organisations"], organisation=link["predecessor"])
        after = one(data["organisations"], organisation=link["successor"])
        pdus = before["level"] == after["level"] == "pdu"
        if pdus and region in ("", before["parent"], after["parent"]):
            rows.append(
                {
                    "predecessor": link["predecessor"],
                    "predecessor_name": before["name"],
                    "successor": link["successor"],
                    "successor_name": after["name"],
                    "date": link["date"],
                    "inspections": len(some(of_services(data), organisation=link["predecessor"])),
                }
            )
    names = ("successor_name", "predecessor_name", "successor", "predecessor")
    return sorted(rows, key=lambda row: [row[name] for name in names])


def test_lineage_of_each_region_and_of_all(real: Held, awkward: Held, reported: Held):
    for held in (real, awkward, reported):
        found = [row["organisation"] for row in held.data["organisations"]]
        for region in ["", "nowhere", *(slug for slug in found if slug.startswith("region-"))]:
            answer = get_lineage(held.store, region)
            check(answer, plain(held.data, region), region)
            check_columns(get_lineage, answer)
    of_south = get_lineage(reported.store, "region-south")
    assert [*of_south["predecessor"]] == ["eeton", "eeton", "effton"]
    assert [*of_south["successor"]] == ["beeton", "deeton", "deeton"]


def test_a_unit_of_two_predecessors_has_two_rows_whether_or_not_they_were_inspected(real: Held):
    answer = get_lineage(real.store)
    rows = answer[answer["successor"] == "stockport-and-tameside"]
    assert rows["predecessor"].tolist() == ["stockport-and-trafford", "tameside"]
    assert rows["inspections"].tolist() == [0, 1]
