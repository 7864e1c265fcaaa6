"""Talks as rows: read, claimed for writing, changed where they differ."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Row, bindparam, delete, insert, select, update
from sqlmodel import Session

from ytsapp.domain.talk import Speaker, Talk, TalkSource
from ytsapp.storage.columns import clean_text
from ytsapp.storage.tables import SPEAKERS, TALKS
from ytsapp.storage.upsert import add_missing

_PLAIN = tuple(field.name for field in fields(Talk) if field.name not in ("speakers", "source"))
"""Fields kept as they are."""


@dataclass(frozen=True)
class StoredTalk:
    """A talk, whether it stands in `data/`, and since when it is known to be gone."""

    talk: Talk
    editorial: bool = False
    unavailable_since: date | None = None


Stored = dict[str, StoredTalk]
"""Stored talks by id, in the order of the ids."""


def find_rows(session: Session, *conditions: ColumnElement[bool], lock: bool = False) -> Stored:
    """Return the talks that meet all conditions, every talk without any.

    With `lock`, other writers are kept from them until the transaction ends.
    """
    found = select(TALKS).where(*conditions).order_by(TALKS.c.video_id)
    rows = session.execute(found.with_for_update() if lock else found).all()
    speakers = _find_speakers(session, *conditions) if rows else {}
    return {row.video_id: _read(row, speakers.get(row.video_id, [])) for row in rows}


def claim_rows(session: Session, talks: Iterable[Talk], *conditions: ColumnElement[bool]) -> Stored:
    """Return what `find_rows` locks, after giving a row to each of `talks` that has none.

    Two processes may do so at once: the later one waits and finds what the other wrote.
    """
    # Sorted: two processes that insert in different orders would wait for each other.
    ordered = sorted(talks, key=lambda talk: talk.video_id)
    add_missing(session, TALKS, (_values(StoredTalk(talk)) for talk in ordered))
    return find_rows(session, *conditions, lock=True)


def change_rows(session: Session, before: Stored, after: Iterable[StoredTalk]) -> int:
    """Make claimed rows say what they shall say; returns how many said anything else."""
    pairs = [(before[stored.talk.video_id], stored) for stored in after]
    changed = [(old, new) for old, new in pairs if old != new]
    values = [_values(new) for old, new in changed if _values(old) != _values(new)]
    if values:
        key = TALKS.c.video_id == bindparam("key")
        session.execute(update(TALKS).where(key), [v | {"key": v["video_id"]} for v in values])
    _change_speakers(session, [(old.talk, new.talk) for old, new in changed])
    return len(changed)


def clean_talk(talk: Talk) -> Talk:
    """Return a talk as it can be stored, so that it equals what is read back."""
    texts: dict[str, Any] = {
        name: clean_text(value) for name in _PLAIN if isinstance(value := getattr(talk, name), str)
    }
    speakers = (Speaker(clean_text(s.name), clean_text(s.affiliation)) for s in talk.speakers)
    return replace(talk, **texts, speakers=tuple(speakers))


def _find_speakers(session: Session, *conditions: ColumnElement[bool]) -> dict[str, list[Speaker]]:
    found = select(SPEAKERS).order_by(SPEAKERS.c.video_id, SPEAKERS.c.position)
    if conditions:
        found = found.where(SPEAKERS.c.video_id.in_(select(TALKS.c.video_id).where(*conditions)))
    speakers: defaultdict[str, list[Speaker]] = defaultdict(list)
    for row in session.execute(found):
        speakers[row.video_id].append(Speaker(row.name, row.affiliation))
    return speakers


def _change_speakers(session: Session, changed: list[tuple[Talk, Talk]]) -> None:
    differing = [(old, new) for old, new in changed if old.speakers != new.speakers]
    gone = [{"key": old.video_id} for old, _ in differing if old.speakers]
    if gone:
        session.execute(delete(SPEAKERS).where(SPEAKERS.c.video_id == bindparam("key")), gone)
    rows = [
        {"video_id": new.video_id, "position": position} | vars(speaker)
        for _, new in differing
        for position, speaker in enumerate(new.speakers)
    ]
    if rows:
        session.execute(insert(SPEAKERS), rows)


def _values(stored: StoredTalk) -> dict[str, Any]:
    values = {name: getattr(stored.talk, name) for name in _PLAIN}
    return values | {
        "source": stored.talk.source.value,
        "editorial": stored.editorial,
        "unavailable_since": stored.unavailable_since,
    }


def _read(row: Row[Any], speakers: Iterable[Speaker]) -> StoredTalk:
    values = {name: getattr(row, name) for name in _PLAIN}
    talk = Talk(**values, source=TalkSource(row.source), speakers=tuple(speakers))
    return StoredTalk(talk, row.editorial, row.unavailable_since)
