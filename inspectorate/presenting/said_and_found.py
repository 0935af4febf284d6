"""One key question from every side: what inspectors found in cases, and what those asked said."""

from collections.abc import Mapping

import pandas as pd
from markupsafe import Markup

from inspectorate.domain.conditions import ASKED
from inspectorate.domain.sources import is_exact
from inspectorate.presenting import sentences
from inspectorate.presenting.citations import copy_observation, copy_score
from inspectorate.presenting.facts import Fact, list_facts
from inspectorate.presenting.html import render
from inspectorate.presenting.links import page_address, source_link
from inspectorate.presenting.passages import write_passage, write_passages

# What practitioners and staff answered of their own part in the work; of their workload they speak
# under the conditions of the time, of leaders and of change under the findings.
OF_OWN_WORK = (
    "skills-for-the-case",
    "skills-knowledge-and-experience-for-cases",
    "supervision-frequent-enough",
    "supervision-enhances-work",
)
# What is said at each question of all work: few enough for one sentence, and what the inspectorate
# itself sets against its findings in cases.
_AT_EACH_QUESTION = ("skills-for-the-case", "supervision-enhances-work")
_OVERSIGHT = ("management-oversight-sufficient", "management-oversight-insufficient")

_CASES = "cases"
_VOICES = {
    _CASES: ("In the cases", "the cases beyond this figure"),
    "practitioners": ("Practitioners and staff said", "practitioners and staff"),
    "managers": ("Managers said", "managers"),
    "people on probation": ("People on probation said", "people on probation"),
}


def said_and_found(
    question: Mapping,
    inspection: Mapping,
    scores: pd.DataFrame,
    findings: pd.DataFrame,
    of_all_work: str,
) -> Markup:
    """What opens under a key question: the figure with its source, then each voice side by side.

    `scores` and `findings` are all of the inspection; those of the question's standard and
    dimension are shown. `of_all_work` is the sentence on what belongs to no one question.
    """
    framework = inspection["framework"]
    columns, silent = [], []
    for voice, (title, called) in _VOICES.items():
        lines = [_line(row, question) for row in _findings(question, findings, voice)]
        if voice == _CASES:
            lines = [*(_figure(row, inspection) for row in _narrower(question, scores)), *lines]
        if lines:
            columns.append({"title": title, "lines": lines})
        else:
            silent.append(called)
    return render(
        "said_and_found",
        wording=question["statement"],
        figure=sentences.write_figure(question, framework),
        interval=sentences.write_interval(question, framework),
        # The inspection's own document is named beneath the grid.
        source="" if question["document"] == inspection["document"] else source_link(question),
        locator=question["locator"] or "",
        copy=copy_score(question, inspection),
        address=page_address(
            "organisation",
            organisation=inspection["organisation"],
            inspection=inspection["inspection"],
            question=question["question"],
        ),
        columns=columns,
        silent=sentences.nothing_from(silent),
        of_all_work=of_all_work,
    )


def _narrower(question: Mapping, scores: pd.DataFrame) -> list[dict]:
    """The figures outside the grid that belong to the question."""
    beside = (scores["standard"] == question["standard"]) & (
        scores["dimension"] == question["dimension"]
    )
    return scores[beside & ~scores["in_grid"].astype(bool)].to_dict("records")


def _figure(score: Mapping, inspection: Mapping) -> Markup:
    """A narrower figure as a line, with the button that copies it."""
    words = sentences.in_words(score)
    if is_exact(score):
        words = f"{score['statement']}: {sentences.write_figure(score, inspection['framework'])}"
    lower = render("lower") if score["better"] == "lower" else ""
    return Markup("{} {} {}").format(words, lower, copy_score(score, inspection))


def is_shown(scores: pd.DataFrame, grid: pd.DataFrame) -> pd.Series:
    """Which of an inspection's case figures stand under a key question of its grid."""
    questions = set(zip(grid["standard"], grid["dimension"], strict=True))
    beside = [
        pair in questions for pair in zip(scores["standard"], scores["dimension"], strict=True)
    ]
    return pd.Series(beside, index=scores.index, dtype=bool)


def of_all_work(scores: pd.DataFrame, observations: pd.DataFrame) -> str:
    """Oversight and what staff said of their work, for every question; empty where not held."""
    oversight = [
        row
        for row in scores[scores["question"].isin(_OVERSIGHT)].to_dict("records")
        if is_exact(row)
    ]
    answers = [row for row in _of_own_work(observations) if row["category"] in _AT_EACH_QUESTION]
    return sentences.of_all_work(oversight, answers)


def own_work(
    observations: pd.DataFrame, findings: pd.DataFrame, inspection: Mapping
) -> Markup | None:
    """What practitioners and staff said of their own work, once for all questions; None: nothing.

    Their answers in counts with buttons; where none is counted, what the report says of them.
    """
    answers = [
        Fact(
            figure=sentences.write_amount(row),
            what=sentences.write_answer(row),
            source=source_link(row),
            locator=row["locator"] or "",
            button=copy_observation(row, inspection),
            under=row["sample_title"] or row["population"] or "",
        )
        for row in _of_own_work(observations)
    ]
    told = [] if answers else _on_skills(findings)
    if not answers and not told:
        return None
    passages, once = write_passages(told)
    return render(
        "own_work",
        answers=list_facts(answers) if answers else "",
        passages=passages,
        source=once,
    )


def _of_own_work(observations: pd.DataFrame) -> list[dict]:
    return [
        row
        for row in observations.to_dict("records")
        if row["own"] and row["metric"] in ASKED and row["category"] in OF_OWN_WORK
    ]


def _on_skills(findings: pd.DataFrame) -> list[dict]:
    """What the report says that practitioners said of their skills."""
    skills = findings["themes"].fillna("").str.contains("training-and-skills")
    return findings[(findings["voice"] == "practitioners") & skills].to_dict("records")


def _findings(question: Mapping, findings: pd.DataFrame, voice: str) -> list[dict]:
    """What the report says on the question in this voice."""
    of_stage = findings["standard"] == question["standard"]
    if voice != _CASES:
        of_stage |= findings["standard"].isna()
    chosen = of_stage & (findings["voice"] == voice)
    return findings[chosen & (findings["dimension"] == question["dimension"])].to_dict("records")


def _line(finding: Mapping, question: Mapping) -> Markup:
    """A finding as a line, with its place; its document is named where it is another."""
    other = finding["document"] != question["document"]
    return write_passage(finding, source_link(finding) if other else "")
