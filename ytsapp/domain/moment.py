"""A moment: an addressable second of a talk, and the clip the player plays for it."""

import hashlib
import re
from dataclasses import dataclass
from datetime import date
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
class Found:
    """Where a transcript of the talk has the words of a moment.

    Attributes:
        start_s: second at which the first word is said; may differ from the moment's own second,
            which is an address and stays.
        lead_in_s: seconds a player starts earlier: at the start of a sentence.
        captions: "manual", "auto" or "" where the captions do not tell.
        checked: day of the comparison.
    """

    start_s: int
    lead_in_s: int
    captions: str
    checked: date


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
        found: where a transcript has the quote; None where none was compared with it yet.
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
    found: Found | None = None

    @property
    def id(self) -> str:
        """``<video_id>-<start_second>``."""
        return make_moment_id(self.talk.video_id, self.start_s)

    @property
    def said_s(self) -> int:
        """Second at which the words are said: as found in captions, else as its id has it."""
        return self.found.start_s if self.found is not None else self.start_s

    @property
    def is_exact(self) -> bool:
        """Whether that second is known from captions of the video and no other clock."""
        return self.found is not None or not self.clock

    @property
    def timecode(self) -> str:
        """The second at which it is said, as a player shows it."""
        return format_timecode(self.said_s)

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
        """What the player plays: from the second the words were found at, where they were."""
        start = self.said_s
        lead_in = self.found.lead_in_s if self.found is not None else LEAD_IN_S
        length = self.end_s - self.start_s if self.end_s is not None else UNKNOWN_END_S
        end = start + max(length, MIN_CLIP_S)
        if self.talk.duration_s is not None:
            end = min(end, self.talk.duration_s)
        return Clip(start_s=max(0, start - lead_in), moment_s=start, end_s=end)


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


def digest_quote(start_s: int, quote: str) -> str:
    """Return what tells later whether a quote, or where it is expected, was edited."""
    return hashlib.sha256(f"{start_s} {quote}".encode()).hexdigest()[:12]


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
