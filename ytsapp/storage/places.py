"""Where talks and passages can be read, and since when: what a sitemap lists."""

from datetime import date, datetime

from sqlalchemy import select
from sqlmodel import Session

from ytsapp.storage.tables import PASSAGES, TALKS, TRANSCRIPTS


def list_talk_places(session: Session) -> list[tuple[str, date | None]]:
    """Return the id of every talk, and the day its captions were fetched, where they were."""
    found = (
        select(TALKS.c.video_id, TRANSCRIPTS.c.fetched_at)
        .join_from(TALKS, TRANSCRIPTS, isouter=True)
        .order_by(TALKS.c.video_id)
    )
    return [(row.video_id, _day(row.fetched_at)) for row in session.execute(found)]


def list_passage_places(
    session: Session, start: int, count: int
) -> list[tuple[str, int, date | None]]:
    """Return some passages in the order of talk and time: talk, second, day of its captions.

    `start` is the number of those before, which an index without the words counts off.
    """
    some = (
        select(PASSAGES.c.video_id, PASSAGES.c.start_ms)
        .order_by(PASSAGES.c.video_id, PASSAGES.c.start_ms)
        .offset(start)
        .limit(count)
        .subquery()
    )
    found = (
        select(some, TRANSCRIPTS.c.fetched_at)
        .join(TRANSCRIPTS, TRANSCRIPTS.c.video_id == some.c.video_id, isouter=True)
        .order_by(some.c.video_id, some.c.start_ms)
    )
    return [
        (row.video_id, row.start_ms // 1000, _day(row.fetched_at)) for row in session.execute(found)
    ]


def _day(fetched_at: datetime | None) -> date | None:
    return fetched_at.date() if fetched_at is not None else None
