"""The databases themselves refuse rows that cannot be true, whoever writes them."""

import pytest
from sqlalchemy.exc import IntegrityError

from inspectorate.store.derivation import build
from inspectorate.store.tables import metadata
from tests import builders
from tests.databases import KINDS, open_writing, place_on

RATING = {"inspection": "ceeton-2024", "standard": "P 1.1", "rating": "Good"}
RATING |= {"confidence": "stated", "reported_by": "inspection report", "document": "report"}
SCORE = builders.build_tables()["scores"][1] | {"score": "new", "percent": 65}
INSPECTION = builders.build_tables()["inspections"][0] | {"inspection": "new"}

BROKEN = {
    "a word that is no rating": ("ratings", RATING | {"rating": "Excellent"}),
    "a second rating of a standard": ("ratings", RATING | {"standard": "P 2.1"}),
    "a rating without a source": ("ratings", RATING | {"document": None}),
    "a rating of an unknown inspection": ("ratings", RATING | {"inspection": "nowhere-2024"}),
    "more than all cases in percent": ("scores", SCORE | {"percent": 101}),
    "less than no cases in percent": ("scores", SCORE | {"percent": -1}),
    "more cases than there are": ("scores", SCORE | {"numerator": 38}),
    "neither percentage nor count": ("scores", SCORE | {"percent": None, "numerator": None}),
    "cases without their basis": ("scores", SCORE | {"cases_basis": None}),
    "a score above its maximum": ("inspections", INSPECTION | {"score": 7}),
    "more community cases than cases": ("inspections", INSPECTION | {"community_cases": 41}),
    "an unknown organisation": ("inspections", INSPECTION | {"organisation": "nowhere"}),
    "an unknown framework": ("inspections", INSPECTION | {"framework": "pdu-1999"}),
    "an unknown document": ("inspections", INSPECTION | {"document": "hearsay"}),
    "a band that ends before it begins": (
        "rating_bands",
        {"framework": "pdu-2021", "applies_to": "total", "rating": "Good", "lowest": 5}
        | {"highest": 4, "status": "confirmed"},
    ),
}


@pytest.fixture(scope="module", params=KINDS)
def built(request, tmp_path_factory):
    """The address of a store that no test changes."""
    directory = tmp_path_factory.mktemp("constraints")
    with place_on(request.param, directory) as url:
        build(url, builders.write_data(directory / "data"))
        yield url


@pytest.mark.parametrize(("table", "row"), BROKEN.values(), ids=BROKEN)
def test_the_database_refuses(built, table, row):
    with pytest.raises(IntegrityError), open_writing(built).begin() as connection:
        connection.execute(metadata.tables[table].insert(), [row])


@pytest.mark.parametrize(
    ("table", "row"), [("ratings", RATING), ("scores", SCORE), ("inspections", INSPECTION)]
)
def test_the_database_takes_the_rows_that_the_broken_ones_were_made_from(
    database, data, table, row
):
    build(database, data)
    with open_writing(database).begin() as connection:
        connection.execute(metadata.tables[table].insert(), [row])
