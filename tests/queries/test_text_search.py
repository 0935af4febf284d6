"""Texts that can be searched: all of them, each found by its words, counted by every filter."""

import random
from pathlib import Path

import pytest

from inspectorate.domain.text_selection import FACETS, PAGE_LENGTH, TextSelection
from inspectorate.queries import every_text
from inspectorate.queries.held_texts import Texts, get_texts
from inspectorate.queries.text_search import WORDS, Found, find
from inspectorate.queries.texts import MEASURE, get_rows
from inspectorate.store import derivation
from inspectorate.store.sessions import open_store
from tests import builders
from tests.queries import plain_texts as plain
from tests.queries.conftest import Held


@pytest.fixture(scope="module")
def texts(real: Held) -> Texts:
    return get_texts(real.store)


@pytest.fixture(scope="module")
def values(real: Held) -> dict[str, plain.Values]:
    return plain.get_values(real.data)


def keys(texts: Texts, found: Found) -> list[str]:
    return [texts.keys[position] for position in found.positions]


def select(words: str = "", **filters: str) -> TextSelection:
    return TextSelection(words, tuple((name, filters[name]) for name in FACETS if name in filters))


def test_every_text_is_held_once_and_all_are_left_by_no_filter(texts: Texts, values: dict):
    assert sorted(texts.keys) == sorted(values)
    assert sorted(keys(texts, find(texts, select()))) == sorted(values)
    assert tuple(texts.facets) == FACETS


def test_texts_of_awkward_data_are_held_as_well(awkward: Held):
    found = get_texts(awkward.store)
    by_plain = plain.get_values(awkward.data)
    assert sorted(found.keys) == sorted(by_plain)
    for facet in FACETS:
        counted = find(found, select()).counts[facet]
        assert counted == plain.count(by_plain.values(), {}, facet), facet


def test_the_newest_come_first_and_the_undated_last(real: Held, texts: Texts):
    dated = [row["dated"] for row in get_rows(real.store, keys(texts, find(texts, select())))]
    known = [each for each in dated if each]
    assert dated == known + [None] * (len(dated) - len(known))
    assert [each[:4] for each in known] == sorted((each[:4] for each in known), reverse=True)


def test_many_rows_are_read_a_part_at_a_time(real: Held, monkeypatch: pytest.MonkeyPatch):
    whole = get_texts(real.store)
    monkeypatch.setattr(every_text, "_AT_ONCE", 7)
    parts = get_texts(real.store)
    assert parts.keys == whole.keys
    assert find(parts, select("risk")).counts == find(whole, select("risk")).counts


def test_a_store_without_a_text_has_nothing_to_find(tmp_path: Path):
    tables = builders.build_tables()
    tables |= {name: [] for name in ("findings", "recommendations", "scores", "metrics")}
    tables["observations"] = []
    url = f"sqlite:///{tmp_path / 'store.db'}"
    derivation.build(url, builders.write_data(tmp_path / "data", tables))
    with open_store(url) as store:
        found = find(get_texts(store), select("risk", kind="note"))
    assert (found.total, found.pages, found.page(1)) == (0, 1, [])


def random_filters(chance: random.Random, values: dict[str, plain.Values]) -> dict[str, str]:
    """Filters that some text fits, or a few of them with one that it does not."""
    text = chance.choice(list(values.values()))
    chosen = chance.sample(FACETS, chance.randint(0, 5))
    filters = {facet: chance.choice(sorted(text[facet])) for facet in chosen}
    if filters and chance.random() < 0.3:
        other = chance.choice(list(values.values()))
        facet = chance.choice(chosen)
        filters[facet] = chance.choice(sorted(other[facet]))
    return filters


@pytest.mark.parametrize("words", ["", "risk", "home OR work NOT court"])
def test_counts_equal_a_plain_recount_for_random_filters(texts: Texts, values: dict, words: str):
    chance = random.Random(words)
    named = set(keys(texts, find(texts, select(words))))
    told = {key: each for key, each in values.items() if key in named}
    nothing = 0
    for _ in range(25):
        filters = random_filters(chance, values)
        found = find(texts, select(words, **filters))
        assert set(keys(texts, found)) == {
            key for key, each in told.items() if plain.fits(each, filters)
        }
        for facet in FACETS:
            expected = plain.count(told.values(), filters, facet)
            assert found.counts[facet] == expected, (filters, facet)
        for facet in filters:
            others = {name: value for name, value in filters.items() if name != facet}
            left = sum(plain.fits(each, others) for each in told.values())
            assert found.without[facet] == left, (filters, facet)
        if words:
            left = sum(plain.fits(each, filters) for each in values.values())
            assert found.without[WORDS] == left, filters
        nothing += not found.total
    assert nothing


