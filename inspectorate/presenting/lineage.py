"""Units whose boundaries changed, and units that have closed: no rating carries over."""

from collections.abc import Mapping, Sequence

import pandas as pd

from inspectorate.domain.organisations import full_name
from inspectorate.presenting import sentences


def boundary_notes(
    units: Sequence[Mapping], lineage: pd.DataFrame, former: Mapping[str, Mapping]
) -> list[str]:
    """What is said of each unit that came from others: how those were rated, or that none was.

    `lineage` has a row per predecessor and successor; `former` maps a predecessor to its latest
    inspection. Units that came from none are passed over.
    """
    notes = []
    for unit in units:
        before = lineage[lineage["successor"] == unit["organisation"]]
        name = full_name(unit["name"], "pdu")
        inspected = [former[each] for each in before["predecessor"] if each in former]
        notes += [
            sentences.boundary_note(name, full_name(each["name"], "pdu"), each)
            for each in inspected
        ]
        if len(before) and not inspected:
            names = [full_name(each, "pdu") for each in before["predecessor_name"]]
            notes.append(sentences.changed_unit(name, names, before.iloc[0]["date"]))
    return notes


def closing_notes(closed: Sequence[Mapping], lineage: pd.DataFrame) -> list[str]:
    """What became of each unit that has closed, and when."""
    notes = []
    for unit in closed:
        after = lineage[lineage["predecessor"] == unit["organisation"]]
        names = [full_name(each, "pdu") for each in after["successor_name"]]
        notes.append(sentences.successors(full_name(unit["name"], "pdu"), names, unit["closed"]))
    return notes
