from tests.builders import make_talk
from tests.storage.builders import FETCHED, store
from ytsapp.storage.places import list_passage_places, list_talk_places
from ytsapp.storage.talks import save_talk

DAY = FETCHED.date()


def test_talks_have_the_day_of_their_captions(database):
    store(database, "b", starts=(0,))
    with database.write() as session:
        save_talk(session, make_talk("a"))
    with database.read() as session:
        assert list_talk_places(session, 0, 100) == [("a", None), ("b", DAY)]
        assert list_talk_places(session, 1, 1) == [("b", DAY)]
        assert list_talk_places(session, 2, 1) == []


def test_passages_are_counted_off_over_all_talks(database):
    store(database, "b", starts=(0, 40))
    store(database, "a", starts=(7, 50, 90))
    whole = [("a", 7, DAY), ("a", 50, DAY), ("a", 90, DAY), ("b", 0, DAY), ("b", 40, DAY)]
    with database.read() as session:
        assert list_passage_places(session, 0, 100) == whole
        pages = [list_passage_places(session, start, 2) for start in (0, 2, 4, 6)]
    assert pages == [whole[0:2], whole[2:4], whole[4:], []]
