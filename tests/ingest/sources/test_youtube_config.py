import pytest

from ytsapp.ingest.sources.youtube_config import YouTubeConfig

OURS = YouTubeConfig(origin="http://127.0.0.1:9")


@pytest.mark.parametrize(
    "path", ["/watch?v=a&t=1", "/youtubei/v1/player?key=k", "/api/timedtext?v=a", "/@name/videos"]
)
def test_youtube_is_asked_where_it_is(path):
    assert YouTubeConfig().address_of(f"https://www.youtube.com{path}") == (
        f"https://www.youtube.com{path}"
    )
    assert OURS.address_of(f"https://www.youtube.com{path}") == f"http://127.0.0.1:9{path}"


def test_question_about_cookies_is_youtubes_too():
    assert YouTubeConfig().address_of("https://consent.youtube.com/m?continue=x") is not None


@pytest.mark.parametrize(
    "url",
    [
        "https://rr1---sn-x.googlevideo.com/videoplayback?id=1",
        "https://www.google.com/sorry/index",
        "https://notyoutube.com/watch?v=a",
        "https://www.youtube.com.example.org/",
        "http://169.254.169.254/",
        "https:///watch",
        "",
    ],
)
@pytest.mark.parametrize("config", [YouTubeConfig(), OURS])
def test_no_other_host_is_asked(config, url):
    assert config.address_of(url) is None
