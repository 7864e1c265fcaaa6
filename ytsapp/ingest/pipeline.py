"""Takes candidates one by one from captions to stored passages."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Protocol

from ytsapp.domain.errors import CaptionError, SourceError, UnavailableError
from ytsapp.domain.passage import Passage, Score
from ytsapp.domain.record import Anchor, Outcome, RunItem, TranscriptFacts
from ytsapp.domain.talk import Talk, TalkSource
from ytsapp.domain.transcript import Transcript
from ytsapp.ingest.anchors import drop_anchors, follow_anchors, keep_addresses_apart
from ytsapp.ingest.candidate import Candidate, CaptionText, Refused
from ytsapp.ingest.clean.joining import join_cues
from ytsapp.ingest.language import require_language
from ytsapp.ingest.passages import cut_passages

RULES = 1
"""Version of cleaning, cutting and scoring. A talk stored by another version is made anew."""


class Record(Protocol):
    """What is asked of the storage room; each call is one transaction."""

    def transcript_facts(self, video_id: str) -> TranscriptFacts | None:
        """Return what is known of a talk's stored transcript."""

    def anchors(self, video_id: str) -> list[Anchor]:
        """Return what moment ids of a talk stand for whose words have moved before."""

    def passages(self, video_id: str) -> list[Passage]:
        """Return the passages of a talk that are stored now."""

    def save_talk(self, talk: Talk, *, seen: bool) -> bool:
        """Store what is known of a talk; tell whether that changed anything.

        `seen` tells that its recording was just found where it plays.
        """

    def save_transcript(
        self,
        talk: Talk,
        transcript: Transcript,
        facts: TranscriptFacts,
        passages: Sequence[Passage],
        anchors: Sequence[Anchor],
        *,
        seen: bool,
    ) -> None:
        """Store everything of a talk, all of it or nothing."""

    def mark_unavailable(self, video_id: str, since: date) -> None:
        """Note that a talk can no longer be watched; an unknown talk stays unknown."""


@dataclass(frozen=True)
class Prepared:
    """A talk ready to be stored."""

    talk: Talk
    transcript: Transcript
    facts: TranscriptFacts
    passages: tuple[Passage, ...]


@dataclass(frozen=True)
class Ingest:
    """One way of ingesting: where to, how explanations are scored, and what was asked for.

    Attributes:
        record: where talks are stored.
        score: clarity of a passage by its text and its length in seconds.
        now: the current time with its zone.
        language: BCP 47 tag captions must be in.
        refresh: whether talks of other hosts that are stored already are fetched again.
        dry_run: whether everything is read and nothing stored.
    """

    record: Record
    score: Callable[[str, float], Score]
    now: Callable[[], datetime]
    language: str = "en"
    refresh: bool = False
    dry_run: bool = False

    def run(self, offered: Iterable[Candidate | Refused]) -> Iterator[RunItem]:
        """Yield what became of each; one that fails never stops the rest."""
        for offer in offered:
            if isinstance(offer, Refused):
                yield self._item(offer.name, "", Outcome.FAILED, offer.reason)
                continue
            try:
                outcome = self._ingest(offer)
            except UnavailableError as error:
                if not self.dry_run:
                    self.record.mark_unavailable(offer.video_id, self.now().date())
                yield self._item(offer.name, offer.video_id, Outcome.UNAVAILABLE, str(error))
            except (CaptionError, SourceError) as error:
                yield self._item(offer.name, offer.video_id, Outcome.FAILED, str(error))
            else:
                yield self._item(offer.name, offer.video_id, outcome, "")

    def _ingest(self, candidate: Candidate) -> Outcome:
        known = self.record.transcript_facts(candidate.video_id)
        if known is not None and candidate.remote and not self.refresh and known.rules == RULES:
            return Outcome.UNCHANGED
        found = candidate.read()
        talk = _with_caption_facts(found)
        if known is not None and (
            (known.digest, known.rules, known.automatic, known.language)
            == (found.digest, RULES, _is_automatic(talk), talk.language)
        ):
            changed = not self.dry_run and self.record.save_talk(talk, seen=candidate.remote)
            return Outcome.UPDATED if changed else Outcome.UNCHANGED
        self._store(self.prepare(found), is_new=known is None, seen=candidate.remote)
        return Outcome.ADDED if known is None else Outcome.UPDATED

    def prepare(self, found: CaptionText) -> Prepared:
        """Return a talk with its cleaned transcript and scored passages.

        Raises:
            CaptionError: there are no words in it, or words of another language.
        """
        captions = found.captions
        transcript = join_cues(captions)
        if not transcript.text:
            raise CaptionError("holds no words, only sounds; give captions of speech")
        require_language(captions, transcript, self.language)
        talk = _with_caption_facts(found)
        facts = TranscriptFacts(
            video_id=talk.video_id,
            digest=found.digest,
            rules=RULES,
            format=captions.format,
            automatic=_is_automatic(talk),
            language=talk.language,
            words=transcript.text.count(" ") + 1,
            fetched_at=self.now(),
        )
        return Prepared(talk, transcript, facts, tuple(self._passages(talk.video_id, transcript)))

    def _passages(self, video_id: str, transcript: Transcript) -> Iterator[Passage]:
        for passage in cut_passages(video_id, transcript):
            seconds = (passage.end_ms - passage.start_ms) / 1000
            yield replace(passage, clarity=self.score(passage.text, seconds))

    def _store(self, ready: Prepared, *, is_new: bool, seen: bool) -> None:
        passages: Sequence[Passage] = ready.passages
        anchors: list[Anchor] = []
        if not is_new:
            video_id = ready.talk.video_id
            known = drop_anchors(self.record.passages(video_id), self.record.anchors(video_id))
            anchors = follow_anchors(known, ready.transcript)
            self._refuse_another_talk(ready.talk, anchors)
            passages = keep_addresses_apart(passages, anchors)
        if not self.dry_run:
            self.record.save_transcript(
                ready.talk, ready.transcript, ready.facts, passages, anchors, seen=seen
            )

    def _refuse_another_talk(self, talk: Talk, anchors: Sequence[Anchor]) -> None:
        """Refuse to put a talk in place of one that merely has a file of the same name."""
        is_named_by_us = talk.source is not TalkSource.YOUTUBE
        if is_named_by_us and not self.refresh and all(anchor.lost for anchor in anchors):
            raise SourceError(
                f"{talk.video_id} is another talk already, no words of which are in this file; "
                "give this one a key of its own with --video-id, or replace that one with --refresh"
            )

    def _item(self, name: str, video_id: str, outcome: Outcome, reason: str) -> RunItem:
        return RunItem(name, video_id, outcome, reason, self.now())


def _with_caption_facts(found: CaptionText) -> Talk:
    """Return the talk with what only its captions tell."""
    talk = found.talk
    captions = talk.captions
    if not captions and found.captions.automatic is not None:
        captions = "auto" if found.captions.automatic else "manual"
    return replace(talk, captions=captions, language=talk.language or found.captions.language)


def _is_automatic(talk: Talk) -> bool | None:
    return {"auto": True, "manual": False}.get(talk.captions)