def test_a_count_is_what_the_reader_gets_who_chooses_it(texts: Texts):
    chosen = select("abuse", organisation="surrey", year="2024")
    found = find(texts, chosen)
    for facet in FACETS:
        for value, number in found.counts[facet].items():
            assert find(texts, chosen.narrowed(facet, value)).total == number, (facet, value)


SURREY, NATION = {"organisation": "surrey"}, {"framework": "national-2024"}


@pytest.mark.parametrize(
    ("of", "sort", "total", "sections"),
    [
        (SURREY, "strength", 29, {"Diversity and inclusion": 4, "Outcomes": 3}),
        (SURREY, "area_for_improvement", 33, {"Diversity and inclusion": 3, "Outcomes": 2}),
        (SURREY, "case_finding", 23, {}),
        (NATION, "strength", 38, {}),
        (NATION, "area_for_improvement", 49, {}),
        (NATION, "case_finding", 26, {}),
    ],
)
def test_what_two_reports_found_is_all_there_under_its_sections(
    real: Held, texts: Texts, of: dict, sort: str, total: int, sections: dict
):
    found = find(texts, select(kind=sort, **of))
    assert found.total == total
    under = found.counts["section"]
    assert sum(under.values()) == total
    assert "none" not in under
    assert {name: under[name] for name in sections} == sections
    for section, number in under.items():
        rows = get_rows(
            real.store, keys(texts, find(texts, select(kind=sort, section=section, **of)))
        )
        assert [row["section"] for row in rows] == [section] * number


@pytest.mark.parametrize(
    ("words", "others"),
    [
        ("risk", "keeping other people safe"),
        ("service users", "person on probation"),
        ("responsible officers", "probation practitioners"),
        ("LDU", "PDU"),
        ("BAME", "ethnic minority"),
    ],
)
def test_words_of_readers_and_of_older_reports_find_what_ours_find(
    texts: Texts, words: str, others: str
):
    assert set(keys(texts, find(texts, select(others)))) <= set(
        keys(texts, find(texts, select(words)))
    )
    assert find(texts, select(others)).total


def test_risk_finds_all_that_is_said_of_keeping_people_safe(texts: Texts):
    safety = set(keys(texts, find(texts, select(dimension="safety"))))
    assert safety <= set(keys(texts, find(texts, select("risk"))))


def test_words_are_ranked_and_found_beside_the_text(real: Held, texts: Texts):
    found = find(texts, select("surrey home visits"))
    assert found.ranked
    first, *_ = get_rows(real.store, keys(texts, found)[:1])
    assert first["organisation"] == "surrey"
    assert "home" in first["text"].lower()


def test_where_nothing_fits_any_of_the_words_may(texts: Texts):
    found = find(texts, select("accommodation zebra", organisation="surrey"))
    assert found.total == 0
    assert found.loosened == find(texts, select("accommodation", organisation="surrey")).total > 0
    assert found.without["organisation"] == 0


def test_words_that_say_nothing_leave_all(texts: Texts):
    found = find(texts, select("*"))
    assert found.total == len(texts.keys)
    assert not found.query.clauses


def test_pages_hold_all_texts_once(texts: Texts):
    found = find(texts, select(organisation="surrey"))
    pages = [found.page(number) for number in range(1, found.pages + 1)]
    assert [position for page in pages for position in page] == found.positions.tolist()
    assert {len(page) for page in pages[:-1]} == {PAGE_LENGTH}
    assert 0 < len(pages[-1]) <= PAGE_LENGTH
    assert find(texts, select("zebra")).pages == 1


def test_a_row_has_what_it_is_about_and_of_whom_it_is(real: Held):
    [row] = get_rows(real.store, ["findings/surrey-pdu-2023-assessment-case-3"])
    assert row["kind"] == "case_finding"
    assert row["place"] == "Surrey PDU, Kent, Surrey and Sussex"
    assert row["about"].startswith("Assessment · Keeping other people safe (risk of harm) · ")
    [measure] = get_rows(real.store, ["metrics/approved-premises"])
    assert measure["kind"] == MEASURE
    assert measure["text"].startswith("Approved premises: ")
    assert measure["place"] == ""
