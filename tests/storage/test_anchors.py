import pytest
from sqlalchemy.exc import IntegrityError

from tests.builders import VIDEO_ID
from tests.storage.builders import make_anchor, store
from ytsapp.storage.anchors import get_anchor, replace_anchors, save_anchors, talk_anchors


def test_anchors_are_found_by_second_and_in_order(database):
    store(database)
    anchors = [make_anchor(90, lost=True), make_anchor(7, words="é \0words", at_ms=3_000_000_000)]
    with database.write() as session:
        replace_anchors(session, VIDEO_ID, anchors)
    with database.read() as session:
        seven = make_anchor(7, words="é words", at_ms=3_000_000_000)
        assert talk_anchors(session, VIDEO_ID) == [seven, make_anchor(90, lost=True)]
        assert get_anchor(session, VIDEO_ID, 7) == seven
        assert get_anchor(session, VIDEO_ID, 8) is None
        assert get_anchor(session, "unknown", 7) is None


def test_saved_anchors_replace_those_of_their_seconds_only(database):
    store(database)
    with database.write() as session:
        replace_anchors(session, VIDEO_ID, [make_anchor(1), make_anchor(2)])
        save_anchors(session, VIDEO_ID, [make_anchor(2, lost=True), make_anchor(3)])
        save_anchors(session, VIDEO_ID, [])
        assert talk_anchors(session, VIDEO_ID) == [
            make_anchor(1), make_anchor(2, lost=True), make_anchor(3),
        ]  # fmt: skip


def test_two_anchors_of_one_second_are_one_and_the_later_counts(database):
    store(database)
    with database.write() as session:
        replace_anchors(session, VIDEO_ID, [make_anchor(1), make_anchor(1, words="later")])
        assert talk_anchors(session, VIDEO_ID) == [make_anchor(1, words="later")]


def test_anchors_of_an_unknown_talk_are_refused(database):
    with pytest.raises(IntegrityError), database.write() as session:
        save_anchors(session, "unknown", [make_anchor(1)])
