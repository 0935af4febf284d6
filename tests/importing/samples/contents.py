"""What a sample report says, whichever layout and file it is written in; made by hand or chance."""

from dataclasses import dataclass, field, replace
from random import Random

RATINGS = ("Outstanding", "Good", "Requires improvement", "Inadequate")
CODES = {
    "Leadership": "P 1.1",
    "Staffing": "P 1.2",
    "Services": "P 1.3",
    "Assessment": "P 2.1",
    "Planning": "P 2.2",
    "Implementation and delivery": "P 2.3",
    "Reviewing": "P 2.4",
}
QUESTIONS = {
    "Assessment": (
        "Does assessment focus sufficiently on engaging the person on probation?",
        "Does assessment focus sufficiently on the factors linked to offending and desistance?",
        "Does assessment focus sufficiently on keeping other people safe?",
    ),
    "Planning": (
        "Does planning focus sufficiently on engaging the person on probation?",
        "Does planning focus sufficiently on reducing reoffending and supporting desistance?",
        "Does planning focus sufficiently on keeping other people safe?",
    ),
    "Implementation and delivery": (
        "Is the sentence or post-custody period implemented effectively with a focus on engaging "
        "the person on probation?",
        "Does the implementation and delivery of services effectively support desistance?",
        "Does the implementation and delivery of services effectively support the safety of other "
        "people?",
    ),
    "Reviewing": (
        "Does reviewing focus sufficiently on supporting the compliance and engagement of the "
        "person on probation?",
        "Does reviewing focus sufficiently on supporting desistance?",
        "Does reviewing focus sufficiently on keeping other people safe?",
    ),
}
NUMBERS = {7: "seven", 9: "nine", 12: "twelve", 21: "twenty-one"}
SECTIONS = (*CODES, "Diversity and inclusion", "Outcomes")

_SUBJECTS = ("The team", "The unit’s managers", "Most practitioners", "Local courts", "A partner")
_VERBS = ("had kept", "had changed", "did not yet share", "had begun to test", "rarely recorded")
_THINGS = (
    "notes of home visits",
    "its way of passing cases on",
    "plans (seven out of 11) for leaving custody",
    "what people on probation said – good or bad",
    "records of training, in 38 per cent of cases",
    "‘quick start’ inductions for 54% of new starters",
)
_TAILS = ("", " since spring", " in two of its three offices, and this helped people to keep going")


@dataclass(frozen=True)
class Contents:
    """Everything that a sample states; what is empty or None it leaves out."""

    name: str = "Larkmoor"
    region: str = "Eastmarch and Fenwold"
    published: tuple[str, str] = ("2031-05", "May 2031")
    fieldwork: tuple[str, str] = ("2031-02-10", "10 February 2031")
    windows: tuple[tuple[str, str, str], ...] = (
        ("2030-06-03", "2030-06-09", "3 June 2030 and 9 June 2030"),
        ("2030-08-05", "2030-08-11", "5 August 2030 and 11 August 2030"),
    )
    community: int = 21
    licence: int = 9
    interviews: int = 24
    overall: str = "Requires improvement"
    score: tuple[int, int] = (8, 21)
    ratings: dict[str, str] = field(default_factory=dict)
    percents: dict[str, tuple[tuple[str, int], ...]] = field(default_factory=dict)
    strengths: dict[str, tuple[str, ...]] = field(default_factory=dict)
    areas: dict[str, tuple[str, ...]] = field(default_factory=dict)
    cases: dict[str, tuple[str, ...]] = field(default_factory=dict)
    feedback: tuple[str, ...] = ()
    recommendations: tuple[str, ...] = ()


@dataclass(frozen=True)
class Manner:
    """How a sample prints what it says: small things that differ between published reports."""

    per_cent: str = "%"
    curly: bool = True
    words: bool = False
    bold: bool = False
    footnotes: bool = False

    def number(self, number: int) -> str:
        return NUMBERS.get(number, str(number)) if self.words else str(number)

    def quoted(self, words: str) -> str:
        return f"‘{words}’" if self.curly else f"'{words}'"


def chance_contents(random: Random) -> Contents:
    """Contents by chance, with standards, questions and sections left out now and then."""
    standards = [title for title in CODES if random.random() > 0.15] or ["Leadership"]
    sections = [title for title in SECTIONS if title in standards or title not in CODES]
    cases = [title for title in standards if title in QUESTIONS]
    day = random.randrange(1, 20)
    return Contents(
        name=random.choice(("Larkmoor", "North Fenwold and the Isles", "Saint Ebba’s")),
        fieldwork=(f"2031-02-{day:02}", f"{day} February 2031"),
        windows=Contents().windows[: random.randrange(1, 3)],
        community=random.choice((7, 21, 26, 140)),
        licence=random.choice((7, 9, 12, 33)),
        interviews=random.randrange(5, 60),
        overall=random.choice(RATINGS),
        score=(random.randrange(22), 21),
        ratings={title: random.choice(RATINGS) for title in standards},
        percents={
            title: tuple(
                (question, random.randrange(101))
                for question in QUESTIONS[title]
                if random.random() > 0.1
            )
            for title in cases
        },
        strengths={s: chance_bullets(random) for s in sections if s not in QUESTIONS},
        areas={s: chance_bullets(random) for s in sections if s not in QUESTIONS},
        cases={title: chance_bullets(random) for title in cases},
        feedback=chance_bullets(random),
        recommendations=tuple(
            f"{text[0].lower()}{text[1:-1]}"
            for text in chance_bullets(random) + chance_bullets(random)
        ),
    )


def chance_manner(random: Random) -> Manner:
    """One of the ways of printing."""
    flags = [random.random() > 0.5 for _ in range(4)]
    return Manner(random.choice(("%", " per cent")), *flags)


def plain_contents() -> Contents:
    """Contents with everything in them, always the same."""
    random = Random(4)
    full = chance_contents(random)
    while len(full.ratings) < len(CODES) or any(len(rows) < 3 for rows in full.percents.values()):
        full = chance_contents(random)
    return replace(full, name="Larkmoor", community=21, licence=9, windows=Contents().windows)


def chance_bullets(random: Random) -> tuple[str, ...]:
    """A few bullets of a few sentences."""
    made: list[str] = []
    for _ in range(random.randrange(1, 6)):
        sentences = " ".join(_sentence(random) for _ in range(random.randrange(1, 5)))
        made.append(sentences)
    return tuple(made)


def _sentence(random: Random) -> str:
    parts = (random.choice(_SUBJECTS), random.choice(_VERBS), random.choice(_THINGS))
    return f"{' '.join(parts)}{random.choice(_TAILS)}."
