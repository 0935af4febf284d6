"""The case grid drawn: one chart on one scale, with no more on it than is known."""

import json

import pytest

from inspectorate.charts import theme
from inspectorate.charts.case_grid import build_case_grid_chart
from inspectorate.presenting.grid import label_grid
from tests.surrey import BANDS, build_grid, build_score, build_table

FRAMEWORK = "pdu-2023"
STAGES = [
    "P 2.1 Assessment",
    "P 2.2 Planning",
    "P 2.3 Implementation and delivery",
    "P 2.4 Reviewing",
]


def draw(grid=None, bands=BANDS) -> dict:
    return build_case_grid_chart(
        label_grid(build_grid() if grid is None else grid, FRAMEWORK), bands
    )


def layers_of(spec: dict, mark: str) -> list[dict]:
    return [layer for layer in spec["layer"] if layer["mark"]["type"] == mark]


def rows_of(layer: dict) -> list[dict]:
    return layer["data"]["values"]


def grid_rows_of(spec: dict) -> list[dict]:
    """The rows of the grid with the heads of its stages, as the points draw from them."""
    (layer,) = layers_of(spec, "circle")
    return rows_of(layer)


def points_of(spec: dict) -> list[dict]:
    return [row for row in grid_rows_of(spec) if row.get("percent") is not None]


def lines_of(spec: dict) -> list[float]:
    dashed = [each for each in layers_of(spec, "rule") if "strokeDash" in each["mark"]]
    return [row["percent"] for layer in dashed for row in rows_of(layer)]


def test_the_grid_is_one_unit_chart_that_takes_the_width_of_the_page():
    spec = draw()
    assert not {"facet", "hconcat", "vconcat", "concat", "repeat"} & spec.keys()
    assert spec["width"] == "container"
    assert "title" not in spec
    assert json.loads(json.dumps(spec, allow_nan=False)) == spec


def test_every_layer_carries_its_rows_so_that_none_are_named():
    spec = draw()
    assert "datasets" not in spec
    assert all(rows_of(layer) for layer in spec["layer"])


def test_the_axis_has_one_title():
    titles = [
        layer["encoding"]["x"].get("title")
        for layer in draw()["layer"]
        if "field" in layer["encoding"].get("x", {})
    ]
    assert [title for title in titles if title] == ["Percentage of cases judged sufficient"]


def test_every_axis_runs_from_0_to_100():
    for layer in draw()["layer"]:
        x = layer["encoding"]["x"]
        if "field" in x:
            assert x["scale"]["domain"] == [0, 100]
        else:
            assert x == {"value": 0}


def test_every_field_that_is_drawn_is_in_the_data():
    spec = draw()
    drawn = 0
    for layer in spec["layer"]:
        fields = {each["field"] for each in layer["encoding"].values() if "field" in each}
        held = set().union(*rows_of(layer))
        assert fields <= held
        drawn += len(fields)
    assert drawn > 8


def test_every_question_is_a_point_with_its_sentence():
    points = points_of(draw())
    assert [row["percent"] for row in points] == build_grid()["percent"].tolist()
    (layer,) = layers_of(draw(), "circle")
    assert layer["encoding"]["description"]["field"] == "description"
    descriptions = [row["description"] for row in points]
    assert len(set(descriptions)) == 12
    assert descriptions[2].startswith("Assessment, Keeping other people safe (risk of harm). Cases")


def test_only_points_are_read_aloud():
    for layer in draw()["layer"]:
        assert (layer["mark"].get("aria") is False) == (layer["mark"]["type"] != "circle")


def test_rows_keep_the_order_of_the_grid_under_their_stages():
    rows = grid_rows_of(draw())
    assert [row["y"] for row in rows] == sorted({row["y"] for row in rows})
    heads = [row["label"] for row in rows if row.get("percent") is None]
    assert heads == STAGES
    assert [row["label"] for row in rows][:5] == [
        "P 2.1 Assessment",
        "Engagement: 46% (17 of 37)",
        "Desistance: 73% (27 of 37)",
        "Keeping people safe: 32% (12 of 37)",
        "P 2.2 Planning",
    ]


def test_the_first_row_stands_at_the_top():
    spec = draw()
    scales = [
        layer["encoding"]["y"]["scale"] for layer in spec["layer"] if "y" in layer["encoding"]
    ]
    assert {scale["reverse"] for scale in scales} == {True}
    lowest = max(row["y"] for row in grid_rows_of(spec))
    assert {tuple(scale["domain"]) for scale in scales} == {(0, spec["height"])}
    assert lowest < spec["height"]


def test_the_chart_grows_with_its_questions():
    assert draw(build_grid()[:6])["height"] < draw()["height"]


def test_no_order_by_size_and_no_colour_of_a_verdict():
    spec = draw()
    assert "sort" not in json.dumps([layer["encoding"] for layer in spec["layer"]])
    fills = {paint.fill for paint in theme.RATING_PAINTS.values()}
    assert not [colour for colour in fills if colour in json.dumps(spec)]


def test_an_interval_holds_its_point():
    for row in points_of(draw()):
        assert 0 <= row["low"] < row["percent"] < row["high"] <= 100


def test_without_a_base_there_is_a_point_and_no_interval():
    points = points_of(draw(build_grid(cases=None, cases_basis=None)))
    assert len(points) == 12
    assert {(row["low"], row["high"]) for row in points} == {(None, None)}
    assert points[0]["label"] == "Engagement: 46% (number of cases not given)"


def test_lines_stand_where_ratings_begin():
    assert sorted(lines_of(draw())) == [50, 65, 80]


def test_without_bands_there_are_no_lines():
    spec = draw(bands=[])
    assert lines_of(spec) == []
    assert len(points_of(spec)) == 12


def test_lines_are_drawn_behind_the_points():
    marks = [layer["mark"]["type"] for layer in draw()["layer"]]
    assert "strokeDash" in draw()["layer"][0]["mark"]
    assert marks.index("rule") < marks.index("circle")


@pytest.mark.parametrize("percent", [0.0, 100.0])
def test_none_and_all_are_points_like_any_other(percent: float):
    (point,) = points_of(draw(build_table([build_score(percent=percent)])))
    assert point["percent"] == percent
    assert 0 <= point["low"] <= percent <= point["high"] <= 100


def test_a_question_known_by_its_count_alone_is_named_and_has_no_point():
    counted = build_score(percent=None, numerator=12, cases_basis="stated")
    spec = draw(build_table([build_score(dimension="engagement"), counted]))
    assert len(points_of(spec)) == 1
    halo, labels, heads = layers_of(spec, "text")
    assert halo["mark"]["stroke"] == halo["mark"]["color"] == theme.PAGE
    assert labels["transform"] == [{"filter": "datum.label !== datum.stage"}]
    assert heads["transform"] == [{"filter": "datum.label === datum.stage"}]
    named = [row["label"] for row in grid_rows_of(spec) if row["label"] != row["stage"]]
    assert named[1] == "Keeping people safe: 12 of 37 cases"


def test_the_data_are_left_as_they_were():
    grid = label_grid(build_grid(), FRAMEWORK)
    before = grid.copy()
    build_case_grid_chart(grid, BANDS)
    assert grid.equals(before)


def test_text_of_the_data_is_data_and_never_a_formula():
    name = "'); alert(1); ('"
    spec = draw(build_table([build_score(title=name, standard="P 2.1")]))
    expressions = json.dumps([layer.get("transform") for layer in spec["layer"]])
    assert name not in expressions
    assert grid_rows_of(spec)[0]["label"] == f"P 2.1 {name}"
