"""Playlists and channels, a page at a time."""

import pytest

from tests.ingest.sources.youtube_server import Answer
from ytsapp.domain.errors import SourceError
from ytsapp.ingest.sources.youtube_address import parse_youtube_address

PLAYLIST = "PLabcdefghijkl"
IDS = [f"abcDEF{n:05}" for n in range(8)]


@pytest.mark.parametrize(
    ("text", "page"),
    [
        (PLAYLIST, f"/playlist?list={PLAYLIST}"),
        ("https://www.youtube.com/@name", "/@name/videos"),
        ("https://www.youtube.com/@name/streams", "/@name/streams"),
        ("https://www.youtube.com/c/name", "/c/name/videos"),
    ],
)
def test_list_is_read_to_its_end(server, youtube, text, page):
    server.lists[page] = IDS
    assert list(youtube.list_videos(parse_youtube_address(text))) == IDS
    assert len(server.asked) == 3


def test_next_page_is_asked_for_when_it_is_reached(server, youtube):
    server.lists["/@name/videos"] = IDS
    listed = youtube.list_videos(parse_youtube_address("@name"))
    assert server.asked == []
    assert [next(listed) for _ in range(3)] == IDS[:3]
    assert len(server.asked) == 1
    assert next(listed) == IDS[3]
    assert len(server.asked) == 2


def test_list_that_is_not_there_is_told(server, youtube):
    with pytest.raises(SourceError, match="cannot be listed: The playlist does not exist"):
        list(youtube.list_videos(parse_youtube_address(PLAYLIST)))
    with pytest.raises(SourceError, match="@name/videos does not exist; look for a slip"):
        list(youtube.list_videos(parse_youtube_address("@name")))


def test_list_that_breaks_off_is_told(server, youtube):
    server.lists["/@name/videos"] = IDS
    server.answer_first("/youtubei/v1/browse", Answer(200, "{}"))
    listed = []
    with pytest.raises(SourceError, match="cannot be listed: Incomplete data"):
        for video_id in youtube.list_videos(parse_youtube_address("@name")):
            listed.append(video_id)
    assert listed == IDS[:3]


@pytest.mark.parametrize("body", ["", "<html>", "{}", "<script>var ytInitialData = {};</script>"])
def test_page_of_another_shape_is_told(server, youtube, body):
    server.answer_first("/@name/videos", Answer(200, body))
    with pytest.raises(SourceError):
        list(youtube.list_videos(parse_youtube_address("@name")))


def test_nothing_is_printed(server, youtube, capfd):
    server.lists["/@name/videos"] = IDS
    list(youtube.list_videos(parse_youtube_address("@name")))
    with pytest.raises(SourceError):
        list(youtube.list_videos(parse_youtube_address("@nobody")))
    assert capfd.readouterr() == ("", "")
