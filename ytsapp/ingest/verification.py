"""Keeps the checks of curated quotes up to date while the library is read."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Protocol

from ytsapp.domain.moment import Found, Moment, digest_quote
from ytsapp.domain.record import QuoteCheck, TranscriptFacts
from ytsapp.domain.transcript import Transcript
from ytsapp.ingest.quotes import QuoteFinder, found_in


class Transcripts(Protocol):
    """What is asked of the storage room."""

    def all_transcript_facts(self) -> dict[str, TranscriptFacts]:
        """Return what is known of every transcript, by talk."""

    def transcript(self, video_id: str) -> Transcript | None:
        """Return a talk's transcript."""

    def quote_checks(self) -> dict[str, QuoteCheck]:
        """Return the last comparison of every quote, by moment id."""

    def save_quote_checks(self, checks: Sequence[QuoteCheck], forget: Iterable[str] = ()) -> None:
        """Store comparisons, and forget others."""


class Verification:
    """Compares quotes with stored transcripts, each only once for the same words."""

    def __init__(self, record: Transcripts, today: date) -> None:
        self._record = record
        self._today = today
        self._facts = record.all_transcript_facts()
        self._stored = record.quote_checks()
        self._fresh: dict[str, QuoteCheck] = {}
        self._finder: tuple[str, QuoteFinder] | None = None
        self.checks: dict[str, QuoteCheck] = {}
        """The check of each moment seen so far whose talk has a transcript."""

    def locate(self, moment: Moment) -> Found | None:
        """Return where a transcript has a moment's words; None without transcript or words."""
        facts = self._facts.get(moment.talk.video_id)
        if facts is None:
            return None
        known = self._stored.get(moment.id)
        state = (digest_quote(moment.start_s, moment.quote), facts.digest, facts.automatic)
        if known is None or state != (
            known.quote_digest,
            known.transcript_digest,
            known.automatic,
        ):
            known = self._fresh[moment.id] = self._compare(moment, facts)
        self.checks[moment.id] = known
        return found_in(known)

    def save(self) -> None:
        """Store what was compared anew; forget moments that were not seen."""
        gone = [moment_id for moment_id in self._stored if moment_id not in self.checks]
        if self._fresh or gone:
            self._record.save_quote_checks(list(self._fresh.values()), forget=gone)

    def _compare(self, moment: Moment, facts: TranscriptFacts) -> QuoteCheck:
        # The moments of a talk come one after the other: one transcript is enough to keep.
        if self._finder is None or self._finder[0] != facts.video_id:
            transcript = self._record.transcript(facts.video_id)
            assert transcript is not None  # its facts were just listed
            self._finder = facts.video_id, QuoteFinder(transcript, facts)
        return self._finder[1].check(moment, self._today)
