"""The first version of the API: its resources, and what all of them share."""

from collections.abc import Callable
from functools import partial

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from ytsapp.api.comparisons import answer_comparison, answer_comparisons
from ytsapp.api.cors import share_with_any_host
from ytsapp.api.errors import HANDLERS
from ytsapp.api.moments import answer_moment
from ytsapp.api.search import answer_search
from ytsapp.api.share import answer_share
from ytsapp.api.suggest import answer_suggest
from ytsapp.api.talks import answer_talk
from ytsapp.wiring import Services

PREFIX = "/api/v1/"

Answering = Callable[[Services, Request], Response]

RESOURCES: dict[str, Answering] = {
    "search": answer_search,
    "suggest": answer_suggest,
    "moments/{moment_id}": answer_moment,
    "talks/{video_id}": answer_talk,
    "comparisons": answer_comparisons,
    "comparisons/{slug}": answer_comparison,
    "share": answer_share,
}
"""What answers GET under each address. They may block: each call has a thread of its own."""


def is_api(path: str) -> bool:
    """Return whether a path is one of the API."""
    return f"{path}/".startswith(PREFIX)


def build_api(services: Services) -> ASGIApp:
    """Return the application that answers everything under `PREFIX`."""
    paths = [
        Route(f"{PREFIX}{name}", partial(answer, services), methods=["GET"])
        for name, answer in RESOURCES.items()
    ]
    answering = Starlette(routes=paths, exception_handlers=HANDLERS)
    answering.router.redirect_slashes = False

    async def application(scope: Scope, receive: Receive, send: Send) -> None:
        # An address with a final slash is the same; a redirect would cost a round trip.
        await answering({**scope, "path": scope["path"].rstrip("/")}, receive, send)

    return share_with_any_host(application)
