"""Which case figures may be set against each other, and the four words for what comes of it.

A figure is a row of `scores` with, besides, what is known of whose it is: organisation, level,
region, framework, and provider and phase of its sample.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from inspectorate.domain.differences import Difference, Proportion, printed_difference
from inspectorate.domain.sources import is_exact
from inspectorate.domain.statistics import FEW

CANNOT_BE_COMPARED = "cannot be compared"

NOT_FIRST_HAND = "not the inspectorate's own exact figure"
OTHER_QUESTION = "not the same question"
OTHER_PEOPLE = "different groups of people"
SAME_CASES = "the same cases in both"
OTHER_STANDARDS = "the standards changed in between"
NO_BASE = "base not given"
NO_COUNT = "percentage and number of cases do not agree"
FEW_CASES = f"fewer than {FEW} cases"

_PROVIDERS = {"nps_division": "NPS", "nps_area": "NPS", "crc": "CRC"}
SENTENCES = ("community", "licence")


@dataclass(frozen=True)
class Comparison:
    """What comes of setting one figure against another: a verdict, or why there is none.

    `illustration`: it rests on a base that we assume, so it holds only if the base is right.
    """

    reason: str = ""
    difference: Difference | None = None
    illustration: bool = False

    @property
    def verdict(self) -> str:
        """One of the four words."""
        return self.difference.verdict if self.difference else CANNOT_BE_COMPARED


def compare(a: Mapping, b: Mapping, confidence: float) -> Comparison:
    """Figure `a` against figure `b`, at a confidence level from 0 to 1."""
    reason = why_not(a, b)
    if reason:
        return Comparison(reason)
    difference = printed_difference(_proportion(a), _proportion(b), confidence)
    return Comparison(
        difference=difference, illustration={a["cases_basis"], b["cases_basis"]} != {"stated"}
    )


def why_not(a: Mapping, b: Mapping) -> str:
    """Why two figures cannot be compared; empty where they can."""
    if not (is_exact(a) and is_exact(b)):
        return NOT_FIRST_HAND
    if not a["question"] or (a["question"], a["better"]) != (b["question"], b["better"]):
        return OTHER_QUESTION
    if people(a) != people(b):
        return OTHER_PEOPLE
    if _share_cases(a, b):
        return SAME_CASES
    if a["inspection"] != b["inspection"]:
        if a["organisation"] == b["organisation"] and a["framework"] != b["framework"]:
            return OTHER_STANDARDS
        # A review puts its questions in its own way, so they are its own.
        if not (a["framework"] and b["framework"]):
            return OTHER_QUESTION
    if not (a["cases"] and b["cases"]):
        return NO_BASE
    if not (_proportion(a).counts and _proportion(b).counts):
        return NO_COUNT
    return FEW_CASES if min(a["cases"], b["cases"]) < FEW else ""


def sentence_of(figure: Mapping) -> str:
    """Community or licence, where a figure is of cases of that kind alone; else nothing."""
    kinds = (kind for kind in SENTENCES if (figure["sample"] or "").endswith(f"-{kind}"))
    return next(kinds, "")


def people(figure: Mapping) -> tuple[str, str]:
    """Whom it is about: the NPS had those assessed as the highest risk, CRCs mostly the others."""
    return provider_of(figure), sentence_of(figure)


def provider_of(figure: Mapping) -> str:
    """NPS or CRC, where a figure or a side is of one of them alone; else nothing."""
    return figure["provider"] or _PROVIDERS.get(figure["level"], "")


def _share_cases(a: Mapping, b: Mapping) -> bool:
    """Whether cases may be in both: one inspection's, or a region's that its PDUs' make up."""
    if a["inspection"] == b["inspection"]:
        phases = {a["phase"], b["phase"]}
        return len(phases) == 1 or None in phases
    return _is_region_of(a, b) or _is_region_of(b, a)


def _is_region_of(region: Mapping, unit: Mapping) -> bool:
    return region["level"] == "region" and region["organisation"] == unit["region"]


def _proportion(figure: Mapping) -> Proportion:
    return Proportion(figure["percent"], figure["numerator"], figure["cases"])
