"""A published report as it was read: every value with its place and the words it came from."""

from dataclasses import dataclass, field
from typing import Generic, TypeVar

from inspectorate.importing.lines import Line

T = TypeVar("T")


@dataclass(frozen=True)
class Found(Generic[T]):
    """A value, where it stands, and the words that it was read from."""

    value: T
    place: str
    words: str


@dataclass(frozen=True)
class Doubt:
    """Something a person should look at before these records are believed.

    `value` is what was read there, `mend` what to do about it; both may be empty. Where it
    `blocks`, the records cannot be stored.
    """

    place: str
    what: str
    value: str = ""
    mend: str = ""
    blocks: bool = False


@dataclass(frozen=True)
class Section:
    """What stands under one heading; `standard` is the title of a standard, where it heads one."""

    title: str
    standard: str | None
    heading: Line | None
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class StandardRating:
    """A rating of a standard, by its title."""

    standard: str
    rating: Found[str]


@dataclass(frozen=True)
class AskedQuestion:
    """A row of a key-question table; `percent` holds None where no percentage stands beside it."""

    standard: str
    wording: str
    percent: Found[float | None]


@dataclass(frozen=True)
class ReadFinding:
    """A bullet or paragraph under its section; `number` counts within section and kind."""

    section: str
    standard: str | None
    kind: str
    number: int
    text: Found[str]


@dataclass(frozen=True)
class ReadRecommendation:
    """A recommendation as numbered and addressed in the report."""

    number: int
    addressed_to: str
    text: Found[str]


@dataclass(frozen=True)
class Statement:
    """A count or percentage in a sentence; what it counts and which way is good, no one says."""

    section: str
    numerator: int | None
    denominator: int | None
    percent: float | None
    sentence: Found[str]


@dataclass(frozen=True)
class Facts:
    """What the front of a report says of the inspection; None where it does not say."""

    organisation: Found[str] | None = None
    level: str | None = None
    region: Found[str] | None = None
    fieldwork_start: Found[str] | None = None
    fieldwork_end: Found[str] | None = None
    published: Found[str] | None = None
    windows: tuple[Found[tuple[str, str]], ...] = ()
    cases: Found[int] | None = None
    community_cases: Found[int] | None = None
    licence_cases: Found[int] | None = None
    core_cases: Found[int] | None = None
    adjusted_cases: Found[int] | None = None
    interviews: Found[int] | None = None
    overall_rating: Found[str] | None = None
    score: Found[tuple[int, int]] | None = None


@dataclass(frozen=True)
class Report:
    """All that was read of one report."""

    facts: Facts
    ratings: tuple[StandardRating, ...] = ()
    questions: tuple[AskedQuestion, ...] = ()
    findings: tuple[ReadFinding, ...] = ()
    recommendations: tuple[ReadRecommendation, ...] = ()
    statements: tuple[Statement, ...] = ()
    doubts: tuple[Doubt, ...] = field(default=())
