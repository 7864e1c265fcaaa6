"""Keeps times to the word where a caption format has them."""

from collections.abc import Sequence
from itertools import accumulate
from operator import sub

from ytsapp.domain.cue import Cue

_WORD_MS = 200
_CHARACTER_MS = 65
"""Longest a word is taken to last where only its start is known, so that silence after it is
seen as a pause: 65 ms a character is slow speech (about 130 words a minute)."""

_LEAST_PAUSE_MS = 300
"""A shorter silence inside a timed line is a word drawn out."""

_LEAST_STEP_MS = _WORD_MS + 2 * _CHARACTER_MS + _LEAST_PAUSE_MS
"""From the start of a word of one letter to that of the next, with a pause between them."""


def mark_words(
    cues: Sequence[Cue], texts: Sequence[str], starts: Sequence[int], ends_ms: Sequence[int]
) -> tuple[list[int], list[int]]:
    """Return offsets and times, both ascending, of spoken cues and of every word they time.

    Args:
        cues: in order of their start.
        texts: what is spoken of each cue, empty or as long as its text.
        starts: offset of each text in the joined texts.
        ends_ms: when each cue is over.
    """
    offsets: list[int] = []
    times: list[int] = []
    for cue, text, start, end_ms in zip(cues, texts, starts, ends_ms, strict=False):
        if not text:
            continue
        offsets.append(start)
        times.append(cue.start_ms)
        if cue.marks:
            end_ms = _mark_line(cue, start, end_ms, offsets, times)
        offsets.append(start + len(text))
        times.append(end_ms)
    return offsets, times


def _mark_line(cue: Cue, start: int, end_ms: int, offsets: list[int], times: list[int]) -> int:
    """Add a mark for each timed word, and one for its end where a pause follows.

    Returns when the last word ends.
    """
    marks = cue.marks if not cue.marks[0][0] else ((0, cue.start_ms), *cue.marks)
    places = [start + offset for offset, _ in marks]
    said = [ms for _, ms in marks]
    steps = list(map(sub, [*said[1:], end_ms], said))
    if min(steps) < 0 or said[0] < cue.start_ms:  # a time outside its line or out of order: a slip
        said = [min(ms, end_ms) for ms in accumulate([cue.start_ms, *said], max)][1:]
        steps = list(map(sub, [*said[1:], end_ms], said))
    if max(steps) < _LEAST_STEP_MS:
        offsets += places
        times += said
        return end_ms
    ends = [*places[1:], start + len(cue.text) + 1]
    for place, end, ms, step in zip(places, ends, said, steps, strict=True):
        offsets.append(place)
        times.append(ms)
        spoken = _WORD_MS + _CHARACTER_MS * (end - place)
        if step - spoken >= _LEAST_PAUSE_MS:
            offsets.append(end - 1)
            times.append(ms + spoken)
    return times[-1] if offsets[-1] == start + len(cue.text) else end_ms
