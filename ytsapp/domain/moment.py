"""A moment: an addressable second of a talk, and the clip the player plays for it."""

import re
from dataclasses import dataclass
from enum import StrEnum

from ytsapp.domain.errors import TimecodeError
from ytsapp.domain.talk import Speaker, Talk
from ytsapp.domain.timecode import format_timecode

LEAD_IN_S = 5
"""How much earlier a clip starts, in seconds, so that the setup of the sentence is heard."""

MIN_CLIP_S = 20
"""A clip plays at least this long after its moment starts: caption lines last 2 to 5 s and stop
mid-sentence; 20 s is the shortest span that reads on its own (the lower bound of a passage)."""

UNKNOWN_END_S = 30
"""Length assumed where the end of a moment was not seen: one block of the transcripts seen."""

_MOMENT_ID = re.compile(r"(?P<video_id>[A-Za-z0-9_-]+)-(?P<start>[0-9]{1,6})")


class MomentKind(StrEnum):
    """What a speaker does in a moment."""

    DEFINITION = "definition"
    CLAIM = "claim"
    DEMO = "demo"
    CAVEAT = "caveat"
    QUESTION = "question"


@dataclass(frozen=True)
class Moment:
    """One curated moment with the talk it belongs to.

    Attributes:
        talk: the recorded talk.
        start_s: second of the talk at which the moment starts.
        end_s: second at which it ends; None where it was not seen.
        quote: the words as the captions have them, at most 30.
        heading: what is said, in our words.
        summary: one or two sentences of ours on why it matters.
        kind: what the speaker does here.
        topics: slugs of the topic hubs it belongs to.
        speakers: who may be speaking; the talk's speakers where the turn was not told apart.
        context_read: False where the half minute around the quote could not be read.
        clock: what the times were read from, in words; empty where it was a transcript of the
            video itself.
    """

    talk: Talk
    start_s: int
    end_s: int | None
    quote: str
    heading: str
    summary: str
    kind: MomentKind
    topics: tuple[str, ...]
    speakers: tuple[Speaker, ...]
    context_read: bool
    clock: str

    @property
    def id(self) -> str:
        """``<video_id>-<start_second>``."""
        return make_moment_id(self.talk.video_id, self.start_s)

    @property
    def timecode(self) -> str:
        """Start as a player shows it."""
        return format_timecode(self.start_s)

    @property
    def voice(self) -> str:
        """Who says it, in a few words: a speaker, several, or the channel where none is known."""
        names = [speaker.name for speaker in self.speakers]
        if not names:
            return self.talk.publisher
        if len(names) == 1:
            return names[0]
        if len(names) == 2:
            return f"{names[0]} and {names[1]}"
        return f"{names[0]} and {len(names) - 1} others"

    @property
    def clip(self) -> "Clip":
        """What the player plays."""
        end = self.end_s if self.end_s is not None else self.start_s + UNKNOWN_END_S
        end = max(end, self.start_s + MIN_CLIP_S)
        if self.talk.duration_s is not None:
            end = min(end, self.talk.duration_s)
        return Clip(start_s=max(0, self.start_s - LEAD_IN_S), moment_s=self.start_s, end_s=end)


@dataclass(frozen=True)
class Clip:
    """Seconds of a talk the player plays: lead-in start, the moment itself, the end."""

    start_s: int
    moment_s: int
    end_s: int

    @property
    def lead_in_s(self) -> int:
        """Seconds played before the moment starts."""
        return self.moment_s - self.start_s


def make_moment_id(video_id: str, start_s: int) -> str:
    """Return the id under which a second of a talk is addressed."""
    return f"{video_id}-{start_s}"


def parse_moment_id(moment_id: str) -> tuple[str, int]:
    """Return the video id and the second of a moment id.

    Raises:
        TimecodeError: the text is no moment id.
    """
    match = _MOMENT_ID.fullmatch(moment_id)
    if match is None:
        raise TimecodeError(
            f"{moment_id!r} is no moment id; write <video_id>-<second>, e.g. TRjq7t2Ms5I-176"
        )
    return match["video_id"], int(match["start"])
