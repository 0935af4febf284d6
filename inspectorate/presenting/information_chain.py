"""What became of information on risk: asked, answered, good enough, used; and who oversaw it."""

from collections.abc import Mapping, Sequence

import pandas as pd
from markupsafe import Markup

from inspectorate.domain.information_chain import (
    ALWAYS,
    PLACES,
    STEPS,
    SUBJECTS,
    is_lost_on_the_way,
)
from inspectorate.domain.sources import is_exact
from inspectorate.presenting import sentences, wordings
from inspectorate.presenting.citations import copy_score
from inspectorate.presenting.html import render
from inspectorate.presenting.links import source_link
from inspectorate.presenting.ratings import FIGURE, WORKED_OUT, mark
from inspectorate.presenting.second_hand import in_sentences, note_on_counts
from inspectorate.presenting.tables import Column, table

_NOT_REPORTED = "not reported"
_OVERSIGHT = ("management-oversight-sufficient", "management-oversight-insufficient")


def information_chain(scores: pd.DataFrame, inspection: Mapping) -> Markup | None:
    """The steps by which information passes, as a table; None where no step is known.

    Only exact figures at first hand stand in the table, each in the direction in which it is
    published; all others are sentences beneath.
    """
    rows = [row for row in scores.to_dict("records") if row["question"] in PLACES]
    if not rows:
        return None
    exact = [row for row in rows if is_exact(row)]
    lost = [_is_lost(subject, exact, inspection["cases"]) for subject in ALWAYS]
    known = [answer for answer in lost if answer is not None]
    return render(
        "information_chain",
        table=_table(exact, inspection) if exact else "",
        sources=list(dict.fromkeys((source_link(row), row["locator"] or "") for row in exact)),
        note=note_on_counts(exact, inspection["framework"]),
        told=in_sentences(rows, inspection),
        lost=wordings.LOST_ON_THE_WAY if known and all(known) else "",
    )


def management_oversight(scores: pd.DataFrame, inspection: Mapping) -> Markup | None:
    """Whether managers oversaw cases well enough, one line for each figure; None where none is.

    A published count of failures also stands turned round, marked as worked out by us.
    """
    rows = [row for row in scores.to_dict("records") if row["question"] in _OVERSIGHT]
    if not rows:
        return None
    lines = [
        {
            "sentence": sentences.management_oversight(row),
            "mark": mark(WORKED_OUT if sentences.published_as(row) else FIGURE),
            "published_as": sentences.published_as(row),
            "evidence": sentences.evidence_under(row["title"]),
            "source": source_link(row),
            "locator": row["locator"] or "",
            "copy": copy_score(row, inspection),
        }
        for row in rows
        if is_exact(row)
    ]
    return render("management_oversight", lines=lines, told=in_sentences(rows, inspection))


def is_shown(scores: pd.DataFrame) -> pd.Series:
    """Which of an inspection's case figures stand in the chain or tell of management oversight."""
    return scores["question"].isin([*PLACES, *_OVERSIGHT])


def _table(rows: Sequence[Mapping], inspection: Mapping) -> Markup:
    subjects = [
        subject
        for subject in SUBJECTS
        if subject in ALWAYS or any(PLACES[row["question"]].subject == subject for row in rows)
    ]
    cells = [
        [subject, *(_cell(rows, subject, step, inspection) for step in STEPS)]
        for subject in subjects
    ]
    columns = [Column("Information on"), *(Column(step.capitalize()) for step in STEPS)]
    caption = "What became of information on risk"
    note = "Each figure counts what its words say; some count what was missing, as published."
    return table(caption, columns, cells, note=note, kind="chain", headed=True)


def _cell(rows: Sequence[Mapping], subject: str, step: str, inspection: Mapping) -> Markup | str:
    """All that is published of one step of one subject, each figure with its own words."""
    parts = []
    for row in rows:
        place = PLACES[row["question"]]
        if place.subject != subject:
            continue
        if place.step == step:
            lower = "lower is better" if row["better"] == "lower" else ""
            figure = _figure(row, place.of_enquiries, inspection["framework"])
            parts.append((figure, place.words, lower, copy_score(row, inspection)))
        elif place.of_enquiries and step == "asked" and row["cases"] is not None:
            parts.append(
                (f"{row['cases']} enquiries made", "(how many were needed: not given)", "", "")
            )
        elif place.of_enquiries and step == "good enough":
            parts.append(("", "not reported apart from the answer", "", ""))
    return render("chain_cell", parts=parts) if parts else _NOT_REPORTED


def _figure(row: Mapping, of_enquiries: bool, framework: str) -> str:
    if of_enquiries and row["percent"] is None and row["cases"] is not None:
        return f"{row['numerator']} of {row['cases']} enquiries"
    return sentences.write_figure(row, framework)


def _is_lost(subject: str, rows: Sequence[Mapping], inspected: int | None) -> bool | None:
    """Whether the figures of a subject show that answers, and then their use, are lost.

    None where they do not tell: it takes how many enquiries were sent (of the cases, or of the
    cases `inspected` where the base of another figure is the enquiries made), how many were
    answered well enough, and how many answers were used.
    """
    shares: dict[str, float] = {}
    for row in rows:
        place = PLACES[row["question"]]
        share = _share(row)
        if place.subject != subject or share is None:
            continue
        shares[place.step] = share
        if place.of_enquiries and row["cases"] and inspected:
            shares.setdefault("asked", 100 * row["cases"] / inspected)
    asked, used = shares.get("asked"), shares.get("used")
    answered = shares.get("answered", shares.get("good enough"))
    if asked is None or answered is None or used is None:
        return None
    return is_lost_on_the_way(asked, answered, used)


def _share(row: Mapping) -> float | None:
    """What was done, in percent of the figure's base; None where no base or percentage is known."""
    share = row["percent"]
    if share is None and row["cases"] and row["numerator"] is not None:
        share = 100 * row["numerator"] / row["cases"]
    if share is None:
        return None
    return 100 - share if row["better"] == "lower" else share
