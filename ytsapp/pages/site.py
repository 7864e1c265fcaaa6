"""Every page of the site, as data."""

from collections.abc import Callable, Iterator

from ytsapp.pages.collection import collection_pages
from ytsapp.pages.comparison import comparison_pages
from ytsapp.pages.concept import concept_pages
from ytsapp.pages.home import home_pages
from ytsapp.pages.lists import list_pages
from ytsapp.pages.method import method_pages
from ytsapp.pages.moment import moment_pages
from ytsapp.pages.not_found import not_found_pages
from ytsapp.pages.page import Page
from ytsapp.pages.privacy import privacy_pages
from ytsapp.pages.talk import talk_pages
from ytsapp.pages.topic import topic_pages
from ytsapp.wiring import Services

ROUTES: tuple[Callable[[Services], Iterator[Page]], ...] = (
    home_pages,
    list_pages,
    comparison_pages,
    topic_pages,
    concept_pages,
    collection_pages,
    talk_pages,
    moment_pages,
    method_pages,
    privacy_pages,
    not_found_pages,
)


def all_pages(services: Services) -> Iterator[Page]:
    """Yield every page once."""
    for make in ROUTES:
        yield from make(services)
