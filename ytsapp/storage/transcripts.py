"""Transcripts: stored with all that follows from them, opened, and their facts."""

from collections.abc import Iterable
from dataclasses import fields
from typing import Any

from sqlalchemy import Row, String, bindparam, select
from sqlmodel import Session

from ytsapp.domain.passage import Passage
from ytsapp.domain.record import Anchor, TranscriptFacts
from ytsapp.domain.talk import Talk
from ytsapp.domain.transcript import Transcript
from ytsapp.storage.anchors import replace_anchors
from ytsapp.storage.compact import pack_transcript, unpack_transcript
from ytsapp.storage.errors import StorageError
from ytsapp.storage.passages import replace_passages
from ytsapp.storage.tables import TRANSCRIPTS
from ytsapp.storage.talks import save_talk
from ytsapp.storage.upsert import put_rows

_FACTS = [TRANSCRIPTS.c[field.name] for field in fields(TranscriptFacts)]

_OF_TALK = TRANSCRIPTS.c.video_id == bindparam("video_id", type_=String)
_ONE_PACKED = select(TRANSCRIPTS.c.packed).where(_OF_TALK)
_ONE_FACTS = select(*_FACTS).where(_OF_TALK)
"""Made once: they are asked for at every page of a second."""


def save_transcript(
    session: Session,
    talk: Talk,
    transcript: Transcript,
    facts: TranscriptFacts,
    passages: Iterable[Passage],
    anchors: Iterable[Anchor],
    *,
    seen: bool = True,
) -> Talk:
    """Store a transcript with its talk, passages and anchors in place of all the talk had.

    Call it once in a `Database.write()`: readers then see the old transcript or the new one,
    whole. The talk is merged as `save_talk` does.

    Args:
        session: a session to write in.
        talk: what was found out about the talk.
        transcript: its words and times.
        facts: what is known of the transcript.
        passages: what it was cut into, in the order they are said.
        anchors: all anchors of the talk, looked up in this transcript; others are forgotten.
        seen: whether the recording was just found where it plays.

    Returns:
        What is now known of the talk.
    """
    known = save_talk(session, talk, seen=seen)
    put_rows(session, TRANSCRIPTS, [vars(facts) | {"packed": pack_transcript(transcript)}])
    replace_passages(session, talk.video_id, passages)
    replace_anchors(session, talk.video_id, anchors)
    return known


def get_transcript(session: Session, video_id: str) -> Transcript | None:
    """Return a talk's transcript, None where it has none.

    Raises:
        StorageError: what is stored is damaged; the message names the talk.
    """
    packed = session.execute(_ONE_PACKED, {"video_id": video_id}).scalar_one_or_none()
    if packed is None:
        return None
    try:
        return unpack_transcript(packed)
    except StorageError as error:
        raise StorageError(f"{video_id}: {error}") from error


def get_facts(session: Session, video_id: str) -> TranscriptFacts | None:
    """Return the facts of a talk's transcript, None where it has none."""
    row = session.execute(_ONE_FACTS, {"video_id": video_id}).one_or_none()
    return None if row is None else _facts(row)


def list_facts(session: Session) -> list[TranscriptFacts]:
    """Return the facts of every transcript, in the order of the talks' ids."""
    found = select(*_FACTS).order_by(TRANSCRIPTS.c.video_id)
    return [_facts(row) for row in session.execute(found)]


def _facts(row: Row[Any]) -> TranscriptFacts:
    return TranscriptFacts(**row._mapping)
