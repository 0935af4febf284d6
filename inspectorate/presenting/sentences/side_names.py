"""What is set side by side is called: in a picture or table, and within a sentence."""

from collections.abc import Mapping, Sequence

from inspectorate.domain.comparing import sentence_of
from inspectorate.domain.dates import write_date, write_month, write_months
from inspectorate.domain.frameworks import NATIONAL
from inspectorate.domain.organisations import full_name
from inspectorate.presenting.grammar import begin

_OF_SENTENCES = {"community": "community sentences", "licence": "releases on licence"}
_WINTER = ("12", "01", "02")
_LATE_IN_MONTH = 20


def name_sides(sides: Sequence[Mapping]) -> list[str]:
    """The names of what is set side by side, told apart by date where they would be the same."""
    names = [_name(side) for side in sides]
    return [
        name if names.count(name) == 1 else f"{name}, {_told_by(side)}"
        for name, side in zip(names, sides, strict=True)
    ]


def call_sides(sides: Sequence[Mapping]) -> list[str]:
    """The same as they are called within a sentence: Surrey; the national case sample."""
    called = [_call(side) for side in sides]
    return [
        words if called.count(words) == 1 else f"{words} ({_told_by(side)})"
        for words, side in zip(called, sides, strict=True)
    ]


def _told_by(side: Mapping) -> str:
    """What tells two inspections of one organisation apart: the date, else the standards."""
    dated = side["published"] or side["fieldwork_start"]
    return write_month(dated) if dated else side["framework_title"] or "no date known"


def inspected_when(side: Mapping) -> str:
    """The month of the report, else of fieldwork; or that none is known."""
    return write_month(side["published"] or side["fieldwork_start"])


def _name(side: Mapping) -> str:
    if side["phase"] or side["provider"]:
        words = _began(side)
        return begin(words)
    name = full_name(side["name"], side["level"])
    if is_national(side):
        name = f"National case sample, {_season(side)}"
    kind = sentence_of(side)
    return f"{name}, {_OF_SENTENCES[kind]}" if kind else name


def _call(side: Mapping) -> str:
    if side["phase"] or side["provider"]:
        return _began(side)
    if is_national(side):
        name = "the national case sample"
    elif side["level"] == "pdu":
        name = side["name"]
    else:
        article = "the " if side["level"] == "region" else ""
        name = f"{article}{full_name(side['name'], side['level'])}"
    kind = sentence_of(side)
    return f"{_OF_SENTENCES[kind]} in {name}" if kind else name


def is_national(side: Mapping) -> bool:
    """Whether it is the case sample of a national inspection, whose bases are not stated."""
    return bool(side["inspection"]) and side["framework"] == NATIONAL


def _season(side: Mapping) -> str:
    """Winter 2024–25, or the months of fieldwork as they are known."""
    first, last = side["fieldwork_start"], side["fieldwork_end"]
    if first and last and first[5:7] in _WINTER and last[5:7] in _WINTER:
        start = int(first[:4]) - (first[5:7] != "12")
        return f"winter {start}–{(start + 1) % 100:02}"
    return write_months(first, last) if first else write_month(side["published"])


def _began(side: Mapping) -> str:
    """Cases that began January–February 2020 (pre-EDM), of one provider or of both."""
    provider = f"{side['provider']} " if side["provider"] else ""
    if not side["period_start"]:
        return f"{provider}cases of {write_date(side['published'])}"
    late = "late " if int(side["period_start"][8:10] or 0) > _LATE_IN_MONTH else ""
    phase = f" ({side['phase']})" if side["phase"] else ""
    months = write_months(side["period_start"], side["period_end"])
    return f"{provider}cases that began {late}{months}{phase}"


def alternative(row: Mapping) -> str:
    """An inspection or a group of its cases, in a list to choose from."""
    when = inspected_when(row)
    if row["sample"]:
        return f"{when}: {row['sample_title']}"
    return f"{when}: dynamic inspection" if row["kind"] == "dynamic" else f"{when}: all cases"


def case_sample_of(nation: str) -> str:
    """The nation in a list to choose from: it is its case sample that is compared."""
    return f"{nation}: national case sample"
