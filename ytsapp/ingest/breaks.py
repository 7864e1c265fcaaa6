"""Places where a passage may begin: sentence starts first, weaker ones where a sentence runs on."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, chain, pairwise
from math import exp
from typing import NamedTuple

from ytsapp.domain.transcript import Transcript
from ytsapp.ingest.phrasing import likely_starts, surprise
from ytsapp.ingest.punctuation import sentence_starts
from ytsapp.ingest.standing import sentence_cost, words_cost

_UNPUNCTUATED_CHARACTERS = 500
"""About 90 words, half a minute: who speaks that long without a full stop has captions without
punctuation, and words and pauses tell where sentences start."""

_LONGEST_MS = 40_000
"""Where no break comes for this long, one is put before every word; a single word that lasts longer
was said in a silence. Shorter stretches can always be put together to passages of 20 to 75 s."""

_DOUBT_COST = 3.0
"""Cost of each unit of surprise that a sentence starts at a place. One that is as likely a start as
not costs 2: a passage is rather made 23 s longer or shorter than begun there."""

_ANY_WORD_COST = 8.0
"""What that comes to for a word of which nothing is known."""

_PAUSE_MS = 400
"""Silence inside a phrase is shorter; between sentences of a talk it is usually longer."""

_LONG_PAUSE_MS = 1_500
SILENCE_MS = 6_000
"""Music, applause, a changed scene: what follows starts afresh."""

_TURN_COST = -0.6
"""Where somebody else takes over, a passage begins as well as after a long pause."""


class Break(NamedTuple):
    """A place where a passage may begin.

    Attributes:
        offset: of its first word in the transcript's text.
        start_ms: when that word is said.
        end_ms: when the last word before the next break ends.
        cost: how bad a cut is here; 0 is an ordinary sentence start, less is better. One unit
            is what 16 s of distance from the best length costs (see `passages`).
        sentence: whether a sentence starts here.
    """

    offset: int
    start_ms: int
    end_ms: int
    cost: float
    sentence: bool


_Place = tuple[int, float, bool]
"""Offset, cost and sentence of a break whose times are not known yet."""


def find_breaks(transcript: Transcript) -> list[Break]:
    """Return every break of a transcript in order, the first at offset 0."""
    text = transcript.text
    if not text:
        return []
    pauses = _find_pauses(transcript)
    paused = list(pauses)
    turns = {turn.offset for turn in transcript.turns}
    starts = sorted({0, *sentence_starts(text), *turns})
    places: list[_Place] = []
    for start, end in pairwise([*starts, len(text) + 1]):
        cost = sentence_cost(text, start, end)
        if start in pauses:
            cost += _pause_cost(pauses[start])
        if start in turns:
            cost += _TURN_COST
        places.append((start, cost, True))
        if end - start > _UNPUNCTUATED_CHARACTERS:
            within = paused[bisect_right(paused, start) : bisect_left(paused, end)]
            inner = _inside(text[start : end - 1], ((at - start, pauses[at]) for at in within))
            places.extend((start + offset, cost, sentence) for offset, cost, sentence in inner)
    breaks = _timed(transcript, places, len(text))
    if all(place.end_ms - place.start_ms <= _LONGEST_MS for place in breaks):
        return breaks
    ends = [*(place.offset - 1 for place in breaks[1:]), len(text)]
    return [
        word
        for place, end in zip(breaks, ends, strict=True)
        for word in _filled(transcript, place, end, pauses)
    ]


def _timed(transcript: Transcript, places: Sequence[_Place], end: int) -> list[Break]:
    """Return the breaks at some places, the last of which has words up to `end`."""
    starts = [offset for offset, _, _ in places]
    edges = chain.from_iterable((start - 1, start) for start in starts[1:])
    times = iter(transcript.times_at([starts[0], *edges, end]))
    return [
        Break(offset, start_ms, end_ms, cost, sentence)
        for (offset, cost, sentence), start_ms, end_ms in zip(places, times, times, strict=True)
    ]


def _filled(
    transcript: Transcript, place: Break, end: int, pauses: Mapping[int, int]
) -> Sequence[Break]:
    """Return the break, with one for each word up to `end` where these take too long."""
    if place.end_ms - place.start_ms <= _LONGEST_MS:
        return (place,)
    words = transcript.text[place.offset : end].split(" ")
    offsets = accumulate((len(word) + 1 for word in words[:-1]), initial=place.offset)
    places = [(at, _ANY_WORD_COST + _pause_cost(pauses.get(at, 0)), False) for at in offsets]
    places[0] = (place.offset, place.cost, place.sentence)
    return [
        word._replace(end_ms=min(word.end_ms, word.start_ms + _LONGEST_MS))
        for word in _timed(transcript, places, end)
    ]


def _inside(sentence: str, pauses: Iterable[tuple[int, int]]) -> Iterator[_Place]:
    """Yield the likely sentence starts in what no punctuation divides, offsets counted from it.

    Args:
        sentence: what seems to be one.
        pauses: offset of a word and the silence before it in milliseconds.
    """
    small = sentence.lower().replace("’", "'")
    words = (small if len(small) == len(sentence) else sentence).split(" ")
    lengths = list(accumulate(map(len, words), initial=0))
    words.append("")
    paused_at = {}
    n = reached = 0
    for at, pause_ms in pauses:
        n += sentence.count(" ", reached, at)
        reached = at
        paused_at[n] = pause_ms
    for n, odds in likely_starts(words, paused_at):
        doubt = surprise(odds)
        cost = _DOUBT_COST * doubt
        standing = words_cost(words[n], words[n + 1])
        # A good opening is worth as much as it is likely to be one.
        cost += standing if standing >= 0 else standing * exp(-doubt)
        if n in paused_at:
            cost += _pause_cost(paused_at[n])
        yield lengths[n] + n, cost, odds >= 0


def _find_pauses(transcript: Transcript) -> dict[int, int]:
    """Return the silence before a word, in milliseconds, by the word's offset; ascending."""
    offsets, times, text = transcript.offsets, transcript.times_ms, transcript.text
    steps = zip(offsets, offsets[1:], times, times[1:], strict=False)
    return {
        after: following - ms
        for before, after, ms, following in steps
        if following - ms >= _PAUSE_MS and after - before <= 1 and text[after - 1] == " "
    }


def _pause_cost(pause_ms: int) -> float:
    if pause_ms >= SILENCE_MS:
        return -3.0
    if pause_ms >= _LONG_PAUSE_MS:
        return -0.6
    return -0.2 if pause_ms >= _PAUSE_MS else 0.0
