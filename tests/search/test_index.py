"""The index agrees with the record, is swapped while searches go on, and mends itself."""

import pytest

from tests.builders import make_moment, make_talk
from ytsapp.search.files import IndexFolder, IndexLocked
from ytsapp.search.request import Request
from ytsapp.wiring import join_search


def found(engine, text):
    return {result.talk.video_id for result in engine.search(Request(text)).results}


def wait_for(engine):
    """Return once the index that is being rebuilt is there."""
    engine.search(Request("anything"))
    thread = engine._index._rebuilding
    assert thread is not None
    thread.join(timeout=30)
    assert engine.is_ready


@pytest.fixture
def ferry(world):
    world.say("ferry", "the ferry leaves the harbour at dawn")
    world.say("train", "the train leaves the station at noon")
    return world


def test_new_talks_are_added_and_searched_at_once(ferry):
    engine = ferry.engine
    ferry.say("plane", "the plane leaves the airport at night")
    outcome = engine.update()
    assert (outcome.added, outcome.changed, outcome.removed) == (1, 0, 0)
    assert found(engine, "leaves") == {"ferry", "train", "plane"}


def test_nothing_to_do_leaves_the_index_alone(ferry):
    engine = ferry.engine
    before = IndexFolder(ferry.settings.index).stamp()
    assert not engine.update().is_change
    assert IndexFolder(ferry.settings.index).stamp() == before


def test_other_words_take_the_place_of_a_talks_old_ones(ferry):
    engine = ferry.engine
    ferry.say("ferry", "the boat sank")
    outcome = engine.update()
    assert (outcome.added, outcome.changed, outcome.removed) == (0, 1, 0)
    assert found(engine, "ferry OR harbour") == set()
    assert found(engine, "boat") == {"ferry"}


def test_a_talk_whose_moment_is_no_longer_curated_leaves(ferry):
    ferry.curate(make_moment(5, make_talk("curated"), quote="a lighthouse"))
    assert found(ferry.engine, "lighthouse") == {"curated"}
    ferry.library = type(ferry.library)()
    assert ferry.engine.update().talks == 2
    assert found(ferry.engine, "lighthouse") == set()


def test_another_process_sees_what_was_written(ferry):
    writing = ferry.engine
    reading = join_search(ferry.settings, ferry.corpus, ferry.library)
    assert found(reading, "leaves") == {"ferry", "train"}
    ferry.say("bus", "the bus leaves at four")
    writing.update()
    assert found(reading, "leaves") == {"ferry", "train", "bus"}


def test_a_rebuilt_index_takes_the_place_of_the_old_one(ferry):
    engine = ferry.engine
    folder = IndexFolder(ferry.settings.index)
    before = folder.current()
    assert engine.update(rebuild=True).added == 2
    assert folder.current() != before
    assert found(engine, "leaves") == {"ferry", "train"}


def test_old_generations_are_removed(ferry):
    engine = ferry.engine
    for _ in range(4):
        engine.update(rebuild=True)
    assert len(list(ferry.settings.index.glob("g-*"))) == 2


def test_without_an_index_searches_say_so_and_it_is_rebuilt(ferry):
    engine = join_search(ferry.settings, ferry.corpus, ferry.library)
    answer = engine.search(Request("ferry speaker:nobody"))
    assert answer.rebuilding
    assert answer.results == ()
    wait_for(engine)
    assert found(engine, "ferry") == {"ferry"}


@pytest.mark.parametrize(
    "damaged",
    ["current.json", "catalogue.json.z", "vocabulary", "passages/meta.json", "talks/meta.json"],
)
@pytest.mark.parametrize("content", [b"", b"{}", b"\x00\xff broken"])
def test_a_damaged_index_is_rebuilt(ferry, damaged, content):
    assert found(ferry.engine, "ferry")
    folder = IndexFolder(ferry.settings.index)
    place = folder.path if damaged == "current.json" else folder.current().path
    (place / damaged).write_bytes(content)
    engine = join_search(ferry.settings, ferry.corpus, ferry.library)
    assert engine.search(Request("ferry")).rebuilding
    wait_for(engine)
    assert found(engine, "ferry") == {"ferry"}


def test_a_damaged_index_is_noticed_by_an_update(ferry):
    assert found(ferry.engine, "ferry")
    folder = IndexFolder(ferry.settings.index)
    (folder.current().passages / "meta.json").write_text("broken")
    engine = join_search(ferry.settings, ferry.corpus, ferry.library)
    assert engine.update().added == 2
    assert found(engine, "ferry") == {"ferry"}


def test_searches_go_on_in_the_open_index_when_its_files_are_gone(ferry):
    engine = ferry.engine
    assert found(engine, "ferry") == {"ferry"}
    (ferry.settings.index / "current.json").unlink()
    assert found(engine, "ferry") == {"ferry"}


def test_two_writers_do_not_meet(ferry):
    engine = ferry.engine
    with (
        IndexFolder(ferry.settings.index).lock(),
        pytest.raises(IndexLocked, match="Another process"),
    ):
        engine.update()


def test_progress_counts_the_talks(ferry):
    told = []
    engine = join_search(ferry.settings, ferry.corpus, ferry.library)
    engine.update(watch=lambda done, total: told.append((done, total)))
    assert told == [(1, 2), (2, 2)]


def test_passages_ingested_since_are_not_mistaken_for_those_indexed(ferry):
    engine = ferry.engine
    ferry.say("ferry")  # its words are gone, the index was not told yet
    assert found(engine, "ferry") == set()
