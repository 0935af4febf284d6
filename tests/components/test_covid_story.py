"""The story of Covid-19 puts figures as its sources do, each under the way that is better."""

from html import unescape

import pytest

from inspectorate.components import covid_view
from inspectorate.domain.covid import Asked
from inspectorate.domain.covid_parts import QUALITY
from inspectorate.presenting import wordings_covid
from tests.components.test_covid_view import figures, figures_table, part_of
from tests.presenting.markup import words

real = pytest.mark.usefixtures("over_real_data")


@real
def test_the_story_says_how_much_and_when_as_its_sources_do():
    told = words(covid_view.get_view(Asked()).body)
    assert "to around a quarter of its earlier level" in told
    assert "was almost three-quarters at the start of 2021" in told
    assert "and was 19% at the start of 2021" in told
    assert "34.5% at high risk at the start of 2021, in the third lockdown" in told
    unfinished = (
        "The share of unpaid work unfinished after 12 months was 13% at the beginning of May 2020 "
        "and 23% at the end of November 2020 (the 23% is of all those ordered to do it)."
    )
    assert told.count(unfinished) == 2, "in short and in its part"
    delivery = covid_view.get_view(Asked(topic="delivery")).body
    [breaches] = [
        row[1]
        for row in figures_table(delivery, "delivery")
        if "breaches heard in a week" in row[0] and row[2] == "in November 2020"
    ]
    assert breaches == "below half"
    contact = figures_table(covid_view.get_view(Asked(topic="contact")).body, "contact")
    when = [row[2] for row in contact]
    assert when.count("at the start of 2021") == 5
    assert "in January 2021" not in when


@real
def test_done_well_and_missing_never_share_a_list():
    quality = part_of(covid_view.get_view(Asked()).body, QUALITY)
    better = {row["statement"]: row["better"] for row in figures() if row["statement"]}
    others = quality[quality.index(wordings_covid.DOTS) :]
    told = 0
    for section in others.split("<h4>")[1:]:
        way, _, listed = section.partition("</h4>")
        listed = unescape(listed.partition("<h3>")[0])
        of_list = [statement for statement in better if statement in listed]
        assert of_list, way
        assert {wordings_covid.DIRECTIONS[better[statement]] for statement in of_list} == {way}
        told += len(of_list)
    assert told > 20
    court = others[others.index("<h3>Court work</h3>") :].split("<h3>")[1]
    assert court.count("<h4>") == 2
