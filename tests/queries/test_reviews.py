"""Reviews of whole subjects, and the services before unification with their owners and dates."""

from inspectorate.queries.former_services import (
    BEFORE_UNIFICATION,
    get_events,
    get_former_services,
    get_owners,
)
from inspectorate.queries.observations import get_observations_on, get_sizes
from inspectorate.queries.reviews import get_reviews
from tests.queries.compare import check, check_columns
from tests.queries.conftest import Held
from tests.queries.rows import Data, Row, day, last, one, some


def _source(data: Data, row: Row) -> Row:
    document = one(data["documents"], document=row["document"])
    return {
        "publisher": document["publisher"],
        "document_kind": document["kind"],
        "url": document["url"],
    }


def test_every_review_stands_with_how_much_of_what_it_asked_is_held(real: Held, awkward: Held):
    for held in (real, awkward):
        rows = []
        for row in held.data["inspections"]:
            if row["kind"] not in ("core", "dynamic"):
                unit = one(held.data["organisations"], organisation=row["organisation"])
                asked = some(held.data["recommendations"], inspection=row["inspection"])
                rows.append(
                    row
                    | {"name": unit["name"], "level": unit["level"]}
                    | _source(held.data, row)
                    | {"recommendations": len(asked)}
                )
        rows.sort(
            key=lambda row: (
                row["published"] is None,
                -(day(row["published"]) or 0),
                row["inspection"],
            )
        )
        answer = get_reviews(held.store)
        check(answer, rows, "reviews")
        check_columns(get_reviews, answer)
    assert get_reviews(real.store)["subject"].notna().all()


def test_former_services_stand_once_for_each_region_they_became(real: Held, awkward: Held):
    for held in (real, awkward):
        units = held.data["organisations"]
        rows = []
        for unit in units:
            if unit["level"] not in BEFORE_UNIFICATION:
                continue
            links = some(held.data["lineage"], predecessor=unit["organisation"])
            for link in links or [{"successor": None, "locator": None}]:
                successor = some(units, organisation=link["successor"])
                rows.append(
                    {name: unit[name] for name in ("organisation", "name", "level", "closed")}
                    | {"successor": link["successor"]}
                    | {"successor_name": successor[0]["name"] if successor else None}
                    | {"locator": link["locator"]}
                )
        rows.sort(key=lambda row: (row["level"], row["name"], row["successor_name"] or ""))
        answer = get_former_services(held.store)
        check(answer, rows, "former services")
        check_columns(get_former_services, answer)
    levels = get_former_services(real.store).drop_duplicates("organisation")["level"]
    assert levels.value_counts().to_dict() == {"crc": 21, "nps_division": 7, "nps_area": 6}


def test_every_crc_has_an_owner_that_a_source_states_the_ended_ones_first(real: Held):
    answer = get_owners(real.store)
    check_columns(get_owners, answer)
    stated = {(row["organisation"], row["owner"]) for row in real.data["owners"]}
    assert set(zip(answer["organisation"], answer["owner"], strict=True)) == stated
    assert len(answer) == len(real.data["owners"])
    crcs = {row["organisation"] for row in real.data["organisations"] if row["level"] == "crc"}
    assert set(answer["organisation"]) == crcs
    wales = answer[answer["organisation"] == "crc-wales"]
    assert [*zip(wales["owner"], wales["date"], wales["until"], strict=True)] == [
        ("Working Links", None, "2019-02"),
        ("Seetec", "2019-02", None),
    ]


def test_events_of_a_kind_stand_by_their_earliest_day(real: Held, awkward: Held):
    for held in (real, awkward):
        for kind in ("unification", "covid", "leadership"):
            rows = [row | _source(held.data, row) for row in some(held.data["events"], kind=kind)]
            rows.sort(key=lambda row: (day(row["date"]), row["event"]))
            answer = get_events(held.store, kind)
            check(answer, rows, kind)
            check_columns(get_events, answer)


def test_figures_of_a_topic_are_all_there_in_the_order_of_their_sources(real: Held, awkward: Held):
    for held in (real, awkward):
        topics = {row["topic"] for row in held.data["metrics"]}
        for topic in topics:
            metrics = {row["metric"] for row in some(held.data["metrics"], topic=topic)}
            rows = [row for row in held.data["observations"] if row["metric"] in metrics]
            rows.sort(key=lambda row: (row["document"], last(row["line"]), row["observation"]))
            answer = get_observations_on(held.store, topic)
            check_columns(get_observations_on, answer)
            assert answer["observation"].tolist() == [row["observation"] for row in rows]
            assert answer["value"].tolist() == [row["value"] for row in rows]


def test_sizes_are_those_of_the_samples_of_a_population(real: Held):
    answer = get_sizes(real.store, "recommendations")
    check_columns(get_sizes, answer)
    plain = {
        row["inspection"]: row["size"]
        for row in some(real.data["samples"], population="recommendations")
        if row["size"] and row["inspection"]
    }
    assert dict(zip(answer["inspection"], answer["size"], strict=True)) == plain
    assert plain["nation-thematic-accommodation-2020"] == 11
