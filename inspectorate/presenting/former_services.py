"""The services before unification: their ratings by round, who ran them, and what they became."""

from collections.abc import Mapping, Sequence

import pandas as pd
from markupsafe import Markup

from inspectorate.domain.dates import write_month
from inspectorate.domain.organisations import full_name
from inspectorate.presenting.html import render
from inspectorate.presenting.links import organisation_link, source_link
from inspectorate.presenting.ratings import badge
from inspectorate.presenting.sentences import former_services as said
from inspectorate.presenting.tables import Column, table

_WORKED_OUT = "worked out"


def former_services(
    services: pd.DataFrame,
    level: str,
    inspections: pd.DataFrame,
    rounds: Mapping[str, str],
    owners: pd.DataFrame,
) -> Markup | None:
    """The services of a level, each with its rating in each round; None where there is none.

    `rounds` gives the heads of the columns by framework, in order. Only CRCs had owners.
    """
    of = services[services["level"] == level]
    rows = [
        _service(rows.to_dict("records"), inspections, rounds, owners, level)
        for _, rows in of.groupby("organisation", sort=False)
    ]
    heads = ["Service", *rounds.values(), *(["Who ran it"] if level == "crc" else []), "Became"]
    columns = [Column(head) for head in heads]
    return table(said.caption(level), columns, rows, kind="services") if rows else None


def _service(
    rows: Sequence[Mapping],
    inspections: pd.DataFrame,
    rounds: Mapping[str, str],
    owners: pd.DataFrame,
    level: str,
) -> list[object]:
    first = rows[0]
    own = inspections[inspections["organisation"] == first["organisation"]]
    cells: list[object] = [
        organisation_link(first["organisation"], full_name(first["name"], first["level"]))
    ]
    cells += [_rating(own[own["framework"] == framework]) for framework in rounds]
    if level == "crc":
        stated = owners[owners["organisation"] == first["organisation"]]
        cells.append(render("owners", rows=[_owner(row) for row in stated.to_dict("records")]))
    cells.append(
        render(
            "became",
            regions=[
                (
                    organisation_link(row["successor"], row["successor_name"]),
                    "inferred" in (row["locator"] or ""),
                )
                for row in rows
                if row["successor"]
            ],
            note=_WORKED_OUT,
        )
    )
    return cells


def _rating(inspections: pd.DataFrame) -> Markup | str:
    """The rating with its date; a round may have one inspection of a service, or none held."""
    shown = [
        Markup("{}<br><span class='quiet'>{}</span>").format(
            badge(
                row["overall_rating"],
                worked_out=row["confidence"] == "inferred",
                reason=row["reason"] or "",
            ),
            write_month(row["published"] or row["fieldwork_start"]),
        )
        for row in inspections.to_dict("records")
        if row["overall_rating"]
    ]
    return Markup("<br>").join(shown) if shown else "[x]"


def _owner(row: Mapping) -> dict:
    return {"told": said.owner(row), "source": source_link(row), "locator": row["locator"] or ""}
