"""What a comparison comes to in a few sentences, and what must be borne in mind with it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from inspectorate.domain.comparing import (
    OTHER_STANDARDS,
    SAME_CASES,
    Comparison,
    people,
    provider_of,
)
from inspectorate.domain.differences import NO_CLEAR_DIFFERENCE, ONE_PAIR
from inspectorate.presenting import sentences, wordings, wordings_covid, wordings_of_comparing
from inspectorate.presenting.sentences import comparing, told_apart
from inspectorate.presenting.sides import MANY_COMPARISONS, Pair, Side

_HALF = 50


@dataclass(frozen=True)
class Summary:
    """The sentences on top; one for each pair where there are several; what “weak” rests on."""

    lead: str
    pairs: Sequence[str]
    note: str


def summarise(sides: Sequence[Side], pairs: Sequence[Pair], twelve: Sequence[str]) -> Summary:
    """What a comparison comes to, beginning with how many questions can be told apart at all."""
    if not pairs:
        return Summary(comparing.one_side(sides[0].name), [], "")
    by_pair = [(_told_apart(pair, twelve), pair.other.called) for pair in pairs]
    told = [words for words, _ in by_pair if words]
    without = [other for words, other in by_pair if not words]
    if without:
        told.append(told_apart.nothing_shared(without))
    lead = told[0]
    if len(pairs) > 1:
        every = [each for pair in pairs for each in pair.among(twelve).values()]
        lead = told_apart.many_told_apart(pairs[0].subject.called, len(pairs), every)
    spans = _weak_on_safety(sides, twelve)
    if spans:
        lead = f"{lead} {told_apart.weak_on_safety(len(spans))}"
    note = told_apart.weak_means(spans) if spans else ""
    return Summary(lead, told if len(pairs) > 1 else [], note)


def _told_apart(pair: Pair, twelve: Sequence[str]) -> str:
    """What comes of one pair; empty where the two answer no question alike."""
    subject, other = pair.subject, pair.other
    found = pair.among(twelve)
    if not found:
        apart = people(subject.facts) != people(other.facts)
        return told_apart.other_people(other.called) if apart else ""
    return told_apart.told_apart(subject.called, other.called, found, _condition(pair, found))


def _condition(pair: Pair, found: Mapping[str, Comparison]) -> str:
    """What must hold of assumed bases for the clear differences of a pair."""
    clear = [
        question
        for question, each in found.items()
        if each.illustration and each.verdict != NO_CLEAR_DIFFERENCE
    ]
    sides = (pair.subject, pair.other)
    # The base of the national sample is the doubtful one: it may be less, the others fit.
    national = [side for side in sides if side.is_national]
    assumed = {
        side.called: max(side.figures[question]["cases"] for question in clear)
        for side in national or sides
        if any(side.figures[question]["cases_basis"] == "assumed" for question in clear)
    }
    return told_apart.condition_of(assumed, national=bool(national)) if assumed else ""


def _weak_on_safety(sides: Sequence[Side], twelve: Sequence[str]) -> list[tuple[str, float, float]]:
    """The span of each side's figures on keeping other people safe, where all are under half.

    Empty where one figure is not, or where a side has none.
    """
    spans = []
    for side in sides:
        shares = [
            side.figures[question]["percent"]
            for question in twelve
            if question in side.figures and side.figures[question]["dimension"] == "safety"
        ]
        if not shares or None in shares or max(shares) >= _HALF:
            return []
        spans.append((side.called, min(shares), max(shares)))
    return spans


def bear_in_mind(sides: Sequence[Side], pairs: Sequence[Pair], twelve: Sequence[str]) -> list[str]:
    """What must be said once beneath a comparison: bases, chance, people, standards, draws."""
    found = [each for pair in pairs for each in pair.among(twelve).values()]
    reasons = {each.reason for each in found}
    confidence = pairs[0].confidence if pairs else ONE_PAIR
    compared = sum(each.difference is not None for each in found)
    luck = comparing.chance(compared, confidence) if compared >= MANY_COMPARISONS else ""
    told = bases(sides, twelve)
    if luck and told and any(side.is_national for side in sides):
        told[0] = f"{told[0]} {luck}"
    elif luck:
        told.append(luck)
    if compared:
        told.append(
            wordings_of_comparing.ONE_PAIR
            if confidence == ONE_PAIR
            else wordings_of_comparing.MANY_PAIRS
        )
        told += [wordings_of_comparing.ROUNDED, wordings_of_comparing.NOT_AN_OVERLAP]
    if {"NPS", "CRC"} <= {provider_of(side.facts) for side in sides}:
        told.append(wordings.DIFFERENT_PEOPLE)
    if OTHER_STANDARDS in reasons or _two_frameworks_of_one(sides):
        told.append(wordings_of_comparing.OTHER_STANDARDS)
    if SAME_CASES in reasons and any(side.facts["level"] == "region" for side in sides):
        told.append(wordings_of_comparing.REGION_AND_ITS_PDUS)
    if is_of_two_phases(sides):
        told += [wordings_of_comparing.ABOUT_2020, wordings_covid.NOT_BEFORE_AFTER]
    drawn = _with_grid(sides, twelve)
    told += _draws(drawn)
    told += dict.fromkeys(filter(None, (sentences.rating_lines(side.band_rows) for side in drawn)))
    if drawn:
        told.append(wordings.QUESTIONS_SAME_CASES)
    return told


def bases(sides: Sequence[Side], twelve: Sequence[str]) -> list[str]:
    """What is assumed of the number of cases: of the national sample first, then of others."""
    told = []
    drawn = _with_grid(sides, twelve)
    for side in drawn:
        assumed = [
            side.figures[question]["cases"]
            for question in twelve
            if question in side.figures and side.figures[question]["cases_basis"] == "assumed"
        ]
        if not assumed:
            continue
        if side.is_national:
            others = (other for other in drawn if not other.is_national)
            spoke = [other.called for other in others if other.facts["interviews"]]
            told.insert(0, comparing.national_base(max(assumed), spoke))
        else:
            told.append(comparing.assumed_base(side.called, max(assumed)))
    return told


def _with_grid(sides: Sequence[Side], twelve: Sequence[str]) -> list[Side]:
    return [side for side in sides if set(twelve) & set(side.figures)]


def _draws(sides: Sequence[Side]) -> list[str]:
    """Of whom the cases were all of chosen weeks and no random draw."""
    by_rule = [
        side.called
        for side in sides
        if any(row["selection"] == "by rule" for row in side.figures.values())
    ]
    return [comparing.drawn_by_rule(by_rule)] if by_rule else []


def _two_frameworks_of_one(sides: Sequence[Side]) -> bool:
    """Whether one organisation stands there under two frameworks."""
    inspected = {
        (side.facts["organisation"], side.facts["framework"])
        for side in sides
        if side.facts["framework"]
    }
    return len(inspected) > len({organisation for organisation, _ in inspected})


def is_of_two_phases(sides: Sequence[Side]) -> bool:
    """Whether cases of before the exceptional delivery models stand beside the recovery's."""
    return {"pre-EDM", "recovery"} <= {side.facts["phase"] for side in sides}
