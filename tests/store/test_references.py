"""What a row names must exist, and mean one thing."""

import pytest

from inspectorate.store.problems import DataError
from inspectorate.store.reading import read_directory
from tests import builders
from tests.faults import problems_of, the_problem_of


def the_problem_after(directory, table, row, changes):
    """The one problem that changing a row of the right data makes."""
    tables = builders.build_tables()
    tables[table][row] |= changes
    builders.write_data(directory, tables)
    problem = the_problem_of(directory)
    assert problem.file == f"{table}.csv"
    return problem


@pytest.mark.parametrize(
    ("table", "row", "changes", "column", "reason"),
    [
        (
            "inspections",
            2,
            {"organisation": "ceetown"},
            "organisation",
            "is not in organisations.csv; did you mean ceeton",
        ),
        ("inspections", 2, {"document": "zzz"}, "document", "is not in documents.csv; add it"),
        ("organisations", 6, {"parent": "region-sout"}, "parent", "did you mean region-south"),
        (
            "standard_titles",
            0,
            {"standard": "P 2.2"},
            "standard",
            "is not in standards.csv of pdu-2021; did you mean P 2.1",
        ),
        (
            "observations",
            0,
            {"compared_with": "staff-2019"},
            "compared_with",
            "did you mean staff-20",
        ),
        ("discrepancies", 0, {"document_b": "newz"}, "document_b", "did you mean news"),
        ("scores", 0, {"sample": "nobody"}, "sample", "is not in samples.csv"),
        (
            "ratings",
            0,
            {"standard": "P 1.2"},
            "standard",
            "is not a standard of pdu-2021; did you mean P 1.1",
        ),
        ("findings", 0, {"standard": "P 3.1"}, "standard", "is not a standard of pdu-2023"),
        (
            "scores",
            0,
            {"standard": "Q", "key_question": None},
            "standard",
            "is not a standard of pdu-2023",
        ),
        (
            "ratings",
            0,
            {"inspection": "review-2020"},
            "standard",
            "stands although review-2020 has no framework",
        ),
        (
            "scores",
            0,
            {"key_question": "d"},
            "key_question",
            "is not a key question of pdu-2023, standard P 2.1",
        ),
        (
            "scores",
            0,
            {"standard": None},
            "key_question",
            "stands without a standard",
        ),
        (
            "scores",
            0,
            {"dimension": "safety"},
            "dimension",
            "is not the dimension of this key question, engagement",
        ),
        (
            "scores",
            0,
            {"question": "assessment-safety"},
            "question",
            "is not the question of this key question, assessment-engagement",
        ),
        (
            "findings",
            1,
            {"themes": "workload; staffin"},
            "themes",
            "names “staffin”, which is not in themes.csv; did you mean staffing",
        ),
        ("findings", 1, {"themes": "workload, staffing"}, "themes", "which is not in themes.csv"),
        ("findings", 1, {"themes": "workload; workload"}, "themes", "names workload twice"),
        ("recommendations", 0, {"themes": "pay"}, "themes", "which is not in themes.csv"),
        ("aliases", 0, {"alias": "Ceeton"}, "alias", "is a name of ceeton too"),
        ("aliases", 0, {"alias": "CEETON"}, "alias", "is a name of ceeton too"),
        ("organisations", 6, {"name": "Ceeton"}, "name", "is a name of ceeton too"),
    ],
)
def test_what_does_not_fit_the_other_tables_is_a_problem(
    tmp_path, table, row, changes, column, reason
):
    problem = the_problem_after(tmp_path, table, row, changes)
    assert problem.column == column
    assert reason in problem.reason


def test_an_organisation_may_share_its_name_with_one_of_another_level(tmp_path):
    tables = builders.build_tables()
    tables["aliases"].append({"alias": "North", "organisation": "region-north", "document": "news"})
    names = {row["name"] for row in tables["organisations"] if row["level"] != "region"}
    assert "North" in names
    read_directory(builders.write_data(tmp_path, tables))


def test_two_organisations_may_not_share_another_name(tmp_path):
    tables = builders.build_tables()
    tables["aliases"].append(
        {"alias": "Ayton  and district", "organisation": "beeton", "document": "news"}
    )
    builders.write_data(tmp_path, tables)
    with pytest.raises(DataError, match=r"aliases\.csv, line 3.*is a name of ayton too"):
        read_directory(tmp_path)


def test_an_organisation_may_not_belong_to_itself_in_any_number_of_steps(tmp_path):
    tables = builders.build_tables()
    tables["organisations"][0]["parent"] = "ayton"
    builders.write_data(tmp_path, tables)
    assert {problem.value for problem in problems_of(tmp_path)} == {
        "ayton",
        "nation",
        "region-north",
    }


def test_a_standard_of_a_finding_is_free_where_the_inspection_has_no_framework(tmp_path):
    tables = builders.build_tables()
    tables["findings"][2]["standard"] = "anything"
    read_directory(builders.write_data(tmp_path, tables))


def test_rows_that_name_a_table_whose_file_cannot_be_read_are_not_blamed(tmp_path):
    builders.write_data(tmp_path)
    (tmp_path / "documents.csv").write_bytes(b"\xff\xfe")
    assert {problem.file for problem in problems_of(tmp_path)} == {"documents.csv"}


def test_thousands_of_unknown_names_are_all_told(tmp_path):
    tables = builders.build_tables()
    place = tables["places"][0]
    tables["places"] = [place | {"place": f"P {n}", "region": f"r-{n}"} for n in range(3000)]
    builders.write_data(tmp_path, tables)
    assert len(problems_of(tmp_path)) == 3000
