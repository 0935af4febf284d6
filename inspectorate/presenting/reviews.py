"""Reviews of a subject, each under the same four heads: found, asked, answered, said later."""

from collections.abc import Mapping, Sequence

import pandas as pd
from markupsafe import Markup

from inspectorate.domain.covid import REVIEW as COVID_REVIEW
from inspectorate.domain.dates import write_month
from inspectorate.domain.reviews import ANSWERED, ASKED, FOUND, HEADS, LATER, head_of
from inspectorate.presenting import sentences, wordings
from inspectorate.presenting.evidence import other_figures
from inspectorate.presenting.html import render
from inspectorate.presenting.links import page_address, source_link
from inspectorate.presenting.sentences import reviews as said
from inspectorate.presenting.tables import Column, table

PAGE = "reviews_and_history"
KINDS = {
    "strength": "Strength",
    "area_for_improvement": "Area for improvement",
    "case_finding": "Case finding",
    "good_practice": "Good practice",
    "feedback": "What people on probation said",
    "note": "Note",
}
_FACTS = {ANSWERED: ("response", "progress"), LATER: ("follow_up",)}


def list_of_reviews(reviews: pd.DataFrame, asked: Mapping[str, int]) -> Markup | None:
    """The reviews held, the newest first, each with its base and what was asked; None of none.

    `asked` gives by inspection how many recommendations the review itself made, where known.
    """
    rows = [
        [
            Markup('<a href="{}" target="_self">{}</a>').format(
                page_address(PAGE, review=row["inspection"]), row["subject"]
            ),
            write_month(row["published"]),
            said.looked_at(row["cases"], row["kind"]),
            said.asked_and_held(asked.get(row["inspection"]), row["recommendations"]),
        ]
        for row in reviews.to_dict("records")
    ]
    heads = ("Review", "Published", "Looked at", "Recommendations")
    columns = [Column(head) for head in heads]
    return table("Reviews in what we hold", columns, rows, headed=True) if rows else None


def review(
    row: Mapping, findings: pd.DataFrame, recommendations: pd.DataFrame, scores: pd.DataFrame
) -> Markup:
    """One review under its four heads; a head of which nothing is held says so."""
    found: dict[str, list[dict]] = {head: [] for head in HEADS}
    for finding in findings.to_dict("records"):
        found[head_of(finding["section"], finding["kind"])].append(_passage(finding))
    held = recommendations.to_dict("records")
    figures = other_figures(scores, row) if len(scores) else ""
    heads = [
        {
            "title": head,
            "passages": found[head],
            "figures": figures if head == FOUND else "",
            "asked": [_asked(each) for each in held] if head == ASKED else [],
            "facts": _facts(held, _FACTS.get(head, ())),
        }
        for head in HEADS
    ]
    return render(
        "review",
        subject=row["subject"],
        how=row["method"],
        when=said.when_reviewed(row),
        source=source_link(row),
        locator=row["locator"] or "",
        heads=heads,
        caution=wordings.DIFFERENT_PEOPLE if _tells_both(scores) else "",
        nothing=said.NOTHING_HELD,
        link=page_address("recommendations", report=row["inspection"]) if held else "",
        drawn=page_address("covid_recovery") if row["inspection"] == COVID_REVIEW else "",
    )


def _tells_both(scores: pd.DataFrame) -> bool:
    """Whether figures of the NPS stand beside figures of CRCs, by the titles of their samples."""
    titles = scores["sample_title"].dropna() if len(scores) else pd.Series(dtype=object)
    return all(titles.str.startswith(provider).any() for provider in ("NPS", "CRC"))


def _passage(finding: Mapping) -> dict:
    return {
        "kind": KINDS[finding["kind"]],
        "summary": finding["summary"],
        "source": source_link(finding),
        "locator": finding["locator"] or "",
    }


def _asked(row: Mapping) -> dict:
    return {
        "number": row["number"],
        "summary": row["summary"],
        "to": row["addressed_to"],
        "locator": row["locator"] or "",
    }


def _facts(rows: Sequence[Mapping], facts: Sequence[str]) -> list[str]:
    """What is held of these facts, each text once, with the recommendations it is about."""
    write = {
        "response": sentences.recommendation_answer,
        "progress": sentences.recommendation_progress,
        "follow_up": sentences.recommendation_follow_up,
    }
    told = []
    for fact in facts:
        of: dict[str, list[Mapping]] = {}
        for row in rows:
            if row[fact]:
                of.setdefault(write[fact](row), []).append(row)
        told += [said.about(text, about, len(rows)) for text, about in of.items()]
    return told
