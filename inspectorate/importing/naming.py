"""Names in a workbook made into slugs and codes: known to the letter, or a doubt and no guess."""

from inspectorate.domain.organisations import full_name
from inspectorate.importing.vocabulary import FAMILIES, Question, Vocabulary, level_of


def organisation_named(words: str, vocabulary: Vocabulary) -> str | None:
    """The slug of the organisation that is meant by its slug, name or alias; None where unknown.

    A name without PDU or region behind it may be of any level, but must be of one unit alone.
    """
    if any(slug == words for _, _, slug in vocabulary.organisations):
        return words
    level = level_of(words)
    levels = [level] if level else FAMILIES
    found = {vocabulary.organisation(words, level) for level in levels} - {None}
    return found.pop() if len(found) == 1 else None


def nearest_organisations(words: str, vocabulary: Vocabulary) -> str:
    """The names of any level that look most like the words, as the end of a sentence."""
    level = level_of(words)
    names = [
        full_name(name, level)
        for level in ([level] if level else FAMILIES)
        for name in vocabulary.nearest(words, level)
    ]
    return f" The nearest known: {' or '.join(names[:3])}." if names else ""


def framework_of(inspection: str, vocabulary: Vocabulary) -> str | None:
    """The framework that the slug of an inspection ends in."""
    ends = (held.framework for held in vocabulary.frameworks)
    return next((name for name in ends if inspection.endswith(f"-{name}")), None)


def standard_named(words: str, framework: str, vocabulary: Vocabulary) -> str | None:
    """The standard's code in the framework, by code or title; None where it has none such."""
    title = vocabulary.title_of(words)
    for held in vocabulary.standards:
        if held.framework == framework and words == held.standard:
            return held.standard
    known = vocabulary.standard(framework, title) if title else None
    return known.standard if known else None


def question_asked(
    words: str, framework: str, standard: str | None, vocabulary: Vocabulary
) -> Question | None:
    """The one key question of the framework that is so coded or worded; None where none is."""
    coded = [
        held
        for held in vocabulary.questions
        if (held.framework, held.key_question) == (framework, words)
        and standard in (None, held.standard)
    ]
    return coded[0] if len(coded) == 1 else vocabulary.question(framework, standard, words)


def only_framework(organisation: str, vocabulary: Vocabulary) -> str | None:
    """The framework of the organisation's level, where that has just one; None otherwise.

    PDUs have several, and the wording of a question does not tell which: some asked the same.
    """
    levels = {slug: level for _, level, slug in vocabulary.organisations}
    family = FAMILIES.get(levels[organisation], "none")
    found = [held for held in vocabulary.frameworks if held.framework.startswith(family)]
    return found[0].framework if len(found) == 1 else None
