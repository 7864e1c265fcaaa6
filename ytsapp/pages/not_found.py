"""The page of an address that leads nowhere; the server fills in the nearest addresses."""

from collections.abc import Iterator

import reflex as rx

from ytsapp import routes
from ytsapp.components.layout.section import section
from ytsapp.components.listing import rows
from ytsapp.domain.library import Library
from ytsapp.pages.page import Page
from ytsapp.wiring import Services

NEAREST_ID = "nearest"
"""Element the server fills with links; React leaves its inner HTML alone."""

TITLE = "Page not found"
DESCRIPTION = (
    "No page has this address. The nearest ones, and every comparison, topic and collection."
)


def not_found_pages(services: Services) -> Iterator[Page]:
    """Yield the prerendered twin whose HTML the server sends with status 404."""
    yield Page(
        path=routes.NOT_FOUND,
        title=TITLE,
        description=DESCRIPTION,
        parts=lambda: not_found_body(services.library),
        indexed=False,
    )


def not_found_body(library: Library) -> list[rx.Component]:
    """Return the page: what happened, and where to go instead."""
    return [
        rx.el.h1("No page has this address"),
        rx.el.p(
            "It may have been mistyped, or the moment lies outside the talk. Nothing was lost.",
            class_name="lead",
        ),
        rx.el.div(id=NEAREST_ID, class_name="nearest"),
        section(
            "comparisons",
            "Comparisons",
            rows.rows(rows.comparison_row(c) for c in library.comparisons.values()),
        ),
        section(
            "topics",
            "Topics",
            rows.rows(
                rows.link_row(t.name, routes.topic(t.slug), "") for t in library.topics.values()
            ),
        ),
        section(
            "more",
            "Everything else",
            rows.rows(
                rows.link_row(name, href, "")
                for name, href in (
                    ("Home", routes.HOME),
                    ("Collections", routes.COLLECTIONS),
                    ("Concepts", routes.CONCEPTS),
                    ("Talks", routes.TALKS),
                )
            ),
        ),
    ]
