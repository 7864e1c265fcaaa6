"""`/sitemap.xml`: every page worth finding; an index of several once one would be too long."""

from starlette.requests import Request
from starlette.responses import Response

from ytsapp import routes
from ytsapp.api.documents import answer_document
from ytsapp.api.errors import ApiError
from ytsapp.domain.moment import make_moment_id
from ytsapp.sharing.sitemap import Place, editorial_places, write_index, write_sitemap
from ytsapp.wiring import Services

MOST = 10_000
"""Addresses of one sitemap. The protocol allows 50,000, which would be 6 MB to make at a time;
a million passages are a hundred of these."""

MAX_AGE_S = 3600
"""An hour: search engines ask about daily."""


def answer_sitemap(services: Services, request: Request) -> Response:
    """Answer with all addresses, or with where they are listed; blocks for its queries."""
    known = _known_places(services)
    count = _count_parts(services, known)
    if count == 1:
        return _answer(services, request, _part(services, known, 0))
    parts = [routes.sitemap_part(number) for number in range(1, count + 1)]
    return _answer_xml(request, write_index(parts, services.settings.public_url))


def answer_sitemap_part(services: Services, request: Request) -> Response:
    """Answer with one of the sitemaps that the index lists.

    Raises:
        ApiError: the index lists none of this number.
    """
    number = request.path_params["number"]
    known = _known_places(services)
    if not 1 <= number <= _count_parts(services, known):
        message = f"No sitemap has this number; {routes.SITEMAP} lists those there are."
        raise ApiError(404, "not_found", message)
    return _answer(services, request, _part(services, known, (number - 1) * MOST))


def _count_parts(services: Services, known: list[Place]) -> int:
    return -(-(len(known) + services.corpus.count_passages()) // MOST)


def _part(services: Services, known: list[Place], first: int) -> list[Place]:
    """Return up to `MOST` addresses after the first so many: those known, then the passages."""
    places = known[first : first + MOST]
    start, count = max(0, first - len(known)), MOST - len(places)
    if count:
        curated = services.library.moments
        for video_id, second, day in services.corpus.passage_places(start, count):
            moment_id = make_moment_id(video_id, second)
            if moment_id not in curated:  # listed already: one address, one page
                places.append(Place(routes.moment(moment_id), day))
    return places


def _known_places(services: Services) -> list[Place]:
    talks = (Place(routes.talk(key), day) for key, day in services.corpus.talk_places())
    return [*editorial_places(services.library), *talks]


def _answer(services: Services, request: Request, places: list[Place]) -> Response:
    return _answer_xml(request, write_sitemap(places, services.settings.public_url))


def _answer_xml(request: Request, body: str) -> Response:
    return answer_document(request, body, "application/xml", max_age_s=MAX_AGE_S)
