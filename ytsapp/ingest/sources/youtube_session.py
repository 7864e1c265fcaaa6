"""The HTTP session that `youtube-transcript-api` reads captions with."""

from collections.abc import Mapping
from functools import partial

from requests import PreparedRequest, Response, Session
from requests.adapters import HTTPAdapter
from requests.exceptions import ChunkedEncodingError, Timeout
from requests.exceptions import ConnectionError as Unreachable

from ytsapp.ingest.sources.pace import BusyError, Pace, check_status
from ytsapp.ingest.sources.youtube_config import YouTubeConfig


def open_session(config: YouTubeConfig, pace: Pace) -> Session:
    """Return a session that asks nobody but YouTube, in turn and with a time limit.

    Proxies, cookies and passwords of the machine stay out of it.
    """
    session = Session()
    session.trust_env = False
    adapter = _PacedAdapter(config, pace)
    session.mount("https://", adapter)
    session.mount("http://", adapter)
    return session


class _PacedAdapter(HTTPAdapter):
    def __init__(self, config: YouTubeConfig, pace: Pace) -> None:
        super().__init__()
        self._config = config
        self._pace = pace

    def send(
        self,
        request: PreparedRequest,
        stream: bool = False,
        timeout: float | tuple[float | None, float | None] | None = None,
        verify: bool | str = True,
        cert: bytes | str | tuple[bytes | str, bytes | str] | None = None,
        proxies: Mapping[str, str] | None = None,
    ) -> Response:
        """Send in turn; the library sets no time limit, so ours counts."""
        url = self._config.address_of(request.url or "")
        if url is None:
            raise self._pace.block()
        sent = request.copy()
        sent.url = url
        response = self._pace.ask(partial(self._send_once, sent, verify))
        response.url = request.url or ""  # what a redirect is relative to
        return response

    def _send_once(self, request: PreparedRequest, verify: bool | str) -> Response:
        try:
            # `yt-dlp` replaces a function of requests by one that cannot do without proxies={}.
            limit = self._config.manners.timeout_s
            response = super().send(request, timeout=limit, verify=verify, proxies={})
            response.content  # noqa: B018  read here, so that a lost connection is asked again
        except (Unreachable, Timeout, ChunkedEncodingError) as error:
            raise BusyError from error
        check_status(response.status_code, response.headers)
        return response
