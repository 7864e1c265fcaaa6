"""Words for made talks: as frequent as in real ones, and as many more as talks are added.

In 10,000 passages of real talks the word of rank k makes up about 0.64 / (k + 7)^1.27 of what is
said, and the commonest hundred words six tenths of it. The number of different words grows with
a power of the number of words said (Heaps' law).
"""

import itertools
import random
from array import array
from collections import Counter
from collections.abc import Iterator

from ytsapp.domain.alias import cut_words
from ytsapp.domain.library import Library
from ytsapp.explain.common import COMMON

_HEAPS_FACTOR, _HEAPS_POWER = 7.5, 0.62
"""Different words = 7.5 × words ** 0.62: 29,000 in 10,000 passages of 60 words, 500,000 in a
million, names and mis-hearings among them."""

_COMMONEST = """
the and you to of a that it i so is we this like in have can for but know are be what on just then
with if do here there one as they not all think at these was because which how
""".split()
"""These are said most, in this order; the rest of the everyday words comes after them."""

_HEAD = 2_000
"""Words that make up nearly everything that is said; the rest is drawn from all words."""

_SHIFT, _STEEPNESS = 7, 1.27

_SLOTS = 1 << 16
"""Two random bytes choose a word of the head: ten times as fast as weighing each choice."""

_ONSETS = "b br c ch cl d dr f fl g gr h j k l m n p pl qu r s sh st t tr v w z".split()
_VOWELS = "a e i o u ai ea oo".split()
_CODAS = ["", "", "n", "r", "l", "s", "m", "t", "x"]
_ENDINGS = ["", "", "", "s", "ed", "ing", "er", "ness"]
_SYLLABLES = ["".join(parts) for parts in itertools.product(_ONSETS, _VOWELS, _CODAS)]
_SCATTER = 2_654_435_761
"""Multiplied by this prime, neighbouring ranks get words that have nothing in common."""


class MadeWords:
    """The words of all made talks; the same on every machine."""

    def __init__(self, library: Library) -> None:
        head = _head_words(library)
        self._slots = _fill_slots(head)
        self._head = len(head)

    def known_after(self, said: int) -> int:
        """Return how many different words there are once so many were said."""
        return self._head + int(_HEAPS_FACTOR * said**_HEAPS_POWER)

    def common(self, dice: random.Random, count: int) -> list[str]:
        """Return words of the head, as often as they are said."""
        slots = self._slots
        return [slots[at] for at in array("H", dice.randbytes(2 * count))]

    def rare(self, dice: random.Random, known: int) -> str:
        """Return one of the words known so far, each half as often as one of half its rank."""
        return make_word(int(self._head * (known / self._head) ** dice.random()))

    def new(self, said: int, more: int) -> Iterator[str]:
        """Return the words that come up for the first time among the next ones said."""
        return map(make_word, range(self.known_after(said), self.known_after(said + more)))


def make_word(rank: int) -> str:
    """Return the word of a rank beyond the head: two or three syllables and an ending."""
    rest = rank * _SCATTER % (len(_SYLLABLES) ** 3)
    parts = []
    for _ in range(2 if rank % 3 else 3):
        rest, syllable = divmod(rest, len(_SYLLABLES))
        parts.append(_SYLLABLES[syllable])
    return "".join(parts) + _ENDINGS[rank % len(_ENDINGS)]


def _head_words(library: Library) -> list[str]:
    """Return everyday words first, then what the library's own texts say most."""
    said: Counter[str] = Counter()
    for moment in library.moments.values():
        said.update(cut_words(moment.summary))
    for comparison in library.comparisons.values():
        for claim in comparison.claims():
            said.update(cut_words(claim.text))
    everyday = sorted(word for word in COMMON if word.isalpha())
    terms = sorted(said, key=lambda word: (-said[word], word))
    made = map(make_word, range(_HEAD))
    words = dict.fromkeys(itertools.chain(_COMMONEST, everyday, terms, made))
    return list(itertools.islice(words, _HEAD))


def _fill_slots(head: list[str]) -> list[str]:
    shares = [(rank + _SHIFT) ** -_STEEPNESS for rank in range(1, len(head) + 1)]
    whole = sum(shares)
    slots: list[str] = []
    reached = 0.0
    for word, share in zip(head, shares, strict=True):
        reached += share / whole * _SLOTS
        slots += [word] * (round(reached) - len(slots))
    return slots
