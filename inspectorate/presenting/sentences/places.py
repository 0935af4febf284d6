"""What was looked up: how a council or town was matched to its PDUs, and what was not found."""

from collections.abc import Mapping, Sequence


def how_matched(rows: Sequence[Mapping]) -> list[str]:
    """What must be said of how a place was matched to its PDUs; nothing where a source says it."""
    place = rows[0]["place"]
    if rows[0]["organisation"] is None:
        return [f"{place} lies in {rows[0]['region_name']} region."]
    told = []
    if len(rows) > 1:
        told.append(
            f"{place} is covered by {len(rows)} PDUs; our sources do not say which street goes to "
            "which."
        )
    inferred = [row for row in rows if row["confidence"] == "inferred"]
    which = "this PDU" if len(inferred) == 1 else "these PDUs"
    if any(row["basis"] == "county_of" for row in inferred):
        told.append(f"We matched {place} to {which} by its county; no source names it.")
    elif inferred:
        told.append(
            f"We matched {place} to {which} by where it lies and where its probation teams are; "
            "no source names it."
        )
    return told


def taken_for(asked: str, title: str) -> str:
    """That what was typed is no name we hold, and what it was taken for."""
    return f"We hold no place called “{asked}”; this is {title}."


def several_near(asked: str) -> str:
    """That what was typed may mean several names."""
    return f"We hold no place called just “{asked}”. Which of these do you mean?"


def not_found(asked: str) -> str:
    """That what was typed is no name we hold and near to none, and what to type instead."""
    return (
        f"We hold no place called “{asked}”. Type the name of a council, a larger town, a PDU or a "
        "region."
    )


def postcode(asked: str) -> str:
    """That postcodes cannot be looked up, and what to type instead."""
    return (
        f"“{asked}” looks like a postcode, and postcodes cannot be looked up here. Type the name "
        "of the council instead."
    )
