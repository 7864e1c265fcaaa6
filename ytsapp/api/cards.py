"""`/moments/<id>.png` and `/comparisons/<slug>.png`: share cards, rendered once and kept."""

import asyncio
import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp

from ytsapp.api.answers import is_held
from ytsapp.api.cors import share_with_any_host
from ytsapp.api.errors import HANDLERS, ApiError, unavailable, unusable
from ytsapp.api.moments import unknown_moment
from ytsapp.api.parameters import quote
from ytsapp.sharing.card import Card, comparison_card, moment_card
from ytsapp.sharing.card_press import Theme, card_key, render_card
from ytsapp.sharing.card_shelf import Shelf
from ytsapp.wiring import Services

RENDERINGS = 2
"""Cards rendered at once by one process: they leave the other cores to readers."""

WAITING = 32
"""Cards being rendered or waiting for it; at 30 ms each the last one is there in half a second."""

PATIENCE_S = 2.0
"""Seconds a request waits for a rendering before it is asked to come back."""

MAX_AGE_S = 86_400
"""A day: previews ask for the same card again and again, and its words change seldom."""

_CARD = re.compile(r"/(?:moments|comparisons)/[^/]+\.png")

Find = Callable[[Services, str], Card]


def is_card(path: str) -> bool:
    """Return whether a path may be that of a share card."""
    return _CARD.fullmatch(path) is not None


def build_cards(services: Services) -> ASGIApp:
    """Return the application that answers for every share card."""
    press = _Press(services)
    paths = [
        Route("/moments/{key}.png", partial(press.answer, _find_moment)),
        Route("/comparisons/{key}.png", partial(press.answer, _find_comparison)),
    ]
    return share_with_any_host(Starlette(routes=paths, exception_handlers=HANDLERS))


class _Press:
    """Renders at most a few cards at once, and each one once."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._shelf = Shelf(services.settings.cards)
        self._threads = ThreadPoolExecutor(RENDERINGS, thread_name_prefix="card")
        self._waiting = 0

    async def answer(self, find: Find, request: Request) -> Response:
        """Answer with a card.

        Raises:
            ApiError: the address leads nowhere, there is no such theme, or too many are waiting.
        """
        theme = _read_theme(request)
        key, card = await run_in_threadpool(self._find, find, request.path_params["key"], theme)
        headers = {"ETag": f'"{key}"', "Cache-Control": f"public, max-age={MAX_AGE_S}"}
        if is_held(request, headers["ETag"]):
            return Response(None, 304, headers)
        image = await run_in_threadpool(self._shelf.get, key)
        if image is None:
            image = await self._wait_for(key, card, theme)
        return Response(image, headers=headers, media_type="image/png")

    def _find(self, find: Find, key: str, theme: Theme) -> tuple[str, Card]:
        card = find(self._services, key)
        return card_key(card, theme), card

    async def _wait_for(self, key: str, card: Card, theme: Theme) -> bytes:
        if self._waiting >= WAITING:
            raise _busy()
        self._waiting += 1
        try:
            # A rendering that has begun when patience ends is finished and kept.
            made = asyncio.get_running_loop().run_in_executor(
                self._threads, self._make, key, card, theme
            )
            return await asyncio.wait_for(made, PATIENCE_S)
        except TimeoutError:
            raise _busy() from None
        finally:
            self._waiting -= 1

    def _make(self, key: str, card: Card, theme: Theme) -> bytes:
        image = self._shelf.get(key)  # the request before may have asked for the same
        if image is None:
            image = render_card(card, theme)
            self._shelf.put(key, image)
        return image


def _find_moment(services: Services, moment_id: str) -> Card:
    second = services.moment_at(moment_id)
    if second is None:
        raise unknown_moment(moment_id)
    gone = services.corpus.unavailable_since(second.moment.talk.video_id)
    return moment_card(second, services.library, plays=gone is None)


def _find_comparison(services: Services, slug: str) -> Card:
    comparison = services.library.comparisons.get(slug)
    if comparison is None:
        message = f"There is no comparison {quote(slug)}; /comparisons/ lists those there are."
        raise ApiError(404, "unknown_comparison", message)
    return comparison_card(comparison)


def _read_theme(request: Request) -> Theme:
    # Other parameters are ignored: people put them behind the address of a picture to pass caches.
    text = request.query_params.get("theme", "")
    if not text:
        return Theme.LIGHT
    try:
        return Theme(text)
    except ValueError:
        raise unusable("theme", f"“theme” is {quote(text)}; write light or dark.") from None


def _busy() -> ApiError:
    return unavailable("busy", "Too many share cards are being made; ask again in a moment.")
