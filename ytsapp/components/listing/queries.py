"""Searches worth making from a page, as links; the build has seen each of them find something."""

from collections.abc import Iterable

import reflex as rx

from ytsapp import routes
from ytsapp.components.layout.section import section

TITLE = "Related expert search queries"
LEAD = "Each finds people who say it in a recorded talk."


def query_links(queries: Iterable[str]) -> rx.Component:
    """Return searches as links."""
    return rx.el.ul(
        *[rx.el.li(rx.el.a(query, href=routes.search(query))) for query in queries],
        class_name="queries",
    )


def query_section(queries: Iterable[str]) -> rx.Component:
    """Return searches as a section of a page."""
    return section("queries", TITLE, query_links(queries), lead=LEAD)
