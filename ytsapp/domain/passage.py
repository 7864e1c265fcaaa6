"""A passage: the unit of search."""

from dataclasses import dataclass

from ytsapp.domain.moment import make_moment_id

MIN_PASSAGE_S = 20
"""Shorter than this, words rarely read on their own; only a shorter talk has a shorter passage."""

MAX_PASSAGE_S = 75
"""Longer than this, a listener waits too long for the point."""


@dataclass(frozen=True)
class Score:
    """How good an explanation is, and why, in words a reader understands.

    Attributes:
        value: 0 (worst) to 1 (best).
        reasons: what speaks for it, strongest first, e.g. "defines the term".
    """

    value: float
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True)
class Passage:
    """20 to 75 s of a talk's cleaned transcript that reads on its own.

    Attributes:
        video_id: the talk it belongs to.
        start_ms: when its first word starts, milliseconds.
        end_ms: when its last word ends, milliseconds.
        lead_in_ms: when the sentence before it starts: where a player starts, milliseconds.
        text: its words.
        speaker: who speaks at its start, "" where the captions do not say.
        clarity: how clearly it explains, whatever the question.
    """

    video_id: str
    start_ms: int
    end_ms: int
    lead_in_ms: int
    text: str
    speaker: str = ""
    clarity: Score = Score(0.0)

    @property
    def start_s(self) -> int:
        """Second of the talk under which it is addressed."""
        return self.start_ms // 1000

    @property
    def end_s(self) -> int:
        """First whole second after its last word."""
        return -(-self.end_ms // 1000)

    @property
    def moment_id(self) -> str:
        """``<video_id>-<start_second>``."""
        return make_moment_id(self.video_id, self.start_s)


@dataclass(frozen=True)
class Surroundings:
    """A passage among those said just before and after it.

    Attributes:
        passages: in the order they are said.
        at: which of them is meant, counted from 0.
        number: of that one in its talk, counted from 1.
        count: passages of the talk.
    """

    passages: tuple[Passage, ...]
    at: int
    number: int
    count: int

    @property
    def passage(self) -> Passage:
        """The one that is meant."""
        return self.passages[self.at]
