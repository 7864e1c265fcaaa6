"""Holds curated quotes against the transcripts they are said to come from."""

from datetime import date

from ytsapp.domain.moment import Found, Moment, digest_quote
from ytsapp.domain.record import QuoteCheck, TranscriptFacts
from ytsapp.domain.transcript import Transcript
from ytsapp.ingest.align import SAID_RATIO, SpokenWords
from ytsapp.ingest.lead_in import LeadIns


class QuoteFinder:
    """A stored transcript made ready to look for the quotes of its talk."""

    def __init__(self, transcript: Transcript, facts: TranscriptFacts) -> None:
        self._facts = facts
        self._words = SpokenWords(transcript)
        self._lead_ins = LeadIns.of(transcript)

    def check(self, moment: Moment, today: date) -> QuoteCheck:
        """Return where a moment's quote is said, or that nobody says it."""
        match = self._words.find(moment.quote, moment.start_s * 1000)
        found_ms = match.start_ms if match and match.ratio >= SAID_RATIO else None
        return QuoteCheck(
            moment_id=moment.id,
            quote_digest=digest_quote(moment.start_s, moment.quote),
            transcript_digest=self._facts.digest,
            found_ms=found_ms,
            ratio=match.ratio if match else 0.0,
            automatic=self._facts.automatic,
            checked_on=today,
            lead_in_ms=self._lead_ins.before(found_ms) if found_ms is not None else None,
        )


def found_in(check: QuoteCheck) -> Found | None:
    """Return what a check tells a reader; None where nobody says the quote."""
    if check.found_ms is None or check.lead_in_ms is None:
        return None
    second = check.found_ms // 1000
    return Found(
        start_s=second,
        lead_in_s=max(0, second - check.lead_in_ms // 1000),
        captions={True: "auto", False: "manual", None: ""}[check.automatic],
        checked=check.checked_on,
    )
