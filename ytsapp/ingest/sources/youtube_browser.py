"""`yt-dlp` with our hands on its requests.

Imported only when YouTube is asked: `yt-dlp` alone takes most of a second to load.
"""

from typing import Any

from yt_dlp import YoutubeDL
from yt_dlp.networking import Request, Response
from yt_dlp.networking.exceptions import (
    HTTPError,
    TransportError,
)

from ytsapp.ingest.sources.pace import BusyError, Pace, check_status
from ytsapp.ingest.sources.youtube_config import YouTubeConfig

VIDEO_PAGE = "Youtube"
LIST_PAGE = "YoutubeTab"
"""What `yt-dlp` calls its readers of the two kinds of page."""


class Browser(YoutubeDL):  # type: ignore[misc]
    """Reads pages in turn; never asks for formats, players or media."""

    def __init__(self, config: YouTubeConfig, pace: Pace) -> None:
        self._config = config
        self._pace = pace
        super().__init__(_options(config), auto_init=False)

    def read(self, page: str, url: str) -> dict[str, Any]:
        """Return what is on a page; the entries of a list come unread, a page at a time.

        `YoutubeDL.extract_info` would walk a whole channel before it returns its first video.

        Raises:
            YoutubeDLError: the page does not hold what was looked for.
            SourceError: no answer, or none for us.
        """
        return dict(self.get_info_extractor(page).extract(url) or {})

    def urlopen(self, req: Request | str) -> Response:
        """Send a request in turn; every part of `yt-dlp` that wants a page calls this."""
        request = Request(req) if isinstance(req, str) else req.copy()
        url = self._config.address_of(request.url)
        if url is None:
            raise self._pace.block()
        request.url = url
        return self._pace.ask(lambda: self._open_once(request))

    def _open_once(self, request: Request) -> Response:
        try:
            return super().urlopen(request)
        except HTTPError as error:
            check_status(error.status, error.response.headers)
            raise
        except TransportError as error:
            raise BusyError from error


class _Silence:
    """Takes what `yt-dlp` would print: a person hears of it in our words or not at all."""

    def debug(self, message: str) -> None:
        """Drop it."""

    info = warning = error = debug


def _options(config: YouTubeConfig) -> dict[str, Any]:
    return {
        "logger": _Silence(),
        "proxy": "",
        "cachedir": False,
        "socket_timeout": config.manners.timeout_s,
        "extractor_retries": 0,  # `Pace` repeats requests; twice would multiply
        "ignore_no_formats_error": True,
        "js_runtimes": {},  # only media addresses need one
        "compat_opts": {"no-youtube-unavailable-videos"},
        "extractor_args": {
            "youtube": {
                # The page itself holds all we want: one request a video instead of five.
                "player_client": ["web"],
                "webpage_client": ["web"],
                "player_skip": ["js", "configs", "initial_data"],
                "skip": ["hls", "dash", "translated_subs"],
                # A list that breaks off is an error, not a shorter list.
                "raise_incomplete_data": ["true"],
            }
        },
    }
