"""What the record knows beside talks, transcripts and passages."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum


@dataclass(frozen=True)
class TranscriptFacts:
    """What is known of a stored transcript without opening it.

    Attributes:
        video_id: the talk it belongs to.
        digest: SHA-256 of the caption bytes it was read from, in hexadecimal digits.
        rules: version of the cutting rules that made its passages.
        format: caption format it was read from, as `Captions.format` names it.
        automatic: whether a machine heard the words; None where that is not known.
        language: BCP 47 tag, "" where not known.
        words: number of words.
        fetched_at: when the captions were fetched; has a time zone.
    """

    video_id: str
    digest: str
    rules: int
    format: str
    automatic: bool | None
    language: str
    words: int
    fetched_at: datetime


@dataclass(frozen=True)
class Anchor:
    """The words a moment address stands for, so that it survives new captions.

    Attributes:
        start_s: second in the moment id.
        words: the first dozen words said there when the address was given out.
        at_ms: where these words stand in the present transcript, milliseconds.
        lost: True where the present transcript does not have them; `at_ms` is then the last
            place known.
    """

    start_s: int
    words: str
    at_ms: int
    lost: bool = False


@dataclass(frozen=True)
class QuoteCheck:
    """How a curated quote compares with the stored transcript.

    Attributes:
        moment_id: the curated moment.
        quote_digest: digest of the quote that was looked for.
        transcript_digest: digest of the transcript it was looked for in.
        found_ms: where it is said, milliseconds; None where it was not found.
        ratio: how alike the words are, 0 to 100.
        automatic: whether a machine heard that transcript; None where that is not known.
        checked_on: day of the comparison.
        lead_in_ms: when a player should start so that the setup is heard, milliseconds; None
            where the words were not found.
    """

    moment_id: str
    quote_digest: str
    transcript_digest: str
    found_ms: int | None
    ratio: float
    automatic: bool | None
    checked_on: date
    lead_in_ms: int | None = None


class Outcome(StrEnum):
    """What became of one talk of an ingest run."""

    ADDED = "added"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    FAILED = "failed"
    UNAVAILABLE = "unavailable"


@dataclass(frozen=True)
class RunItem:
    """One talk of an ingest run.

    Attributes:
        name: the source as it was named: an address, an id, a file.
        video_id: its talk, "" where the source could not be read so far.
        outcome: what became of it.
        reason: why it failed or is unavailable, one sentence; else "".
        at: when that was known; has a time zone.
    """

    name: str
    video_id: str
    outcome: Outcome
    reason: str
    at: datetime


@dataclass(frozen=True)
class RunSummary:
    """One ingest run.

    Attributes:
        id: its number.
        arguments: what the run was started with.
        started_at: when it started; has a time zone.
        finished_at: when it ended; None while it runs, and for ever where it was killed.
        outcomes: how many talks had each outcome, those without any left out.
    """

    id: int
    arguments: str
    started_at: datetime
    finished_at: datetime | None
    outcomes: Mapping[Outcome, int] = field(default_factory=dict)
