"""`/sitemap.xml`: every page worth finding; an index of several once one would be too long."""

from collections.abc import Callable
from typing import NamedTuple

from starlette.requests import Request
from starlette.responses import Response

from ytsapp import routes
from ytsapp.api.documents import answer_document
from ytsapp.api.errors import ApiError
from ytsapp.domain.moment import make_moment_id
from ytsapp.sharing.sitemap import Place, editorial_places, write_index, write_sitemap
from ytsapp.wiring import Services

MOST = 10_000
"""Addresses of one sitemap. The protocol allows 50,000, which would be 5 MB to make at a time;
a million passages are a hundred of these."""

MAX_AGE_S = 3600
"""An hour: search engines ask about daily."""


class _Source(NamedTuple):
    """Some of the addresses: how many, and what returns `count` of them after the first `start`."""

    size: int
    some: Callable[[int, int], list[Place]]


def answer_sitemap(services: Services, request: Request) -> Response:
    """Answer with all addresses, or with where they are listed; blocks for its queries."""
    sources = _sources(services)
    count = _count_parts(sources)
    if count <= 1:
        return _answer_part(services, request, sources, 1)
    parts = [routes.sitemap_part(number) for number in range(1, count + 1)]
    return _answer_xml(request, write_index(parts, services.settings.public_url))


def answer_sitemap_part(services: Services, request: Request) -> Response:
    """Answer with one of the sitemaps that the index lists.

    Raises:
        ApiError: the index lists none of this number.
    """
    sources = _sources(services)
    number = request.path_params["number"]
    if not 1 <= number <= _count_parts(sources):
        message = f"No sitemap has this number; {routes.SITEMAP} lists those there are."
        raise ApiError(404, "not_found", message)
    return _answer_part(services, request, sources, number)


def _sources(services: Services) -> list[_Source]:
    """Return what editors made, the talks, and their passages: in the order they are listed."""
    corpus = services.corpus
    editorial = list(editorial_places(services.library))
    curated = services.library.moments

    def talks(start: int, count: int) -> list[Place]:
        return [Place(routes.talk(key), day) for key, day in corpus.talk_places(start, count)]

    def passages(start: int, count: int) -> list[Place]:
        ids = (
            (make_moment_id(video_id, second), day)
            for video_id, second, day in corpus.passage_places(start, count)
        )
        # One that was curated is listed already: one address, one page.
        return [Place(routes.moment(key), day) for key, day in ids if key not in curated]

    return [
        _Source(len(editorial), lambda start, count: editorial[start : start + count]),
        _Source(corpus.count_talks(), talks),
        _Source(corpus.count_passages(), passages),
    ]


def _count_parts(sources: list[_Source]) -> int:
    return -(-sum(source.size for source in sources) // MOST)


def _answer_part(
    services: Services, request: Request, sources: list[_Source], number: int
) -> Response:
    places: list[Place] = []
    start, room = (number - 1) * MOST, MOST
    for source in sources:  # each is asked only for what of it falls into this part
        count = max(0, min(room, source.size - start))
        if count:
            places += source.some(start, count)
        start, room = max(0, start - source.size), room - count
    return _answer_xml(request, write_sitemap(places, services.settings.public_url))


def _answer_xml(request: Request, body: str) -> Response:
    return answer_document(request, body, "application/xml", max_age_s=MAX_AGE_S)
