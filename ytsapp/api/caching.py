"""Cache headers of static files, which the file server leaves out."""

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

FOREVER = "public, max-age=31536000, immutable"
"""For files whose name holds a hash of their content: a year, the longest that caches honour."""

ASK_AGAIN = "no-cache"
"""For pages: kept, but checked against the ETag before use, so that a new build shows at once."""


def cache_forever(inner: ASGIApp) -> ASGIApp:
    """Return the application with cache headers on what it serves."""

    async def application(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await inner(scope, receive, send)
            return
        is_hashed = scope["path"].startswith("/assets/")

        async def send_with_header(message: Message) -> None:
            if message["type"] == "http.response.start" and message["status"] in (200, 206, 304):
                headers = MutableHeaders(scope=message)
                headers.setdefault("Cache-Control", FOREVER if is_hashed else ASK_AGAIN)
            await send(message)

        await inner(scope, receive, send_with_header)

    return application
