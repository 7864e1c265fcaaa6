"""YouTube's own pages: lists of videos, and what a video's page says.

Imported only when YouTube is asked, as `youtube_browser` is.
"""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from yt_dlp.networking.exceptions import HTTPError
from yt_dlp.utils import YoutubeDLError

from ytsapp.domain.errors import SourceError
from ytsapp.ingest.sources.facts import Facts
from ytsapp.ingest.sources.pace import Pace
from ytsapp.ingest.sources.shown import join_words, show
from ytsapp.ingest.sources.video_ids import has_youtube_form
from ytsapp.ingest.sources.youtube_address import AddressKind, YouTubeAddress
from ytsapp.ingest.sources.youtube_browser import LIST_PAGE, VIDEO_PAGE, Browser
from ytsapp.ingest.sources.youtube_config import UNEXPECTED, YouTubeConfig

_ROBOT = ("not a bot", "captcha", "try again later")
"""What YouTube's refusals have in common when it is us that are refused, not the video."""

_HOPS = 3
"""How often a list may send us on to another list; a renamed channel does so once."""


class YouTubePages:
    """Reads one page after the other."""

    def __init__(self, config: YouTubeConfig, pace: Pace) -> None:
        self._pace = pace
        self._browser = Browser(config, pace)

    def list_videos(self, address: YouTubeAddress) -> Iterator[str]:
        """Yield the video ids of a playlist or channel, asking for a page when it is reached.

        Private and deleted videos of a playlist are left out, as on YouTube's own page.

        Raises:
            SourceError: the list does not exist, is not shown to us, or breaks off.
        """
        try:
            for entry in self._entries(address):
                video_id = entry.get("id")
                if isinstance(video_id, str) and has_youtube_form(video_id):
                    yield video_id
        except (YoutubeDLError, *UNEXPECTED) as error:
            raise self._explain(address, error) from error

    def read_facts(self, video_id: str) -> Facts:
        """Return what the page of a video says; without a title where it says nothing of use.

        Raises:
            SourceError: YouTube does not answer, or refuses us.
        """
        try:
            page = self._browser.read(VIDEO_PAGE, YouTubeAddress(AddressKind.VIDEO, video_id).url)
        except (YoutubeDLError, *UNEXPECTED) as error:
            if _is_refusal(error):
                raise self._pace.block() from error
            return Facts()
        return Facts(
            title=_prose(page.get("title")),
            title_seen_on_video=True,
            channel=_prose(page.get("channel")),
            published=_day(page.get("upload_date")),
            duration_s=_seconds(page.get("duration")),
        )

    def _entries(self, address: YouTubeAddress) -> Iterator[dict[str, Any]]:
        url = address.url
        for _ in range(_HOPS):
            page = self._browser.read(LIST_PAGE, url)
            if page.get("_type") == "playlist":
                yield from page["entries"]
                return
            url = page["url"]
        raise SourceError(f"{address.url} leads from list to list; give the last of them")

    def _explain(self, address: YouTubeAddress, error: Exception) -> SourceError:
        if _is_refusal(error):
            return self._pace.block()
        cause = getattr(error, "cause", None)
        if isinstance(cause, HTTPError) and cause.status == 404:
            return SourceError(f"{address.url} does not exist; look for a slip in it")
        return SourceError(f"{address.url} cannot be listed: {show(_said(error))}")


def _is_refusal(error: Exception) -> bool:
    return any(sign in _said(error).lower() for sign in _ROBOT)


def _said(error: Exception) -> str:
    """Return YouTube's own words in an error, without what `yt-dlp` adds for its developers."""
    words = join_words(str(getattr(error, "orig_msg", None) or error))
    return words.removeprefix("YouTube said: ").rstrip(".")


def _prose(found: object) -> str:
    return join_words(found) if isinstance(found, str) else ""


def _day(found: object) -> date | None:
    try:
        return datetime.strptime(str(found), "%Y%m%d").date()
    except ValueError:
        return None


def _seconds(found: object) -> int | None:
    return int(found) if isinstance(found, int | float) and found > 0 else None
