"""How others put it: one question of a comparison, as it is answered elsewhere."""

from markupsafe import Markup

from inspectorate.components.comparison import Compared
from inspectorate.domain.frameworks import DIMENSIONS, THEMES
from inspectorate.presenting import elsewhere, sentences
from inspectorate.queries import elsewhere as others
from inspectorate.store.sessions import Store

_STRENGTHS = 8


def how_others_put_it(store: Store, found: Compared, question: str) -> Markup | None:
    """What opens on one question; None where no side answers it with an exact percentage.

    Near is what lies near the subject's figure, else near that of the first side that answers.
    """
    answering = [
        side
        for side in found.sides
        if question in side.figures and side.figures[question]["percent"] is not None
    ]
    if not answering:
        return None
    subject = found.pairs[0].subject if found.pairs else found.sides[0]
    figure = (subject if subject in answering else answering[0]).figures[question]
    shown = [each.facts["inspection"] for each in found.sides]
    themes = THEMES.get(figure["dimension"], ())
    return elsewhere.how_others_put_it(
        _label(found, question, figure["statement"]),
        [
            (
                each.name,
                sentences.write_figure(each.figures[question], each.facts["framework"] or ""),
                each.figures[question]["statement"],
            )
            for each in answering
        ],
        others.count_answers(store, question),
        others.get_elsewhere(
            store,
            question,
            figure["percent"],
            elsewhere.WITHIN_POINTS,
            shown,
            elsewhere.MOST + 1,
        ),
        others.get_strengths(store, themes, shown, _STRENGTHS),
    )


def _label(found: Compared, question: str, statement: str) -> str:
    """A key question by its stage and side of the work, any other by its statement."""
    rows = [row for row in found.questions if row["question"] == question]
    return f"{rows[0]['title']}: {DIMENSIONS[rows[0]['dimension']][0]}" if rows else statement
