"""The full-text index: what it finds, in which order, what it marks, and what cannot break it."""

import random
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

import pytest

from inspectorate.domain.text_query import Clause, Term, TextQuery, parse_query
from inspectorate.store.search_index import BEGIN, END, MOST_RANKED, SearchIndex

SAFETY = "Keeping other people safe (risk of harm)"
TEXTS = (
    ("Home visits were not made where they were needed.", "Home visits", "Surrey PDU"),
    ("Assessments did not draw on what the police knew.", SAFETY, "Surrey PDU"),
    ("The organisation of visits to courts was slow.", "Court work", "Gwent PDU"),
    ("Practitioners visited people on probation at home.", "Engagement", "Tŷ Gŵyr PDU"),
    ("Staff felt overloaded; caseloads rose.", "Workload", "Surrey PDU"),
)
NONSENSE = (
    *('"', '""', '"""', "*", "NEAR(", "NEAR(a b, 2)", "'; DROP TABLE texts; --", "text:home"),
    *("🙂", "ŵ ŷ â", "a" * 10_000, '"' * 10_000, "(((", "-home", "^home", "\x00", "\x02home\x03"),
    *("\ud800", "AND", "NOT NOT OR", "home NOT", "{home visits}", "ﬁ", "नमस्ते", "1/2", "%_"),
)


@pytest.fixture
def index() -> SearchIndex:
    return SearchIndex(TEXTS)


def find(index: SearchIndex, typed: str) -> list[int]:
    hits = index.find(parse_query(typed))
    assert hits.ranked
    return hits.positions


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("visit", {0, 2, 3}),
        ("home visit", {0, 3}),
        ('"home visits"', {0}),
        ("visits NOT home", {2}),
        ("courts OR police", {1, 2}),
        ("visits NOT home OR police", {1, 2}),
        ("risk", {1}),
        ("service user", {3}),
        ("surrey workload", {4}),
        ("ty gwyr", {3}),
        ("TŶ", {3}),
        ("assessme*", {1}),
        ("organisati*", {2}),
        ("practi*", {3}),
        ("zzz*", set()),
        ("homes visitors", set()),
    ],
)
def test_what_is_found(index: SearchIndex, typed: str, found: set[int]):
    assert set(find(index, typed)) == found


def test_what_is_left_out_is_only_what_was_typed(index: SearchIndex):
    assert set(find(index, "visited NOT service user")) == {0, 2, 3}


def test_a_hit_in_the_text_comes_before_one_beside_it(index: SearchIndex):
    texts = [("Late.", "Workload", ""), ("Workload was high.", "", "")]
    assert find(SearchIndex(texts), "workload") == [1, 0]


def test_the_most_telling_text_comes_first(index: SearchIndex):
    assert find(index, "home visits OR workload")[0] in (0, 4)
    assert find(index, "home OR visits")[0] == 0


def test_too_many_hits_stay_in_the_order_given():
    index = SearchIndex([("visits", "", "")] * (MOST_RANKED + 1))
    hits = index.find(parse_query("visits"))
    assert not hits.ranked
    assert hits.positions == list(range(MOST_RANKED + 1))


@pytest.mark.parametrize("typed", NONSENSE)
def test_nothing_that_is_typed_is_an_error(index: SearchIndex, typed: str):
    query = parse_query(typed)
    assert set(index.find(query).positions) <= set(range(len(TEXTS)))
    assert len(index.mark(query, TEXTS)) == len(TEXTS)
    assert find(index, "police") == [1]


def mark(index: SearchIndex, typed: str, *texts: Sequence[str]) -> list[tuple[str, ...]]:
    marked = index.mark(parse_query(typed), texts)
    return [tuple(f.replace(BEGIN, "[").replace(END, "]") for f in fields) for fields in marked]


def test_hits_are_marked_wherever_they_stand(index: SearchIndex):
    assert mark(index, "visit OR service user", TEXTS[0], TEXTS[4], TEXTS[3]) == [
        ("Home [visits] were not made where they were needed.", "Home [visits]", "Surrey PDU"),
        TEXTS[4],
        ("Practitioners [visited] [people on probation] at home.", "Engagement", "Tŷ Gŵyr PDU"),
    ]
    assert mark(index, "gwyr assessme*", ("Gŵyr assessment", "", "")) == [
        ("[Gŵyr] [assessment]", "", "")
    ]


def test_signs_of_ours_in_a_text_are_no_marks(index: SearchIndex):
    assert mark(index, "", ("\x02home\x03", "", "")) == [("home", "", "")]
    assert mark(index, "home", ("\x02a\x03 home", "", "")) == [("a [home]", "", "")]


def _fits(query: TextQuery, words: set[str]) -> bool:
    """Whether a text of these words fits: the plain meaning of the query."""

    def holds(term: Term) -> bool:
        [word] = term.phrases
        return any(each.startswith(word) if term.prefix else each == word for each in words)

    def fits(clause: Clause) -> bool:
        return all(map(holds, clause.wanted)) and not any(map(holds, clause.unwanted))

    return any(map(fits, query.clauses))


def test_random_questions_find_what_a_plain_reading_finds():
    chance = random.Random(8)
    letters = ["kat", "katbo", "zim", "zimlo", "wug", "wugni", "dax", "pilk"]
    texts = [set(chance.sample(letters, chance.randint(1, 5))) for _ in range(60)]
    index = SearchIndex([(" ".join(sorted(words)), "", "") for words in texts])
    found = 0
    for _ in range(400):
        typed = " ".join(
            chance.choice(["AND", "OR", "NOT", "", ""])
            + " "
            + chance.choice(letters)
            + chance.choice(["", "", "*"])
            for _ in range(chance.randint(1, 6))
        )
        query = parse_query(typed)
        expected = [at for at, words in enumerate(texts) if _fits(query, words)]
        assert sorted(index.find(query).positions) == expected, typed
        found += len(expected)
    assert found


def test_many_threads_may_ask_at_once(index: SearchIndex):
    def ask(number: int) -> tuple[list[int], list[tuple[str, ...]]]:
        typed = ("visit", "police", "prac*")[number % 3]
        return sorted(find(index, typed)), mark(index, typed, TEXTS[0])

    with ThreadPoolExecutor(8) as threads:
        answers = list(threads.map(ask, range(300)))
    assert answers == [ask(number) for number in range(300)]
