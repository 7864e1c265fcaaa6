"""Anchors: the words that given-out moment ids stand for."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Integer, Row, String, bindparam, delete, select
from sqlmodel import Session

from ytsapp.domain.record import Anchor
from ytsapp.storage.tables import ANCHORS
from ytsapp.storage.upsert import put_rows

_OF_TALK = select(ANCHORS).where(ANCHORS.c.video_id == bindparam("video_id", type_=String))
_SECOND = bindparam("start_s", type_=Integer)
_AT = _OF_TALK.where(ANCHORS.c.start_s == _SECOND)
_BEFORE = (
    _OF_TALK.where(ANCHORS.c.start_s < _SECOND, ~ANCHORS.c.lost)
    .order_by(ANCHORS.c.start_s.desc())
    .limit(1)
)
"""Made once: they are asked for at every page of a second."""


def get_anchor(session: Session, video_id: str, start_s: int) -> Anchor | None:
    """Return the anchor of one moment id, None where none is kept."""
    row = session.execute(_AT, {"video_id": video_id, "start_s": start_s}).one_or_none()
    return None if row is None else _anchor(row)


def anchor_before(session: Session, video_id: str, start_s: int) -> Anchor | None:
    """Return the last anchor before a second whose words are still said, None without one."""
    row = session.execute(_BEFORE, {"video_id": video_id, "start_s": start_s}).one_or_none()
    return None if row is None else _anchor(row)


def talk_anchors(session: Session, video_id: str) -> list[Anchor]:
    """Return a talk's anchors in the order of their seconds."""
    found = select(ANCHORS).where(ANCHORS.c.video_id == video_id).order_by(ANCHORS.c.start_s)
    return [_anchor(row) for row in session.execute(found)]


def save_anchors(session: Session, video_id: str, anchors: Iterable[Anchor]) -> None:
    """Store anchors of a stored talk, each in place of what its second had."""
    rows = ({"video_id": video_id} | vars(anchor) for anchor in anchors)
    put_rows(session, ANCHORS, rows)


def replace_anchors(session: Session, video_id: str, anchors: Iterable[Anchor]) -> None:
    """Store a talk's anchors in place of all it had; `save_transcript` calls this."""
    session.execute(delete(ANCHORS).where(ANCHORS.c.video_id == video_id))
    save_anchors(session, video_id, anchors)


def _anchor(row: Row[Any]) -> Anchor:
    return Anchor(start_s=row.start_s, words=row.words, at_ms=row.at_ms, lost=row.lost)
