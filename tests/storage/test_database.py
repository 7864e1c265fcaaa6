import sqlite3
import threading
from datetime import UTC, datetime

import pytest
from sqlalchemy.exc import IntegrityError

from tests.builders import make_talk
from tests.storage.builders import make_passage
from ytsapp.storage import engine
from ytsapp.storage.database import Database
from ytsapp.storage.editorial import load_editorial
from ytsapp.storage.errors import StorageError
from ytsapp.storage.passages import replace_passages
from ytsapp.storage.runs import list_runs, start_run
from ytsapp.storage.talks import get_talk, list_talks, save_talk


def test_what_is_written_is_read(database):
    with database.write() as session:
        save_talk(session, make_talk("talk-one"))
    with database.read() as session:
        assert [talk.video_id for talk in list_talks(session)] == ["talk-one"]


def test_a_failed_write_leaves_nothing(database):
    with pytest.raises(ZeroDivisionError), database.write() as session:
        save_talk(session, make_talk("talk-one"))
        _ = 1 / 0
    with database.read() as session:
        assert list_talks(session) == []


def test_reading_cannot_write(database):
    with pytest.raises(StorageError), database.read() as session:
        save_talk(session, make_talk("talk-one"))
    with database.write() as session:
        assert list_talks(session) == []


def test_a_reader_sees_one_state_while_others_write(database):
    with database.read() as reader:
        assert list_talks(reader) == []
        with database.write() as writer:
            save_talk(writer, make_talk("talk-one"))
        assert list_talks(reader) == []
    with database.read() as reader:
        assert len(list_talks(reader)) == 1


def test_rows_of_an_unknown_talk_are_refused(database):
    with pytest.raises(IntegrityError), database.write() as session:
        replace_passages(session, "no-such-talk", [make_passage()])


def test_writers_at_once_all_succeed(url):
    """Each reads before it writes, on a connection of its own, as processes do."""
    editorial = [make_talk(f"talk-{key}") for key in "abc"]
    ready = threading.Barrier(4)
    failures = []

    def write_runs(number):
        database = Database(url)
        try:
            ready.wait()
            for _ in range(5):
                with database.write() as session:
                    list_runs(session)
                    save_talk(session, make_talk("talk-one", title=f"Title {number}"))
                    load_editorial(session, editorial[:: 1 if number % 2 else -1])
                    start_run(session, str(number), datetime.now(UTC))
        except Exception as error:
            failures.append(error)
        finally:
            database.close()

    threads = [threading.Thread(target=write_runs, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    database = Database(url)
    with database.read() as session:
        assert len(list_runs(session, limit=100)) == 20
    database.close()


def test_a_closed_database_opens_again(database):
    database.close()
    with database.read() as session:
        assert list_talks(session) == []


def test_in_memory_is_one_database_for_every_session_and_thread():
    database = Database("sqlite://")
    database.migrate()
    with database.write() as session:
        save_talk(session, make_talk("talk-one"))
    found = []

    def look():
        with database.read() as session:
            found.append(get_talk(session, "talk-one"))

    thread = threading.Thread(target=look)
    thread.start()
    thread.join()
    assert found == [make_talk("talk-one")]


def test_sqlite_keeps_readers_and_a_writer_side_by_side(tmp_path):
    database = Database(f"sqlite:///{tmp_path}/yts.db")
    database.migrate()
    database.close()
    with sqlite3.connect(tmp_path / "yts.db") as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_a_file_held_by_another_program_is_said(tmp_path):
    database = Database(f"sqlite:///{tmp_path}/yts.db?timeout=0.01")
    database.migrate()
    with sqlite3.connect(tmp_path / "yts.db") as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StorageError, match="another program holds it"):
            write_talk(database)
    write_talk(database)


def test_a_connection_that_does_not_become_free_is_said(monkeypatch):
    monkeypatch.setattr(engine, "WAIT_S", 0.01)
    database = Database("sqlite://")
    database.migrate()
    with (
        database.read() as first,
        pytest.raises(StorageError, match="became free"),
        database.read() as second,
    ):
        list_talks(first)
        list_talks(second)


def write_talk(database):
    with database.write() as session:
        save_talk(session, make_talk("talk-one"))
