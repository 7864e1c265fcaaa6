"""Cues out of what a parser read."""

from collections.abc import Sequence
from dataclasses import dataclass

from ytsapp.domain.cue import Cue
from ytsapp.ingest.captions.word_marks import Pieces, join_timed


@dataclass(frozen=True, slots=True)
class Draft:
    """A cue as a format with words one by one holds it.

    Attributes:
        start: milliseconds.
        end: milliseconds; None where the file leaves it out.
        pieces: scrubbed text, and when its first word is said, milliseconds.
        speaker: who speaks, "" where the file does not say.
    """

    start: int
    end: int | None
    pieces: Pieces
    speaker: str = ""


def finish_drafts(drafts: Sequence[Draft]) -> tuple[Cue, ...]:
    """Return a cue for each draft with words; one that ends before it starts ends there."""
    ends = close_ends([draft.start for draft in drafts], [draft.end for draft in drafts])
    cues = []
    for draft, written_end in zip(drafts, ends, strict=True):
        end = max(draft.start, written_end)
        text, marks = join_timed(draft.pieces, draft.start, end)
        if text:
            cues.append(Cue(draft.start, end, text, draft.speaker, marks))
    return tuple(cues)


def make_cues(starts: Sequence[int], ends: Sequence[int], texts: Sequence[str]) -> tuple[Cue, ...]:
    """Return a cue for each text that is not empty; one that ends before it starts ends there.

    Args:
        starts: milliseconds.
        ends: milliseconds.
        texts: plain text.
    """
    return tuple(
        [
            Cue(start, end if end > start else start, text)
            for start, end, text in zip(starts, ends, texts, strict=True)
            if text
        ]
    )


def close_ends(starts: Sequence[int], ends: Sequence[int | None]) -> list[int]:
    """Return the ends in milliseconds; one the file leaves out is the next start, 0 at last."""
    closed = []
    following = 0
    for start, end in zip(reversed(starts), reversed(ends), strict=True):
        closed.append(following if end is None else end)
        following = start
    return closed[::-1]
