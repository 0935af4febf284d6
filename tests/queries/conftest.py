"""The data that questions are asked of, on both databases, with the rows of their CSV files."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from inspectorate import config
from inspectorate.store import derivation
from inspectorate.store.sessions import Store, open_store
from tests import builders
from tests.databases import fresh_postgres
from tests.queries import rows


@dataclass(frozen=True)
class Held:
    """A store, and the rows of the CSV files from which it was built."""

    store: Store
    data: rows.Data


def hold(kind: str, data: Path, made: Path) -> Iterator[Held]:
    """The data in a store on a database of this kind, made in a directory of its own."""
    if kind == "sqlite":
        url = f"sqlite:///{made / 'store.db'}"
        derivation.build(url, data)
        with open_store(url) as store:
            yield Held(store, rows.load(data))
    else:
        with fresh_postgres() as url:
            derivation.build(url, data)
            with open_store(url) as store:
                yield Held(store, rows.load(data))


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def kind(request: pytest.FixtureRequest) -> str:
    """Each of the two databases in turn."""
    return request.param


@pytest.fixture(scope="session")
def real(kind: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Held]:
    """The data of this repository, built once on each database."""
    yield from hold(kind, config.DATA_DIRECTORY, tmp_path_factory.mktemp("real"))


@pytest.fixture(scope="session")
def awkward(kind: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Held]:
    """Small data with all that the real ones happen not to have; see `_awkward_tables`."""
    made = tmp_path_factory.mktemp("awkward")
    data = builders.write_data(made / "data", _awkward_tables())
    yield from hold(kind, data, made)


NAMES = ("Ébauche", "100% Elland", "100 Elland", "Under_score", "O'Hare", "Ynys Môn", "éclair")


def _awkward_tables() -> builders.Tables:
    """Names that mean something to a database or sort otherwise in another; ties; unknowns.

    Names with capitals and without; a unit without a region; partial dates that begin on the
    same day; places with and without a unit; lineage to several; two changes on one day; a
    code that means different standards; figures of a sample that disagree;
    figures that are not exact or not at first hand, or of one kind of sentence alone.
    """
    tables = builders.build_tables()
    unit = {"level": "pdu", "document": "register"}
    for number, name in enumerate(NAMES):
        slug = {"organisation": f"unit-{number}", "parent": "region-north"}
        tables["organisations"].append(unit | slug | {"name": name})
    tables["organisations"] += [
        unit | {"organisation": "twin-a", "name": "Twin", "parent": "region-south"},
        unit | {"organisation": "twin-b", "name": "twins", "parent": "region-south"},
        unit | {"organisation": "astray", "name": "Astray"},
        unit | {"organisation": "old", "name": "Old", "closed": "2024", "parent": "region-north"},
        {"organisation": "crc-old", "name": "Old", "level": "crc", "document": "register"},
    ]
    tables["aliases"].append(
        {"alias": "L’Hôpital_100%", "organisation": "beeton", "document": "news"}
    )
    went = {"document": "register"}
    tables["lineage"] += [
        went | {"predecessor": "old", "successor": "twin-a", "date": "2024"},
        went | {"predecessor": "crc-old", "successor": "twin-a"},
        went | {"predecessor": "crc-old", "successor": "region-south", "date": "2021-06-26"},
        went | {"predecessor": "old", "successor": "region-south"},
    ]
    town = {"kind": "town", "region": "region-south", "basis": "by name"}
    tables["places"] += [
        town | {"place": "Ynys Môn", "organisation": slug}
        for slug in (None, "twin-b", "twin-a", "deeton")
    ]
    core = {"kind": "core", "framework": "pdu-2023", "document": "report"}
    core |= {"confidence": "stated", "reported_by": "news report"}
    for slug, organisation, published, started in (
        ("one", "twin-a", "2024", None),
        ("two", "twin-b", "2024-01", None),
        ("three", "unit-0", "2024-01-01", "2023"),
        ("four", "unit-0", "2024-01", "2023-05"),
        ("five", "unit-1", None, "2024-01"),
        ("six", "unit-2", None, None),
        ("seven", "crc-old", "2019", None),
        ("nine", "old", "2023", None),
    ):
        dates = {"published": published, "fieldwork_start": started}
        tables["inspections"].append(
            core | dates | {"inspection": slug, "organisation": organisation}
        )
    review = {"kind": "thematic", "organisation": "unit-2", "framework": None}
    tables["inspections"].append(core | review | {"inspection": "eight", "published": "2026"})
    tables["standards"][0]["title"] = "Leading"
    about = tables["discrepancies"][0] | {"discrepancy": "of-a-sample"}
    tables["discrepancies"].append(about | {"row_a": "samples/review-2020-cases"})
    exact = {"percent": 50, "qualifier": "exact", "reported_by": "annual report"}
    counted = {"percent": None, "numerator": 2, "cases": 4, "cases_basis": "stated"}
    for inspection, letter, figure in (
        ("one", "a", exact),
        ("one", "b", exact | {"qualifier": "about"}),
        ("one", "c", exact | counted),
        ("two", "a", exact | {"reported_by": "news report"}),
        ("two", "b", exact | {"reported_by": "press notice"}),
    ):
        score = tables["scores"]["abc".index(letter)] | {"numerator": None, "cases": None}
        score |= {"cases_basis": None, "inspection": inspection} | figure
        tables["scores"].append(score | {"score": f"{inspection}-{letter}"})
    licence = {"sample": "one-licence", "inspection": "one", "document": "report"}
    tables["samples"].append(licence | {"title": "Licences", "population": "cases"})
    of_licences = {"score": "one-licence-a", "sample": "one-licence", "inspection": "one"}
    of_licences |= {"numerator": None, "cases": None, "cases_basis": None}
    tables["scores"].append(tables["scores"][0] | exact | of_licences)
    later = {"date": "2024-02", "kind": "leadership", "organisation": "ayton", "document": "news"}
    tables["events"] += [later | {"event": slug, "title": "A new head"} for slug in ("b", "a")]
    tables["recommendations"] += [
        tables["recommendations"][0] | {"recommendation": f"ayton-2024-r{letter}", "number": None}
        for letter in "ba"
    ]
    return tables


@pytest.fixture(scope="module")
def reported(kind: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Held]:
    """Two PDUs that share a theme, one with a whole report; units merged twice over."""
    made = tmp_path_factory.mktemp("reported")
    tables = builders.build_tables()
    themes = [row["theme"] for row in tables["themes"]]
    finding = tables["findings"][0] | {"dimension": None, "document": "report"}
    for number, (inspection, sort, named) in enumerate(
        (
            ("ayton-2024", "strength", "; ".join(themes)),
            ("ayton-2024", "area_for_improvement", themes[0]),
            ("ayton-2024", "area_for_improvement", themes[0]),
            ("ceeton-2024", "area_for_improvement", themes[0]),
            ("ceeton-2024", "note", None),
            ("ayton-2022", "note", themes[0]),
        )
    ):
        told = {"finding": f"told-{number}", "inspection": inspection, "kind": sort}
        tables["findings"].append(finding | told | {"themes": named})
    closed = {"level": "pdu", "document": "register", "closed": "2023", "parent": "region-south"}
    tables["organisations"] += [
        closed | {"organisation": "eeton", "name": "Eeton"},
        closed | {"organisation": "effton", "name": "Effton"},
    ]
    tables["lineage"] += [
        {"document": "register", "predecessor": before, "successor": after}
        for before, after in (("effton", "deeton"), ("eeton", "deeton"), ("eeton", "beeton"))
    ]
    yield from hold(kind, builders.write_data(made / "data", tables), made)
