"""One sentence for each figure that leaves the site: of what, asked of whom, when, by whom."""

from collections.abc import Mapping

from inspectorate.domain.dates import write_month, write_months
from inspectorate.domain.frameworks import NATIONAL, write_standard
from inspectorate.domain.organisations import full_name
from inspectorate.domain.sources import DEMONSTRATION, is_first_hand
from inspectorate.domain.statistics import counts_behind
from inspectorate.presenting.grammar import QUALIFIERS, begin, count, write_counts, write_fraction
from inspectorate.presenting.sentences.circumstances import (
    is_worded,
    write_amount,
    write_change,
    write_period,
    write_statement,
)

INSPECTORATE = "HM Inspectorate of Probation"
_OWN_WORDS = {
    "press notice": "as reported by its press notice",
    "annual report": "as reported by its annual report",
    "data workbook": "from its data workbook",
    "inspectorate page": "as reported by a page of its site",
}


def cite(score: Mapping, inspection: Mapping) -> str:
    """A case figure as one sentence that can be quoted: figure, base, question, source, licence.

    `score` is a row of `queries.scores`, `inspection` one of `queries.inspections`. Nothing of base
    or date is left out: what is not known is said to be unknown.
    """
    framework = inspection["framework"] or ""
    standard = ""
    if score["standard"] and score["title"]:
        standard = write_standard(framework, score["standard"], score["title"])
    about = [
        _whence(score, inspection, standard),
        *_whose(score, inspection),
        *_resting_on(score, inspection),
    ]
    if not is_first_hand(score):
        about.append("the report's own figure is not in what we hold")
    return f"{_found(score, framework)} ({'; '.join(about)}). {_licence(score)}"


def _found(score: Mapping, framework: str) -> str:
    statement = score["statement"]
    figure = _figure(score, framework)
    if statement.endswith("?"):
        return f"{figure} inspectors answered yes to “{statement}”"
    return f"{figure}: {statement[0].lower()}{statement[1:]}"


def _figure(score: Mapping, framework: str) -> str:
    percent, part, cases = score["percent"], score["numerator"], score["cases"]
    if percent is None:
        return f"In {part} of {cases} cases" if cases else f"In {count(part, 'case')}"
    fraction = write_fraction(percent, score["qualifier"])
    words = fraction or f"{QUALIFIERS[score['qualifier']]}{percent:g} per cent"
    if cases is None or _is_up_to(score, framework):
        return f"In {words} of cases"
    if part is not None:
        if part not in counts_behind(percent, cases):
            return f"In {words} of cases, printed beside {part} of {cases}"
        return f"In {part} of {cases} cases ({words})"
    counted = write_counts(percent, cases) if score["qualifier"] == "exact" else ""
    return f"In {counted} cases ({words})" if counted else f"In {words} of {cases} cases"


def _is_up_to(score: Mapping, framework: str) -> bool:
    return framework == NATIONAL and score["cases_basis"] == "assumed"


def _resting_on(score: Mapping, inspection: Mapping) -> list[str]:
    """What must be said of the base: not given, assumed, worked out from, or in disagreement."""
    percent, part, cases = score["percent"], score["numerator"], score["cases"]
    if cases is None:
        return ["number of cases not given"]
    if _is_up_to(score, inspection["framework"] or ""):
        return [f"up to {cases} cases; the report gives no number for each question"]
    assumed = score["cases_basis"] == "assumed"
    base = f"the {cases} cases"
    if assumed:
        base += " inspected" if cases == inspection["cases"] else " of this sample"
    if percent is None:
        return [f"base assumed by us to be {base}"] if assumed else []
    if part is not None:
        fits = part in counts_behind(percent, cases)
        return [] if fits else ["the printed percentage and the printed count do not agree"]
    if score["qualifier"] == "exact" and counts_behind(percent, cases):
        return [f"count worked out by us from the percentage and {base}"]
    return [f"base assumed by us to be {base}"] if assumed else []


def _whose(score: Mapping, inspection: Mapping) -> list[str]:
    """Which cases: the sample, unless it is all of them, and when they began."""
    sample = score["sample_title"] or ""
    told = [] if not sample or sample.startswith("All ") else [f"sample: “{sample}”"]
    return told if " began " in sample and told else [*told, _begun(inspection)]


def _begun(inspection: Mapping) -> str:
    if inspection["cases_from"]:
        return f"cases begun {write_months(inspection['cases_from'], inspection['cases_to'])}"
    if inspection["fieldwork_start"]:
        seen = write_months(inspection["fieldwork_start"], inspection["fieldwork_end"])
        return f"cases seen by inspectors in {seen}; when they began is not in our sources"
    return "when the cases began is not in our sources"


