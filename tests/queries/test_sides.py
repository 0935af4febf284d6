"""What a slug asks to set side by side, what else may be chosen, and which figures belong to it."""

from inspectorate.domain.frameworks import THEMES
from inspectorate.queries import elsewhere, sides
from inspectorate.queries.scores import get_scores
from tests.queries.compare import check_columns
from tests.queries.conftest import Held
from tests.queries.rows import one, some

TWELVE = 12


def test_the_key_questions_stand_once_in_the_order_of_the_work(real: Held, awkward: Held):
    questions = sides.get_questions(real.store)
    check_columns(sides.get_questions, questions)
    assert len(questions) == TWELVE
    assert questions["question"].tolist()[3:6] == [
        "planning-engagement", "planning-desistance", "planning-safety",
    ]  # fmt: skip
    assert questions["title"].tolist()[::3] == [
        "Assessment", "Planning", "Implementation and delivery", "Reviewing",
    ]  # fmt: skip
    for held in (real, awkward):
        asked = {row["question"] for row in held.data["key_questions"] if row["dimension"]}
        found = sides.get_questions(held.store)["question"].tolist()
        assert sorted(found) == sorted(asked)


def test_a_slug_is_an_organisation_an_inspection_or_a_sample(real: Held):
    def found(slug: str) -> tuple[str, str | None]:
        side = sides.find_side(real.store, slug)
        assert side["slug"] == slug
        return side["inspection"], side["sample"]

    assert found("surrey") == ("surrey-pdu-2023", None)
    assert found("nation") == ("nation-national-2024", None)
    assert found("northamptonshire-pdu-2021") == ("northamptonshire-pdu-2021", None)
    licence = "surrey-pdu-2023-licence"
    assert found(licence) == ("surrey-pdu-2023", licence)
    before = sides.find_side(real.store, "covid-recovery-2021-pre-edm")
    assert (before["inspection"], before["phase"]) == ("nation-covid-recovery-2021", "pre-EDM")
    assert (before["size"], before["period_start"]) == (120, "2020-01-13")
    assert sides.find_side(real.store, "mid-kent")["inspection"] is None
    for unknown in ("nowhere", "", "surrey-pdu-2023-staff-survey", "' OR 1=1"):
        assert sides.find_side(real.store, unknown) is None


def test_every_organisation_and_inspection_is_a_side_with_all_that_is_told_of_it(real: Held):
    names = set(sides.find_side(real.store, "surrey"))
    for row in [*real.data["organisations"], *real.data["inspections"]]:
        slug = row.get("inspection") or row["organisation"]
        side = sides.find_side(real.store, slug)
        if side["inspection"]:
            assert set(side) == names, slug
            assert side["organisation"] == row["organisation"]


def test_alternatives_are_the_inspections_and_the_groups_that_answer(real: Held, awkward: Held):
    nation = sides.get_alternatives(real.store, "nation")
    check_columns(sides.get_alternatives, nation)
    slugs = nation["slug"].tolist()
    assert slugs[0] == "nation-national-2024"
    assert {"covid-recovery-2021-pre-edm", "covid-recovery-2021-recovery-nps"} <= set(slugs)
    # A review as a whole answers none, and its samples of unpaid work answer no key question.
    assert "nation-covid-recovery-2021" not in slugs
    assert "covid-recovery-2021-unpaid-work-pre-edm" not in slugs
    surrey = sides.get_alternatives(real.store, "surrey")["slug"].tolist()
    assert surrey == ["surrey-pdu-2023", "surrey-pdu-2023-community", "surrey-pdu-2023-licence"]
    ayton = sides.get_alternatives(awkward.store, "ayton")["slug"].tolist()
    assert ayton.index("ayton-2024") < ayton.index("ayton-2022")
    assert sides.get_alternatives(real.store, "mid-kent").empty


def test_every_alternative_can_be_found_again(real: Held):
    for row in real.data["organisations"]:
        for slug in sides.get_alternatives(real.store, row["organisation"])["slug"]:
            assert sides.find_side(real.store, slug)["organisation"] == row["organisation"]


