"""Which talks of `data/` `ingest --catalogue` asks YouTube for."""

from datetime import date

import pytest

from tests.builders import make_talk
from tests.ingest.made import write_vtt
from ytsapp.cli.ingest import _catalogue_talks
from ytsapp.domain.talk import TalkSource

STORED, GONE, NEW = "TRjq7t2Ms5I", "zduSFxRajkE", "kCc8FmEb1nY"


@pytest.fixture
def editorial():
    return [make_talk(video_id) for video_id in (STORED, GONE, NEW)] + [
        make_talk("a-file-of-ours", source=TalkSource.NONE)
    ]


@pytest.fixture
def corpus(console, editorial, tmp_path):
    console.run("ingest", write_vtt(tmp_path / f"{STORED}.vtt"))
    with console.corpus() as corpus:
        corpus.load_editorial(editorial)
        corpus.mark_unavailable(GONE, date(2026, 5, 4))
        yield corpus


def test_only_talks_nothing_is_known_of_are_asked_for(corpus, editorial):
    asked = _catalogue_talks(corpus, editorial, refresh=False)
    assert [talk.video_id for talk in asked] == [NEW]


def test_refresh_asks_for_every_talk_on_youtube_again(corpus, editorial):
    asked = _catalogue_talks(corpus, editorial, refresh=True)
    assert [talk.video_id for talk in asked] == [STORED, GONE, NEW]
