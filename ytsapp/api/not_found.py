"""A real 404 with a page that helps: the nearest addresses, then the ways in."""

from functools import cached_property
from html import escape

from rapidfuzz import fuzz, process
from starlette.concurrency import run_in_threadpool
from starlette.responses import HTMLResponse, PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ytsapp import routes
from ytsapp.api.asked_second import tell_second
from ytsapp.storage.errors import StorageError
from ytsapp.wiring import Services

NEAREST = 3
LOOK_ALIKE = 60
"""Least similarity, of 100, of an address worth offering; below it the offers look random."""
LONGEST_PATH = 200
"""Characters of an address compared; a longer one was not mistyped."""

_SHELLS = ("404.html", "__spa-fallback.html")
"""Files of the build that hold no page; the file server would answer them with 200."""

MARK = '<div id="nearest" class="nearest"></div>'
"""The empty element of the prerendered page that the links are put into."""


class NotFoundPage:
    """ASGI application that answers a 404 to a browser with the prerendered page."""

    def __init__(self, inner: ASGIApp, services: Services) -> None:
        self.inner = inner
        self.services = services

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on; replace the body of a 404."""
        if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD"):
            await self.inner(scope, receive, send)
            return
        is_missing = self._is_shell(scope["path"])

        async def hold_back(message: Message) -> None:
            nonlocal is_missing
            if message["type"] == "http.response.start" and message["status"] == 404:
                is_missing = True
            if not is_missing:
                await send(message)

        if not is_missing:
            await self.inner(scope, receive, hold_back)
        if is_missing:
            answer = await run_in_threadpool(self._answer, scope)
            await answer(scope, receive, send)

    def _is_shell(self, path: str) -> bool:
        """Return whether the address is that of an empty shell, however it is spelled."""
        return path.rstrip("/").rpartition("/")[2].startswith(_SHELLS)

    def _answer(self, scope: Scope) -> HTMLResponse | PlainTextResponse:
        accepts = dict(scope["headers"]).get(b"accept", b"*/*")
        if not any(kind in accepts for kind in (b"text/html", b"text/*", b"*/*")):
            return PlainTextResponse("Not found\n", 404)
        page = self._page
        if page is None:
            return PlainTextResponse("No page has this address.\n", 404)
        told = self._told(scope) + nearest_links(scope["path"], self._titles)
        return HTMLResponse(page.replace(MARK, MARK.replace("></", f">{told}</")), 404)

    def _told(self, scope: Scope) -> str:
        """Return what is wrong where only the second of a known talk is; else ""."""
        try:
            query = scope["query_string"].decode("latin-1")
            return tell_second(scope["path"], query, self.services)
        except StorageError:
            return ""

    @property
    def _page(self) -> str | None:
        # Read each time: a new build names new assets.
        file = self.services.settings.not_found_page
        if not file.exists():
            return None
        return file.read_text("utf-8")

    @cached_property
    def _titles(self) -> dict[str, str]:
        library = self.services.library
        return (
            {routes.comparison(key): c.title for key, c in library.comparisons.items()}
            | {routes.topic(key): f"{t.name} topic hub" for key, t in library.topics.items()}
            | {routes.concept(key): c.title for key, c in library.concepts.items()}
            | {routes.collection(key): c.title for key, c in library.collections.items()}
            | {routes.talk(key): t.title for key, t in library.talks.items()}
            | {routes.moment(key): m.heading for key, m in library.moments.items()}
        )


def nearest_links(path: str, titles: dict[str, str]) -> str:
    """Return links to the addresses most like `path` as HTML, "" when none is alike."""
    if len(path) > LONGEST_PATH:
        return ""
    asked = f"{path.rstrip('/')}/"
    found = process.extract(
        asked, titles.keys(), scorer=fuzz.ratio, limit=NEAREST, score_cutoff=LOOK_ALIKE
    )
    if not found:
        return ""
    items = "".join(
        f'<li><a class="row-title" href="{escape(href)}">{escape(titles[href])}</a></li>'
        for href, _, _ in found
    )
    return f'<h2>Did you mean</h2><ul class="link-list">{items}</ul>'
