"""Captions of a YouTube video, fetched by `youtube-transcript-api`."""

import json
from dataclasses import replace
from xml.etree.ElementTree import ParseError

from requests import RequestException
from youtube_transcript_api import (
    AgeRestricted,
    InvalidVideoId,
    RequestBlocked,
    Transcript,
    TranscriptsDisabled,
    VideoUnavailable,
    VideoUnplayable,
    YouTubeRequestFailed,
    YouTubeTranscriptApi,
    YouTubeTranscriptApiException,
)

from ytsapp.domain.cue import Captions
from ytsapp.domain.errors import SourceError, UnavailableError
from ytsapp.ingest.captions.read import parse_captions
from ytsapp.ingest.sources.languages import language_distance
from ytsapp.ingest.sources.pace import Pace
from ytsapp.ingest.sources.shown import join_words, show
from ytsapp.ingest.sources.youtube_address import AddressKind, YouTubeAddress
from ytsapp.ingest.sources.youtube_config import UNEXPECTED, YouTubeConfig
from ytsapp.ingest.sources.youtube_session import open_session

_COME_BACK = "try again later"
"""How YouTube words, as if it were the video's fault, that we asked too much."""


class UnclearError(SourceError):
    """YouTube does not show a video and does not say whether it is gone for good."""


class YouTubeCaptions:
    """Finds and fetches the captions of one video after the other."""

    def __init__(self, config: YouTubeConfig, pace: Pace) -> None:
        self._pace = pace
        self._api = YouTubeTranscriptApi(http_client=open_session(config, pace))

    def fetch(self, video_id: str, wanted: str) -> tuple[bytes, Captions]:
        """Return a video's captions in the wanted language, and the bytes they stand for.

        Captions a person wrote come before those a machine heard, whatever the country or
        script of the language; translations by machine are never taken.

        Raises:
            BlockedError: YouTube takes us for a robot.
            UnavailableError: the video was removed.
            UnclearError: it cannot be played; somebody has to find out why.
            SourceError: there are no captions to be had.
            CaptionError: they hold no words.
        """
        url = YouTubeAddress(AddressKind.VIDEO, video_id).url
        try:
            track = _choose(list(self._api.list(video_id)), url, wanted)
            snippets = track.fetch().to_raw_data()
        except (
            YouTubeTranscriptApiException,
            RequestException,
            ParseError,
            *UNEXPECTED,
        ) as error:
            raise self._explain(url, error) from error
        data = json.dumps(snippets, ensure_ascii=False).encode()
        captions = parse_captions(data, f"{video_id}.json")
        return data, replace(captions, language=track.language_code, automatic=track.is_generated)

    def _explain(self, url: str, error: Exception) -> SourceError:
        match error:
            case RequestBlocked():
                return self._pace.block()
            case VideoUnplayable(reason=str(reason)) if _COME_BACK in reason.lower():
                return self._pace.block()
            case VideoUnavailable() | InvalidVideoId():
                return UnavailableError(f"{url} is no longer available; nothing of it can be read")
            case TranscriptsDisabled():
                return SourceError(f"{url} has no captions; give a caption file for it instead")
            case AgeRestricted():
                return SourceError(f"{url} is shown to signed-in adults only; give a caption file")
            case VideoUnplayable(reason=reason):
                said = show(join_words(reason or "no reason given")).rstrip(".")
                return UnclearError(f"{url} cannot be played: {said}")
            case YouTubeRequestFailed():
                return UnclearError(f"YouTube does not show us {url}; try again later")
            case _:
                return SourceError(
                    f"YouTube's answer about {url} cannot be read; try again later, "
                    "or update youtube-transcript-api"
                )


def _choose(tracks: list[Transcript], url: str, wanted: str) -> Transcript:
    def rank(track: Transcript) -> tuple[bool, int]:
        return track.is_generated, language_distance(track.language_code, wanted)

    fitting = [track for track in tracks if language_distance(track.language_code, wanted) < 2]
    if fitting:
        return min(fitting, key=rank)
    there = ", ".join(sorted({track.language_code for track in tracks})) or "no language"
    raise SourceError(
        f"{url} has captions in {show(there)}, not in {show(wanted)}; choose one with --language"
    )
