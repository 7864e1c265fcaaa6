from tests.builders import make_speaker, make_talk
from tests.storage.builders import store
from ytsapp.storage.editorial import load_editorial
from ytsapp.storage.talks import get_talk, list_talks, waiting_talks
from ytsapp.storage.transcripts import get_transcript


def load(database, *talks) -> int:
    with database.write() as session:
        return load_editorial(session, talks)


def read(database, video_id="talk-a"):
    with database.read() as session:
        return get_talk(session, video_id)


def waiting(database) -> list[str]:
    with database.read() as session:
        return [talk.video_id for talk in waiting_talks(session)]


def test_talks_of_data_are_stored(database):
    talks = [make_talk("talk-b"), make_talk("talk-a")]
    assert load(database, *talks) == 2
    with database.read() as session:
        assert list_talks(session) == talks[::-1]


def test_loading_the_same_again_changes_nothing(database):
    talks = [make_talk("talk-a"), make_talk("talk-b", speakers=())]
    load(database, *talks)
    assert load(database, *talks) == 0


def test_what_an_editor_changed_is_the_only_change(database):
    load(database, make_talk("talk-a"), make_talk("talk-b"))
    changed = make_talk("talk-a", speakers=(make_speaker("Bob"), make_speaker("Cyd")))
    assert load(database, changed, make_talk("talk-b")) == 1
    assert read(database) == changed


def test_what_an_editor_wrote_replaces_what_was_found(database):
    store(database, "talk-a", title="Found", language="en")
    assert load(database, make_talk("talk-a", title="Edited", language="")) == 1
    assert (read(database).title, read(database).language) == ("Edited", "en")


def test_a_talk_taken_out_of_data_stays_and_no_longer_waits(database):
    load(database, make_talk("talk-a"), make_talk("talk-b"))
    store(database, "talk-b")
    assert waiting(database) == ["talk-a"]
    assert load(database) == 2
    assert waiting(database) == []
    with database.read() as session:
        assert get_talk(session, "talk-a") == make_talk("talk-a")
        assert get_transcript(session, "talk-b") is not None


def test_a_talk_taken_out_of_data_may_be_renamed_by_what_is_found(database):
    load(database, make_talk("talk-a", title="Edited"))
    load(database)
    store(database, "talk-a", title="Found")
    assert read(database).title == "Found"


def test_a_talk_put_back_into_data_waits_again(database):
    load(database, make_talk("talk-a"))
    load(database)
    assert load(database, make_talk("talk-a")) == 1
    assert waiting(database) == ["talk-a"]
