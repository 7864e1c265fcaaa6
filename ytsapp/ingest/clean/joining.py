"""Joins cues into a transcript: one line of text, and marks that say when."""

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate, chain, compress
from operator import attrgetter

from ytsapp.domain.cue import Captions, Cue
from ytsapp.domain.transcript import Transcript, Turn
from ytsapp.ingest.clean.rolling import drop_rolled
from ytsapp.ingest.clean.speech import hear_speech
from ytsapp.ingest.clean.words import mark_words

_SURPLUS = re.compile("  +")


def join_cues(captions: Captions) -> Transcript:
    """Return every word of the captions once, in the order said, with its time.

    Cues are taken in order of their start; where times run backwards or overlap, the earlier
    cue ends when the next one starts.
    """
    shown = [cue for cue in captions.cues if cue.text.strip()]
    cues = sorted(drop_rolled(shown), key=attrgetter("start_ms"))
    texts, turns = hear_speech(cues)
    starts = [0, *accumulate(len(text) + 1 for text in texts)]
    turn_starts = [starts[turn.cue] + turn.offset for turn in turns]
    offsets, times = _mark_cues(cues, texts, starts)
    raw = " ".join(texts).replace("\n", " ")
    text = _SURPLUS.sub(" ", raw).strip(" ") if "  " in f" {raw} " else raw
    if len(text) < len(raw):
        offsets, turn_starts = _close_gaps(offsets, raw), _close_gaps(turn_starts, raw)
    return Transcript(
        text=text,
        offsets=array("I", offsets),
        times_ms=array("I", times),
        turns=tuple(
            Turn(start, turn.speaker) for start, turn in zip(turn_starts, turns, strict=True)
        ),
    )


def _mark_cues(
    cues: Sequence[Cue], texts: Sequence[str], starts: Sequence[int]
) -> tuple[list[int], list[int]]:
    """Return where in the joined texts each spoken cue starts and ends, and when."""
    starts_ms = [cue.start_ms for cue in cues]
    ends_ms = [cue.end_ms for cue in cues]
    ends_ms[:-1] = map(min, ends_ms, starts_ms[1:])
    if any(cue.marks for cue in cues):
        return mark_words(cues, texts, starts, ends_ms)
    ends = [start + len(text) for start, text in zip(starts, texts, strict=False)]
    offsets = chain.from_iterable(compress(zip(starts, ends, strict=False), texts))
    times = chain.from_iterable(compress(zip(starts_ms, ends_ms, strict=True), texts))
    return list(offsets), list(times)


def _close_gaps(offsets: Sequence[int], raw: str) -> list[int]:
    """Return where ascending offsets come to lie once each surplus of spaces is taken out.

    One space stays of it, none where it begins or ends the text; an offset inside it moves to the
    word that follows.
    """
    end = len(raw.rstrip(" "))
    lead = len(raw) - len(raw.lstrip(" "))
    moved = [0] * bisect_left(offsets, lead)
    taken = lead
    for gap in _SURPLUS.finditer(raw, lead, end):
        upto = bisect_right(offsets, gap.start(), len(moved))
        moved += [offset - taken for offset in offsets[len(moved) : upto]]
        inside = bisect_left(offsets, gap.end(), upto)
        moved += [gap.start() + 1 - taken] * (inside - upto)
        taken += gap.end() - gap.start() - 1
    moved += [offset - taken for offset in offsets[len(moved) : bisect_right(offsets, end)]]
    return moved + [end - taken] * (len(offsets) - len(moved))
