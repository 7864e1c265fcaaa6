"""Passages with the places where somebody else starts to speak, and when each line is said."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain

from ytsapp.domain.lines import Line, cut_lines
from ytsapp.domain.passage import Passage
from ytsapp.domain.transcript import Transcript


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of one passage that one person says in one go.

    Attributes:
        text: the words.
        speaker: who says them, "" where the captions do not name them.
        takes_over: whether somebody else, or nobody yet, was speaking before.
        lines: when they are said, line by line; empty where no transcript tells. The same words
            are the same stretch whenever they are said.
    """

    text: str
    speaker: str = ""
    takes_over: bool = False
    lines: tuple[Line, ...] = field(default=(), compare=False)


def divide_by_turn(
    passages: Iterable[Passage], transcript: Transcript | None
) -> list[tuple[Stretch, ...]]:
    """Return the stretches of each of a talk's passages, in order.

    A passage that is not in the transcript is one stretch: who takes over within it, and when its
    lines are said, is not known.
    """
    text = transcript.text if transcript is not None else ""
    turns = {turn.offset: turn.speaker for turn in transcript.turns} if transcript else {}
    found = []
    places = []
    at = 0
    before = ""
    for passage in passages:
        start = text.find(passage.text, at)
        end = start + len(passage.text)
        inside = sorted(offset for offset in turns if start < offset < end) if start >= 0 else []
        at = max(at, end)
        stretches = []
        speaker = passage.speaker
        for first, last in zip([start, *inside], [*inside, end], strict=True):
            speaker = turns.get(first, speaker)
            # The first turn of a talk takes over from nobody; unnamed, it says nothing.
            takes_over = speaker != before or (first > 0 and first in turns)
            words = passage.text[first - start : last - start].strip()
            stretches.append(Stretch(words, speaker, takes_over))
            places.append(text.find(words, first) if start >= 0 else -1)
            before = speaker
        found.append(tuple(stretches))
    return found if transcript is None else _timed(found, places, transcript)


def _timed(
    divided: Sequence[Sequence[Stretch]], places: Sequence[int], transcript: Transcript
) -> list[tuple[Stretch, ...]]:
    """Return the stretches with their lines; `places` are their offsets, -1 where not known."""
    cuts = [
        cut_lines(stretch.text) if place >= 0 else []
        for stretch, place in zip(chain.from_iterable(divided), places, strict=True)
    ]
    # All at once: one look-up a line would copy the marks of the whole talk each time.
    wanted = [
        place + offset
        for place, cut in zip(places, cuts, strict=True)
        for begin_end in cut
        for offset in begin_end
    ]
    times = iter(transcript.times_at(wanted))
    lines = iter([tuple(Line(begin, next(times), next(times)) for begin, _ in cut) for cut in cuts])
    return [tuple(replace(stretch, lines=next(lines)) for stretch in said) for said in divided]
