"""Where a passage says what is wanted: for marking it, and for how close together it is said."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from ytsapp.search.answer import Span
from ytsapp.search.schema import stem_words
from ytsapp.search.wanted import Wanted, Way

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
        words: by part, the same as numbers of words.
    """

    spans: tuple[tuple[Span, ...], ...]
    words: tuple[tuple[int, ...], ...]

    @property
    def has_all(self) -> bool:
        """Whether every part is said."""
        return all(self.spans)

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
    """What is wanted, prepared to be found in many texts."""

    def __init__(self, wanted: Sequence[Wanted]) -> None:
        self._parts = [part.plain_ways for part in wanted]
        self._stems = frozenset(s for ways in self._parts for way in ways for s in way.stems)
        # What cannot be one of the words is passed over without making a stem of it. A stem may
        # end otherwise than the word ("explan" of "explains"), so only its beginning is compared.
        self._begins = frozenset(s[:2] for s in self._stems)

    def find(self, text: str) -> Said:
        """Return where a text says it."""
        begins, stems = self._begins, self._stems
        at: dict[str, list[tuple[int, int, int]]] = {}
        words: list[str] = []
        for number, match in enumerate(_WORD.finditer(text)):
            word = match[0].lower()
            words.append(word)
            if word[:2] in begins:
                stemmed = stem(word)
                if stemmed in stems:
                    at.setdefault(stemmed, []).append((number, match.start(), match.end()))
        spans, numbers = [], []
        for ways in self._parts:
            found = [hit for way in ways for hit in _find_way(way, at, words)]
            spans.append(tuple((start, end) for _, start, end in found))
            numbers.append(tuple(number for number, _, _ in found))
        return Said(tuple(spans), tuple(numbers))


def _find_way(
    way: Way, at: dict[str, list[tuple[int, int, int]]], words: Sequence[str]
) -> list[tuple[int, int, int]]:
    """Return where a phrase is said: number of its first word, first character, end."""
    firsts = at.get(way.stems[0], []) if way.stems else []
    found = []
    following = [{n: end for n, _, end in at.get(each, [])} for each in way.stems[1:]]
    for number, start, end in firsts:
        last = end
        for offset, ends in enumerate(following, 1):
            if number + offset not in ends:
                break
            last = ends[number + offset]
        else:
            if not way.exact or tuple(words[number : number + len(way.words)]) == way.words:
                found.append((number, start, last))
    return found
