"""How standards were rated, and by which rules."""

import random

import pytest

from inspectorate.queries import ratings
from tests.queries import plain_evidence as plain
from tests.queries.compare import check, check_columns
from tests.queries.conftest import Held


def test_standards_and_frameworks(real: Held, awkward: Held):
    for held in (real, awkward):
        for question, expected in (
            (ratings.get_standards, plain.get_standards(held.data)),
            (ratings.get_frameworks, plain.get_frameworks(held.data)),
        ):
            answer = question(held.store)
            check(answer, expected, question)
            check_columns(question, answer)


def test_ratings_of_every_inspection_and_of_all_together(real: Held, awkward: Held):
    for held in (real, awkward):
        every = [row["inspection"] for row in held.data["inspections"]]
        for chosen in [*([inspection] for inspection in every), every]:
            answer = ratings.get_ratings(held.store, chosen)
            check(answer, plain.get_ratings(held.data, chosen), chosen)


@pytest.mark.parametrize("seed", range(5))
def test_ratings_of_some_inspections(real: Held, seed: int):
    every = [row["inspection"] for row in real.data["inspections"]]
    chosen = random.Random(seed).sample(every, 30)
    check(ratings.get_ratings(real.store, chosen), plain.get_ratings(real.data, chosen), seed)


@pytest.mark.parametrize("chosen", [[], ["nowhere"], ["surrey-pdu-2023"]])
def test_ratings_keep_their_columns(real: Held, chosen: list[str]):
    check_columns(ratings.get_ratings, ratings.get_ratings(real.store, chosen))


def test_bands_and_points_of_every_framework(real: Held):
    for framework in [*(row["framework"] for row in real.data["frameworks"]), "nowhere", ""]:
        for question, expected in (
            (ratings.get_bands, plain.get_bands(real.data, framework)),
            (ratings.get_points, plain.get_points(real.data, framework)),
        ):
            answer = question(real.store, framework)
            check(answer, expected, framework)
            check_columns(question, answer)
