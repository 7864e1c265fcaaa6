"""Searches worth making from a page, as links; the build has seen each of them find something."""

from collections.abc import Iterable

from ytsapp import routes
from ytsapp.components.layout import html as el
from ytsapp.components.layout.frozen import Html
from ytsapp.components.layout.section import section

TITLE = "Related expert search queries"
LEAD = "Each finds people who say it in a recorded talk."


def query_links(queries: Iterable[str]) -> Html:
    """Return searches as links."""
    return el.ul(
        *[el.li(el.a(query, href=routes.search(query))) for query in queries],
        class_name="queries",
    )


def query_section(queries: Iterable[str]) -> Html:
    """Return searches as a section of a page."""
    return section("queries", TITLE, query_links(queries), lead=LEAD)
