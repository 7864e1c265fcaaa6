"""Flat views for the browser; a property would compile but never reach it."""

from dataclasses import dataclass

from ytsapp import routes
from ytsapp.domain.moment import Moment
from ytsapp.domain.talk import TalkSource
from ytsapp.domain.timecode import format_timecode


@dataclass(frozen=True)
class ClipView:
    """All the player needs of one clip; times in seconds of the talk."""

    id: str
    source: str
    media: str
    video_id: str
    start: int
    moment: int
    end: int
    quote: str
    voice: str
    talk: str
    publisher: str
    timecode: str
    start_timecode: str
    end_timecode: str
    outside_url: str
    page: str


@dataclass(frozen=True)
class PlayerView:
    """What `usePlayer` in player.js returns: the clip in the dock and how it fares.

    `status` is one of idle, ready, loading, playing, paused, ended, failed.
    """

    open: bool
    status: str
    message: str
    position: int
    position_timecode: str
    progress: int
    queue_label: str
    has_previous: bool
    has_next: bool
    id: str
    source: str
    quote: str
    voice: str
    talk: str
    publisher: str
    timecode: str
    start_timecode: str
    end_timecode: str
    start: int
    end: int
    moment_progress: int
    outside_url: str
    page: str


def clip_view(moment: Moment) -> ClipView:
    """Return the flat view of a moment's clip."""
    clip = moment.clip
    talk = moment.talk
    return ClipView(
        id=moment.id,
        source=talk.source.value,
        media=talk.media,
        video_id=talk.video_id if talk.source is TalkSource.YOUTUBE else "",
        start=clip.start_s,
        moment=clip.moment_s,
        end=clip.end_s,
        quote=moment.quote,
        voice=moment.voice,
        talk=talk.title,
        publisher=talk.publisher,
        timecode=moment.timecode,
        start_timecode=format_timecode(clip.start_s),
        end_timecode=format_timecode(clip.end_s),
        outside_url=talk.url_at(clip.moment_s),
        page=routes.moment(moment.id),
    )
