"""Mends words that nobody in the corpus says: mistyped, run together or torn apart.

Which word was meant is weighed as by a noisy channel: how often a word is said times how likely
it is typed so (Kernighan, Church and Gale, "A spelling correction program based on a noisy
channel model", COLING 1990), here as a logarithm less a cost.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log

from tantivy import Filter, TextAnalyzerBuilder, Tokenizer

from ytsapp.search.slips import LEFT_OUT, slip_cost
from ytsapp.search.vocabulary import Vocabulary

SHORTEST = 4
"""Letters from which a word is mended. What is shorter is near dozens of words, and mostly an
acronym nobody has said yet."""

TWO_SLIPS = 7
"""Letters from which two slips are thought of: below, they would change a third of the word."""

MOST_MENDED = 8
"""Words of a query that are mended; with more that nobody says, it is in another language. Four
take some 10 ms with the vocabulary of a million passages."""

_SHORTEST_PART = 3
"""Letters of each half of what was run together: shorter ones are found in any word."""

_SHORTEST_HALF = 2
"""Letters of each half of a word torn in two: "re ranking", but not "a way"."""

_LIKELIEST_ONLY = -6.5
"""What a mend is worth at least. A word said once has to be a likely slip away (a neighbouring key
costs 6.0), a wrong letter from anywhere needs one said three times, two neighbouring keys one said
250 times: a correct word the corpus does not say is not turned into a rare one."""

_MUCH_MORE = 3.0
"""Times a joined word is said more often than its halves would meet by chance."""

_STEMMER = TextAnalyzerBuilder(Tokenizer.raw()).filter(Filter.stemmer("english")).build()


@dataclass(frozen=True, slots=True)
class Mended:
    """What was typed, and what was meant: one word, or two where a space was missing."""

    typed: tuple[str, ...]
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Spelling:
    """Mends words by the vocabulary of a corpus. Words are lower case, as the index cuts them."""

    vocabulary: Vocabulary

    def mend(self, word: str) -> Mended | None:
        """Return what was meant by a word nobody says.

        None for a word the corpus knows in this form or another ("rerankers" where it says
        "reranker": a search takes both for the same), one that holds anything but letters, a
        short one, and where nothing is near enough. What is meant is never a number, and is
        longer or shorter by a third of the letters at most.
        """
        if len(word) < SHORTEST or not word.isalpha() or word in self.vocabulary:
            return None
        near = self.vocabulary.one_slip_away(word)
        if any(_are_forms(word, other) for other in near):
            return None
        ways = [*self._weigh(word, near), *self._run_together(word)]
        if not ways and len(word) >= TWO_SLIPS:
            ways = [*self._weigh(word, self.vocabulary.two_slips_away(word))]
        return Mended((word,), max(ways)[1]) if ways else None

    def join(self, first: str, second: str) -> Mended | None:
        """Return the one word that was torn in two; None where there is none.

        Both halves may be words of their own ("data base"): then the joined word is said much
        more often than they would meet by chance, and is better searched beside them than
        instead of them.
        """
        joined = first + second
        if min(len(first), len(second)) < _SHORTEST_HALF or not joined.isalpha():
            return None
        by_chance = self._meet(first, second)
        if self.vocabulary.count(joined) <= _MUCH_MORE * by_chance:
            return None
        return Mended((first, second), (joined,))

    def mend_all(self, words: Sequence[str]) -> list[tuple[int, Mended]]:
        """Return what is mended in words that follow each other, each with its place.

        A search calls this with the words of a query that no quotation marks hold. Halves of
        which nobody says one are joined; halves that are words of their own are left to `join`.
        """
        found: list[tuple[int, Mended]] = []
        left = MOST_MENDED
        taken = 0
        for at, word in enumerate(words):
            if at < taken or not left:
                continue
            torn = words[at : at + 2]
            unknown = [half not in self.vocabulary for half in torn]
            joined = self.join(*torn) if any(unknown) and len(torn) == 2 else None
            mended = joined or self.mend(word)
            if mended:
                found.append((at, mended))
                taken = at + len(mended.typed)
            left -= unknown[0]
        return found

    def _weigh(self, word: str, others: set[str]) -> Iterator[tuple[float, tuple[str, ...]]]:
        for other in others:
            if other.isalpha():
                worth = log(self.vocabulary.count(other)) - slip_cost(word, other)
                if worth >= _LIKELIEST_ONLY:
                    yield worth, (other,)

    def _run_together(self, word: str) -> Iterator[tuple[float, tuple[str, ...]]]:
        for at in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1):
            halves = (word[:at], word[at:])
            by_chance = self._meet(*halves)
            # Words that would not meet once by chance are rarely meant to stand together.
            if by_chance > 1.0:
                yield log(by_chance) - LEFT_OUT, halves

    def _meet(self, first: str, second: str) -> float:
        """Return in how many passages two words would be said together by chance."""
        count = self.vocabulary.count
        return count(first) * count(second) / max(self.vocabulary.most, 1)


def _are_forms(word: str, other: str) -> bool:
    """Tell whether one of two words a letter apart is the other with an ending: "tune", "tuned"."""
    short, long = sorted((word, other), key=len)
    return long in (f"{short}s", f"{short}d") and _stem(word) == _stem(other)


def _stem(word: str) -> list[str]:
    return list(_STEMMER.analyze(word))
