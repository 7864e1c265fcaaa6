import pytest
from hypothesis import given
from hypothesis import strategies as st

from ytsapp.domain.errors import SourceError
from ytsapp.ingest.sources.youtube_address import (
    AddressKind,
    NotYouTubeError,
    YouTubeAddress,
    parse_youtube_address,
)

ID = "-TiET_K-E_g"
PLAYLIST = "PLo2EIpI_JMQvWfQndUesu0nPBAtZ9gP1o"
CHANNEL_ID = "UCabcdefghijklmnopqrstuv"


@pytest.mark.parametrize(
    "text",
    [
        ID,
        f"  {ID}\n",
        f"https://www.youtube.com/watch?v={ID}",
        f"http://youtube.com/watch?v={ID}",
        f"HTTPS://WWW.YOUTUBE.COM/watch?v={ID}",
        f"www.youtube.com/watch?v={ID}",
        f"//www.youtube.com/watch?v={ID}",
        f"https://m.youtube.com/watch?v={ID}&feature=youtu.be",
        f"https://music.youtube.com/watch?v={ID}&si=abc",
        f"https://www.youtube.com:443/watch?v={ID}",
        f"https://www.youtube.com/watch?app=desktop&v={ID}&t=1m30s",
        f"https://www.youtube.com/watch?v={ID}#t=90",
        f"https://www.youtube.com/watch?v={ID}&list={PLAYLIST}&index=7",
        f"https://youtu.be/{ID}",
        f"youtu.be/{ID}?t=90&si=x",
        f"https://www.youtube.com/shorts/{ID}",
        f"https://www.youtube.com/live/{ID}?feature=share",
        f"https://www.youtube.com/embed/{ID}?start=5",
        f"https://www.youtube-nocookie.com/embed/{ID}",
        f"https://www.youtube.com/v/{ID}",
        f"https://www.youtube.com/e/{ID}/",
        f"https://www.youtube.com/attribution_link?a=x&u=%2Fwatch%3Fv%3D{ID}%26feature%3Dshare",
    ],
)
def test_every_form_of_a_video_is_that_video(text):
    address = parse_youtube_address(text)
    assert address == YouTubeAddress(AddressKind.VIDEO, ID)
    assert address.url == f"https://www.youtube.com/watch?v={ID}"


@pytest.mark.parametrize(
    "text",
    [
        PLAYLIST,
        f"https://www.youtube.com/playlist?list={PLAYLIST}",
        f"youtube.com/playlist?list={PLAYLIST}&si=x",
        f"https://www.youtube.com/watch?list={PLAYLIST}",
        f"https://www.youtube.com/embed/videoseries?list={PLAYLIST}",
        f"https://music.youtube.com/playlist?list={PLAYLIST}",
    ],
)
def test_every_form_of_a_playlist_is_that_playlist(text):
    address = parse_youtube_address(text)
    assert address == YouTubeAddress(AddressKind.PLAYLIST, PLAYLIST)
    assert address.url == f"https://www.youtube.com/playlist?list={PLAYLIST}"


@pytest.mark.parametrize("key", ["UUabcdefghijklmnopqrstuv", "OLAK5uy_abcdefghijklmnop"])
def test_uploads_and_albums_are_playlists(key):
    assert parse_youtube_address(key).kind is AddressKind.PLAYLIST


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("https://www.youtube.com/@name", "/@name/videos"),
        ("youtube.com/@name/", "/@name/videos"),
        ("@name", "/@name/videos"),
        ("https://www.youtube.com/%40name/streams?view=0", "/@name/streams"),
        ("https://www.youtube.com/@na.me-1_x/shorts", "/@na.me-1_x/shorts"),
        ("https://www.youtube.com/@name/featured", "/@name/videos"),
        ("https://www.youtube.com/@größe", "/@gr%C3%B6%C3%9Fe/videos"),
        (f"https://www.youtube.com/channel/{CHANNEL_ID}", f"/channel/{CHANNEL_ID}/videos"),
        (CHANNEL_ID, f"/channel/{CHANNEL_ID}/videos"),
        ("https://www.youtube.com/c/Some%20Name/videos", "/c/Some%20Name/videos"),
        ("https://m.youtube.com/user/name", "/user/name/videos"),
    ],
)
def test_every_form_of_a_channel_is_one_of_its_lists(text, url):
    address = parse_youtube_address(text)
    assert address.kind is AddressKind.CHANNEL
    assert address.url == f"https://www.youtube.com{url}"


@pytest.mark.parametrize(
    "text",
    [
        "https://www.youtube.com/",
        "https://www.youtube.com/feed/subscriptions",
        "https://www.youtube.com/results?search_query=rag",
        "https://www.youtube.com/watch",
        "https://www.youtube.com/watch?v=tooshort",
        f"https://www.youtube.com/watch?v={ID}x",
        "https://youtu.be/",
        "https://www.youtube.com/embed/live_stream?channel=x",
        "https://www.youtube.com/playlist?list=WL",
        f"https://www.youtube.com/playlist?list=RD{ID}",
        "https://www.youtube.com/channel/name",
        "https://www.youtube.com/c/..",
        "https://www.youtube.com/attribution_link?u=https://example.org/",
        "https://www.youtube.com/watch?" + "a=1&" * 2000,
    ],
)
def test_what_else_is_on_youtube_is_refused_with_an_example(text):
    with pytest.raises(SourceError, match="is no video, playlist or channel; give one such as"):
        parse_youtube_address(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "rag",
        "https://example.org/",
        f"https://example.org/watch?v={ID}",
        f"https://youtube.com.example.org/watch?v={ID}",
        f"https://youtube.com@example.org/watch?v={ID}",
        f"https://evilyoutube.com/watch?v={ID}",
        f"ftp://www.youtube.com/watch?v={ID}",
        f"https://www.youtube.com:8080/watch?v={ID}",
        f"https://www.youtube.com:x/watch?v={ID}",
        "https://[::1/",
        "TiET_K-E_gé",
    ],
)
def test_what_is_not_on_youtube_is_told_apart(text):
    with pytest.raises(NotYouTubeError, match="is no YouTube video, playlist or channel"):
        parse_youtube_address(text)


def test_message_shows_no_control_characters_and_not_all_of_a_long_text():
    with pytest.raises(SourceError) as caught:
        parse_youtube_address("\x1b[31m" + "x" * 5000)
    assert "\x1b" not in str(caught.value)
    assert len(str(caught.value)) < 300


HOSTS = st.sampled_from(
    ["", "https://www.youtube.com/", "youtu.be/", "http://m.youtube.com/", "//youtube.com/"]
)
PATHS = st.sampled_from(
    ["", "watch?v=", "embed/", "playlist?list=", "@", "c/", "attribution_link?u="]
)


@given(st.one_of(st.text(), st.builds(lambda *parts: "".join(parts), HOSTS, PATHS, st.text())))
def test_any_text_is_an_address_or_refused(text):
    try:
        address = parse_youtube_address(text)
    except SourceError as error:
        assert "\n" not in str(error)
        return
    assert address.url.startswith("https://www.youtube.com/")
    assert parse_youtube_address(address.url) == address
