"""What a reader asks of the search of texts: words, “phrases”, prefix*, AND, OR, NOT.

Whatever else is typed is taken for words or passed over: nothing that can be typed is an error, and
nothing of it reaches the index but letters and digits.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from inspectorate.domain.synonyms import LONGEST, SYNONYMS, Words, fold_words

MOST_CHARACTERS = 200
SHORTEST_PREFIX = 3
"""Letters before a star; with fewer it would find nearly everything, and the star is passed over"""

AND, OR, NOT = OPERATORS = ("AND", "OR", "NOT")
_QUOTES = str.maketrans(dict.fromkeys("“”„‟«»", '"'))
_LEXEME = re.compile(r'"(?P<phrase>[^"]*)"?|(?P<bare>[^\s"]+)')
_WORD = re.compile(r"[^\W_]+")
# Not asked for outside a phrase: the reader of “drugs and alcohol” means two words.
_UNHEARD = frozenset(
    {"a", "an", "and", "at", "by", "for", "in", "of", "on", "or", "the", "to", "with"}
)


@dataclass(frozen=True)
class Term:
    """A word or phrase that is looked for: any of `phrases`, the first of which was typed."""

    phrases: tuple[str, ...]
    prefix: bool = False
    """Whether the last word is only the beginning of one."""

    @property
    def typed(self) -> str:
        """The word or phrase as a reader would type it."""
        phrase = self.phrases[0]
        return f"{phrase}*" if self.prefix else f'"{phrase}"' if " " in phrase else phrase


@dataclass(frozen=True)
class Clause:
    """All of `wanted`, at least one of which there is, and none of `unwanted`."""

    wanted: tuple[Term, ...]
    unwanted: tuple[Term, ...] = ()


@dataclass(frozen=True)
class TextQuery:
    """Any of the clauses. Without one there is nothing to look for.

    `only_unwanted`: the reader said only what is not to be there.
    """

    clauses: tuple[Clause, ...] = ()
    only_unwanted: bool = False

    @property
    def synonyms(self) -> tuple[str, ...]:
        """What is looked for beside the words that were typed."""
        terms = [term for clause in self.clauses for term in clause.wanted]
        return tuple(dict.fromkeys(phrase for term in terms for phrase in term.phrases[1:]))

    @property
    def loosened_words(self) -> str:
        """`loosened` as a reader would type it."""
        terms = [term for clause in self.clauses for term in clause.wanted]
        return f" {OR} ".join(term.typed for term in terms)

    @property
    def loosened(self) -> "TextQuery":
        """The same with any of the wanted words instead of all."""
        terms = [term for clause in self.clauses for term in clause.wanted]
        return TextQuery(tuple(Clause((term,)) for term in terms))


@dataclass(frozen=True)
class _Typed:
    words: Words
    quoted: bool = False
    prefix: bool = False


def parse_query(typed: str) -> TextQuery:
    """What was typed, as far as it can be looked for; at most the first 200 characters.

    AND, OR and NOT are in capitals, else they are words. NOT binds to the next word or phrase, AND
    (or nothing between two words) closer than OR. A quotation mark without its pair reaches to the
    end.
    """
    clauses: list[Clause] = []
    alone = False
    for part in _split(_synonyms(_lexemes(typed))):
        wanted = tuple(term for term, negated in part if not negated)
        unwanted = tuple(term for term, negated in part if negated)
        if wanted:
            clauses.append(Clause(wanted, unwanted))
        elif unwanted:
            alone = True
    return TextQuery(tuple(clauses), only_unwanted=alone and not clauses)


def _lexemes(typed: str) -> list[_Typed | str]:
    """Words, phrases and operators in the order typed."""
    typed = typed[:MOST_CHARACTERS].encode("utf-8", "ignore").decode("utf-8")
    found: list[_Typed | str] = []
    for lexeme in _LEXEME.finditer(unicodedata.normalize("NFC", typed).translate(_QUOTES)):
        bare = lexeme["bare"]
        words = tuple(_WORD.findall(bare or lexeme["phrase"]))
        if bare and len(words) == 1 and words[0] in OPERATORS:
            found.append(words[0])
        elif words:
            begins = bool(bare) and bare.rstrip("),.;:").endswith("*")
            prefix = begins and len(words[-1]) >= SHORTEST_PREFIX
            found.append(_Typed(words, quoted=not bare, prefix=prefix))
    return found


def _synonyms(typed: Sequence[_Typed | str]) -> list[Term | str]:
    """Each word or phrase with those that mean the same; small words left out, if others stay."""
    found: list[Term | str] = []
    small: list[Term | str] = []
    at = 0
    while at < len(typed):
        one = typed[at]
        if isinstance(one, str):
            found.append(one)
            at += 1
            continue
        taken, phrases = _meaning_the_same(typed, at)
        term = Term(phrases, one.prefix)
        heard = one.quoted or taken > 1 or " ".join(one.words).lower() not in _UNHEARD
        (found if heard else small).append(term)
        at += taken
    return found if any(isinstance(each, Term) for each in found) else small


def _meaning_the_same(typed: Sequence[_Typed | str], at: int) -> tuple[int, tuple[str, ...]]:
    """How many words from here on are one phrase that has synonyms, and all of its wordings.

    One and itself where it has none.
    """
    first = typed[at]
    if not first.prefix:
        run = [first]
        for other in () if first.quoted else typed[at + 1 : at + LONGEST]:
            if isinstance(other, str) or other.quoted or other.prefix:
                break
            run.append(other)
        for length in range(len(run), 0, -1):
            words = [word for each in run[:length] for word in each.words]
            known = SYNONYMS.get(fold_words(words))
            if known:
                return length, (" ".join(words), *known[1:])
    return 1, (" ".join(first.words),)


def _split(terms: Sequence[Term | str]) -> list[list[tuple[Term, bool]]]:
    """The terms between one OR and the next, each with whether NOT stands before it."""
    parts: list[list[tuple[Term, bool]]] = [[]]
    negated = False
    for one in terms:
        if isinstance(one, Term):
            parts[-1].append((one, negated))
        elif one == OR:
            parts.append([])
        negated = one == NOT
    return parts
