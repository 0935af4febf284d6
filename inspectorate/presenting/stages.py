"""Keeping other people safe at each stage of the work, in each PDU of a region."""

from collections import defaultdict
from collections.abc import Mapping

import pandas as pd
from markupsafe import Markup

from inspectorate.domain.frameworks import write_standard
from inspectorate.domain.organisations import full_name
from inspectorate.presenting import sentences, wordings, wordings_of_data
from inspectorate.presenting.html import render
from inspectorate.presenting.links import organisation_link, source_link
from inspectorate.presenting.ratings import FIGURE, mark
from inspectorate.presenting.regions import told
from inspectorate.presenting.tables import Column, table


def stages(
    latest: pd.DataFrame,
    asked: pd.DataFrame,
    figures: pd.DataFrame,
    statements: pd.DataFrame,
) -> Markup:
    """At which stage keeping other people safe falls shortest in each inspected PDU.

    `latest` has the latest inspection of each, `asked` the stages of each framework, `figures` all
    figures on keeping other people safe, `statements` those in words. Exact figures at first hand
    make one table per framework; of PDUs without all of them everything else is told as sentences.
    """
    exact = figures[figures["in_grid"].astype(bool)]
    names = {row["inspection"]: row["name"] for row in latest.to_dict("records")}
    held = {
        names[inspection]: rows.to_dict("records")
        for inspection, rows in exact.groupby("inspection", sort=False)
    }
    held = dict(sorted(held.items()))
    answer = [sentences.stages_held(len(latest), len(held))]
    answer += [
        sentences.shortest_stage(full_name(name, "pdu"), rows) for name, rows in held.items()
    ]
    if held:
        shortest = {name: _shortest(rows) for name, rows in held.items()}
        answer.append(sentences.one_or_all(shortest, len(latest)))
    several = any(len(rows) > 1 for rows in held.values())
    return render(
        "region_stages",
        answer=" ".join(answer).strip(),
        note=wordings.STAGES_SAME_CASES if several else "",
        mark=mark(FIGURE),
        tables=_tables(latest, asked, exact),
        not_drawn=wordings.NOT_DRAWN,
        sentences=_sentences(latest, asked, figures, exact, statements),
    )


def _shortest(figures: list[Mapping]) -> list[str]:
    least = min(row["percent"] for row in figures)
    return [row["title"] for row in figures if row["percent"] == least]


def _tables(
    latest: pd.DataFrame, asked: pd.DataFrame, exact: pd.DataFrame
) -> list[tuple[str, str, Markup]]:
    """A heading, a note and a table for each framework of which exact figures are held."""
    shown = []
    for framework, rows in latest.groupby("framework", sort=False):
        wanted = asked[asked["framework"] == framework]
        cells = [
            [
                organisation_link(row["organisation"], row["name"], row["inspection"]),
                *_figures(row, wanted, exact, framework),
            ]
            for row in rows.to_dict("records")
            if (exact["inspection"] == row["inspection"]).any()
        ]
        if not cells:
            continue
        columns = [Column("PDU")]
        columns += [
            Column(write_standard(framework, row.standard, row.title), figures=True)
            for row in wanted.itertuples()
        ]
        columns.append(Column("Source"))
        head = sentences.stages_table(rows.iloc[0]["framework_title"])
        of_these = exact[exact["inspection"].isin(rows["inspection"])]
        note = wordings_of_data.ASSUMED if (of_these["cases_basis"] == "assumed").any() else ""
        shown.append((head, note, table(head, columns, cells, kind="narrow", headed=True)))
    return shown


def _figures(
    inspection: Mapping, wanted: pd.DataFrame, exact: pd.DataFrame, framework: str
) -> list[object]:
    own = {
        row["standard"]: row
        for row in exact[exact["inspection"] == inspection["inspection"]].to_dict("records")
    }
    cells = [
        sentences.write_figure(own[standard], framework) if standard in own else render("not_held")
        for standard in wanted["standard"]
    ]
    return [*cells, source_link(next(iter(own.values())))]


def _sentences(
    latest: pd.DataFrame,
    asked: pd.DataFrame,
    figures: pd.DataFrame,
    exact: pd.DataFrame,
    statements: pd.DataFrame,
) -> list[tuple[str, str, Markup]]:
    """What else is known of the PDUs whose stages are not all held, by the PDU's name."""
    found = []
    held, wanted = _gather(exact, "inspection"), _gather(asked, "framework")
    others = _gather(figures[~figures["in_grid"].astype(bool)], "inspection")
    in_words = _gather(statements, "inspection")
    for row in latest.to_dict("records"):
        inspection = row["inspection"]
        stages_held = {each["standard"] for each in held[inspection]}
        stages_asked = {each["standard"] for each in wanted[row["framework"]]}
        if stages_asked and stages_asked <= stages_held:
            continue
        found += [
            (full_name(row["name"], "pdu"), sentences.in_words(each), source_link(each))
            for each in others[inspection]
        ]
        found += told((row["name"], each) for each in in_words[inspection])
    return found


def _gather(rows: pd.DataFrame, column: str) -> Mapping[str, list[dict]]:
    """The rows by what stands in a column; taken apart once, since each taking apart is slow."""
    gathered: dict[str, list[dict]] = defaultdict(list)
    for row in rows.to_dict("records"):
        gathered[row[column]].append(row)
    return gathered
