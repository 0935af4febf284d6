"""Where figures are published otherwise elsewhere: the mark, and what we show and why."""

from collections.abc import Iterable

import pandas as pd
from markupsafe import Markup

from inspectorate.presenting import wordings_covid as wordings
from inspectorate.presenting.html import render
from inspectorate.presenting.links import page_address


def doubt(discrepancy: str | None, text: str = wordings.OTHERWISE) -> Markup:
    """The mark of a figure that is published otherwise elsewhere; it leads to our reason."""
    if not discrepancy:
        return Markup("")
    return render(
        "covid_doubt", text=text, address=page_address("about_data", discrepancy=discrepancy)
    )


def judgements(concerned: Iterable[str | None], every: pd.DataFrame) -> Markup | None:
    """What we show and why, for each entry that concerns what is told; None where there is none.

    `every` are the rows of `queries.coverage.get_every_discrepancy`.
    """
    rows = every[every["discrepancy"].isin(set(concerned))].to_dict("records")
    if not rows:
        return None
    items = [
        (row["subject"], row["judgement"], doubt(row["discrepancy"], wordings.BOTH)) for row in rows
    ]
    return render("covid_doubts", title=wordings.DISAGREEING, items=items)
