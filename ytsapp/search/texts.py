"""Where a passage says what is wanted: for marking it, and for how close together it is said."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from ytsapp.search.answer import Span
from ytsapp.search.schema import stem_words
from ytsapp.search.tokens import split_words
from ytsapp.search.wanted import AnyWay, NearWay, Wanted, Way

_WORD = re.compile(r"[^\W_]+")


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """Return the stem of one lower-case word, "" for one too long for the index.

    Everybody says the same 20,000 words: looking a stem up takes a tenth of making it.
    """
    found = stem_words(word)
    return found[0] if found else ""


@dataclass(frozen=True)
class Said:
    """Where parts of a query are said in one text.

    Attributes:
        spans: by part, where it is said: characters.
        text: the text.
    """

    spans: tuple[tuple[Span, ...], ...]
    text: str

    @property
    def has_all(self) -> bool:
        """Whether every part is said."""
        return all(self.spans)

    def words_apart(self, one: int, other: int) -> int | None:
        """Return how many words stand between the nearest mentions of two parts, at least 0.

        None where one of them is not said.
        """
        nearest: Span | None = None
        for first in self.spans[one]:
            for second in self.spans[other]:
                gap = (min(first[1], second[1]), max(first[0], second[0]))
                if nearest is None or gap[1] - gap[0] < nearest[1] - nearest[0]:
                    nearest = gap
        if nearest is None:
            return None
        # Spaces are counted, not words: one call in C where finding words takes many.
        return max(0, self.text.count(" ", *nearest) - 1) if nearest[0] < nearest[1] else 0

    @property
    def highlights(self) -> tuple[Span, ...]:
        """Everything that is said of it, in order, apart from each other."""
        merged: list[Span] = []
        for start, end in sorted(span for spans in self.spans for span in spans):
            if merged and start < merged[-1][1]:
                merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
            else:
                merged.append((start, end))
        return tuple(merged)


class Searched:
    """What is wanted, prepared to be found in many texts.

    Attributes:
        quoted: numbers of the parts that may have to be said as they are.
    """

    def __init__(self, wanted: Sequence[Wanted]) -> None:
        self._parts = [part.ways for part in wanted]
        self.quoted = frozenset(at for at, part in enumerate(wanted) if part.is_quoted)
        self._stems = frozenset(
            stem for part in wanted for way in part.plain_ways for stem in way.stems
        )
        # Only words that begin like a stem are looked at: making stems of all takes ten times as
        # long. The last letter of a stem may not be that of its words: "queri" of "query".
        begins = sorted({s[:-1] if len(s) > 2 else s for s in self._stems} - {""})
        # Where a word begins is looked at afterwards: in the pattern it takes six times as long.
        self._word = re.compile(rf"(?:{'|'.join(map(re.escape, begins))})\w*")

    def find(self, text: str) -> Said:
        """Return where a text says it."""
        low = _lower(text)
        at: dict[str, list[Span]] = {}
        if self._stems:
            for match in self._word.finditer(low):
                start = match.start()
                if start and low[start - 1].isalnum():
                    continue
                stemmed = stem(match[0])
                if stemmed in self._stems:
                    at.setdefault(stemmed, []).append(match.span())
        return Said(tuple(tuple(_find_part(ways, at, low)) for ways in self._parts), text)


def _find_part(ways: Sequence[AnyWay], at: Mapping[str, list[Span]], low: str) -> Iterator[Span]:
    for way in ways:
        if isinstance(way, NearWay):
            sides = [list(_find_way(side, at, low)) for side in (way.left, way.right)]
            if all(sides):
                yield from (span for spans in sides for span in spans)
        else:
            yield from _find_way(way, at, low)


def _find_way(way: Way, at: Mapping[str, list[Span]], low: str) -> Iterator[Span]:
    if way.stems and way.stems[0] in at:
        for first in at[way.stems[0]]:
            end = _end_of_phrase(first, way.stems, at, low)
            if end and (not way.exact or split_words(low[first[0] : end]) == way.words):
                yield first[0], end


def _end_of_phrase(
    first: Span, stems: Sequence[str], at: Mapping[str, list[Span]], low: str
) -> int:
    """Return where a phrase ends that begins with a word; 0 where it does not go on."""
    end = first[1]
    for following in stems[1:]:
        ends = [e for s, e in at.get(following, ()) if s > end and not _WORD.search(low, end, s)]
        if not ends:
            return 0
        end = ends[0]
    return end


def _lower(text: str) -> str:
    """Return the text in lower case, each character at its place; "_" parts words as a space."""
    low = text.lower().replace("_", " ")
    if len(low) == len(text):
        return low
    lowered = (each if len(each.lower()) != 1 else each.lower() for each in text)
    return "".join(lowered).replace("_", " ")
