from datetime import date

import pytest
from sqlalchemy import update

from tests.builders import VIDEO_ID, make_talk
from tests.storage.builders import make_anchor, make_facts, make_passage, make_transcript, store
from ytsapp.domain.record import Anchor
from ytsapp.storage.anchors import talk_anchors
from ytsapp.storage.errors import StorageError
from ytsapp.storage.passages import talk_passages
from ytsapp.storage.tables import TRANSCRIPTS
from ytsapp.storage.talks import get_talk, list_unavailable, mark_unavailable, save_talk
from ytsapp.storage.transcripts import get_facts, get_transcript, list_facts, save_transcript


def test_all_that_was_saved_comes_back(database):
    transcript = make_transcript("several words, é and 𝄞")
    facts = make_facts(automatic=None, language="")
    passages = [make_passage(0), make_passage(40)]
    anchors = [make_anchor(5), make_anchor(41, lost=True)]
    with database.write() as session:
        known = save_transcript(session, make_talk(), transcript, facts, passages, anchors)
    assert known == make_talk()
    with database.read() as session:
        assert get_talk(session, VIDEO_ID) == make_talk()
        assert get_transcript(session, VIDEO_ID) == transcript
        assert get_facts(session, VIDEO_ID) == facts
        assert talk_passages(session, VIDEO_ID) == passages
        assert talk_anchors(session, VIDEO_ID) == anchors


def test_a_talk_without_transcript_has_none(database):
    with database.write() as session:
        save_talk(session, make_talk())
        assert get_transcript(session, VIDEO_ID) is None
        assert get_facts(session, VIDEO_ID) is None
        assert list_facts(session) == []


def test_saving_again_replaces_everything_of_this_talk_only(database):
    store(database, "talk-a", starts=(0, 40, 80))
    store(database, "talk-b", starts=(0, 40))
    again = make_facts("talk-a", digest="d2" * 32, rules=2)
    passages = [make_passage(7, "talk-a")]
    with database.write() as session:
        save_transcript(
            session, make_talk("talk-a"), make_transcript("other words"), again, passages,
            [Anchor(9, "other words", 9_100)],
        )  # fmt: skip
    with database.read() as session:
        assert get_transcript(session, "talk-a").text == "other words"
        assert list_facts(session) == [again, make_facts("talk-b")]
        assert talk_passages(session, "talk-a") == passages
        assert talk_anchors(session, "talk-a") == [Anchor(9, "other words", 9_100)]
        assert len(talk_passages(session, "talk-b")) == 2
        assert talk_anchors(session, "talk-b") == [make_anchor()]


def test_a_failure_midway_keeps_the_transcript_before(database):
    store(database)

    def broken_anchors():
        yield make_anchor()
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError), database.write() as session:
        save_transcript(
            session, make_talk(), make_transcript("other words"), make_facts(rules=2),
            [], broken_anchors(),
        )  # fmt: skip
    with database.read() as session:
        assert get_transcript(session, VIDEO_ID) == make_transcript()
        assert get_facts(session, VIDEO_ID).rules == 1
        assert len(talk_passages(session, VIDEO_ID)) == 3


def test_a_transcript_may_have_no_passages(database):
    with database.write() as session:
        save_transcript(session, make_talk(), make_transcript(), make_facts(), [], [])
        assert talk_passages(session, VIDEO_ID) == []


def test_a_talk_that_has_a_transcript_again_is_back(database):
    with database.write() as session:
        save_talk(session, make_talk())
        mark_unavailable(session, VIDEO_ID, date(2026, 2, 1))
    store(database)
    with database.read() as session:
        assert list_unavailable(session) == {}


def test_a_damaged_transcript_is_said_with_its_talk(database):
    store(database)
    with database.write() as session:
        session.execute(update(TRANSCRIPTS).values(packed=b"\x01damaged bytes"))
    with (
        pytest.raises(StorageError, match=rf"{VIDEO_ID}.*damaged.*ingest the talk again"),
        database.read() as session,
    ):
        get_transcript(session, VIDEO_ID)
