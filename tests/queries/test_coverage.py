"""What we hold, what was worked out and what disagrees, on real and on awkward data."""

from collections.abc import Iterator

import pytest

from inspectorate.queries import coverage
from tests import builders
from tests.queries import conftest, plain_coverage
from tests.queries.compare import check, check_columns
from tests.queries.conftest import Held

NAMES = (
    "get_documents",
    "get_inspection_counts",
    "get_pdus",
    "get_inferred_inspections",
    "get_inferred_ratings",
    "get_assumed_bases",
    "get_every_discrepancy",
    "get_samples",
)


@pytest.fixture(scope="module")
def doubtful(kind: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Held]:
    """Data in which much was worked out, and in which reviews without a framework abound."""
    made = tmp_path_factory.mktemp("doubtful")
    tables = builders.build_tables()
    inferred = {"confidence": "inferred"}
    tables["ratings"][1] |= inferred
    tables["ratings"][4] |= inferred
    tables["inspections"][0] |= inferred | {"reason": "no other rating is left"}
    review = tables["inspections"][3] | {"confidence": "stated"}
    for slug, organisation, kind_of in (
        ("reviewed", "ayton", "thematic"),
        ("reviewed-too", "beeton", "quality assurance"),
        ("reviewed-later", "beeton", "thematic"),
        ("visited", "deeton", "dynamic"),
        ("visited-too", "ceeton", "dynamic"),
    ):
        new = {"inspection": slug, "organisation": organisation, "kind": kind_of}
        tables["inspections"].append(review | new | {"published": "2026"})
    for place in (0, 1, 3):
        tables["scores"][place]["cases_basis"] = "assumed"
    tables["samples"][0]["inspection"] = None
    data = builders.write_data(made / "data", tables)
    yield from conftest.hold(kind, data, made)


@pytest.mark.parametrize("name", NAMES)
def test_every_answer(real: Held, awkward: Held, doubtful: Held, name: str):
    question, expected = getattr(coverage, name), getattr(plain_coverage, name)
    for held in (real, awkward, doubtful):
        answer = question(held.store)
        check(answer, expected(held.data), name)
        check_columns(question, answer)
    assert len(answer)


def test_counts_add_up_to_the_tables(real: Held):
    documents = coverage.get_documents(real.store)
    for table in plain_coverage.COUNTED:
        assert documents[table].sum() == len(real.data[table])
    counts = coverage.get_inspection_counts(real.store)
    assert counts["inspections"].sum() == len(real.data["inspections"])


def test_neither_a_review_nor_a_dynamic_inspection_hides_the_latest_rating_of_a_pdu(doubtful: Held):
    pdus = coverage.get_pdus(doubtful.store).set_index("organisation")
    assert pdus.loc["ayton", "inspection"] == "ayton-2024"
    assert pdus.loc["ceeton", "inspection"] == "ceeton-2024"
    assert pdus.loc["deeton", "inspection"] == "visited"
    assert pdus.loc["beeton", "inspection"] is None


def test_some_samples_and_how_many_there_are(real: Held):
    expected = plain_coverage.get_samples(real.data)
    check(coverage.get_samples(real.store, 7), expected[:7], "some samples")
    assert coverage.count_samples(real.store) == len(expected)
