"""An ingest that is killed leaves whole talks, and the next run finishes the work."""

import multiprocessing
import time
from datetime import UTC, datetime

import pytest

from tests.ingest.made import write_vtt
from ytsapp.explain.clarity import score_clarity
from ytsapp.ingest.pipeline import Ingest
from ytsapp.ingest.sources.expand import expand
from ytsapp.ingest.sources.flags import Flags
from ytsapp.ingest.sources.youtube import YouTube
from ytsapp.storage.corpus import Corpus

TALKS = 8
KILLS = 50


def ingest(folder, url, tell=lambda item: None):
    with Corpus.open(url) as corpus:
        work = Ingest(corpus, score_clarity, now=lambda: datetime.now(UTC))
        for item in work.run(expand(str(folder), Flags(), YouTube())):
            tell(item.video_id)


def ingest_and_tell(folder, url, told):
    told.send("started")
    ingest(folder, url, told.send)


def read_all(url):
    """Return everything stored of each talk."""
    with Corpus.open(url) as corpus:
        return {
            talk.video_id: (
                talk,
                corpus.transcript(talk.video_id),
                corpus.passages(talk.video_id),
                corpus.anchors(talk.video_id),
            )
            for talk in corpus.talks()
        }


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("talks")
    for number in range(TALKS):
        write_vtt(folder / f"talk-number-{number}.vtt", seed=number, sentences=150)
    return folder


@pytest.fixture(scope="module")
def whole(folder, tmp_path_factory):
    """What an ingest stores that nobody disturbs, and how long it takes, in seconds."""
    url = f"sqlite:///{tmp_path_factory.mktemp('whole')}/yts.db"
    start = time.monotonic()
    ingest(folder, url)
    return read_all(url), time.monotonic() - start


@pytest.mark.timeout(400)
def test_killed_ingest_is_finished_by_the_next(folder, whole, tmp_path):
    expected, seconds = whole
    processes = multiprocessing.get_context("forkserver")
    processes.set_forkserver_preload([__name__])
    stored_at_kill = []
    for kill in range(KILLS):
        url = f"sqlite:///{tmp_path}/{kill}.db"
        told, tell = processes.Pipe(duplex=False)
        process = processes.Process(target=ingest_and_tell, args=(folder, url, tell))
        process.start()
        # So many talks are through, and the next one for some share of its time.
        done, share = kill % (TALKS + 1), kill / KILLS
        for _ in range(done + 1):
            told.recv()
        time.sleep(seconds / TALKS * share)
        process.kill()
        process.join()

        left = read_all(url)
        stored_at_kill.append(len(left))
        assert left == {key: expected[key] for key in left}, "a half talk was left"

        ingest(folder, url)
        assert read_all(url) == expected
    # The kills were spread over the whole run, not all before or after it.
    assert min(stored_at_kill) < 2
    assert max(stored_at_kill) == TALKS
    assert len(set(stored_at_kill)) > TALKS / 2
