"""How people were seen: by telephone and face to face, and who was not in contact at all."""

from collections.abc import Iterator

from markupsafe import Markup

from inspectorate.presenting import wordings_covid as wordings
from inspectorate.presenting.covid.held import Held, Row, is_baseline
from inspectorate.presenting.covid.lines import LATER, Line, lines
from inspectorate.presenting.covid.panels import Series, panels
from inspectorate.presenting.sentences import covid, covid_contact

SHARE, IN_SAMPLE = "contact-share", "people-by-contact-type"
MONTHLY = "face-to-face-appointments-required"
_LEVELS = ("low", "medium", "high")
_KINDS = {
    "face-to-face": "face to face",
    "doorstep": "at their doorstep",
    "telephone": "by telephone",
}
_PROVIDERS = {"NPS": "In the NPS", "CRC": "In CRCs"}


def in_short(held: Held) -> list[str]:
    """Who was seen face to face, by level of risk of serious harm."""
    everyone = held.some(SHARE, "face-to-face-at-every-level-of-risk")
    return [covid_contact.by_risk(list(_by_level(held)), everyone)]


def tell(held: Held) -> list[str]:
    """The story of contact in sentences."""
    none = held.some("no-contact-share")
    sample = held.of(IN_SAMPLE)
    return [
        *_of_each_provider(held, "face-to-face", "face-to-face contact"),
        *_of_each_provider(held, "telephone", "contact by telephone"),
        covid_contact.planned(held.one(SHARE, "telephone-planned-appointments")),
        covid_contact.no_contact(
            next((row for row in none if is_baseline(row)), None),
            [row for row in none if not is_baseline(row)],
        ),
        *in_short(held),
        covid_contact.monthly(
            held.one(MONTHLY, "new-national-standards"), held.one(MONTHLY, "aim-at-the-end-of-2021")
        ),
        covid_contact.in_the_sample(
            sample[0]["size"] if sample else None,
            [(words, held.some(IN_SAMPLE, kind)) for kind, words in _KINDS.items()],
        ),
        covid_contact.how_often(held.one("contact-frequency-unchanged-share")),
    ]


def _of_each_provider(held: Held, kind: str, words: str) -> list[str]:
    return [
        covid_contact.from_extreme(
            covid_contact.share_of_contacts(who, words), held.some(SHARE, kind, provider)
        )
        for provider, who in _PROVIDERS.items()
    ]


def _by_level(held: Held) -> Iterator[tuple[str, Row]]:
    for level in _LEVELS:
        category = f"face-to-face-{level}-risk-of-serious-harm"
        for row in held.some(SHARE, category):
            yield level, row


def draw(held: Held, dates: dict[str, str]) -> list[Markup | None]:
    """Contact by kind and provider over time; and face to face by level of risk."""
    series = [
        Series(f"{provider}, {words}", held.some(SHARE, kind, provider))
        for provider in _PROVIDERS
        for kind, words in (("telephone", "by telephone"), ("face-to-face", "face to face"))
    ]
    series.append(Series("No contact in four weeks", held.some("no-contact-share")))
    shown = [
        Line(covid_contact.level_of_risk(level), covid.write_point(row), [(LATER, row)])
        for level, row in _by_level(held)
    ]
    key = {LATER: "published figure"}
    return [
        panels(wordings.CONTACT_CHART, series, dates, top=100),
        lines(wordings.RISK_CHART, shown, key, top=100, unit="%"),
    ]


NOTES = (
    *(wordings.NO_BASELINE, wordings.NOT_SEEN, wordings.SEVERAL_KINDS, wordings.NO_BASE),
    wordings.POINTS,
)
