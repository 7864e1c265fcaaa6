"""Passages that are nearly the same: a talk uploaded twice, an advertisement read in every part."""

from collections import Counter

from rapidfuzz import fuzz

_NEARLY_SAME = 90
"""Likeness, of 100, from which two passages say the same: captions of one recording made twice are
95 alike, two passages of a prepared introduction 70."""

_LONG = 8
"""Letters of a word that tells a passage from others."""

_SHARED = 0.7
"""Share of these words from which a pair is compared letter by letter, which takes ten times
longer: two captions of the same words differ in one or two of them."""


class Copies:
    """The passages shown so far; tells whether another one adds anything."""

    def __init__(self) -> None:
        self._texts: list[str] = []
        self._by_word: dict[str, list[int]] = {}

    def is_copy(self, text: str) -> bool:
        """Return whether nearly the same was shown before; else remember it."""
        # A text without a long word is told by all of it.
        words = {word for word in text.split() if len(word) >= _LONG} or {text}
        shared = Counter(number for word in words for number in self._by_word.get(word, ()))
        for number, count in shared.items():
            if count >= _SHARED * len(words) and fuzz.ratio(
                text, self._texts[number], score_cutoff=_NEARLY_SAME
            ):
                return True
        for word in words:
            self._by_word.setdefault(word, []).append(len(self._texts))
        self._texts.append(text)
        return False
