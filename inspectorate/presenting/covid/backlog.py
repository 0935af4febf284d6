"""What piled up: unpaid work unfinished, orders that ran out, programmes waited for, courts."""

from markupsafe import Markup

from inspectorate.presenting import wordings_covid as wordings
from inspectorate.presenting.covid.held import Held
from inspectorate.presenting.covid.panels import Series, panels
from inspectorate.presenting.sentences import covid_backlog

_SOUTH_WEST = "nps-south-west"
_SWANSEA = "swansea-neath-and-port-talbot"
_WAITED = {"waiting-over-12-months": "12 months", "waiting-over-six-months": "six months"}


def in_short(held: Held) -> list[str]:
    """Unpaid work unfinished after 12 months, the share in 2020 and the number in 2021."""
    backlog = held.one("backlog-orders", "unpaid-work")
    return [covid_backlog.unfinished(held.some("backlog-share", "unpaid-work"), backlog)]


def tell(held: Held) -> list[str]:
    """The story of what piled up in sentences."""
    due = "programme-caseload-share"
    waited = [
        (how, row)
        for kind, how in _WAITED.items()
        for row in held.some(due, kind, "NPS", _SOUTH_WEST)
    ]
    waiting = held.some("programme-waiting-list", "total", "NPS", _SOUTH_WEST)
    courts = (
        *held.some("courts", "nightingale-in-operation"),
        *held.some("courts", "nightingale-further-planned"),
    )
    return [
        *in_short(held),
        covid_backlog.expired(held.one("suspended-sentence-orders-unfinished-share")),
        covid_backlog.on_programme(held.one(due, "on-a-programme")),
        covid_backlog.waiting("the South West of the NPS", waiting, waited),
        covid_backlog.courts(
            held.one("activity-against-before-pandemic", "sentencing"),
            held.one("extra-hearing-time-share"),
            courts,
            held.one("court-report-wait", "some-areas"),
        ),
        covid_backlog.local_backlog(
            "Swansea, Neath and Port Talbot",
            held.one("backlog-share", "unpaid-work", None, _SWANSEA),
            held.one(due, "not-started", None, _SWANSEA),
        ),
    ]


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
