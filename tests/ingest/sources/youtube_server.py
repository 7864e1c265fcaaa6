"""A server on this machine that answers as YouTube does, so that the real clients run."""

import json
import threading
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

from tests.ingest.sources import youtube_pages as pages
from tests.ingest.sources.youtube_pages import Video

PAGE_OF_LIST = 3
"""Videos on one page of a list."""


@dataclass(frozen=True)
class Answer:
    status: int
    body: str = ""
    headers: tuple[tuple[str, str], ...] = ()


@dataclass
class YouTubeServer:
    """What the server holds, and what it was asked.

    Attributes:
        origin: its address.
        videos: by id.
        lists: video ids by the path and query of a list's page.
        before: answers given to the next requests whose path starts so, before the usual ones.
        needs_consent: whether the question about cookies stands before every page.
        asked: method and path of every request, in order.
    """

    origin: str = ""
    videos: dict[str, Video] = field(default_factory=dict)
    lists: dict[str, list[str]] = field(default_factory=dict)
    before: dict[str, deque[Answer]] = field(default_factory=dict)
    needs_consent: bool = False
    asked: list[str] = field(default_factory=list)

    def forget(self) -> None:
        for held in (self.videos, self.lists, self.before, self.asked):
            held.clear()
        self.needs_consent = False

    def hold(self, *videos: Video) -> None:
        self.videos |= {video.video_id: video for video in videos}

    def answer_first(self, path: str, *answers: Answer) -> None:
        """Answer the next requests for a path so; it is itself again after that."""
        self.before.setdefault(path, deque()).extend(answers)

    def answer(self, method: str, target: str, cookies: str, body: dict) -> Answer:
        self.asked.append(f"{method} {target}")
        for path, answers in self.before.items():
            if target.startswith(path) and answers:
                return answers.popleft()
        parts = urlsplit(target)
        query = {key: values[0] for key, values in parse_qs(parts.query).items()}
        match parts.path:
            case "/watch" if self.needs_consent and "CONSENT=YES" not in cookies:
                return Answer(200, pages.CONSENT_FORM)
            case "/watch":
                return Answer(200, pages.watch_page(self._video(query["v"])))
            case "/youtubei/v1/player":
                return _json(pages.player_of_app(self._video(body["videoId"])))
            case "/youtubei/v1/browse":
                return self._further(body["continuation"])
            case "/api/timedtext":
                return self._captions(query)
            case "/oembed":
                return self._oembed(query["url"])
            case _:
                return self._list(target)

    def _video(self, video_id: str) -> Video:
        missing = Video(
            video_id, status="ERROR", reason="This video is unavailable", oembed_status=404
        )
        return self.videos.get(video_id, missing)

    def _captions(self, query: dict[str, str]) -> Answer:
        track = self._video(query["v"]).tracks[int(query["track"])]
        return Answer(200, pages.timed_text(track) if track.lines else "")

    def _oembed(self, url: str) -> Answer:
        video = self._video(parse_qs(urlsplit(url).query)["v"][0])
        if video.oembed_status != 200:
            return Answer(video.oembed_status, "Unauthorized")
        return _json({"title": video.title, "author_name": video.channel, "type": "video"})

    def _list(self, target: str) -> Answer:
        if target not in self.lists:
            if target.startswith("/playlist"):
                return Answer(200, pages.alert_page("The playlist does not exist."))
            return Answer(404, "Not Found")
        ids, token = self._page(target, 0)
        if target.startswith("/playlist"):
            return Answer(200, pages.playlist_page("A list", ids, token))
        return Answer(200, pages.channel_page(target, ids, token))

    def _further(self, token: str) -> Answer:
        target, start = token.rsplit("#", 1)
        make = pages.playlist_items if target.startswith("/playlist") else pages.channel_items
        return _json(pages.more(make(*self._page(target, int(start)))))

    def _page(self, target: str, start: int) -> tuple[list[str], str]:
        ids, end = self.lists[target], start + PAGE_OF_LIST
        return ids[start:end], f"{target}#{end}" if end < len(ids) else ""


def _json(value: dict) -> Answer:
    return Answer(200, json.dumps(value), (("Content-Type", "application/json"),))


@contextmanager
def serve_youtube() -> Iterator[YouTubeServer]:
    youtube = YouTubeServer()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._answer({})

        def do_POST(self) -> None:
            length = int(self.headers.get("Content-Length", 0))
            self._answer(json.loads(self.rfile.read(length)))

        def _answer(self, body: dict) -> None:
            cookies = self.headers.get("Cookie", "")
            answer = youtube.answer(self.command, self.path, cookies, body)
            data = answer.body.encode()
            self.send_response(answer.status)
            for name, value in answer.headers:
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_: object) -> None:
            """Stay silent."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    youtube.origin = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield youtube
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
