"""`/talks/<video_id>.vtt`: the stored transcript as captions for the browser's media element."""

import hashlib
import re

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from ytsapp.api.errors import RETRY_AFTER_S
from ytsapp.api.webvtt import write_webvtt
from ytsapp.storage.errors import StorageError
from ytsapp.wiring import Services

_HEADERS = {"Cache-Control": "no-cache"}
"""Kept, but checked before use: new captions show at once."""

_TRACK = re.compile(r"/talks/([A-Za-z0-9_-]+)\.vtt")


def serve_tracks(inner: ASGIApp, services: Services) -> ASGIApp:
    """Return an application that answers for caption tracks and leaves the rest to `inner`.

    A known talk without a transcript has no content (204): players ask before they add a track,
    and that is no error of theirs.
    """

    async def application(scope: Scope, receive: Receive, send: Send) -> None:
        found = _TRACK.fullmatch(scope["path"]) if scope["type"] == "http" else None
        if found is None or scope["method"] not in ("GET", "HEAD"):
            await inner(scope, receive, send)
            return
        answer = await run_in_threadpool(_answer, services, found[1], Request(scope))
        await (answer or inner)(scope, receive, send)

    return application


def _answer(services: Services, video_id: str, request: Request) -> Response | None:
    """Return the track, 304 where the browser has it; None for an unknown talk."""
    corpus = services.corpus
    try:
        facts = corpus.transcript_facts(video_id)
        transcript = corpus.transcript(video_id) if facts is not None else None
        is_known = video_id in services.library.talks or corpus.talk(video_id) is not None
    except StorageError:
        return Response(status_code=503, headers={"Retry-After": str(RETRY_AFTER_S)})
    if facts is None or transcript is None:
        return Response(status_code=204, headers=_HEADERS) if is_known else None
    body = write_webvtt(transcript).encode()
    headers = _HEADERS | {"ETag": f'"{hashlib.blake2b(body, digest_size=12).hexdigest()}"'}
    if facts.language:
        headers["Content-Language"] = facts.language
    if headers["ETag"] in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    return Response(body, media_type="text/vtt", headers=headers)
