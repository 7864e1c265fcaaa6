"""`/feed.xml` and `/comparisons/<slug>/feed.xml`: what is new, as Atom."""

from starlette.requests import Request
from starlette.responses import Response

from ytsapp import routes
from ytsapp.api.documents import answer_document
from ytsapp.api.errors import ApiError
from ytsapp.sharing.atom import ATOM, Feed, write_atom
from ytsapp.sharing.news import comparison_feed, site_feed
from ytsapp.wiring import Services

MAX_AGE_S = 900
"""A quarter of an hour: the news is editorial, and readers ask hourly at most."""


def answer_site_feed(services: Services, request: Request) -> Response:
    """Answer with what is new on the site.

    Raises:
        ApiError: nothing has a date yet.
    """
    feed = site_feed(services.library, services.settings.public_url)
    if feed is None:
        raise ApiError(404, "not_found", "Nothing that has a date is published here yet.")
    return _answer(services, request, feed)


def answer_comparison_feed(services: Services, request: Request) -> Response:
    """Answer with what changed on one comparison.

    Raises:
        ApiError: there is no such comparison.
    """
    comparison = services.library.comparisons.get(request.path_params["slug"])
    if comparison is None:
        message = f"No comparison has this address; the feed of all of them is {routes.FEED}."
        raise ApiError(404, "not_found", message)
    return _answer(services, request, comparison_feed(comparison, services.settings.public_url))


def _answer(services: Services, request: Request, feed: Feed) -> Response:
    body = write_atom(feed, services.settings.public_url)
    return answer_document(request, body, ATOM, max_age_s=MAX_AGE_S, modified=feed.updated)
