"""A YouTube on this machine, and a clock that only moves when somebody sleeps."""

from collections.abc import Iterator

import pytest

from tests.ingest.sources.youtube_server import YouTubeServer, serve_youtube
from ytsapp.ingest.sources.youtube import YouTube
from ytsapp.ingest.sources.youtube_config import YouTubeConfig


class Clock:
    """Attributes: `now` and `slept`, the seconds of each sleep."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.slept: list[float] = []

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(scope="session")
def one_server() -> Iterator[YouTubeServer]:
    with serve_youtube() as server:
        yield server


@pytest.fixture
def server(one_server: YouTubeServer) -> YouTubeServer:
    """The server, holding nothing."""
    one_server.forget()
    return one_server


@pytest.fixture
def youtube(server: YouTubeServer, clock: Clock) -> YouTube:
    return YouTube(YouTubeConfig(origin=server.origin), sleep=clock.sleep, clock=clock)
