"""The same contents in the layout of 2023 and in that of 2025, as text and as a web page."""

from collections.abc import Sequence
from html import escape
from random import Random

from tests.importing.samples.contents import CODES, QUESTIONS, Contents, Manner

DESCRIPTION = "The work is of high quality and made to measure for each person on probation."
INTRODUCTION = "Inspectors weighed what they saw and heard, and rated this work as the list shows."
FOOTNOTE = "The base of this figure stands in the workbook of the inspection."
DOMAINS = {"Leadership": "1. Organisational arrangements and activity"}
DOMAINS["Assessment"] = "2. Service delivery"

Blocks = list[tuple[str, object]]


def blocks_of(contents: Contents, manner: Manner) -> Blocks:
    """The parts of the report in order, each a kind and what it holds, for any file of it."""
    blocks: Blocks = [
        ("p", "An inspection of probation services in:"),
        ("h1", f"{contents.name} PDU"),
        ("p", f"The Probation Service – {contents.region} region"),
        ("p", f"HM Inspectorate of Probation, {contents.published[1]}"),
        ("h2", "Contents"),
        *(("p", f"{title}\t{page}") for page, title in enumerate(("Foreword", "Ratings"), start=3)),
        ("h2", "Foreword"),
        ("p", f"The PDU has been rated as {manner.quoted(contents.overall)}."),
        ("h2", "Ratings"),
        ("p", f"{contents.name} PDU"),
        ("p", f"Fieldwork started: {contents.fieldwork[1]}"),
        ("p", _bold(f"Score {contents.score[0]}/{contents.score[1]}", manner)),
        ("p", "Overall rating"),
        ("p", contents.overall),
    ]
    for title, rating in contents.ratings.items():
        blocks += [("h3", DOMAINS[title])] if title in DOMAINS else []
        blocks += [("rating", (f"{CODES[title]} {title}", rating))]
    blocks += [
        ("h2", "Recommendations"),
        ("p", "These steps would help, as inspectors see it."),
        ("p", f"{contents.name} PDU should:"),
        ("ol", contents.recommendations),
        ("h2", "Background"),
        ("p", _background(contents, manner)),
    ]
    for title in CODES:
        if title in contents.ratings:
            blocks += _standard(title, contents, manner)
        if title == "Services":
            blocks += _between(contents, manner)
    blocks += [("h2", "Outcomes"), *_sides_of("Outcomes", contents)]
    return [*blocks, ("h2", "Annexe one – Web links"), ("p", "A glossary is on the web.")]


def as_text(blocks: Blocks, manner: Manner) -> bytes:
    """The report as text, a blank line between its parts."""
    parts: list[str] = []
    for kind, held in blocks:
        if kind in ("ul", "ol"):
            parts += [
                f"{number}. {item}" if kind == "ol" else f"- {item}"
                for number, item in enumerate(held, start=1)
            ]
        elif kind == "numbered":
            parts += [f"{number}. {item}" for number, item in enumerate(held[1], start=held[0])]
        elif kind == "rating":
            parts += [held[0], "", _bold(held[1], manner)]
        elif kind == "pair":
            parts += ["".join(held)]
        elif kind == "table":
            parts += ["\t".join(row) for row in held]
        elif kind == "footnote":
            parts += [f"⁴ {held}"]
        else:
            parts += [str(held)]
        parts.append("")
    return "\n".join(parts).encode()


def chance_type(random: Random) -> str:
    """A style of type by chance: fonts differ in width, and with them where every row ends."""
    family = random.choice(("serif", "sans-serif", "monospace"))
    size, height = random.choice((8, 9, 10.5, 11, 13)), random.choice(("normal", "1.15", "1.5"))
    spaced, padded = random.choice((-0.2, 0, 0.1, 0.3)), random.choice((0, 1, 4, 6))
    body = f"font:{size}pt/{height} {family};letter-spacing:{spaced}px"
    return f"body{{{body}}} td{{padding:{padded}pt}}"


