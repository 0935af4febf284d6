"""Under what conditions an organisation worked when it was inspected: staffing and workload."""

from collections.abc import Mapping, Sequence

import pandas as pd
from markupsafe import Markup

from inspectorate.domain.conditions import STAFFING, is_answer_about_conditions, is_condition
from inspectorate.domain.organisations import full_name
from inspectorate.presenting import sentences, wordings
from inspectorate.presenting.citations import copy_observation
from inspectorate.presenting.facts import Fact, list_facts
from inspectorate.presenting.html import render
from inspectorate.presenting.links import source_link


def conditions(observations: pd.DataFrame, inspection: Mapping) -> Markup | None:
    """Staffing and workload as found, each with its period and source; None where none is held.

    The region's figure stands beside where it is of the same thing, and so does the figure that the
    source itself sets it against. Answers of staff and practitioners follow, counts first.
    """
    rows = [
        row
        for row in observations.to_dict("records")
        if row["value"] is not None or row["numerator"] is not None
    ]
    found = [row for row in rows if is_condition(row["metric"], row["category"])]
    facts = [row for row in found if row["own"] and not _is_set_against(row, found)]
    answers = [
        row
        for row in rows
        if row["own"] and is_answer_about_conditions(row["metric"], row["category"])
    ]
    if not facts and not answers:
        return None
    facts.sort(key=lambda row: (*STAFFING, row["metric"]).index(row["metric"]))
    return render(
        "conditions",
        facts=list_facts([_fact(row, _beside(row, found), inspection) for row in facts])
        if facts
        else "",
        answers=list_facts([_answer(row, inspection) for row in answers]) if answers else "",
        bare=any(_is_bare(row) for row in facts),
        note=wordings.CONDITIONS,
    )


def _is_bare(row: dict) -> bool:
    """Whether the source leaves out when it was so, or what number a percentage is a share of."""
    return not sentences.write_period(row) or (
        row["unit"] == "per cent" and row["denominator"] is None
    )


def _fact(row: dict, beside: list[str], inspection: Mapping) -> Fact:
    return _tell(
        row, inspection, sentences.write_statement(row), sentences.write_period(row), beside
    )


def _answer(row: dict, inspection: Mapping) -> Fact:
    """An answer to a survey, with whom it was asked of."""
    asked = row["sample_title"] or row["population"] or ""
    return _tell(row, inspection, sentences.write_answer(row), asked)


def _tell(
    row: dict, inspection: Mapping, what: str, under: str, beside: Sequence[str] = ()
) -> Fact:
    return Fact(
        figure=sentences.write_amount(row),
        what=what,
        source=source_link(row),
        locator=row["locator"] or "",
        button=copy_observation(row, inspection),
        under=under,
        beside=beside,
    )


def _is_same(row: dict, other: dict) -> bool:
    """Whether two figures are of the same thing, and neither of them is the other."""
    same = (row["metric"], row["category"]) == (other["metric"], other["category"])
    return same and row["observation"] != other["observation"]


def _is_set_against(row: dict, found: list[dict]) -> bool:
    """Whether a figure only serves the source to set another one of the same thing against it."""
    return any(
        _is_same(row, other) and other["own"] and other["compared_with"] == row["observation"]
        for other in found
    )


def _beside(row: dict, found: list[dict]) -> list[str]:
    """What the source gives of the same thing for the region, or sets the figure against."""
    told = []
    for other in found:
        amount = sentences.write_amount(other)
        if _is_same(row, other) and not other["own"]:
            told.append(f"{full_name(other['name'], other['level'])}: {amount}")
        elif _is_same(row, other) and row["compared_with"] == other["observation"]:
            told.append(sentences.set_against(amount, other["locator"] or ""))
    return told
