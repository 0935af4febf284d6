"""What stands behind a rating: case figures outside the grid, and findings."""

import re
from collections.abc import Mapping, Sequence

import pandas as pd
from markupsafe import Markup

from inspectorate.domain.sources import is_exact
from inspectorate.presenting import sentences, wordings
from inspectorate.presenting.citations import copy_score
from inspectorate.presenting.html import render
from inspectorate.presenting.links import shared_source, source_link
from inspectorate.presenting.second_hand import tell
from inspectorate.presenting.tables import Column, table

_KINDS = {
    "strength": "Strengths",
    "area_for_improvement": "Areas for improvement",
    "case_finding": "Case findings",
    "good_practice": "Good practice",
    "feedback": "What people on probation said",
    "note": "In words only",
}
_KIND_NOTES = {"case_finding": wordings.CASE_FINDING, "feedback": wordings.USER_VOICE}
_SECTION_NOTES = {"Diversity and inclusion": wordings.DIVERSITY}
# How the place of a bullet is written: P 1.1 Leadership, strengths, bullet 3.
_BULLET = re.compile(r"(?P<list>.+), bullet (?P<number>\d+)")
FROM_VOICES = {
    "cases": "From cases.",
    "practitioners": "From practitioners.",
    "managers": "From managers.",
    "people on probation": "From people on probation.",
    "partners": "From partners.",
}
WHO_CAN_CHANGE = {
    "pdu": "the PDU",
    "region": "the region",
    "national": "HMPPS nationally",
    "shared": "several levels together",
}


def other_figures(scores: pd.DataFrame, inspection: Mapping) -> Markup:
    """Case figures outside the grid: exact ones at first hand in two tables, others as sentences.

    What is better when higher and what is better when lower never share a table. What a report
    itself puts inexactly stands apart from what is known at second hand.
    """
    every = scores.to_dict("records")
    exact = [row for row in every if is_exact(row)]
    once = shared_source(exact)
    tables = []
    for better, caption in (
        ("higher", "Done well enough (higher is better)"),
        ("lower", "Missing or not good enough (lower is better)"),
    ):
        rows = [
            [
                _with_sample(row),
                sentences.write_figure(row, inspection["framework"]),
                Markup("{} <small>{}</small> {}").format(
                    "" if once else source_link(row),
                    row["locator"] or "",
                    copy_score(row, inspection),
                ),
            ]
            for row in exact
            if row["better"] == better
        ]
        if rows:
            columns = [Column("What inspectors looked at"), Column("Of cases"), Column("Source")]
            shown = table(caption, columns, rows, kind="narrow", headed=True)
            tables.append((caption, len(rows), shown))
    inexact, reported = tell(every, inspection)
    return render("other_figures", tables=tables, source=once, inexact=inexact, reported=reported)


def _with_sample(score: Mapping) -> Markup:
    """The statement, and which cases it is about where the source says."""
    under = Markup("<br><small>{}</small>").format(score["sample_title"])
    return Markup("{}{}").format(score["statement"], under if score["sample_title"] else "")


def findings_by_section(
    findings: pd.DataFrame, elsewhere: Mapping[str, Markup] | None = None
) -> Markup:
    """Findings under the report's own headings, and under each by kind; closed until opened.

    `elsewhere` maps themes to links to the strengths that others have on them; they stand at the
    areas for improvement.
    """
    sections: list[dict] = []
    for section, of_section in findings.fillna("").groupby("section", sort=False):
        kinds = []
        once = shared_source(of_section.to_dict("records"))
        for kind, of_kind in of_section.groupby("kind", sort=False):
            rows = of_kind.to_dict("records")
            list_of, numbers = _numbered(rows) if once else ("", [])
            items = [_item(row, "" if once else source_link(row)) for row in rows]
            if kind == "area_for_improvement" and elsewhere:
                for item, row in zip(items, rows, strict=True):
                    themes = row["themes"].split("; ")
                    item["elsewhere"] = [elsewhere[each] for each in themes if each in elsewhere]
            for position, (item, number) in enumerate(zip(items, numbers, strict=False), start=1):
                item |= {"locator": "", "number": "" if number == position else number}
            kinds.append(
                {
                    "title": _KINDS[kind],
                    "items": items,
                    "list_of": list_of,
                    "note": _KIND_NOTES.get(kind, ""),
                }
            )
        sections.append(
            {
                "title": section or "From other sources",
                "counts": sentences.count_findings(of_section["kind"].value_counts().to_dict()),
                "source": once,
                "note": _SECTION_NOTES.get(section, ""),
                "kinds": kinds,
            }
        )
    told = findings[findings["control"].notna()].fillna("").to_dict("records")
    once = shared_source(told)
    control = findings["control"].dropna()
    counts = {
        WHO_CAN_CHANGE[who]: int((control == who).sum())
        for who in WHO_CAN_CHANGE
        if who in set(control)
    }
    return render(
        "findings",
        sections=sections,
        control=sentences.who_can_change(counts, len(findings) - len(control)),
        told=[_item(row, "" if once else source_link(row)) for row in told],
        told_source=once,
        says_so=sentences.who_says_so(len(told)),
    )


def _item(row: Mapping, source: Markup | str) -> dict:
    return {
        "summary": row["summary"],
        "locator": row["locator"],
        "source": source,
        "control": WHO_CAN_CHANGE.get(row["control"], ""),
        "voice": FROM_VOICES.get(row["voice"], ""),
        "number": "",
        "elsewhere": [],
    }


def _numbered(rows: Sequence[Mapping]) -> tuple[str, list[int]]:
    """The list of the report that all findings are bullets of, and their numbers in it; or none.

    Then the list is named once and each bullet keeps its number.
    """
    places = [_BULLET.fullmatch(row["locator"]) for row in rows]
    lists = {place and place["list"] for place in places}
    if None in lists or len(lists) > 1:
        return "", []
    return lists.pop(), [int(place["number"]) for place in places]
