"""The one compiled page behind every talk, moment and missing address.

With hundreds of talks and moments, a route for each costs every visitor of every page a tenth of
a second of blocked main thread and 9 KB of route table. So they share the catch-all route: their
text is frozen, and all that differs is what `PageView` holds. The build renders this page once
with a placeholder in each field and fills it per address (`build/fill.py`); in the browser
`usePage` reads the fields back from the document, or fetches them when the reader moves on.
"""

from dataclasses import dataclass

import reflex as rx

from ytsapp.components.layout.head import page_meta
from ytsapp.components.talk.script import TranscriptScript

_PAGE = rx.asset("page.js", shared=True)


@dataclass(frozen=True)
class PageView:
    """What differs between two filled pages; the fields are those of page.js."""

    title: str
    full_title: str
    description: str
    url: str
    kind: str
    robots: str
    json_ld: str
    html: str


page_view = rx.vars.use_hook_var(_PAGE.importable_path, "usePage", PageView)


def filled_page() -> rx.Component:
    """Return the body of any filled page."""
    return rx.fragment(
        rx.el.main(rx.html(page_view.html, class_name="page"), id="main", tab_index=-1),
        rx.el.script(page_view.json_ld, type="application/ld+json"),
        TranscriptScript.create(),
    )


def filled_meta(card_url: str) -> list[rx.Component]:
    """Return the head of any filled page."""
    return [
        *page_meta(
            title=page_view.title,
            description=page_view.description,
            url=page_view.url,
            kind=page_view.kind,
            card_url=card_url,
        ),
        rx.el.meta(name="robots", content=page_view.robots),
    ]
