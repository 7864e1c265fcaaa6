"""Passages that are nearly the same: a talk uploaded twice, an advertisement read in every part."""

from rapidfuzz import fuzz

_NEARLY_SAME = 90
"""Likeness, of 100, from which two passages say the same: captions of one recording made twice are
95 alike, two passages of a prepared introduction 70."""

_RUN = 4
"""Words of a run. Unrelated passages share few runs of four words, copies most of them."""

_SHARED = 5
"""Runs shared from which a pair is compared letter by letter, which takes far longer."""


class Copies:
    """The passages shown so far; tells whether another one adds anything."""

    def __init__(self) -> None:
        self._texts: list[tuple[frozenset[int], str]] = []

    def is_copy(self, text: str) -> bool:
        """Return whether nearly the same was shown before; else remember it."""
        words = text.lower().split()
        runs = frozenset(hash(tuple(words[at : at + _RUN])) for at in range(len(words) - _RUN + 1))
        for shown_runs, shown in self._texts:
            if len(runs & shown_runs) < _SHARED:
                continue
            if fuzz.ratio(text, shown, score_cutoff=_NEARLY_SAME):
                return True
        self._texts.append((runs, text))
        return False
