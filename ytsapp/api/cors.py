"""Lets pages of any host read what the API answers; nothing there depends on who asks."""

from starlette.datastructures import MutableHeaders
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_PERMISSION_S = 86_400
"""Seconds a browser may remember the permission: a day, the longest any browser honours."""

_READABLE = "Link, ETag, Retry-After"
"""Headers a script may read beside the plain ones."""


def share_with_any_host(inner: ASGIApp) -> ASGIApp:
    """Return the application with its answers open to scripts of other hosts.

    It answers OPTIONS, and leaves the body out of what HEAD asks for.
    """

    async def application(scope: Scope, receive: Receive, send: Send) -> None:
        async def send_open(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers["Access-Control-Allow-Origin"] = "*"
                headers["Access-Control-Expose-Headers"] = _READABLE
            elif scope["method"] == "HEAD":
                message = {**message, "body": b""}
            await send(message)

        if scope["method"] == "OPTIONS":
            await _permit()(scope, receive, send_open)
        else:
            await inner(scope, receive, send_open)

    return application


def _permit() -> Response:
    return Response(
        status_code=204,
        headers={
            "Allow": "GET, HEAD, OPTIONS",
            "Access-Control-Allow-Methods": "GET, HEAD, OPTIONS",
            "Access-Control-Allow-Headers": "*",
            "Access-Control-Max-Age": str(_PERMISSION_S),
        },
    )
