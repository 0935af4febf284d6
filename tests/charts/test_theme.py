"""Every rating can be read and told from the others, on screen, in grey and however eyes see."""

import re
from itertools import combinations, pairwise

import pytest

from inspectorate.charts import theme
from inspectorate.domain.ratings import RATINGS
from inspectorate.presenting.html import stylesheet

PAINTS = list(theme.RATING_PAINTS.items())

# Machado, Oliveira and Fernandes (2009), IEEE Transactions on Visualization and Computer Graphics
# 15, 1291-1298: colours as seen at severity 1, for light intensities (linear RGB).
SIGHT = {
    "full": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
# From linear RGB to the tristimulus values of CIE 1931, with the white of D65.
XYZ = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
WHITE = (0.95047, 1.0, 1.08883)
# In CIELAB a distance of about 2.3 can just be seen side by side. Fills of far-apart table cells
# are not side by side, so we ask for eight times that.
APART = 18.4


def multiply(matrix, vector) -> list[float]:
    return [sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix]


def linear(colour: str) -> list[float]:
    """The light intensities of #rrggbb, 0-1 (IEC 61966-2-1)."""
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    return [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]


def luminance(colour: str) -> float:
    return multiply([(0.2126, 0.7152, 0.0722)], linear(colour))[0]


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2.2, from 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def lab(intensities: list[float]) -> list[float]:
    """CIELAB of 1976."""

    def root(t: float) -> float:
        return t ** (1 / 3) if t > 216 / 24389 else (24389 / 27 * t + 16) / 116

    inside = [min(1.0, max(0.0, part)) for part in intensities]
    x, y, z = (root(v / w) for v, w in zip(multiply(XYZ, inside), WHITE, strict=True))
    return [116 * y - 16, 500 * (x - y), 200 * (y - z)]


def distance(one: str, other: str, sight: str) -> float:
    """The CIE 1976 distance of two colours as seen."""
    seen = [lab(multiply(SIGHT[sight], linear(colour))) for colour in (one, other)]
    return sum((a - b) ** 2 for a, b in zip(*seen, strict=True)) ** 0.5


def test_the_reckoning_here_is_that_of_the_standards():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)
    assert distance("#000000", "#ffffff", "full") == pytest.approx(100, abs=0.01)
    assert lab(linear("#ff0000")) == pytest.approx([53.24, 80.09, 67.20], abs=0.02)
    for sight in SIGHT:
        assert distance("#ffffff", "#fefefe", sight) < 1
    assert distance("#c02020", "#207020", "full") > 2 * distance("#c02020", "#207020", "protanopia")


def test_every_rating_has_its_paint_in_the_order_of_ratings():
    assert tuple(theme.RATING_PAINTS) == RATINGS


@pytest.mark.parametrize(("rating", "paint"), PAINTS)
def test_the_word_of_a_rating_can_be_read_on_its_fill(rating: str, paint: theme.Paint):
    assert contrast(paint.text, paint.fill) >= 4.5


@pytest.mark.parametrize(("rating", "paint"), PAINTS)
def test_the_outline_of_a_rating_stands_out_from_the_page(rating: str, paint: theme.Paint):
    assert contrast(paint.outline, theme.PAGE) >= 3


def test_ratings_keep_their_order_in_greyscale_with_a_visible_step():
    for (_, lighter), (_, darker) in pairwise(PAINTS):
        assert luminance(lighter.fill) > luminance(darker.fill)
        assert contrast(lighter.fill, darker.fill) >= 1.5


@pytest.mark.parametrize("sight", SIGHT)
def test_ratings_keep_their_order_of_lightness_however_eyes_see(sight: str):
    lightness = [lab(multiply(SIGHT[sight], linear(paint.fill)))[0] for _, paint in PAINTS]
    assert lightness == sorted(lightness, reverse=True)


@pytest.mark.parametrize("sight", SIGHT)
@pytest.mark.parametrize(
    ("one", "other"), list(combinations(RATINGS, 2)), ids=lambda rating: rating
)
def test_no_two_ratings_look_alike_however_eyes_see(one: str, other: str, sight: str):
    fills = [theme.RATING_PAINTS[rating].fill for rating in (one, other)]
    assert distance(*fills, sight) >= APART


@pytest.mark.parametrize("ground", ["PAGE", "SURFACE"])
@pytest.mark.parametrize("ink", ["INK", "QUIET", "ACCENT"])
def test_text_can_be_read_on_the_page_and_on_a_note(ink: str, ground: str):
    assert contrast(getattr(theme, ink), getattr(theme, ground)) >= 4.5


@pytest.mark.parametrize("ground", ["PAGE", "SURFACE"])
@pytest.mark.parametrize("drawn", ["OUTLINE", "ACCENT"])
def test_what_is_drawn_stands_out_from_the_page(drawn: str, ground: str):
    assert contrast(getattr(theme, drawn), getattr(theme, ground)) >= 3


def test_sides_stand_out_from_the_page_and_each_has_a_shape_of_its_own():
    assert len(theme.SIDES) == len(set(theme.SHAPES)) == 6
    for colour in theme.SIDES:
        assert contrast(colour, theme.PAGE) >= 4.5


def test_the_point_of_a_chart_stands_out_from_its_interval():
    assert contrast(theme.ACCENT, theme.OUTLINE) >= 1.5


def test_the_style_of_the_pages_paints_every_rating():
    style = stylesheet(theme)
    for tone, (_, paint) in enumerate(PAINTS):
        (rule,) = re.findall(rf"\.badge\.tone-{tone} {{(.*?)}}", style)
        assert {paint.fill, paint.text, paint.outline} <= set(re.findall(r"#[0-9a-f]{6}", rule))


def test_a_rating_worked_out_by_us_is_outlined_and_carries_no_fill_of_a_rating():
    style = stylesheet(theme)
    (rule,) = re.findall(r"\.badge\.worked-out {(.*?)}", style)
    assert f"background: {theme.PAGE}" in rule
    assert "dashed" in rule
    assert style.index(".badge.worked-out") > style.index(".badge.tone-3")


def test_the_style_names_no_colour_of_its_own():
    source = stylesheet(theme)
    known = {value for value in vars(theme).values() if isinstance(value, str)}
    known |= {part for _, paint in PAINTS for part in (paint.fill, paint.text, paint.outline)}
    known |= set(theme.SIDES)
    assert set(re.findall(r"#[0-9a-fA-F]{3,8}\b", source)) <= known
