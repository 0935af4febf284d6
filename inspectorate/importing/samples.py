"""The groups of cases and people that a report's figures rest on."""

from inspectorate.domain.dates import write_date
from inspectorate.importing.report import Facts, Found

Period = tuple[str | None, str | None]


def counted_cases(facts: Facts) -> int | None:
    """The cases inspected: as stated, else community and licence cases together."""
    if facts.cases:
        return facts.cases.value
    if facts.community_cases and facts.licence_cases:
        return facts.community_cases.value + facts.licence_cases.value
    return None


def sample_rows(facts: Facts, inspection: str, period: Period) -> list[dict[str, object]]:
    """A row for all cases, each window and each part of the cases, and for those interviewed."""
    rows = []
    whole = facts.cases or facts.community_cases
    if (count := counted_cases(facts)) is not None:
        rows.append(_row(inspection, "cases", "All inspected cases", count, period, whole))
    for number, window in enumerate(facts.windows, start=1):
        first, last = window.value
        title = f"Cases that began {write_date(first)} to {write_date(last)}"
        rows.append(_row(inspection, f"window-{number}", title, None, window.value, window))
    for name, title, found in (
        ("community", "Inspected cases: community orders", facts.community_cases),
        ("licence", "Inspected cases: releases on licence from custody", facts.licence_cases),
        ("core", "Cases inspected against core standards", facts.core_cases),
        ("adjusted", "Cases inspected against adjusted standards", facts.adjusted_cases),
    ):
        if found:
            rows.append(_row(inspection, name, title, found.value, period, found))
    if held := facts.interviews:
        title = "Interviews with probation practitioners"
        row = _row(inspection, "practitioners", title, held.value, (None, None), held)
        rows.append(row | {"population": "practitioners"})
    return rows


def _row(
    inspection: str, name: str, title: str, size: int | None, period: Period, found: Found | None
) -> dict[str, object]:
    return {
        "sample": f"{inspection}-{name}",
        "inspection": inspection,
        "title": title,
        "population": "cases",
        "period_start": period[0],
        "period_end": period[1],
        "size": size,
        "locator": found.place if found else None,
    }
