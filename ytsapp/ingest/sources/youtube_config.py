"""Where YouTube is asked, and how."""

from dataclasses import dataclass, field
from urllib.parse import urlsplit

from ytsapp.ingest.sources.pace import Manners
from ytsapp.ingest.sources.youtube_address import YOUTUBE

UNEXPECTED = (LookupError, TypeError, ValueError, AttributeError, AssertionError)
"""What the libraries raise at a page of another shape than they know: they check little."""


@dataclass(frozen=True)
class YouTubeConfig:
    """Where requests to YouTube go, and how they are spaced.

    Attributes:
        origin: scheme and host that answer for YouTube. Another one than YouTube's serves to
            try the whole ingest against a server of one's own.
        manners: pauses, attempts and time limits.
    """

    origin: str = YOUTUBE
    manners: Manners = field(default_factory=Manners)

    def address_of(self, url: str) -> str | None:
        """Return where to send a request for an address of YouTube's; None for another host.

        Media lie on other hosts, so none is ever downloaded; and where YouTube itself sends us
        elsewhere, it is to prove that we are no robot.
        """
        parts = urlsplit(url)
        if not f".{parts.hostname}".endswith(".youtube.com"):
            return None
        if self.origin == YOUTUBE:
            return url
        ours = urlsplit(self.origin)
        return parts._replace(scheme=ours.scheme, netloc=ours.netloc).geturl()
