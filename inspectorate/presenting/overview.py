"""The Overview beneath the search: example questions, counts, newest, and what cannot be told."""

from collections.abc import Mapping, Sequence

import pandas as pd
from markupsafe import Markup

from inspectorate.domain.organisations import full_name
from inspectorate.domain.ratings import RATINGS
from inspectorate.presenting import sentences, wordings
from inspectorate.presenting.html import render
from inspectorate.presenting.links import organisation_link, page_address, source_link
from inspectorate.presenting.matrix import with_score
from inspectorate.presenting.ratings import FIGURE, badge, mark
from inspectorate.presenting.tables import Column, table

# One question for each kind of reader, about a unit and a region that such a question suits.
EXAMPLE_UNIT = "surrey"
EXAMPLE_REGION = "region-kent-surrey-and-sussex"


def examples(names: Mapping[str, str]) -> Markup:
    """Three questions that lead to an answer; `names` are those of the units that are known."""
    questions = [
        (
            page_address("ratings", rating="Inadequate", level="pdu"),
            "Which PDUs were last rated Inadequate?",
        )
    ]
    if EXAMPLE_UNIT in names:
        address = page_address("organisation", organisation=EXAMPLE_UNIT)
        questions.insert(0, (address, sentences.example_of_unit(names[EXAMPLE_UNIT])))
    if EXAMPLE_REGION in names:
        address = page_address("ratings", region=EXAMPLE_REGION)
        questions.append((address, sentences.example_of_region(names[EXAMPLE_REGION])))
    return render("examples", questions=questions)


def counts(framework: str, ratings: Sequence[str | None], left_out: int) -> Markup:
    """How often each rating was given under one framework, as badges with their numbers."""
    given = [(badge(rating), ratings.count(rating)) for rating in RATINGS]
    summary = sentences.rating_counts(ratings, left_out)
    return render("counts", framework=framework, given=given, summary=summary)


def newest(rated: pd.DataFrame, dynamic: pd.DataFrame) -> Markup:
    """The ratings last published, with date and source; and the dynamic inspections as links."""
    rows = [
        [
            organisation_link(
                row["organisation"], full_name(row["name"], row["level"]), row["inspection"]
            ),
            with_score(row),
            sentences.when(row),
            row["framework_title"],
            source_link(row),
        ]
        for row in rated.to_dict("records")
    ]
    heads = ("Organisation", "Overall rating", "Published", "Framework", "Source")
    columns = [Column(head) for head in heads]
    caption = "Newest ratings in what we hold"
    without = dynamic.to_dict("records")
    return render(
        "newest",
        table=table(caption, columns, rows, headed=True) if rows else "",
        told=sentences.newest_dynamic(len(without)) if without else "",
        notes=_notes(rated),
        dynamic=[
            organisation_link(row["organisation"], sentences.inspected_unit(row), row["inspection"])
            for row in without
        ],
    )


def _notes(rated: pd.DataFrame) -> list[str]:
    """What must stand near a rating of the nation or of a region among those of PDUs."""
    notes = [sentences.nation(cases) for cases in rated[rated["level"] == "nation"]["cases"]]
    return [*notes, wordings.REGION] if (rated["level"] == "region").any() else notes


def better_or_worse(counted: pd.DataFrame) -> Markup:
    """That ratings cannot tell, the published counts, and where they stand."""
    rows = counted.to_dict("records")
    return render(
        "better_or_worse",
        told=sentences.better_or_worse(rows),
        mark=mark(FIGURE) if rows else "",
        sources=[(source_link(row), row["publisher"]) for row in rows],
    )


def how_complete(coverage: str, age: str) -> Markup:
    """How much is held and how old it is, with the way to the whole account."""
    return render("how_complete", told=[coverage, age], more=page_address("about_data"))
