"""Passages: those of a talk, the one that holds a time, all of them."""

from collections.abc import Collection, Iterable, Iterator
from functools import cache
from typing import Any

from sqlalchemy import (
    BigInteger,
    Integer,
    Row,
    String,
    TextualSelect,
    bindparam,
    delete,
    func,
    insert,
    select,
    text,
    tuple_,
)
from sqlmodel import Session

from ytsapp.domain.passage import Passage, Score, Surroundings
from ytsapp.storage.tables import PASSAGES

BATCH = 1000
"""Passages read at a time: a megabyte or so, and few enough round trips not to matter."""

_PLACES = 100
"""Places looked up at a time; SQLite takes conditions nested a thousand deep."""

_KEY = PASSAGES.c.video_id, PASSAGES.c.position

_TALK, _START = bindparam("video_id", type_=String), bindparam("start_ms", type_=BigInteger)
_BEFORE, _AFTER = bindparam("before", type_=Integer), bindparam("after", type_=Integer)

_POSITION = (
    select(PASSAGES.c.position)
    .where(PASSAGES.c.video_id == _TALK, PASSAGES.c.start_ms == _START)
    .order_by(PASSAGES.c.position.desc())
    .limit(1)
    .scalar_subquery()
)
_LAST = select(func.max(PASSAGES.c.position)).where(PASSAGES.c.video_id == _TALK).scalar_subquery()

_NEAR = (
    select(PASSAGES, _POSITION.label("meant"), _LAST.label("last"))
    .where(PASSAGES.c.video_id == _TALK)
    .where(PASSAGES.c.position.between(_POSITION - _BEFORE, _POSITION + _AFTER))
    .order_by(PASSAGES.c.position)
)
"""Made once: putting it together takes longer than running it."""

_BEGUN = (
    select(PASSAGES)
    .where(PASSAGES.c.video_id == _TALK, PASSAGES.c.start_ms <= _START)
    .order_by(PASSAGES.c.start_ms.desc())
    .limit(1)
)


def talk_passages(session: Session, video_id: str) -> list[Passage]:
    """Return a talk's passages in the order they are said."""
    found = select(PASSAGES).where(PASSAGES.c.video_id == video_id).order_by(*_KEY)
    return [_passage(row) for row in session.execute(found)]


def all_passages(session: Session, batch: int = BATCH) -> Iterator[Passage]:
    """Yield every passage, talk by talk, holding one batch in memory.

    Each batch starts after the last key of the one before, so the last costs no more than the
    first. The session sees one state of the record: what is ingested meanwhile is left out.
    """
    query = select(PASSAGES).order_by(*_KEY).limit(batch)
    rows = session.execute(query).all()
    while rows:
        yield from map(_passage, rows)
        after = tuple_(rows[-1].video_id, rows[-1].position)
        rows = session.execute(query.where(tuple_(*_KEY) > after)).all()


def passage_at(session: Session, video_id: str, ms: int) -> Passage | None:
    """Return the passage last begun at a time in milliseconds.

    A pause belongs to the passage before it; None before the first passage.
    """
    row = session.execute(_BEGUN, {"video_id": video_id, "start_ms": ms}).one_or_none()
    return None if row is None else _passage(row)


def passage_holding(session: Session, video_id: str, second: int) -> Passage | None:
    """Return the passage that holds a second, as a moment id names it.

    A passage is addressed by the whole second in which it starts, so it holds all of that second.
    """
    return passage_at(session, video_id, second * 1000 + 999)


def position_at(session: Session, video_id: str, second: int) -> int | None:
    """Return the position of the last passage begun by the end of a second, None before any."""
    begun = (PASSAGES.c.video_id == video_id) & (PASSAGES.c.start_ms <= second * 1000 + 999)
    last: int | None = session.execute(select(func.max(PASSAGES.c.position)).where(begun)).scalar()
    return last


def passages_near(
    session: Session, passage: Passage, before: int, after: int
) -> Surroundings | None:
    """Return a stored passage among so many said before and after it, None where it is gone."""
    values = {
        "video_id": passage.video_id,
        "start_ms": passage.start_ms,
        "before": before,
        "after": after,
    }
    rows = session.execute(_NEAR, values).all()
    if not rows:
        return None
    meant, last = rows[0].meant, rows[0].last
    at = next(n for n, row in enumerate(rows) if row.position == meant)
    return Surroundings(tuple(map(_passage, rows)), at, number=meant + 1, count=last + 1)


def passages_at(
    session: Session, keys: Collection[tuple[str, int]]
) -> dict[tuple[str, int], Passage]:
    """Return the passages at places of talks, those that are gone left out; searches call this."""
    wanted = list(keys)
    found = {}
    for start in range(0, len(wanted), _PLACES):
        part = wanted[start : start + _PLACES]
        values: dict[str, str | int] = {}
        for number, (video_id, position) in enumerate(part):
            values |= {f"v{number}": video_id, f"p{number}": position}
        for row in session.execute(_places_query(len(part)), values):
            found[row.video_id, row.position] = _passage(row)
    return found


@cache
def _places_query(count: int) -> TextualSelect:
    # Not `tuple_(…).in_`: SQLite reads the whole table for that. And as text: putting the
    # conditions together anew for each search takes longer than the look-ups.
    places = (f"(video_id = :v{number} AND position = :p{number})" for number in range(count))
    columns = ", ".join(column.name for column in PASSAGES.c)
    query = text(f"SELECT {columns} FROM {PASSAGES.name} WHERE {' OR '.join(places)}")
    return query.columns(*PASSAGES.c)


def count_passages(session: Session) -> int:
    """Return how many passages there are."""
    count: int = session.execute(select(func.count()).select_from(PASSAGES)).scalar_one()
    return count


def replace_passages(session: Session, video_id: str, passages: Iterable[Passage]) -> None:
    """Store a talk's passages in place of those it had; `save_transcript` calls this."""
    session.execute(delete(PASSAGES).where(PASSAGES.c.video_id == video_id))
    rows = [
        {
            "video_id": video_id,
            "position": position,
            "start_ms": passage.start_ms,
            "end_ms": passage.end_ms,
            "lead_in_ms": passage.lead_in_ms,
            "text": passage.text,
            "speaker": passage.speaker,
            "clarity": passage.clarity.value,
            "reasons": list(passage.clarity.reasons),
        }
        for position, passage in enumerate(passages)
    ]
    if rows:
        session.execute(insert(PASSAGES), rows)


def _passage(row: Row[Any]) -> Passage:
    return Passage(
        video_id=row.video_id,
        start_ms=row.start_ms,
        end_ms=row.end_ms,
        lead_in_ms=row.lead_in_ms,
        text=row.text,
        speaker=row.speaker,
        clarity=Score(row.clarity, tuple(row.reasons)),
    )
