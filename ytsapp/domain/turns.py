"""Passages with the places where somebody else starts to speak."""

from collections.abc import Iterable
from dataclasses import dataclass

from ytsapp.domain.passage import Passage
from ytsapp.domain.transcript import Transcript


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of one passage that one person says in one go.

    Attributes:
        text: the words.
        speaker: who says them, "" where the captions do not name them.
        takes_over: whether somebody else, or nobody yet, was speaking before.
    """

    text: str
    speaker: str = ""
    takes_over: bool = False


def divide_by_turn(
    passages: Iterable[Passage], transcript: Transcript | None
) -> list[tuple[Stretch, ...]]:
    """Return the stretches of each of a talk's passages, in order.

    A passage that is not in the transcript is one stretch: who takes over within it is not known.
    """
    text = transcript.text if transcript is not None else ""
    turns = {turn.offset: turn.speaker for turn in transcript.turns} if transcript else {}
    found = []
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
            before = speaker
        found.append(tuple(stretches))
    return found
