"""Made talks as the product keeps real ones: in its database."""

from array import array
from collections.abc import Iterable
from datetime import UTC, datetime

from ytsapp.bench.made_corpus import MadeTalk
from ytsapp.domain.record import TranscriptFacts
from ytsapp.domain.transcript import Transcript
from ytsapp.ingest.pipeline import RULES
from ytsapp.storage.corpus import Corpus

_FETCHED = datetime(2026, 1, 1, tzinfo=UTC)


def store_talks(talks: Iterable[MadeTalk], corpus: Corpus) -> None:
    """Store talks with their transcripts and passages, as `ingest` does."""
    for made in talks:
        transcript = _transcript(made)
        facts = TranscriptFacts(
            video_id=made.talk.video_id,
            digest=made.talk.video_id,
            rules=RULES,
            format="vtt",
            automatic=made.talk.captions == "auto",
            language=made.talk.language,
            words=transcript.text.count(" ") + 1,
            fetched_at=_FETCHED,
        )
        corpus.save_transcript(made.talk, transcript, facts, made.passages, anchors=())


def _transcript(made: MadeTalk) -> Transcript:
    text = " ".join(passage.text for passage in made.passages)
    offsets, times = array("I"), array("I")
    reached = 0
    for passage in made.passages:
        offsets.append(reached)
        times.append(passage.start_ms)
        reached += len(passage.text) + 1
    offsets.append(len(text))
    times.append(made.passages[-1].end_ms)
    return Transcript(text, offsets, times)
