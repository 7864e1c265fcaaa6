"""Wraps the application that serves the built site."""

from collections.abc import Callable

from starlette.types import ASGIApp, Receive, Scope, Send

from ytsapp.api.caching import cache_forever
from ytsapp.api.cards import build_cards, is_card
from ytsapp.api.filled import Fill, FilledPages
from ytsapp.api.health import answer_health
from ytsapp.api.machines import build_machines, is_for_machines
from ytsapp.api.not_found import NotFoundPage
from ytsapp.api.siblings import build_siblings, is_sibling
from ytsapp.api.tracks import serve_tracks
from ytsapp.api.v1 import build_api, is_api
from ytsapp.wiring import Services


def serve_pages(services: Services, fill: Fill) -> Callable[[ASGIApp], ASGIApp]:
    """Return the wrapper Reflex puts around its own application.

    `fill` makes the pages of talks and moments that the built site does not have.
    """

    def wrap(inner: ASGIApp) -> ASGIApp:
        pages = serve_tracks(
            NotFoundPage(cache_forever(FilledPages(inner, fill)), services), services
        )
        # What is for programs comes before the pages, the first that knows a path answers it.
        machine_readable = (
            (is_api, build_api(services)),
            (is_sibling, build_siblings(services)),
            (is_for_machines, build_machines(services)),
            (is_card, build_cards(services)),
        )

        async def application(scope: Scope, receive: Receive, send: Send) -> None:
            if scope["type"] == "http":
                for knows, answering in machine_readable:
                    if knows(scope["path"]):
                        await answering(scope, receive, send)
                        return
            health = answer_health(scope, services)
            await (health or pages)(scope, receive, send)

        return application

    return wrap
