"""What answers programs rather than people: feeds and the ways to find everything here."""

import re
from collections.abc import Callable
from functools import partial

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from ytsapp import routes
from ytsapp.api.cors import share_with_any_host
from ytsapp.api.embed import answer_embed
from ytsapp.api.errors import HANDLERS
from ytsapp.api.feeds import answer_comparison_feed, answer_site_feed
from ytsapp.api.guides import answer_llms, answer_robots
from ytsapp.api.oembed import answer_oembed
from ytsapp.api.reference import answer_reference
from ytsapp.api.sitemap import answer_sitemap, answer_sitemap_part
from ytsapp.wiring import Services

Answering = Callable[[Services, Request], Response]

MACHINES: dict[str, Answering] = {
    routes.FEED: answer_site_feed,
    routes.comparison_feed("{slug}"): answer_comparison_feed,
    routes.SITEMAP: answer_sitemap,
    routes.sitemap_part("{number:int}"): answer_sitemap_part,
    routes.ROBOTS: answer_robots,
    routes.LLMS: answer_llms,
    routes.embed("{moment_id}"): answer_embed,
    routes.OEMBED: answer_oembed,
    routes.NOTEBOOK_REFERENCE: answer_reference,
}
"""What answers GET under each address. They may block: each call has a thread of its own."""

_PARAMETER = re.compile(r"\\{\w+(?::\w+)?\\}")
_LONGEST = 100
"""Characters of a slug, an id or a number in an address; ours are all shorter."""

_OURS = re.compile(
    "|".join(_PARAMETER.sub(f"[^/]{{1,{_LONGEST}}}", re.escape(path)) for path in MACHINES)
)


def is_for_machines(path: str) -> bool:
    """Return whether an address, without its final slash, is answered here and by no page."""
    return _OURS.fullmatch(path.rstrip("/")) is not None


def build_machines(services: Services) -> ASGIApp:
    """Return the application that answers every address of `MACHINES`."""
    paths = [
        Route(path, partial(answer, services), methods=["GET"]) for path, answer in MACHINES.items()
    ]
    answering = Starlette(routes=paths, exception_handlers=HANDLERS)
    answering.router.redirect_slashes = False

    async def application(scope: Scope, receive: Receive, send: Send) -> None:
        # An address with a final slash is the same; a redirect would cost a round trip.
        await answering({**scope, "path": scope["path"].rstrip("/")}, receive, send)

    return share_with_any_host(application)
