"""Passages that are nearly the same: a talk uploaded twice, an advertisement read in every part."""

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
    """The passages shown so far, a page of them; tells whether another one adds anything."""

    def __init__(self) -> None:
        self._shown: list[tuple[frozenset[str], str]] = []

    def is_copy(self, text: str) -> bool:
        """Return whether nearly the same was shown before; else remember it."""
        # A text without a long word is told by all of it.
        words = frozenset([word for word in text.split() if len(word) >= _LONG] or [text])
        shared = _SHARED * len(words)
        for held, shown in self._shown:
            if len(words & held) >= shared and fuzz.ratio(text, shown, score_cutoff=_NEARLY_SAME):
                return True
        self._shown.append((words, text))
        return False
