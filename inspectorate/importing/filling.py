"""A row of a sheet made into a row of its table: cells read by their columns, names made slugs.

What a sheet may leave out is filled in where it follows from what is there, and nowhere else.
"""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from inspectorate.importing.identity import slug
from inspectorate.importing.naming import (
    framework_of,
    nearest_organisations,
    organisation_named,
    question_asked,
    standard_named,
)
from inspectorate.importing.records import FINDING_KINDS, Row
from inspectorate.importing.report import Doubt
from inspectorate.importing.sheets import Cell
from inspectorate.importing.vocabulary import Vocabulary
from inspectorate.store.cells import CellError, read_cell
from inspectorate.store.tables import metadata

REPORTED_BY = "data workbook"
MOST_DOUBTS = 200

_PERCENT = re.compile(r"(\d{1,3}(?:\.\d{1,10})?)\s?(?:%|per\s?cent)", re.IGNORECASE)
_NO_FIGURE = frozenset({"", "-", "–", "—", "*", "..", "n/a", "na", "not applicable"})
_NUMBERS = frozenset({"percent", "numerator", "cases"})


@dataclass
class Filling:
    """What is known of the workbook while its rows are made: names, its inspections, its doubts."""

    vocabulary: Vocabulary
    document: str
    doubts: list[Doubt] = field(default_factory=list)
    frameworks: dict[str, str] = field(default_factory=dict)
    places: dict[str, list[dict[str, str]]] = field(default_factory=dict)
    _numbers: Counter = field(default_factory=Counter)

    def row(self, table: str, cells: Mapping[str, Cell], place: str) -> Row:
        """The row of the table that the cells give, by column; every fault is a doubt."""
        of_cells = {name: cell.place for name, cell in cells.items()}
        self.places.setdefault(table, []).append(of_cells | {"": place})
        row = dict.fromkeys(column.name for column in metadata.tables[table].columns)
        row |= self._read(table, cells)
        if table != "documents" and row["document"] is None:
            row["document"] = self.document
            row["locator"] = row["locator"] or place
        _FILL[table](self, row, cells)
        return row

    def doubt(self, cell: Cell, what: str, mend: str, *, blocks: bool = True) -> None:
        """Tells what is wrong with a cell; after very many, no more is told of."""
        if len(self.doubts) < MOST_DOUBTS:
            self.doubts.append(Doubt(cell.place, what, cell.text[:80], mend, blocks))

    def _read(self, table: str, cells: Mapping[str, Cell]) -> Row:
        read: Row = {}
        for name, cell in cells.items():
            column = metadata.tables[table].columns.get(name)
            if column is None:
                continue
            if cell.fault:
                mend = "Write its value instead (copy, then paste as values)."
                self.doubt(cell, f"The cell {cell.fault}.", mend)
                continue
            try:
                text = _plain(name, cell.text, column.info.get("one_of", ()))
                if text:
                    read[name] = read_cell(column, text)
            except CellError as error:
                wrong, _, mend = str(error).partition("; ")
                what = f"{name}: “{cell.text[:80]}” {wrong}."
                self.doubt(cell, what, f"{mend[:1].upper()}{mend[1:]}." if mend else "Mend it.")
        return read

    def organisation(self, cell: Cell) -> str | None:
        """The slug of the organisation that the cell names; None with a doubt where unknown."""
        found = organisation_named(cell.text, self.vocabulary)
        if found is None:
            nearest = nearest_organisations(cell.text, self.vocabulary)
            mend = "Write its name as the list of organisations does, with PDU or region behind it."
            self.doubt(cell, f"“{cell.text[:80]}” is not a known name.{nearest}", mend)
        return found

    def _inspection(self, row: Row, cells: Mapping[str, Cell]) -> None:
        """The inspection that a row without one belongs to, where the workbook brings just one."""
        if row["inspection"] is None and len(self.frameworks) == 1:
            row["inspection"] = next(iter(self.frameworks))
        framework = self._framework(row)
        if row.get("standard") and framework:
            known = standard_named(str(row["standard"]), framework, self.vocabulary)
            row["standard"] = known or row["standard"]

    def _framework(self, row: Row) -> str | None:
        inspection = row["inspection"]
        if inspection is None:
            return None
        held = self.frameworks.get(str(inspection))
        return held or framework_of(str(inspection), self.vocabulary)

    def _inspections(self, row: Row, cells: Mapping[str, Cell]) -> None:
        if row["organisation"]:
            row["organisation"] = self.organisation(cells["organisation"])
        if row["inspection"] is None and row["organisation"] and row["framework"]:
            row["inspection"] = f"{row['organisation']}-{row['framework']}"
        row["kind"] = row["kind"] or "core"
        _by_whom(row)
        if row["inspection"]:
            self.frameworks[str(row["inspection"])] = str(row["framework"] or "")

    def _ratings(self, row: Row, cells: Mapping[str, Cell]) -> None:
        self._inspection(row, cells)
        _by_whom(row)

    def _scores(self, row: Row, cells: Mapping[str, Cell]) -> None:
        self._inspection(row, cells)
        if row["score"] is None:
            self._ask(row)
            if row["inspection"] and row["statement"]:
                row["score"] = self._score(row)
        row["qualifier"] = row["qualifier"] or "exact"
        if row["cases"] is not None:
            row["cases_basis"] = row["cases_basis"] or "stated"
        row["reported_by"] = row["reported_by"] or REPORTED_BY

    def _ask(self, row: Row) -> None:
        """Fills in what the key question says of itself, where one is meant by code or wording."""
        framework, asked = self._framework(row), row["key_question"] or row["statement"]
        if framework and asked:
            standard = row["standard"] and str(row["standard"])
            known = question_asked(str(asked), framework, standard, self.vocabulary)
            if known:
                row["standard"] = known.standard
                row["key_question"] = known.key_question
                row["question"] = row["question"] or known.question
                row["dimension"] = row["dimension"] or known.dimension
                row["statement"] = row["statement"] or known.wording
                row["better"] = row["better"] or "higher"

    def _score(self, row: Row) -> str:
        """The slug of a figure: that of the one held for the same key question, if there is one."""
        inspection, standard, asked = row["inspection"], row["standard"], row["key_question"]
        held = (
            self.vocabulary.score_of(str(inspection), str(standard), str(asked)) if asked else None
        )
        return held or f"{inspection}-{slug(str(row['question'] or row['statement']))[:120]}"

    def _samples(self, row: Row, cells: Mapping[str, Cell]) -> None:
        self._inspection(row, cells)
        if row["sample"] is None and row["inspection"] and row["title"]:
            row["sample"] = f"{row['inspection']}-{slug(str(row['title']))[:80]}"

    def _findings(self, row: Row, cells: Mapping[str, Cell]) -> None:
        self._inspection(row, cells)
        if row["finding"] is None and row["inspection"] and row["kind"]:
            section = slug(str(row["section"] or row["standard"] or "all"))[:80]
            kind = FINDING_KINDS.get(str(row["kind"]), slug(str(row["kind"])))
            row["finding"] = self._numbered(f"{row['inspection']}-{section}-{kind}")

    def _recommendations(self, row: Row, cells: Mapping[str, Cell]) -> None:
        self._inspection(row, cells)
        if row["recommendation"] is None and row["inspection"]:
            row["recommendation"] = self._numbered(f"{row['inspection']}-recommendation")

    def _documents(self, row: Row, cells: Mapping[str, Cell]) -> None:
        """A document is named by its own sheet; nothing follows."""

    def _numbered(self, name: str) -> str:
        self._numbers[name] += 1
        return f"{name}-{self._numbers[name]}"


_FILL = {
    "inspections": Filling._inspections,
    "ratings": Filling._ratings,
    "scores": Filling._scores,
    "samples": Filling._samples,
    "findings": Filling._findings,
    "recommendations": Filling._recommendations,
    "documents": Filling._documents,
}


def _by_whom(row: Row) -> None:
    row["confidence"] = row["confidence"] or "stated"
    row["reported_by"] = row["reported_by"] or REPORTED_BY


def _plain(name: str, text: str, words: tuple[str, ...]) -> str:
    """The text as the column takes it: an allowed word whatever its capitals, a bare figure."""
    if name in _NUMBERS:
        found = _PERCENT.fullmatch(text)
        return "" if text.casefold() in _NO_FIGURE else found[1] if found else text
    return next((word for word in words if word.casefold() == text.casefold()), text)
