"""The page on Covid-19 holds every published figure, pair and event, and says no more than they."""

import csv
from collections import Counter
from io import BytesIO, StringIO
from pathlib import Path

import openpyxl
import pytest

from inspectorate.components import covid_files, covid_filters, covid_view
from inspectorate.components.reads import current_store
from inspectorate.domain.covid import PERIODS, PROVIDERS, Asked
from inspectorate.domain.covid_parts import ASKED, BLOCKS, QUALITY, TIMELINE
from inspectorate.presenting import wordings, wordings_covid
from inspectorate.queries.covid import get_events, get_figures
from inspectorate.store import derivation
from inspectorate.store.sessions import open_store
from tests import builders
from tests.components.test_every_page import says_nothing_odd
from tests.presenting.markup import find, table_rows, words

real = pytest.mark.usefixtures("over_real_data")


def figures() -> list[dict]:
    return get_figures(current_store()).to_dict("records")


def table(body: str, label: str) -> list[list[str]]:
    """The rows of the table whose name begins so."""
    body = str(body)
    start = body.index("<table", body.index(f'aria-label="{label}'))
    end = body.index("</table>", start) + len("</table>")
    return table_rows(body[start:end])


def part_of(body: str, block: str) -> str:
    """One part of the story, from its heading to the next."""
    start = str(body).index(f'<h2 id="{block}">')
    end = str(body).find("<h2 ", start + 1)
    return str(body)[start : end if end > 0 else None]


def figures_table(body: str, block: str) -> list[list[str]]:
    """The rows of the tables of a block's figures: of cases there is one for each way."""
    names = [region.attributes["aria-label"] for region in find(body, "div", role="region")]
    of_block = [name for name in names if name.startswith(BLOCKS[block]) and ": " in name]
    return [row for name in of_block for row in table(body, name)]


@real
@pytest.mark.parametrize("block", [block for block in BLOCKS if block != ASKED])
def test_the_table_of_a_topic_has_each_of_its_figures_with_its_place(block: str):
    """One click from the story: the link under each part leads to its topic."""
    of_block = [row for row in figures() if row["block"] == block]
    body = covid_view.get_view(Asked(topic=block)).body
    rows = figures_table(body, block)
    assert len(rows) == len(of_block) > 0
    places = Counter(row[-1] for row in rows)
    for row in of_block:
        [place] = [place for place in places if place.endswith(row["locator"])]
        places[place] -= 1
    assert not any(places.values())
    assert f"topic={block}" in covid_view.get_view(Asked()).body


@real
def test_all_figures_and_events_of_the_store_are_told():
    assert sum(
        len(figures_table(covid_view.get_view(Asked(topic=block)).body, block))
        for block in BLOCKS
        if block != ASKED
    ) == len(figures())
    body = covid_view.get_view(Asked(topic=TIMELINE)).body
    events = get_events(current_store())
    assert f"All dated events ({len(events)})" in words(body)
    for event in events.itertuples():
        assert event.title in words(body)


@real
def test_every_pair_of_the_review_is_drawn_or_tabled_in_the_story():
    body = covid_view.get_view(Asked()).body
    pairs = [
        row
        for row in figures()
        if row["statement"] and row["phase"] == "recovery" and row["value"] is not None
    ]
    told = words(body)
    for row in pairs:
        if not row["category"].startswith("services-delivered"):
            assert row["statement"] in told or row["provider"], row["figure"]
    assert len(table(body, wordings_covid.TABLE_ONE)) == 8


@real
def test_the_story_is_small_and_leads_with_what_must_be_said():
    body = covid_view.get_view(Asked()).body
    assert len(body.encode()) < 85_000
    quality = words(part_of(body, QUALITY))
    said = quality.index(wordings_covid.SIXTEEN)
    apart = quality.index("We hold 30 pairs of percentages, for both providers together")
    assert said < apart < quality.index(wordings_covid.SLOPES)
    assert "one of the 12 that can be tested differs by more than chance" in quality
    assert "If all cases of each group were asked, as we assume for 10 of them" in quality
    assert wordings_covid.NOT_BEFORE_AFTER in quality
    assert find(body, "i", class_="joined"), "assessment and planning are slopes"
    assert 'class="joined"' not in part_of(body, QUALITY).partition(wordings_covid.DOTS)[2]


@real
def test_no_share_of_the_nps_stands_by_one_of_the_crcs_without_the_caution():
    for asked in [Asked(), *(Asked(topic=block) for block in BLOCKS), Asked(period="recovery")]:
        body = covid_view.get_view(asked).body
        for block in BLOCKS:
            told = words(part_of(body, block)) if f'<h2 id="{block}">' in body else ""
            if "NPS" in told and "CRC" in told:
                assert wordings.DIFFERENT_PEOPLE in told, (asked, block)


