"""What is said of the pandemic, for one figure, many, none, and what is unknown."""

import pytest

from inspectorate.presenting.sentences import (
    covid,
    covid_backlog,
    covid_contact,
    covid_delivery,
    covid_people,
)


def figure(value: float | None, start: str | None = None, end: str | None = None, **of) -> dict:
    """A row of `queries.covid.get_figures`."""
    return {
        "figure": f"observations/{value}-{start}-{end}",
        "metric": "contact-share",
        "title": "Share of contacts",
        "category": "total",
        "statement": None,
        "topic": "contacts",
        "unit": "per cent",
        "size": None,
        "period_start": start,
        "period_end": end,
        "value": value,
        "value_to": None,
        "qualifier": "exact",
        "numerator": None,
        "denominator": None,
        "basis": None,
        "compared_with": None,
        "change": None,
    } | of


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ("2020-05-10", "2020-05-16", "in the week from 10 May 2020"),
        ("2020-11", "2020-11", "in November 2020"),
        ("2020-11-22", "2020-11-22", "on 22 November 2020"),
        ("2020-07", "2020-09", "in July–September 2020"),
        ("2020-09-28", "2020-11-27", "from 28 September 2020 to 27 November 2020"),
        (None, "2020-03", "before the first lockdown"),
        (None, "2022", "by 2022"),
        ("2020-07", None, "from July 2020"),
        ("2021", "2021", "in 2021"),
        (None, None, ""),
    ],
)
def test_when_a_figure_was_so(start: str | None, end: str | None, said: str):
    assert covid.write_when(figure(1, start, end)) == said


def test_cases_without_a_date_of_their_own_go_by_when_they_began():
    begun = {"population": "cases", "sample_start": "2020-01-13", "sample_end": "2020-02-28"}
    begun |= {"phase": "pre-EDM"}
    assert covid.write_begun(figure(79, **begun)) == "cases begun January–February 2020"
    assert covid.write_begun(figure(79, **begun | {"phase": None})) == "cases of both groups"
    assert covid.write_begun(figure(79, **begun | {"population": "reports"})) == ""
    asked = covid.write_begun(figure(79, population="practitioners"))
    assert asked == "when asked, in autumn 2020"


def test_what_and_how_much():
    assert covid.write_what(figure(1)) == "Share of contacts"
    doorstep = figure(1, category="telephone-planned-appointments")
    assert covid.write_what(doorstep) == "Share of contacts: telephone planned appointments"
    assert covid.write_what(figure(1, statement="The plan was good")) == "The plan was good"
    named = figure(1, title="Group size", category="derbyshire-covid-tier-2")
    assert covid.write_what(named) == "Group size: Derbyshire covid tier 2"
    again = figure(1, title="Unpaid work past the limit", category="unpaid-work")
    assert covid.write_what(again) == "Unpaid work past the limit"
    monthly = figure(1, unit="appointments a month")
    assert covid.write_how_much(monthly) == "1 appointment a month"
    assert covid.write_how_much(figure(1, unit="premises", qualifier="about")) == "about 1 premises"
    put = figure(1, unit="appointments a month", qualifier="over")
    put["figure"] = "observations/speech-2021-monthly-appointment"
    assert covid.write_how_much(put) == "at least 1 appointment a month"
    staff = figure(1, title="Staff of a kind", category="with-laptop")
    assert covid.write_what(staff) == "With laptop"
    assert covid.write_how_much(figure(75, qualifier="under")) == "under 75%"
    assert covid.write_how_much(figure(None, change=-13)) == "a change of −13%"
    assert covid.write_how_much(figure(93_000_000, unit="pounds")) == "£93 million"
    judged = {"statement": "The plan was good", "denominator": 120, "basis": "assumed"}
    assert covid.write_how_much(figure(79, **judged)) == "79% (95 of 120)"
    judged |= {"denominator": None, "basis": None}
    assert covid.write_how_much(figure(79, **judged)) == "79% (number of cases not given)"
    need = figure(53, metric="need-identified-share", size=81)
    assert covid.write_how_much(need) == "53% of 81 cases"
    assert covid.write_change(2) == "+2%"
    assert covid.write_change(None) == ""


def test_one_thing_at_its_times():
    assert covid.told("Seen", []) == ""
    assert covid.told("Seen", [figure(5, "2020", "2020")]) == "Seen: 5% in 2020."
    both = [figure(5, "2020", "2020"), figure(7, "2021", "2021")]
    assert covid.told("Seen", both) == "Seen: 5% in 2020 and 7% in 2021."


def test_a_gap_says_which_way_and_whose_it_is():
    lower = covid.points_lower(figure(33), figure(19))
    assert lower == "14 percentage points lower (worked out by us)"
    assert (
        covid.points_lower(figure(1), figure(2)) == "1 percentage point higher (worked out by us)"
    )
    assert covid.points_lower(figure(2), figure(2)) == "no difference (worked out by us)"


def test_how_many_figures_fit():
    assert covid.figures_fit(0, 0) == "We hold no figure on Covid-19."
    assert covid.figures_fit(0, 9) == "No figure fits these filters."
    assert covid.figures_fit(1, 9) == "1 of 9 published figures fits these filters."
    assert covid.figures_fit(3, 9) == "3 of 9 published figures fit these filters."
    assert covid.figures_fit(9, 9).startswith("9 published figures, each")
    assert covid.figures_of("Caseloads", 1) == "Caseloads: 1 figure with its place"
    assert covid.see_figures(2, 1) == (
        "All 2 figures and 1 dated event, with their places in the sources"
    )
    assert covid.events_held(1) == "The one dated event"


