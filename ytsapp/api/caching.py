"""Headers of static files that the file server leaves out: for caches, and for other sites."""

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ytsapp import routes

FOREVER = "public, max-age=31536000, immutable"
"""For files whose name holds a hash of their content: a year, the longest that caches honour."""

ASK_AGAIN = "no-cache"
"""For pages: kept, but checked against the ETag before use, so that a new build shows at once."""


def cache_forever(inner: ASGIApp) -> ASGIApp:
    """Return the application with cache headers on what it serves.

    The modules of the player may be fetched from anywhere: a card of a moment in a sandboxed frame
    has no origin, and a browser then asks whether it may.
    """

    async def application(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await inner(scope, receive, send)
            return
        is_hashed = scope["path"].startswith("/assets/")
        is_shared = scope["path"].startswith(routes.PLAYER_SCRIPTS)

        async def send_with_header(message: Message) -> None:
            if message["type"] == "http.response.start" and message["status"] in (200, 206, 304):
                headers = MutableHeaders(scope=message)
                headers.setdefault("Cache-Control", FOREVER if is_hashed else ASK_AGAIN)
                if is_shared:
                    headers["Access-Control-Allow-Origin"] = "*"
            await send(message)

        await inner(scope, receive, send_with_header)

    return application
