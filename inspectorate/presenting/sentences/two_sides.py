"""One thing that was done well enough and one that was not, in words anybody can follow."""

from collections.abc import Mapping, Sequence

from inspectorate.domain.statistics import counts_behind
from inspectorate.presenting.grammar import begin, enumerate_words, write_counts

_DONE = {
    ("Assessment", "engagement"): "the assessment focused enough on engaging the person",
    ("Assessment", "desistance"): (
        "the assessment focused enough on what is linked to offending and to leaving it behind"
    ),
    ("Assessment", "safety"): "the assessment did enough to keep other people safe",
    ("Planning", "engagement"): "planning focused enough on engaging the person",
    ("Planning", "desistance"): (
        "planning focused enough on reducing reoffending and supporting desistance"
    ),
    ("Planning", "safety"): "planning did enough to keep other people safe",
    ("Implementation and delivery", "engagement"): (
        "the sentence was carried out with enough focus on engaging the person"
    ),
    ("Implementation and delivery", "desistance"): "the work done supported desistance enough",
    ("Implementation and delivery", "safety"): "the work done helped enough to keep others safe",
    ("Reviewing", "engagement"): "reviewing focused enough on compliance and engagement",
    ("Reviewing", "desistance"): "reviewing focused enough on supporting desistance",
    ("Reviewing", "safety"): "reviewing focused enough on keeping other people safe",
}


def two_figures(scores: Sequence[Mapping]) -> str:
    """What one or two case figures say, each with its base: in 12 of 37 cases …; in 25 of 37 …."""
    shares = [_share(score) for score in scores]
    if len({score["cases"] for score in scores}) == 1 and all(_counts(score) for score in scores):
        shares[1:] = [f"in {_counts(score)}" for score in scores[1:]]
    said = [f"{share} {_done(score)}" for share, score in zip(shares, scores, strict=True)]
    sentence = "; ".join(said)
    return f"{begin(sentence)}."


def _done(score: Mapping) -> str:
    known = _DONE.get((score["title"], score["dimension"]))
    return known or f"inspectors answered yes to “{score['statement']}”"


def _share(score: Mapping) -> str:
    counted, percent, cases = _counts(score), score["percent"], score["cases"]
    if counted:
        return f"in {counted} cases"
    if cases is None:
        return f"in {percent:g} per cent of cases (number of cases not given)"
    if score["numerator"] is None:
        return f"in {percent:g} per cent of {cases} cases"
    printed = f"{score['numerator']} of {cases}"
    return f"in {percent:g} per cent of cases (printed beside {printed}: the two do not agree)"


def _counts(score: Mapping) -> str:
    """12 of 37 as printed or worked out; empty where no base is known, or none that fits."""
    percent, part, cases = score["percent"], score["numerator"], score["cases"]
    if cases is None:
        return ""
    if part is None:
        return write_counts(percent, cases)
    return f"{part} of {cases}" if part in counts_behind(percent, cases) else ""


def are_worked_out(scores: Sequence[Mapping]) -> bool:
    """Whether counts among the figures are ours and not printed."""
    return any(score["numerator"] is None and _counts(score) for score in scores)


def counts_worked_out(scores: Sequence[Mapping]) -> str:
    """How counts that are not printed were worked out; empty where none was."""
    if not are_worked_out(scores):
        return ""
    assumed = any(score["cases_basis"] == "assumed" for score in scores)
    cases = enumerate_words(sorted({f"{score['cases']}" for score in scores if score["cases"]}))
    what = f"the {cases} cases inspected" if assumed else "the number of cases"
    shares = "percentage" if len(scores) == 1 else "percentages"
    printed = enumerate_words([f"{score['percent']:g}" for score in scores])
    return f"Counts worked out by us from the {shares} ({printed} per cent) and {what}."


def standards_rated(rating: str, titles: Sequence[str]) -> str:
    """Which standards were given a rating; titles may hold commas and “and”."""
    noun = "Standard" if len(titles) == 1 else "Standards"
    return f"{noun} rated {rating}: {'; '.join(titles)}."


def passage(kind: str, summary: str) -> str:
    """A finding, with what the report labels it."""
    label = {"strength": "A strength", "area_for_improvement": "An area for improvement"}[kind]
    return f"{label}: {summary}"


def nothing_named(missing: Sequence[str], document_kind: str) -> str:
    """That what is held names nothing good, nothing bad or neither, and where to look.

    `missing` holds good, bad or both.
    """
    report = document_kind == "inspection report"
    held = "report" if report else "inspection"
    what = {
        ("good",): "nothing that was done well",
        ("bad",): "nothing that was not done well enough",
    }.get(tuple(missing), "neither what was done well nor what was not")
    read = "read the report" if report else "the inspectors' own report may"
    return f"What we hold of this {held} names {what}; {read}."
