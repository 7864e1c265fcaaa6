from datetime import date

from tests.builders import make_speaker, make_talk
from tests.storage.builders import store
from ytsapp.domain.talk import TalkSource
from ytsapp.storage.editorial import load_editorial
from ytsapp.storage.talks import (
    count_talks,
    get_talk,
    get_talks,
    list_talks,
    list_unavailable,
    mark_unavailable,
    save_talk,
    talks_by_speaker,
    waiting_talks,
)

GONE = date(2026, 2, 1)


def test_talk_comes_back_as_it_was_saved(database):
    full = make_talk(
        speakers=(make_speaker("Zoe", "Example Inc."), make_speaker("Ada")), series="A series",
        source=TalkSource.MEDIA, media="https://a.example/1.mp4", language="pt-BR",
    )  # fmt: skip
    bare = make_talk("bare-talk", speakers=(), published=None, duration_s=None)
    with database.write() as session:
        save_talk(session, full)
        save_talk(session, bare)
    with database.read() as session:
        assert get_talk(session, full.video_id) == full
        assert list_talks(session) == [full, bare]
        assert get_talk(session, "unknown") is None


def test_talks_of_a_page_of_results_are_found_by_id(database):
    with database.write() as session:
        for key in ("talk-a", "talk-b", "talk-c"):
            save_talk(session, make_talk(key))
        found = get_talks(session, ["talk-c", "talk-a", "unknown"])
        assert found == {key: make_talk(key) for key in ("talk-a", "talk-c")}
        assert get_talks(session, []) == {}


def test_talks_are_counted_once_each(database):
    with database.write() as session:
        assert count_talks(session) == 0
        for video_id in ("first", "second", "first"):
            save_talk(session, make_talk(video_id))
    with database.read() as session:
        assert count_talks(session) == 2


def test_talks_by_speaker_names_exactly_one_person(database):
    ada, both = (make_speaker("Ada"),), (make_speaker("Bob"), make_speaker("Ada"))
    with database.write() as session:
        save_talk(session, make_talk("talk-a", speakers=ada))
        save_talk(session, make_talk("talk-b", speakers=both))
        save_talk(session, make_talk("talk-c", speakers=(make_speaker("Adam"),)))
        assert [t.video_id for t in talks_by_speaker(session, "Ada")] == ["talk-a", "talk-b"]
        assert talks_by_speaker(session, "Ada")[1].speakers == both


def test_newer_facts_replace_older_ones_and_gaps_do_not(database):
    with database.write() as session:
        save_talk(session, make_talk(title="Old", series="A series"))
        known = save_talk(session, make_talk(title="New", series="", speakers=()))
        assert get_talk(session, known.video_id) == known
    assert (known.title, known.series) == ("New", "A series")
    assert known.speakers == (make_speaker(),)


def test_facts_of_an_editor_stay_and_their_gaps_are_filled(database):
    with database.write() as session:
        load_editorial(session, [make_talk(title="Edited", language="")])
        known = save_talk(session, make_talk(title="Found", language="en"))
    assert (known.title, known.language) == ("Edited", "en")


def test_hostile_facts_do_not_count_as_changes(database):
    hostile = make_talk(title="a\0b", speakers=(make_speaker("Ada\0", "\0"),))
    with database.write() as session:
        once = save_talk(session, hostile)
        assert (once.title, once.speakers) == ("ab", (make_speaker("Ada"),))
        load_editorial(session, [hostile])
        assert load_editorial(session, [hostile]) == 0


def test_changed_speakers_replace_all_those_before(database):
    with database.write() as session:
        save_talk(session, make_talk(speakers=(make_speaker("Ada"), make_speaker("Bob"))))
        save_talk(session, make_talk(speakers=(make_speaker("Bob", "Example Inc."),)))
        found = get_talk(session, make_talk().video_id)
    assert found.speakers == (make_speaker("Bob", "Example Inc."),)


def test_unavailable_talk_keeps_the_first_day_until_it_is_back(database):
    with database.write() as session:
        save_talk(session, make_talk("talk-a"))
        mark_unavailable(session, "talk-a", GONE)
        mark_unavailable(session, "talk-a", date(2026, 5, 5))
        mark_unavailable(session, "unknown", GONE)
        assert list_unavailable(session) == {"talk-a": GONE}
        save_talk(session, make_talk("talk-a"))
        assert list_unavailable(session) == {}


def test_waiting_talks_are_editorial_on_youtube_without_transcript_and_there(database):
    editorial = [
        make_talk("talk-waiting"), make_talk("talk-gone"), make_talk("talk-done"),
        make_talk("talk-nowhere", source=TalkSource.NONE),
    ]  # fmt: skip
    with database.write() as session:
        load_editorial(session, editorial)
        save_talk(session, make_talk("talk-other"))
        mark_unavailable(session, "talk-gone", GONE)
    store(database, "talk-done")
    with database.read() as session:
        assert [talk.video_id for talk in waiting_talks(session)] == ["talk-waiting"]