def as_html(
    blocks: Blocks, type_style: str = "body{font:11pt sans-serif} td{padding:4pt}"
) -> bytes:
    """The report as a page, with lists and tables of its own; also what is printed to PDF."""
    parts = []
    for kind, held in blocks:
        if kind in ("ul", "ol"):
            items = "".join(f"<li>{escape(item)}</li>" for item in held)
            parts.append(f"<{kind}>{items}</{kind}>")
        elif kind == "numbered":
            items = "".join(f"<li>{escape(item)}</li>" for item in held[1])
            parts.append(f"<ol start='{held[0]}'>{items}</ol>")
        elif kind in ("table", "rating"):
            rows = [held] if kind == "rating" else held
            cells = ("".join(f"<td>{escape(cell)}</td>" for cell in row) for row in rows)
            parts.append(f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>")
        elif kind == "pair":
            parts.append(f"<div>{''.join(f'<span>{escape(part)}</span>' for part in held)}</div>")
        elif kind == "footnote":
            parts.append(f"<p class='footnote'><sup>4</sup> {escape(held)}</p>")
        else:
            parts.append(f"<{kind}>{escape(str(held)).replace('**', '')}</{kind}>")
    style = f"{type_style} .footnote{{font-size:.73em}}"
    script = "<script>document.title = 'P 1.1 Leadership Outstanding'</script>"
    page = f"<!doctype html><meta charset='utf-8'><title>A report</title><style>{style}</style>"
    return f"{page}{script}<body>{''.join(parts)}</body>".encode()


def _background(contents: Contents, manner: Manner) -> str:
    windows = ", and ".join(words for _, _, words in contents.windows)
    number = manner.number
    return (
        f"We conducted fieldwork in {contents.name} PDU over two weeks, beginning "
        f"{contents.fieldwork[1]}. We inspected {number(contents.community)} community orders and "
        f"{number(contents.licence)} releases on licence from custody where sentences and licences "
        f"had commenced between {windows}. We also conducted {number(contents.interviews)} "
        "interviews with probation practitioners."
    )


def _standard(title: str, contents: Contents, manner: Manner) -> Blocks:
    blocks: Blocks = [("h3", f"{CODES[title]}. {title}")]
    if title not in QUESTIONS:
        blocks += [("p", DESCRIPTION), ("p", contents.ratings[title]), ("p", INTRODUCTION)]
        return [*blocks, *_sides_of(title, contents)]
    blocks.append(("p", f"{DESCRIPTION} {contents.ratings[title]}"))
    header = ("Key question", f"Percentage {manner.quoted('Yes')}")
    rows = [(asked, f"{percent}{manner.per_cent}") for asked, percent in contents.percents[title]]
    blocks.append(("table", [header, *rows]))
    if manner.footnotes:
        blocks.append(("footnote", FOOTNOTE))
    return [*blocks, ("ul", contents.cases[title])]


def _between(contents: Contents, manner: Manner) -> Blocks:
    said = [("p", text) for text in contents.feedback]
    said.insert(1, ("p", "“They listened to me.”" if manner.curly else '"They listened to me."'))
    heading = ("h2", "Feedback from people on probation")
    diversity = "Diversity and inclusion"
    return [heading, *said, ("h2", diversity), *_sides_of(diversity, contents)]


def _sides_of(title: str, contents: Contents) -> Blocks:
    return two_sides(contents.strengths[title], contents.areas[title])


def two_sides(strengths: Sequence[str], areas: Sequence[str]) -> Blocks:
    """The bullets of a section, each side under its label."""
    labels = ("Strengths:", "Areas for improvement:")
    return [
        block
        for label, bullets in zip(labels, (strengths, areas), strict=True)
        for block in (("p", label), ("ul", bullets))
    ]


def _bold(words: str, manner: Manner) -> str:
    return f"**{words}**" if manner.bold else words


def page_blocks_of(contents: Contents, manner: Manner) -> Blocks:
    """The same report laid out as a page of the site: no codes, labels beside their values."""
    blocks: Blocks = [
        ("h1", f"{contents.name} PDU – {contents.published[1]}"),
        ("h2", "Foreword from the HM Chief Inspector (Back to top)"),
        ("p", f"We have rated the work of the unit as {manner.quoted(contents.overall)} overall."),
        ("h2", "Ratings (Back to top)"),
        *(("pair", pair) for pair in contents.ratings.items()),
        ("p", f"Score {contents.score[0]}/{contents.score[1]}"),
        ("h2", "Methodology (Back to top)"),
        ("p", f"{contents.name} is one of six PDUs in the {contents.region} probation region."),
        ("p", _background(contents, manner)),
        ("h2", "Recommendations (Back to top)"),
        ("p", f"{contents.name} PDU should:"),
        ("ol", contents.recommendations),
    ]
    for title in [name for name in CODES if name in contents.ratings and name not in QUESTIONS]:
        blocks += [("h2", f"{title} (Back to top)"), *_sides_of(title, contents)]
    blocks += _between(contents, manner)
    blocks += [("h2", "Outcomes (Back to top)"), *_sides_of("Outcomes", contents)]
    blocks += [("h2", "Annexe One: Summary of findings from casework inspection (Back to top)")]
    for title in [name for name in QUESTIONS if name in contents.ratings]:
        blocks += [("h3", title), ("p", DESCRIPTION)]
        blocks += [("pair", ("Key question", f"Percentage {manner.quoted('Yes')}"))]
        for asked, percent in contents.percents[title]:
            blocks += [("pair", (asked, f"{percent}{manner.per_cent}"))]
        blocks += [("ul", contents.cases[title])]
    end = "[1] A base of 12 cases stands in the workbook."
    return [*blocks, ("h2", "References (Back to top)"), ("p", end)]
