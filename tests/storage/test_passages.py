import pytest

from tests.builders import VIDEO_ID, make_talk
from tests.storage.builders import make_facts, make_passage, make_transcript, store
from ytsapp.domain.passage import Score
from ytsapp.storage.passages import (
    all_passages,
    count_passages,
    passage_at,
    passage_holding,
    passages_near,
    replace_passages,
    talk_passages,
)
from ytsapp.storage.transcripts import save_transcript


def test_passages_come_in_the_order_they_are_said(database):
    passages = store(database, starts=range(0, 480, 40))
    with database.read() as session:
        assert talk_passages(session, VIDEO_ID) == passages
        assert talk_passages(session, "unknown") == []


def test_hostile_passages_are_stored_without_what_databases_refuse(database):
    hostile = make_passage(
        0, text="a\0 \ud800 '; --", speaker="\0", clarity=Score(1.0, ("é\0", '"'))
    )
    with database.write() as session:
        save_transcript(session, make_talk(), make_transcript(), make_facts(), [hostile], [])
    with database.read() as session:
        (stored,) = talk_passages(session, VIDEO_ID)
    assert (stored.text, stored.speaker) == ("a ? '; --", "")
    assert stored.clarity.value == 1.0


def test_times_past_32_bits_are_stored(database):
    late = make_passage(3_000_000)
    store(database)
    with database.write() as session:
        replace_passages(session, VIDEO_ID, [late])
        assert talk_passages(session, VIDEO_ID) == [late]


@pytest.mark.parametrize("batch", [1, 2, 3, 6, 7, 1000])
def test_all_passages_come_once_each_whatever_the_batch(database, batch):
    stored = [
        passage
        for key, starts in (("talk-a", (0, 40)), ("talk-b", (0,)), ("talk-c", (0, 40, 80)))
        for passage in store(database, key, starts)
    ]
    with database.read() as session:
        assert list(all_passages(session, batch)) == stored
        assert count_passages(session) == 6


def test_no_passages_are_no_passages(database):
    with database.read() as session:
        assert list(all_passages(session)) == []
        assert count_passages(session) == 0


@pytest.mark.parametrize(
    ("ms", "start_s"),
    [(9_999, None), (10_000, 10), (25_000, 10), (49_999, 10), (50_000, 50), (10**12, 50)],
)
def test_passage_at_is_the_last_begun(database, ms, start_s):
    store(database, "talk-a", starts=(0,))
    store(database, VIDEO_ID, starts=(10, 50))
    store(database, "zzz", starts=(0,))
    with database.read() as session:
        found = passage_at(session, VIDEO_ID, ms)
    assert (found and found.start_s) == start_s


def test_passage_holding_a_second_may_start_within_it(database):
    store(database, starts=(10, 50.7))
    with database.read() as session:
        assert passage_holding(session, VIDEO_ID, 50).moment_id == f"{VIDEO_ID}-50"
        assert passage_holding(session, VIDEO_ID, 49).moment_id == f"{VIDEO_ID}-10"
        assert passage_holding(session, VIDEO_ID, 9) is None
        assert passage_holding(session, "unknown", 9) is None


@pytest.mark.parametrize(
    ("start", "before", "after", "starts", "at"),
    [(80, 1, 1, (40, 80, 120), 1), (0, 1, 1, (0, 40), 0), (160, 2, 1, (80, 120, 160), 2),
     (40, 0, 0, (40,), 0), (80, 9, 9, (0, 40, 80, 120, 160), 2)],
)  # fmt: skip
def test_passages_near_one_come_with_its_number(database, start, before, after, starts, at):
    stored = store(database, starts=range(0, 200, 40))
    store(database, "another", starts=range(0, 2000, 40))
    with database.read() as session:
        near = passages_near(session, make_passage(start), before, after)
    assert [passage.start_s for passage in near.passages] == list(starts)
    assert near.at == at
    assert near.passage == stored[start // 40]
    assert (near.number, near.count) == (start // 40 + 1, 5)


def test_passage_that_is_gone_has_none_near(database):
    store(database)
    with database.read() as session:
        assert passages_near(session, make_passage(41), 1, 1) is None
        assert passages_near(session, make_passage(0, "unknown"), 1, 1) is None