@real
def test_rough_figures_are_told_and_not_drawn():
    body = covid_view.get_view(Asked(topic="delivery")).body
    drawn = [point.text for point in find(body, "b")]
    assert {"5%", "72%", "155%", "62%", "70%"} <= set(drawn)
    assert "50%" not in drawn
    assert "10%" not in drawn
    assert "about 50% on 22 November 2020" in words(body)
    assert len(find(body, "i", class_="suspended")) >= 4
    assert find(body, "i", class_="target")


def plain_choice(rows: list[dict], asked: Asked) -> set[str]:
    """The figures that fit, by days as text."""
    kept = set()
    for row in rows:
        start, end = row["period_start"], row["period_end"]
        if not (start or end):
            start, end = row["sample_start"], row["sample_end"]
        if asked.topic and row["block"] != asked.topic:
            continue
        if asked.provider and (row["provider"] or "both") != asked.provider:
            continue
        if asked.period and (start or end):
            _, first, last = PERIODS[asked.period]
            one = (start or end) + "-01-01"[len(start or end) - 4 :]
            until = (end + "-12-31"[len(end) - 4 :]) if start and end else one
            if one > last.isoformat() or until < first.isoformat():
                continue
        kept.add(row["figure"])
    return kept


@real
@pytest.mark.parametrize("provider", ["", *PROVIDERS])
def test_filters_leave_what_a_plain_reckoning_leaves(provider: str):
    rows = figures()
    for period in ("", *PERIODS):
        asked = Asked(topic="" if period else "quality", provider=provider, period=period)
        expected = plain_choice(rows, asked)
        content = covid_files.write_csv(asked).decode()
        found = [row["figure"] for row in csv.DictReader(StringIO(content))]
        assert len(found) == len(set(found))
        assert set(found) == expected, asked
        view = covid_view.get_view(asked)
        assert says_nothing_odd(view.body) == [], asked
        if len(expected) < len(rows):
            assert view.status.startswith(f"{len(expected)} of {len(rows)} published figures")


@real
def test_filters_that_leave_nothing_say_so():
    view = covid_view.get_view(Asked(metric="deaths", period="before"))
    assert view.status == "No figure fits these filters."
    assert words(view.body) == ""


@real
def test_recommendations_are_no_figures_and_are_all_told():
    view = covid_view.get_view(Asked(topic=ASKED))
    assert view.status == "7 recommendations, each with what the documents say became of it."
    rows = table(view.body, "Recommendations")
    assert [row[0][:2] for row in rows] == [f"{number}." for number in range(1, 8)]
    assert "155 per cent of pre-pandemic delivery by summer 2022" in rows[2][2]


@real
def test_one_measure_is_shown_as_a_table_of_it_alone():
    view = covid_view.get_view(Asked(metric="no-contact-share"))
    assert view.status == f"2 of {len(figures())} published figures fit these filters."
    assert [row[1] for row in figures_table(view.body, "contact")] == ["33%", "19%"]
    assert "What was recommended" not in view.body
    assert "download/covid.csv?topic=contact&amp;metric=no-contact-share" in view.body


@real
def test_the_files_name_filters_sources_and_cautions():
    asked, refused = covid_filters.read_asked({"topic": "quality", "provider": "CRC"})
    assert refused == []
    book = openpyxl.load_workbook(BytesIO(covid_files.write_workbook(asked)))
    assert book.sheetnames == ["Figures", "Notes and sources"]
    notes = [row[0].value for row in book["Notes and sources"].iter_rows()]
    assert {wordings.ATTRIBUTION, wordings.DIFFERENT_PEOPLE} <= set(notes)
    assert "Filters: Topic: Did quality suffer?, Provider: CRCs" in notes
    assert "covid-recovery-2021" in notes
    whole = openpyxl.load_workbook(BytesIO(covid_files.write_workbook(Asked())))
    assert whole["Events"].max_row == 1 + len(get_events(current_store()))
    assert whole["Recommendations"].max_row == 8
    assert whole["Figures"].max_row == 1 + len(figures())
    for topic, key, rows in (("timeline", "event", 53), ("recommendations", "recommendation", 7)):
        found = list(csv.DictReader(StringIO(covid_files.write_csv(Asked(topic=topic)).decode())))
        assert len({row[key] for row in found}) == rows
    _, refused = covid_filters.read_asked({"topic": "weather"})
    [sentence] = refused
    assert "the topic “weather”, which is not in what we hold" in sentence


@pytest.mark.parametrize("emptied", [(), ("events",), ("observations",), ("discrepancies",)])
def test_it_stands_where_nothing_of_the_pandemic_is_held(tmp_path: Path, emptied: tuple[str, ...]):
    url = f"sqlite:///{tmp_path / 'store.db'}"
    tables = builders.build_tables() | {name: [] for name in emptied}
    derivation.build(url, builders.write_data(tmp_path / "data", tables))
    with open_store(url) as store:
        for topic in ("", *BLOCKS):
            view = covid_view.get_view.__wrapped__(store, Asked(topic=topic))
            expected = "We hold no figure on Covid-19."
            if topic == ASKED:
                expected = "We hold no recommendation of the review."
            assert view.status == expected
            assert words(view.body) == ""
