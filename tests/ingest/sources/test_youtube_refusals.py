"""YouTube that is slow, down, or takes us for a robot."""

import json

import pytest

from tests.ingest.sources.youtube_pages import CAPTCHA, Video
from tests.ingest.sources.youtube_server import Answer
from ytsapp.domain.errors import SourceError, UnavailableError
from ytsapp.ingest.sources.facts import Facts
from ytsapp.ingest.sources.pace import BlockedError
from ytsapp.ingest.sources.youtube import YouTube
from ytsapp.ingest.sources.youtube_address import parse_youtube_address
from ytsapp.ingest.sources.youtube_config import YouTubeConfig

ID = "abcDEF12345"
OTHER = "zyxWVU98765"
TOO_MANY = Answer(429, "Too Many Requests", (("Retry-After", "7"),))


@pytest.fixture(autouse=True)
def _videos(server):
    server.hold(Video(ID), Video(OTHER))


@pytest.mark.parametrize("path", ["/watch", "/youtubei/v1/player", "/api/timedtext"])
def test_captions_come_after_too_many_requests(server, youtube, clock, path):
    server.answer_first(path, TOO_MANY, TOO_MANY)
    assert youtube.read(ID, Facts(), "en").talk.title
    assert len([slept for slept in clock.slept if 7 <= slept <= 9]) == 2


def test_page_and_oembed_come_after_a_server_failure(server, youtube):
    server.hold(Video(ID, page_tells=False))
    server.answer_first("/watch?v=abcDEF12345&bpctr", Answer(503), Answer(500))
    server.answer_first("/oembed", Answer(502))
    assert youtube.read(ID, Facts(), "en").talk.title == "A talk about tests"


def test_list_comes_after_a_server_failure(server, youtube):
    server.lists["/@name/videos"] = [f"abcDEF{n:05}" for n in range(7)]
    server.answer_first("/@name/videos", Answer(503))
    server.answer_first("/youtubei/v1/browse", Answer(503), TOO_MANY)
    assert len(list(youtube.list_videos(parse_youtube_address("@name")))) == 7


def test_server_that_stays_down_is_told_and_the_next_video_is_asked(server, youtube):
    server.answer_first(f"/watch?v={ID}", *[Answer(503)] * 4)
    with pytest.raises(SourceError, match="does not answer") as caught:
        youtube.read(ID, Facts(), "en")
    assert not isinstance(caught.value, BlockedError)
    assert youtube.read(OTHER, Facts(), "en").talk.title


def test_nobody_there_is_told(clock):
    nobody = YouTube(YouTubeConfig(origin="http://127.0.0.1:1"), clock.sleep, clock)
    with pytest.raises(SourceError, match="does not answer"):
        nobody.read(ID, Facts(), "en")
    with pytest.raises(SourceError, match="does not answer"):
        list(nobody.list_videos(parse_youtube_address("@name")))


@pytest.mark.parametrize(
    "answers",
    [
        {"/watch": [Answer(429)] * 4},
        {"/watch": [Answer(200, CAPTCHA)]},
        {"/watch": [Answer(302, "", (("Location", "https://www.google.com/sorry/index"),))]},
        {"/api/timedtext": [Answer(429)] * 4},
    ],
    ids=["too-many-requests", "captcha", "sent-to-a-captcha", "captions-refused"],
)
def test_block_ends_asking_for_the_whole_run(server, youtube, answers):
    for path, first in answers.items():
        server.answer_first(path, *first)
    with pytest.raises(BlockedError, match="wait some hours or use another network"):
        youtube.read(ID, Facts(), "en")
    server.asked.clear()
    with pytest.raises(BlockedError):
        youtube.read(OTHER, Facts(), "en")
    with pytest.raises(BlockedError):
        list(youtube.list_videos(parse_youtube_address("@name")))
    assert server.asked == []


@pytest.mark.parametrize(
    ("status", "reason"),
    [
        ("LOGIN_REQUIRED", "Sign in to confirm you’re not a bot"),
        ("UNPLAYABLE", "This content isn’t available, try again later."),
    ],
)
def test_refusal_worded_as_the_videos_fault_is_a_block(server, youtube, status, reason):
    server.hold(Video(ID, status=status, reason=reason))
    with pytest.raises(BlockedError):
        youtube.read(ID, Facts(), "en")


def test_block_while_a_list_is_read_keeps_what_was_read(server, youtube):
    server.lists["/@name/videos"] = [f"abcDEF{n:05}" for n in range(7)]
    server.answer_first("/youtubei/v1/browse", *[Answer(429)] * 4)
    listed = []
    with pytest.raises(BlockedError):
        listed.extend(youtube.list_videos(parse_youtube_address("@name")))
    assert listed == ["abcDEF00000", "abcDEF00001", "abcDEF00002"]


def test_page_out_of_reach_costs_a_known_talk_nothing(server, youtube):
    server.answer_first(f"/watch?v={ID}&bpctr", *[Answer(503)] * 4)
    assert youtube.read(ID, Facts(title="Ours"), "en").talk.title == "Ours"


def test_page_out_of_reach_fails_a_talk_nobody_knows(server, youtube):
    server.answer_first(f"/watch?v={ID}&bpctr", *[Answer(503)] * 4)
    with pytest.raises(SourceError, match="does not answer"):
        youtube.read(ID, Facts(), "en")


@pytest.mark.parametrize("body", ["", "[]", '{"title": 1}', "<html>", '{"no": "title"}', "null"])
def test_oembed_of_another_shape_is_told(server, youtube, body):
    server.hold(Video(ID, page_tells=False))
    server.answer_first("/oembed", Answer(200, body))
    with pytest.raises(SourceError, match="cannot be read; try again later") as caught:
        youtube.read(ID, Facts(), "en")
    assert not isinstance(caught.value, UnavailableError)


def _playable(tracks: object) -> str:
    captions = {"playerCaptionsTracklistRenderer": {"captionTracks": tracks}}
    return json.dumps({"playabilityStatus": {"status": "OK"}, "captions": captions})


@pytest.mark.parametrize(
    "body",
    ["", "{}", "[]", "null", "<html>", '{"playabilityStatus": {}}', _playable([{}]), _playable(5)],
)
def test_player_of_another_shape_is_told(server, youtube, body):
    server.answer_first("/youtubei/v1/player", Answer(200, body))
    with pytest.raises(SourceError):
        youtube.read(ID, Facts(), "en")


@pytest.mark.parametrize(
    "body",
    ["<transcript><text>no time</text></transcript>", "<transcript><text start='x'>a</text>", "no"],
)
def test_captions_of_another_shape_are_told(server, youtube, body):
    server.answer_first("/api/timedtext", Answer(200, body))
    with pytest.raises(SourceError, match="cannot be read"):
        youtube.read(ID, Facts(), "en")
