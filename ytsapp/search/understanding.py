"""What a request means to an index: spelling mended, terms widened, names of filters found."""

import math
import re
from dataclasses import dataclass, replace
from typing import Any

from ytsapp.domain.alias import Aliases
from ytsapp.search.answer import Correction
from ytsapp.search.filters import NO_FILTERS, Filters
from ytsapp.search.mending import Mender
from ytsapp.search.names import Names
from ytsapp.search.notes import Note
from ytsapp.search.phrases import Phrase
from ytsapp.search.query import Query, parse_query
from ytsapp.search.reading import Reader
from ytsapp.search.request import Request
from ytsapp.search.schema import WORD
from ytsapp.search.wanted import UNFINISHED_WEIGHT, NearWay, Wanted, Way, widen

MAX_WANTED = 32
"""Parts of a query that are searched for. The rarest tell most, and more only take time."""

_LARGE = 50_000
"""Passages from which it matters what everybody says: a hundred days of talks. In fewer, counting
all that has "like" takes a millisecond."""

_EVERYWHERE = 0.05
"""Share of passages from which a word is said everywhere. It still counts where all words are
wanted, but a passage that has only this one is no match: nobody looks for it."""

_BEGUN = 6
"""Words an unfinished one may become: the most frequent of those it begins."""

_SHORTEST_BEGUN = 2
"""Letters of an unfinished word that say anything."""

_LAST_WORD = re.compile(r"[^\W_]+\Z")


@dataclass(frozen=True)
class Understood:
    """A request, ready to be searched for.

    Attributes:
        query: as it was mended.
        wanted: its parts, each with every way to say it.
        telling: those of them that tell anything alone: what has none of these does not match.
        filters: all of them, with the names the index has.
        correction: what was mended.
        also: terms that were widened, with their other names.
        notes: for the reader.
        is_hopeless: whether a filter names what does not exist.
    """

    query: Query
    wanted: tuple[Wanted, ...]
    telling: tuple[Wanted, ...]
    filters: Filters
    correction: Correction | None
    also: tuple[tuple[str, tuple[str, ...]], ...]
    notes: tuple[Note, ...]
    is_hopeless: bool

    @property
    def excluded(self) -> tuple[Phrase, ...]:
        """What no result may have."""
        return self.query.excluded


def understand(request: Request, reader: Reader, names: Names, aliases: Aliases) -> Understood:
    """Return what a request means to this index."""
    query = parse_query(request.text)
    correction = None
    if not request.verbatim:
        mender = Mender(reader.spelling, aliases, reader.is_said)
        is_unfinished = request.typing and _is_unfinished(request.text, reader)
        mended = mender.mend(query, leave_last=is_unfinished)
        if mended != query:
            correction = Correction(mended.interpreted, query.text)
            query = mended
    widened = widen(query.clauses, aliases, reader.spelling)
    resolved = names.resolve(join_filters(query.filters, request.filters))
    notes = [*query.notes, *resolved.notes]
    wanted = widened.wanted
    wanted = tuple(part.balance(reader.way_rarity) for part in wanted)
    if len(wanted) > MAX_WANTED:
        wanted = _rarest(wanted, reader)
        notes.append(Note(f"Only the {MAX_WANTED} rarest words were searched for."))
    if request.typing:
        wanted = _begin_last(wanted, request.text, reader)
        # What is unfinished looks broken: wait with the advice.
        notes = [note for note in notes if not note.about or not query.text.endswith(note.about)]
    return Understood(
        query=query,
        wanted=wanted,
        telling=_telling(wanted, reader),
        filters=resolved.filters,
        correction=correction,
        also=widened.also,
        notes=tuple(notes),
        is_hopeless=resolved.is_hopeless,
    )


def join_filters(first: Filters, second: Filters) -> Filters:
    """Return both filters as one: of several names any counts, of dates the narrower."""
    if second == NO_FILTERS:
        return first
    joined: dict[str, Any] = {}
    for key in Filters.__slots__:
        one, two = getattr(first, key), getattr(second, key)
        if isinstance(one, tuple):
            joined[key] = tuple(dict.fromkeys(one + two))
        elif one is not None and two is not None:
            joined[key] = max(one, two) if key == "after" else min(one, two)
        else:
            joined[key] = one if one is not None else two
    return Filters(**joined)


def _rarest(wanted: tuple[Wanted, ...], reader: Reader) -> tuple[Wanted, ...]:
    ranked = sorted(range(len(wanted)), key=lambda at: -part_rarity(wanted[at], reader))
    return tuple(wanted[at] for at in sorted(ranked[:MAX_WANTED]))


def _telling(wanted: tuple[Wanted, ...], reader: Reader) -> tuple[Wanted, ...]:
    """Return the parts without words that a large corpus says everywhere, if any are left."""
    entries = reader.passages.searcher.num_docs
    if entries <= _LARGE:
        return wanted
    common = math.log(1 / _EVERYWHERE)
    return tuple(part for part in wanted if part_rarity(part, reader) >= common) or wanted


def part_rarity(part: Wanted, reader: Reader) -> float:
    """Return how much a part of a query tells, as it was typed; a phrase as its rarest word."""
    return max((reader.rarity(stem) for stem in part.plain_ways[0].stems), default=0.0)


def _is_unfinished(text: str, reader: Reader) -> bool:
    """Return whether the last word may go on: nothing ended it, and it begins one that is said."""
    begun = _LAST_WORD.search(text.lower())
    if begun is None:
        return False
    if len(begun[0]) < _SHORTEST_BEGUN:
        return True
    return bool(reader.passages.searcher.terms_with_prefix(WORD, begun[0], None, 1))


def _begin_last(wanted: tuple[Wanted, ...], text: str, reader: Reader) -> tuple[Wanted, ...]:
    """Let the last word also stand for those it begins, unless a space or a mark ended it."""
    if not wanted or not text[-1:].isalnum():
        return wanted
    last = wanted[-1]
    way = last.ways[-1] if len(last.ways) == 1 else None
    if way is None or isinstance(way, NearWay) or way.exact or len(way.words) > 1:
        return wanted
    (begun,) = way.words
    if len(begun) < _SHORTEST_BEGUN or not text.lower().endswith(begun):
        return wanted
    grown = reader.passages.searcher.terms_with_prefix(WORD, begun, None, _BEGUN)
    ways = {way.stems: way}
    for word, _ in grown:
        other = Way((word,), weight=UNFINISHED_WEIGHT)
        ways.setdefault(other.stems, other)
    return (*wanted[:-1], replace(last, ways=tuple(ways.values())))
