"""The Overview as HTML: the answer about a place, and how things stand in all we hold."""

from dataclasses import dataclass

from markupsafe import Markup

from inspectorate.components.reads import cached
from inspectorate.domain.organisations import full_name
from inspectorate.domain.selection import Selection
from inspectorate.presenting import overview, sentences
from inspectorate.queries import inspections, organisations, places
from inspectorate.store.sessions import Store

_PLACE, _UNIT = "place", "organisation"


@dataclass(frozen=True)
class OverviewView:
    """What the Overview shows of all we hold."""

    counts: tuple[Markup, ...]
    newest: Markup
    coverage: str
    cautions: tuple[str, ...]


@cached
def get_searchable(store: Store) -> dict[str, str]:
    """All that can be looked up, slug to words: councils, towns, PDUs and regions."""
    known = organisations.get_organisations(store)
    units = known[known["level"].isin(["pdu", "region", "nation"])]
    covered = places.get_places(store).drop_duplicates(["place", "kind"])
    aliases = organisations.get_aliases(store)
    words = {
        f"{_UNIT}:{row.organisation}": full_name(row.name, row.level) for row in units.itertuples()
    }
    words |= {
        f"{_PLACE}:{row.place}:{row.kind}": f"{row.place} ({_sort_of(row.kind)})"
        for row in covered.itertuples()
    }
    words |= {
        f"{_UNIT}:{row.organisation}:{row.alias}": f"{row.alias}: {full_name(row.name, row.level)}"
        for row in aliases.itertuples()
    }
    return dict(sorted(words.items(), key=lambda pair: pair[1].lower()))


def _sort_of(kind: str) -> str:
    return "town" if kind == "town" else "council"


@cached
def get_answer(store: Store, chosen: str) -> Markup:
    """The answer about a place or an organisation that was looked up."""
    sort, rest = chosen.split(":", 1)
    if sort == _UNIT:
        units = [rest.split(":")[0]]
        rows = None
    else:
        place, kind = rest.rsplit(":", 1)
        covered = places.get_places(store)
        rows = covered[(covered["place"] == place) & (covered["kind"] == kind)]
        units = rows["organisation"].dropna().tolist()
    known = organisations.get_organisations(store).set_index("organisation", drop=False)
    latest = {unit: inspections.get_latest(store, unit) for unit in units}
    return overview.answer(
        rows,
        [known.loc[unit].to_dict() for unit in units],
        {unit: inspection for unit, inspection in latest.items() if inspection},
    )


@cached
def get_view(store: Store) -> OverviewView:
    """Counts per framework, the newest inspections, and how much we hold."""
    pdus = inspections.get_inspections(store, Selection(level="pdu"))
    pdus = pdus[pdus["closed"].isna()]
    counts = []
    for title, rows in pdus.groupby("framework_title", sort=False):
        inferred = rows["confidence"] == "inferred"
        counted = rows[~inferred]["overall_rating"].tolist()
        counts.append(overview.counts(title, counted, int(inferred.sum())))
    every = inspections.get_inspections(store, Selection(latest=False, sort="newest"))
    missing = inspections.get_never_inspected(store, Selection())
    return OverviewView(
        counts=tuple(counts),
        newest=overview.newest(every[every["published"].notna()].head(8)),
        coverage=sentences.coverage(len(every), len(pdus), len(missing)),
        cautions=(
            sentences.what_a_rating_is_not("pdu"),
            sentences.find_not_rank(inspections.get_newest_publication(store, "pdu")),
        ),
    )
