"""Under each part: where it comes from, the way to its rows, and to the files of them."""

from collections.abc import Sequence
from dataclasses import asdict, replace

from markupsafe import Markup

from inspectorate.domain.covid import REVIEW, Asked
from inspectorate.domain.covid_parts import ASKED
from inspectorate.presenting import wordings_covid as wordings
from inspectorate.presenting.covid.held import Row
from inspectorate.presenting.html import render
from inspectorate.presenting.links import page_address
from inspectorate.presenting.ratings import FIGURE, JUDGEMENT, mark
from inspectorate.presenting.sentences import covid

PAGE = "covid_recovery"


def sources(block: str, asked: Asked, rows: Sequence[Row], events: int) -> Markup:
    """The documents of a part, the way to its table or back to the story, and its files.

    `rows` are its figures, or the recommendations; `events` is how many dated events it has.
    """
    documents = {row["document"] for row in rows}
    if asked.topic or asked.is_narrow:
        way = wordings.WHOLE_STORY, PAGE
    elif block == ASKED:
        way = wordings.ALL_RECOMMENDATIONS, "recommendations"
    else:
        way = covid.see_figures(len(rows), events), page_address(PAGE, topic=block)
    return render(
        "covid_source",
        mark=mark(JUDGEMENT if block == ASKED else FIGURE),
        sources=[name for slug, name in covid.SHORT_NAMES.items() if slug in documents],
        way=way,
        **_files(replace(asked, topic=block)),
    )


def whole_story(rows: Sequence[Row]) -> Markup:
    """The documents of the whole story, and the files of all its figures."""
    documents = {row["document"] for row in rows}
    return render(
        "covid_source",
        mark="",
        sources=[name for slug, name in covid.SHORT_NAMES.items() if slug in documents],
        way=(wordings.FOUND_IN_WORDS, page_address("reviews_and_history", review=REVIEW)),
        **_files(Asked()),
    )


def _files(asked: Asked) -> dict[str, str]:
    return {
        kind: page_address(f"download/covid.{kind}", **asdict(asked)) for kind in ("csv", "xlsx")
    }
