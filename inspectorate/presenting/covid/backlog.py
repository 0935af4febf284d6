"""What piled up: unpaid work unfinished, orders that ran out, programmes waited for, courts."""

from markupsafe import Markup

from inspectorate.presenting import wordings_covid as wordings
from inspectorate.presenting.covid.held import Held, Row
from inspectorate.presenting.covid.panels import Series, panels
from inspectorate.presenting.sentences import covid_backlog

_SOUTH_WEST = "nps-south-west"
_SWANSEA = "swansea-neath-and-port-talbot"
_WAITED = {"waiting-over-12-months": "12 months", "waiting-over-six-months": "six months"}


def tell(held: Held) -> list[str]:
    """The story of what piled up in sentences."""
    return [
        covid_backlog.unfinished(
            held.some("backlog-share", "unpaid-work"),
            _one(held.some("backlog-orders", "unpaid-work")),
        ),
        covid_backlog.expired(_one(held.some("suspended-sentence-orders-unfinished-share"))),
        covid_backlog.on_programme(_one(held.some("programme-caseload-share", "on-a-programme"))),
        covid_backlog.waiting(
            "the South West of the NPS",
            held.some("programme-waiting-list", "total", "NPS", _SOUTH_WEST),
            [
                (how, row)
                for kind, how in _WAITED.items()
                for row in held.some("programme-caseload-share", kind, "NPS", _SOUTH_WEST)
            ],
        ),
        covid_backlog.courts(
            _one(held.some("activity-against-before-pandemic", "sentencing")),
            _one(held.some("extra-hearing-time-share")),
            [
                *held.some("courts", "nightingale-in-operation"),
                *held.some("courts", "nightingale-further-planned"),
            ],
            _one(held.some("court-report-wait", "some-areas")),
        ),
        covid_backlog.local_backlog(
            "Swansea, Neath and Port Talbot",
            _one(held.some("backlog-share", "unpaid-work", None, _SWANSEA)),
            _one(held.some("programme-caseload-share", "not-started", None, _SWANSEA)),
        ),
    ]


def _one(rows: list[Row]) -> Row | None:
    return rows[0] if rows else None


def draw(held: Held, dates: dict[str, str]) -> list[Markup | None]:
    """Unpaid work unfinished after 12 months, and the waiting list that is known at two dates."""
    return [
        panels(
            wordings.UNFINISHED_CHART,
            [
                Series(
                    "Unpaid work unfinished after 12 months",
                    held.some("backlog-share", "unpaid-work"),
                )
            ],
            dates,
            top=100,
        ),
        panels(
            wordings.WAITING_CHART,
            [
                Series(
                    "People waiting for a programme, NPS South West",
                    held.some("programme-waiting-list", "total", "NPS", _SOUTH_WEST),
                )
            ],
            dates,
            top=200,
        ),
    ]


NOTES = (wordings.TWO_BACKLOGS, wordings.NO_BASE, wordings.POINTS)
