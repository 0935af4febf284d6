"""What is said of texts that are searched: how many are held, how many fit, what else would."""

from collections.abc import Mapping, Sequence

from inspectorate.domain.text_query import MOST_CHARACTERS
from inspectorate.presenting.grammar import count, enumerate_words

# One and several of each kind of text, as they stand within a sentence.
KINDS = {
    "strength": ("strength", "strengths"),
    "area_for_improvement": ("area for improvement", "areas for improvement"),
    "case_finding": ("case finding", "case findings"),
    "good_practice": ("good practice example", "good practice examples"),
    "feedback": (
        "passage on what people on probation said",
        "passages on what people on probation said",
    ),
    "note": ("statement known in words only", "statements known in words only"),
    "recommendation": ("recommendation", "recommendations"),
    "figure": ("case figure", "case figures"),
    "measure": ("definition of what is measured", "definitions of what is measured"),
}
_NO_FINDINGS = ("recommendation", "figure", "measure")
_NAMED = 3
"""Kinds that are named one by one; of more the reader sees the counts among the filters."""


def texts_held(kinds: Mapping[str, int], documents: int, years: Sequence[str]) -> str:
    """How many texts can be searched, from how many documents of which years."""
    total = sum(kinds.values())
    if not total:
        return "We hold no text that could be searched."
    findings = total - sum(kinds.get(kind, 0) for kind in _NO_FINDINGS)
    told = [count(findings, "finding")] if findings else []
    told += [count(kinds[kind], *KINDS[kind]) for kind in _NO_FINDINGS if kinds.get(kind)]
    when = f", dated {years[0]} to {years[-1]}" if len(years) > 1 else ""
    return (
        f"{count(total, 'text').capitalize()} can be searched, from "
        f"{count(documents, 'document')}{when}: {enumerate_words(told)}."
    )


def texts_found(kinds: Mapping[str, int], first: int, last: int, *, order: str) -> str:
    """How many texts fit, of which kinds, and which of them are shown, in which order."""
    total = sum(kinds.values())
    if not total:
        return "No text in what we hold fits this."
    told = [count(kinds[kind], *words) for kind, words in KINDS.items() if kinds.get(kind)]
    said = count(total, "text").capitalize()
    if len(told) == 1:
        said = told[0]
    elif len(told) <= _NAMED:
        said += f": {enumerate_words(told)}"
    if total == last - first + 1:
        return f"{said}. {order}."
    return f"{said}. {order}; {first:,} to {last:,} are shown."


def looked_for_too(synonyms: Sequence[str]) -> str:
    """What the words of the reader find beside themselves; empty where nothing."""
    if not synonyms:
        return ""
    named = [f"“{phrase}”" for phrase in synonyms]
    return f"Also looked for: {enumerate_words(named)}. They need not mean quite the same."


def nothing_to_look_for(words: str, *, only_unwanted: bool) -> str:
    """That what was typed says nothing to look for, so that the words count for nothing."""
    if only_unwanted:
        return (
            "NOT leaves something out of what other words find, and there is no other word. "
            "Texts are shown as if nothing had been typed."
        )
    return (
        f"There is no letter and no figure in “{words[:40]}” to look for. "
        "Texts are shown as if nothing had been typed."
    )


def words_cut() -> str:
    """That more was asked than is looked for."""
    return f"Only the first {MOST_CHARACTERS} characters of the words are looked for."


def undated_kept(undated: int) -> str:
    """That texts without a known date stay, whichever year is chosen; empty where there is none."""
    if not undated:
        return ""
    verb = "is" if undated == 1 else "are"
    return f"{count(undated, 'text').capitalize()} of unknown date {verb} counted with each year."


def nearest_to_drop(named: str, texts: int) -> str:
    """Which filter to take off, and how many texts that brings."""
    return f"The nearest: without “{named}” there {_are(texts)}."


def no_single_filter(texts: int) -> str:
    """That taking off one filter does not help; how many texts there are without all."""
    return f"Taking off one of them brings nothing; without all of them there {_are(texts)}."


def no_text_at_all() -> str:
    """That not even taking off everything brings a text."""
    return "Taking off filters brings nothing either. Try a shorter or another word."


def with_any_word(texts: int) -> str:
    """How many texts hold one of the words, where none holds all."""
    return f"Any of the words instead of all: {count(texts, 'text')}"


def _are(texts: int) -> str:
    return f"{'is' if texts == 1 else 'are'} {count(texts, 'text')}"


def of_page(page: int, pages: int) -> str:
    """Which page of how many is shown."""
    return f"Page {page:,} of {pages:,}"


def all_values(number: int) -> str:
    """The words of a link to all values of a facet."""
    return f"All {number:,}"


def can_change(who: str) -> str:
    """Who the report says can change what it found."""
    return f"The report says that {who} can change this."


def of_sample(sample: str) -> str:
    """Which cases a figure is of, where these are not all that were inspected."""
    return f"Of: {sample}."


def asked_of(addressee: str, number: int | None) -> str:
    """Of whom a recommendation asks something, and which of its report it is."""
    which = f"Recommendation {number}, to" if number else "To"
    return f"{which} {addressee}."
