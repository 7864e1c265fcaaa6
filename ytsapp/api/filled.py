"""Talks and moments the built site does not have: made for the request, outside the event loop."""

import gzip
import re
from collections.abc import Callable
from dataclasses import dataclass

import brotli
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from ytsapp.api.asked_second import NoSecond, find_asked_second
from ytsapp.storage.errors import StorageError


@dataclass(frozen=True)
class Elsewhere:
    """What an address leads to has another address now."""

    path: str


Fill = Callable[[str], str | Elsewhere | None]
"""Returns the page at a path as HTML, or where it is now; None where the built site answers."""

_FILLED = re.compile(r"/(?:talks|moments)/[A-Za-z0-9_-]+/?")

_BROTLI, _GZIP = 4, 4
"""Qualities: a transcript of three hours takes 5 ms and is a tenth larger than at the best."""

_ASK_AGAIN = {"Cache-Control": "no-cache"}
"""Sent with a move: words can move back, and a browser that kept both ways would go round."""


class FilledPages:
    """ASGI application that answers for pages made on request and leaves all others to `inner`."""

    def __init__(self, inner: ASGIApp, fill: Fill) -> None:
        self.inner = inner
        self.fill = fill

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer with a page, with a redirect to its canonical form, or pass the request on."""
        answer: Response | None = None
        is_read = scope["type"] == "http" and scope["method"] in ("GET", "HEAD")
        if is_read and _FILLED.fullmatch(scope["path"]):
            answer = _answer_second(scope) or await run_in_threadpool(self._answer, scope)
        await (answer or self.inner)(scope, receive, send)

    def _answer(self, scope: Scope) -> Response | None:
        path = scope["path"]
        try:
            found = self.fill(f"{path.rstrip('/')}/")
        except StorageError:
            return PlainTextResponse(
                "The record of talks cannot be read at the moment. Try again in a minute.\n",
                503,
                headers={"Retry-After": "60"},
            )
        if found is None:
            return None
        if isinstance(found, Elsewhere):
            return RedirectResponse(_with_query(found.path, scope), 301, _ASK_AGAIN)
        if not path.endswith("/"):
            return RedirectResponse(_with_query(f"{path}/", scope), 308)
        return _compressed(found.encode(), Headers(scope=scope).get("accept-encoding", ""))


def _answer_second(scope: Scope) -> Response | None:
    """Return the redirect to the second that `?t=` names, a 404 where it names none."""
    try:
        address = find_asked_second(scope["path"], scope["query_string"].decode("latin-1"))
    except NoSecond:
        return PlainTextResponse("Not found\n", 404)  # `NotFoundPage` says what is wrong
    return RedirectResponse(address, 308) if address else None


def _with_query(path: str, scope: Scope) -> str:
    query = scope["query_string"].decode("latin-1")
    return f"{path}?{query}" if query else path


def _compressed(body: bytes, accepted: str) -> HTMLResponse:
    headers = {"Vary": "Accept-Encoding"}
    names = {part.partition(";")[0].strip() for part in accepted.split(",")}
    if "br" in names:
        body = brotli.compress(body, quality=_BROTLI)
        headers["Content-Encoding"] = "br"
    elif "gzip" in names:
        body = gzip.compress(body, _GZIP)
        headers["Content-Encoding"] = "gzip"
    return HTMLResponse(body, headers=headers)
