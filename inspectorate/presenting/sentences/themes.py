"""What is said of themes across organisations: in how many of them each was found, and as what."""

from collections.abc import Sequence

from inspectorate.presenting.grammar import count, enumerate_words
from inspectorate.presenting.sentences.regions import found_in


def themes_named(
    where: str, inspected: int, years: Sequence[str], *, areas: int, shared: int
) -> str:
    """How many themes are an area for improvement in the latest inspections, and in several."""
    if not inspected:
        return f"We hold no inspection of a PDU of {where}, so no theme can be told."
    span = " to ".join(dict.fromkeys(years))
    when = f", published {span}," if span else ""
    latest = "inspection" if inspected == 1 else "inspections"
    said = (
        f"The latest {latest} of {count(inspected, 'PDU')} of {where}{when} "
        f"{'names' if inspected == 1 else 'name'} {count(areas, 'theme')} as an area for "
        "improvement"
    )
    if not areas or inspected == 1:
        return f"{said}."
    return f"{said}, {shared or 'none'} of them in at least two PDUs."


def themes_of(region: str) -> str:
    """The heading of a region's matrix."""
    return f"Themes of the PDUs of {region}"


def themes_not_named(titles: Sequence[str]) -> str:
    """Which themes are named in none of the inspections shown; empty where there is none."""
    return f"Named in none of what we hold here: {'; '.join(titles)}." if titles else ""


def theme_found(where: str, inspected: int, *, areas: int, strengths: int) -> str:
    """In how many inspected PDUs a theme is an area for improvement, and in how many a strength."""
    if not inspected:
        return f"We hold no inspection of a PDU of {where}."
    return (
        f"{where}: {found_in(areas, inspected)[0].lower()}{found_in(areas, inspected)[1:]} as an "
        f"area for improvement, in {strengths} as a strength."
    )


def told_as(name: str, words: Sequence[str]) -> str:
    """As what a theme is named in an organisation's own reports."""
    if not words:
        return f"In what we hold of {name} the theme is neither strength nor area for improvement."
    return f"In what we hold of {name} the theme is {enumerate_words(words)}."


def more_texts(number: int) -> str:
    """The words of a link to the texts that are not shown."""
    return f"All {number:,} of them"


def elsewhere(title: str, number: int) -> str:
    """A theme with how many strengths other organisations have on it."""
    return f"{title} ({number:,})"
