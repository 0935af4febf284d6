"""What was delivered: unpaid work, programmes, what began and was completed, breaches, recalls."""

from collections.abc import Iterator

from markupsafe import Markup

from inspectorate.domain.covid import SUSPENSIONS
from inspectorate.presenting import wordings_covid as wordings
from inspectorate.presenting.covid.held import Held, Row, is_baseline
from inspectorate.presenting.covid.panels import Series, panels
from inspectorate.presenting.sentences import covid, covid_delivery

_STARTS = {
    ("supervision-starts", "community-sentences"): "community, suspended and deferred sentences",
    ("supervision-starts", "pre-release-supervision"): "pre-release supervision",
    ("unpaid-work-starts", "total"): "unpaid work requirements",
    ("programme-starts", "total"): "accredited programmes",
}
_PROGRAMMES = {
    "sexual-offending": "those on sexual offending",
    "building-better-relationships": "Building Better Relationships (domestic abuse)",
}
_PROVIDERS = {"NPS": "the NPS", "CRC": "CRCs"}
UNPAID, PROGRAMMES = "unpaid-work-delivery-share", "programme-delivery-share"


def in_short(held: Held) -> list[str]:
    """How far unpaid work and programmes came back, and what was aimed at."""
    return [
        covid_delivery.delivered("Unpaid work", held.some(UNPAID), held.one(UNPAID, "target")),
        covid_delivery.delivered("Accredited programmes", _not_doubted(held.some(PROGRAMMES))),
    ]


def tell(held: Held) -> list[str]:
    """The story of delivery in sentences."""
    weekly = list(_against_level(held, "breaches"))
    under_half = held.some("activity-against-before-pandemic", "breaches-heard-in-a-week", "CRC")
    suspended = held.some("breaches-suspended-share")
    return [
        *in_short(held),
        covid_delivery.by_programme(
            [
                (words, row)
                for kind, words in _PROGRAMMES.items()
                for row in held.some(PROGRAMMES, kind)
            ]
        ),
        covid_delivery.starts(list(_changes(held))),
        covid_delivery.completed(
            "The share of unpaid work completed within 12 months",
            held.some("unpaid-work-completion-share"),
        ),
        covid_delivery.completed(
            "The share of accredited programmes completed", held.some("programme-completion-share")
        ),
        covid_delivery.against_weekly_level("Breaches heard in a week", weekly),
        covid.told("Breaches heard in CRCs, against their earlier level", under_half),
        covid_delivery.suspended_breaches(
            suspended,
            [
                (who, row)
                for who in _PROVIDERS
                for row in held.some("breaches-suspended-share", provider=who)
            ],
        ),
        covid_delivery.recalls(
            held.some("recalls", provider="NPS"),
            held.one("activity-against-before-pandemic", "recalls-in-a-week", "CRC"),
            held.one("recalls", provider="CRC"),
        ),
    ]


def _not_doubted(rows: list[Row]) -> list[Row]:
    """The rows without a rough figure that an exact one of the same time disagrees with."""
    exact = {row["period_start"] for row in rows if row["qualifier"] == "exact"}
    return [row for row in rows if row["qualifier"] == "exact" or row["period_start"] not in exact]


def _changes(held: Held) -> Iterator[tuple[str, Row, Row]]:
    for (metric, category), words in _STARTS.items():
        rows = [row for row in held.some(metric, category) if row["value"] is not None]
        if len(rows) == 2 and rows[1]["change"] is not None:
            yield words, *rows


def _against_level(held: Held, metric: str) -> Iterator[tuple[str, Row, Row]]:
    for provider, who in _PROVIDERS.items():
        rows = held.some(metric, provider=provider)
        if len(rows) == 2 and is_baseline(rows[0]):
            yield f"in {who}", *rows


def draw(held: Held, dates: dict[str, str]) -> list[Markup | None]:
    """Delivery against the level before; completions; breaches against their weekly level."""
    delivered = [
        Series(
            "Unpaid work, against the level before",
            [*held.some(UNPAID), *held.some(UNPAID, "target")],
            SUSPENSIONS[UNPAID],
        ),
        Series(
            "Accredited programmes, against the level before",
            held.some(PROGRAMMES),
            SUSPENSIONS[PROGRAMMES],
        ),
    ]
    finished = [
        Series("Unpaid work completed within 12 months", held.some("unpaid-work-completion-share")),
        Series("Accredited programmes completed", held.some("programme-completion-share")),
    ]
    suspended = [
        Series(who, held.some("breaches-suspended-share", provider=provider))
        for provider, who in ((None, "NPS and CRCs together"), ("NPS", "NPS"), ("CRC", "CRC"))
    ]
    breaches = [
        Series(covid_delivery.heard_in_a_week(provider), held.some("breaches", provider=provider))
        for provider in _PROVIDERS
    ]
    return [
        panels(wordings.DELIVERY_CHART, delivered, dates, top=160),
        panels(wordings.COMPLETION_CHART, finished, dates, top=100),
        panels(wordings.BREACHES_CHART, breaches, dates, top=1000),
        panels(wordings.SUSPENDED_CHART, suspended, dates, top=100),
    ]


NOTES = (
    *(wordings.SUSPENDED, wordings.TARGET, wordings.COMPLETIONS, wordings.OWN_BASELINE),
    *(wordings.NO_BASE, wordings.POINTS, wordings.ROUGH),
)
