"""What we hold and from where: documents, how old each PDU's inspection is, what we worked out."""

from collections.abc import Mapping, Sequence
from datetime import date

import pandas as pd
from markupsafe import Markup

from inspectorate.domain.ages import counted_from, is_past_three_years
from inspectorate.domain.dates import write_date
from inspectorate.domain.organisations import full_name
from inspectorate.presenting import grammar, sentences, wordings, wordings_of_data
from inspectorate.presenting.grammar import begin
from inspectorate.presenting.html import render
from inspectorate.presenting.links import organisation_link, source_link
from inspectorate.presenting.tables import Column, table

# What is counted of a document: the table's name, and what its rows are called on screen.
COUNTED = {
    "inspections": "Inspections",
    "ratings": "Ratings of standards",
    "scores": "Case figures",
    "observations": "Other figures",
    "findings": "Findings",
    "recommendations": "Recommendations",
}
_OF_A_REPORT = ("scores", "observations", "findings", "recommendations")


def first_sentence(pdus: pd.DataFrame) -> str:
    """How many of today's PDUs have an inspection in what we hold, and how new the newest is."""
    held = pdus[pdus["inspection"].notna()]
    newest = max((known for known in held["published"] if known), default=None)
    return sentences.inspected_and_newest(len(held), len(pdus), newest)


def documents_sentence(documents: pd.DataFrame) -> str:
    """How many documents there are, in all and by kind, the most frequent first."""
    return sentences.documents_held(documents["kind"].value_counts().to_dict())


def main_sources(documents: pd.DataFrame, chosen: Sequence[str]) -> Markup | None:
    """The main source documents by name with what is held of each; None where none is held."""
    known = documents.set_index("document", drop=False)
    rows = [
        [
            source_link(row, row["title"] or row["kind"]),
            write_date(row["published"]),
            *(f"{row[name]:,}" for name in _OF_A_REPORT),
        ]
        for row in (known.loc[slug].to_dict() for slug in chosen if slug in known.index)
    ]
    columns = [Column("Document"), Column("Published")]
    columns += [Column(COUNTED[name], figures=True) for name in _OF_A_REPORT]
    caption = "Main source documents and what we hold of each"
    return table(caption, columns, rows, headed=True) if rows else None


def documents_by_kind(documents: pd.DataFrame) -> Markup:
    """How many documents of each kind there are, and how many rows rest on them."""
    rows = []
    for kind, of_kind in documents.groupby("kind"):
        counts = [len(of_kind), *(int(of_kind[name].sum()) for name in COUNTED)]
        rows.append([begin(kind), *(f"{number:,}" for number in counts)])
    columns = [Column("Kind of document"), Column("Documents", figures=True)]
    columns += [Column(title, figures=True) for title in COUNTED.values()]
    return table("Documents by kind and what rests on them", columns, rows, headed=True)


def ages_sentence(pdus: pd.DataFrame, today: date) -> str:
    """How many of the PDUs' inspections are past three years, and how many have no date."""
    held = pdus[pdus["inspection"].notna()]
    return sentences.past_three_years(len(held), _past(held, today), _undated(held))


def _past(pdus: pd.DataFrame, today: date) -> int:
    dated = [counted_from(row) for row in pdus.to_dict("records")]
    return sum(found is not None and is_past_three_years(found[0], today) for found in dated)


def _undated(pdus: pd.DataFrame) -> int:
    return sum(counted_from(row) is None for row in pdus.to_dict("records"))


def _framework(row: Mapping) -> str:
    return row["framework_title"] or sentences.without_framework(row["kind"])


def _region(name: str | None) -> str:
    return full_name(name, "region") if name else "Region not known"


def pdus_by_region(pdus: pd.DataFrame, today: date) -> Markup:
    """How many PDUs of each region have an inspection, under which framework, and how old."""
    held = pdus[pdus["inspection"].notna()]
    under = sorted({_framework(row) for row in held.to_dict("records")})
    rows = []
    for region, units in [*_regions(pdus), ("All regions", pdus)]:
        inspected = units[units["inspection"].notna()]
        named = [_framework(row) for row in inspected.to_dict("records")]
        counts = [len(units), len(inspected), *(named.count(title) for title in under)]
        counts += [_past(inspected, today), _undated(inspected)]
        rows.append([region, *(str(number) for number in counts)])
    heads = ["PDUs", "With an inspection", *under, "Older than three years", "Date not known"]
    columns = [Column("Region"), *(Column(head, figures=True) for head in heads)]
    caption = "PDUs of each region, by their latest inspection in what we hold"
    return table(caption, columns, rows, kind="narrow", headed=True)


def _regions(pdus: pd.DataFrame) -> list[tuple[str, pd.DataFrame]]:
    groups = pdus.groupby("region_name", sort=False, dropna=False)
    return [(_region(None if pd.isna(name) else name), units) for name, units in groups]


def pdus_one_by_one(pdus: pd.DataFrame, today: date) -> list[Markup]:
    """The PDUs of each region with framework, date and age of their latest inspection; closed."""
    columns = [
        Column("PDU"),
        Column("Framework"),
        Column("Published"),
        Column("How old"),
        Column("Source"),
    ]
    closed = []
    for region, units in _regions(pdus):
        rows = [_pdu(row, today) for row in units.to_dict("records")]
        inspected = int(units["inspection"].notna().sum())
        held = table(sentences.latest_of_each(region), columns, rows, headed=True)
        note = f"{inspected} of {grammar.count(len(units), 'PDU')} inspected"
        closed.append(details(region, note, held))
    return closed


def _pdu(row: Mapping, today: date) -> list[object]:
    link = organisation_link(row["organisation"], row["name"])
    if not row["inspection"]:
        return [link, wordings.NOT_INSPECTED, "", "", ""]
    age = " ".join(sentences.age(row, today)) or wordings_of_data.NOT_IN_SOURCES
    return [link, _framework(row), sentences.when(row), age, source_link(row)]


def details(title: str, note: str, *parts: Markup | str) -> Markup:
    """What is long, closed until the reader opens it."""
    return render("details", title=title, note=note, parts=parts)
