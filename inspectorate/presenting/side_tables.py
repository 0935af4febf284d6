"""Tables of what is set side by side: who is compared, the differences, and ratings."""

from collections.abc import Mapping, Sequence

from markupsafe import Markup

from inspectorate.domain.comparing import Comparison
from inspectorate.domain.frameworks import DIMENSIONS, NOT_RATED, write_standard
from inspectorate.presenting import sentences, wordings
from inspectorate.presenting.html import render
from inspectorate.presenting.links import organisation_link, source_link
from inspectorate.presenting.ratings import badge
from inspectorate.presenting.sentences import comparing, side_names, told_apart
from inspectorate.presenting.sides import Pair, Side
from inspectorate.presenting.tables import Column, table

_OF_LEVEL = {"nation": wordings.NATION, "region": wordings.REGION}


def who_is_compared(sides: Sequence[Side]) -> Markup:
    """Each side with its shape: of which cases it is, when and how it was inspected, its source."""
    rows = [
        [
            Markup('<i class="shape s{}"></i>{}').format(shape, _link(side)),
            comparing.cases_of(side.facts),
            comparing.inspected_on(side.facts),
            side.facts["method"] or render("not_held"),
            side.facts["framework_title"] or "A review, without a framework",
            source_link(side.facts, side.facts["document_title"] or ""),
        ]
        for shape, side in enumerate(sides)
    ]
    heads = ("Compared", "Of which cases", "When", "How inspected", "Standards", "Source")
    return table(
        "What is compared", [Column(head) for head in heads], rows, kind="compared", headed=True
    )


def _link(side: Side) -> Markup:
    facts = side.facts
    shown = facts["inspection"] if facts["kind"] in ("core", "dynamic") else ""
    return organisation_link(facts["organisation"], side.name, shown)


def label_question(question: Mapping) -> str:
    """A key question in a table: Planning: Keeping people safe."""
    return f"{question['title']}: {DIMENSIONS[question['dimension']][1]}"


def differences(pairs: Sequence[Pair], questions: Sequence[Mapping]) -> Markup | None:
    """Per key question the verdict, points and interval of each pair; None where none is shared.

    In the order of the work, never by verdict.
    """
    asked = [row for row in questions if any(row["question"] in pair.found for pair in pairs)]
    if not asked:
        return None
    caption = comparing.differences_of(pairs[0].subject.name)
    if len(pairs) == 1:
        return _differences_of_one_pair(pairs[0], asked, caption)
    rows = [
        [label_question(row), *(_verdict(pair.found.get(row["question"])) for pair in pairs)]
        for row in asked
    ]
    columns = [Column("Question"), *(Column(comparing.against(pair.other.name)) for pair in pairs)]
    whole = all(row["question"] in pair.found for row in asked for pair in pairs)
    return table(caption, columns, rows, note="" if whole else wordings.NOT_HELD)


def _differences_of_one_pair(pair: Pair, asked: Sequence[Mapping], caption: str) -> Markup:
    """The same with both figures in the row."""
    sides = (pair.subject, pair.other)
    rows = []
    for row in asked:
        question = row["question"]
        found = pair.found[question]
        rows.append(
            [
                label_question(row),
                *(
                    sentences.write_figure(side.figures[question], side.facts["framework"] or "")
                    for side in sides
                ),
                told_apart.write_difference(found) if found.difference else "",
                render(
                    "verdict",
                    verdict=told_apart.write_verdict(found),
                    difference="",
                    illustration=found.illustration,
                ),
            ]
        )
    level = f"Difference ({100 * pair.confidence:g}% interval)"
    heads = ("Question", *(side.name for side in sides), level, "Verdict")
    return table(caption, [Column(head) for head in heads], rows)


def _verdict(found: Comparison | None) -> Markup | str:
    if found is None:
        return render("not_held")
    return render(
        "verdict",
        verdict=told_apart.write_verdict(found),
        difference=told_apart.write_difference(found) if found.difference else "",
        illustration=found.illustration,
    )


def ratings(sides: Sequence[Side], standards: Sequence[Mapping]) -> list[Markup | str]:
    """A table for each framework: its standards by the sides inspected under it, with notes.

    `standards` are all, in the order of their frameworks. Groups of cases of one inspection share
    its column; a review rates nobody.
    """
    rated: dict[str, dict[str, Side]] = {}
    for side in sides:
        if side.facts["framework"]:
            rated.setdefault(side.facts["framework"], {}).setdefault(side.facts["inspection"], side)
    parts: list[Markup | str] = []
    for framework, of_framework in rated.items():
        own = [row for row in standards if row["framework"] == framework]
        parts.append(_ratings_table(list(of_framework.values()), own))
        levels = dict.fromkeys(side.facts["level"] for side in of_framework.values())
        parts += [_OF_LEVEL[level] for level in levels if level in _OF_LEVEL]
    return parts


def _ratings_table(sides: Sequence[Side], standards: Sequence[Mapping]) -> Markup:
    framework = sides[0].facts["framework"]
    if all(side.facts["kind"] == "dynamic" for side in sides):
        return Markup("<p>{}</p>").format(wordings.DYNAMIC)
    overall = [
        Markup("{}{}").format(
            badge(
                side.facts["overall_rating"],
                worked_out=side.facts["confidence"] == "inferred",
                reason=side.facts["reason"] or "",
            ),
            _score(side.facts),
        )
        for side in sides
    ]
    rows = [
        [
            write_standard(framework, row["standard"], row["title"]),
            *(_badge(side.ratings.get(row["standard"])) for side in sides),
        ]
        for row in standards
        if row["basis"] != NOT_RATED
    ]
    columns = [Column("Standard"), *(Column(_rated(side)) for side in sides)]
    caption = comparing.ratings_under(sides[0].facts["framework_title"])
    kind = "narrow" if len(sides) < 4 else "plain"
    note = wordings.NOT_HELD if any(len(side.ratings) < len(rows) for side in sides) else ""
    return table(caption, columns, [["Overall", *overall], *rows], kind=kind, note=note)


def _rated(side: Side) -> str:
    """Whose rating it is: of the nation that of its arrangements, which its cases did not set."""
    when = side_names.inspected_when(side.facts)
    return f"National arrangements, {when}" if side.is_national else side.name


def _score(facts: Mapping) -> str:
    return "" if facts["score"] is None else f" {facts['score']}/{facts['max_score']}"


def _badge(given: Mapping | None) -> Markup:
    if given is None:
        return render("not_held")
    return badge(given["rating"], worked_out=given["confidence"] == "inferred")


def wordings_of(sides: Sequence[Side], questions: Sequence[Mapping]) -> Markup | None:
    """The key questions as each framework words them; None where all words are the same."""
    by_framework = {
        side.facts["framework_title"]: side for side in sides if side.facts["framework"]
    }
    told = {
        row["question"]: [
            side.figures[row["question"]]["statement"] if row["question"] in side.figures else ""
            for side in by_framework.values()
        ]
        for row in questions
    }
    if not any(len(set(filter(None, each))) > 1 for each in told.values()):
        return None
    rows = [[label_question(row), *told[row["question"]]] for row in questions]
    columns = [Column("Question"), *(Column(title) for title in by_framework)]
    return table("Key questions as worded", columns, rows, kind="texts", headed=True)
