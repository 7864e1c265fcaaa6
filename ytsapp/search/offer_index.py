"""Finds offers by what a reader has typed so far: each word may be unfinished or mistyped.

Offers keep the order they are given in: the number of one is its rank among equally good ones. So
finding is set arithmetic over numbers, and 5,000 talks take about a millisecond.
"""

import re
import unicodedata
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import reduce
from itertools import filterfalse
from operator import and_

from rapidfuzz import process
from rapidfuzz.distance import OSA

from ytsapp.domain.alias import Aliases, fold_words
from ytsapp.search.offers import Kind, Offer
from ytsapp.search.tokens import scrub, split_words
from ytsapp.search.vocabulary import Vocabulary

MAX_CHARACTERS = 100
"""Of what was typed that are read: a title on YouTube has at most as many."""

MAX_WORDS = 12
"""Words that are looked for; those after them cannot narrow much any more."""

_MAY_HOLD_A_SLIP = 4
"""Letters of a word before one may be wrong; three letters are near to too many other words."""

_MAY_HOLD_TWO = 8
"""Letters before two may be wrong: a quarter of the word, as with one in four."""

_KINDS_AT_ONCE = 3
"""Kinds that find room beside each other, where there is something of each."""

_SAME_START = 1
"""Letters taken for right in a word that is unfinished and mistyped."""

_HYPHENED = re.compile(r"\w+(?:-\w+)+")
_LAST = "\U0010ffff"


class OfferIndex:
    """Offers by the words they are called by; never changes."""

    def __init__(self, offers: Iterable[Offer], aliases: Aliases) -> None:
        self.offers = tuple(offers)
        self._own: dict[str, set[int]] = defaultdict(set)
        self._any: dict[str, set[int]] = defaultdict(set)
        self._names: list[tuple[str, int]] = []
        for number, offer in enumerate(self.offers):
            self._take_in(number, offer, aliases)
        for word, numbers in self._own.items():
            self._any[word] |= numbers
        self._names.sort()
        self._words = sorted(self._any)
        self._vocabulary = Vocabulary.count_up((word, len(self._any[word])) for word in self._any)

    def _take_in(self, number: int, offer: Offer, aliases: Aliases) -> None:
        called = [read_words(name) for name in offer.names]
        renamed = [fold_words(way) for words in called for way in aliases.ways(words)]
        self._names += {(" ".join(words), number) for words in (*called, *renamed)}
        own = {word for words in called for word in words}
        for word in own.union(*map(_compounds, offer.names)):
            self._own[word].add(number)
        # "speaker jerry" asks for a speaker, and so does the unfinished filter speaker:"jer.
        more = [(offer.suggestion.kind.value,), *map(read_words, offer.also), *renamed]
        more += [way for words in called for way in _other_terms(words, aliases)]
        for word in (word for words in more for word in words):
            self._any[word].add(number)

    def find(self, text: str, limit: int) -> list[Offer]:
        """Return at most so many offers, best first; none for text without a word.

        First come those called exactly so, then those whose name begins so, then those that have
        every word or its beginning in their name, then in anything they are found by. Only where
        there are none, those that have words one or two slips away. No kind takes all the room
        while others have something.
        """
        words = read_words(scrub(text[:MAX_CHARACTERS]))[:MAX_WORDS]
        if not words:
            return []
        return self._share_out(self._stages(words), limit) or self._share_out(
            [self._all_of([self._mend(word) for word in words], self._any)], limit
        )

    def _share_out(self, stages: Iterable[set[int]], limit: int) -> list[Offer]:
        """Return the best offers of the first stages that fill the room."""
        share = max(1, limit // _KINDS_AT_ONCE)
        held: Counter[Kind] = Counter()
        chosen: dict[int, None] = {}
        waiting: dict[int, None] = {}
        for numbers in stages:
            for number in sorted(numbers.difference(chosen)):
                kind = self.offers[number].suggestion.kind
                (chosen if held[kind] < share else waiting)[number] = None
                held[kind] += 1
            if len(chosen) >= limit:
                break
        return [self.offers[number] for number in [*chosen, *waiting][:limit]]

    def _stages(self, words: tuple[str, ...]) -> Iterator[set[int]]:
        phrase = " ".join(words)
        begun = self._beginning(phrase)
        yield {number for name, number in begun if name == phrase}
        yield {number for _, number in begun}
        finished = [self._finish(word) for word in words]
        yield self._all_of(finished, self._own)
        yield self._all_of(finished, self._any)

    def _beginning(self, phrase: str) -> list[tuple[str, int]]:
        start = bisect_left(self._names, (phrase,))
        return self._names[start : bisect_left(self._names, (phrase + _LAST,), start)]

    def _finish(self, word: str) -> list[str]:
        start = bisect_left(self._words, word)
        return self._words[start : bisect_left(self._words, word + _LAST, start)]

    def _mend(self, word: str) -> set[str]:
        """Return the known words that this one begins or may be a slip of."""
        near = set(self._finish(word))
        if len(word) < _MAY_HOLD_A_SLIP:
            return near
        near |= self._vocabulary.one_slip_away(word)
        if len(word) >= _MAY_HOLD_TWO:
            near |= self._vocabulary.two_slips_away(word)
        longer = [other for other in self._finish(word[:_SAME_START]) if len(other) > len(word)]
        starts = [other[: len(word)] for other in longer]
        begun = process.extract(word, starts, scorer=OSA.distance, score_cutoff=1, limit=None)
        return near | {longer[at] for _, _, at in begun}

    def _all_of(self, words: Iterable[Iterable[str]], offers: dict[str, set[int]]) -> set[int]:
        """Return the offers that have one word of each list."""
        sets = []
        for alternatives in words:
            held: set[int] = set()
            for word in alternatives:
                held |= offers.get(word, set())
            if not held:
                return held
            sets.append(held)
        return reduce(and_, sorted(sets, key=len))


def read_words(text: str) -> tuple[str, ...]:
    """Return the words of a text as they are compared: lower case, no accents, no plural s."""
    plain = unicodedata.normalize("NFKD", text)
    return fold_words(split_words("".join(filterfalse(unicodedata.combining, plain))))


def _compounds(name: str) -> Iterator[str]:
    """Yield what is written with hyphens as the one word many type: "finetuning"."""
    for found in _HYPHENED.findall(name):
        yield from read_words(found.replace("-", ""))


def _other_terms(words: tuple[str, ...], aliases: Aliases) -> Iterator[tuple[str, ...]]:
    """Yield the other ways to say the terms within a name."""
    for start, end, _ in aliases.find(words):
        yield from map(fold_words, aliases.ways(words[start:end]))
