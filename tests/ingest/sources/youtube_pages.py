"""The parts of YouTube's pages that our libraries read, in the shapes YouTube sends them."""

import json
from dataclasses import dataclass
from html import escape
from urllib.parse import urlencode

KEY = "key-of-the-page"
CONSENT_FORM = '<form action="https://consent.youtube.com/s"><input name="v" value="cb.2026">'
CAPTCHA = '<html><form><div class="g-recaptcha"></div></form></html>'


@dataclass(frozen=True)
class Track:
    """Captions in one language; (start, duration) in seconds before each line's words."""

    language: str = "en"
    automatic: bool = False
    lines: tuple[tuple[float, float, str], ...] = ((0.0, 2.5, "Words of the test."),)


@dataclass(frozen=True)
class Video:
    """One video; `status` and `reason` are how YouTube says whether it can be played."""

    video_id: str
    title: str = "A talk about tests"
    channel: str = "Test Channel"
    uploaded: str = "2024-03-05T08:00:00-08:00"
    seconds: int = 1200
    tracks: tuple[Track, ...] = (Track(),)
    status: str = "OK"
    reason: str = ""
    oembed_status: int = 200
    page_tells: bool = True


def watch_page(video: Video) -> str:
    pages = {"ytInitialPlayerResponse": player_of_page(video), "ytInitialData": beside(video)}
    if not video.page_tells:
        pages = {}
    scripts = "".join(
        f"<script>var {n} = {json.dumps(page)};</script>" for n, page in pages.items()
    )
    return (
        f"<html><head><script>ytcfg.set({config()});</script></head><body>{scripts}</body></html>"
    )


def config() -> str:
    client = {"clientName": "WEB", "clientVersion": "2.20260708.00.00", "visitorData": "visitor"}
    return json.dumps({"INNERTUBE_API_KEY": KEY, "INNERTUBE_CONTEXT": {"client": client}})


def player_of_page(video: Video) -> dict:
    details = {
        "videoId": video.video_id,
        "title": video.title,
        "lengthSeconds": str(video.seconds),
        "channelId": "UC" + "c" * 22,
    }
    page = {"playabilityStatus": {"status": video.status, "reason": video.reason}}
    if video.status != "OK":
        return page
    day = {"uploadDate": video.uploaded, "publishDate": video.uploaded}
    return page | {
        "videoDetails": details,
        "microformat": {"playerMicroformatRenderer": day},
        "streamingData": {"adaptiveFormats": []},
    }


def beside(video: Video) -> dict:
    owner = {"videoOwnerRenderer": {"title": {"runs": [{"text": video.channel}]}}}
    contents = [
        {"videoPrimaryInfoRenderer": {"title": {"runs": [{"text": video.title}]}}},
        {"videoSecondaryInfoRenderer": {"owner": owner}},
    ]
    results = {"results": {"results": {"contents": contents}}}
    return {"contents": {"twoColumnWatchNextResults": results}}


def player_of_app(video: Video) -> dict:
    """Return what the app's player is told: the one place with addresses of captions."""
    page = {"playabilityStatus": {"status": video.status, "reason": video.reason}}
    if video.status != "OK" or not video.tracks:
        return page
    tracks = [caption_track(video, at, track) for at, track in enumerate(video.tracks)]
    return page | {"captions": {"playerCaptionsTracklistRenderer": {"captionTracks": tracks}}}


def caption_track(video: Video, at: int, track: Track) -> dict:
    query = urlencode({"v": video.video_id, "lang": track.language, "track": at})
    found = {
        "baseUrl": f"https://www.youtube.com/api/timedtext?{query}&fmt=srv3",
        "name": {"runs": [{"text": track.language}]},
        "languageCode": track.language,
        "isTranslatable": True,
    }
    return found | ({"kind": "asr"} if track.automatic else {})


def timed_text(track: Track) -> str:
    lines = "".join(
        f'<text start="{start}" dur="{length}">{escape(escape(words))}</text>'
        for start, length, words in track.lines
    )
    return f'<?xml version="1.0" encoding="utf-8" ?><transcript>{lines}</transcript>'


def playlist_page(title: str, ids: list[str], token: str) -> str:
    items = playlist_items(ids, token)
    section = {
        "itemSectionRenderer": {"contents": [{"playlistVideoListRenderer": {"contents": items}}]}
    }
    tab = {"selected": True, "content": {"sectionListRenderer": {"contents": [section]}}}
    return list_page({"playlistMetadataRenderer": {"title": title}}, tab)


def playlist_items(ids: list[str], token: str) -> list[dict]:
    videos = [
        {"playlistVideoRenderer": {"videoId": i, "title": {"runs": [{"text": f"Talk {i}"}]}}}
        for i in ids
    ]
    return videos + further(token)


def channel_page(path: str, ids: list[str], token: str) -> str:
    tab = {
        "selected": True,
        "title": "Videos" if path.endswith("/videos") else "Live",
        "endpoint": {"commandMetadata": {"webCommandMetadata": {"url": path}}},
        "content": {"richGridRenderer": {"contents": channel_items(ids, token)}},
    }
    owner = {"title": "Test Channel", "externalId": "UC" + "c" * 22}
    return list_page({"channelMetadataRenderer": owner}, tab)


def channel_items(ids: list[str], token: str) -> list[dict]:
    videos = [
        {
            "richItemRenderer": {
                "content": {
                    "lockupViewModel": {
                        "contentId": i,
                        "contentType": "LOCKUP_CONTENT_TYPE_VIDEO",
                        "metadata": {
                            "lockupMetadataViewModel": {"title": {"content": f"Talk {i}"}}
                        },
                    }
                }
            }
        }
        for i in ids
    ]
    return videos + further(token)


def further(token: str) -> list[dict]:
    """Return what stands at the end of a list that goes on."""
    if not token:
        return []
    command = {"continuationCommand": {"token": token}}
    return [{"continuationItemRenderer": {"continuationEndpoint": command}}]


def list_page(metadata: dict, tab: dict) -> str:
    data = {
        "metadata": metadata,
        "contents": {"twoColumnBrowseResultsRenderer": {"tabs": [{"tabRenderer": tab}]}},
    }
    return (
        f"<html><head><script>ytcfg.set({config()});</script></head>"
        f"<body><script>var ytInitialData = {json.dumps(data)};</script></body></html>"
    )


def alert_page(words: str) -> str:
    """Return the page of a list that is not there: a page with an error on it, status 200."""
    alert = {"alertRenderer": {"type": "ERROR", "text": {"runs": [{"text": words}]}}}
    data = {"alerts": [alert]}
    return f"<html><script>var ytInitialData = {json.dumps(data)};</script></html>"


def more(items: list[dict]) -> dict:
    return {
        "onResponseReceivedActions": [
            {"appendContinuationItemsAction": {"continuationItems": items}}
        ]
    }
