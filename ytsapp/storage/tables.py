"""The tables; `migrations/` builds them, a test holds the two against each other."""

from datetime import date, datetime

from sqlalchemy import JSON, BigInteger, Index, LargeBinary, MetaData
from sqlmodel import Field, SQLModel

from ytsapp.storage.columns import CleanText, UtcTime

MILLISECONDS = BigInteger
"""A caption file may claim any time, and 32 bits end at the 24th day."""


class Row(SQLModel):
    """Base of every table; keeps them apart from tables other packages may declare."""

    metadata = MetaData()


class TalkRow(Row, table=True):
    """A talk; `editorial` where it stands in `data/talks`."""

    __tablename__ = "talk"

    video_id: str = Field(sa_type=CleanText, primary_key=True)
    title: str = Field(sa_type=CleanText)
    title_seen_on_video: bool
    channel: str = Field(sa_type=CleanText)
    series: str = Field(sa_type=CleanText)
    published: date | None = None
    duration_s: int | None = None
    source: str = Field(sa_type=CleanText)
    media: str = Field(sa_type=CleanText)
    captions: str = Field(sa_type=CleanText)
    language: str = Field(sa_type=CleanText)
    editorial: bool = False
    unavailable_since: date | None = None


def of_talk(*, primary_key: bool = False) -> str:
    """Return the column of a row that goes when its talk goes."""
    reference: str = Field(
        sa_type=CleanText,
        foreign_key="talk.video_id",
        ondelete="CASCADE",
        primary_key=primary_key,
    )
    return reference


class SpeakerRow(Row, table=True):
    """A speaker of a talk, in the order they are named."""

    __tablename__ = "talk_speaker"

    video_id: str = of_talk(primary_key=True)
    position: int = Field(primary_key=True)
    name: str = Field(sa_type=CleanText, index=True)
    affiliation: str = Field(sa_type=CleanText)


class TranscriptRow(Row, table=True):
    """A talk's transcript: facts, and its words and times as `compact` packs them.

    The packed bytes come last: SQLite then reads the facts without them.
    """

    __tablename__ = "transcript"

    video_id: str = of_talk(primary_key=True)
    digest: str = Field(sa_type=CleanText)
    rules: int
    format: str = Field(sa_type=CleanText)
    automatic: bool | None = None
    language: str = Field(sa_type=CleanText)
    words: int
    fetched_at: datetime = Field(sa_type=UtcTime)
    packed: bytes = Field(sa_type=LargeBinary)


class PassageRow(Row, table=True):
    """A passage; `position` counts a talk's passages from 0."""

    __tablename__ = "passage"
    __table_args__ = (Index("ix_passage_start", "video_id", "start_ms"),)

    video_id: str = of_talk(primary_key=True)
    position: int = Field(primary_key=True)
    start_ms: int = Field(sa_type=MILLISECONDS)
    end_ms: int = Field(sa_type=MILLISECONDS)
    lead_in_ms: int = Field(sa_type=MILLISECONDS)
    text: str = Field(sa_type=CleanText)
    speaker: str = Field(sa_type=CleanText)
    clarity: float
    reasons: list[str] = Field(sa_type=JSON)


class AnchorRow(Row, table=True):
    """The words a given-out moment id stands for."""

    __tablename__ = "moment_anchor"

    video_id: str = of_talk(primary_key=True)
    start_s: int = Field(primary_key=True)
    words: str = Field(sa_type=CleanText)
    at_ms: int = Field(sa_type=MILLISECONDS)
    lost: bool


class QuoteCheckRow(Row, table=True):
    """The last comparison of a curated quote; no talk need be stored for it."""

    __tablename__ = "quote_check"

    moment_id: str = Field(sa_type=CleanText, primary_key=True)
    quote_digest: str = Field(sa_type=CleanText)
    transcript_digest: str = Field(sa_type=CleanText)
    found_ms: int | None = Field(sa_type=MILLISECONDS)
    ratio: float
    automatic: bool | None = None
    checked_on: date
    lead_in_ms: int | None = Field(sa_type=MILLISECONDS)


class RunRow(Row, table=True):
    """One start of `ingest`."""

    __tablename__ = "ingest_run"

    id: int | None = Field(default=None, primary_key=True)
    started_at: datetime = Field(sa_type=UtcTime)
    finished_at: datetime | None = Field(default=None, sa_type=UtcTime)
    arguments: str = Field(sa_type=CleanText)


class ItemRow(Row, table=True):
    """What became of one source of a run; it may have led to no talk."""

    __tablename__ = "ingest_item"

    id: int | None = Field(default=None, primary_key=True)
    run_id: int = Field(foreign_key="ingest_run.id", ondelete="CASCADE", index=True)
    name: str = Field(sa_type=CleanText)
    video_id: str = Field(sa_type=CleanText)
    outcome: str = Field(sa_type=CleanText)
    reason: str = Field(sa_type=CleanText)
    at: datetime = Field(sa_type=UtcTime)


TALKS = Row.metadata.tables["talk"]
SPEAKERS = Row.metadata.tables["talk_speaker"]
TRANSCRIPTS = Row.metadata.tables["transcript"]
PASSAGES = Row.metadata.tables["passage"]
ANCHORS = Row.metadata.tables["moment_anchor"]
QUOTE_CHECKS = Row.metadata.tables["quote_check"]
RUNS = Row.metadata.tables["ingest_run"]
ITEMS = Row.metadata.tables["ingest_item"]
"""The tables under the classes. Queries use these: a talk is two hundred rows, and an object a row
takes longer than everything else together."""
