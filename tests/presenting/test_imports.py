"""What is said of files that somebody brings; whatever stands in them is text, never markup."""

from types import SimpleNamespace

import pytest

from inspectorate.presenting import imports
from inspectorate.presenting.sentences import imports as sentences
from tests.presenting.markup import find, words

EVIL = "<script>alert(1)</script>"


@pytest.mark.parametrize(
    ("errors", "warnings", "told"),
    [
        (0, 0, "Nothing in this file is doubtful."),
        (0, 1, "1 doubt asks for a look before you import this file."),
        (0, 3, "3 doubts ask for a look before you import this file."),
        (1, 0, "1 error stands in the way of importing this file."),
        (2, 1, "2 errors stand in the way of importing this file. 1 more doubt to look at."),
    ],
)
def test_doubts_are_counted_in_one_sentence(errors: int, warnings: int, told: str):
    assert sentences.doubts_found(errors, warnings) == told


def test_what_was_read_is_counted_by_table_and_findings_by_kind():
    rows = {
        "documents": [{}],
        "inspections": [{}],
        "scores": [{"key_question": "safety"}, {"key_question": None}],
        "findings": [{"kind": "strength"}, {"kind": "strength"}, {"kind": "case_finding"}],
        "recommendations": [],
    }
    assert imports.summary(rows) == (
        "Read: 1 inspection; 2 case figures (1 of them for key questions); "
        "2 strengths and 1 case finding."
    )
    assert imports.summary({"documents": [{}]}) == "Nothing was read."


def test_the_history_tells_what_each_import_did():
    assert sentences.brought({"inspections": 1, "discrepancies": 2}, 0) == (
        "Brought 1 inspection and 2 discrepancies."
    )
    assert sentences.brought({"standards": 3}, 1) == (
        "Brought 3 rows of standards. 1 value of what was held changed or went."
    )


def test_what_stands_in_a_file_is_never_markup():
    doubt = SimpleNamespace(place=EVIL, what=EVIL, value=EVIL, mend=EVIL, blocks=True)
    change = SimpleNamespace(what=EVIL, before=EVIL, after=None)
    read = SimpleNamespace(what=EVIL, value=EVIL, place=EVIL, words=EVIL)
    kept = SimpleNamespace(
        number=1,
        imported_at="2026-01-31T09:30:00Z",
        imported_by=EVIL,
        file_name=EVIL,
        effects={"added": {"findings": 1}, "changed": []},
        undone_at=None,
    )
    finding = {"section": EVIL, "summary": EVIL, "locator": EVIL}
    shown = [
        imports.doubts_table([doubt], EVIL),
        imports.changes_table([change]),
        imports.readings_table([read]),
        imports.history([kept]),
        imports.texts({"findings": [finding], "recommendations": [finding]}),
    ]
    for html in shown:
        assert "<script" not in html
        assert EVIL in words(html)


def test_of_very_many_the_first_are_shown_and_all_are_counted():
    changes = [SimpleNamespace(what=f"value {n}", before="1", after="2") for n in range(1234)]
    told = words(imports.changes_table(changes))
    assert "The first 200 of 1,234 are shown." in told
    assert "value 199" in told
    assert "value 200" not in told
    findings = [{"section": "S", "summary": f"text {n}", "locator": None} for n in range(300)]
    told = words(imports.texts({"findings": findings}))
    assert "The first 200 of 300 are shown." in told
    assert "text 200" not in told
    assert "None" not in told


def test_there_is_no_table_of_nothing():
    assert imports.doubts_table([], "file") is None
    assert imports.changes_table([]) is None
    assert imports.readings_table([]) is None
    assert imports.history([]) is None
    assert imports.texts({"documents": [{}]}) is None


@pytest.mark.parametrize(
    ("figure", "told"),
    [((12, 37, None), "12 of 37"), ((None, None, 38.0), "38%"), ((12, 37, 32.0), "12 of 37 (32%)")],
)
def test_a_figure_in_a_sentence_is_told_with_its_sentence_and_place(figure: tuple, told: str):
    part, whole, percent = figure
    sentence = SimpleNamespace(place="page 9", words=EVIL)
    statement = SimpleNamespace(
        section="Staffing", numerator=part, denominator=whole, percent=percent, sentence=sentence
    )
    html = imports.statements_table([statement])
    assert [cell.text for cell in find(html, "th", scope="row")] == [told]
    assert [cell.text for cell in find(html, "td")] == ["Staffing", "page 9", EVIL]
    assert EVIL not in html
    assert imports.statements_table([]) is None
