"""Finds words among many others, however they are spelt or heard."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq

_WORD = re.compile(r"\d[\d,]*(?:\.\d+)?|[^\W\d_]+(?:['’][^\W\d_]+)*|%")
"""Letters and digits apart, because "BM25" is also heard as "BM 25"."""

_NUMBERS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty"
)
_SPELT = {word: str(number) for number, word in enumerate(_NUMBERS.split())} | {"%": "percent"}

_BEFORE, _AFTER = 0.3, 0.5
"""How far around a place, in lengths of what is looked for, its words may lie: what a quote leaves
out, as the words a speaker fills pauses with, takes up room there."""


class Place(NamedTuple):
    """Some of the words of a line.

    Attributes:
        first: number of the first one.
        end: number of the one behind the last.
        ratio: how like they are to what was looked for, 0 to 100.
    """

    first: int
    end: int
    ratio: float


def words_of(text: str) -> list[str]:
    """Return the words of a text as they are compared: letters and digits only, numbers as such."""
    return [_plain(word) for word in _WORD.findall(text)]


class WordLine:
    """The words of a text, made ready to look for others among them."""

    def __init__(self, text: str) -> None:
        found = list(_WORD.finditer(text))
        self.offsets = [match.start() for match in found]
        """Where in the text each word starts."""
        self._words = [_plain(match[0]) for match in found]
        self._line = f" {' '.join(self._words)} "
        self._starts = list(accumulate((len(word) + 1 for word in self._words), initial=1))

    def __len__(self) -> int:
        return len(self._words)

    def exact_places(self, wanted: Sequence[str], first: int, end: int) -> list[Place]:
        """Return every place between two words that holds exactly these words, in order."""
        if not wanted:
            return []
        text = f" {' '.join(wanted)} "
        stop = self._starts[end]
        places = []
        at = self._line.find(text, self._starts[first] - 1, stop)
        while at >= 0:
            n = bisect_left(self._starts, at + 1)
            places.append(Place(n, n + len(wanted), 100.0))
            at = self._line.find(text, at + 1, stop)
        return places

    def most_alike(self, wanted: Sequence[str], first: int, end: int) -> Place | None:
        """Return the place between two words that is most like these; None if there is no room.

        The ratio is the mean of two: how alike the letters are, which forgives words heard
        otherwise, and which share of the words is there in order, which forgives words left out.
        """
        text = " ".join(wanted)
        start = self._starts[first]
        among = self._line[start : self._starts[end] - 1]
        if len(among) < len(text):  # the shorter one would be looked for in the longer
            return None
        alike = fuzz.partial_ratio_alignment(text, among)
        assert alike is not None  # only with a score to be reached there may be none
        before, after = round(_BEFORE * len(text)), round(_AFTER * len(text))
        low = max(first, self._word_at(start + alike.dest_start - before))
        high = min(end, self._word_at(start + alike.dest_end + after) + 1)
        same = [
            operation
            for operation in LCSseq.opcodes(wanted, self._words[low:high])
            if operation.tag == "equal"
        ]
        shared = sum(
            len(word) + 1
            for operation in same
            for word in wanted[operation.src_start : operation.src_end]
        )
        ratio = (alike.score + 100 * shared / (len(text) + 1)) / 2
        # One word alone may be the same by chance, two in a row tell where the quote lies.
        runs = [run for run in same if run.src_end - run.src_start > 1]
        if not runs:
            begin = self._word_at(start + alike.dest_start)
            return Place(begin, min(end, begin + len(wanted)), ratio)
        leading = same[: same.index(runs[0]) + 1]
        begin = low + max(run.dest_start - run.src_start for run in leading)
        return Place(max(first, begin), low + runs[-1].dest_end, ratio)

    def _word_at(self, at: int) -> int:
        # An alignment may begin at the last letter of the word before, or at the space.
        return max(0, bisect_right(self._starts, at + 1) - 1)


def _plain(word: str) -> str:
    word = word.casefold().replace("’", "").replace("'", "").replace(",", "")
    return _SPELT.get(word, word)
