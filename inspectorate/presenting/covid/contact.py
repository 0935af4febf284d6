"""How people were seen: by telephone and face to face, and who was not in contact at all."""

from markupsafe import Markup

from inspectorate.presenting import wordings_covid as wordings
from inspectorate.presenting.covid.held import Held, is_baseline
from inspectorate.presenting.covid.lines import LATER, Line, lines
from inspectorate.presenting.covid.panels import Series, panels
from inspectorate.presenting.sentences import covid, covid_contact

_LEVELS = ("low", "medium", "high")
_KINDS = {
    "face-to-face": "face to face",
    "doorstep": "at their doorstep",
    "telephone": "by telephone",
}
_PROVIDERS = {"NPS": "In the NPS", "CRC": "In CRCs"}


def tell(held: Held) -> list[str]:
    """The story of contact in sentences."""
    none = held.some("no-contact-share")
    every = held.rows
    said = [
        covid_contact.from_extreme(
            covid_contact.share_of_contacts(who, "face-to-face contact"),
            held.some("contact-share", "face-to-face", provider),
        )
        for provider, who in _PROVIDERS.items()
    ]
    said += [
        covid_contact.from_extreme(
            covid_contact.share_of_contacts(who, "contact by telephone"),
            held.some("contact-share", "telephone", provider),
        )
        for provider, who in _PROVIDERS.items()
    ]
    planned = held.some("contact-share", "telephone-planned-appointments")
    said += [
        covid.told("At its height, planned appointments held by telephone", planned),
        covid_contact.no_contact(
            next((row for row in none if is_baseline(row)), None),
            [row for row in none if not is_baseline(row)],
        ),
        covid_contact.by_risk(
            list(_by_level(held)), held.some("contact-share", "face-to-face-at-every-level-of-risk")
        ),
        covid_contact.in_the_sample(
            next((row["size"] for row in every if row["metric"] == "people-by-contact-type"), None),
            [(words, held.some("people-by-contact-type", kind)) for kind, words in _KINDS.items()],
        ),
        covid_contact.how_often(next(iter(held.some("contact-frequency-unchanged-share")), None)),
    ]
    return said


def _by_level(held: Held):
    for level in _LEVELS:
        category = f"face-to-face-{level}-risk-of-serious-harm"
        for row in held.some("contact-share", category):
            yield level, row


def draw(held: Held, dates: dict[str, str]) -> list[Markup | None]:
    """Contact by kind and provider over time; and face to face by level of risk."""
    series = [
        Series(f"{provider}, {words}", held.some("contact-share", kind, provider))
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
