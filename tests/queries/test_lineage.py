"""Which retired PDUs covered part of a PDU of today."""

from inspectorate.queries import lineage
from tests.queries.compare import check, check_columns
from tests.queries.conftest import Held
from tests.queries.plain import of_services
from tests.queries.rows import Data, Row, one, some


def plain(data: Data) -> list[Row]:
    rows = []
    for link in data["lineage"]:
        old = one(data["organisations"], organisation=link["predecessor"])
        new = one(data["organisations"], organisation=link["successor"])
        if old["level"] == new["level"] == "pdu":
            rows.append(
                {
                    "organisation": new["organisation"],
                    "predecessor": old["organisation"],
                    "predecessor_name": old["name"],
                    "date": link["date"],
                    "inspections": len(some(of_services(data), organisation=old["organisation"])),
                }
            )
    return sorted(rows, key=lambda row: (row["organisation"], row["predecessor"]))


def test_the_pdus_before_each_pdu(real: Held, awkward: Held):
    for held in (real, awkward):
        answer = lineage.get_predecessors(held.store)
        check(answer, plain(held.data), "predecessors")
        check_columns(lineage.get_predecessors, answer)


def test_a_unit_of_two_predecessors_has_two_rows_whether_or_not_they_were_inspected(real: Held):
    answer = lineage.get_predecessors(real.store)
    rows = answer[answer["organisation"] == "stockport-and-tameside"]
    assert rows["predecessor"].tolist() == ["stockport-and-trafford", "tameside"]
    assert rows["inspections"].tolist() == [0, 1]
