"""Invented findings and recommendations; each says that it is invented."""

from collections.abc import Iterator
from random import Random

from inspectorate.demonstration.ground import Ground, Row
from inspectorate.domain.frameworks import LOWEST_KEY_QUESTION

INVENTED = "Invented for demonstration:"

_GOOD = (
    "{name} did well on {theme}: {who} could point to work that was planned and carried through.",
    "on {theme}, {who} in {name} knew what was expected and had the time to do it.",
    "links with partners on {theme} were strong in {name}, as {who} confirmed.",
    "managers in {name} had put {theme} first, and {who} saw the difference.",
)
_POOR = (
    "{name} fell short on {theme}: {who} described gaps that nobody had closed.",
    "on {theme}, too little was recorded in {name}, and {who} could not say what followed.",
    "{who} in {name} had waited months for help with {theme}.",
    "plans of {name} named {theme} but {who} had not seen them acted on.",
)
_NEUTRAL = (
    "in the cases looked at in {name}, {theme} was judged case by case, and results differed.",
    "inspectors in {name} noted how {who} described {theme}.",
)
_WHO = {
    "practitioners": "practitioners",
    "managers": "middle managers",
    "people on probation": "people on probation",
    "partners": "partner agencies",
    "cases": "the case records",
}
_ASKED = (
    "make sure that {theme} is given enough time and attention in every case.",
    "agree with partners who does what on {theme}, and check that it is done.",
    "train staff in {theme} and see that what they learn is used.",
)
# What was answered, and the kind of answer that is.
_ANSWERS = ((None, None), (None, None), ("Agreed.", "agreed"), ("Agreed in part.", "partly agreed"))
_DIMENSIONS = (None, "engagement", "desistance", "safety")


def _fill(chance: Random, patterns: tuple[str, ...], theme: Row, **words: str) -> str:
    title = theme["title"]
    named = title if title[:2].isupper() else title[0].lower() + title[1:]
    return f"{INVENTED} {chance.choice(patterns).format(theme=named, **words)}"


def build_findings(
    inspection: str, framework: str, name: str, ground: Ground, chance: Random, common: Row
) -> Iterator[Row]:
    """What the report found, by standard, then on diversity, outcomes and from feedback."""
    number = 0
    for section, standard, kinds in _sections(ground, framework, chance):
        for kind in kinds:
            number += 1
            yield common | _finding(
                f"{inspection}-finding-{number}", section, standard, kind, name, ground, chance
            )


def _sections(
    ground: Ground, framework: str, chance: Random
) -> Iterator[tuple[str, str | None, tuple[str, ...]]]:
    for row in ground.standards(framework):
        kinds = ("strength", "area_for_improvement")
        if row["basis"] == LOWEST_KEY_QUESTION:
            kinds = ("case_finding",) * chance.randrange(2, 5)
        else:
            kinds *= chance.randrange(1, 3)
        yield row["title"], row["standard"], kinds
    yield "Diversity and inclusion", None, ("strength", "area_for_improvement")
    yield "Outcomes", None, ("strength", "area_for_improvement")
    feedback = ("feedback",) * chance.randrange(2, 4)
    yield "Feedback from people on probation", None, feedback
    yield "Services", None, ("good_practice",) if chance.random() < 0.4 else ()


def _finding(
    slug: str,
    section: str,
    standard: str | None,
    kind: str,
    name: str,
    ground: Ground,
    chance: Random,
) -> Row:
    themes = chance.sample(ground.rows["themes"], chance.choice((1, 1, 2)))
    voice = "people on probation" if kind == "feedback" else chance.choice(tuple(_WHO))
    patterns = {"strength": _GOOD, "good_practice": _GOOD, "area_for_improvement": _POOR}
    control = chance.choice(("pdu", "region", "national", "shared"))
    return {
        "finding": slug,
        "section": section,
        "standard": standard,
        "kind": kind,
        "dimension": chance.choice(_DIMENSIONS),
        "voice": "cases" if kind == "case_finding" else voice,
        "control": control if kind == "area_for_improvement" and chance.random() < 0.3 else None,
        "themes": "; ".join(theme["theme"] for theme in themes),
        "summary": _fill(
            chance, patterns.get(kind, _NEUTRAL), themes[0], name=name, who=_WHO[voice]
        ),
        "locator": f"{section}, invented bullet {slug.rpartition('-')[2]}",
    }


def build_recommendations(
    inspection: str, addressee: str, ground: Ground, chance: Random, common: Row
) -> Iterator[Row]:
    """What the report asked for, with an answer where one is invented."""
    for number in range(1, chance.randrange(4, 8)):
        theme = chance.choice(ground.rows["themes"])
        response, answer = chance.choice(_ANSWERS)
        yield common | {
            "recommendation": f"{inspection}-recommendation-{number}",
            "number": number,
            "addressed_to": addressee,
            "themes": theme["theme"],
            "summary": _fill(chance, _ASKED, theme),
            "response": response,
            "answer": answer,
            "locator": f"Recommendations, invented number {number}",
        }
