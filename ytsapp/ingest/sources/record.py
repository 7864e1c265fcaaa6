"""The facts of a talk as a side-car or a row of a table holds them."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Annotated, Any, Literal

from pydantic import AliasChoices, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from ytsapp.domain.errors import SourceError
from ytsapp.domain.talk import Speaker, TalkSource
from ytsapp.ingest.sources.facts import Facts
from ytsapp.ingest.sources.media_address import Resolver, check_media_address
from ytsapp.ingest.sources.shown import join_words, show
from ytsapp.ingest.sources.video_ids import has_youtube_form

_LONGEST_S = 172_800
"""Two days: longer than any recording, so a longer one was given in milliseconds."""

_SOURCES = {
    "youtube": TalkSource.YOUTUBE,
    "media": TalkSource.MEDIA,
    "file": TalkSource.NONE,
    "none": TalkSource.NONE,
}


def _read_day(value: object) -> object:
    if isinstance(value, datetime):
        return value.date()
    return date.fromisoformat(value) if isinstance(value, str) else value


def _read_speakers(value: object) -> object:
    names = [value] if isinstance(value, str) else value
    if not isinstance(names, list):
        return names
    return [{"name": name} if isinstance(name, str) else name for name in names]


class _SpeakerRecord(BaseModel):
    model_config = ConfigDict(strict=True)

    name: str
    affiliation: str = ""


class _Record(BaseModel):
    """Keys of a talk's TOML file; those it does not know are passed over."""

    model_config = ConfigDict(strict=True)

    video_id: Annotated[str, Field(pattern=r"^([A-Za-z0-9_-]{3,64})?$")] = ""
    title: str = ""
    channel: str = ""
    series: str = ""
    speaker: Annotated[
        list[_SpeakerRecord],
        BeforeValidator(_read_speakers),
        Field(validation_alias=AliasChoices("speaker", "speakers")),
    ] = []
    published: Annotated[date | None, BeforeValidator(_read_day)] = None
    duration_s: Annotated[float, Field(gt=0, le=_LONGEST_S)] | None = None
    source: Literal["", "youtube", "media", "file", "none"] = ""
    media: str = ""
    captions: Literal["", "manual", "auto"] = ""
    language: Annotated[str, Field(pattern=r"^([A-Za-z]{2,3}(-[A-Za-z0-9]+)*)?$")] = ""


def read_record(
    values: Mapping[str, Any], place: str, resolve: Resolver, strict: bool = True
) -> Facts:
    """Return the facts that a side-car or a row states.

    The title counts as the one on the video: people copy it from there. For a talk that is no
    YouTube video, the caller takes that back.

    Args:
        values: what is written, by key.
        place: the file, and the row where it has several, for messages.
        resolve: looks up the host of a media address.
        strict: False where everything is text, as in a table.

    Raises:
        SourceError: a value is of the wrong kind; the sentence names place and field.
    """
    try:
        record = _Record.model_validate(dict(values), strict=strict)
    except ValidationError as error:
        raise SourceError(f"{place}: {_explain(error)}") from None
    source = _SOURCES.get(record.source)
    if source is TalkSource.MEDIA and not record.media:
        raise SourceError(f'{place}: source is "media" but media is missing; add the address')
    if source is TalkSource.YOUTUBE and record.video_id and not has_youtube_form(record.video_id):
        raise SourceError(
            f'{place}: source is "youtube" but video_id {show(record.video_id)} is no YouTube id; '
            'correct it, or write source = "none"'
        )
    return Facts(
        video_id=record.video_id,
        title=join_words(record.title),
        title_seen_on_video=True,
        channel=join_words(record.channel),
        series=join_words(record.series),
        speakers=tuple(
            Speaker(join_words(one.name), join_words(one.affiliation)) for one in record.speaker
        ),
        published=record.published,
        duration_s=round(record.duration_s) if record.duration_s is not None else None,
        source=source,
        media=_check_media(record.media, place, resolve),
        captions=record.captions,
        language=record.language,
    )


def _check_media(address: str, place: str, resolve: Resolver) -> str:
    if not address:
        return ""
    try:
        return check_media_address(address, resolve)
    except SourceError as error:
        raise SourceError(f"{place}: media: {error}") from None


def _explain(error: ValidationError) -> str:
    """Return the first fault as half a sentence: field, what it should be, what it is."""
    detail = error.errors(include_url=False)[0]
    field = ""
    for part in detail["loc"]:
        field += f"[{part + 1}]" if isinstance(part, int) else f".{part}" if field else part
    what = detail["msg"].removeprefix("Value error, ").removeprefix("Input ")
    return f"{field} {what[0].lower()}{what[1:]}, but it is {show(repr(detail['input']))}"
