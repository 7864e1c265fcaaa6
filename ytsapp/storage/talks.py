"""Talks: stored, found, marked as gone. Those of `data/` come in through `editorial`."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date

from sqlalchemy import ColumnElement, exists, func, select, true, update
from sqlmodel import Session

from ytsapp.domain.talk import Talk, TalkSource
from ytsapp.storage.merging import merge_talks
from ytsapp.storage.tables import SPEAKERS, TALKS, TRANSCRIPTS
from ytsapp.storage.talk_rows import change_rows, claim_rows, clean_talk, find_rows


def get_talk(session: Session, video_id: str) -> Talk | None:
    """Return a talk, None where it is not stored."""
    return next(iter(_find(session, TALKS.c.video_id == video_id)), None)


def get_talks(session: Session, video_ids: Collection[str]) -> dict[str, Talk]:
    """Return the talks of a page of results by id, unknown ids left out."""
    return {talk.video_id: talk for talk in _find(session, TALKS.c.video_id.in_(video_ids))}


def list_talks(session: Session) -> list[Talk]:
    """Return every talk in the order of the ids, those without a transcript too."""
    return _find(session)


def count_talks(session: Session) -> int:
    """Return how many talks are stored."""
    count: int = session.execute(select(func.count()).select_from(TALKS)).scalar_one()
    return count


def talks_by_speaker(session: Session, name: str) -> list[Talk]:
    """Return the talks a person speaks in, in the order of their ids."""
    spoken = select(SPEAKERS.c.video_id).where(SPEAKERS.c.name == name)
    return _find(session, TALKS.c.video_id.in_(spoken))


def waiting_talks(session: Session) -> list[Talk]:
    """Return YouTube talks of `data/` that have no transcript and are not known to be gone."""
    return _find(
        session,
        TALKS.c.editorial == true(),
        TALKS.c.source == TalkSource.YOUTUBE.value,
        TALKS.c.unavailable_since.is_(None),
        ~exists().where(TRANSCRIPTS.c.video_id == TALKS.c.video_id),
    )


def save_talk(session: Session, talk: Talk, *, seen: bool = True) -> Talk:
    """Store what was found out about a talk and return what is now known of it.

    What an editor wrote stays and only its gaps are filled. Of any other talk the newer facts
    count; a fact once known is not lost to an empty one. A talk that was gone is back when it
    was `seen` where it plays; a caption file on a disk tells nothing of that.
    """
    talk = clean_talk(talk)
    before = claim_rows(session, [talk], TALKS.c.video_id == talk.video_id)
    stored = before[talk.video_id]
    first, second = (stored.talk, talk) if stored.editorial else (talk, stored.talk)
    known = merge_talks(first, second)
    gone = None if seen else stored.unavailable_since
    change_rows(session, before, [replace(stored, talk=known, unavailable_since=gone)])
    return known


def mark_unavailable(session: Session, video_id: str, since: date) -> None:
    """Note that a stored talk was removed or made private; a day noted before stays.

    `save_talk` and `save_transcript` take the note away.
    """
    is_here = TALKS.c.unavailable_since.is_(None)
    change = update(TALKS).where(TALKS.c.video_id == video_id, is_here)
    session.execute(change.values(unavailable_since=since))


def list_unavailable(session: Session, among: Collection[str] | None = None) -> dict[str, date]:
    """Return since when talks are gone, by id; only of those `among` these."""
    since = TALKS.c.unavailable_since
    asked = select(TALKS.c.video_id, since).where(since.is_not(None))
    if among is not None:
        asked = asked.where(TALKS.c.video_id.in_(among))
    rows = session.execute(asked)
    return {row.video_id: row.unavailable_since for row in rows}


def get_unavailable(session: Session, video_id: str) -> date | None:
    """Return since when a talk is gone, None where it is there or not known."""
    since = select(TALKS.c.unavailable_since).where(TALKS.c.video_id == video_id)
    found: date | None = session.execute(since).scalar_one_or_none()
    return found


def _find(session: Session, *conditions: ColumnElement[bool]) -> list[Talk]:
    return [stored.talk for stored in find_rows(session, *conditions).values()]
