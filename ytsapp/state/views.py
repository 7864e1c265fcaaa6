"""Flat views for the browser; a property would compile but never reach it."""

from dataclasses import dataclass

from ytsapp.domain.moment import Moment


@dataclass(frozen=True)
class ClipView:
    """All a player or a notebook cannot work out by itself of one clip; times in seconds.

    What store.js can derive (timecodes, addresses) is left out, and `media` is only there for media
    files. `heading`, `channel` and `published` are for who saves the clip: it has to make sense
    away from its page. `heading` is the editors' own, "" for a second nobody curated; `published`
    a day like 2024-05-01, "" where it is not known.
    """

    id: str
    source: str
    start: int
    moment: int
    end: int
    quote: str
    voice: str
    talk: str
    media: str
    heading: str
    channel: str
    published: str


@dataclass(frozen=True)
class PlayerView:
    """What `usePlayer` in drawn.js returns: the clip in the dock and how it fares.

    `status` is one of idle, ready, loading, playing, paused, ended, failed; `start` and `end` are
    the seconds the seek bar spans; `side` is a, b or "" where no side is named.
    """

    open: bool
    status: str
    message: str
    position: int
    position_timecode: str
    progress: float
    queue_label: str
    side: str
    side_name: str
    has_previous: bool
    has_next: bool
    id: str
    source: str
    quote: str
    voice: str
    talk: str
    timecode: str
    end_timecode: str
    start: int
    end: int
    moment_progress: float
    outside_url: str
    page: str
    is_pictured: bool
    is_away: bool
    play_label: str
    can_play: bool
    setup_label: str
    can_set_up: bool
    can_keep_on: bool
    speed_label: str


def clip_view(moment: Moment) -> ClipView:
    """Return the flat view of a moment's clip."""
    clip = moment.clip
    talk = moment.talk
    return ClipView(
        id=moment.id,
        source=talk.source.value,
        start=clip.start_s,
        moment=clip.moment_s,
        end=clip.end_s,
        quote=moment.quote,
        voice=moment.voice,
        talk=talk.title,
        media=talk.media,
        heading=moment.heading if moment.summary else "",  # else it only tells where it is
        channel=talk.publisher,
        published=talk.published.isoformat() if talk.published else "",
    )
