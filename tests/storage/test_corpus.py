"""The corpus as one door: several questions in one transaction."""

from datetime import date

import pytest

from tests.builders import VIDEO_ID, make_talk
from tests.storage.builders import make_facts, make_passage, make_transcript
from ytsapp.storage.corpus import Corpus

GONE = date(2026, 3, 4)


@pytest.fixture
def corpus(tmp_path):
    with Corpus.open(f"sqlite:///{tmp_path}/record.db") as corpus:
        passages = [make_passage(start) for start in (0, 40)]
        corpus.save_transcript(make_talk(), make_transcript(), make_facts(), passages, [])
        yield corpus


def test_reading_sees_one_state_whatever_is_written_meanwhile(corpus):
    with corpus.reading() as read:
        assert read.unavailable_since(VIDEO_ID) is None
        corpus.mark_unavailable(VIDEO_ID, GONE)
        assert read.unavailable_since(VIDEO_ID) is None
        assert len(read.passages(VIDEO_ID)) == 2
    assert corpus.unavailable_since(VIDEO_ID) == GONE


def test_reading_writes_nothing(corpus):
    with corpus.reading() as read, pytest.raises(TypeError):
        read.mark_unavailable(VIDEO_ID, GONE)


def test_reading_in_memory_does_not_wait_for_itself():
    with Corpus.open("sqlite://") as corpus, corpus.reading() as read:
        assert read.talk(VIDEO_ID) is None
        read.close()
        assert read.transcript_facts(VIDEO_ID) is None


def test_unknown_talk_is_not_said_to_be_gone(corpus):
    assert corpus.unavailable_since("unknown") is None


def test_passages_near_are_of_the_same_talk(corpus):
    (first, second) = corpus.passages(VIDEO_ID)
    near = corpus.passages_near(second, before=3, after=3)
    assert near.passages == (first, second)
    assert (near.passage, near.number, near.count) == (second, 2, 2)
