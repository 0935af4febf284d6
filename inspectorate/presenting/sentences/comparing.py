"""What must be borne in mind with a comparison: bases, ways of inspecting, chance."""

from collections.abc import Mapping, Sequence

from inspectorate.domain.dates import write_date, write_months
from inspectorate.domain.differences import chance_of_any
from inspectorate.presenting import wordings
from inspectorate.presenting.grammar import QUALIFIERS, begin, count, enumerate_words
from inspectorate.presenting.sentences.told_apart import write_number

_LIKELY = 0.75


def national_base(cases: int, spoke: Sequence[str]) -> str:
    """What is assumed of the national case sample, and that its inspectors read records only.

    `spoke` are the others in which inspectors are known to have spoken to practitioners as well.
    """
    also = f"; in {enumerate_words(spoke)} they also spoke to practitioners" if spoke else ""
    return (
        "The national report does not give the number of cases for each question. We used "
        f"{cases}, the cases inspected against core standards. Its inspectors read records only"
        f"{also}."
    )


def assumed_base(name: str, cases: int) -> str:
    """That counts of an inspection are worked out by us from the number of all its cases."""
    return (
        f"The report on {name} does not print the number of cases for each question: the counts "
        f"are worked out by us from the percentages and the {cases} cases inspected."
    )


def chance(comparisons: int, confidence: float) -> str:
    """How many such tables show a difference by luck alone."""
    likely = chance_of_any(comparisons, confidence)
    if likely > _LIKELY:
        tables = "most such tables"
    else:
        tables = f"about one in {write_number(round(1 / likely))} such tables"
    return (
        f"With {write_number(comparisons)} comparisons, {tables} will show a 'clear' difference by "
        "luck."
    )


def compared_title(names: Sequence[str]) -> str:
    """The heading of a comparison: what is set side by side."""
    return enumerate_words(names) if len(names) < 3 else "; ".join(names)


def sides_subtitle(*, illustration: bool) -> str:
    """What the marks and lines of the picture are."""
    dashed = "; dashed where the base is assumed, an illustration only" if illustration else ""
    return (
        "Percentage of inspected cases judged sufficient for each key question. Mark: the "
        f"published figure. Line: 95 per cent interval{dashed}."
    )


def no_grid(names: Sequence[str]) -> str:
    """Of whom no figure of the case grid is held."""
    return f"{enumerate_words(names)}: no exact figure of the case grid is in what we hold."


def no_inspection(names: Sequence[str]) -> str:
    """Of whom no inspection is held at all."""
    return f"{enumerate_words(names)}: no inspection in what we hold."


def cases_of(side: Mapping) -> str:
    """Which cases a side rests on and when they began, as far as is known."""
    if side["sample"]:
        words = side["sample_title"]
        size = f", {count(side['size'], 'case')}" if side["size"] else ""
        return f"{words}{size}"
    number = count(side["cases"], "case") if side["cases"] else "number of cases not given"
    if side["cases_from"]:
        return f"{number} that began in {write_months(side['cases_from'], side['cases_to'])}"
    return f"{number}; when they began is not in our sources"


def inspected_on(side: Mapping) -> str:
    """When an inspection was done and published, as far as is known."""
    parts = []
    if side["fieldwork_start"]:
        parts.append(f"fieldwork {write_months(side['fieldwork_start'], side['fieldwork_end'])}")
    if side["published"]:
        parts.append(f"published {write_date(side['published'])}")
    return ", ".join(parts) or "date not in our sources"


def too_many(left_out: Sequence[str], most: int) -> str:
    """That more were asked for than stand side by side."""
    many = write_number(most)
    return f"At most {many} stand side by side; left out: {enumerate_words(left_out)}."


def against(other: str) -> str:
    """The head of the column of differences from a side."""
    return f"against {other}"


def set_beside(name: str, earlier: str) -> str:
    """The words of a link to the same organisation at another time."""
    return f"Before and after: {name} set beside its inspection of {earlier}"


def one_side(name: str) -> str:
    """That one alone is chosen, and what to do."""
    return f"{name} stands alone: choose at least one more to compare it with."


def whole_region(name: str, units: int, most: int) -> str:
    """A region in the list of those whose PDUs can be added at a stroke."""
    some = f"the first {most} of its {units} PDUs" if units > most else count(units, "PDU")
    return f"{name} ({some})"


def differences_of(subject: str) -> str:
    """The caption of the table of differences."""
    return f"{subject}: higher or lower, and by how many points of a hundred"


def ratings_under(framework: str) -> str:
    """The caption of the ratings side by side, which are never joined with another framework's."""
    return f"Ratings side by side: {framework}"


def question_in_words(question: str) -> str:
    """The slug of a question as words, where reports word the statement differently."""
    words = question.replace("-", " ")
    return begin(words)


def elsewhere_title(points: int) -> str:
    """The caption of others' figures near the subject's."""
    return f"Elsewhere, same question, within {points} points"


def none_near(points: int) -> str:
    """That nobody else's figure lies near."""
    return f"No other exact figure at first hand within {points} points is in what we hold."


def answers_held(inspections: int) -> str:
    """In how many inspections the question is answered, so that nobody takes few for all."""
    answers = "answers" if inspections == 1 else "answer"
    held = f"{count(inspections, 'inspection')} in what we hold".capitalize()
    return f"{held} {answers} this question with an exact figure at first hand."


def count_figures(figures: int) -> str:
    """How many figures a list has."""
    return count(figures, "figure")


def oversight_of_several(row: Mapping) -> str:
    """A figure on oversight over several inspections together, with whose it is and its date."""
    whose = row["sample_title"] or "Whose cases is not given"
    figure = f"{QUALIFIERS[row['qualifier']]}{row['value']:g} per cent"
    return f"{whose}, {write_date(row['published'])}: {row['title'].lower()} in {figure} of cases."


def drawn_by_rule(names: Sequence[str]) -> str:
    """Whose cases were all of chosen weeks, in the wording that must stand once at a picture."""
    return f"{enumerate_words(names)}: {wordings.CHOSEN_WEEKS}"


def side_source(name: str, side: Mapping) -> str:
    """The source of a side in plain words, for a picture away from the page."""
    title = side["document_title"] or side["url"] or side["document"]
    when = inspected_on(side)
    return f"{name}: {cases_of(side)}; {when}. Source: {title}, {side['publisher']}."


def under_each(subject: str) -> str:
    """What stands under each figure of a table whose columns are sides."""
    return f"Under a figure: what {subject} is against it."


def first_by_name(shown: int) -> str:
    """That a list is cut short, and how."""
    return f"There are more: the first {shown} by name are shown."
