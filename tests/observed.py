"""Figures that were counted, surveyed or timed, in the columns that queries give, and scores.

Written out from Surrey's report by hand, as in `tests/surrey.py`.
"""

from collections.abc import Mapping

import pandas as pd

from tests.surrey import SOURCE, build_score, build_table


def build_observation(**changes: object) -> dict[str, object]:
    """One figure of Surrey: 54 per cent of the posts of probation officers were filled."""
    row = {
        "observation": "surrey-2024-probation-officers-in-post",
        "metric": "staff-in-post-share",
        "organisation": "surrey",
        "sample": None,
        "category": "probation-officer",
        "period_start": None,
        "period_end": None,
        "value": 54.0,
        "value_to": None,
        "qualifier": "exact",
        "numerator": None,
        "denominator": None,
        "compared_with": None,
        "change": None,
        "change_unit": None,
        "locator": "P 1.2 Staffing, areas for improvement, bullet 3",
        "title": "Posts filled",
        "topic": "staffing",
        "unit": "per cent",
        "better": "higher",
        "sample_title": None,
        "population": None,
        "size": None,
        "name": "Surrey",
        "level": "pdu",
        "own": True,
    }
    return row | SOURCE | changes


def build_observations(*rows: Mapping[str, object]) -> pd.DataFrame:
    """The rows as the query gives them; its columns where there are none."""
    return build_table(rows) if rows else build_table([build_observation()]).iloc[:0]


def build_answer(category: str, part: float | None, base: float | None, **changes: object) -> dict:
    """What Surrey's staff or people on probation answered to one statement."""
    asked = {
        "observation": f"surrey-2024-{category}",
        "metric": "people-on-probation-survey-agreement",
        "title": "People on probation who agree with a statement",
        "topic": "surveys",
        "better": "neither",
        "category": category,
        "value": None,
        "numerator": part,
        "denominator": base,
        "sample": "surrey-pdu-2023-people-on-probation-survey",
        "sample_title": "People on probation who answered User Voice's survey",
        "population": "people on probation",
        "size": 51,
        "locator": "Feedback from people on probation, paragraph 3",
    }
    return build_observation(**asked | changes)


def build_figure(question: str, **changes: object) -> dict[str, object]:
    """A case figure outside the grid, by the slug of its question; no percentage unless given."""
    plain = {"score": question, "key_question": None, "dimension": None, "percent": None}
    plain |= {"cases": None, "cases_basis": None, "line": None, "in_grid": False}
    return build_score(**plain | {"question": question, "statement": "What was done"} | changes)


def build_findings(*rows: tuple[str, str, str]) -> pd.DataFrame:
    """Findings as section, kind and summary; their columns where there are none."""
    found = [
        {"section": section, "kind": kind, "summary": summary, "locator": "Bullet 1"} | SOURCE
        for section, kind, summary in rows
    ]
    return pd.DataFrame(found, columns=["section", "kind", "summary", "locator", *SOURCE])
