"""Which known name is meant by the words that a reader types, slips of the finger included."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from inspectorate.domain.organisations import fold_name
from inspectorate.domain.spelling import (
    PLACE,
    SHORTEST,
    SORTS,
    Words,
    core_letters,
    forgiven,
    letters_between,
    spell,
    strip,
)

MOST_CHARACTERS = 100
MOST_NEAR = 10
_POSTCODE = re.compile(r"[a-z]{1,2}\d[a-z\d]?( ?\d([a-z]{2})?)?")

# A distance between two names, and whether it is one between their single words.
_Distance = tuple[int, int]


@dataclass(frozen=True)
class Known:
    """A name that can be looked up.

    `key` is ours, `words` is how the list shows it, `title` is how a sentence names it, `sort` is
    place, pdu, region or nation. Names that lead to the same units are one answer. `closed`: a unit
    that no longer exists, which is meant only where nothing of today is.
    """

    key: str
    words: str
    name: str
    title: str
    sort: str
    leads_to: tuple[str, ...]
    closed: bool = False


@dataclass(frozen=True)
class Found:
    """What was meant, whether it was named exactly, and other names that are near.

    Without `meant` the reader has to choose among `near`; without both nothing was found.
    """

    meant: Known | None = None
    exact: bool = False
    near: tuple[Known, ...] = ()


def is_postcode(words: str) -> bool:
    """Whether the words look like a postcode, or like its first half."""
    return bool(_POSTCODE.fullmatch(fold_name(words)))


def search(words: str, known: Sequence[Known]) -> Found:
    """What the words mean among the known names.

    First the names that are the same but for capitals, accents, signs and words such as “council”;
    then those that hold all the words; then those a few letters away. Words such as “PDU” narrow it
    to names of that sort, as long as there is any.
    """
    words = words[:MOST_CHARACTERS]
    asked = spell(words)
    if not asked:
        return Found()
    listed = [one for one in known if one.words == words]
    listed = listed or [one for one in known if spell(one.words) == asked]
    if listed:
        return Found(listed[0], exact=True)
    core, sort = strip(asked)
    alike = [one for one in known if one.sort == sort]
    found = _search(asked, core, alike) if alike else Found()
    if found == Found():
        found = _search(asked, core, known)
        # “Guildford PDU” is no name of a PDU: what was found is told as another.
        return found if sort in (None, PLACE) else Found(found.meant, False, found.near)
    return found


def _search(asked: Words, core: Words, known: Sequence[Known]) -> Found:
    names = [(one, spell(one.name)) for one in known]
    joined = "".join(core)
    found = [one for one, name in names if name == asked] or [
        one for one, name in names if joined in (core_letters(name), "".join(name))
    ]
    if found:
        return _settle(found, exact=True)
    if all(len(word) < SHORTEST for word in core):
        return Found()
    # Other names of a unit come last: some of them are slips of the pen in a source.
    own = [(one, name) for one, name in names if one.title.startswith(one.name)]
    found = _holding(core, own)
    if found:
        return _settle(found, exact=False)
    near = _nearest(core, own)
    return near if near != Found() else _settle(_holding(core, names), exact=False)


def _holding(core: Words, names: Sequence[tuple[Known, Words]]) -> list[Known]:
    """Those whose names hold all the words; else those with words that begin with them."""
    return [one for one, name in names if set(core) <= set(name)] or [
        one for one, name in names if _begins(core, name)
    ]


def _settle(found: Iterable[Known], *, exact: bool, others: Iterable[Known] = ()) -> Found:
    """One answer where all that was found leads to it, else a choice among the names."""
    found = _of_today(found)
    if not found:
        return Found()
    if len({one.leads_to for one in found}) > 1:
        return Found(near=_named_once([*found, *others]))
    meant = min(found, key=lambda one: SORTS.index(one.sort))
    near = [one for one in others if not set(one.leads_to) <= set(meant.leads_to)]
    return Found(meant, exact, _named_once(near))


def _of_today(found: Iterable[Known]) -> list[Known]:
    """Without closed units, unless nothing else was found."""
    found = list(found)
    return [one for one in found if not one.closed] or found


def _named_once(found: Iterable[Known]) -> tuple[Known, ...]:
    """The first few of different names: a council and its PDU of the same name are one."""
    named: dict[str, Known] = {}
    for one in sorted(_of_today(found), key=lambda one: SORTS.index(one.sort)):
        named.setdefault(one.name, one)
    return tuple(list(named.values())[:MOST_NEAR])


def _begins(core: Words, name: Words) -> bool:
    """Whether each word, of three letters at least, begins a word of the name."""
    return all(
        len(word) >= SHORTEST and any(other.startswith(word) for other in name) for word in core
    )


def _nearest(core: Words, names: Sequence[tuple[Known, Words]]) -> Found:
    """The names that differ by the fewest letters, and others that differ by a few."""
    near: list[tuple[_Distance, Known]] = []
    for one, name in names:
        away = _away(core, name)
        if away is not None:
            near.append((away, one))
    if not near:
        return Found()
    near.sort(key=lambda pair: pair[0])
    nearest = near[0][0]
    found = [one for away, one in near if away == nearest]
    return _settle(found, exact=False, others=[one for away, one in near if away > nearest])


def _away(core: Words, name: Words) -> _Distance | None:
    """How many letters lie between the names as a whole, else between each word and its like."""
    joined = "".join(core)
    limit = forgiven(joined)
    whole = letters_between(joined, "".join(name), limit)
    if whole is None and core_letters(name) != "".join(name):
        whole = letters_between(joined, core_letters(name), limit)
    if whole is not None:
        return whole, 0
    total = 0
    for word in core:
        letters = [letters_between(word, other, forgiven(word)) for other in name]
        near = [number for number in letters if number is not None]
        if not near:
            return None
        total += min(near)
    return (total, 1) if total <= limit else None
