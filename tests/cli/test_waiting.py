"""What `make run` says of talks whose captions were not fetched yet."""

import io

import pytest
from rich.console import Console

from tests.builders import make_talk
from tests.ingest.made import write_vtt
from ytsapp.cli.catalogue import print_waiting
from ytsapp.domain.talk import TalkSource

IDS = ("TRjq7t2Ms5I", "zduSFxRajkE")


def said(corpus):
    written = io.StringIO()
    print_waiting(corpus, Console(file=written, width=200))
    return written.getvalue()


@pytest.fixture
def corpus(console):
    with console.corpus() as corpus:
        talks = [make_talk(video_id) for video_id in IDS]
        corpus.load_editorial([*talks, make_talk("a-file-of-ours", source=TalkSource.NONE)])
        yield corpus


def test_talks_on_youtube_without_a_transcript_are_counted(corpus):
    assert said(corpus).startswith("2 talks of data/talks wait for a transcript")
    assert "ingest --catalogue" in said(corpus)


def test_talk_that_was_ingested_waits_no_more(corpus, console, tmp_path):
    console.run("ingest", write_vtt(tmp_path / f"{IDS[0]}.vtt"))
    corpus.load_editorial([make_talk(video_id) for video_id in IDS])
    assert said(corpus).startswith("1 talk of data/talks waits")


def test_nothing_is_said_when_nothing_waits(corpus):
    corpus.load_editorial([])
    assert said(corpus) == ""
