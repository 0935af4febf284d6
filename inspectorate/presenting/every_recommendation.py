"""Recommendations of all reports: what was asked of whom, what is held since, and asked before."""

from collections.abc import Mapping, Sequence

import pandas as pd
from markupsafe import Markup

from inspectorate.domain.asked_before import Earlier
from inspectorate.domain.dates import write_month
from inspectorate.domain.organisations import full_name
from inspectorate.presenting import sentences
from inspectorate.presenting.html import render
from inspectorate.presenting.links import organisation_link, page_address, source_link
from inspectorate.presenting.sentences import asked
from inspectorate.presenting.tables import Column, table

PAGE = "recommendations"
NOT_HELD = "not held"
ANSWERS = {
    "agreed": "Agreed",
    "partly agreed": "Partly agreed",
    "not told singly": "Answered, but not told one by one",
    "none yet": "No answer yet when last reported",
    NOT_HELD: "Not in what we hold",
}
_SINCE = ("response", "progress", "follow_up")
_MOST_EARLIER = 4
_REPORTS = 12


def report_name(row: Mapping) -> str:
    """The report that a recommendation comes from: whose it is or what it is about, and when."""
    what = row["subject"] or full_name(row["name"], row["level"])
    if row["level"] == "nation" and not row["subject"]:
        what = "National inspection"
    return f"{what}, {write_month(row['dated'])}"


def by_report(
    shown: pd.DataFrame,
    every: pd.DataFrame,
    earlier: Mapping[str, Sequence[Earlier]],
    themes: Mapping[str, str],
) -> Markup:
    """The recommendations shown, report by report, each with the earlier ones among `every`.

    What is held of answer, progress and later words is said once where it is of the whole report.
    """
    held = every.set_index("recommendation", drop=False)
    groups = [
        _report(rows.to_dict("records"), held, earlier, themes)
        for _, rows in shown.groupby("inspection", sort=False)
    ]
    return render("by_report", groups=groups)


def _report(
    rows: Sequence[Mapping],
    held: pd.DataFrame,
    earlier: Mapping[str, Sequence[Earlier]],
    themes: Mapping[str, str],
) -> dict:
    first = rows[0]
    shared = {fact for fact in _SINCE if len({row[fact] for row in rows}) == 1}
    whom = {row["addressed_to"] for row in rows}
    return {
        "title": report_name(first),
        "report": _report_link(first),
        "source": source_link(first),
        "asked": sentences.recommendations_asked(len(rows), [first["addressed_to"]])
        if len(whom) == 1
        else "",
        "since": _since(first, shared, of_all=True),
        "rows": [
            {
                "number": row["number"],
                "summary": row["summary"],
                "to": row["addressed_to"] if len(whom) > 1 else "",
                "themes": _theme_links(row, themes),
                "locator": row["locator"] or "",
                "since": _since(row, set(_SINCE) - shared, of_all=False),
                "earlier": _earlier(earlier.get(row["recommendation"], ()), held, themes),
            }
            for row in rows
        ],
    }


def _report_link(row: Mapping) -> Markup | str:
    """Where the report as a whole stands with us: a review among the reviews, else its unit."""
    if row["subject"]:
        address = page_address("reviews_and_history", review=row["inspection"])
        return Markup('<a href="{}" target="_self">{}</a>').format(address, "This review")
    return organisation_link(row["organisation"], "This inspection", row["inspection"])


def _since(row: Mapping, facts: set[str], *, of_all: bool) -> list[tuple[str, str]]:
    """What is held of the facts, each with its head; that nothing is held is said once."""
    told = {
        "response": ("Answered", sentences.recommendation_answer),
        "progress": ("Progress", sentences.recommendation_progress),
        "follow_up": ("Said later", sentences.recommendation_follow_up),
    }
    if not facts:
        return []
    if not any(row[fact] for fact in facts):
        return [("", asked.nothing_since(sorted(facts, key=_SINCE.index), of_all=of_all))]
    return [(told[fact][0], told[fact][1](row)) for fact in _SINCE if fact in facts]


def _theme_links(row: Mapping, themes: Mapping[str, str]) -> list[Markup]:
    slugs = row["themes"].split("; ") if row["themes"] else []
    return [
        Markup('<a href="{}" target="_self">{}</a>').format(
            page_address(PAGE, theme=slug), themes.get(slug, slug)
        )
        for slug in slugs
    ]


def _earlier(found: Sequence[Earlier], held: pd.DataFrame, themes: Mapping[str, str]) -> dict:
    """The latest of the earlier ones, in order of date, with how many more there are."""
    items = []
    for one in found[-_MOST_EARLIER:]:
        row = held.loc[one.recommendation].to_dict()
        items.append(
            {
                "whom": asked.of_whom(
                    one.relation, full_name(row["name"], row["level"]), row["subject"]
                ),
                "when": write_month(row["dated"]),
                "summary": row["summary"],
                "themes": ", ".join(themes.get(slug, slug) for slug in one.themes),
                "source": source_link(row),
                "locator": row["locator"] or "",
            }
        )
    return {
        "title": asked.before(len(found)),
        "rows": items,
        "more": asked.earlier_left_out(len(found) - len(items)),
    }


def by_theme(every: pd.DataFrame, themes: Mapping[str, str]) -> Markup | None:
    """How often each theme was asked about, report by report; None where nothing is held."""
    named: dict[str, dict[str, int]] = {}
    for row in every.to_dict("records"):
        for slug in row["themes"].split("; ") if row["themes"] else []:
            of = named.setdefault(slug, {})
            of[report_name(row)] = of.get(report_name(row), 0) + 1
    order = sorted(named, key=lambda slug: (-len(named[slug]), themes.get(slug, slug)))
    rows = [
        [
            Markup('<a href="{}" target="_self">{}</a>').format(
                page_address(PAGE, theme=slug), themes.get(slug, slug)
            ),
            sum(named[slug].values()),
            len(named[slug]),
            _reports(named[slug]),
        ]
        for slug in order
    ]
    columns = [
        Column("Theme"),
        Column("Recommendations", figures=True),
        Column("Reports", figures=True),
        Column("Which, the newest first"),
    ]
    caption = "Recommendations by theme"
    return table(caption, columns, rows, kind="asked", headed=True) if rows else None


def _reports(named: Mapping[str, int]) -> str:
    """The newest reports, each with how many; how many more there are."""
    told = [f"{report} ({many})" for report, many in named.items()]
    more = asked.more_reports(len(told) - _REPORTS) if len(told) > _REPORTS else ""
    return "; ".join([*told[:_REPORTS], *([more] if more else [])])


def by_answer(every: pd.DataFrame) -> Markup | None:
    """How many were answered how, as far as a source tells; None where nothing is held."""
    if every.empty:
        return None
    counted = every["answer"].fillna(NOT_HELD).value_counts()
    rows = [
        [
            Markup('<a href="{}" target="_self">{}</a>').format(
                page_address(PAGE, answer=answer), words
            ),
            int(counted[answer]),
        ]
        for answer, words in ANSWERS.items()
        if answer in counted
    ]
    columns = [Column("What was answered"), Column("Recommendations", figures=True)]
    return table("Recommendations by answer", columns, rows, kind="narrow", headed=True)
