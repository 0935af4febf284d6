"""Themes by organisation and one by one, over the data of this repository; recounted plainly."""

from datetime import date

import pytest

from inspectorate.components import organisation_view, themes_view
from tests import real_data
from tests.pages import held
from tests.presenting.markup import find, read, table_rows, words

pytestmark = pytest.mark.usefixtures("over_real_data")

KENT_SURREY_SUSSEX = "region-kent-surrey-and-sussex"


def findings(theme: str, kind: str) -> list[held.Row]:
    return [
        row
        for row in held.rows("findings")
        if row["kind"] == kind and theme in row["themes"].split("; ")
    ]


def strengths_by_organisation(theme: str) -> dict[str, int]:
    owner = {row["inspection"]: row["organisation"] for row in real_data.INSPECTIONS}
    counted: dict[str, int] = {}
    for row in findings(theme, "strength"):
        organisation = owner.get(row["inspection"], "")
        counted[organisation] = counted.get(organisation, 0) + 1
    return counted


def test_the_matrix_of_a_region_has_each_inspected_pdu_and_surreys_own_themes():
    view = themes_view.get_view(KENT_SURREY_SUSSEX, "", "")
    assert "of 4 PDUs of Kent, Surrey and Sussex region, published 2024, name 31" in view.lead
    assert "full report for 1 of 4 inspected PDUs: Surrey." in view.lead
    heads = [head.text for head in find(view.body, "th", scope="col")]
    assert heads[2:] == ["Brighton and East Sussex", "East Kent", "Surrey", "West Sussex"]
    surrey = {row[0]: row[4] for row in table_rows(view.body)}
    titles = {row["theme"]: row["title"] for row in held.rows("themes")}
    for theme, title in titles.items():
        kinds = {
            row["kind"]
            for row in held.rows("findings")
            if row["inspection"] == "surrey-pdu-2023" and theme in row["themes"].split("; ")
        }
        both = kinds & {"strength", "area_for_improvement"}
        expected = {
            frozenset(): "Mentioned" if kinds else "Neither",
            frozenset({"strength"}): "Strength",
            frozenset({"area_for_improvement"}): "Area",
        }.get(frozenset(both), "Both")
        assert surrey.get(title, "Neither") == expected, title


def test_the_matrix_of_all_has_a_column_for_each_region_with_an_inspection():
    view = themes_view.get_view("", "", "")
    heads = [head.text for head in find(view.body, "th", scope="col")]
    assert heads[:3] == ["Theme", "Area for improvement in", "National inspection"]
    assert len(heads) == 15
    assert heads[3:] == sorted(heads[3:])


@pytest.mark.parametrize("theme", [row["theme"] for row in held.rows("themes")])
def test_each_theme_leads_to_the_strengths_of_others(theme: str):
    counted = strengths_by_organisation(theme)
    others = sum(number for slug, number in counted.items() if slug != "surrey")
    view = themes_view.get_view("", theme, "surrey")
    read(view.body)
    heads = [each.text for each in find(view.body, "p", class_="result-head")]
    strengths = [each for each in heads if each.startswith("Strength ")]
    assert len(strengths) == min(others, 20)
    assert not [each for each in strengths if "Surrey PDU" in each]
    told = {row["inspection"] for row in findings(theme, "area_for_improvement")}
    assert ("Who was told to improve it" in words(view.body)) == bool(told - {""})


def test_strengths_elsewhere_are_counted_by_theme():
    for organisation in ("surrey", "nation", "leeds"):
        counted = themes_view.count_strengths_elsewhere(organisation)
        for row in held.rows("themes"):
            by_organisation = strengths_by_organisation(row["theme"])
            others = sum(by_organisation.values()) - by_organisation.get(organisation, 0)
            assert counted.get(row["theme"], 0) == others, (organisation, row["theme"])


def test_each_area_for_improvement_of_surrey_leads_to_strengths_elsewhere():
    _, inspection = organisation_view.get_inspections_of("surrey")
    html = organisation_view.get_view("surrey", inspection, "", date(2026, 11, 22)).body
    links = [
        link
        for link in find(html, "a")
        if (link.attributes["href"] or "").startswith("findings?view=themes&theme=")
    ]
    linked = {link.attributes["href"] for link in links}
    counted = themes_view.count_strengths_elsewhere("surrey")
    wanted = {
        f"findings?view=themes&theme={theme}&organisation=surrey"
        for row in held.rows("findings")
        if row["inspection"] == "surrey-pdu-2023" and row["kind"] == "area_for_improvement"
        for theme in row["themes"].split("; ")
        if counted.get(theme)
    }
    assert wanted <= linked
    assert "Strengths on this theme elsewhere: " in words(html)
