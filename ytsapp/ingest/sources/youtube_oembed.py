"""YouTube's oEmbed answer: the title, the channel, and whether a video can still be seen."""

import httpx

from ytsapp.domain.errors import SourceError, UnavailableError
from ytsapp.ingest.sources.facts import Facts
from ytsapp.ingest.sources.pace import BusyError, Pace, check_status
from ytsapp.ingest.sources.shown import join_words
from ytsapp.ingest.sources.youtube_address import AddressKind, YouTubeAddress
from ytsapp.ingest.sources.youtube_config import UNEXPECTED, YouTubeConfig

_GONE = {
    400: "does not exist",
    401: "is private or may not be shown elsewhere",
    403: "is private",
    404: "was removed",
}
"""What YouTube means by a status of its oEmbed answer."""


class OEmbed:
    """Asks the one small public interface that needs no page to be taken apart."""

    def __init__(self, config: YouTubeConfig, pace: Pace) -> None:
        self._client = httpx.Client(
            base_url=config.origin, timeout=config.manners.timeout_s, trust_env=False
        )
        self._pace = pace

    def read_facts(self, video_id: str) -> Facts:
        """Return title and channel of a video.

        Raises:
            UnavailableError: the video was removed or made private.
            SourceError: YouTube does not answer, or answers nothing that can be read.
        """
        url = YouTubeAddress(AddressKind.VIDEO, video_id).url
        try:
            response = self._pace.ask(lambda: self._get(url))
            if reason := _GONE.get(response.status_code):
                raise UnavailableError(f"{url} {reason}; nothing of it can be read")
            answer = response.raise_for_status().json()
            title, channel = join_words(answer["title"]), join_words(answer.get("author_name", ""))
        except (httpx.HTTPError, *UNEXPECTED) as error:
            raise SourceError(
                f"YouTube's answer about {url} cannot be read; try again later"
            ) from error
        return Facts(title=title, title_seen_on_video=True, channel=channel)

    def _get(self, url: str) -> httpx.Response:
        try:
            response = self._client.get("/oembed", params={"url": url, "format": "json"})
        except httpx.TransportError as error:
            raise BusyError from error
        check_status(response.status_code, response.headers)
        return response
