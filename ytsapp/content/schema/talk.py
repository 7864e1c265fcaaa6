"""Shape of `data/talks/<video_id>.toml`."""

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from ytsapp.content.schema.base import EditorialModel, Line, MomentId, Quote, Slug, Words

Seconds = Annotated[int, Field(ge=0, le=172_800)]
"""A second of a talk; two days is longer than any recording."""


class SpeakerFile(EditorialModel):
    """One `[[speaker]]`."""

    name: Line
    affiliation: Words = ""


class FoundFile(EditorialModel):
    """`found = {…}` of a moment: what `verify-quotes --write` recorded."""

    start_s: Seconds
    lead_in_s: Annotated[int, Field(ge=0, le=60)]
    captions: Literal["", "manual", "auto"] = ""
    checked: date
    of: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{12}$")]


class MomentFile(EditorialModel):
    """One `[[moment]]`."""

    start_s: Seconds
    end_s: Seconds | None = None
    quote: Quote
    heading: Annotated[Line, StringConstraints(max_length=90)]
    summary: Annotated[Line, StringConstraints(max_length=320)]
    kind: Literal["definition", "claim", "demo", "caveat", "question"]
    topics: Annotated[list[Slug], Field(min_length=1)]
    speakers: list[str] = []
    context_read: bool
    clock: Words = ""
    found: FoundFile | None = None
    moved_from: list[MomentId] = []

    @model_validator(mode="after")
    def _ends_after_start(self) -> Self:
        if self.end_s is not None and self.end_s <= self.start_s:
            raise ValueError(
                f"end_s ({self.end_s}) must come after start_s ({self.start_s}); "
                "leave end_s out if the end is not known"
            )
        return self


class TalkFile(EditorialModel):
    """A whole talk file."""

    video_id: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{3,64}$")]
    title: Line
    title_seen_on_video: bool = True
    channel: Words = ""
    series: Words = ""
    published: date | None = None
    duration_s: Annotated[int, Field(gt=0, le=172_800)] | None = None
    source: Literal["youtube", "media", "none"]
    media: str = ""
    captions: Literal["", "manual", "auto"] = ""
    language: Annotated[str, StringConstraints(pattern=r"^([a-z]{2,3}(-[A-Za-z0-9]+)*)?$")] = ""
    speaker: list[SpeakerFile] = []
    moment: list[MomentFile] = []

    @model_validator(mode="after")
    def _source_can_play(self) -> Self:
        if self.source == "youtube" and len(self.video_id) != 11:
            raise ValueError(
                f"video_id {self.video_id!r} is no YouTube id (11 characters); "
                'correct it or set source to "media" or "none"'
            )
        if (self.source == "media") != bool(self.media):
            raise ValueError(
                'media holds the file\'s address exactly when source = "media"; set both or neither'
            )
        is_path = self.media.startswith("/") and not self.media.startswith("//")
        if self.media and not is_path and not self.media.startswith("https://"):
            raise ValueError(
                "media must be an https:// address or a path from the root, e.g. /media/talk.mp4"
            )
        if not (self.channel or self.series):
            raise ValueError("channel and series are both empty; fill the one that is known")
        return self
