"""Every page of the site, as data."""

from collections.abc import Callable, Iterator

from ytsapp.pages.brief import brief_pages
from ytsapp.pages.collection import collection_pages
from ytsapp.pages.comparison import comparison_pages
from ytsapp.pages.concept import concept_pages
from ytsapp.pages.home import home_pages
from ytsapp.pages.lists import list_pages
from ytsapp.pages.method import method_pages
from ytsapp.pages.moment import moment_pages
from ytsapp.pages.not_found import not_found_pages
from ytsapp.pages.notebook import notebook_pages
from ytsapp.pages.page import Page
from ytsapp.pages.privacy import privacy_pages
from ytsapp.pages.search import search_pages
from ytsapp.pages.talk import talk_pages
from ytsapp.pages.topic import topic_pages
from ytsapp.wiring import Services

Pages = Callable[[Services], Iterator[Page]]

LIVE: tuple[Pages, ...] = (search_pages, notebook_pages, brief_pages)
"""Pages that change while they are open: compiled, each with a route of its own."""

READ: tuple[Pages, ...] = (
    home_pages,
    list_pages,
    comparison_pages,
    topic_pages,
    concept_pages,
    collection_pages,
    method_pages,
    privacy_pages,
    talk_pages,
    moment_pages,
    not_found_pages,
)
"""Pages that are only read: frozen, all drawn by one route."""


def live_pages(services: Services) -> Iterator[Page]:
    """Yield every page that changes while it is open."""
    for make in LIVE:
        yield from make(services)


def filled_pages(services: Services) -> Iterator[Page]:
    """Yield every page that is only read."""
    for make in READ:
        yield from make(services)
