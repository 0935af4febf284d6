"""What people on probation said of the service, apart from what inspectors judged in cases."""

from collections.abc import Mapping

import pandas as pd
from markupsafe import Markup

from inspectorate.presenting import sentences, wordings
from inspectorate.presenting.citations import copy_observation
from inspectorate.presenting.facts import Fact, list_facts
from inspectorate.presenting.html import render
from inspectorate.presenting.links import source_link
from inspectorate.presenting.passages import write_passages

_POPULATION = "people on probation"
_WAYS = "survey-responses"
_ANSWERS = "people-on-probation-survey-agreement"


def people_on_probation(
    observations: pd.DataFrame, findings: pd.DataFrame, inspection: Mapping
) -> Markup | None:
    """How many took part, what they answered, counts first, and what the report says of it.

    None where nothing of it is held. Never with an interval, and no percentage under 20 answers.
    """
    rows = [
        row
        for row in observations.to_dict("records")
        if row["own"] and row["population"] == _POPULATION
    ]
    feedback = findings[findings["kind"] == "feedback"].to_dict("records")
    if not rows and not feedback:
        return None
    answers = [
        Fact(
            figure=sentences.write_amount(row),
            what=sentences.write_answer(row),
            source=source_link(row),
            locator=row["locator"] or "",
            button=copy_observation(row, inspection),
        )
        for row in rows
        if row["metric"] == _ANSWERS
    ]
    passages, once = write_passages(feedback)
    return render(
        "voices",
        took_part=_took_part(rows) if rows else "",
        answers=list_facts(answers) if answers else "",
        source=once,
        feedback=passages,
        note=wordings.USER_VOICE if _by_user_voice(rows, feedback) else "",
    )


def _took_part(rows: list[dict]) -> str:
    """How many took part and in which ways, of the largest group whose size is known."""
    sizes = [row["size"] for row in rows if row["size"] is not None]
    ways = [
        f"{row['value']:g} {sentences.write_category(row['category'])}"
        for row in rows
        if row["metric"] == _WAYS and row["value"] is not None
    ]
    return sentences.took_part(max(sizes) if sizes else None, ways)


def _by_user_voice(rows: list[dict], feedback: list[dict]) -> bool:
    """Whether the source names User Voice as the one who gathered this."""
    told = [row["sample_title"] or "" for row in rows] + [row["summary"] for row in feedback]
    return any("User Voice" in words for words in told)
