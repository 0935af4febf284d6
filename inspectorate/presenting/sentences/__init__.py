"""Every sentence that the app makes up itself, in one place, as a person would write it."""

from inspectorate.presenting.sentences.areas import (
    all_we_hold,
    known_from,
    later_dynamic,
    place_of_rating,
    rated_on,
    why_not_inspected,
    why_not_since,
)
from inspectorate.presenting.sentences.case_figures import (
    base_words,
    derived_agreement,
    figure_told,
    grid_headline,
    in_words,
    inexact,
    reported,
    safety_example,
)
from inspectorate.presenting.sentences.circumstances import (
    evidence_under,
    management_oversight,
    nothing_from,
    of_all_work,
    published_as,
    set_against,
    took_part,
    write_amount,
    write_answer,
    write_category,
    write_period,
    write_statement,
)
from inspectorate.presenting.sentences.citations import cite, cite_observation, cite_rating
from inspectorate.presenting.sentences.counts import (
    coverage,
    rating_counts,
    selection_count,
    shown_instead,
    unknown_choice,
)
from inspectorate.presenting.sentences.data import (
    discrepancies_known,
    documents_held,
    each_with_its_ratings,
    first_of,
    frameworks_held,
    inspected_and_newest,
    latest_of_each,
    past_three_years,
    rules_confirmed,
    rules_table,
    without_framework,
    worked_out_by_us,
)
from inspectorate.presenting.sentences.examples import example_of_region, example_of_unit
from inspectorate.presenting.sentences.figures import (
    FEW,
    write_base,
    write_counted,
    write_figure,
    write_interval,
    write_span,
)
from inspectorate.presenting.sentences.findings import (
    count_findings,
    counted_findings,
    findings_by_section,
    who_can_change,
    who_says_so,
)
from inspectorate.presenting.sentences.grids import grid_caveats, grid_subtitle, rating_lines
from inspectorate.presenting.sentences.inspections import (
    age,
    boundary_note,
    cases_inspected,
    find_not_rank,
    judged_work,
    nation,
    not_held,
    verdict,
    what_a_rating_is_not,
    when,
)
from inspectorate.presenting.sentences.national import (
    better_or_worse,
    dated,
    how_old,
    inspected_unit,
    left_off_map,
    map_headline,
    mark_on_map,
    newest_dynamic,
    tile_coverage,
)
from inspectorate.presenting.sentences.places import (
    how_matched,
    not_found,
    postcode,
    several_near,
    taken_for,
)
from inspectorate.presenting.sentences.recommendations import (
    data_workbook,
    predicts_nothing,
    recommendation_answer,
    recommendation_follow_up,
    recommendation_progress,
    recommendations_asked,
    recommendations_since,
)
from inspectorate.presenting.sentences.regions import (
    Side,
    changed_unit,
    found_in,
    full_reports_held,
    leadership_or_casework,
    list_names,
    pdus_inspected,
    published_for_region,
    successors,
    themes_shared,
    units_since_closed,
)
from inspectorate.presenting.sentences.stages import (
    one_or_all,
    shortest_stage,
    stages_held,
    stages_table,
)
from inspectorate.presenting.sentences.standards import (
    BelowLine,
    kept_title,
    kept_where_it_is,
    lowest_question,
    too_close,
    two_domains,
)
from inspectorate.presenting.sentences.texts import (
    all_values,
    asked_of,
    can_change,
    looked_for_too,
    nearest_to_drop,
    no_single_filter,
    no_text_at_all,
    nothing_to_look_for,
    of_page,
    of_sample,
    texts_found,
    texts_held,
    undated_kept,
    with_any_word,
    words_cut,
)
from inspectorate.presenting.sentences.themes import (
    elsewhere,
    more_texts,
    theme_found,
    themes_named,
    themes_not_named,
    themes_of,
    told_as,
)
from inspectorate.presenting.sentences.two_sides import (
    are_worked_out,
    counts_worked_out,
    nothing_named,
    passage,
    standards_rated,
    two_figures,
)

# Names alone, several to a line.
# fmt: off
__all__ = [
    "FEW", "BelowLine", "Side", "age", "all_values", "all_we_hold", "are_worked_out", "asked_of",
    "base_words", "better_or_worse", "boundary_note", "can_change", "cases_inspected",
    "changed_unit", "cite", "cite_observation", "cite_rating", "count_findings",
    "counted_findings", "counts_worked_out", "coverage", "data_workbook", "dated",
    "derived_agreement", "discrepancies_known", "documents_held", "each_with_its_ratings",
    "elsewhere", "evidence_under", "example_of_region", "example_of_unit", "figure_told",
    "find_not_rank", "findings_by_section", "first_of", "found_in", "frameworks_held",
    "full_reports_held",
    "grid_caveats", "grid_headline", "grid_subtitle", "how_matched", "how_old", "in_words",
    "inexact", "inspected_and_newest", "inspected_unit", "judged_work", "kept_title",
    "kept_where_it_is", "known_from", "later_dynamic", "latest_of_each", "leadership_or_casework",
    "left_off_map", "list_names", "looked_for_too", "lowest_question", "management_oversight",
    "map_headline", "mark_on_map", "more_texts", "nation", "nearest_to_drop", "newest_dynamic",
    "no_single_filter", "no_text_at_all", "not_found", "not_held", "nothing_from",
    "nothing_named", "nothing_to_look_for", "of_all_work", "of_page", "of_sample", "one_or_all",
    "passage", "past_three_years", "pdus_inspected", "place_of_rating", "postcode",
    "predicts_nothing", "published_as", "published_for_region", "rated_on", "rating_counts",
    "rating_lines", "recommendation_answer", "recommendation_follow_up",
    "recommendation_progress", "recommendations_asked", "recommendations_since", "reported",
    "rules_confirmed", "rules_table", "safety_example", "selection_count", "set_against",
    "several_near", "shortest_stage", "shown_instead", "stages_held", "stages_table",
    "standards_rated", "successors", "taken_for", "texts_found", "texts_held", "theme_found",
    "themes_named", "themes_not_named", "themes_of", "themes_shared", "tile_coverage", "told_as",
    "too_close", "took_part", "two_domains", "two_figures", "undated_kept", "units_since_closed",
    "unknown_choice", "verdict", "what_a_rating_is_not", "when", "who_can_change", "who_says_so",
    "why_not_inspected", "why_not_since", "with_any_word", "without_framework", "words_cut",
    "worked_out_by_us", "write_amount", "write_answer", "write_base", "write_category",
    "write_counted", "write_figure", "write_interval", "write_period", "write_span",
    "write_statement",
]
# fmt: on
