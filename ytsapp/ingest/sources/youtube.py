"""YouTube as a source of talks.

Used by the `ingest` command only: nothing here runs while a page is served.
"""

import hashlib
import time
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from ytsapp.domain.errors import SourceError, UnavailableError
from ytsapp.domain.talk import TalkSource
from ytsapp.ingest.candidate import CaptionText
from ytsapp.ingest.sources.facts import Facts, combine, make_talk
from ytsapp.ingest.sources.pace import Pace
from ytsapp.ingest.sources.youtube_address import YouTubeAddress
from ytsapp.ingest.sources.youtube_captions import UnclearError, YouTubeCaptions
from ytsapp.ingest.sources.youtube_config import YouTubeConfig
from ytsapp.ingest.sources.youtube_oembed import OEmbed

if TYPE_CHECKING:
    from ytsapp.ingest.sources.youtube_pages import YouTubePages


class YouTube:
    """Lists videos, reads their captions and what their pages say.

    One object serves one run, one request after the other: it remembers when YouTube started to
    refuse us, and asks nothing more from then on.
    """

    def __init__(
        self,
        config: YouTubeConfig | None = None,
        sleep: Callable[[float], None] = time.sleep,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._config = config or YouTubeConfig()
        self._pace = Pace(self._config.manners, sleep, clock)

    def list_videos(self, address: YouTubeAddress) -> Iterator[str]:
        """Yield the video ids of a playlist or channel, asking for a page when it is reached.

        Raises:
            SourceError: the list does not exist, is not shown to us, or breaks off.
        """
        return self._pages.list_videos(address)

    def read(self, video_id: str, known: Facts, wanted: str) -> CaptionText:
        """Return a video's captions and what is known of it.

        What was `known` before counts more than the page; what the captions are, YouTube knows.

        Costs three requests for the captions and one for the page; the page is left alone when
        title, channel, day and length are known already.

        Raises:
            UnavailableError: the video was removed or made private.
            SourceError: no captions, or YouTube does not answer or refuses us.
            CaptionError: the captions hold no words.
        """
        try:
            data, captions = self._captions.fetch(video_id, wanted)
        except UnclearError:
            self._oembed.read_facts(video_id)  # raises where the video is gone or private
            raise
        heard = Facts(
            language=captions.language, captions="auto" if captions.automatic else "manual"
        )
        here = Facts(video_id=video_id, source=TalkSource.YOUTUBE)
        facts = combine(here, heard, known)
        if not _is_complete(facts):
            facts = combine(facts, self._page_facts(video_id, facts))
        return CaptionText(captions, hashlib.sha256(data).hexdigest(), make_talk(facts))

    def _page_facts(self, video_id: str, known: Facts) -> Facts:
        """Return what the page says, else what oEmbed says; nothing only where a title is known."""
        try:
            facts = self._pages.read_facts(video_id)
            if facts.title:
                return facts
            return combine(facts, self._oembed.read_facts(video_id))
        except UnavailableError:
            raise
        except SourceError:
            if known.title:
                return Facts()
            raise  # nobody would recognise a talk without a title

    @cached_property
    def _captions(self) -> YouTubeCaptions:
        return YouTubeCaptions(self._config, self._pace)

    @cached_property
    def _oembed(self) -> OEmbed:
        return OEmbed(self._config, self._pace)

    @cached_property
    def _pages(self) -> "YouTubePages":
        from ytsapp.ingest.sources.youtube_pages import YouTubePages  # takes most of a second

        return YouTubePages(self._config, self._pace)


def _is_complete(facts: Facts) -> bool:
    return bool(facts.title and facts.channel and facts.published and facts.duration_s)
