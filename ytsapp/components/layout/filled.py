"""The one compiled page behind every page that is only read.

A route for each would cost every visitor a tenth of a second of blocked main thread and 9 KB of
route table, and a script that holds the text of the page a second time. So they share the catch-all
route: their text is frozen, and all that differs is what `PageView` holds. The build renders this
page once with a placeholder in each field and fills it per address (`build/fill.py`); in the
browser `usePage` reads the fields back from the document, or from the next one when the reader
moves on.
"""

from dataclasses import dataclass

import reflex as rx

from ytsapp.components.layout.frozen import inner_html
from ytsapp.components.layout.head import Alternate, alternate_link, page_meta
from ytsapp.components.layout.scripts import PAGE
from ytsapp.components.talk.script import TranscriptScript


@dataclass(frozen=True)
class PageView:
    """What differs between two filled pages; the fields are those of page.js."""

    title: str
    full_title: str
    description: str
    url: str
    kind: str
    card: str
    card_alt: str
    alternates: list[Alternate]
    robots: str
    json_ld: str
    class_name: str
    html: str


page_view = rx.vars.use_hook_var(PAGE, "usePage", PageView)


def filled_page() -> rx.Component:
    """Return the body of any filled page."""
    return rx.fragment(
        rx.el.main(
            id="main",
            tab_index=-1,
            class_name=page_view.class_name,
            custom_attrs=inner_html(page_view.html) | {"data-filled": "true"},
        ),
        rx.el.script(page_view.json_ld, type="application/ld+json"),
        TranscriptScript.create(),
    )


def filled_meta() -> list[rx.Component]:
    """Return the head of any filled page."""
    return [
        *page_meta(
            title=page_view.title,
            description=page_view.description,
            url=page_view.url,
            kind=page_view.kind,
            card=page_view.card,
            card_alt=page_view.card_alt,
        ),
        rx.foreach(
            page_view.alternates,
            lambda each: alternate_link(each.href, each.type, each.title),
        ),
        rx.el.meta(name="robots", content=page_view.robots),
    ]
