"""The services before unification in words: how many, who ran them, how staff saw the change."""

from collections.abc import Mapping, Sequence

from inspectorate.domain.dates import write_month
from inspectorate.presenting.grammar import count, write_percent

_LEVELS = {
    "crc": "Community rehabilitation companies (CRCs)",
    "nps_division": "Divisions of the National Probation Service (NPS)",
    "nps_area": "Areas by which reports of 2021 name the NPS",
}


def caption(level: str) -> str:
    """What the services of a level are called."""
    return _LEVELS[level]


def owner(row: Mapping) -> str:
    """Who ran a service, or was chosen to, and when that was so as far as the source tells."""
    chosen = row["standing"] == "preferred bidder"
    parts = []
    if row["date"]:
        parts.append(write_month(row["date"]))
    if row["until"]:
        parts.append(f"until {write_month(row['until'])}")
    when = f", {' '.join(parts)}" if parts else ""
    return f"{row['owner']}{' (preferred bidder)' if chosen else ''}{when}"


def services_held(divisions: int, companies: int, stated: int, worked_out: int) -> str:
    """How many services there were, and of how many a rating is held or only worked out."""
    there_were = (
        f"Until 26 June 2021 there were {count(divisions, 'NPS division')} and "
        f"{count(companies, 'CRC')}."
    )
    if not stated and not worked_out:
        return f"{there_were} We hold an overall rating of none of them."
    told = f"{there_were} Of these {divisions + companies}, a source gives the overall rating of"
    ours = f"; that of {worked_out} is worked out by us" if worked_out else ""
    return f"{told} {stated}{ours}."


def survey_caption(row: Mapping) -> str:
    """Whose answers, how many, when."""
    size = f" ({row['size']:,})" if row["size"] is not None else ""
    return f"{row['sample_title']}{size}: share who say so"


def survey_headline(rows: Sequence[Mapping]) -> str:
    """What staff said of unification some months after, as the survey has it; empty of nothing."""
    held = {row["category"]: row for row in rows if row["provider"] is None}
    wanted = (
        ("unification-has-improved-delivery", "said that unification had improved delivery"),
        ("no-final-judgement-on-unification", "had not made up their minds"),
    )
    told = [
        f"{write_percent(held[category]['value'])} {words}"
        for category, words in wanted
        if category in held
    ]
    size = next((row["size"] for row in held.values() if row["size"]), None)
    if not told or size is None:
        return ""
    return f"Of {size:,} staff who answered in September 2021, {' and '.join(told)}."
