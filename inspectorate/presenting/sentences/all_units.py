"""What can be said of all PDUs on one question: together, against chance, and not in order."""

from collections.abc import Sequence

from inspectorate.domain.dates import write_months
from inspectorate.presenting.grammar import count, number_word


def too_few(answered: int, needed: int) -> str:
    """That too few inspections are held to show all PDUs side by side."""
    verb = "answers" if answered == 1 else "answer"
    held = f"{count(answered, 'inspection').capitalize()} in what we hold {verb} this question."
    return (
        f"{held} All PDUs stand side by side here once {number_word(needed)} of them, under one "
        "set of standards, have figures with a stated number of cases."
    )


def pooled(name: str, together: tuple[int, int], units: int, dates: Sequence[str]) -> str:
    """What is found in all cases together, of how many PDUs and when published.

    `name` is the question as a table names it, `together` how many of how many cases.
    """
    part, cases = together
    months = f", reports of {write_months(dates[0], dates[-1])}" if dates else ""
    return (
        f"{name}: inspectors judged the work sufficient in {100 * part / cases:.0f}% of the "
        f"cases of {count(units, 'PDU')} taken together ({part:,} of {cases:,}{months})."
    )


def beyond_chance(outside: int, expected: float, units: int) -> str:
    """How many lie outside the wider limits, and how many chance alone would put there."""
    lie = "lies" if outside == 1 else "lie"
    by_chance = "fewer than one" if expected < 1 else f"about {expected:.0f}"
    held = f"{number_word(outside).capitalize()} of the {units} {lie} outside"
    return (
        f"{held} the limits within which chance alone keeps 99.8 per cent of figures; chance "
        f"alone would put {by_chance} there. No other can be told apart from all together."
    )


def beyond_narrow_limits(outside: int, expected: float) -> str:
    """The same of the narrower limits, which carry no verdict."""
    lie = "lies" if outside == 1 else "lie"
    return (
        f"{number_word(outside).capitalize()} {lie} outside the 95 per cent limits, where chance "
        f"alone would put about {expected:.0f}: so those limits alone single out nobody."
    )


def left_out(without: int, few: int, least: int) -> str:
    """Why inspected PDUs have no row here; nothing where all have one."""
    told = []
    if without:
        told.append(
            f"{count(without, 'PDU')} whose latest report does not state the number of cases and "
            "how many of them were sufficient"
        )
    if few:
        told.append(f"{count(few, 'PDU')} with fewer than {least} cases")
    return f"Left out: {'; '.join(told)}." if told else ""


def funnel_described(percent: float, units: int, outside: int, lowest: int, highest: int) -> str:
    """The picture in words, for whom it is not drawn."""
    return (
        f"Funnel plot of {units} PDUs by number of cases, {lowest} to {highest}, and percentage "
        f"judged sufficient, around {percent:.0f}% of all cases together; {outside} outside the "
        "99.8 per cent limits. The table holds the same figures."
    )


def funnel_key(percent: float) -> str:
    """What dots, rings and lines of the picture are."""
    return (
        "Each dot is a PDU; a ring lies outside the 99.8 per cent limits. Solid line: "
        f"{percent:.0f}% of all cases together. Dashed lines: 95 per cent limits. Dotted lines: "
        "99.8 per cent limits."
    )


def order_says_little(pairs: int, clear: int, expected: float, half: int, units: int) -> str:
    """How few pairs differ by more than chance, and how wide the places are."""
    return (
        f"Of {pairs:,} pairs of these PDUs, {clear:,} differ by more than chance, each tested at "
        f"99.8 per cent, where chance alone would bring about {expected:.0f}. So an order by "
        f"percentage is mostly an order of chance: half of the {units} could stand anywhere in a "
        f"stretch of {half} places or more."
    )


def places_of(first: int, last: int) -> str:
    """Between which places one could stand."""
    return f"{first}" if first == last else f"{first} to {last}"


def units_table(by: str) -> str:
    """The caption of the table, with its order."""
    return f"Each PDU's figure, {by}"


def as_asked(framework: str, wording: str) -> str:
    """The question in its own words, and under which standards."""
    return f"{framework}. The question: “{wording}”"
