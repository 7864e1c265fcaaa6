"""`/talks/<video_id>.vtt`."""

import io
from collections.abc import Iterator
from dataclasses import replace

import pytest
import webvtt
from starlette.testclient import TestClient

from tests.builders import VIDEO_ID, make_talk
from tests.storage.builders import make_facts, make_passage, make_transcript
from ytsapp.api.app import serve_pages
from ytsapp.storage.corpus import Corpus
from ytsapp.storage.errors import StorageError
from ytsapp.wiring import Services

TRACK = f"/talks/{VIDEO_ID}.vtt"


async def _elsewhere(scope, receive, send):
    await send({"type": "http.response.start", "status": 404, "headers": []})
    await send({"type": "http.response.body", "body": b"elsewhere"})


@pytest.fixture
def served(services) -> Iterator[Services]:
    """The services over a record of the test's own: these tests write into it."""
    with Corpus.open("sqlite://") as corpus:
        yield replace(services, corpus=corpus)


@pytest.fixture
def client(served) -> TestClient:
    return TestClient(serve_pages(served, lambda path: None)(_elsewhere))


@pytest.fixture
def stored(served) -> None:
    served.corpus.save_transcript(
        make_talk(), make_transcript("a dog barks"), make_facts(), [make_passage()], []
    )


def test_a_stored_transcript_is_a_track(client, stored):
    answer = client.get(TRACK)
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/vtt")
    (cue,) = webvtt.from_buffer(io.StringIO(answer.text))
    assert cue.text == "a dog barks"


def test_a_browser_that_has_it_need_not_fetch_it_again(client, stored):
    etag = client.get(TRACK).headers["etag"]
    again = client.get(TRACK, headers={"If-None-Match": etag})
    assert (again.status_code, again.content) == (304, b"")


def test_asking_whether_there_is_one_sends_no_words(client, stored):
    answer = client.head(TRACK)
    assert (answer.status_code, answer.content) == (200, b"")


def test_a_known_talk_without_a_transcript_has_no_content(client, served):
    served.corpus.save_talk(make_talk("words-not-stored"))
    assert client.get("/talks/words-not-stored.vtt").status_code == 204


@pytest.mark.parametrize("name", ["nobody-gave-it", "a.b", "%2e%2e", "x" * 5000])
def test_any_other_address_is_left_to_the_pages(client, name):
    assert client.get(f"/talks/{name}.vtt").status_code == 404


def test_a_database_that_does_not_answer_is_said(client, served, monkeypatch):
    def fail(video_id):
        raise StorageError("no database")

    monkeypatch.setattr(served.corpus, "transcript_facts", fail)
    answer = client.get(TRACK)
    assert answer.status_code == 503
    assert answer.headers["retry-after"]
