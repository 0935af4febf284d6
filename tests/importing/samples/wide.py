"""Reports of our own on a region and on the nation, as pages of the site lay them out."""

from dataclasses import dataclass, field
from random import Random

from tests.importing.samples.contents import QUESTIONS, RATINGS, Manner, chance_bullets
from tests.importing.samples.layouts import DESCRIPTION, Blocks, two_sides

NATIONAL = ("Leadership", "Staffing", "Services", "IT and infrastructure")
REGIONAL = ("Leadership", "Staffing", "Public protection", "Desistance", "Unpaid work")
# A section may be headed otherwise than the list of ratings names its standard.
HEADED = {"IT and infrastructure": "Infrastructure and ICT"}
RESETTLEMENT = (
    "Is resettlement timely, personalised, and coordinated, and does it address the person’s needs?"
)
# Of the nation, delivery is asked about in another order of words.
ASKED = QUESTIONS | {
    "Implementation and delivery": (
        QUESTIONS["Implementation and delivery"][0],
        "Does the implementation and delivery of services support desistance effectively?",
        "Does the implementation and delivery of services support the safety of other people "
        "effectively?",
    ),
    "Resettlement": (RESETTLEMENT,),
}

Bullets = dict[str, tuple[str, ...]]


@dataclass(frozen=True)
class Wide:
    """What a report on a region or on the nation states; what is empty it leaves out."""

    level: str
    overall: str
    ratings: dict[str, str]
    strengths: Bullets
    areas: Bullets
    recommendations: tuple[tuple[str, tuple[str, ...]], ...]
    cases: int | None = None
    adjusted: int = 0
    percents: dict[str, tuple[tuple[str, int], ...]] = field(default_factory=dict)
    bullets: Bullets = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The organisation as the report names it."""
        return "Fenwold region" if self.level == "region" else "England and Wales"


def chance_wide(level: str, random: Random) -> Wide:
    """Contents by chance, with standards, tables and recommendations left out now and then."""
    titles = [
        title for title in (REGIONAL if level == "region" else NATIONAL) if random.random() > 0.1
    ]
    sides = {side: {title: chance_bullets(random) for title in titles} for side in ("s", "a")}
    nation = level == "nation"
    areas = [
        "Court work",
        *(title for title in ("Resettlement", *QUESTIONS) if random.random() > 0.1),
    ]
    addressed = random.sample(("HMPPS", "The Ministry of Justice", "Area Executive Directors"), 2)
    return Wide(
        level=level,
        overall=random.choice(RATINGS),
        ratings={title: random.choice(RATINGS) for title in titles},
        strengths=sides["s"],
        areas=sides["a"],
        recommendations=tuple((who, _asked(random)) for who in addressed),
        cases=random.randrange(100, 200) if nation else None,
        adjusted=random.randrange(2, 20),
        percents={
            title: tuple((asked, random.randrange(101)) for asked in ASKED[title])
            for title in areas
            if nation and title in ASKED
        },
        bullets={title: chance_bullets(random) for title in areas if nation},
    )


def _asked(random: Random) -> tuple[str, ...]:
    return tuple(f"{text[0].lower()}{text[1:-1]}" for text in chance_bullets(random))


def wide_blocks(wide: Wide, manner: Manner) -> Blocks:
    """The parts of the page in order."""
    title = (
        "National inspection – May 2031" if wide.level == "nation" else f"{wide.name} – May 2031"
    )
    blocks: Blocks = [
        ("h1", title),
        ("h2", "Foreword from the HM Chief Inspector (Back to top)"),
        ("p", f"Overall, this work was rated as {manner.quoted(wide.overall)}."),
        ("h2", "Ratings (Back to top)"),
        *(("pair", pair) for pair in wide.ratings.items()),
        ("h2", "Methodology (Back to top)"),
        ("p", _methodology(wide, manner)),
        ("h2", "Recommendations (Back to top)"),
    ]
    number = 1
    for who, asked in wide.recommendations:
        blocks += [("p", f"{who} should:"), ("numbered", (number, asked))]
        number += len(asked)
    for standard in wide.ratings:
        blocks.append(("h2", f"{HEADED.get(standard, standard)} (Back to top)"))
        blocks += two_sides(wide.strengths[standard], wide.areas[standard])
    if wide.bullets:
        blocks.append(("h2", "Annexe One: Summary of findings from casework inspection"))
    for area, bullets in wide.bullets.items():
        blocks += [("h3", area), ("p", DESCRIPTION)]
        if area in wide.percents:
            blocks.append(("pair", ("Key question", f"Percentage {manner.quoted('Yes')}")))
            for asked, percent in wide.percents[area]:
                blocks.append(("pair", (asked, f"{percent}{manner.per_cent}")))
        blocks.append(("ul", bullets))
    return [*blocks, ("h2", "References (Back to top)"), ("p", "[1] A base stands there.")]


def _methodology(wide: Wide, manner: Manner) -> str:
    said = "This inspection took place between December 2030 and February 2031."
    if wide.cases is None:
        return f"{said} We looked at how the region leads and supports its units."
    core = wide.cases - wide.adjusted
    return (
        f"{said} We inspected a total of {wide.cases} cases, of which {core} were inspected "
        f"against core standards and {wide.adjusted} against adjusted standards."
    )