def _whence(row: Mapping, inspection: Mapping, standard: str = "") -> str:
    """Inspectorate, organisation, date and standard, and who reports it where that is another."""
    parts = [
        _author(row),
        full_name(inspection["name"], inspection["level"]),
        _published(inspection),
        standard,
        _reporter(row),
    ]
    return ", ".join(part for part in parts if part)


def _author(row: Mapping) -> str:
    """Who found it; of an invented row, that it is invented."""
    return DEMONSTRATION if row["publisher"] == DEMONSTRATION else INSPECTORATE


def _published(inspection: Mapping) -> str:
    published = inspection["published"]
    return write_month(published) if published else "date of publication not known"


def _reporter(row: Mapping) -> str:
    by = row["reported_by"]
    if by == "inspection report":
        return ""
    where = "in a news report" if by == "news report" else "on a web page"
    return _OWN_WORDS.get(by) or f"as reported by {row['publisher']} {where}"


def _licence(row: Mapping) -> str:
    if row["publisher"] == DEMONSTRATION:
        return f"{DEMONSTRATION}."
    if row["publisher"] == INSPECTORATE:
        return "OGL v3."
    return "The licence of this source is not in what we hold."


def cite_rating(inspection: Mapping, given: Mapping | None = None) -> str:
    """A rating as one sentence that can be quoted: whose, of what, when, and how it is known.

    `given` is the row of `queries.ratings` for a standard; without it the overall rating is cited.
    """
    row = given or inspection
    name = full_name(inspection["name"], inspection["level"])
    whose = "HMPPS's national arrangements" if inspection["level"] == "nation" else name
    if given:
        standard = write_standard(given["framework"], given["standard"], given["title"])
        rating = f"{standard} of {whose} {given['rating']}"
    else:
        rating = f"{whose} {inspection['overall_rating']} overall{_score(inspection)}"
    reporter = _reporter(row)
    parts = [_published(inspection), inspection["framework_title"] or "", reporter]
    said = f"{_author(row)}: {rating}"
    if row["publisher"] != DEMONSTRATION:
        said = f"{INSPECTORATE} rated {rating}"
    limits = _rating_limits(inspection)
    if row["confidence"] == "inferred":
        said = f"Worked out by us, not stated by the inspectorate: {rating}"
        parts = [INSPECTORATE, *parts[:2], reporter.replace("as reported by", "worked out from")]
        limits.append((row.get("reason") or "our reason is not in what we hold").rstrip("."))
    about = [", ".join(part for part in parts if part), *limits]
    return f"{said} ({'; '.join(about)}). {_licence(row)}"


def _score(inspection: Mapping) -> str:
    if inspection["score"] is None or inspection["max_score"] is None:
        return ""
    return f", with a score of {inspection['score']}/{inspection['max_score']}"


def _rating_limits(inspection: Mapping) -> list[str]:
    if inspection["level"] == "nation":
        return ["it is not an average of local ratings"]
    if inspection["level"] == "region":
        return ["it is not the sum of its PDUs' ratings"]
    return [_begun(inspection)]


def cite_observation(row: Mapping, inspection: Mapping, statement: str = "") -> str:
    """A counted or surveyed figure as one sentence that can be quoted, counts first.

    `row` is one of `queries.observations`. `statement` says what was counted; without it the
    metric's title and its category do.
    """
    amount = _amount(row)
    about = [_whence(row | {"reported_by": _kind(row)}, inspection | _owner(row))]
    alone = row["unit"] == "per cent" and row["denominator"] is None
    if row["sample_title"]:
        size = f" ({row['size']:,})" if alone and row["size"] is not None else ""
        about.append(f"of: {row['sample_title']}{size}")
    about.append(write_period(row))
    if alone and row["size"] is None:
        about.append("base not given")
    if row["topic"] == "surveys" and row["population"] == "people on probation":
        about.append("those who answered chose to")
    told = "; ".join(part for part in about if part)
    colon = "" if is_worded(row) and not statement else ":"
    said = f"{begin(amount)}{colon} {statement or write_statement(row)}"
    return f"{said} ({told}). {_licence(row)}"


def _kind(row: Mapping) -> str:
    kind = row["document_kind"]
    return "inspection report" if kind == "thematic review" else kind


def _owner(row: Mapping) -> dict:
    return {"name": row["name"], "level": row["level"]}


def _amount(row: Mapping) -> str:
    if row["value"] is None and row["numerator"] is None:
        return write_change(row)
    return write_amount(row).replace(" (number of answers not given)", "")
