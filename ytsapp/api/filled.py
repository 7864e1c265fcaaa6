"""Talks and moments the built site does not have: made for the request, outside the event loop."""

import gzip
import re
from collections.abc import Callable

import brotli
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from ytsapp.storage.errors import StorageError

Fill = Callable[[str], str | None]
"""Returns the page at a path as HTML, None where the built site is to answer."""

_FILLED = re.compile(r"/(?:talks|moments)/[A-Za-z0-9_-]+/?")

_BROTLI, _GZIP = 4, 4
"""Qualities: a transcript of three hours takes 5 ms and is a tenth larger than at the best."""


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
            answer = await run_in_threadpool(self._answer, scope)
        await (answer or self.inner)(scope, receive, send)

    def _answer(self, scope: Scope) -> Response | None:
        path = scope["path"]
        try:
            html = self.fill(f"{path.rstrip('/')}/")
        except StorageError:
            return PlainTextResponse(
                "The record of talks cannot be read at the moment. Try again in a minute.\n",
                503,
                headers={"Retry-After": "60"},
            )
        if html is None:
            return None
        if not path.endswith("/"):
            query = scope["query_string"].decode("latin-1")
            return RedirectResponse(f"{path}/" + (f"?{query}" if query else ""), 308)
        return _compressed(html.encode(), Headers(scope=scope).get("accept-encoding", ""))


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
