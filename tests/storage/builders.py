"""Transcripts and what goes with them, in words of our own."""

from array import array
from datetime import UTC, date, datetime

from tests.builders import VIDEO_ID, make_talk
from ytsapp.domain.passage import Passage, Score
from ytsapp.domain.record import Anchor, QuoteCheck, TranscriptFacts
from ytsapp.domain.transcript import Transcript, Turn
from ytsapp.storage.transcripts import save_transcript

FETCHED = datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC)


def make_transcript(text: str = "a dog barks and a cat listens") -> Transcript:
    """Return a transcript with a mark at every word, 400 ms each, and one turn."""
    starts = [0, *(at + 1 for at, mark in enumerate(text) if mark == " "), len(text)]
    times = [400 * n for n in range(len(starts))]
    return Transcript(text, array("I", starts), array("I", times), (Turn(0, "Ada Example"),))


def make_facts(video_id: str = VIDEO_ID, **changes) -> TranscriptFacts:
    values = {
        "digest": "d1" * 32,
        "rules": 1,
        "format": "vtt",
        "automatic": True,
        "language": "en",
        "words": 7,
        "fetched_at": FETCHED,
    }
    return TranscriptFacts(video_id=video_id, **values | changes)


def make_passage(start_s: float = 0, video_id: str = VIDEO_ID, **changes) -> Passage:
    """Return a passage of 30 s."""
    start_ms = int(start_s * 1000)
    values = {
        "start_ms": start_ms,
        "end_ms": start_ms + 30_000,
        "lead_in_ms": max(0, start_ms - 4_000),
        "text": f"words said at {start_s}",
        "speaker": "Ada Example",
        "clarity": Score(0.75, ("defines the term", "gives an example")),
    }
    return Passage(video_id=video_id, **values | changes)


def make_anchor(start_s: int = 0, **changes) -> Anchor:
    values = {"words": f"words said at {start_s}", "at_ms": start_s * 1000, "lost": False}
    return Anchor(start_s=start_s, **values | changes)


def make_check(moment_id: str = f"{VIDEO_ID}-100", **changes) -> QuoteCheck:
    values = {
        "quote_digest": "q1" * 32,
        "transcript_digest": "d1" * 32,
        "found_ms": 100_400,
        "ratio": 97.5,
        "automatic": False,
        "checked_on": date(2026, 3, 4),
        "lead_in_ms": 96_000,
    }
    return QuoteCheck(moment_id=moment_id, **values | changes)


def store(database, video_id: str = VIDEO_ID, starts=(0, 40, 80), **talk) -> list[Passage]:
    """Store a talk with a transcript and passages at these seconds; returns the passages."""
    passages = [make_passage(start, video_id) for start in starts]
    with database.write() as session:
        save_transcript(
            session, make_talk(video_id, **talk), make_transcript(), make_facts(video_id),
            passages, [make_anchor()],
        )  # fmt: skip
    return passages
