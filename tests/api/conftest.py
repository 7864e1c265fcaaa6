"""A tiny application in place of Reflex's, wrapped as the real one is."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.testclient import TestClient

from tests.api.small_search import PUBLIC_URL, small_services, unindexed
from ytsapp.api.app import serve_pages
from ytsapp.api.not_found import MARK
from ytsapp.api.v1 import build_api
from ytsapp.routes import PLAYER_SCRIPTS
from ytsapp.wiring import Services

PAGE = f"<!DOCTYPE html><html><body><main><h1>No such page</h1>{MARK}</main></body></html>"


async def _page(request: Request) -> Response:
    return PlainTextResponse(f"page {request.url.path}")


async def _own_cache(request: Request) -> Response:
    return PlainTextResponse("own", headers={"Cache-Control": "no-store"})


async def _broken(request: Request) -> Response:
    return PlainTextResponse("broken", 500)


def _fill_nothing(path: str) -> None:
    """Leave every page to the built site."""


INNER = Starlette(
    routes=[
        Route("/", _page),
        Route("/assets/a-1234.js", _page),
        Route("/assets-of-ours/", _page),
        Route(f"{PLAYER_SCRIPTS}embed.js", _page),
        Route("/own-cache/", _own_cache),
        Route("/broken/", _broken),
        *[Route(path, _page) for path in ("/404.html", "/__spa-fallback.html")],
    ]
)


@pytest.fixture
def served(services, tmp_path):
    """Services whose built site holds one page: the one of a missing address."""
    settings = replace(services.settings, home=tmp_path)
    settings.built_site.mkdir(parents=True)
    settings.not_found_page.write_text(PAGE, "utf-8")
    return replace(services, settings=settings)


@pytest.fixture
def client(served) -> TestClient:
    return TestClient(serve_pages(served, _fill_nothing)(INNER))


@pytest.fixture
def client_over() -> Callable[..., TestClient]:
    """Return a client over services of one's own."""

    def make(services, inner=INNER, fill=_fill_nothing) -> TestClient:
        return TestClient(serve_pages(services, fill)(inner))

    return make


@pytest.fixture(scope="session")
def small(tmp_path_factory) -> Services:
    """Services over a few invented talks that can be searched."""
    return small_services(tmp_path_factory.mktemp("small"))


@pytest.fixture(scope="session")
def api(small) -> TestClient:
    """A client of the API."""
    return TestClient(build_api(small), base_url=PUBLIC_URL)


@pytest.fixture
def without_index(small, tmp_path) -> TestClient:
    """A client of the API while there is no index."""
    return TestClient(build_api(unindexed(small, tmp_path / "home")))
