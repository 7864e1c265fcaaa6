"""Every way to write the address of a YouTube video, playlist or channel."""

import re
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import SplitResult, parse_qs, quote, unquote, urlsplit

from ytsapp.domain.errors import SourceError
from ytsapp.ingest.sources.shown import show
from ytsapp.ingest.sources.video_ids import has_youtube_form

YOUTUBE = "https://www.youtube.com"
"""Where every address of ours points, whichever of its hosts was given."""

_SITES = ("youtube.com", "youtube-nocookie.com")
_PREFIXES = ("", "www.", "m.", "music.")
_HOSTS = frozenset(prefix + site for site in _SITES for prefix in _PREFIXES)
_SHORT_HOSTS = frozenset({"youtu.be", "www.youtu.be"})

_VIDEO_FOLDERS = frozenset({"shorts", "live", "embed", "v", "e"})
_NO_VIDEOS = frozenset({"videoseries", "live_stream"})  # eleven letters, and an embed's own words
_CHANNEL_FOLDERS = frozenset({"channel", "c", "user"})
_TABS = frozenset({"videos", "streams", "shorts"})

# PL: made by a person; UU: all uploads of a channel; OL: an album; FL, EC, PU: older kinds.
# Mixes (RD…), Watch later and Liked are made for one viewer: nobody else sees the same list.
_PLAYLIST = re.compile(r"(PL|UU|OL|FL|EC|PU)[A-Za-z0-9_-]{8,62}")
_CHANNEL_ID = re.compile(r"UC[A-Za-z0-9_-]{22}")
_HANDLE = re.compile(r"@[\w.·-]{1,100}")
_CHANNEL_NAME = re.compile(r"[\w.·' -]{1,100}")


class AddressKind(StrEnum):
    """What an address names."""

    VIDEO = "video"
    PLAYLIST = "playlist"
    CHANNEL = "channel"


@dataclass(frozen=True, slots=True)
class YouTubeAddress:
    """What is meant, however it was written.

    Attributes:
        kind: a video, a playlist or a channel.
        key: video id, playlist id, or a channel's path: ``@handle``, ``channel/UC…``,
            ``c/name``, ``user/name``.
        tab: which of a channel's lists: "videos", "streams" or "shorts"; "" for the others.
    """

    kind: AddressKind
    key: str
    tab: str = ""

    @property
    def url(self) -> str:
        """The one address we use for it."""
        if self.kind is AddressKind.VIDEO:
            return f"{YOUTUBE}/watch?v={self.key}"
        if self.kind is AddressKind.PLAYLIST:
            return f"{YOUTUBE}/playlist?list={self.key}"
        return f"{YOUTUBE}/{quote(self.key, safe='/@')}/{self.tab}"


class NotYouTubeError(SourceError):
    """An address of another site, or no address at all."""


def parse_youtube_address(text: str) -> YouTubeAddress:
    """Return what an address or a bare id names on YouTube.

    With and without scheme, on any of its hosts; start times, indexes and tracking are passed
    over. A watch address with ``list=`` is the video, not the playlist around it: who copies it
    from the player means what they see. A channel without a tab, or with one that lists no
    videos, is its videos.

    Raises:
        NotYouTubeError: it is nothing of YouTube's.
        SourceError: it is on YouTube, but no video, playlist or channel.
    """
    given = text.strip()
    bare = _bare(given)
    if bare is not None:
        return bare
    address = _of_parts(_split(given))
    if address is None:
        raise SourceError(
            f"{show(given)} is no video, playlist or channel; "
            f"give one such as {YOUTUBE}/watch?v=… or {YOUTUBE}/@name"
        )
    return address


def _bare(text: str) -> YouTubeAddress | None:
    if has_youtube_form(text):
        return YouTubeAddress(AddressKind.VIDEO, text)
    if _CHANNEL_ID.fullmatch(text):
        return YouTubeAddress(AddressKind.CHANNEL, f"channel/{text}", "videos")
    if _HANDLE.fullmatch(text):
        return YouTubeAddress(AddressKind.CHANNEL, text, "videos")
    return _playlist(text)


def _split(text: str) -> SplitResult:
    """Split an address of YouTube's, with or without its scheme."""
    address = text if "://" in text else f"https://{text.removeprefix('//')}"
    try:
        parts = urlsplit(address)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        host, port = "", None
    ours = host in _HOSTS | _SHORT_HOSTS and port in (None, 80, 443)
    if not ours or parts.scheme not in ("http", "https"):
        raise NotYouTubeError(f"{show(text)} is no YouTube video, playlist or channel")
    return parts


def _of_parts(parts: SplitResult) -> YouTubeAddress | None:
    path = [unquote(segment) for segment in parts.path.split("/") if segment]
    if parts.hostname in _SHORT_HOSTS:
        return _video(path[0]) if path else None
    try:
        query = {key: values[0] for key, values in parse_qs(parts.query).items()}
    except ValueError:  # thousands of fields: nobody's address
        return None
    if path[:1] == ["attribution_link"]:
        return _of_parts(urlsplit(query["u"])) if query.get("u", "").startswith("/watch") else None
    return _of_path(path, query)


def _of_path(path: list[str], query: dict[str, str]) -> YouTubeAddress | None:
    first, second = [*path, "", ""][:2]
    if first == "watch" and "v" in query:
        return _video(query["v"])
    if first in ("watch", "playlist") or (first, second) == ("embed", "videoseries"):
        return _playlist(query.get("list", ""))
    if first in _VIDEO_FOLDERS and second not in _NO_VIDEOS:
        return _video(second)
    return _channel(path)


def _video(video_id: str) -> YouTubeAddress | None:
    return YouTubeAddress(AddressKind.VIDEO, video_id) if has_youtube_form(video_id) else None


def _playlist(key: str) -> YouTubeAddress | None:
    return YouTubeAddress(AddressKind.PLAYLIST, key) if _PLAYLIST.fullmatch(key) else None


def _channel(path: list[str]) -> YouTubeAddress | None:
    if path and _HANDLE.fullmatch(path[0]):
        key, rest = path[0], path[1:]
    elif len(path) > 1 and path[0] in _CHANNEL_FOLDERS and _names_channel(*path[:2]):
        key, rest = f"{path[0]}/{path[1]}", path[2:]
    else:
        return None
    tab = rest[0] if rest and rest[0] in _TABS else "videos"
    return YouTubeAddress(AddressKind.CHANNEL, key, tab)


def _names_channel(folder: str, name: str) -> bool:
    pattern = _CHANNEL_ID if folder == "channel" else _CHANNEL_NAME
    return pattern.fullmatch(name) is not None and name.strip(". ") != ""
