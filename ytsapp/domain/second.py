"""What a moment id leads to: a curated moment, the passage that holds it, or a bare second."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Protocol

from ytsapp.domain.errors import TimecodeError
from ytsapp.domain.library import Library
from ytsapp.domain.moment import (
    LEAD_IN_S,
    Found,
    Moment,
    MomentKind,
    make_moment_id,
    parse_moment_id,
)
from ytsapp.domain.passage import MAX_PASSAGE_S, MIN_PASSAGE_S, Passage
from ytsapp.domain.record import Anchor
from ytsapp.domain.talk import Speaker, Talk
from ytsapp.domain.timecode import format_timecode


class TalkRecord(Protocol):
    """What is asked of the record of talks; `storage` answers it."""

    def talk(self, video_id: str) -> Talk | None:
        """Return a talk, None where it is not known."""

    def passages(self, video_id: str) -> list[Passage]:
        """Return a talk's passages in the order they are said."""

    def passage_of_moment(self, video_id: str, second: int) -> Passage | None:
        """Return the passage a moment id leads to, wherever its words are now."""

    def anchors(self, video_id: str) -> list[Anchor]:
        """Return what the moment ids of a talk stand for."""


class Holder(StrEnum):
    """What holds a second."""

    CURATED = "curated"
    PASSAGE = "passage"
    NOTHING = "nothing"


@dataclass(frozen=True)
class Second:
    """A second of a known talk.

    Attributes:
        moment: the second as cards, the player and everything shared take it. Its id is that of
            the second asked for, except where the words of that id moved elsewhere. Its quote is
            the curated one, the words of the passage, or "" where no words are stored.
        holder: what holds the second.
        canonical_id: id of the moment or passage that holds it; "" for a bare second, whose
            canonical page is that of the talk.
        passage: the stored passage whose words these are; None for the two others.
    """

    moment: Moment
    holder: Holder
    canonical_id: str
    passage: Passage | None = None

    @property
    def is_canonical(self) -> bool:
        """Whether the id asked for is the one its page has."""
        return self.moment.id == self.canonical_id


def find_second(moment_id: str, library: Library, record: TalkRecord, today: date) -> Second | None:
    """Return what a moment id leads to, None where it leads nowhere.

    A second nobody curated belongs to the passage that holds it; without a transcript, to the
    curated moment whose clip has it.
    """
    try:
        video_id, second = parse_moment_id(moment_id)
    except TimecodeError:
        return None
    moment_id = make_moment_id(video_id, second)
    curated = library.moments.get(library.moved.get(moment_id, moment_id))
    if curated is not None:
        return Second(curated, Holder.CURATED, curated.id)
    talk = find_talk(video_id, library, record)
    if talk is None:
        return None
    passage = record.passage_of_moment(video_id, second)
    is_said = passage is not None and passage.start_s <= second < passage.end_s
    if not is_said and not _is_inside(talk, second, library, record):
        return None
    if passage is not None and not _is_silent(passage, second, record):
        moment = _moment_in(talk, passage, second, today)
        return Second(moment, Holder.PASSAGE, passage.moment_id, passage)
    holding = [m for m in library.moments_of(talk) if m.start_s <= second < m.clip.end_s]
    if holding:
        moved = move_moment(holding[-1], second)
        return Second(moved, Holder.CURATED, holding[-1].id)
    return Second(_moment_at(talk, second, None, ""), Holder.NOTHING, "")


def find_talk(video_id: str, library: Library, record: TalkRecord) -> Talk | None:
    """Return a talk of `data/` or one that was only ingested; a nameless one is named by its id."""
    talk = library.talks.get(video_id) or record.talk(video_id)
    return talk if talk is None or talk.title else replace(talk, title=video_id)


def length_of(talk: Talk, library: Library, record: TalkRecord) -> int:
    """Return how long a talk is, in seconds; where that is not known, as far as its words reach."""
    duration_s = _duration(talk, record)
    if duration_s:
        return duration_s
    return _end_of_words(talk, library, record)


def moment_of_passage(talk: Talk, passage: Passage, today: date) -> Moment:
    """Return a passage of a talk as cards and the player take it."""
    return _moment_in(talk, passage, passage.start_s, today)


def keeps_words(moment: Moment, second: int) -> bool:
    """Return whether a clip that starts at a second still has the words of a moment in it.

    Who starts a clip earlier wants the setup too, not another quote: up to the length of the
    longest passage before the words, and to the end of the clip.
    """
    return moment.said_s - MAX_PASSAGE_S <= second < moment.clip.end_s


def move_moment(moment: Moment, second: int) -> Moment:
    """Return a moment whose words stay as they are and whose clip starts at another second."""
    if second == moment.said_s:
        return moment
    found = moment.found and replace(moment.found, start_s=second, lead_in_s=LEAD_IN_S)
    end_s = max(moment.clip.end_s, second + 1)
    return replace(moment, start_s=second, end_s=end_s, found=found)


def _moment_in(talk: Talk, passage: Passage, second: int, today: date) -> Moment:
    # A short pause belongs to the passage before it. Further away its words have moved.
    is_there = passage.start_s <= second < passage.end_s + MIN_PASSAGE_S
    start_s = second if is_there else passage.start_s
    lead_in_s = passage.start_s - passage.lead_in_ms // 1000
    found = Found(
        start_s, lead_in_s if start_s == passage.start_s else LEAD_IN_S, talk.captions, today
    )
    speakers = (Speaker(passage.speaker),) if passage.speaker else talk.speakers
    moment = _moment_at(talk, start_s, max(passage.end_s, start_s + 1), passage.text, speakers)
    return replace(moment, found=found)


def _moment_at(
    talk: Talk,
    start_s: int,
    end_s: int | None,
    words: str,
    speakers: tuple[Speaker, ...] = (),
) -> Moment:
    """Return a second nobody curated, named by where it is."""
    return Moment(
        talk=talk,
        start_s=start_s,
        end_s=end_s,
        quote=words,
        heading=f"{talk.title} at {format_timecode(start_s)}",
        summary="",
        kind=MomentKind.CLAIM,
        topics=(),
        speakers=speakers or talk.speakers,
        context_read=True,
        clock="",
    )


def _is_silent(passage: Passage, second: int, record: TalkRecord) -> bool:
    """Return whether nobody speaks at a second that long after a passage, and nobody ever did."""
    if second < passage.end_s + MIN_PASSAGE_S:
        return False
    return not _is_given_out(passage.video_id, second, record)


def _is_inside(talk: Talk, second: int, library: Library, record: TalkRecord) -> bool:
    """Return whether a talk lasts longer, or had words at that second when its id was given out."""
    if second < (talk.duration_s or 0) or second < _duration(talk, record):
        return True
    if second < _end_of_words(talk, library, record):
        return True
    return _is_given_out(talk.video_id, second, record)


def _is_given_out(video_id: str, second: int, record: TalkRecord) -> bool:
    """Return whether a second is the address of words that are still said somewhere."""
    anchors = record.anchors(video_id)
    return any(anchor.start_s == second and not anchor.lost for anchor in anchors)


def _duration(talk: Talk, record: TalkRecord) -> int:
    stored = record.talk(talk.video_id)
    return max(talk.duration_s or 0, (stored.duration_s or 0) if stored else 0)


def _end_of_words(talk: Talk, library: Library, record: TalkRecord) -> int:
    ends = [passage.end_s for passage in record.passages(talk.video_id)[-1:]]
    ends += [moment.clip.end_s for moment in library.moments_of(talk)]
    return max(ends, default=0)
