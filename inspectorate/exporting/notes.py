"""What a file says of itself, wherever it is carried: whose it is, its licence, its data."""

from inspectorate.presenting import wordings


def write_notes(version: str, *own: str) -> list[str]:
    """The notes of a file of the data of this version, with those that are its own."""
    return [
        wordings.SITE,
        wordings.INDEPENDENT,
        wordings.ATTRIBUTION,
        *own,
        f"Data version: {version}",
    ]