def test_from_an_extreme_on_only_where_one_is_published():
    low, later, last = figure(6, "2020-05", "2020-05"), figure(33, "2020-11", "2020-11"), figure(19)
    assert covid_contact.from_extreme("Seen", [low, later]) == ""
    later |= {"compared_with": low["figure"]}
    told = "Seen rose from its lowest, 6% in May 2020, to 33% in November 2020"
    assert covid_contact.from_extreme("Seen", [low, later]) == f"{told}."
    assert covid_contact.from_extreme("Seen", [low, later, last]) == f"{told}, and was 19%."
    fallen = figure(2, "2020-12", "2020-12", compared_with=low["figure"])
    assert "fell from its highest, 6%" in covid_contact.from_extreme("Called", [low, fallen])


def test_contact_where_something_is_missing():
    assert covid_contact.no_contact(figure(33), []) == ""
    alone = covid_contact.no_contact(None, [figure(19, "2020-11", "2020-11")])
    assert alone.endswith("; the level before the lockdown is not in what we hold.")
    assert covid_contact.by_risk([], []) == ""
    one = covid_contact.by_risk([("low", figure(7.7, "2021-01", "2021-01"))], [])
    assert one == (
        "Face to face were 7.7% of contacts with people at low risk of serious harm in January "
        "2021, in the third lockdown."
    )
    assert covid_contact.in_the_sample(240, [("by telephone", [figure(105)])]) == ""
    assert covid_contact.how_often(None) == ""


def test_delivery_with_and_without_a_target():
    june, november = figure(5, "2020-06", "2020-06"), figure(72, "2021-11", "2021-11")
    target = figure(155, None, "2022")
    assert covid_delivery.delivered("Unpaid work", []) == ""
    one = covid_delivery.delivered("Unpaid work", [june])
    assert one == "Unpaid work stood at 5% of the level before the pandemic in June 2020."
    both = covid_delivery.delivered("Unpaid work", [june, november], target)
    assert both.endswith("and 72% in November 2021; the target was 155% in summer 2022.")
    assert covid_delivery.completed("Done", [june]) == ""
    assert covid_delivery.by_programme([]) == ""


def test_starts_name_falls_before_rises():
    before, fall, rise = (
        figure(200, "2019-07", "2019-09"),
        figure(150, "2020-07", "2020-09", change=-25),
        figure(210, "2020-07", "2020-09", change=5),
    )
    assert covid_delivery.starts([]) == ""
    told = covid_delivery.starts([("programmes", before, rise), ("orders", before, fall)])
    assert told == (
        "Starts in July–September 2020, set against July–September 2019: orders fell by 25% "
        "(200 to 150); programmes rose by 5% (200 to 210)."
    )


def test_recalls_and_breaches_are_each_set_against_their_own_level():
    level, held = figure(266, None, "2020-03"), figure(266, "2020-03", "2020-11")
    assert covid_delivery.recalls([], None, None) == ""
    nps = covid_delivery.recalls([level, held], None, None)
    assert nps.endswith(" were about 266 a week in the NPS (as before the lockdown).")
    crc = covid_delivery.recalls([], figure(75, "2020-03", "2020-11"), figure(259))
    assert crc.endswith("were about 75% of their earlier 259 a week in CRCs.")
    assert covid_delivery.suspended_breaches([], []) == ""
    assert covid_delivery.against_weekly_level("Breaches", []) == ""


def test_what_piled_up_where_something_is_missing():
    assert covid_backlog.unfinished([], None) == ""
    may = figure(13, "2020-05", "2020-05")
    assert covid_backlog.unfinished([may], None) == (
        "The share of unpaid work unfinished after 12 months was 13% in May 2020."
    )
    counted = figure(13613, "2021-11-28", "2021-11-28", unit="orders")
    assert covid_backlog.unfinished([], counted) == (
        "13,613 cases were in that backlog on 28 November 2021."
    )
    assert covid_backlog.expired(figure(25)) == ""
    assert "between 25% and 70%" in covid_backlog.expired(figure(25, value_to=70))
    assert covid_backlog.waiting("Leeds", [], []) == ""
    waits = [figure(110, "2019-10", "2019-10", unit="people")]
    told = covid_backlog.waiting("Leeds", waits, [])
    assert told == "In Leeds the waiting list for programmes was 110 people in October 2019."
    assert covid_backlog.courts(None, None, [], None) == ""
    assert covid_backlog.local_backlog("Leeds", None, None) == ""
    assert covid_backlog.on_programme(None) == ""


def test_people_counted_and_asked():
    assert covid_people.deaths([]) == ""
    assert covid_people.months_left(None) == ""
    assert covid_people.caseloads(0, 0, 0, "March", "May") == ""
    assert covid_people.caseloads(1, 2, 0, "March", "May") == (
        "Of 3 pairs of service and grade, the average number of cases per practitioner fell in two "
        "and rose in one between March and May."
    )
    assert covid_people.which_rose([]) == ""
    assert covid_people.moved(figure(1), figure(1)) == "the same"
    assert covid_people.felt("Safe", []) == ""
    asked = figure(73, topic="surveys", size=289, provider=None)
    then = figure(60, topic="surveys", size=289, provider=None)
    assert covid_people.felt("felt safe", [("", asked)]) == (
        "Of the 289 practitioners who answered, 73% felt safe."
    )
    assert covid_people.felt("felt safe", [("before", asked), ("after", then)]).endswith(
        "73% felt safe before and 60% after."
    )
    unknown = figure(73, topic="surveys", provider="NPS")
    assert covid_people.felt("felt safe", [("", unknown)]).startswith("Of the NPS practitioners")
    assert covid_people.who_answered(None, 1, 1) == ""
    assert covid_people.who_answered(9, None, None).startswith("9 practitioners answered")
