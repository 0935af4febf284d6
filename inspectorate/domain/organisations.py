"""What the units are called, and which of them stand beside each other."""

import unicodedata

LEVELS = {
    "nation": "Nation",
    "region": "Region",
    "pdu": "Probation delivery unit (PDU)",
    "nps_division": "NPS division (before June 2021)",
    "nps_area": "NPS area (before June 2021)",
    "crc": "CRC (before June 2021)",
}

_SUFFIX = {
    "nation": "",
    "region": " region",
    "pdu": " PDU",
    "nps_division": " NPS division",
    "nps_area": " NPS area",
    "crc": " CRC",
}


def full_name(name: str, level: str) -> str:
    """The name with its level, as a reader says it: Surrey PDU, London region, London CRC."""
    return name + _SUFFIX[level]


def fold_name(name: str) -> str:
    """The name as it is searched: capitals, accents, kinds of apostrophe and blanks do not matter.

    Done here and not by the databases, since each knows other letters as capitals.
    """
    parts = unicodedata.normalize("NFKD", name.replace("’", "'").casefold())
    plain = "".join(part for part in parts if not unicodedata.combining(part))
    return " ".join(plain.split())
