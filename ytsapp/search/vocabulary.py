"""Every word a corpus says, kept so that the words near a mistyped one are found at once.

Words stand on shelves by their length, each shelf in two orders: by how words begin and by how
they end. Wherever a word is cut, one slip leaves whole what is before the cut or what is after it:
all words one slip away stand in two short stretches of three shelves. Comparing all of 500,000
words takes a quarter of a second, comparing these less than a millisecond; a table of deletions,
the usual way to bound candidates, would hold 14 million entries where this takes 95 MB.
"""

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Self

from rapidfuzz import process
from rapidfuzz.distance import OSA

MAX_COUNT = 0xFFFF_FFFF
"""What four bytes hold: more passages than any corpus has."""

_LAST = "\U0010ffff"
"""Sorts after every letter: the words with a prefix end before the prefix followed by this."""

_KEPT = 2
"""Letters at one end or the other that two slips have to leave whole. Of words with two slips 79 %
are mended so, in 1.1 ms; with three letters 68 %, in 0.7 ms."""


@dataclass(slots=True)
class Stretch:
    """Neighbours on a shelf; `backwards` tells how they are read."""

    words: list[str]
    start: int
    end: int
    backwards: bool

    def __len__(self) -> int:
        return self.end - self.start

    def nearest(self, word: str, slips: int) -> list[str]:
        """Return its words at most so many slips from a word."""
        step = -1 if self.backwards else 1
        held = self.words[self.start : self.end]
        near = process.extract(
            word[::step], held, scorer=OSA.distance, score_cutoff=slips, limit=None
        )
        return [found[::step] for found, _, _ in near]


@dataclass(frozen=True, slots=True)
class Shelf:
    """All words of one length.

    Attributes:
        words: ascending.
        counts: in how many passages each is said, in the same order.
        order: places in `words`, ascending by the word read backwards.
        backwards: the words read backwards, in that order.
    """

    words: list[str]
    counts: "array[int]"
    order: "array[int]"
    backwards: list[str]

    @classmethod
    def hold(cls, words: list[str], counts: "array[int]", order: "array[int]") -> Self:
        """Return the shelf of words that are sorted already."""
        return cls(words, counts, order, [words[place][::-1] for place in order])

    @classmethod
    def sort(cls, counts: Mapping[str, int]) -> Self:
        """Return the shelf of words of one length."""
        words = sorted(counts)
        backwards = [word[::-1] for word in words]
        order = array("I", sorted(range(len(words)), key=backwards.__getitem__))
        return cls.hold(words, array("I", map(counts.__getitem__, words)), order)

    def count(self, word: str) -> int:
        """Return in how many passages a word is said, 0 for one that is not here."""
        place = bisect_left(self.words, word)
        is_here = place < len(self.words) and self.words[place] == word
        return self.counts[place] if is_here else 0

    def beginning(self, prefix: str) -> Stretch:
        """Return the words that begin so."""
        start = bisect_left(self.words, prefix)
        return Stretch(self.words, start, bisect_left(self.words, prefix + _LAST, start), False)

    def ending(self, suffix: str) -> Stretch:
        """Return the words that end so."""
        prefix = suffix[::-1]
        start = bisect_left(self.backwards, prefix)
        end = bisect_left(self.backwards, prefix + _LAST, start)
        return Stretch(self.backwards, start, end, True)


class Vocabulary:
    """The lower-case word forms of a corpus, as said, with their frequencies; never changes.

    Attributes:
        shelves: its words by length, the shortest first.
        most: in how many passages the commonest word is said: nearly all of them.
    """

    def __init__(self, shelves: Mapping[int, Shelf]) -> None:
        self.shelves = dict(sorted(shelves.items()))
        self.most = max((max(shelf.counts) for shelf in self.shelves.values()), default=0)

    @classmethod
    def count_up(cls, counts: Iterable[tuple[str, int]]) -> Self:
        """Return the vocabulary of words, each with the number of passages it is said in.

        The index builder calls this. A word may come several times: its numbers are summed. What
        holds white space is no word and left out.
        """
        by_length: dict[int, dict[str, int]] = defaultdict(dict)
        for word, count in counts:
            if count > 0 and word.split() == [word]:
                words = by_length[len(word)]
                words[word] = min(words.get(word, 0) + count, MAX_COUNT)
        return cls({length: Shelf.sort(words) for length, words in by_length.items()})

    def __len__(self) -> int:
        return sum(len(shelf.words) for shelf in self.shelves.values())

    def __contains__(self, word: str) -> bool:
        return self.count(word) > 0

    def count(self, word: str) -> int:
        """Return in how many passages a word is said, 0 for one nobody says."""
        shelf = self.shelves.get(len(word))
        return shelf.count(word) if shelf else 0

    def one_slip_away(self, word: str) -> set[str]:
        """Return every word with a letter more, a letter less, another, or two neighbours swapped.

        The word itself is among them where it is known.
        """
        shelves = self._shelves_near(len(word), 1)
        # The letter at the cut belongs to neither part: swapped letters may lie on both its sides.
        cuts = [
            [part for shelf in shelves for part in (shelf.beginning(start), shelf.ending(end))]
            for start, end in ((word[:at], word[at + 1 :]) for at in range(len(word)))
        ]
        fewest = min(cuts, key=lambda parts: sum(map(len, parts)), default=[])
        return {near for part in fewest for near in part.nearest(word, 1)}

    def two_slips_away(self, word: str) -> set[str]:
        """Return words at most two slips away, nearly all that begin with the same letter.

        Left out are those with slips close to both ends, and most with another first letter: few
        slips hit that.
        """
        near: set[str] = set()
        for shelf in self._shelves_near(len(word), 2):
            near.update(shelf.beginning(word[:_KEPT]).nearest(word, 2))
            alike = shelf.ending(word[-_KEPT:])
            # Most of what ends in "ing" begins otherwise: comparing that would take the most time.
            same = [other for other in alike.words[alike.start : alike.end] if other[-1] == word[0]]
            near.update(Stretch(same, 0, len(same), True).nearest(word, 2))
        return near

    def _shelves_near(self, length: int, slips: int) -> list[Shelf]:
        lengths = range(length - slips, length + slips + 1)
        return [self.shelves[near] for near in lengths if near in self.shelves]
