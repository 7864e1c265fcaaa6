"""Lists of addresses for search engines (https://www.sitemaps.org/protocol.html)."""

from collections.abc import Iterable, Iterator
from datetime import date
from html import escape
from typing import NamedTuple

from ytsapp import routes
from ytsapp.domain.library import Library

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_SCHEMA = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'

ALWAYS = (
    routes.HOME,
    routes.COMPARISONS,
    routes.TOPICS,
    routes.CONCEPTS,
    routes.COLLECTIONS,
    routes.TALKS,
    routes.SEARCH,
    routes.METHOD,
    routes.PRIVACY,
)
"""Pages that are there whatever the content."""


class Place(NamedTuple):
    """A page, and the day its content last changed, None where no fact tells."""

    path: str
    changed: date | None = None


def editorial_places(library: Library) -> Iterator[Place]:
    """Yield every page that editors made: comparisons first, curated moments last."""
    yield from map(Place, ALWAYS)
    for comparison in library.comparisons.values():
        yield Place(routes.comparison(comparison.slug), comparison.updated)
    yield from (Place(routes.topic(slug)) for slug in library.topics)
    yield from (Place(routes.concept(slug)) for slug in library.concepts)
    yield from (Place(routes.collection(slug)) for slug in library.collections)
    for moment in library.moments.values():
        found = moment.found
        yield Place(routes.moment(moment.id), found.checked if found is not None else None)


def write_sitemap(places: Iterable[Place], public_url: str) -> str:
    """Return a sitemap of some pages."""
    lines = (
        f"<url><loc>{escape(public_url + place.path)}</loc>"
        + (f"<lastmod>{place.changed}</lastmod>" if place.changed is not None else "")
        + "</url>\n"
        for place in places
    )
    return f"{_HEAD}<urlset {_SCHEMA}>\n{''.join(lines)}</urlset>\n"


def write_index(parts: Iterable[str], public_url: str) -> str:
    """Return the index of several sitemaps, given by their paths."""
    lines = (f"<sitemap><loc>{escape(public_url + part)}</loc></sitemap>\n" for part in parts)
    return f"{_HEAD}<sitemapindex {_SCHEMA}>\n{''.join(lines)}</sitemapindex>\n"
