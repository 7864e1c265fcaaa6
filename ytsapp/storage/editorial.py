"""The talks of `data/`, brought into the record."""

from collections.abc import Iterable
from dataclasses import replace

from sqlmodel import Session

from ytsapp.domain.talk import Talk
from ytsapp.storage.merging import merge_talks
from ytsapp.storage.talk_rows import StoredTalk, change_rows, claim_rows, clean_talk


def load_editorial(session: Session, talks: Iterable[Talk]) -> int:
    """Make the record agree with every talk of `data/`; returns how many rows changed.

    What an editor wrote replaces what is stored; what they left empty keeps what is known. So a
    fact that only an editor knew and then took out stays: change it to another, or delete the
    row. A talk that is no longer in `data/` stays as an ordinary one, with its transcript.
    """
    given = {talk.video_id: talk for talk in map(clean_talk, talks)}
    before = claim_rows(session, given.values())
    return change_rows(session, before, (_edit(s, given) for s in before.values()))


def _edit(stored: StoredTalk, given: dict[str, Talk]) -> StoredTalk:
    talk = given.get(stored.talk.video_id)
    if talk is None:
        return replace(stored, editorial=False)
    return replace(stored, talk=merge_talks(talk, stored.talk), editorial=True)
