"""What is known of a talk before its captions are read, piece by piece."""

from dataclasses import dataclass, fields
from datetime import date

from ytsapp.domain.talk import Speaker, Talk, TalkSource
from ytsapp.ingest.sources.video_ids import has_youtube_form, is_youtube_id


@dataclass(frozen=True)
class Facts:
    """What one place says of a talk; "", (), None where it says nothing.

    Attributes:
        video_id: key of the talk.
        title: its title.
        title_seen_on_video: whether `title` is the one the video itself is shown under.
        channel: who published it.
        series: podcast, course or lecture series.
        speakers: who speaks.
        published: day of publication.
        duration_s: length in seconds.
        source: where it plays from, where that was said.
        media: checked address of a media file.
        captions: "manual" or "auto".
        language: BCP 47 tag of what is spoken.
    """

    video_id: str = ""
    title: str = ""
    title_seen_on_video: bool = False
    channel: str = ""
    series: str = ""
    speakers: tuple[Speaker, ...] = ()
    published: date | None = None
    duration_s: int | None = None
    source: TalkSource | None = None
    media: str = ""
    captions: str = ""
    language: str = ""


def combine(*places: Facts) -> Facts:
    """Return what all places say together; the first one that knows a thing decides it."""
    values = {
        field.name: next((known for place in places if (known := getattr(place, field.name))), None)
        for field in fields(Facts)
    }
    titled = next((place for place in places if place.title), Facts())
    known = {name: value for name, value in values.items() if value is not None}
    return Facts(**known | {"title_seen_on_video": titled.title_seen_on_video})


def make_talk(facts: Facts) -> Talk:
    """Return the talk as far as it is known.

    It plays from its media file where one is named, else from where it is said to, else from
    YouTube where its key is a YouTube id, else from nowhere.
    """
    source = facts.source
    if facts.media:
        source = TalkSource.MEDIA
    elif source is None:
        source = TalkSource.YOUTUBE if is_youtube_id(facts.video_id) else TalkSource.NONE
    return Talk(
        video_id=facts.video_id,
        title=facts.title,
        title_seen_on_video=facts.title_seen_on_video,
        channel=facts.channel,
        series=facts.series,
        speakers=facts.speakers,
        published=facts.published,
        duration_s=facts.duration_s,
        source=source,
        media=facts.media,
        captions=facts.captions,
        language=facts.language,
    )


def facts_of(talk: Talk) -> Facts:
    """Return what a talk of the catalogue says, to be completed with what its video says."""
    return Facts(**{field.name: getattr(talk, field.name) for field in fields(Facts)})


def plays_on_youtube(facts: Facts) -> bool:
    """Return whether the talk is known as a YouTube video, by word or by the form of its key."""
    if facts.source is not None:
        return facts.source is TalkSource.YOUTUBE and has_youtube_form(facts.video_id)
    return is_youtube_id(facts.video_id)
