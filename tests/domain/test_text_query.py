"""What is looked for when a reader types words, phrases, AND, OR and NOT, or anything else."""

import pytest

from inspectorate.domain.text_query import MOST_CHARACTERS, Clause, Term, TextQuery, parse_query


def words(*typed: str) -> tuple[Term, ...]:
    return tuple(Term((each,)) for each in typed)


def wanting(*typed: str) -> TextQuery:
    return TextQuery((Clause(words(*typed)),))


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("home visits", wanting("home", "visits")),
        ("home AND visits", wanting("home", "visits")),
        ('"home visits"', wanting("home visits")),
        ("“home visits”", wanting("home visits")),
        ('"home visits', wanting("home visits")),
        ("self-harm", wanting("self harm")),
        ("children’s services", wanting("children s", "services")),
        ("drugs and alcohol", wanting("drugs", "alcohol")),
        ("the", wanting("the")),
        ('"the"', wanting("the")),
        ("gŵr w\u0302y", wanting("gŵr", "ŵy")),
        ("(home visits)", wanting("home", "visits")),
        ("summary:home ^visits", wanting("summary home", "visits")),
        ("'; DROP TABLE texts; --", wanting("DROP", "TABLE", "texts")),
        ("NEAR(", wanting("NEAR")),
    ],
)
def test_words_and_phrases(typed: str, expected: TextQuery):
    assert parse_query(typed) == expected


def test_or_is_the_widest_and_not_binds_to_the_next():
    query = parse_query('home visits OR police NOT "children at risk" NOT court late')
    assert query.clauses == (
        Clause(words("home", "visits")),
        Clause(words("police", "late"), words("children at risk", "court")),
    )


@pytest.mark.parametrize("typed", ["home OR", "OR home", "AND home AND", "home NOT", "home OR OR"])
def test_an_operator_without_its_word_is_passed_over(typed: str):
    assert parse_query(typed) == wanting("home")


def test_what_is_not_to_be_there_needs_something_that_is():
    assert parse_query("NOT home") == TextQuery(only_unwanted=True)
    assert parse_query("NOT home OR visits") == wanting("visits")


@pytest.mark.parametrize(
    "typed", ["", " ", '"', '""', "*", "**", "()", "🙂", "_", "OR", "NOT", "–"]
)
def test_nothing_to_look_for(typed: str):
    assert parse_query(typed) == TextQuery()


@pytest.mark.parametrize(
    ("typed", "phrase", "prefix"),
    [
        ("assess*", "assess", True),
        ("assess*,", "assess", True),
        ("domestic-abus*", "domestic abus", True),
        ("ab*", "ab", False),
        ("as*sess", "as sess", False),
        ('"assess*"', "assess", False),
    ],
)
def test_a_star_ends_a_word_of_three_letters_or_more(typed: str, phrase: str, prefix: bool):
    [clause] = parse_query(typed).clauses
    assert clause.wanted == (Term((phrase,), prefix),)


@pytest.mark.parametrize(
    ("typed", "found_too"),
    [
        ("service user", {"person on probation", "people on probation"}),
        ("Service Users", {"person on probation", "people on probation"}),
        ('"service user"', {"person on probation", "people on probation"}),
        ("people on probation", {"person on probation", "service user"}),
        ("responsible officers", {"probation practitioner", "offender manager"}),
        ("LDU", {"PDU", "probation delivery unit", "local delivery unit"}),
        ("black, Asian and minority ethnic", {"ethnic minority", "ethnic minorities", "BAME"}),
        ("risk", {"people safe", "others safe"}),
        ("user service", set()),
        ("service* user", set()),
        ('"service" user', set()),
        ("service AND user", set()),
    ],
)
def test_older_words_find_todays_and_the_other_way_round(typed: str, found_too: set[str]):
    assert set(parse_query(typed).synonyms) == found_too


def test_what_was_typed_stays_first_among_its_synonyms():
    [clause] = parse_query("late service users feedback").clauses
    assert [term.phrases[0] for term in clause.wanted] == ["late", "service users", "feedback"]


def test_any_of_the_words_instead_of_all():
    assert parse_query("home visits NOT court").loosened.clauses == (
        Clause(words("home")),
        Clause(words("visits")),
    )


def test_only_the_first_characters_are_taken():
    [clause] = parse_query("x" * 10_000).clauses
    assert clause.wanted == words("x" * MOST_CHARACTERS)
    assert len(parse_query("a b " * 5_000).clauses[0].wanted) < MOST_CHARACTERS
