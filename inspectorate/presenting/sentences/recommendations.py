"""What was asked, what was answered, what is known since, and what none of it foretells."""

from collections.abc import Mapping, Sequence

from inspectorate.domain.dates import write_date
from inspectorate.presenting import wordings
from inspectorate.presenting.grammar import begin, count, enumerate_words

NOT_HELD = "Not in what we hold."


def recommendations_asked(number: int, addressees: Sequence[str]) -> str:
    """How many recommendations there are, and to whom."""
    said = count(number, "recommendation")
    said = begin(said)
    if not addressees:
        return f"{said}; our sources do not say to whom."
    return f"{said} to {enumerate_words(addressees)}."


def recommendations_since(level: str, *, anything: bool) -> str:
    """What stands in general of answers and deeds; `anything` is whether any of it is held."""
    if anything:
        return wordings.AGREED_IS_NOT_DONE
    since = wordings.SINCE_THEN if level == "pdu" else "Nor is what has been done since."
    return f"What was answered is not in what we hold. {since}"


def recommendation_answer(row: Mapping) -> str:
    """What was answered to a recommendation; where nothing is held of the deed, that too."""
    if not row["response"]:
        return NOT_HELD
    said = _sentence(row["response"])
    if row["progress"] or row["follow_up"]:
        return said
    return f"{said} We hold nothing on whether it was done."


def recommendation_progress(row: Mapping) -> str:
    """What progress was reported, by whom and when."""
    if not row["progress"]:
        return NOT_HELD
    who = row["progress_by"]
    reported = f"Reported by {who}, " if who else "Who reported it is not known; "
    return f"{_sentence(row['progress'])} {reported}{write_date(row['progress_date'])}."


def recommendation_follow_up(row: Mapping) -> str:
    """What inspectors said later."""
    return _sentence(row["follow_up"]) if row["follow_up"] else NOT_HELD


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?", "”")) else f"{text}."


def predicts_nothing(line: float | None, *, by_rule: bool, unconfirmed: bool) -> str:
    """What the list of recommendations and lowest questions is not, and which line it goes by.

    `line` is the percentage at which the rating begins; None where no question can be placed by it.
    `by_rule` is whether ratings follow from percentages of cases at all.
    """
    said = (
        "In the order of the report. This predicts nothing and is no target: the next inspection "
        "looks at other cases."
    )
    if not by_rule:
        return f"{said} Its ratings do not follow from percentages, so no question has a line."
    if line is None:
        return f"{said} We hold no exact figures of its key questions, so none is named here."
    standing = "; this line is unconfirmed" if unconfirmed else ""
    return (
        f"{said} The line is the one we use for Requires improvement ({line:g} per cent{standing})."
    )


def data_workbook(place: str) -> str:
    """That the inspectorate has published the data of an inspection; `place` is who says so."""
    return (
        f"stands beside the report, which names it ({place}). We do not hold it, nor its own "
        "address:"
    )