def test_figures_are_those_of_all_cases_or_of_the_group_alone(real: Held):
    def found(slug: str) -> list[dict]:
        return sides.get_figures(real.store, sides.find_side(real.store, slug))

    surrey = found("surrey")
    scores = get_scores(real.store, "surrey-pdu-2023")
    own = ["provider", "phase", "organisation", "level", "region", "framework"]
    assert list(surrey[0]) == [*scores.columns, *own]
    # Narrower statements of one kind of sentence stay: they are no other figure of a question.
    assert len(surrey) == len(some(real.data["scores"], inspection="surrey-pdu-2023"))
    assert [row["question"] for row in surrey[:12] if row["in_grid"]] == [
        row["question"] for row in surrey[:12]
    ]
    licence = found("surrey-pdu-2023-licence")
    assert {row["sample"] for row in licence} == {"surrey-pdu-2023-licence"}
    before = found("covid-recovery-2021-pre-edm")
    expected = some(real.data["scores"], sample="covid-recovery-2021-pre-edm")
    assert sorted(row["score"] for row in before) == sorted(row["score"] for row in expected)
    review = found("nation-covid-recovery-2021")
    assert review
    assert not [row for row in review if row["phase"] or row["provider"]]
    assert found("mid-kent") == []


def test_examples_are_the_newest_with_a_grid_and_the_two_phases(real: Held):
    assert sides.get_newest_with_grid(real.store, "pdu") == "surrey"
    assert sides.get_newest_with_grid(real.store, "nation") == "nation"
    assert sides.get_newest_with_grid(real.store, "crc") is None
    assert sides.get_phases(real.store) == [
        "covid-recovery-2021-pre-edm", "covid-recovery-2021-recovery",
    ]  # fmt: skip


def test_others_within_five_points_are_found_by_a_plain_search(real: Held, awkward: Held):
    for held in (real, awkward):
        exact = [
            row
            for row in held.data["scores"]
            if row["qualifier"] == "exact"
            and row["percent"] is not None
            and row["reported_by"] in ("inspection report", "data workbook", "annual report")
            and one(held.data["inspections"], inspection=row["inspection"])["kind"] == "core"
        ]
        for question in sorted({row["question"] for row in exact if row["question"]}):
            own = [row for row in exact if row["question"] == question]
            whose = {row["inspection"] for row in own}
            assert elsewhere.count_answers(held.store, question) == len(whose)
            for row in own:
                near = elsewhere.get_elsewhere(
                    held.store, question, row["percent"], 5, [row["inspection"]], 20
                )
                expected = sorted(
                    each["inspection"]
                    for each in own
                    if abs(each["percent"] - row["percent"]) <= 5
                    and each["inspection"] != row["inspection"]
                )
                assert sorted(near["inspection"]) == expected, (question, row["score"])
    near = elsewhere.get_elsewhere(real.store, "planning-safety", 38, 5, ["surrey-pdu-2023"], 20)
    check_columns(elsewhere.get_elsewhere, near)
    assert near["organisation"].tolist() == ["nation"]
    assert elsewhere.get_elsewhere(real.store, "planning-safety", 38, 5, [], 1).shape[0] == 1


def test_strengths_are_those_of_other_reports_on_the_themes(real: Held):
    services = {row["inspection"] for row in real.data["inspections"] if row["kind"] == "core"}
    for themes in THEMES.values():
        found = elsewhere.get_strengths(real.store, themes, ["surrey-pdu-2023"], 100)
        check_columns(elsewhere.get_strengths, found)
        expected = [
            row["summary"]
            for row in real.data["findings"]
            if row["kind"] == "strength"
            and set(themes) & set((row["themes"] or "").split("; "))
            and row["inspection"] in services - {"surrey-pdu-2023"}
        ]
        assert sorted(found["summary"]) == sorted(expected)
    assert len(elsewhere.get_strengths(real.store, THEMES["safety"], [], 1)) == 1


def test_all_that_is_held_on_oversight_is_listed_with_its_date(real: Held):
    in_cases = elsewhere.get_oversight_in_cases(real.store, 50)
    check_columns(elsewhere.get_oversight_in_cases, in_cases)
    told = [row for row in real.data["scores"] if row["question"] in elsewhere.OVERSIGHT]
    assert len(in_cases) == len(told) == 4
    several = elsewhere.get_oversight_of_several(real.store)
    check_columns(elsewhere.get_oversight_of_several, several)
    assert sorted(several["value"]) == [20, 28]
    assert len(elsewhere.get_oversight_in_cases(real.store, 2)) == 2
