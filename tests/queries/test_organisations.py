"""Which organisations there are, and what came before and after each."""

from inspectorate.queries import organisations
from tests.queries import plain
from tests.queries.compare import check, check_columns
from tests.queries.conftest import Held


def test_every_organisation_in_order(real: Held, awkward: Held):
    for held in (real, awkward):
        answer = organisations.get_organisations(held.store)
        check(answer, plain.get_organisations(held.data), "organisations")
        check_columns(organisations.get_organisations, answer)


def test_relations_of_every_organisation(real: Held, awkward: Held):
    for held in (real, awkward):
        for row in held.data["organisations"]:
            slug = row["organisation"]
            answer = organisations.get_relations(held.store, slug)
            check(answer, plain.get_relations(held.data, slug), slug)
            check_columns(organisations.get_relations, answer)


def test_an_unknown_organisation_has_no_relations(real: Held):
    answer = organisations.get_relations(real.store, "nowhere")
    assert answer.empty
    check_columns(organisations.get_relations, answer)
