"""The corpus as commands and pages use it: each call is one transaction of its own."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from types import TracebackType

from ytsapp.domain.passage import Passage, Surroundings
from ytsapp.domain.record import Anchor, QuoteCheck, RunItem, RunSummary, TranscriptFacts
from ytsapp.domain.talk import Talk
from ytsapp.domain.transcript import Transcript
from ytsapp.storage import (
    anchors,
    editorial,
    passages,
    places,
    quote_checks,
    runs,
    talks,
    transcripts,
)
from ytsapp.storage.database import Database, OpenReading, Transactions


class Corpus:
    """Talks, transcripts, passages and what is known of them, in one database.

    Every method may raise StorageError, whose message tells an operator what to do.
    """

    def __init__(self, database: Transactions) -> None:
        self._database = database

    @classmethod
    def open(cls, url: str) -> "Corpus":
        """Return the corpus in a database, its tables brought up to date."""
        database = Database(url)
        database.migrate()
        return cls(database)

    def __enter__(self) -> "Corpus":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close every connection."""
        self._database.close()

    @contextmanager
    def reading(self) -> Iterator["Corpus"]:
        """Give this corpus as it is now, for several questions at the price of one transaction."""
        with self._database.read() as session:
            yield Corpus(OpenReading(session))

    # Talks

    def load_editorial(self, library_talks: Iterable[Talk]) -> int:
        """Bring in the talks of `data/`; returns how many changed."""
        with self._database.write() as session:
            return editorial.load_editorial(session, library_talks)

    def talk(self, video_id: str) -> Talk | None:
        """Return a talk, None where it is not known."""
        with self._database.read() as session:
            return talks.get_talk(session, video_id)

    def talks(self) -> list[Talk]:
        """Return every talk known, in the order of their ids."""
        with self._database.read() as session:
            return talks.list_talks(session)

    def count_talks(self) -> int:
        """Return how many talks are known: the cheapest way to notice that some came."""
        with self._database.read() as session:
            return talks.count_talks(session)

    def waiting_talks(self) -> list[Talk]:
        """Return talks of `data/` on YouTube whose captions were not fetched yet."""
        with self._database.read() as session:
            return talks.waiting_talks(session)

    def unavailable_talks(self, among: Collection[str] | None = None) -> dict[str, date]:
        """Return since when talks can no longer be watched, by id; only of those `among` these."""
        with self._database.read() as session:
            return talks.list_unavailable(session, among)

    def unavailable_since(self, video_id: str) -> date | None:
        """Return since when a talk can no longer be watched; None where it can, as far as known."""
        with self._database.read() as session:
            return talks.get_unavailable(session, video_id)

    def save_talk(self, talk: Talk, *, seen: bool = True) -> bool:
        """Store what is known of a talk; tell whether that changed anything.

        A talk that was gone is back when it was `seen` where it plays.
        """
        with self._database.write() as session:
            before = talks.get_talk(session, talk.video_id)
            return talks.save_talk(session, talk, seen=seen) != before

    def mark_unavailable(self, video_id: str, since: date) -> None:
        """Note that a talk can no longer be watched."""
        with self._database.write() as session:
            talks.mark_unavailable(session, video_id, since)

    # Transcripts and passages

    def transcript_facts(self, video_id: str) -> TranscriptFacts | None:
        """Return what is known of a talk's transcript, None where it has none."""
        with self._database.read() as session:
            return transcripts.get_facts(session, video_id)

    def all_transcript_facts(self) -> dict[str, TranscriptFacts]:
        """Return what is known of every transcript, by talk."""
        with self._database.read() as session:
            return {facts.video_id: facts for facts in transcripts.list_facts(session)}

    def transcript(self, video_id: str) -> Transcript | None:
        """Return a talk's transcript, None where it has none."""
        with self._database.read() as session:
            return transcripts.get_transcript(session, video_id)

    def save_transcript(
        self,
        talk: Talk,
        transcript: Transcript,
        facts: TranscriptFacts,
        passages: Sequence[Passage],
        anchors: Sequence[Anchor],
        *,
        seen: bool = True,
    ) -> None:
        """Store everything of a talk in place of what it had, all of it or nothing."""
        with self._database.write() as session:
            transcripts.save_transcript(
                session, talk, transcript, facts, passages, anchors, seen=seen
            )

    def passages(self, video_id: str) -> list[Passage]:
        """Return a talk's passages in the order they are said."""
        with self._database.read() as session:
            return passages.talk_passages(session, video_id)

    def passages_near(self, passage: Passage, before: int, after: int) -> Surroundings | None:
        """Return a passage among so many said before and after it; None where it is gone."""
        with self._database.read() as session:
            return passages.passages_near(session, passage, before, after)

    def all_passages(self) -> Iterator[Passage]:
        """Yield every passage, talk by talk, few at a time in memory."""
        with self._database.read() as session:
            yield from passages.all_passages(session)

    def passages_at(self, keys: Collection[tuple[str, int]]) -> dict[tuple[str, int], Passage]:
        """Return passages by talk and position, counted from 0; those that are gone left out."""
        with self._database.read() as session:
            return passages.passages_at(session, keys)

    def position_at(self, video_id: str, second: int) -> int | None:
        """Return the position of the passage a second of a talk lies in, None before the first."""
        with self._database.read() as session:
            return passages.position_at(session, video_id, second)

    def count_passages(self) -> int:
        """Return how many passages there are."""
        with self._database.read() as session:
            return passages.count_passages(session)

    def talk_places(self, start: int, count: int) -> list[tuple[str, date | None]]:
        """Return `count` talks after the first `start`: id, day of its captions if it has any."""
        with self._database.read() as session:
            return places.list_talk_places(session, start, count)

    def passage_places(self, start: int, count: int) -> list[tuple[str, int, date | None]]:
        """Return `count` passages after the first `start`: talk, second, day of its captions."""
        with self._database.read() as session:
            return places.list_passage_places(session, start, count)

    def anchors(self, video_id: str) -> list[Anchor]:
        """Return what the moment ids of a talk stand for."""
        with self._database.read() as session:
            return anchors.talk_anchors(session, video_id)

    def passage_of_moment(self, video_id: str, second: int) -> Passage | None:
        """Return the passage a moment id leads to, wherever its words are now.

        A second between anchors moved with the one before it. None where the talk has no
        transcript or the second lies before its first word.
        """
        with self._database.read() as session:
            anchor = anchors.get_anchor(session, video_id, second)
            if anchor is not None and not anchor.lost:
                return passages.passage_at(session, video_id, anchor.at_ms)
            holding = passages.passage_holding(session, video_id, second)
            if holding is not None and holding.start_s == second:
                return holding
            before = anchors.anchor_before(session, video_id, second)
            if before is None:
                return holding
            at_ms = before.at_ms + (second - before.start_s) * 1000
            return passages.passage_at(session, video_id, at_ms)

    # Quotes and runs

    def quote_checks(self) -> dict[str, QuoteCheck]:
        """Return the last comparison of every curated quote, by moment id."""
        with self._database.read() as session:
            return quote_checks.list_quote_checks(session)

    def save_quote_checks(self, checks: Sequence[QuoteCheck], forget: Iterable[str] = ()) -> None:
        """Store comparisons, and forget those of moments no longer curated."""
        with self._database.write() as session:
            quote_checks.forget_quote_checks(session, forget)
            quote_checks.save_quote_checks(session, checks)

    def start_run(self, arguments: str, at: datetime) -> int:
        """Note that an ingest run starts; returns its number."""
        with self._database.write() as session:
            return runs.start_run(session, arguments, at)

    def record_items(self, run: int, items: Sequence[RunItem]) -> None:
        """Note what became of some talks of a run."""
        with self._database.write() as session:
            runs.record_items(session, run, items)

    def finish_run(self, run: int, at: datetime) -> None:
        """Note that a run has come to its end."""
        with self._database.write() as session:
            runs.finish_run(session, run, at)

    def runs(self) -> list[RunSummary]:
        """Return the latest ingest runs, newest first."""
        with self._database.read() as session:
            return runs.list_runs(session)
