"""How a council or town was matched to its PDUs."""

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
