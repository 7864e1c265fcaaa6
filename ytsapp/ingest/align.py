"""Finds words that were said in a transcript, even where captions heard them otherwise."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from ytsapp.domain.transcript import Transcript
from ytsapp.ingest.word_line import Place, WordLine, words_of

SAID_RATIO = 72.0
"""Least likeness (0–100) at which words count as said. All 95 curated quotes that have a transcript
are found with 100; looked for in 46 other talks, the 252 quotes stay under 70, but for two
sentences that two videos of one course share. Where every fifth of 8 to 26 words was changed,
dropped or added, 19 in 20 places stay above."""

_SURE_RATIO = 85.0
"""The same for few words, and for words far from where they are expected: of phrases of 4 or 5
words one in 30 has something as alike anywhere in a talk on other things, one in 1000 within
`_NEAR_MS`."""

_FEW_WORDS = 5

_CHANCE_RATIO = 55.0
"""Words nobody said seldom reach this much; between it and `SAID_RATIO` an editor has to look."""

_NEAR_MS = 120_000
"""How far from the expected time words are looked for first: several times the error of the
coarsest clock, a podcast's audio beside its video."""

_REACH_MS = {1: 0, 2: 20_000, 3: _NEAR_MS}
"""How far away so few words count. Of talks that have nothing to do with each other one in three
shares two given words, and one in twenty three; within these spans 2 and 1 in a hundred do, as do
four words anywhere. A single word proves nothing."""

_ADDED = re.compile(r"\[(?!…|\.\.\.)[^\]]*\]")
"""What an editor put into a quote; nobody said it."""

_ELISION = re.compile(r"\[?(?:…|\.{3,})\]?")
_ELISION_MS = 60_000
"""What a quote leaves out between two of its parts took no longer than this."""


@dataclass(frozen=True)
class Match:
    """Where words were found: when the first one is said, and how alike they are (0–100)."""

    start_ms: int
    ratio: float


class SpokenWords:
    """A transcript made ready to look for many quotes in it."""

    def __init__(self, transcript: Transcript) -> None:
        self._line = WordLine(transcript.text)
        self._times = transcript.times_at(self._line.offsets)

    def find(self, quote: str, near_ms: int) -> Match | None:
        """Return the best place of a quote, the one nearest to `near_ms` among equals.

        A quote counts as said from a ratio of `SAID_RATIO` on. Words in square brackets are an
        editor's; "…" stands for words left out. Returns None where nothing is alike enough to be
        told from chance.
        """
        parts = [words_of(part) for part in _ELISION.split(_ADDED.sub(" ", quote))]
        parts = [part for part in parts if part]
        whole = [word for part in parts for word in part]
        if not whole or not self._times:
            return None
        place = self._find_words(whole, near_ms)
        if len(parts) > 1:
            apart = self._find_parts(parts, near_ms)
            if apart and (place is None or apart.ratio > place.ratio):
                place = apart
        return Match(self._times[place.first], place.ratio) if place else None

    def times_of(self, words: str) -> list[int]:
        """Return when exactly these words are said, in milliseconds, each time."""
        places = self._line.exact_places(words_of(words), 0, len(self._line))
        return [self._times[place.first] for place in places]

    def _find_words(self, words: Sequence[str], near_ms: int) -> Place | None:
        near_span = self._span(near_ms, _REACH_MS.get(len(words), _NEAR_MS))
        exact = self._nearest(words, near_span, near_ms)
        if exact or len(words) in _REACH_MS:
            return exact
        near = self._line.most_alike(words, *near_span)
        if near and near.ratio >= _SURE_RATIO:  # a sentence may be said word for word elsewhere
            return near
        everywhere = (0, len(self._times))
        far = self._nearest(words, everywhere, near_ms) or self._line.most_alike(words, *everywhere)
        if far and far.ratio >= _SURE_RATIO:
            return far
        if near is None or near.ratio < _CHANCE_RATIO:
            return None
        return near if len(words) > _FEW_WORDS or near.ratio < SAID_RATIO else None

    def _find_parts(self, parts: Sequence[Sequence[str]], near_ms: int) -> Place | None:
        """Return the place of words said with others in between: the longest part leads."""
        longest = max(range(len(parts)), key=lambda n: len(parts[n]))
        anchor = self._find_words(parts[longest], near_ms)
        if anchor is None or anchor.ratio < SAID_RATIO:
            return None
        places = [anchor]
        for part in parts[longest + 1 :]:
            begin = places[-1].end
            end = bisect_right(self._times, self._times[begin - 1] + _ELISION_MS)
            exact = self._line.exact_places(part, begin, end)
            alike = exact[0] if exact else self._line.most_alike(part, begin, end)
            places.append(alike or Place(begin, begin, 0.0))
        for part in reversed(parts[:longest]):
            end = places[0].first
            begin = bisect_left(self._times, self._times[end] - _ELISION_MS)
            exact = self._line.exact_places(part, begin, end)
            alike = exact[-1] if exact else self._line.most_alike(part, begin, end)
            places.insert(0, alike or Place(end, end, 0.0))
        shares = [len(part) * place.ratio for part, place in zip(parts, places, strict=True)]
        first = next(place.first for place in places if place.ratio >= SAID_RATIO)
        return Place(first, places[-1].end, sum(shares) / sum(map(len, parts)))

    def _nearest(self, words: Sequence[str], span: tuple[int, int], ms: int) -> Place | None:
        exact = self._line.exact_places(words, *span)
        return min(exact, key=lambda place: abs(self._times[place.first] - ms), default=None)

    def _span(self, ms: int, reach_ms: int) -> tuple[int, int]:
        times = self._times
        return bisect_left(times, ms - reach_ms), bisect_right(times, ms + reach_ms)
