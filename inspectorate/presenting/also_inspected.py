"""What was inspected beside the case grid: each subject with its status, figures and findings."""

from collections.abc import Mapping

import pandas as pd
from markupsafe import Markup

from inspectorate.domain.also_inspected import (
    COURT_WORK,
    DIVERSITY,
    OUTCOMES,
    RESETTLEMENT,
    SUBJECTS,
    UNPAID_WORK,
    VICTIMS,
    Subject,
)
from inspectorate.domain.sources import is_exact
from inspectorate.presenting import sentences, wordings
from inspectorate.presenting.citations import copy_observation, copy_score
from inspectorate.presenting.facts import Fact, list_facts
from inspectorate.presenting.grammar import begin
from inspectorate.presenting.html import render
from inspectorate.presenting.links import source_link
from inspectorate.presenting.second_hand import in_sentences, note_on_counts

_CASE_AREA = "Case area, not rated."
_RATED_FOR_REGIONS = "Rated for regions; see the ratings by standard."

# What standing each subject has in a framework; a framework that is not here has none of them.
_STATUS = {
    "pdu-2021": {
        DIVERSITY: wordings.DIVERSITY,
        OUTCOMES: wordings.OUTCOMES,
        COURT_WORK: "Rated only where the PDU itself provides it.",
        RESETTLEMENT: wordings.SEE_REGION_OR_NATION,
        UNPAID_WORK: wordings.SEE_REGION_OR_NATION,
        VICTIMS: wordings.SEE_THE_NATION,
    },
    "pdu-2023": {
        DIVERSITY: wordings.DIVERSITY,
        OUTCOMES: "Reported in its own section; not rated.",
        RESETTLEMENT: "Rated for regions, not for PDUs.",
        UNPAID_WORK: wordings.SEE_THE_REGION,
        VICTIMS: wordings.SEE_THE_REGION,
    },
    "region-2023": dict.fromkeys(
        (COURT_WORK, RESETTLEMENT, UNPAID_WORK, VICTIMS), _RATED_FOR_REGIONS
    ),
    "national-2024": dict.fromkeys((COURT_WORK, RESETTLEMENT), _CASE_AREA),
}
# Why a PDU's report has nothing on them is told even where there is nothing else to tell.
_TOO_FEW = (
    wordings.SEE_THE_REGION,
    wordings.SEE_THE_NATION,
    wordings.SEE_REGION_OR_NATION,
)
_DIRECTIONS = (
    ("higher", "Done well enough (higher is better)"),
    ("lower", "Missing or not good enough (lower is better)"),
)


def also_inspected(
    scores: pd.DataFrame,
    findings: pd.DataFrame,
    observations: pd.DataFrame,
    inspection: Mapping,
) -> Markup | None:
    """The subjects that the inspection's framework knows beside the grid; None without any.

    A subject is shown where something is held of it, or where it is not reported for a single PDU.
    Figures of success and of failure never share a list.
    """
    status = _STATUS.get(inspection["framework"] or "", {})
    blocks = [
        _block(subject, status[subject.title], scores, findings, observations, inspection)
        for subject in SUBJECTS
        if subject.title in status
    ]
    if not any(block["held"] for block in blocks):
        return None
    return render(
        "also_inspected",
        blocks=[block for block in blocks if block["held"] or block["status"] in _TOO_FEW],
        examples=wordings.CASE_EXAMPLES if _is_full_local_report(findings, inspection) else "",
    )


def _block(
    subject: Subject,
    status: str,
    scores: pd.DataFrame,
    findings: pd.DataFrame,
    observations: pd.DataFrame,
    inspection: Mapping,
) -> dict:
    figures = scores[_is_of(scores, subject)].to_dict("records")
    figures.sort(key=lambda row: (row["line"] is None, row["line"] or 0))
    exact = [row for row in figures if is_exact(row)]
    facts = {
        title: [_figure(row, inspection) for row in exact if row["better"] == better]
        for better, title in _DIRECTIONS
    }
    counted = [
        row
        for row in observations.to_dict("records")
        if row["own"] and _belongs(row, subject) and row["value"] is not None
    ]
    counted.sort(key=lambda row: row["period_start"] or "")
    facts["Counted"] = [_counted(row, inspection) for row in counted]
    kinds = findings[findings["section"].isin(subject.sections)]["kind"].value_counts().to_dict()
    found = sentences.counted_findings(kinds)
    return {
        "title": subject.title,
        "status": status,
        "lists": [(title, list_facts(rows)) for title, rows in facts.items() if rows],
        "note": note_on_counts(exact, inspection["framework"]),
        "told": in_sentences(figures, inspection),
        "found": f"{begin(found)}." if found else "",
        "held": bool(figures or counted or found),
    }


def _is_of(scores: pd.DataFrame, subject: Subject) -> pd.Series:
    return scores["standard"].isin(subject.standards) | scores["question"].isin(subject.questions)


def is_shown(scores: pd.DataFrame, framework: str | None) -> pd.Series:
    """Which of an inspection's case figures stand under one of its subjects."""
    status = _STATUS.get(framework or "", {})
    shown = pd.Series(False, index=scores.index)
    for subject in SUBJECTS:
        if subject.title in status:
            shown |= _is_of(scores, subject)
    return shown


def _belongs(row: Mapping, subject: Subject) -> bool:
    pairs = subject.observations
    return (row["metric"], row["category"]) in pairs or (row["metric"], None) in pairs


def _figure(row: Mapping, inspection: Mapping) -> Fact:
    return Fact(
        figure=sentences.write_figure(row, inspection["framework"]),
        what=row["statement"],
        source=source_link(row),
        locator=row["locator"] or "",
        button=copy_score(row, inspection),
        under=row["sample_title"] or "",
    )


def _counted(row: Mapping, inspection: Mapping) -> Fact:
    inspected = row["metric"] == "cases-inspected-count"
    return Fact(
        figure=f"{row['value']:,g}" if inspected else sentences.write_amount(row),
        what=f"{sentences.write_category(row['category'])} inspected"
        if inspected
        else sentences.write_statement(row),
        source=source_link(row),
        locator=row["locator"] or "",
        button=copy_observation(row, inspection),
        under=sentences.write_period(row),
    )


def _is_full_local_report(findings: pd.DataFrame, inspection: Mapping) -> bool:
    """Whether a PDU's report is held with both its strengths and its areas for improvement."""
    from_report = findings[findings["document_kind"] == "inspection report"]
    kinds = set(from_report["kind"])
    return inspection["level"] == "pdu" and {"strength", "area_for_improvement"} <= kinds
