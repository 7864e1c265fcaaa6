"""A recorded talk and the people who speak in it."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum


class TalkSource(StrEnum):
    """Where a talk can be played from."""

    YOUTUBE = "youtube"
    MEDIA = "media"
    NONE = "none"


@dataclass(frozen=True)
class Speaker:
    """One person; `affiliation` is their employer where it is known, else empty."""

    name: str
    affiliation: str = ""


@dataclass(frozen=True)
class Talk:
    """One recorded video or audio; None and "" mean not known, never guessed.

    Attributes:
        video_id: 11-character YouTube id, or an operator-chosen slug.
        title: as its page or feed gives it.
        title_seen_on_video: False where only a feed or transcript page gave the title.
        channel: YouTube channel, "" where it was not seen.
        series: podcast, course or lecture series the talk belongs to, "" where there is none.
        speakers: known speakers.
        published: day of publication.
        duration_s: length in seconds.
        source: where it plays from.
        media: address of the media file where `source` is media.
        captions: "manual", "auto" or "" where not known.
        language: BCP 47 tag, "" where not known.
    """

    video_id: str
    title: str
    title_seen_on_video: bool
    channel: str
    series: str
    speakers: tuple[Speaker, ...]
    published: date | None
    duration_s: int | None
    source: TalkSource
    media: str
    captions: str
    language: str

    @property
    def publisher(self) -> str:
        """Channel, or the series where the channel was not seen."""
        return self.channel or self.series

    @property
    def byline(self) -> str:
        """All speakers' names, or the publisher where none is known."""
        return ", ".join(speaker.name for speaker in self.speakers) or self.publisher

    @property
    def url(self) -> str:
        """Address of the whole recording; empty where it plays from nowhere yet."""
        return self.url_at(None)

    def without_recording(self) -> "Talk":
        """Return the talk as one that plays from nowhere: what it was recorded to is gone."""
        return replace(self, source=TalkSource.NONE, media="")

    def url_at(self, second: int | None) -> str:
        """Return the address of the recording at a second; empty where there is none."""
        if self.source is TalkSource.YOUTUBE:
            at = f"&t={second}s" if second is not None else ""
            return f"https://www.youtube.com/watch?v={self.video_id}{at}"
        if self.source is TalkSource.MEDIA:
            return self.media + (f"#t={second}" if second is not None else "")
        return ""
