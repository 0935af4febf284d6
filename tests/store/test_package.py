"""The data package says what stands in the files, from the same columns that check them."""

import json

import pytest

from inspectorate.config import DATA_DIRECTORY
from inspectorate.store import package
from inspectorate.store.tables import metadata


def resources_of(descriptor) -> dict[str, dict]:
    return {resource["name"]: resource for resource in descriptor["resources"]}


def fields_of(descriptor, table) -> dict[str, dict]:
    fields = resources_of(descriptor)[table]["schema"]["fields"]
    return {field["name"]: field for field in fields}


def test_the_descriptor_in_the_data_directory_is_the_one_that_its_files_give():
    assert package.is_current(DATA_DIRECTORY), "run `python -m inspectorate.store.package`"


def test_every_table_with_a_file_is_a_resource_with_the_columns_of_its_file(data):
    (data / "changes.csv").unlink()
    path = data / "themes.csv"
    path.write_text("title,theme,definition\n", encoding="utf-8")
    descriptor = package.describe_directory(data)
    assert set(resources_of(descriptor)) == set(metadata.tables) - {"changes"}
    assert list(fields_of(descriptor, "themes")) == ["title", "theme", "definition"]
    for name, resource in resources_of(descriptor).items():
        assert resource["path"] == f"{name}.csv"
        assert resource["schema"]["missingValues"] == [""]


def test_what_a_column_allows_is_said(data):
    descriptor = package.describe_directory(data)
    ratings, scores = fields_of(descriptor, "ratings"), fields_of(descriptor, "scores")
    inspections = fields_of(descriptor, "inspections")
    assert ratings["rating"]["constraints"]["required"] is True
    assert ratings["rating"]["constraints"]["enum"][0] == "Outstanding"
    assert scores["percent"]["type"] == "number"
    assert scores["percent"]["constraints"] == {"minimum": 0, "maximum": 100}
    assert scores["cases"]["type"] == "integer"
    assert "pattern" in inspections["published"]["constraints"]
    assert inspections["inspection"]["constraints"]["pattern"] == "^[a-z0-9][a-z0-9.-]*$"
    assert all(field["description"] for field in inspections.values())


def test_keys_and_references_are_said(data):
    resources = resources_of(package.describe_directory(data))
    assert resources["ratings"]["schema"]["primaryKey"] == ["inspection", "standard"]
    assert "primaryKey" not in resources["changes"]["schema"]
    references = resources["key_questions"]["schema"]["foreignKeys"]
    both = ["framework", "standard"]
    assert references == [{"fields": both, "reference": {"resource": "standards", "fields": both}}]
    itself = {"resource": "", "fields": ["organisation"]}
    assert {"fields": ["parent"], "reference": itself} in resources["organisations"]["schema"][
        "foreignKeys"
    ]


def test_no_reference_leads_out_of_the_package():
    descriptor = package.describe({"ratings": ["inspection"], "documents": ["document"]})
    references = resources_of(descriptor)["ratings"]["schema"]["foreignKeys"]
    assert [reference["reference"]["resource"] for reference in references] == ["documents"]


def test_the_licence_is_said():
    assert package.describe({})["licenses"][0]["name"] == "OGL-UK-3.0"


def test_a_descriptor_that_was_written_is_current_until_a_header_changes(data):
    assert not package.is_current(data)
    path = package.write(data)
    assert package.is_current(data)
    assert json.loads(path.read_text(encoding="utf-8")) == package.describe_directory(data)
    (data / "themes.csv").write_text("title,theme,definition\n", encoding="utf-8")
    assert not package.is_current(data)


@pytest.mark.parametrize("content", [b"", b"{}", b"\xff"])
def test_a_broken_descriptor_is_not_current(data, content):
    (data / "datapackage.json").write_bytes(content)
    assert not package.is_current(data)
