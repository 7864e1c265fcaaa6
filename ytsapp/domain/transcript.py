"""A talk's words on one line, and when each is said."""

from array import array
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Turn:
    """A place where somebody else starts to speak; `speaker` is "" where the name is not known."""

    offset: int
    speaker: str


@dataclass(frozen=True)
class Transcript:
    """The cleaned words of a talk: every word said, once, in order.

    Times are kept as marks, not as an object a word: between two marks a word's time is
    interpolated by its place in the text.

    Attributes:
        text: all words, one space between them.
        offsets: offsets into `text`, never descending; the first is 0, the last `len(text)`.
        times_ms: milliseconds at those offsets, never descending. Two marks at neighbouring
            offsets with times apart are a pause.
        turns: where the speaker changes, ascending.
    """

    text: str
    offsets: "array[int]"
    times_ms: "array[int]"
    turns: tuple[Turn, ...] = ()

    @property
    def end_ms(self) -> int:
        """When the last word ends; 0 for a transcript without words."""
        return self.times_ms[-1] if self.times_ms else 0

    def time_at(self, offset: int) -> int:
        """Return when the character at `offset` is said, in milliseconds.

        At the first letter of a word that is its start, at the space after it its end.
        """
        return self.times_at([offset])[0]

    def times_at(self, offsets: Iterable[int]) -> list[int]:
        """Return the time of each of many offsets, in milliseconds."""
        # Lists: reading a number out of an array makes a new object of it each time.
        known, times = self.offsets.tolist(), self.times_ms.tolist()
        last = len(known) - 1
        found = []
        for offset in offsets:
            at = bisect_right(known, offset) - 1
            if at >= last:
                found.append(self.end_ms)
                continue
            begin, ms = known[at], times[at]
            found.append(ms + (offset - begin) * (times[at + 1] - ms) // (known[at + 1] - begin))
        return found

    def offset_at(self, ms: int) -> int:
        """Return the offset of the word that is being said at a time."""
        at = bisect_right(self.times_ms, ms) - 1
        if at < 0:
            return 0
        if at + 1 >= len(self.offsets):
            return self.text.rfind(" ") + 1
        span = self.times_ms[at + 1] - self.times_ms[at]
        share = (ms - self.times_ms[at]) / span if span else 0.0
        reached = self.offsets[at] + int(share * (self.offsets[at + 1] - self.offsets[at]))
        return self.text.rfind(" ", 0, reached + 1) + 1
