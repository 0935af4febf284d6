"""Twelve questions of an ordinary day, each with a way to its answer and what answers it."""

from dataclasses import dataclass

# One thing that a visitor does: look up, follow, part, choose, menu, open, press; and with what.
Step = tuple[str, str]


@dataclass(frozen=True)
class Everyday:
    """A question with the way to its answer.

    `told` are sentences that answer it; `link` is the name of the first link that must lead to the
    report; `copied` is how the evidence begins that the last step leaves on the clipboard.
    """

    user: str
    question: str
    steps: tuple[Step, ...]
    told: tuple[str, ...]
    link: str = ""
    copied: str = ""


TO_SURREY: tuple[Step, ...] = (("look up", "Surrey"), ("follow", "All we hold of Surrey PDU"))
EVERYDAY = (
    Everyday(
        "director",
        "Is it one PDU or all of mine?",
        (
            ("look up", "Kent, Surrey and Sussex"),
            ("follow", "Its PDUs"),
            ("part", "Themes: one PDU or several?"),
            ("open", "Named as an area for improvement in one PDU"),
        ),
        (
            "31 themes are named as an area for improvement in one PDU only, as far as we hold the "
            "reports. None is known to be shared by two. We hold the findings of a full report for "
            "1 of 4 inspected PDUs: Surrey.",
            "a theme not named for them may still be in their reports",
            "Found in 1 of 4 inspected PDUs: Surrey",
            "Whether the others are alike cannot be told from what we hold.",
        ),
    ),
    Everyday(
        "director",
        "Is it the leadership or the casework? Was it on my watch?",
        (*TO_SURREY, ("part", "Whose work is this?")),
        (
            "How the organisation is led, staffed and supplied: Requires improvement on all three "
            "rated; the work in cases: Inadequate on all four rated.",
            "Cases began May–July 2023",
            "Interim head and deputy head of Surrey PDU in place September 2023",
            "Fieldwork from 15 January 2024",
        ),
    ),
    Everyday(
        "director",
        "What is in my gift and what is HMPPS's?",
        (
            ("follow", "What did inspectors find in Surrey?"),
            ("part", "What was found"),
            ("open", "The 3 findings of which it says so"),
        ),
        (
            "Who the report says can change this: the region in 2 findings and several levels "
            "together in 1 finding; of 88 others it does not say.",
            "Probation officers are recruited nationally and regionally",
            "The report says that several levels together can change this. P 1.1",
            "The report says that the region can change this. P 1.3",
            "7 recommendations to Surrey PDU.",
        ),
    ),
    Everyday(
        "director",
        "What will they look at when they come back?",
        (
            *TO_SURREY,
            ("part", "The last recommendations and the questions that fell below the line"),
        ),
        (
            "This predicts nothing and is no target: the next inspection looks at other cases.",
            "Recommendation 7: Make suitable services and interventions open to people",
            "P 2.4 Reviewing, keeping other people safe: sufficient in 27% (10 of 37)",
        ),
    ),
    Everyday(
        "inspector",
        "Of which cases? All or relevant ones? Licence or community?",
        (("menu", "Organisation"), ("choose", "Surrey PDU, Kent, Surrey and Sussex")),
        (
            "Cases inspected 37 (26 community sentences and 11 releases on licence)",
            "(people on licence): 10 of 11",
            "(community sentences): 14 of 26",
            "sufficient in 5 of 36 relevant cases",
            "The counts are worked out by us from the percentages and the 37 cases inspected.",
            "These were all eligible cases that began in two chosen weeks, not a random draw.",
        ),
    ),
    Everyday(
        "inspector",
        "How was it inspected: on site, remote, files only?",
        (("look up", "England and Wales"), ("follow", "All we hold of England and Wales")),
        (
            "How it was inspected and counted Cases from all 12 regions, a proportional number "
            "from each, were inspected remotely from the written records of casework.",
            "66 meetings and focus groups",
        ),
    ),
    Everyday(
        "inspector",
        "Staff say they have the skills. Do the cases agree?",
        (
            ("menu", "Organisation"),
            ("choose", "Surrey PDU, Kent, Surrey and Sussex"),
            ("part", "The case grid"),
            ("open", "Keeping other people safe (risk of harm) 32%"),
        ),
        (
            "Does assessment focus sufficiently on keeping other people safe? 32% (12 of 37)",
            "management oversight, 5 of 36 sufficient (derived; published as 31 of 36 not)",
            "29 of 31 said they had the skills, experience and knowledge for the case",
            "20 of 24 felt that supervision made their work better",
        ),
    ),
    Everyday(
        "inspector",
        "Where is the data workbook?",
        (*TO_SURREY, ("part", "Sources and data workbook")),
        ("The inspectorate's own data workbook stands beside the report",),
        link="the inspectorate's site, with this report",
    ),
    Everyday(
        "public",
        "Am I safe? What does Inadequate mean for me?",
        (("look up", "Guildford"),),
        (
            "Probation in Guildford is run by Surrey PDU",
            "Inadequate is the lowest of four ratings: Outstanding, Good, Requires improvement and "
            "Inadequate.",
            "The rating says how well the work was done in the cases inspectors looked at. It does "
            "not measure crime in your area or how dangerous anyone is. 'Keeping other people "
            "safe: 32 per cent' means that in 12 of 37 cases inspectors found this part of the "
            "assessment good enough.",
        ),
    ),
    Everyday(
        "public",
        "Is probation getting better or worse?",
        (("part", "Is probation getting better or worse?"),),
        (
            "That cannot be read from ratings: the standards changed in 2021 and 2023 and "
            "different places were visited.",
            "14 of 24, under newer standards.",
        ),
    ),
    Everyday(
        "public",
        "Why has mine never been inspected?",
        (("look up", "Maidstone"),),
        (
            "Probation in Maidstone is run by Mid Kent PDU",
            "Mid Kent PDU has not been inspected within its present boundaries. West Kent PDU, "
            "which covered part of it, was rated Requires improvement (when is not in our "
            "sources); that rating does not carry over. West Kent PDU closed in "
            "2025; inspections of PDUs were paused in October 2025.",
            "We matched Maidstone to this PDU by where it lies",
        ),
    ),
    Everyday(
        "public",
        "Who says so: them or you? Can I quote it?",
        (
            ("look up", "Guildford"),
            ("follow", "All we hold of Surrey PDU"),
            ("press", "Copy as evidence – overall rating"),
        ),
        (
            "Inspectors' judgement",
            "An independent site using published reports. Not HM Inspectorate of Probation",
            "Open Government Licence v3.0",
        ),
        link="report",
        copied="HM Inspectorate of Probation rated Surrey PDU Inadequate overall, with a score of "
        "3/21 (",
    ),
)
