"""Where talks and passages can be read, and since when: what a sitemap lists."""

from datetime import date, datetime

from sqlalchemy import select
from sqlmodel import Session

from ytsapp.storage.tables import PASSAGES, TALKS, TRANSCRIPTS


def list_talk_places(session: Session, start: int, count: int) -> list[tuple[str, date | None]]:
    """Return some talks in the order of their ids, and the day their captions were fetched.

    `start` is the number of those before; the day is None where a talk has no captions.
    """
    found = (
        select(TALKS.c.video_id, TRANSCRIPTS.c.fetched_at)
        .join_from(TALKS, TRANSCRIPTS, isouter=True)
        .order_by(TALKS.c.video_id)
        .offset(start)
        .limit(count)
    )
    return [(row.video_id, _day(row.fetched_at)) for row in session.execute(found)]


def list_passage_places(
    session: Session, start: int, count: int
) -> list[tuple[str, int, date | None]]:
    """Return some passages in the order of talk and time: talk, second, day of its captions.

    `start` is the number of those before, which an index without the words counts off.
    """
    found = (
        select(PASSAGES.c.video_id, PASSAGES.c.start_ms)
        .order_by(PASSAGES.c.video_id, PASSAGES.c.start_ms)
        .offset(start)
        .limit(count)
    )
    rows = session.execute(found).all()
    if not rows:
        return []
    # The day is read once a talk, not once a passage: a page has forty times as many of these.
    between = TRANSCRIPTS.c.video_id.between(rows[0].video_id, rows[-1].video_id)
    fetched = select(TRANSCRIPTS.c.video_id, TRANSCRIPTS.c.fetched_at).where(between)
    days = {row.video_id: _day(row.fetched_at) for row in session.execute(fetched)}
    return [(video_id, start_ms // 1000, days.get(video_id)) for video_id, start_ms in rows]


def _day(fetched_at: datetime | None) -> date | None:
    return fetched_at.date() if fetched_at is not None else None
