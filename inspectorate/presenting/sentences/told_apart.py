"""What a comparison comes to: how many questions can be told apart, which, and if what holds."""

from collections.abc import Mapping, Sequence

from inspectorate.domain.comparing import CANNOT_BE_COMPARED, OTHER_PEOPLE, Comparison
from inspectorate.domain.differences import HIGHER, LOWER, NO_CLEAR_DIFFERENCE
from inspectorate.presenting import wordings_of_comparing as wordings
from inspectorate.presenting.grammar import begin, count, enumerate_words, number_word

_PLURALS = ("cases", "sentences", "releases")
_TO_TWELVE = {10: "ten", 11: "eleven", 12: "twelve"}


def write_number(number: int) -> str:
    """A number in words up to twelve, the number of questions in a case grid."""
    return _TO_TWELVE.get(number) or number_word(number)


def told_apart(subject: str, other: str, found: Mapping[str, Comparison], condition: str) -> str:
    """How many questions can be told apart, then which way they differ, and if what holds.

    `found` is by question and not empty; `condition` is what must hold where a base is assumed, as
    a clause.
    """
    able = {question: each for question, each in found.items() if each.difference}
    if not able:
        return _none_can(other, found)
    clear = {
        question: each for question, each in able.items() if each.verdict != NO_CLEAR_DIFFERENCE
    }
    parts = [_how_many(other, able, clear, len(found))]
    plain = {question: each for question, each in clear.items() if not each.illustration}
    assumed = {question: each for question, each in clear.items() if each.illustration}
    was = "were" if any(word in subject for word in _PLURALS) else "was"
    if plain:
        parts.append(f"{_capital(subject)} {was}{_ways(plain)}.")
    if assumed:
        parts.append(f"If {condition}, {subject} {was}{_ways(assumed)}.")
    parts.append(_cannot(found))
    return " ".join(part for part in parts if part)


def nothing_shared(others: Sequence[str]) -> str:
    """That no question is answered exactly by one and by the others alike."""
    return (
        f"No question can be told apart from {enumerate_words(others)}: there is none that both "
        "answer with an exact figure at first hand in what we hold."
    )


def other_people(other: str) -> str:
    """That nothing can be told apart, since the two are of different groups of people."""
    return f"No question can be told apart from {other}: {CANNOT_BE_COMPARED}, {OTHER_PEOPLE}."


def _none_can(other: str, found: Mapping[str, Comparison]) -> str:
    reasons = enumerate_words(_reasons(found))
    if len(found) == 1:
        return f"The one question that both answer cannot be compared with {other}: {reasons}."
    number = write_number(len(found))
    return f"Not one of {number} questions can be compared with {other}: {reasons}."


def _how_many(other: str, able: Mapping, clear: Mapping, asked: int) -> str:
    among = f"{write_number(len(able))} questions"
    among = among if len(able) == asked else f"the {among} that can be compared"
    same = len(able) - len(clear)
    if same == 0:
        return f"On all {among.removeprefix('the ')} a difference from {other} can be shown."
    # If fewer cases stand behind a figure than we assume, fewer differences are clear, never more.
    at_least = "at least " if any(each.illustration for each in clear.values()) else ""
    many = f"all {among.removeprefix('the ')}" if not clear else f"{write_number(same)} of {among}"
    return f"On {at_least}{many} no clear difference from {other} can be shown."


def _ways(clear: Mapping[str, Comparison]) -> str:
    """higher on one thing and, only just, lower on another."""
    text = ""
    for verdict in (HIGHER, LOWER):
        for just in (False, True):
            chosen = [
                compared_question(question)
                for question, each in clear.items()
                if each.verdict == verdict and each.difference.only_just == just
            ]
            if chosen:
                text += " and" * bool(text) + ", only just," * just
                text += f" {verdict} on {enumerate_words(chosen)}"
    return text


def compared_question(question: str) -> str:
    """A key question as one speaks of it when comparing; the slug in words where it is another."""
    return wordings.COMPARED_QUESTIONS.get(question) or question.replace("-", " ")


def _cannot(found: Mapping[str, Comparison]) -> str:
    unable = {question: each for question, each in found.items() if each.reason}
    if not unable:
        return ""
    number = _capital(write_number(len(unable)))
    return f"{number} cannot be compared: {enumerate_words(_reasons(unable))}."


def _reasons(found: Mapping[str, Comparison]) -> list[str]:
    return list(dict.fromkeys(each.reason for each in found.values() if each.reason))


def many_told_apart(subject: str, others: int, found: Sequence[Comparison]) -> str:
    """How many of the comparisons of one with several others show a clear difference."""
    able = [each for each in found if each.difference]
    if not able:
        return f"No question can be told apart between {subject} and the others."
    clear = [each for each in able if each.verdict != NO_CLEAR_DIFFERENCE]
    at_least = "at least " if any(each.illustration for each in clear) else ""
    same = len(able) - len(clear)
    many = f"all {same}" if not clear else f"{at_least}{same}"
    made = f"the {count(len(able), 'comparison')} that can be made"
    others_named = f"{write_number(others)} others"
    return f"Of {made} of {subject} with {others_named}, {many} show no clear difference."


def condition_of(assumed: Mapping[str, int], *, national: bool) -> str:
    """What must hold for a comparison with assumed bases, as a clause after “if”.

    `assumed` is the number of cases by whose it is.
    """
    if national:
        return f"the national figures rest on all {max(assumed.values())} cases"
    if len(assumed) == 2 and len(set(assumed.values())) == 1:
        return f"both rest on all {max(assumed.values())} cases inspected"
    return enumerate_words(
        [
            f"the figures of {name} rest on all {cases} cases inspected"
            for name, cases in assumed.items()
        ]
    )


def weak_on_safety(sides: int) -> str:
    """That all sides had fewer than half of cases sufficient on every question of it."""
    return f"{'Both' if sides == 2 else 'All'} show weak work on keeping other people safe."


def weak_means(spans: Sequence[tuple[str, float, float]]) -> str:
    """What “weak” rests on: the span of the figures of each side, as name, lowest and highest."""
    listed = [f"{low:g}% to {high:g}% of cases in {name}" for name, low, high in spans]
    return (
        "“Weak”: judged sufficient in fewer than half of the cases on each question about it "
        f"({enumerate_words(listed)})."
    )


def write_difference(found: Comparison) -> str:
    """The difference and its interval: −18 points (−35 to −0.3); a range where counts leave one."""
    difference = found.difference
    least, most = _points(difference.least), _points(difference.most)
    points = least if least == most else f"{least} to {most}"
    unit = "point" if points in ("+1", "−1") else "points"
    return f"{points} {unit} ({_limit(difference.low)} to {_limit(difference.high)})"


def _points(value: float) -> str:
    rounded = round(value)
    return "0" if not rounded else f"{'+' if rounded > 0 else '−'}{abs(rounded)}"


def _limit(value: float) -> str:
    """A limit in whole points; within one point of nought as exactly as its side can be seen."""
    if abs(value) >= 1 or value == 0:
        return _points(value)
    digits = 1 if abs(value) >= 0.05 else 2
    return f"{'+' if value > 0 else '−'}{abs(value):.{digits}f}"


def write_verdict(found: Comparison) -> str:
    """One of the four words, with the reason where figures cannot be compared."""
    if found.reason:
        return f"{found.verdict}: {found.reason}"
    return f"{found.verdict}, only just" if found.difference.only_just else found.verdict


def _capital(words: str) -> str:
    return begin(words)
