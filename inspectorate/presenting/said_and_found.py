"""One key question from every side: what inspectors found in cases, and what those asked said."""

from collections.abc import Mapping

import pandas as pd
from markupsafe import Markup

from inspectorate.domain.conditions import ASKED
from inspectorate.domain.sources import is_exact
from inspectorate.presenting import sentences
from inspectorate.presenting.citations import copy_observation, copy_score
from inspectorate.presenting.html import render
from inspectorate.presenting.links import shared_source, source_link

# Asked of every kind of work, so they stand beside every question of the grid.
_OF_ALL_WORK = ("management-oversight-sufficient", "management-oversight-insufficient")

# What practitioners and staff answered of their own part in the work; what they said of leaders
# and of change stands under the findings.
OF_OWN_WORK = (
    "skills-for-the-case",
    "skills-knowledge-and-experience-for-cases",
    "supervision-frequent-enough",
    "supervision-enhances-work",
    "workload-manageable",
    "workload-unmanageable",
)


def said_and_found(
    question: Mapping,
    inspection: Mapping,
    scores: pd.DataFrame,
    findings: pd.DataFrame,
    observations: pd.DataFrame,
) -> Markup:
    """What opens under a key question: the figure with its source, then four columns side by side.

    `scores` and `findings` are all of the inspection; those of the question's standard and
    dimension are shown, and management oversight, which is judged across all of a case's work.
    What practitioners and staff answered of all their work stands beside every question; these
    figures, and oversight, have their buttons where they stand once.
    """
    framework = inspection["framework"]
    heard = [_answer(row) for row in _of_own_work(observations)]
    columns = [
        {
            "title": "In the cases",
            "figures": [_figure(row, inspection) for row in _narrower(question, scores)],
            "findings": _findings(question, findings, "cases"),
            "none": "No narrower figure and no finding on this question in what we hold.",
        }
    ]
    for voice, title in _VOICES.items():
        columns.append(
            {
                "title": title,
                "figures": heard if voice == "practitioners" else [],
                "findings": _findings(question, findings, voice)
                or ([] if heard or voice != "practitioners" else _on_skills(findings)),
                "none": "Nothing in what we hold.",
            }
        )
    return render(
        "said_and_found",
        wording=question["statement"],
        figure=sentences.write_figure(question, framework),
        interval=sentences.write_interval(question, framework),
        source=source_link(question),
        locator=question["locator"] or "",
        copy=copy_score(question, inspection),
        columns=columns,
    )


_VOICES = {
    "practitioners": "Practitioners and staff said",
    "managers": "Managers said",
    "people on probation": "People on probation said",
}


def _narrower(question: Mapping, scores: pd.DataFrame) -> list[dict]:
    """The figures outside the grid that belong to the question, and management oversight."""
    beside = (scores["standard"] == question["standard"]) & (
        scores["dimension"] == question["dimension"]
    )
    chosen = scores[
        (beside | scores["question"].isin(_OF_ALL_WORK)) & ~scores["in_grid"].astype(bool)
    ]
    return chosen.to_dict("records")


def _figure(score: Mapping, inspection: Mapping) -> Markup:
    """A narrower figure as a line, with the button that copies it."""
    words = sentences.in_words(score)
    if is_exact(score):
        words = f"{score['statement']}: {sentences.write_figure(score, inspection['framework'])}"
    lower = render("lower") if score["better"] == "lower" else ""
    once = score["question"] in _OF_ALL_WORK
    return Markup("{} {} {}").format(words, lower, "" if once else copy_score(score, inspection))


def is_shown(scores: pd.DataFrame, grid: pd.DataFrame) -> pd.Series:
    """Which of an inspection's case figures stand under a key question of its grid."""
    questions = set(zip(grid["standard"], grid["dimension"], strict=True))
    beside = [
        pair in questions for pair in zip(scores["standard"], scores["dimension"], strict=True)
    ]
    return pd.Series(beside, index=scores.index, dtype=bool)


def answers_of_staff(observations: pd.DataFrame, inspection: Mapping) -> Markup | None:
    """What practitioners and staff answered of their own work, with buttons; None where nothing."""
    rows = _of_own_work(observations)
    if not rows:
        return None
    once = shared_source(rows)
    lines = [
        Markup("{} {} {}").format(
            _answer(row), "" if once else source_link(row), copy_observation(row, inspection)
        )
        for row in rows
    ]
    return render("answers_of_staff", lines=lines, source=once)


def _of_own_work(observations: pd.DataFrame) -> list[dict]:
    return [
        row
        for row in observations.to_dict("records")
        if row["own"] and row["metric"] in ASKED and row["category"] in OF_OWN_WORK
    ]


def _answer(row: Mapping) -> Markup:
    """An answer with its count, and who was asked."""
    return Markup('{}: {} <span class="quiet">{}</span>').format(
        sentences.write_answer(row),
        sentences.write_amount(row),
        row["sample_title"] or row["population"] or "",
    )


def _on_skills(findings: pd.DataFrame) -> list[dict]:
    """What the report says that practitioners said of their skills, where no answer is counted."""
    skills = findings["themes"].fillna("").str.contains("training-and-skills")
    chosen = findings[(findings["voice"] == "practitioners") & skills]
    return [
        {"summary": row["summary"], "source": source_link(row), "locator": row["locator"] or ""}
        for row in chosen.to_dict("records")
    ]


def _findings(question: Mapping, findings: pd.DataFrame, voice: str) -> list[dict]:
    """What the report says on the question in this voice."""
    chosen = findings[
        (findings["voice"] == voice)
        & (
            (findings["standard"] == question["standard"])
            | (findings["standard"].isna() & (voice != "cases"))
        )
        & (findings["dimension"] == question["dimension"])
    ]
    rows = chosen.to_dict("records")
    once = rows and shared_source([*rows, question])
    return [
        {
            "summary": row["summary"],
            "source": "" if once else source_link(row),
            "locator": row["locator"] or "",
        }
        for row in rows
    ]
